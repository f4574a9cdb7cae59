"""The catalogue of fields: what a value of ``related`` speaks of, in words."""

import pytest

from service.domain.fields import topic


@pytest.mark.parametrize(
    ("qualifiers", "words"),
    [
        ({"key": "death_toll", "subject": "the fire"}, "death toll of the fire"),
        ({"key": "run_by", "subject": "the clinic"}, "the clinic, run by"),
        ({"key": "rooms", "subject": ("the clinic", "the ward")}, "rooms of the clinic or the ward"),
        ({"key": "rooms"}, "rooms"),
        ({"subject": "the clinic"}, ""),
    ],
)
def test_what_a_related_value_speaks_of_is_said_in_words(qualifiers, words):
    assert topic(qualifiers) == words
