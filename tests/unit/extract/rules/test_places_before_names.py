"""A town that stands right before the person's name, behind "in", is where something happened, and no part of the name."""

import pytest

from tests.unit.extract.documents import claims

TOLD = {
    "In Lyon Ilse Marchetti studied law at Volta University.": {("educated_at", "Volta University")},
    "In New York Ilse Marchetti married Jan Kos.": {("spouse", "Jan Kos")},
    "In San Francisco Marchetti married Jan Kos.": {("spouse", "Jan Kos")},
    "At Montpellier Ilse Marchetti won the Etna Prize.": {("award", "Etna Prize")},
    "In Oslo Per Vik interviewed Ilse Marchetti, who married Jan Kos.": {("spouse", "Jan Kos")},
}


@pytest.mark.parametrize("text", TOLD)
def test_a_town_before_a_name_is_no_part_of_it(text):
    assert {(claim.field, claim.value) for claim in claims(text)} == TOLD[text]


def test_a_body_behind_in_that_has_the_persons_name_stays_whole():
    assert not claims("In Oslo Marchetti Hospital is well known.")
