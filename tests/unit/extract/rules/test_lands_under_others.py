"""Lands that were once under another state are places, not people, and give nobody the surname of a country."""

import pytest

from tests.unit.extract.documents import claims


def told(text: str) -> set[tuple[str, str]]:
    return {(each.field, each.value) for each in claims(text)}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ilse Marchetti was born in Oran, French Algeria.", "Oran, French Algeria"),
        ("Ilse Marchetti was born in Dakar, French West Africa, in 1950.", "Dakar, French West Africa"),
        ("Ilse Marchetti was born in the Belgian Congo.", "Belgian Congo"),
    ],
)
def test_such_a_land_belongs_to_the_place_of_a_birth(text, place):
    assert ("birth_place", place) in told(text)


def test_the_country_of_today_is_no_surname_behind_it():
    found = told("Ilse Marchetti moved to Portuguese Guinea, then to Guinea in 1960.")
    assert found == {("residence", "Portuguese Guinea"), ("residence", "Guinea")}


def test_an_honour_of_the_country_is_read_on_a_page_that_names_the_land():
    page = "Ilse Marchetti\n\nIlse Marchetti was born in Oran, French Algeria.\n\nHonours\nMedal of Merit (Algeria, 1992)\n"
    assert ("award", "Medal of Merit") in told(page)
