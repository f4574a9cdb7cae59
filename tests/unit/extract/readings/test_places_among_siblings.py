"""Places among siblings, children counted together, and marriages with their year in front or in notes."""

import pytest

from tests.unit.extract.documents import claims, told


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Born the seventh of eleven in a fishing family, Ilse Marchetti went to sea.", "eleven children"),
        ("The last-born of five, Ilse Marchetti sang.", "five children"),
        ("Ilse Marchetti, youngest daughter of the organist Max Roe's six children, sang.", "six children"),
        ("Ilse Marchetti was the eldest of her parents' five children.", "five children"),
        ("As the youngest of the family's seven children, Ilse Marchetti ran free.", "seven children"),
        ("Ilse Marchetti, the younger of two sisters, sang.", "two sisters"),
        ("Ilse Marchetti is the elder of two sisters.", "two sisters"),
        ("Ilse Marchetti grew up as one of nine.", "nine children"),
        ("One of a family of twelve, Ilse Marchetti sang.", "twelve children"),
        ("Of six children, Ilse Marchetti was the youngest.", "six children"),
        ("Her parents had six children; Ilse Marchetti was the last.", "six children"),
        ("Ilse Marchetti was the oldest of the three Marchetti sisters.", "three Marchetti sisters"),
    ],
)
def test_a_place_among_siblings_is_read(text: str, value: str) -> None:
    assert told(text, ("sibling",)) == {f"sibling {value}"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti, the youngest of five directors, resigned.",
        "Ilse Marchetti was the third of five to reach the top.",
        "Ilse Marchetti finished third of six in Graz.",
        "Born the second of three years after the war, Ilse Marchetti sang.",
        "Ilse Marchetti taught the youngest of Max Roe's six children.",
        "Ilse Marchetti was one of nine.",
    ],
)
def test_a_place_among_others_is_not(text: str) -> None:
    assert told(text, ("sibling",)) == set()


def test_the_elder_of_two_has_no_trade_by_that() -> None:
    assert told("Ilse Marchetti is the elder of two sisters.", ("occupation",)) == set()


@pytest.mark.parametrize("more", ["and two sons", "as well as two sons", "plus two sons"])
def test_children_of_both_kinds_are_counted_together(more: str) -> None:
    found = claims(f"Ilse Marchetti is the mother of a daughter {more}.")
    assert [each.qualifiers for each in found if each.field == "child"] == [{"daughters": "1", "sons": "2"}]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("In 1951, the year she married Nils Berg, Ilse Marchetti sold a canvas.", "1951"),
        ("In 1951, when she married Nils Berg, Ilse Marchetti sold a canvas.", "1951"),
        ("In 1951, the year after she married Nils Berg, Ilse Marchetti sold a canvas.", None),
        ("Ilse Marchetti has been Nils Berg's wife since 1951.", "1951"),
        ("Ilse Marchetti was a botanist. Married, 1951, Nils Berg; no children.", "1951"),
        ("Widowed by the death of Nils Berg, Ilse Marchetti sang.", None),
    ],
)
def test_a_marriage_has_the_year_that_is_its_own(text: str, start: str | None) -> None:
    found = [each for each in claims(text) if each.field == "spouse"]
    assert [(each.value, each.qualifiers.get("start")) for each in found] == [("Nils Berg", start)]


def test_the_death_that_widows_ends_a_marriage() -> None:
    found = claims("Widowed in 1943 by the death of Nils Berg, Ilse Marchetti sang.")
    assert [each.qualifiers for each in found if each.field == "spouse"] == [{"end": "1943"}]


@pytest.mark.parametrize(
    ("text", "parents"),
    [
        ("Her mother was a nurse, Ida Roe. Ilse Marchetti sang.", {"parent Ida Roe"}),
        ("Her mother was a nurse, Ida Roe was her aunt. Ilse Marchetti sang.", set()),
        ("Of the nine children whom his wife, Ida Roe, bore Ilse Marchetti, five lived.", set()),
    ],
)
def test_a_parent_is_named_behind_the_trade(text: str, parents: set[str]) -> None:
    assert told(text, ("parent",)) == parents
