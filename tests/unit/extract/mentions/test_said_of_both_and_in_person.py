"""What a sentence says of two things alike, stresses or understates is what the plain words say: "not only A but also B", "she herself"."""

import pytest

from tests.unit.extract.documents import claims, told

FIELDS = ("award", "educated_at", "employer", "residence", "occupation", "death_date", "birth_place", "position_held")


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Ilse Marchetti won not only the Lark Prize but also the Elm Medal.", ("award Lark Prize", "award Elm Medal")),
        ("Ilse Marchetti worked not just for Orvo but for the Fjord Bank.", ("employer Orvo", "employer Fjord Bank")),
        (
            "Ilse Marchetti studied not only at Elm College but also at Oak College.",
            ("educated_at Elm College", "educated_at Oak College"),
        ),
        ("Ilse Marchetti was not merely a nurse, but also a poet.", ("occupation nurse", "occupation poet")),
        ("Ilse Marchetti lived not only in Graz but in Bern.", ("residence Graz", "residence Bern")),
    ],
)
def test_what_is_said_not_only_of_one_is_said_of_both(text, facts):
    assert told(text, FIELDS) == set(facts)


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti lost not only the Lark Prize but also the Elm Medal.",
        "The jury praised not Ilse Marchetti but Nils Roe, who won the Elm Medal.",
        "Ilse Marchetti did not win the Lark Prize but was praised.",
    ],
)
def test_what_is_denied_is_not_said_of_both(text):
    assert not [each for each in claims(text) if each.field == "award" and each.modality == "asserted"]


def test_the_quote_of_the_second_is_as_it_stands():
    text = "Ilse Marchetti won not only the Lark Prize but also the Elm Medal."
    quotes = {each.value: each.selector.exact for each in claims(text)}
    assert quotes["Elm Medal"] == "won not only the Lark Prize but also the Elm Medal"


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("In 1971 Ilse Marchetti herself died in Graz.", "death_date 1971"),
        ("In 1990 she herself became mayor of Lom. Ilse Marchetti sang.", "position_held mayor of Lom"),
        ("Ilse Marchetti is herself a nurse.", "occupation nurse"),
        ("Ilse Marchetti was herself born in Graz.", "birth_place Graz"),
    ],
)
def test_stress_on_who_does_something_hides_nothing(text, fact):
    assert fact in told(text, FIELDS)


def test_what_another_is_in_person_is_not_hers():
    text = "Nils Roe, himself a nurse, taught Ilse Marchetti. The doctor, who was himself born in Graz, wept."
    assert told(text, FIELDS) == set()


def test_not_far_from_a_place_is_near_it_and_no_denial():
    (place, date) = (each for each in claims("Ilse Marchetti was born not far from Graz in 1950."))
    assert (place.qualifiers["near"], place.modality, date.value, date.modality) == (
        "Graz",
        "asserted",
        "1950",
        "asserted",
    )
