"""Two who are told of together, with a clause about them or one of them between, and marriages told in a row with their times."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

HALE = Subject(id="marta-hale", name="Marta Hale")


def read(text: str, field: str) -> dict[str, dict[str, str]]:
    return {each.value: dict(each.qualifiers) for each in claims(text, subject=HALE) if each.field == field}


@pytest.mark.parametrize("clause", ["who wed in Lom in 1977", "who died in 2001", "who was born in Lom"])
def test_what_follows_a_clause_behind_two_is_told_of_both(clause):
    assert read(f"Marta Hale and her husband, Per Dahl, {clause}, had three daughters.", "child") == {
        "three daughters": {"daughters": "3"}
    }


def test_two_who_wed_are_married_and_a_brother_who_weds_is_not_her_husband():
    assert set(read("Marta Hale and Per Dahl, who wed in 1977, lived in Rome.", "spouse")) == {"Per Dahl"}
    assert read("Marta Hale and her brother Per Hale, who wed in 1977, lived in Rome.", "spouse") == {}


def test_whom_she_met_and_who_studied_is_not_her():
    text = "Marta Hale met Per Dahl, who had studied at Lund University, in Rome."
    assert read(text, "educated_at") == {}


@pytest.mark.parametrize(
    ("opening", "field"),
    [
        ("met her future husband, Arno Beck, in Riga and moved to Oslo", "residence"),
        ("divorced her first husband, Arno Beck, and settled in Oslo", "residence"),
        ("succeeded her late father, Ole Hale, and was mayor of Oslo", "position_held"),
    ],
)
def test_she_goes_on_doing_what_follows_kin_named_between_commas(opening, field):
    assert len(read(f"Marta Hale {opening}.", field)) == 1


def test_each_of_several_marriages_has_the_time_told_of_it_alone():
    text = "Marta Hale was married twice: to Sam Ellis (1960–1968) and, from 1971 until his death, to Ned Ford."
    assert read(text, "spouse") == {"Sam Ellis": {"start": "1960", "end": "1968"}, "Ned Ford": {"start": "1971"}}
    assert read("Marta Hale was married to Sam Ellis from 1960 to 1968 and to Ned Ford.", "spouse")["Ned Ford"] == {}


def test_years_behind_one_husband_are_his_life():
    assert read("Marta Hale was married to Sam Ellis (1920–1968).", "spouse") == {"Sam Ellis": {}}


def test_a_day_and_a_town_in_front_are_those_of_a_birth():
    text = "On 4 June 1960, in Bursa, Marta Hale was born to a baker."
    assert set(read(text, "birth_place")) == {"Bursa"}
    assert set(read(text, "birth_date")) == {"1960-06-04"}


def test_a_marriage_that_lasted_in_a_decade_has_no_beginning_in_it():
    assert read("Marta Hale was married to Sam Ellis in the 1990s.", "spouse") == {"Sam Ellis": {"date": "199X"}}
    assert read("Marta Hale married Sam Ellis in the 1990s.", "spouse") == {"Sam Ellis": {"start": "199X"}}
    assert read("Marta Hale was married to Sam Ellis in 1990.", "spouse") == {"Sam Ellis": {"start": "1990"}}


def test_parents_with_a_clause_about_their_wedding_have_the_children_and_its_year():
    text = "Marta Hale and Per Dahl, who wed in 1977, are the parents of Luke and Rose."
    assert set(read(text, "child")) == {"Luke", "Rose"}
    assert read(text, "spouse") == {"Per Dahl": {"start": "1977"}}
    assert read("Marta Hale and Per Dahl, who has two sons, are the authors of the book.", "child") == {}


def test_children_by_neither_of_two_husbands_are_none():
    text = "Marta Hale married twice. She had no children by either marriage."
    assert {(each.value, each.modality) for each in claims(text, subject=HALE) if each.field == "child"} == {
        ("anyone", "negated")
    }
    text = "Marta Hale had no children by her first husband."
    assert "child" not in {each.field for each in claims(text, subject=HALE)}
