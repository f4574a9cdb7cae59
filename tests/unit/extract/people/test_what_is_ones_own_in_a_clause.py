"""Whose "her home" or "his wife" is in a clause whose subject is another: that one's own."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims, told

_FIELDS = ("residence", "spouse", "child", "birth_place")


@pytest.mark.parametrize(
    "text",
    [
        "Her rival Ines Holm spent her childhood in Molde.",
        "Her colleague Maud Holm died of a heart attack at her home in Molde in 1998.",
        "Marchetti's neighbour Maud Holm separated from her husband, Jan Bell, in 1987.",
        "Maud Holm separated from her husband, Jan Bell, in 1987.",
        "Her rival Ines Holm lives with her son, Per, in Molde.",
        "Her cousin Maud spent her childhood in Molde and lost her husband, Jan Bell, in 1990.",
        "Her colleague Maud Holm is survived by her husband, Jan Bell, and a son, Per.",
    ],
)
def test_what_another_has_in_a_clause_of_that_ones_own_is_not_the_persons(text):
    assert not told(f"Ilse Marchetti is a violinist. {text}", _FIELDS)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ilse Marchetti spent her childhood in Molde.", "residence Molde"),
        ("Ilse Marchetti died of a stroke at her home in Molde in 1998.", "residence Molde"),
        ("Ilse Marchetti lives with her husband, Jan Bell, in Molde.", "spouse Jan Bell"),
    ],
)
def test_in_a_clause_of_the_person_it_is_hers(text, value):
    assert value in told(text, _FIELDS)


def test_a_page_that_says_mrs_alone_tells_of_a_woman_whose_name_tells_no_gender():
    subject = Subject(id="aroha-sattari", name="Aroha Sattari")
    page = "Aroha Sattari is a cellist. Mrs Sattari was born in Molde."
    assert {each.value for each in claims(page, subject=subject) if each.field == "birth_place"} == {"Molde"}


@pytest.mark.parametrize("beside", ["Mr Sattari sings.", "He sings."])
def test_where_a_page_has_a_man_of_the_name_mrs_may_be_his_wife(beside):
    subject = Subject(id="aroha-sattari", name="Aroha Sattari")
    page = f"Aroha Sattari is a cellist. {beside} Mrs Sattari was born in Molde."
    assert not [each for each in claims(page, subject=subject) if each.field == "birth_place"]


def test_who_is_taken_for_a_wife_is_that_of_who_takes_her():
    nils = Subject(id="nils-kerr", name="Nils Kerr")
    page = "Nils Kerr is a nurse. {} took Eva Bell as his wife."
    for who, wives in (("His friend Jan Holm", set()), ("Nils Kerr", {"Eva Bell"})):
        assert {each.value for each in claims(page.format(who), subject=nils) if each.field == "spouse"} == wives


@pytest.mark.parametrize("to", ["introduced Jan Holm to", "defended Jan Holm against", "met Jan Holm through"])
def test_behind_one_whom_somebody_faces_kin_may_be_of_either(to):
    nils = Subject(id="nils-kerr", name="Nils Kerr")
    assert not [each for each in claims(f"Nils Kerr {to} his wife, Eva Bell.", subject=nils) if each.field == "spouse"]


@pytest.mark.parametrize(
    "clause",
    [
        "who congratulated Jan Bell on winning the Lumen Prize, kept bees.",
        "who met Jan Bell, then a student at Molde University, in 1980, kept bees.",
    ],
)
def test_what_is_told_on_of_whom_a_relative_clause_does_something_to_is_that_ones(clause):
    assert not told(f"Ilse Marchetti, {clause}", ("award", "educated_at"))


def test_a_mother_of_three_has_three_children_whatever_comes_behind():
    counted = claims("Ilse Marchetti, a mother of three, paints boats.")
    assert [each.qualifiers["children"] for each in counted if each.field == "child"] == ["3"]


def test_who_has_a_twin_has_no_children_by_that():
    assert not told("Ilse Marchetti has a twin, Per.", ("child",))


def test_a_party_that_has_a_peoples_name_keeps_it_before_a_post():
    read = told("Ilse Marchetti was a Scottish National Party councillor.", ("political_affiliation", "nationality"))
    assert read == {"political_affiliation Scottish National Party"}


def test_who_learned_to_do_something_studied_nowhere_by_that():
    assert not told("Ilse Marchetti learned to sail and applied to Molde University.", ("educated_at",))


def test_kin_may_be_told_by_what_they_are_before_whose_they_are():
    assert told("Ilse Marchetti is a nurse. Eva Bell, the singer, is her sister.", ("sibling",)) == {"sibling Eva Bell"}
