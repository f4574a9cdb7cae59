"""Facts of well-known kinds with what they are told by put in front, or the time said twice."""

import pytest

from tests.unit.extract.documents import claims, told, values


@pytest.mark.parametrize("season", ["autumn of 1970", "spring of 1970", "year 1970"])
def test_a_season_in_front_dates_a_death(season):
    (found,) = values(f"In the {season} Ilse Marchetti died.", "death_date")
    assert found.startswith("1970")


@pytest.mark.parametrize("front", ["Voted", "Crowned", "Declared", "Named"])
def test_an_honour_behind_a_participle_in_front_begins_behind_it(front):
    assert values(f"{front} Rower of the Year in 1985, Ilse Marchetti went home.", "award") == {"Rower of the Year"}


@pytest.mark.parametrize("subject", ["chemistry", "classics", "law"])
def test_what_somebody_read_at_a_school_in_front_is_studies(subject):
    text = f"At Tarn University, Ilse Marchetti read {subject}; there she obtained an MA in 1991."
    (found,) = [each for each in claims(text) if each.field == "educated_at"]
    assert (found.value, found.qualifiers["degree"], found.qualifiers["end"]) == (
        "Tarn University",
        "MA",
        "1991",
    )


def test_what_somebody_only_read_there_is_none():
    assert values("At Tarn University, Ilse Marchetti read poems aloud.", "educated_at") == set()


@pytest.mark.parametrize("order", ["two sons and a daughter were born", "were born two sons and a daughter"])
def test_children_born_to_the_person_count_in_either_order(order):
    (found,) = [each for each in claims(f"To Ilse Marchetti {order}.") if each.field == "child"]
    assert (found.qualifiers["sons"], found.qualifiers["daughters"]) == ("2", "1")


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti, the fifth child of seven, mended nets.",
        "The fourth child of seven, Ilse Marchetti mended nets.",
    ],
)
def test_a_child_of_so_many_has_siblings(text):
    assert told(text, ("sibling", "child")) == {"sibling seven children"}


def test_a_mother_of_so_many_has_children():
    assert told("Ilse Marchetti, a mother of seven, mended nets.", ("sibling", "child")) == {"child seven children"}


def test_a_time_that_is_told_from_another_and_by_itself_is_exact():
    text = "Ilse Marchetti left Lund in 1970 and married Per Olsen two years later, in 1972."
    (found,) = [each for each in claims(text) if each.field == "spouse"]
    assert found.qualifiers["start"] == "1972"


@pytest.mark.parametrize("verb", ["stayed", "remained"])
def test_who_stays_in_a_post_holds_it(verb):
    (found,) = [
        each for each in claims(f"Ilse Marchetti {verb} mayor of Lund until May 1999.") if each.field == "position_held"
    ]
    assert (found.value, found.qualifiers["end"]) == ("mayor of Lund", "1999-05")
