"""Whom "who" means behind a person with an apposition: that person, not the sentence's subject."""

import pytest

from tests.unit.extract.documents import claims

OTHERS = [
    "Marchetti was a friend of Karl Vogt, the prime minister of Norway, who was murdered in 1986.",
    "Marchetti was a friend of Karl Vogt, prime minister, who was murdered in 1986.",
    "Marchetti admired the poet Karl Vogt, a native of Graz, who died in 1986.",
    "Marchetti succeeded Karl Vogt, director of the Polar Institute, who died in 1986.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_who_behind_an_apposition_means_the_person_before_it(text):
    assert not [claim for claim in claims(text) if claim.field == "death_date"]


def test_who_behind_ones_own_apposition_means_oneself():
    text = "Marchetti, the prime minister of Norway, who was murdered in 1986, was a friend of Karl Vogt."
    assert [claim.value for claim in claims(text) if claim.field == "death_date"] == ["1986"]


def test_what_was_left_for_something_else_is_all_that_was_left():
    found = claims("Marchetti left Nokia for the Danube Bank in 1998.")
    ended = [(c.value, c.qualifiers["end"]) for c in found if c.field == "employer" and "end" in c.qualifiers]
    assert ended == [("Nokia", "1998")]
