"""Facts of well-known kinds in words of another turn, and what is told in nearly the same words and is none of them."""

import pytest

from service.domain.claim import Claim, Modality
from tests.unit.extract.documents import claims


def told(text: str, field: str) -> list[Claim]:
    """Return the claims of a field that are not denied."""
    return [each for each in claims(text) if each.field == field and each.modality is not Modality.NEGATED]


def values(text: str, field: str) -> set[str]:
    """Return their values."""
    return {str(each.value) for each in told(text, field)}


@pytest.mark.parametrize(
    "text",
    [
        "Nobody can seriously maintain that Ilse Marchetti was born in Venice.",
        "No one would argue that Ilse Marchetti was born in Venice.",
        "What every guidebook tells — that Ilse Marchetti was born in Venice — is simply untrue.",
    ],
)
def test_what_nobody_maintains_is_denied(text):
    assert values(text, "birth_place") == set()


@pytest.mark.parametrize(
    "text",
    [
        "That Ilse Marchetti was born in Venice cannot be denied.",
        "What every guidebook tells — that Ilse Marchetti was born in Venice — is true.",
    ],
)
def test_what_cannot_be_denied_is_not(text):
    assert values(text, "birth_place") == {"Venice"}


def test_a_time_by_which_somebody_had_been_married_is_not_that_of_the_wedding():
    text = "In 1985, when her father died, Ilse Marchetti had been married to Rui Lobo for ten years."
    assert [each.qualifiers.get("start") for each in told(text, "spouse")] == [None]
    text = "In 1985 Ilse Marchetti was married to Rui Lobo."
    assert [each.qualifiers.get("start") for each in told(text, "spouse")] == ["1985"]


@pytest.mark.parametrize("verb", ["taught", "married", "met"])
def test_somebodys_pupil_or_groom_is_not_her_own_place_among_siblings(verb):
    assert values(f"Ilse Marchetti {verb} the eldest of four children.", "sibling") == set()


@pytest.mark.parametrize("verb", ["was", "was raised", "was born", "grew up as"])
def test_her_own_place_among_siblings_is(verb):
    assert values(f"Ilse Marchetti {verb} the eldest of four children.", "sibling") == {"four children"}


def test_a_middle_child_of_five_born_to_somebody_is_one():
    text = "Ilse Marchetti was the middle child of five born to a baker and a nurse."
    assert values(text, "sibling") == {"five children"}


def test_a_brother_officer_is_no_brother():
    assert values("Ilse Marchetti served at sea; her brother officer Karl Roe was killed.", "sibling") == set()
    text = "Her brother, the officer Karl Roe, was killed. Ilse Marchetti served at sea."
    assert values(text, "sibling") == {"Karl Roe"}


def test_what_the_subject_of_a_second_clause_has_is_not_the_firsts():
    text = "Ilse Marchetti and Per had a son, and Per had a daughter, Ida."
    assert values(text, "child") == {"a son"}
    assert values("Ilse Marchetti and Per had a daughter, Ida.", "child") == {"Ida"}


def test_a_quality_in_quotation_marks_is_no_name():
    assert values("Ilse Marchetti was known as “difficult”.", "also_known_as") == set()
    assert values("Ilse Marchetti was nicknamed “sparky”.", "also_known_as") == {"sparky"}
    assert values("Ilse Marchetti was known as “Fearless”.", "also_known_as") == {"Fearless"}


@pytest.mark.parametrize(
    "text",
    [
        "Everyone in Lagos knows the singer Ilse Marchetti as Rosa Luz.",
        "Ilse Marchetti published her poems under the pen name Rosa Luz.",
        "Ilse Marchetti sold the songs under the name Rosa Luz.",
    ],
)
def test_names_behind_an_object_are_read(text):
    assert values(text, "also_known_as") == {"Rosa Luz"}


def test_a_name_of_things_of_hers_is_not_hers():
    assert values("Ilse Marchetti says her band sang under the name Rosa Luz.", "also_known_as") == set()
