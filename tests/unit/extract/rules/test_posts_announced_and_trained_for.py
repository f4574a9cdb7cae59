"""Whom one founds a body with does not part it from its founder, who is announced as something holds it, who sits as one is one."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

BYRNE = Subject(id="nora-byrne", name="Nora Byrne")


def of(field: str, text: str) -> list[str]:
    return [each.value for each in claims(text, subject=BYRNE) if each.field == field]


@pytest.mark.parametrize("verb", ["announced", "unveiled"])
def test_who_is_announced_as_something_holds_the_post(verb):
    assert of("position_held", f"Nora Byrne was {verb} as the country's caretaker justice minister.") == [
        "justice minister"
    ]


def test_who_announces_something_of_another_does_not():
    assert of("position_held", "Nora Byrne announced Olaf Rye as the country's justice minister.") == []


def test_who_sits_as_a_magistrate_is_one():
    assert of("occupation", "Nora Byrne sat as a magistrate for 20 years.") == ["magistrate"]
    assert of("occupation", "Nora Byrne sat as still as a magistrate.") == []


def test_who_is_trained_again_has_learned_it_there():
    text = "Nora Byrne retrained as a nurse at Elm College."

    assert of("occupation", text) == ["nurse"]
    assert of("educated_at", text) == ["Elm College"]


def test_a_body_that_is_founded_with_somebody_is_ones_own():
    assert of("employer", "Nora Byrne founded, with Olaf Rye, the software company Pelk.") == ["Pelk"]
    assert of("employer", "Nora Byrne was, with Olaf Rye, at the Pelk fair.") == []


@pytest.mark.parametrize("ward", ["Elm", "Hull", "Elm ward"])
def test_a_councillor_for_a_ward_holds_a_seat(ward):
    assert of("position_held", f"Nora Byrne, councillor for {ward}, spoke.") == [f"councillor for {ward}"]


@pytest.mark.parametrize(
    "text",
    [
        "Nora Byrne, a councillor, spoke for Hull.",
        "Nora Byrne was a councillor for Olaf Rye's party.",
        "Nora Byrne was a director for Olaf Rye.",
    ],
)
def test_who_speaks_or_works_for_somebody_holds_none(text):
    assert of("position_held", text) == []


def test_an_adverb_before_a_name_is_no_part_of_it():
    text = "Nationally Nora Byrne is a nurse. Locally Byrne is a councillor."

    assert of("also_known_as", text) == []
    assert of("occupation", text) == ["nurse", "councillor"]
