"""What only looks like a home or like whoever gives an honour: a move that is paid for, the field of a deed."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

HALE = Subject(id="marta-hale", name="Marta Hale")


def read(text: str) -> set[tuple[str, str]]:
    return {(each.field, each.value) for each in claims(text, subject=HALE)}


@pytest.mark.parametrize("way", ["for a fee of £2m", "for £2m", "on loan"])
def test_a_move_that_is_paid_for_is_to_no_home(way):
    assert read(f"Marta Hale moved to Chelsea {way}.") == set()


def test_where_a_deed_was_done_is_not_who_gave_the_cross_for_it():
    text = "Marta Hale was promoted to captain in 1940 and awarded the Military Cross for bravery at Lom."
    assert [dict(each.qualifiers) for each in claims(text, subject=HALE) if each.field == "award"] == [{}]
