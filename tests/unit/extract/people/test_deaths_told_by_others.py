"""Whose death a page tells of that names several, ages below it, and widows who are named behind their husbands."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims, told

NEWS = (
    "The singer Wilma Reyes-Holm has died.\n"
    "News of her death came on Monday from her manager, Ilse Marchetti.\n"
    "Marchetti gave no details.\n"
    "“She passed away peacefully in Lima,” he said.\n"
)


def test_whom_a_page_mourns_is_nobody_whom_it_names_behind():
    assert not told(NEWS, {"death_date", "death_place"}, published="2018-04-05")


def test_a_death_behind_a_husbands_is_the_persons_own():
    text = "Ilse Marchetti was a painter. Her husband, Nils Dahl, died in 1960. She passed away in Oslo in 1990."
    assert told(text, {"death_date", "death_place"}) == {"death_date 1990", "death_place Oslo"}


@pytest.mark.parametrize(
    "text", ["Ilse Marchetti has died in Oslo. Marchetti was 81.", "Ilse Marchetti has died. Ilse Marchetti was 81."]
)
def test_an_age_with_the_name_behind_a_death_is_one_at_death(text):
    read = [each for each in claims(text) if each.field == "age_statement"]
    assert [(each.value, each.qualifiers.get("moment")) for each in read] == [("81", "death")]


def test_an_age_with_the_name_behind_anything_else_is_none():
    assert not told("Ilse Marchetti fell ill in 1931. Marchetti was 81.", {"age_statement"})


@pytest.mark.parametrize("years", ["between 11 and 13 years old", "11 to 13 years old"])
def test_of_two_ages_none_is_told(years):
    assert not told(f"Ilse Marchetti sang in a choir when she was {years}.", {"age_statement"})


def test_whoever_is_named_as_somebodys_widow_is_told_of_next():
    text = "The late poet Nils Dahl’s widow, Ilse Marchetti, has died. She was born in Oslo in 1931."
    assert told(text, {"birth_date", "spouse"}) == {"birth_date 1931", "spouse Nils Dahl"}
    son = "Ilse Marchetti’s son, Nils, is a nurse. He was born in 1950."
    assert not told(son, {"birth_date"})


def test_a_husbands_party_is_not_the_widows():
    text = "Elm Party founder Nils Dahl’s widow, Ilse Marchetti, has died."
    assert not told(text, {"political_affiliation", "employer"})
    assert told("Elm Party founder Ilse Marchetti has died.", {"political_affiliation"}) == {
        "political_affiliation Elm Party"
    }


def test_a_partys_veteran_is_not_employed_by_it():
    text = "Elm Party (EP) veteran Professor Ilse Marchetti has died."
    assert told(text, {"political_affiliation", "employer", "occupation"}) == {
        "political_affiliation Elm Party",
        "occupation professor",
    }


def test_whose_father_a_professor_is_is_no_part_of_the_trade():
    text = "Chilean professor of botany and father of the novelist, Ilse, Professor Per Marchetti, has died."
    assert not [
        each for each in claims(text, subject=Subject(id="one", name="Ilse Marchetti")) if "father" in each.value
    ]


def test_low_quotation_marks_that_open_nothing_are_commas():
    text = "Born Ilse Maria Holm‚ Ilse Marchetti had three children: Per‚ Una and Olaf‚ said a cousin."
    assert told(text, {"child", "also_known_as"}) >= {
        "child Per",
        "child Una",
        "child Olaf",
        "also_known_as Ilse Maria Holm",
    }
