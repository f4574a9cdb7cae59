"""A day without its year right before a name, and towns that are named after saints."""

import pytest

from tests.unit.extract.documents import claims


@pytest.mark.parametrize("day", ["On 9 November", "On the 9th of November", "By 9 November", "On 9 November,"])
def test_a_day_before_a_name_is_no_part_of_it(day):
    assert [each.value for each in claims(f"{day} Ilse Marchetti moved to Berlin.")] == ["Berlin"]


def test_a_day_in_the_name_of_a_body_is():
    assert not claims("On 9 November Foundation chairman Ilse Marchetti sang.")
    assert not claims("The 9 November Foundation thanked Ilse Marchetti.")


@pytest.mark.parametrize("town", ["St. Gallen", "St Gallen", "Sankt Gallen", "St. Ulfrid", "St. Moritz"])
def test_a_town_named_after_a_saint(town):
    assert [each.value for each in claims(f"Ilse Marchetti was born in {town}.")] == [town]


def test_a_saint_is_no_town():
    assert not claims("Ilse Marchetti prayed to St. Ulfrid.")
    assert not claims("Ilse Marchetti believed in St. Ulfrid.")
