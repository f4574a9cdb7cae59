"""A present tense that is not that of the day: what is still to come, old times told as if now, and ages of another day."""

import pytest

from service.domain.claim import Claim
from tests.unit.extract.documents import claims


def _one(text: str, field: str) -> Claim:
    return next(each for each in claims(text, published="2021-05-12") if each.field == field)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Ilse Marchetti begins as director of the Polar Institute on 1 July.", "position_held"),
        ("Ilse Marchetti joins Nokia as director on 1 September 2021.", "employer"),
        ("Ilse Marchetti takes office as mayor of Lima on 1 January 2022.", "position_held"),
    ],
)
def test_what_begins_on_a_day_to_come_is_planned(text: str, field: str) -> None:
    assert _one(text, field).modality == "intended"


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Ilse Marchetti began as director of the Polar Institute on 1 July.", "position_held"),
        ("Ilse Marchetti joins Nokia as director on 1 September 2019.", "employer"),
        ("Ilse Marchetti is director of the Polar Institute.", "position_held"),
    ],
)
def test_what_has_begun_is_stated(text: str, field: str) -> None:
    assert _one(text, field).modality == "asserted"


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("In the census of 1881 Ilse Marchetti is living in Hull.", "residence"),
        ("In 1891 Ilse Marchetti is director of the Polar Institute.", "position_held"),
        ("By 1999 Ilse Marchetti is head of the Polar Institute.", "position_held"),
    ],
)
def test_the_present_of_a_time_that_is_over_does_not_hold_today(text: str, field: str) -> None:
    told = _one(text, field).qualifiers
    assert "tense" not in told
    assert "date_basis" not in told


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("In 2021 Ilse Marchetti is director of the Polar Institute.", "position_held"),
        ("Since 1999 Ilse Marchetti is director of the Polar Institute.", "position_held"),
        ("In Hull Ilse Marchetti is director of the Polar Institute.", "position_held"),
        ("In 1999 Ilse Marchetti moved to Hull, and she is director of the Polar Institute.", "position_held"),
    ],
)
def test_what_is_so_now_holds(text: str, field: str) -> None:
    assert _one(text, field).qualifiers["tense"] == "present"


def test_an_age_of_then_is_not_that_of_the_day() -> None:
    assert "date" not in _one("Ilse Marchetti, then 34, was a passenger on a ferry.", "age_statement").qualifiers
    assert _one("Ilse Marchetti, now 34, is a nurse.", "age_statement").qualifiers["date"] == "2021-05-12"


def test_a_widow_is_no_wife_any_more() -> None:
    told = _one("Ilse Marchetti has been the widow of Nikos Vlachos since 1999.", "spouse").qualifiers
    assert dict(told) == {"tense": "past"}
    told = _one("Ilse Marchetti has been the wife of Nikos Vlachos since 1999.", "spouse").qualifiers
    assert (told["tense"], told["start"]) == ("present", "1999")
