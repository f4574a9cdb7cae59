"""Whose an appointment is that somebody speaks for or against, and whose that somebody owes to another."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims, told

_JON = Subject(id="jon-hale", name="Jon Hale")


def _posts(text: str) -> list[str]:
    return [each.display for each in claims(text, subject=_JON) if each.field == "position_held"]


@pytest.mark.parametrize("verb", ["opposed", "welcomed", "criticised", "blocked", "announced"])
@pytest.mark.parametrize("who", ["Jon Hale", "Jon Hale, who is a banker,"])
def test_nobody_speaks_for_or_against_their_own_appointment(verb: str, who: str) -> None:
    assert _posts(f"{who} {verb} her appointment as chairman of Elm Bank.") == []
    assert _posts(f"Eva Roe is a banker. {who} {verb} her appointment as chairman of Elm Bank.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti is a banker. Jon Hale opposed her appointment as chairman of Elm Bank.",
        "Ilse Marchetti is a banker. She owed her appointment as chairman of Elm Bank to Jon Hale.",
        "Jon Hale announced Ilse Marchetti's appointment as chairman of Elm Bank.",
    ],
)
def test_whose_appointment_it_is_has_the_post(text: str) -> None:
    assert "position_held chairman of Elm Bank" in told(text, ("position_held",))
