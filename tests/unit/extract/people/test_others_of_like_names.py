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
