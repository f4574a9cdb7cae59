"""When a value that a table has agrees with those of a profile."""

import pytest

from service.api.refining.agreement import agreement, to_the_day
from service.domain.fields import CATALOGUE
from service.domain.publication import folded_value


def agreed(field, asked, *own):
    return agreement(CATALOGUE[field], [asked], {folded_value(each): 0.9 for each in own})


@pytest.mark.parametrize(
    ("field", "asked", "own", "least", "most"),
    [
        ("birth_date", "1815-12-10", "1815-12-10", 1, 1),
        ("birth_date", "1815-12-10T00:00:00Z", "1815-12-10", 1, 1),
        ("birth_date", "1815", "1815-12-10", 1, 1),
        ("birth_date", "1815-12-10", "1815", 0.9, 0.9),
        ("birth_date", "1815", "[1815-06-01..1816-05-31]", 0.5, 0.9),
        ("birth_date", "1815", "1816", 0.1, 0.4),
        ("birth_date", "1815", "1834", 0, 0),
        ("birth_date", "no date", "1834", 0, 0),
        ("nationality", "Norway", "Norwegian", 1, 1),
        ("nationality", "norwegian", "Norwegian", 1, 1),
        ("nationality", "USA", "American", 1, 1),
        ("nationality", "Sweden", "Norwegian", 0, 0.4),
        ("residence", "Oslo", "Oslo, Norway", 0.9, 1),
        ("residence", "Tromsø, Norway", "Tromso", 0.9, 1),
        ("residence", "Paris, Texas", "Paris, France", 0, 0.5),
        ("spouse", "William King", "William King-Noel", 0.9, 1),
        ("spouse", "Wiliam King", "William King", 0.9, 1),
        ("spouse", "…", "William King", 0, 0),
    ],
)
def test_values_are_compared_by_what_they_are(field, asked, own, least, most):
    assert least <= agreed(field, asked, own) <= most


def test_of_several_values_the_best_counts_and_of_none_nothing_is_known():
    assert agreed("occupation", "diver", "painter", "Diver") == 1
    assert agreed("occupation", "diver") is None


def test_a_value_that_is_likelier_than_not_counts_in_full_and_another_by_its_score():
    scores = [agreement(CATALOGUE["birth_date"], ["1971"], {"1971": score}) for score in (0.9, 0.5, 0.25, 0.01)]
    assert scores == [1, 1, 0.5, 0.02]


@pytest.mark.parametrize(
    ("asked", "day"), [("1815-12-10", True), ("1815-12", False), ("1815", False), ("10 Dec", False)]
)
def test_only_a_whole_date_is_one_to_the_day(asked, day):
    assert to_the_day(CATALOGUE["birth_date"], [asked]) is day
    assert not to_the_day(CATALOGUE["occupation"], [asked])
