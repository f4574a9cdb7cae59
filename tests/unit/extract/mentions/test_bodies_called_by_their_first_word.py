"""A body whose name has been told, called again by its first word alone: no town where somebody lives."""

import pytest

from tests.unit.extract.documents import told


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("earned her PhD at Lindqvist University in 1975", "She moved to Lindqvist in 1984."),
        ("joined Volvora Motors in 1975", "She returned to Volvora for good in 1984."),
        ("taught at the Lindqvist Institute until 1975", "She lives near it and moved to Lindqvist in 1990."),
    ],
)
@pytest.mark.parametrize("parted", [" ", "\n\n"])
def test_who_moves_to_a_body_does_not_live_in_it(first: str, then: str, parted: str) -> None:
    assert told(f"Ilse Marchetti {first}.{parted}{then}", ("residence",)) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti studied at the University of Oslo. She moved to Oslo in 1984.", {"residence Oslo"}),
        ("Marchetti moved to Tarnhof in 1959 and established Tarnhof Timber.", {"residence Tarnhof"}),
        ("Marchetti taught at Elm University. She moved to Tarnhof in 1984.", {"residence Tarnhof"}),
    ],
)
def test_who_moves_to_a_town_lives_there(text: str, expected: set[str]) -> None:
    assert told(text, ("residence",)) == expected
