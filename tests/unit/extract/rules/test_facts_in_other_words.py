"""Deaths that "came", homes "of" somebody, ages without a year beside them, work told from the side of who gives it."""

import pytest

from tests.unit.extract.documents import claims, told


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Her death came on 2 May 2015 in Lund. Ilse Marchetti sang.", {"death_date 2015-05-02", "death_place Lund"}),
        ("The home of Ilse Marchetti has been in Lund.", {"residence Lund"}),
        ("The Tagus Shipyard hired Ilse Marchetti as a welder.", {"employer Tagus Shipyard", "occupation welder"}),
        ("The Tagus Shipyard took on Ilse Marchetti as a clerk.", {"employer Tagus Shipyard", "occupation clerk"}),
        ("Settling in Lund in 1988, Ilse Marchetti opened a shop.", {"residence Lund"}),
        ("Ilse Marchetti considered settling in Lund.", set()),
        ("The Tagus Shipyard sacked Ilse Marchetti as a nuisance.", {"employer Tagus Shipyard"}),
        ("Ilse Marchetti, b. ~1810, d. 1880, wove.", {"birth_date 1810~", "death_date 1880"}),
        (
            "Ilse Marchetti was employed by the Elm Mill and then by the Lom Wharf.",
            {"employer Elm Mill", "employer Lom Wharf"},
        ),
        (
            "Ilse Marchetti worked for the Elm Bank and later the Lom Wharf.",
            {"employer Elm Bank", "employer Lom Wharf"},
        ),
        ("Ilse Marchetti worked for the Elm Bank and with Nils Kerr.", {"employer Elm Bank"}),
        ("Ilse Marchetti\nSpouse — Piet Maes\nOccupation — weaver", {"spouse Piet Maes", "occupation weaver"}),
    ],
)
def test_a_fact_is_read_in_less_usual_words(text, facts):
    fields = ("death_date", "death_place", "residence", "employer", "occupation", "birth_date", "spouse")
    assert told(text, fields) == facts


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("It was 1956; Ilse Marchetti was nineteen and had never flown.", "19"),
        ("Ilse Marchetti, a shy, wiry 33-year-old, keeps goats.", "33"),
        ("On 3 May, at 55, the bass Ilse Marchetti died in Lund.", "55"),
    ],
)
def test_an_age_is_read_beside_another_time_or_a_trade(text, age):
    assert told(text, ("age_statement",)) == {f"age_statement {age}"}


def test_a_measure_is_no_age():
    assert told("Ilse Marchetti was two and a half metres away.", ("age_statement",)) == set()


def test_the_year_in_brackets_behind_a_graduates_school_is_when_she_left():
    (found,) = [
        each
        for each in claims("Ilse Marchetti, a graduate of Lund University (1969), sings.")
        if each.field == "educated_at"
    ]
    assert found.qualifiers["end"] == "1969"
