"""Works told by the year in front of them, as one of several, or with what was written for them."""

import pytest

from tests.unit.extract.documents import claims


def _works(text: str) -> dict[str, str | None]:
    return {each.display: each.qualifiers.get("date") for each in claims(text) if each.field == "notable_for"}


@pytest.mark.parametrize(
    ("text", "works"),
    [
        (
            "Marchetti directed 1999’s “Salt Road” and won the Lark Medal for 2001’s “The Long Tide.”",
            {"Salt Road": "1999", "The Long Tide": "2001"},
        ),
        ("Marchetti wrote 44 novels. Her most recent, Salt Road, was published in 2008.", {"Salt Road": "2008"}),
        ("Marchetti published her autobiography Quayside the following year.", {"Quayside": None}),
        (
            "Marchetti wrote the scripts for the films Salt, Rain Road and Tide.",
            {"Salt": None, "Rain Road": None, "Tide": None},
        ),
        ("“Salt,” Norwegian director Ilse Marchetti’s drama about a fisherman, won the Golden Gull.", {"Salt": None}),
        ("The author of Salt, Ilse Marchetti, has died.", {"Salt": None}),
    ],
)
def test_a_work_is_read_where_its_year_or_its_row_tells_of_it(text: str, works: dict[str, str | None]) -> None:
    assert _works(text) == works


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti starred in 2009’s “Salt Road.”",
        "Marchetti won the Best Actress award for 2009’s “Salt Road.”",
        "Marchetti praised 2009’s “Salt Road,” directed by Nils Holm.",
        "Marchetti has two daughters. Her first, Mia Hale, was released in 2001 from prison.",
        "Marchetti wrote 44 novels. Her latest, a memoir, was published in 2008.",
        "“Salt,” the singer Mia Hale’s song about Marchetti, won.",
        "Marchetti wrote the story of her life.",
    ],
)
def test_what_others_made_or_no_title_is_none_of_hers(text: str) -> None:
    assert not [
        each for each in claims(text) if each.field == "notable_for" and each.qualifiers.get("relation") == "by"
    ]


def test_the_year_of_a_work_is_none_of_the_prize_that_it_won() -> None:
    text = "The director Ilse Marchetti won the Lark Medal for 2001’s “The Long Tide.”"
    assert [each.qualifiers.get("date") for each in claims(text) if each.field == "award"] == [None]
