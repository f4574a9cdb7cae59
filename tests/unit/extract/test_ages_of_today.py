"""An age beside a name in the news is today's where the sentence tells what is so today, whatever years a clause beside has."""

import pytest

from tests.unit.extract.documents import claims


def dated(text: str) -> list[str | None]:
    found = claims(text, published="2026-03-02")
    return [each.qualifiers.get("date") for each in found if each.field == "age_statement"]


@pytest.mark.parametrize(
    "rest",
    [
        "is the chair of Elm Bank, which she set up in 1996",
        "heads a choir that she joined after 1996, when it was small",
        "who joined Elm Bank in 1996, is a nurse",
        "has run the choir alone, which was founded in 1996",
    ],
)
def test_a_year_in_a_clause_beside_the_present_leaves_the_age_of_today(rest: str) -> None:
    assert dated(f"Ilse Marchetti, 55, {rest}.") == ["2026-03-02"]


@pytest.mark.parametrize(
    "rest", ["joined Elm Bank in 1996", "was shot in 1961 after a strike", "is arrested in 1996 in Hull"]
)
def test_a_year_of_the_deed_leaves_the_day_of_the_age_open(rest: str) -> None:
    assert dated(f"Ilse Marchetti, 55, {rest}.") in ([None], [])
