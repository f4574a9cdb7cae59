"""Places that are only near: a farm outside a town is not the town."""

import pytest

from tests.unit.extract.documents import claims

NEAR = [
    ("Marchetti was born on a farm outside Cork in 1950.", "birth_place", "a farm outside Cork", "Cork"),
    ("Marchetti was born in a village near Homs.", "birth_place", "a village near Homs", "Homs"),
    ("Marchetti lives close to Lisbon.", "residence", "close to Lisbon", "Lisbon"),
]


@pytest.mark.parametrize(("text", "field", "value", "place"), NEAR)
def test_what_lies_near_a_place_is_not_the_place(text, field, value, place):
    (claim,) = [each for each in claims(text) if each.field == field]
    assert (claim.value, claim.qualifiers["near"]) == (value, place)
    assert value in claim.selector.exact


@pytest.mark.parametrize("text", ["Marchetti was born in Cork.", "Marchetti was born in Ballina, near Cork."])
def test_a_place_of_its_own_is_near_nothing(text):
    (claim,) = claims(text)
    assert "near" not in claim.qualifiers
