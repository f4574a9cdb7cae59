"""Births in other orders of words: in front of "that", behind a birth name in brackets, among other verbs, in a named state."""

import pytest

from tests.unit.extract.documents import claims


@pytest.mark.parametrize(
    "text",
    [
        "It was in Lyon that Ilse Marchetti was born in 1950.",
        "Ilse Marchetti was born, raised and educated in Lyon.",
        "Ilse Marchetti was born (as Ida Ferraz) in Lyon.",
        "Ilse Marchetti was born in Lyon in the state of Bahia.",
    ],
)
def test_a_place_of_birth_is_read_whatever_stands_around_it(text):
    assert [each.value for each in claims(text) if each.field == "birth_place"] == ["Lyon"]


@pytest.mark.parametrize(
    "text", ["It was in Lyon that Ilse Marchetti's son was born.", "It was not in Lyon that Ilse Marchetti was born."]
)
def test_anothers_birth_and_a_denied_one_are_not_asserted(text):
    assert not [each.value for each in claims(text) if each.field == "birth_place" and each.counts]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was born on a ship bound for Lima.",
        "Ilse Marchetti was born on the road to Lima.",
        "Ilse Marchetti was born on a train from Lima to Cusco.",
    ],
)
def test_where_a_journey_goes_is_neither_place_of_birth_nor_parent(text):
    assert [each.value for each in claims(text) if each.field in ("birth_place", "parent")] == []
