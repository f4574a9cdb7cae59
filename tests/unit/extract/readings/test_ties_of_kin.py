"""What the tie between kin is: by adoption, half, or that of birth; and what is told of no tie at all."""

import pytest

from tests.unit.extract.documents import claims


def ties(text: str, field: str) -> dict[str, str]:
    """Return the kin of a field, each with the tie, empty where it is that of birth."""
    return {claim.value: claim.qualifiers.get("relation", "") for claim in claims(text) if claim.field == field}


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti had an adopted son, Min Berg.",
        "Her adopted son Min Berg is a nurse.",
        "She adopted a boy from Korea, Min Berg.",
        "She is survived by her adopted son, Min Berg.",
        "Min Berg is her adopted son.",
    ],
)
def test_an_adopted_child_is_told_as_one(text):
    assert ties(f"Ilse Marchetti was a farmer. {text}", "child") == {"Min Berg": "adopted"}


def test_each_child_of_a_list_has_its_own_tie():
    text = "She is survived by a son, Per Berg; an adopted daughter, Min Berg; and a daughter, Ida Berg."
    assert ties(text, "child") == {"Per Berg": "", "Min Berg": "adopted", "Ida Berg": ""}


@pytest.mark.parametrize(
    ("text", "parent"),
    [
        ("Her adoptive father, Per Berg, was a nurse.", "Per Berg"),
        ("Marchetti was adopted by Per Berg.", "Per Berg"),
        ("Marchetti was the adopted daughter of Per Berg.", "Per Berg"),
    ],
)
def test_an_adoptive_parent_is_told_as_one(text, parent):
    assert ties(text, "parent") == {parent: "adopted"}


@pytest.mark.parametrize("kin", ["half-sister", "half sister", "younger half-sister"])
def test_a_half_sister_is_told_as_one(kin):
    assert ties(f"Her {kin}, Ida Berg, is a nurse.", "sibling") == {"Ida Berg": "half"}


def test_half_siblings_are_a_list_of_kin():
    text = "Marchetti grew up with her half-siblings Ola and Eva Berg."
    assert ties(text, "sibling") == {"Ola": "half", "Eva Berg": "half"}


@pytest.mark.parametrize(
    "text",
    [
        "Her son Per Berg adopted two dogs.",
        "Her son, Per Berg, had an adopted daughter.",
        "For half a year her son Per Berg lived in Oslo.",
        "The law was adopted, and her son Per Berg voted for it.",
    ],
)
def test_what_else_is_adopted_or_halved_changes_no_tie(text):
    assert ties(text, "child")["Per Berg"] == ""


@pytest.mark.parametrize(
    "kin", ["stepson", "foster son", "godson", "son-in-law", "step-son", "grandson", "former foster son"]
)
def test_whom_one_has_by_marriage_or_in_care_is_no_child(kin):
    assert not ties(f"She is survived by her {kin}, Per Berg.", "child")


@pytest.mark.parametrize("dead", ["Her husband Nils", "Nils Berg", "Her late father"])
def test_who_went_before_in_death_has_the_day(dead):
    found = claims(f"Marchetti was a farmer. {dead} preceded her in death on March 3, 2001.")
    assert not [claim for claim in found if claim.field == "death_date"]


def test_whom_one_predeceased_in_death_has_no_day_by_it():
    assert not [c for c in claims("Nils preceded Marchetti in death in 1999.") if c.field == "death_date"]


def test_the_death_of_the_person_herself_has_its_day():
    found = claims("Marchetti worked until her early death on March 3, 2001.")
    assert [claim.value for claim in found if claim.field == "death_date"] == ["2001-03-03"]


@pytest.mark.parametrize("who", ["the two", "the couple", "the pair", "they"])
def test_two_who_never_married_may_have_married_others(who):
    found = claims(f"Marchetti was engaged to the poet Nils Berg, but {who} never married.")
    assert not [claim for claim in found if claim.field == "spouse"]


def test_whom_one_never_married_is_nobody_else():
    assert not [c for c in claims("Marchetti lived with Nils Berg, whom she never married.") if c.field == "spouse"]


def test_who_never_married_has_no_spouse():
    found = [claim for claim in claims("Marchetti never married.") if claim.field == "spouse"]
    assert [(claim.value, claim.modality) for claim in found] == [("anyone", "negated")]
