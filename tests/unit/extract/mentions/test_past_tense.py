"""Infinitives that tell of what came about are read as the past tense that they mean, each verb and each field alike."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from service.extract.mentions.pasttense import as_told
from tests.unit.extract.documents import claims

LEADS = [
    "went on to",
    "came to",
    "managed to",
    "would later",
    "would go on to",
    "would eventually",
    "would in 1990",
    "did",
]
TOLD = [
    ("marry Karl Vogt", "spouse", "Karl Vogt"),
    ("live in Turku", "residence", "Turku"),
    ("found Halden Press", "employer", "Halden Press"),
    ("join the Green Party", "political_affiliation", "Green Party"),
    ("become a nurse", "occupation", "nurse"),
    ("teach at Lund University", "employer", "Lund University"),
]


def told(text):
    return {(each.field, each.value, each.modality.value) for each in claims(text)}


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize(("deed", "field", "value"), TOLD)
def test_what_came_about_is_told_in_whichever_form(lead, deed, field, value):
    assert (field, value, "asserted") in told(f"Ilse Marchetti {lead} {deed}.")


@pytest.mark.parametrize(
    "lead",
    [
        "hopes to",
        "will go on to",
        "hoped to come to",
        "never went on to",
        "would",
        "was advised to",
        "has yet to",
        "should",
        "was told to",
    ],
)
@pytest.mark.parametrize(("deed", "field", "value"), TOLD)
def test_what_did_not_or_not_yet_come_about_is_not_asserted(lead, deed, field, value):
    assert (field, value, "asserted") not in told(f"Ilse Marchetti {lead} {deed} if Ida paid.")


def test_a_question_of_what_one_did_and_anothers_deed_tell_nothing_of_her():
    assert not told("When did Ilse Marchetti marry Karl Vogt?") & {("spouse", "Karl Vogt", "asserted")}
    assert not {
        each
        for each in told("Ilse Marchetti met Karl Vogt, who would later found Halden Press.")
        if each[0] == "employer"
    }


def test_the_quote_holds_the_words_of_the_document():
    (claim,) = (each for each in claims("Ilse Marchetti came to live in Turku.") if each.field == "residence")
    assert claim.selector.exact == "live in Turku"


def test_a_second_verb_is_told_as_the_first_is():
    assert {("occupation", "nurse", "asserted"), ("spouse", "Karl Vogt", "asserted")} <= told(
        "Ilse Marchetti went on to become a nurse and marry Karl Vogt."
    )


@example(["did", "go", "did", "go", "and", "go"])
@given(
    st.lists(
        st.sampled_from(
            ["ada", "would", "later", "go", "on", "to", "marry", "did", "found", "and", "lead", "be", "came", ",", "."]
        )
    )
)
def test_offsets_go_up_and_are_as_many_as_the_characters(words):
    text = " ".join(words)
    made, offsets = as_told(text, list(range(len(text) + 1)))
    assert len(made) + 1 == len(offsets)
    assert offsets == sorted(offsets)
    assert offsets[-1] == len(text)
