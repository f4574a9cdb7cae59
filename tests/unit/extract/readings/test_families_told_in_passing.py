"""Families of couples without a marriage, kin named as owners, ends of marriages told twice, and honours that many share."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

HALE = Subject(id="marta-hale", name="Marta Hale")


def read(text: str, field: str) -> dict[str, dict[str, str]]:
    """Return the values that support a field, each with its qualifiers."""
    found = (each for each in claims(text, subject=HALE) if each.field == field and each.modality.counts)
    return {each.value: dict(each.qualifiers) for each in found}


def test_they_are_who_lives_with_somebody_and_that_one_and_no_mother():
    text = "Marta Hale lives in Oslo with the actor Nils Berg. They have a son, Odd, and a daughter, Siv."
    assert set(read(text, "child")) == {"Odd", "Siv"}
    assert read(text, "spouse") == {}
    assert read("Marta Hale lives with her mother, Ida. They have a dog, Odd.", "child") == {}


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("The medals hang in Marta Hale's hall and in her daughter Wendy's kitchen.", "child", "Wendy"),
        ("Marta Hale moved to her husband Per Dahl's farm in 1990.", "spouse", "Per Dahl"),
    ],
)
def test_kin_who_own_something_are_named(text, field, value):
    assert set(read(text, field)) == {value}


def test_whose_kin_a_mother_is_called_is_not_her_name():
    assert read("Marta Hale met her mother, Ada's sister, in Hull.", "parent") == {}


def test_a_divorce_behind_a_separation_ends_the_marriage():
    text = "Marta Hale wed Sven Ek in 2010. They separated in 2015 and were divorced in 2017."
    assert read(text, "spouse")["Sven Ek"] == {"start": "2010", "end": "2017"}
    text = "Marta Hale wed Sven Ek in 2010. They separated in 2015."
    assert read(text, "spouse")["Sven Ek"] == {"start": "2010", "end": "2015"}


def test_who_is_among_the_winners_of_a_prize_has_won_it():
    text = "Past winners of the Lark Prize include Ida Holm, the poet Bo Strand (1990) and Marta Hale."
    assert set(read(text, "award")) == {"Lark Prize"}
    assert read("Past winners of the Lark Prize include Ida Holm and Marta Hale's brother.", "award") == {}
    assert read("The jury of the Lark Prize included Ida Holm and Marta Hale.", "award") == {}


def test_letters_of_orders_of_african_states_are_honours_behind_a_name():
    assert set(read("Marta Hale, OFR, is an engineer.", "award")) == {"OFR"}
    assert read("Marta Hale, NSE, is an engineer.", "award") == {}


def test_a_university_behind_a_degree_among_honours_is_none():
    text = "Marta Hale\nBorn: 1950, Split\nHonours: Lark Prize 1999; Dr. h.c., University of Basel, 2003\n"
    assert "University of Basel" not in read(text, "award")
    assert read(text, "award")["Lark Prize"] == {"date": "1999"}


def test_a_friends_daughter_is_no_child_of_who_stands_beside_the_friend():
    assert read("Marta Hale and her friend Ida's daughter, Una, sang.", "child") == {}
    assert set(read("Marta Hale and her husband Nils's daughter, Una, sang.", "child")) == {"Una"}


def test_a_widowers_next_wedding_is_no_beginning_of_the_first_marriage():
    assert read("Marta Hale's widower, Bo Strand, married Ida Holm in 2005.", "spouse") == {"Bo Strand": {}}
    assert read("Marta Hale's husband, Bo Strand, married her in 2005.", "spouse") == {"Bo Strand": {"start": "2005"}}


@pytest.mark.parametrize(
    "who",
    [
        "was married to Elm Prize winner Bo Strand.",
        "was married to the Elm Prize-winning poet Bo Strand.",
        "was the wife of the two-time Olympic champion Bo Strand.",
    ],
)
def test_a_husband_may_be_called_by_what_he_has_won(who):
    assert set(read(f"Marta Hale {who}", "spouse")) == {"Bo Strand"}
    assert read(f"Marta Hale {who}", "award") == {}


def test_whom_somebody_met_behind_a_prize_is_no_husband():
    assert read("Marta Hale married in 1990, won the Elm Prize and met Bo Strand.", "spouse") == {}


def test_two_with_the_year_of_their_wedding_between_commas_are_married_and_their_son_is_no_husband():
    text = "Marta Hale and the architect Ravi Menon, married since 1985, have a son, the novelist Arjun Menon."
    assert read(text, "spouse") == {"Ravi Menon": {"start": "1985"}}
    assert "Arjun Menon" in read(text, "child")
    assert read("Marta Hale and her brother Ravi, married since 1985, have a shop.", "spouse") == {}


def test_whom_somebody_never_married_says_nothing_of_all_others():
    text = "She never spoke of Eddie Lomas, to whom Marta Hale was never married."
    assert "spouse" not in {each.field for each in claims(text, subject=HALE)}


def test_letters_stand_behind_the_brackets_of_a_name_too():
    assert set(read("Marta Hale (née Dietz) MBE was a magistrate.", "award")) == {"MBE"}
    assert read("Marta Hale (née Dietz) met Una Holm MBE.", "award") == {}


def test_a_paper_that_gives_an_honour_in_a_row_is_none():
    text = "Marta Hale\nBorn: 1950, Split\nHonours: Order of Freedom; Woman of the Year 2004, Post Newspaper\n"
    assert read(text, "award") == {"Order of Freedom": {}, "Woman of the Year": {"date": "2004"}}


def test_two_who_were_somebodys_parents_are_and_friends_are_not():
    assert set(read("The late Musa Hale and Binta Hale were Marta Hale's parents.", "parent")) == {
        "Musa Hale",
        "Binta Hale",
    }
    assert read("Per and Ida Holm were Marta Hale's friends.", "parent") == {}


def test_the_first_of_marriages_behind_a_colon_has_its_year():
    text = "Marta Hale was twice married: in 1931 to Ugo Salvi, by whom she had a daughter, Bianca."
    assert read(text, "spouse") == {"Ugo Salvi": {"start": "1931"}}
    assert set(read(text, "child")) == {"Bianca"}


def test_their_daughters_are_those_of_who_shares_a_home():
    text = "Marta Hale shares a flat with the sculptor Jonas Wirth and their daughters, Mila and Nora."
    assert set(read(text, "child")) == {"Mila", "Nora"}
    text = "Marta Hale and her twin, Stella, daughters of the tailor Abel Hale, were born in Lom."
    assert set(read(text, "parent")) == {"Abel Hale"}


def test_a_brother_or_a_sister_who_marries_beside_her_is_no_spouse():
    assert read("Marta Hale and her brother Per married in 1990.", "spouse") == {}
    assert read("Marta Hale and her sister Una were married on the same day.", "spouse") == {}
    assert read("Marta Hale and her husband Per married in 1990.", "spouse") == {"Per": {"start": "1990"}}


def test_a_divorce_in_brackets_stands_behind_the_year_of_the_wedding_too():
    text = "Marta Hale married Rocco Bianchi in 2001 (divorced 2009)."
    assert read(text, "spouse") == {"Rocco Bianchi": {"start": "2001", "end": "2009"}}
    assert read("Marta Hale married Rocco Bianchi in 2001 (two sons).", "spouse") == {
        "Rocco Bianchi": {"start": "2001"}
    }


def test_a_wife_of_so_many_years_is_named_behind_the_verb():
    assert set(read("Marta Hale's wife of ten years is the potter Una Holm.", "spouse")) == {"Una Holm"}


def test_two_who_never_married_are_not_each_others_and_may_be_anothers():
    def told(text: str) -> set[tuple[str, str]]:
        return {(each.value, each.modality) for each in claims(text, subject=HALE) if each.field == "spouse"}

    assert told("Marta Hale and the conductor Ugo Rossi never married.") == {("Ugo Rossi", "negated")}
    assert told("Marta Hale never married.") == {("anyone", "negated")}
    assert ("Ugo Rossi", "asserted") in told("Marta Hale and Ugo Rossi married in 1990 and never divorced.")


@pytest.mark.parametrize("what", ["Welsh parents,", "missionary parents"])
def test_parents_may_be_told_by_their_people_or_trade_before_their_names(what):
    text = f"Marta Hale, the daughter of {what} Gwyn and Megan Hale, was brought up in Lom."
    assert set(read(text, "parent")) == {"Gwyn", "Megan Hale"}


def test_the_kin_of_a_poet_whose_people_are_told_are_no_parents():
    assert read("Marta Hale is the daughter of the Welsh poet's brother, Gwyn Rhys.", "parent").keys() <= {"Gwyn Rhys"}
    assert read("Marta Hale is the niece of Welsh brothers, Gwyn and Rhys.", "parent") == {}


def test_sons_with_whom_somebody_was_married_are_no_husbands():
    text = "Marta Hale was married with two sons, Per and Ole, when she met Bo Strand."
    assert read(text, "spouse") == {}
    assert set(read(text, "child")) >= {"Per", "Ole"}
    assert set(read("Marta Hale married with a rich man, Bo Strand.", "spouse")) == {"Bo Strand"}


def test_whom_somebody_believed_to_be_her_father_is_told_as_a_belief():
    def told(text: str) -> set[tuple[str, str]]:
        return {(each.value, each.modality) for each in claims(text, subject=HALE) if each.field == "parent"}

    assert told("Marta Hale met the man she believed to be her father, Ole Berg.") == {("Ole Berg", "reported")}
    assert told("Marta Hale met her father, Ole Berg.") == {("Ole Berg", "asserted")}
