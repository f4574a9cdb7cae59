"""The stations of a life below the line of its birth are rows of their own, and a subject without a known name is nobody."""

import pytest

from tests.unit.extract.documents import claims, values


def test_a_stretch_of_years_below_a_birth_is_no_end_of_it() -> None:
    rows = "1991 – 1997 Resident, Elm Children's Hospital, Corran\n1998 – 1999 Fellow, Clinic for Sick Children, Lom"
    text = f"Ilse Marchetti\n\nVita\nBorn 1966 in Porto\n{rows}\nSince 2011 Head of Department, Elm Clinic, Hull"
    assert values(text, "child") == set()
    assert "Clinic for Sick Children" in values(text, "employer")


@pytest.mark.parametrize("subject", ["Odissi", "Kabbalah", "Mapudungun"])
def test_what_somebody_teaches_is_nobody(subject: str) -> None:
    found = claims(f"Ilse Marchetti taught {subject} at Elm College.")
    assert [each.value for each in found if each.field == "employer"] == ["Elm College"]
