"""Other people beside the page's person: who bears the name as well, who did not, who is named in another spelling; and words that are nobody."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

MARTA = Subject(id="marta-hale", name="Marta Hale")


def told(text):
    """Return the fields, values and modalities of what is read about Marta Hale."""
    return {(each.field, each.value, each.modality) for each in claims(text, subject=MARTA)}


@pytest.mark.parametrize(
    "text",
    [
        "Marta Hale is often taken for her cousin Martha Hale. Martha died in 1999.",
        "Marta Hale's mother Martha was a nurse. Martha died in 1999 in Hull.",
        "Marta Hale lives in Hull. Another Marta Hale died in 1999.",
        "Marta Hale is not the Marta Hale who was jailed. The other Marta Hale died in 1999.",
    ],
)
def test_who_is_named_in_another_spelling_or_only_bears_the_name_is_somebody_else(text):
    assert "death_date" not in {field for field, _, _ in told(text)}


def test_a_spelling_that_nobody_else_has_is_the_persons():
    assert ("death_date", "1999", "asserted") in told("Marta Hale was a nurse. Martha died in 1999.")


def test_and_not_somebody_denies_of_that_one_alone():
    assert ("award", "Lark Medal", "asserted") in told("Marta Hale and not Karl Foss won the Lark Medal.")
    assert not told("Karl Foss and not Marta Hale won the Lark Medal.")


@pytest.mark.parametrize("who", ["Karl Foss", "her brother"])
def test_who_does_something_as_somebody_looks_on_does_it(who):
    assert "employer" not in {field for field, _, _ in told(f"Marta Hale watched as {who} joined Halden Press.")}


@pytest.mark.parametrize("word", ["Plans", "Voters", "Officials", "Gossip"])
def test_a_plain_noun_that_opens_a_sentence_is_nobody(word):
    text = f"Marta Hale is a nurse. {word} had it in for her. She died in 1999."
    assert ("death_date", "1999", "asserted") in told(text)


@pytest.mark.parametrize("word", ["Plans for", "Talk of", "Hopes of"])
def test_what_is_only_planned_for_somebody_has_not_come_about(word):
    read = told(f"Marta Hale spoke. {word} her marriage to Per Holm came to nothing.")
    assert {modality for _, _, modality in read} <= {"intended"}


@pytest.mark.parametrize(
    "text",
    [
        "The man who shot Marta Hale joined Halden Press.",
        "The nurse who cared for Marta Hale was elected president of the Glass Society.",
        "Ida Brandt, named after Marta Hale, joined Halden Press.",
        "Karl Foss, to whom Marta Hale left her papers, had three daughters.",
    ],
)
def test_to_whom_something_is_done_in_passing_is_not_told_of(text):
    assert not told(text)


def test_who_does_something_in_passing_is_told_of():
    assert ("employer", "Halden Press", "asserted") in told("Marta Hale, who shot Karl Foss, joined Halden Press.")


@pytest.mark.parametrize(
    "text",
    [
        "Marta Hale is a lawyer. For other people of that name, see Marta Hale (1850–1912), painter, and Marta Hale (born 1901), nurse.",
        "Marta Hale (born 1950) is a lawyer. Marta Hale (1850–1912) was a painter and nurse.",
        "Marta Hale is a lawyer. Her aunt, the nurse Marta Hale (1901–1980), was a painter.",
    ],
)
def test_another_life_in_brackets_behind_the_name_is_somebody_elses(text):
    assert {each for each in told(text) if each[0] != "birth_date" or each[1] != "1950"} == {
        ("occupation", "lawyer", "asserted")
    }


def test_the_same_birth_in_brackets_is_hers_again():
    text = "Marta Hale (born 1950) is a lawyer. Marta Hale (born 1950) moved to Rome."
    assert ("residence", "Rome", "asserted") in told(text)


def test_who_is_told_of_by_what_somebody_does_is_the_kin_of_that_one():
    text = "Nils Foss was raised by his aunt, the nurse Marta Hale."
    assert told(text) == {("occupation", "nurse", "asserted")}


OLE = Subject(id="ole-hale-jr", name="Ole Hale Jr.")


def test_a_page_that_tells_of_the_father_first_means_him_by_the_name_without_the_mark():
    text = "Ole Hale (1901–1970) was a banker. Hale was born in Bergen. His son Ole Hale Jr. is a lawyer."
    read = {(each.field, each.value) for each in claims(text, subject=OLE)}
    assert read == {("occupation", "lawyer"), ("parent", "Ole Hale")}


def test_a_page_that_leaves_out_the_mark_means_him_by_the_name():
    text = "Ole Hale (born 1950) is a lawyer. Hale was born in Bergen, the son of Ole Hale Sr."
    assert ("birth_place", "Bergen") in {(each.field, each.value) for each in claims(text, subject=OLE)}
