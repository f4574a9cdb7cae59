"""A clause behind "after", "as", "that" has a subject of its own: who stands there, with or without a name, what follows is told of."""

import pytest

from tests.unit.extract.documents import told

FIELDS = {"residence", "employer"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti wept after Karl Roth, the director, moved to Graz.",
        "Ilse Marchetti wept after Karl Roth, a nurse, moved to Graz.",
        "Ilse Marchetti wept as Karl Roth, the director, moved to Graz.",
        "Ilse Marchetti wept after her boss moved to Graz.",
        "Ilse Marchetti wept after a neighbour moved to Graz.",
        "Ilse Marchetti wept after its director was appointed to the Northern Academy.",
        "Ilse Marchetti said that her neighbour, a plumber, had lived in Graz since 1990.",
    ],
)
def test_what_another_does_there_is_not_hers(text: str) -> None:
    assert not told(text, FIELDS)


@pytest.mark.parametrize(
    "text",
    [
        "After Karl Roth, the director, Ilse Marchetti moved to Graz.",
        "Ilse Marchetti, after Karl Roth, moved to Graz.",
        "Ilse Marchetti was born in Riga and as a teacher moved to Graz.",
        "Ilse Marchetti taught until 1945, and after the war she moved to Graz.",
    ],
)
def test_who_only_comes_before_or_what_she_is_does_nothing(text: str) -> None:
    assert told(text, FIELDS) == {"residence Graz"}
