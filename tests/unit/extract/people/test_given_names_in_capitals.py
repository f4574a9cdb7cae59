"""A given name in capitals, as some papers print whom a piece is about."""

import pytest

from tests.unit.extract.documents import told


@pytest.mark.parametrize(
    "page",
    [
        "ILSE Marchetti was born in Lom in 1950.",
        "The painter ILSE Marchetti has died. She was born in Lom in 1950.",
        "OSLO – ILSE Marchetti, 40, was born in Lom in 1950.",
        "MARCHETTI Ilse was born in Lom in 1950.",
    ],
)
def test_it_is_the_person_of_the_page(page):
    assert told(page, ["birth_place", "birth_date"]) == {"birth_place Lom", "birth_date 1950"}


@pytest.mark.parametrize("name", ["ROSA Marchetti", "ILSE Berg"])
def test_another_name_is_another_person(name):
    page = f"{name} was born in Lom in 1950. Ilse Marchetti is a painter."
    assert told(page, ["birth_place", "birth_date"]) == set()


@pytest.mark.parametrize("name", ["ÉÉÉ Éé", "محمد علی"])
def test_letters_that_have_no_small_ones_are_read(name):
    assert told(f"{name} met Ilse Marchetti, who was born in Lom.", ["birth_place"]) == {"birth_place Lom"}
