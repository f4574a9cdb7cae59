""" "Its" before a post means the only body that the sentence has named: "founded Orvo Bank and was *its* chair"."""

import pytest

from tests.unit.extract.documents import claims


def posts(text: str) -> list[tuple[str, str]]:
    return [
        (each.value, each.qualifiers.get("organisation", "")) for each in claims(text) if each.field == "position_held"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti founded Orvo Bank in 1990 and was its chair until 2001.",
        "Ilse Marchetti joined Orvo Bank, becoming its chair in 1996.",
        "In 1990 Ilse Marchetti joined Orvo Bank, and from 1996 to 2001 she was its chair.",
    ],
)
def test_its_post_is_one_of_the_only_body_named(text):
    assert posts(text) == [("chair", "Orvo Bank")]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti joined the campaign of Orvo Bank and became its director in 1990.",
        "Ilse Marchetti joined a choir at Orvo University and became its director.",
        "Ilse Marchetti moved from Tarn Insurance to Orvo Bank and became its director.",
        "Ilse Marchetti played at the Asian Games for Orvo Bank and became its director.",
        "Ilse Marchetti wrote to Orvo Bank; later she became its director.",
    ],
)
def test_where_something_else_may_be_meant_the_post_has_no_body(text):
    assert [body for _, body in posts(text) if body] == []


def test_a_post_that_somebody_else_holds_is_not_the_persons():
    assert posts("Ilse Marchetti sued Orvo Bank and its director.") == []


def test_the_quote_covers_the_body():
    (claim,) = (
        each
        for each in claims("Ilse Marchetti joined Orvo Bank, becoming its rector in 1996.")
        if each.field == "position_held"
    )
    assert claim.selector.exact == "Orvo Bank, becoming its rector in 1996"
