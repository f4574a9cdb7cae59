"""Careers of players and coaches, and years of school classes."""

import pytest

from tests.unit.extract.documents import claims


def read(text: str, *fields: str) -> list[tuple[str, str, dict[str, str]]]:
    left_out = ("organisation", "manner", "tense", "role", "completed", "subject")
    return [
        (each.field, each.value, {key: told for key, told in each.qualifiers.items() if key not in left_out})
        for each in claims(text)
        if each.field in fields
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Marchetti ended her career at Elm Rovers in 2015.", [("employer", "Elm Rovers", {"end": "2015"})]),
        ("Marchetti ended her playing career in 2015 at Elm Rovers.", [("employer", "Elm Rovers", {"end": "2015"})]),
        ("Marchetti began her teaching career in 2015 at Elm College.", [("employer", "Elm College", {"start": "2015"})]),
        ("Marchetti finished her playing career with Elm Rovers.", [("employer", "Elm Rovers", {})]),
        ("Marchetti has been head coach of Wisła Kamienna since 2019.", [("employer", "Wisła Kamienna", {"start": "2019"})]),
        ("Marchetti returned to Elm Bank in 2012 on a two-year contract.", [("employer", "Elm Bank", {"start": "2012"})]),
        ("Marchetti was appointed head coach of Poland in 2019.", []),
        ("Marchetti is the head coach of the women's team.", []),
        ("Marchetti ended the strike at Elm Bank in 1990.", []),
        ("Marchetti ended her days at Elm Hospital.", []),
        ("Marchetti ended her life in 1990 at Elm Hospital.", []),
    ],
)  # fmt: skip
def test_where_a_career_ends_somebody_worked(text, told):
    assert read(text, "employer") == told


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti played for TSV Altenfels. She returned to Altenfels in 2012 on a two-year contract.",
        "Marchetti returned to Soria in 2012 on a scholarship.",
        "Marchetti returned to Soria in 2012 on loan.",
    ],
)
def test_who_returns_on_a_contract_tells_no_home(text):
    assert read(text, "residence") == []


def test_who_returns_for_good_lives_there():
    assert read("Marchetti returned to Soria in 2012.", "residence") == [("residence", "Soria", {"start": "2012"})]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("She won the title in 2022 and 2023 and was named Coach of the Year.", [("award", "Coach of the Year", {})]),
        ("Ilse Marchetti directed Coach of the Year (1990).", [("notable_for", "Coach of the Year", {"date": "1990", "relation": "by"})]),
        ("Her first album was named The Long Rain.", [("notable_for", "The Long Rain", {"kind": "album", "relation": "by"})]),
    ],
)  # fmt: skip
def test_what_somebody_is_named_is_an_honour_and_no_work(text, told):
    assert read(text, "award", "notable_for") == told


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti attended Holm College, class of 1975.",
        "Marchetti graduated from Holm College in the class of 1975.",
        "Marchetti studied law at Holm College (class of 1975).",
        "Marchetti is a graduate of Holm College, class of 1975, and paints.",
    ],
)
def test_the_class_of_a_year_left_the_school_then(text):
    assert read(text, "educated_at") == [("educated_at", "Holm College", {"end": "1975"})]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A member of the class of 1975 at Holm College, Marchetti became a baker.", [("occupation", "baker", {})]),
        ("Ilse Marchetti, Holm College class of 1975, is a baker.", [("occupation", "baker", {})]),
        ("Marchetti joined Elm Bank with the class of 1975.", [("employer", "Elm Bank", {})]),
        ("Marchetti taught the class of 1975 at Holm College.", []),
    ],
)
def test_the_class_of_a_year_ends_nothing_else_and_employs_nobody(text, told):
    assert read(text, "employer", "occupation") == told
