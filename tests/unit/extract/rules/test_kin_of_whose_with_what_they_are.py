"""Whom a verb is told of behind "whose father, a doctor,": the kin, not whose kin they are."""

import pytest

from tests.unit.extract.documents import claims


def told(sentence: str) -> set[tuple[str, str]]:
    """Return what is claimed of Ilse Marchetti, her names and kin aside."""
    found = claims(sentence)
    return {(each.field, each.value) for each in found if each.field not in ("name", "related")}


@pytest.mark.parametrize(
    ("sentence", "hers"),
    [
        (
            "Ilse Marchetti, whose father, a doctor, studied at Yale University, was born in Oslo.",
            {("birth_place", "Oslo")},
        ),
        ("Ilse Marchetti, whose brother, the poet, died in Rome in 1950, was a doctor.", {("occupation", "doctor")}),
        (
            "Ilse Marchetti, whose father was a doctor, studied at Yale University.",
            {("educated_at", "Yale University")},
        ),
        (
            "Ilse Marchetti, whose father, a doctor, was Swedish, studied at Yale University.",
            {("educated_at", "Yale University")},
        ),
    ],
)
def test_what_kin_are_between_commas_leaves_them_the_subject_of_their_verb(
    sentence: str, hers: set[tuple[str, str]]
) -> None:
    assert told(sentence) == hers
