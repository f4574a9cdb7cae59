"""How long a post was held, as the next sentence or a relative clause tells; medals of two games told by their towns."""

import pytest

from tests.unit.extract.documents import claims


def _terms(text: str) -> list[tuple[str | None, str | None]]:
    found = [each.qualifiers for each in claims(text) if each.field == "position_held"]
    return [(each.get("start"), each.get("end")) for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti was mayor of Graz. She held the post from 1990 to 1995.", [("1990", "1995")]),
        ("Marchetti was elected mayor of Graz in 1990. She filled the office from 1990 to 1995.", [("1990", "1995")]),
        ("Marchetti was mayor of Graz. She served in that role between 1990 and 1995.", [("1990", "1995")]),
        (
            "Former Austrian President Ilse Marchetti, who held the position from 1990 to 1995, wept.",
            [("1990", "1995")],
        ),
        ("The mayor of Graz, Ilse Marchetti, who had occupied the office until 1995, wept.", [(None, "1995")]),
        ("Marchetti was mayor of Graz and chair of Acme. She held the posts from 1990 to 1995.", [(None, None)] * 2),
        ("Marchetti was mayor of Graz. Per Holm held the post from 1990 to 1995.", [(None, None)]),
    ],
)
def test_a_post_lasts_as_long_as_the_next_sentence_or_who_tells(
    text: str, expected: list[tuple[str | None, str | None]]
) -> None:
    assert _terms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Marchetti won gold at the 1988 Graz and 1996 Lom Olympics.",
            {("gold medal at the 1988 Graz Olympics", "1988"), ("gold medal at the 1996 Lom Olympics", "1996")},
        ),
        (
            "Marchetti won 800 m titles at the 1988 Graz and 1996 Lom Games.",
            {("800 m title at the 1988 Graz Games", "1988"), ("800 m title at the 1996 Lom Games", "1996")},
        ),
        ("Marchetti won gold at the 1988 Graz Olympics.", {("gold medal at the 1988 Graz Olympics", "1988")}),
    ],
)
def test_each_of_two_games_told_by_their_towns_has_its_medal(text: str, expected: set[tuple[str, str]]) -> None:
    found = {(each.display, each.qualifiers["date"]) for each in claims(text) if each.field == "award"}
    assert found == expected
