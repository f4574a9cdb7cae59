"""What a sentence about somebody tells of others, of what is only said, and of what is played."""

import pytest

from service.domain.claim import Modality
from service.domain.source import Subject
from tests.unit.extract.documents import claims

MARTA = Subject(id="marta-hale", name="Marta Hale")


def told(text: str) -> list[tuple[str, str, Modality]]:
    read = claims(f"Marta Hale was a nurse. {text}", subject=MARTA)
    return [(each.field, each.value, each.modality) for each in read if each.field != "name" and each.value != "nurse"]


@pytest.mark.parametrize(
    "text",
    [
        "She was taught by Karl Foss, a professor at Lund University.",
        "She was succeeded by Karl Foss, director of the Camacho Institute.",
        "Hale was replaced by her deputy, a graduate of Lund University.",
        "Hale is survived by her husband, a retired teacher at Lund University.",
        "She trained pilots at the Royal Air School.",
        "Like her mother, who died at 50, she smoked.",
        "A 12-year-old saw Hale.",
        "A 12-year-old boy attacked Hale.",
        "The 12-year-old next to Hale smiled.",
        "Born in 1950, the clinic grew.",
        "Her brother was Porto MP from 1990 to 1995.",
        "She sat as a driver for a minister of the Labour Party.",
        "In the film she is a doctor at the Royal Hospital.",
    ],
)
def test_what_others_are_or_have_done_is_not_told_of_whom_the_sentence_is_about(text):
    assert told(text) == []


def test_a_graduate_whom_somebody_marries_is_somebody_else():
    assert [
        value for field, value, _ in told("She married a graduate of Lund University.") if field == "educated_at"
    ] == []


def test_wives_are_no_brothers_and_sisters():
    assert [field for field, _, _ in told("She was the first of three wives of Karl Foss.")] == ["spouse"]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Rumour had it that she was born in Porto.", Modality.REPORTED),
        ("She was expected to become director of the Royal Hospital.", Modality.INTENDED),
        ("She considered moving to Rome.", Modality.INTENDED),
    ],
)
def test_what_was_only_said_or_expected_is_not_asserted(text, modality):
    assert [each for _, _, each in told(text)] == [modality]


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("She was a nurse, a graduate of Lund University, and a singer.", "educated_at", "Lund University"),
        ("She is one of the first doctors, a graduate of Lund University.", "educated_at", "Lund University"),
        ("She trained as a pilot at the Royal Air School.", "educated_at", "Royal Air School"),
        ("The 33-year-old retired teacher Marta Hale sang.", "age_statement", "33"),
        ("In 1950, at 19, she moved to Rome.", "age_statement", "19"),
        ("Born in 1950, the singer moved to Rome.", "birth_date", "1950"),
        (
            "She was appointed by Karl Foss as director of the Camacho Institute.",
            "position_held",
            "director of the Camacho Institute",
        ),
    ],
)
def test_what_is_told_of_the_person_still_is(text, field, value):
    assert (field, value, Modality.ASSERTED) in told(text)
