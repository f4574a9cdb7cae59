"""A school that somebody goes on to from another is one more; studies that somebody is forced to break off are given up."""

import pytest

from tests.unit.extract.documents import claims, told


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti attended Elm School before moving to Oak School.",
        "Ilse Marchetti was a pupil of Elm School before going on to Oak School.",
    ],
)
def test_the_school_one_goes_on_to_is_read(text):
    assert told(text, ("educated_at", "employer")) == {"educated_at Elm School", "educated_at Oak School"}


def test_who_teaches_moves_to_no_school_to_learn():
    assert "educated_at Oak School" not in told(
        "Ilse Marchetti taught at Elm School before moving to Oak School.", ("educated_at",)
    )


@pytest.mark.parametrize(
    "lead", ["The war forced Ilse Marchetti to break off her", "Ilse Marchetti had to give up her"]
)
def test_studies_that_somebody_has_to_break_off_are_given_up(lead):
    (found,) = claims(f"{lead} studies at Lund University.")
    assert found.qualifiers["completed"] == "abandoned"
