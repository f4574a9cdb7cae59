"""A name behind "later" is another one of who stands before it, where it has the same first name."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

NELL = Subject(id="nell-ashe", name="Nell Ashe")


def names(text):
    return {each.value for each in claims(text, subject=NELL) if each.field == "also_known_as"}


@pytest.mark.parametrize(
    "text", ["Nell Ashe, later Nell Brook, sang in Bern.", "Nell Ashe (later Nell Brook) was born in Bern."]
)
def test_a_later_name_is_another_one(text):
    assert names(text) == {"Nell Brook"}


@pytest.mark.parametrize(
    "text", ["Her teachers were Nell Ashe, later Jim Roe, and Ida Po.", "Nell Ashe, later Bern's mayor, sang."]
)
def test_somebody_else_of_later_is_not(text):
    assert names(text) == set()
