"""Kin of kin, honours of teams and companions, what is only hoped, denied or doubted: none of it is the person's."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

HALE = Subject(id="marta-hale", name="Marta Hale")


def read(text: str, field: str) -> set[str]:
    """Return the values that support a field."""
    return {each.value for each in claims(text, subject=HALE) if each.field == field and each.modality.counts}


def test_their_wives_are_the_sons_and_their_sons_are_hers():
    assert read("Marta Hale is survived by two sons and their wives, Eva and Una.", "spouse") == set()
    assert read("Marta Hale is survived by her husband, Bo, and their sons, Per and Ole.", "child") == {"Per", "Ole"}


def test_a_husbands_brother_beside_her_is_no_brother_of_hers():
    assert read("Marta Hale and her late husband's brother, Carl Strand, ran the shop.", "sibling") == set()
    assert read("Nils and Marta Hale's son, Carl, ran the shop.", "child") == {"Carl"}


@pytest.mark.parametrize("when", ["when", "as", "after", "while"])
def test_what_a_country_wins_while_somebody_looks_on_is_not_that_ones(when):
    assert read(f"Marta Hale was in the crowd {when} Norway won gold.", "award") == set()


@pytest.mark.parametrize(
    "text",
    [
        "If she wins, Marta Hale will be the first woman to receive the Lark Prize.",
        "Marta Hale could become the first woman to receive the Lark Prize.",
        "Marta Hale was not the first woman to receive the Lark Prize.",
    ],
)
def test_who_may_be_the_first_to_win_has_not_won(text):
    assert read(text, "award") == set()


def test_who_would_become_the_first_to_win_in_a_year_has_won():
    text = "In 1990 Marta Hale would become the first woman to receive the Lark Prize."
    assert read(text, "award") == {"Lark Prize"}


def test_the_winner_beside_a_husband_is_not_the_wife():
    assert read("Marta Hale with her husband Bo and Ida Holm, winner of the Lark Prize.", "award") == set()
    assert read("Marta Hale and Bo Dahl, winners of the Lark Prize, sang.", "award") == {"Lark Prize"}


def test_who_says_that_somebody_is_married_to_work_is_no_husband():
    assert read("Marta Hale is married to her work, says her sister, Ida.", "spouse") == set()
    assert read("Marta Hale is married to her agent, Per Holm.", "spouse") == {"Per Holm"}


def test_what_a_check_of_facts_calls_false_is_denied():
    text = 'False: "Marta Hale is the sister of Ida Holm". We rate this claim false.'
    assert read(text, "sibling") == set()
    assert read("Myth: Marta Hale was a count's daughter. Fact: her father, Ole Hale, was a miner.", "parent") == {
        "Ole Hale"
    }


def test_loving_memory_is_nobody_and_long_at_the_beginning_is_no_name():
    assert read("In Loving Memory of Bo Strand, beloved husband of Marta Hale.", "spouse") <= {"Bo Strand"}
    assert read("Long married to the poet Ivan Holm, Marta Hale never remarried.", "spouse") == {"Ivan Holm"}


def test_a_note_on_a_father_is_not_told_of_a_womans_page():
    text = "Marta Hale\n\nShe sang.\n\nDear father of Per and Ida\n"
    assert read(text, "child") == set()


def test_the_name_in_front_of_what_somebody_does_is_no_title():
    assert read("In her memoir Marta Hale imagines a garden.", "notable_for") == set()
    assert read("Her memoir, The Salt Road, sold well. Marta Hale sang.", "notable_for") == {"The Salt Road"}


@pytest.mark.parametrize(
    ("row", "field", "values"),
    [
        ("Spouse: Bo Strand (rumoured)", "spouse", set()),
        ("Spouse: Bo Strand (m. 1990), Per Dahl (fiancé)", "spouse", {"Bo Strand"}),
        ("Awards: Nominated for the Lark Prize (1990), Elm Medal (1992)", "award", set()),
        ("Awards: Lark Prize (1990), Elm Medal (nominee), Oak Award (1995)", "award", {"Lark Prize", "Oak Award"}),
        ("Awards: Nominated for the Lark Prize; Elm Medal (1992)", "award", {"Elm Medal"}),
        ("Children: Ida, Una (stepdaughter)", "child", {"Ida"}),
    ],
)
def test_a_row_says_beside_a_value_that_it_is_not_had(row, field, values):
    assert read(f"Marta Hale\nBorn: 4 March 1950, Split\n{row}\nOccupation: Singer\n", field) == values


def test_runners_up_below_a_heading_for_awards_have_not_won():
    text = "Marta Hale\nAwards\nLark Prize (1990), winner\nElm Medal (1992), finalist\nAsh Cup (1996), runner-up\n"
    assert read(text, "award") == {"Lark Prize"}


def test_her_sons_behind_anothers_marriage_are_that_ones():
    assert read("Marta Hale wrote about Una Holm's marriage to Jon Vogt and her sons, Per and Ole.", "child") == set()
    text = "Marta Hale's marriage to Jon Vogt and her sons, Per and Ole, kept her in Hull."
    assert read(text, "child") == {"Per", "Ole"}
