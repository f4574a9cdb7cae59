"""Denials: what a sentence says somebody is not is kept as denied; what only sounds like one is not."""

import pytest

from service.domain.claim import Modality
from service.domain.source import Subject
from tests.unit.extract.documents import claims

DENIED = [
    ("Marchetti is no surgeon at the Royal Hospital.", "employer", "Royal Hospital"),
    ("Marchetti is not a member of the Labour Party.", "political_affiliation", "Labour Party"),
    ("Marchetti is not a member of the Labour Party.", "position_held", "member of the Labour Party"),
    ("Marchetti was never a professor at the University of Graz.", "employer", "University of Graz"),
]

NOT_SO = [
    ("Marchetti declined an offer to become director of the Polar Institute.", "position_held"),
    ("Marchetti was offered the post of director of the Polar Institute.", "position_held"),
    ("Marchetti failed to become president of the Polar Institute.", "position_held"),
    ("Marchetti applied for a job at the Polar Museum.", "employer"),
    ("Marchetti was accused of working for the Polar Bank.", "employer"),
    ("Marchetti was rumoured to have married Karl Vogt.", "spouse"),
    ("Marchetti almost married Karl Vogt in 1980.", "spouse"),
    ("Had they met, Marchetti would have married Karl Vogt.", "spouse"),
    ("Marchetti will become director of the Polar Institute in May 2020.", "position_held"),
    ("Marchetti is a member of neither the Labour Party nor the Greens.", "position_held"),
    ("In the film Marchetti plays a surgeon at the Royal Hospital.", "employer"),
]

SAID = [
    ("For almost twenty years Marchetti worked for the Polar Bank.", "employer", "Polar Bank"),
    ("Marchetti, who was offered a scholarship, worked for the Polar Bank.", "employer", "Polar Bank"),
    ("Marchetti was a surgeon at the Royal Hospital, but not for long.", "employer", "Royal Hospital"),
    ("Marchetti did not die until 1999.", "death_date", "1999"),
]


def modalities(text: str, field: str, value: str) -> set[Modality]:
    return {claim.modality for claim in claims(text) if (claim.field, claim.value) == (field, value)}


@pytest.mark.parametrize(("text", "field", "value"), DENIED)
def test_what_is_denied_is_never_asserted(text, field, value):
    assert modalities(text, field, value) <= {Modality.NEGATED}


@pytest.mark.parametrize(("text", "field"), NOT_SO)
def test_what_did_not_come_about_is_not_asserted(text, field):
    assert not [claim for claim in claims(text) if claim.field == field and claim.modality.counts]


@pytest.mark.parametrize(("text", "field", "value"), SAID)
def test_a_negation_elsewhere_denies_nothing(text, field, value):
    assert modalities(text, field, value) == {Modality.ASSERTED}


def test_a_post_ends_where_the_sentence_turns_to_something_else():
    found = claims("Marchetti is no surgeon, but with the influx of wounded, doctors at the Royal Hospital took over.")
    assert not [claim for claim in found if claim.field in ("employer", "position_held")]


def test_what_is_denied_is_not_carried_on_to_the_next_sentence() -> None:
    text = "Marta Hale has denied claims that she studied at Oxford. A spokesman confirmed that Hale graduated in 1999."
    found = claims(text, subject=Subject(id="marta-hale", name="Marta Hale"))
    assert [(each.value, each.modality.value) for each in found if each.field == "educated_at"] == [
        ("Oxford", "negated")
    ]


@pytest.mark.parametrize(
    ("following", "modality"),
    [
        ("None of this was true, the court heard.", Modality.NEGATED),
        ("Not a word of it was true.", Modality.NEGATED),
        ("All of this was true, the court heard.", Modality.REPORTED),
        ("None of the guests was there.", Modality.REPORTED),
    ],
)
def test_what_somebody_says_is_denied_where_the_next_sentence_says_that_none_of_it_is_true(following, modality):
    text = f"Marchetti told patients that she had worked for the Polar Bank. {following}"
    assert modalities(text, "employer", "Polar Bank") == {modality}


@pytest.mark.parametrize(
    "put", ["She was in fact born in Cork.", "In fact she was born in Cork.", "She was actually born in Cork."]
)
def test_what_a_page_says_is_denied_where_the_next_sentence_puts_it_right(put):
    text = f"Your obituary of Ilse Marchetti says she was born in Hull. {put}"
    assert modalities(text, "birth_place", "Hull") == {Modality.NEGATED}
    assert modalities(text, "birth_place", "Cork") == {Modality.ASSERTED}


def test_who_is_quoted_with_her_body_has_it_and_not_the_one_she_is_quoted_on():
    text = "Marchetti, her boss at the Polar Bank said, had never been to Rome."
    assert not [claim for claim in claims(text) if claim.field == "employer"]
