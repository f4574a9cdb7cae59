"""Whom "she" means behind a heading or a new paragraph: not one whom the part above named in passing, but whom it was about."""

import pytest

from tests.unit.extract.documents import claims

_PUPILS = (
    "Ilse Marchetti was a coach. Her pupils include Sona Avet. {other}, born in 1989, won the Elm Cup in 2013.\n\n"
)


def schools(text: str) -> set[str]:
    """Return the schools that are read."""
    return {claim.value for claim in claims(text) if claim.field == "educated_at"}


def test_whom_a_paragraph_brings_in_and_calls_by_a_surname_is_left_behind_there():
    assert schools(_PUPILS.format(other="Avet") + "She studied at Elm College.") == {"Elm College"}


@pytest.mark.parametrize(
    "text",
    [
        _PUPILS.format(other="Sona Avet") + "She studied at Elm College.",
        "Ilse Marchetti was a coach.\n\nSona Avet was born in 1989 and knew Marchetti well. Avet won the Elm Cup.\n\nShe studied at Elm College.",
        _PUPILS.format(other="Avet").strip() + " She studied at Elm College.",
    ],
)
def test_one_who_is_named_in_full_or_is_told_of_first_may_be_meant_still(text):
    assert not schools(text)


@pytest.mark.parametrize("heading", ["Education", "Personal life", "Early life and education"])
def test_a_part_with_a_heading_of_its_own_is_about_the_person_again(heading):
    text = f"Ilse Marchetti\n\nCareer\nMarchetti was a coach. Her best pupil was Sona Avet. Sona Avet won in 2013.\n\n{heading}\nShe studied at Elm College.\n"
    assert schools(text) == {"Elm College"}


def test_a_part_below_somebody_elses_name_is_about_that_one():
    text = "Ilse Marchetti is a judge.\n\nSona Avet\nLawyer\n\nPersonal life\nShe studied at Elm College.\n"
    assert not schools(text)
