"""What a claim is for its value, and in which words that is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.words import BEARINGS, MODALITIES
from service.represent.plain.bearing import bearing, in_words

PLAIN = {"modality": "asserted", "rejected_by": None, "orphaned_at": None, "linked": True}


@pytest.mark.parametrize(
    ("said", "told", "words"),
    [
        ({}, "supports", "supports"),
        ({"modality": "reported"}, "supports", "supports: reported"),
        ({"modality": "negated"}, "refutes", "refutes: negated"),
        ({"modality": "possible"}, "none", "no evidence: possible"),
        ({"modality": "intended"}, "none", "no evidence: intended"),
        ({"rejected_by": "r_1"}, "none", "no evidence: rejected by r_1"),
        ({"linked": False}, "none", "no evidence: another person of the name"),
        ({"modality": "negated", "rejected_by": "r_1"}, "none", "no evidence: negated, rejected by r_1"),
        ({"orphaned_at": "2026-01-02T03:04:05Z"}, "none", "no evidence: not on the page since 2026-01-02T03:04:05Z"),
    ],
)
def test_a_claim_is_told_to_be_for_its_value_against_it_or_no_evidence_and_why(said, told, words):
    assert (bearing(PLAIN | said), in_words(PLAIN | said)) == (told, words)


@given(
    st.fixed_dictionaries(
        {
            "modality": st.sampled_from(MODALITIES),
            "rejected_by": st.sampled_from([None, "r_1"]),
            "orphaned_at": st.sampled_from([None, "2026-01-02T03:04:05Z"]),
            "linked": st.booleans(),
        }
    )
)
def test_nothing_that_is_rejected_or_of_another_person_bears_on_a_value(claim):
    told = bearing(claim)
    assert told in BEARINGS
    if claim["rejected_by"] or claim["orphaned_at"] or not claim["linked"]:
        assert told == "none"
    assert in_words(claim) == "supports" or ": " in in_words(claim)
