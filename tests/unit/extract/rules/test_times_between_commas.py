"""Whose a time between commas is, marriages that end behind an aside, births told before or after something, and of one of two days."""

import pytest

from tests.unit.extract.documents import claims, told

VITALS = ("birth_date", "birth_place", "death_date")


def dated(page: str, field: str) -> list[tuple[str, str | None, str | None]]:
    return [
        (each.value, each.qualifiers.get("start"), each.qualifiers.get("end"))
        for each in claims(page)
        if each.field == field
    ]


@pytest.mark.parametrize(
    ("page", "home"),
    [
        ("Ilse Marchetti, until 1936 a nurse in Ulm, fled to Kenya.", "Kenya"),
        ("Ilse Marchetti, from 1930 to 1936 mayor of Ulm, moved to Kenya.", "Kenya"),
        ("Ilse Marchetti, until 1936 Porto's mayor, fled to Kenya.", "Kenya"),
        ("Ilse Marchetti, since 1936 a widow, lives in Oslo.", "Oslo"),
    ],
)
def test_a_time_told_with_what_somebody_is_between_commas_is_not_the_verbs(page, home):
    assert dated(page, "residence") == [(home, None, None)]


@pytest.mark.parametrize(
    "page",
    [
        "Ilse Marchetti, until 1936, lived in Kenya.",
        "Until 1936 Ilse Marchetti, a nurse, lived in Kenya.",
        "Until 1936 the nurse Ilse Marchetti lived in Kenya.",
    ],
)
def test_a_time_without_what_somebody_is_stays_the_verbs(page):
    assert dated(page, "residence") == [("Kenya", None, "1936")]


@pytest.mark.parametrize(
    "page",
    [
        "Ilse Marchetti's marriage to Per Lund, whom she wed in 1951, ended in divorce in 1960.",
        "Ilse Marchetti married Per Lund in 1951; the marriage ended in divorce in 1960.",
    ],
)
def test_a_marriage_ends_behind_what_was_told_between_commas(page):
    assert dated(page, "spouse") == [("Per Lund", "1951", "1960")]


@pytest.mark.parametrize(
    "page",
    [
        "Ilse Marchetti's marriage to Per Lund, in 1951, ended her career in 1960.",
        "Ilse Marchetti's marriage to Per Lund, whom she wed in 1951, ended a feud in 1960.",
        "Ilse Marchetti's marriage to Per Lund, whom she wed in 1951, was quiet and a drought ended in 1960.",
    ],
)
def test_what_a_marriage_ends_is_not_the_marriage(page):
    assert dated(page, "spouse") == [("Per Lund", "1951", None)]


@pytest.mark.parametrize(
    ("page", "day"),
    [
        ("Ilse Marchetti was born on either 3 or 4 May 1921.", "[1921-05-03,1921-05-04]"),
        ("Ilse Marchetti was born either on 3 or 4 May 1921.", "[1921-05-03,1921-05-04]"),
        ("In March 1952 a daughter, Ilse Marchetti, was born to two bakers.", "1952-03"),
        ("Ilse Marchetti (1915 – unknown) was a pilot.", "1915"),
        ("Ilse Marchetti (1915 – death unknown) was a pilot.", "1915"),
    ],
)
def test_births_of_one_of_two_days_of_a_named_child_and_without_a_death_are_read(page, day):
    assert told(page, VITALS) == {f"birth_date {day}"}


@pytest.mark.parametrize(
    "page",
    [
        "Five years before Ilse Marchetti was born, in 1920, her father lost the farm.",
        "Two months after she was born, in 1920, Ilse Marchetti lost her father.",
        "In March 1952 a daughter of Ilse Marchetti was born.",
        "Ilse Marchetti was born either on 3 May 1921 or on 9 June 1922 to a nurse.",
        "Ilse Marchetti (grant: unknown) was a pilot.",
    ],
)
def test_a_day_of_something_else_or_of_one_that_is_not_told_is_no_birth(page):
    assert not told(page, VITALS) & {f"birth_date {each}" for each in ("1920", "1952-03", "1921-05-03", "1922-06-09")}


def test_the_town_behind_a_capital_is_a_place_however_small():
    page = "Ilse Marchetti was born in the Gambian capital, Banjul, in 1940."
    assert told(page, VITALS) == {"birth_place Banjul", "birth_date 1940"}


@pytest.mark.parametrize(
    "page",
    [
        "Ilse Marchetti raised the capital, Kirk, her brother, the rest.",
        "Ilse Marchetti, who was born lucky, put in the capital, Lund, her agent, the work.",
    ],
)
def test_other_capital_leads_to_no_place(page):
    assert told(page, VITALS) == set()
