"""Kin by number against kin by name, and two years of one degree."""

import pytest

from service.domain.conflict import ConflictType
from service.reconcile.engine import reconcile
from tests.unit.reconcile.claims import SUBJECT, claim, source


def conflicts(*claims):
    made = reconcile(SUBJECT, [source(name) for name in dict.fromkeys(one.source for one in claims)], claims)
    return [conflict for conflict in made.conflicts if conflict.type is not ConflictType.IDENTITY]


def named(by, field, *names):
    return [claim(by, field, name, 10 * at) for at, name in enumerate(names, 1)]


@pytest.mark.parametrize(
    ("counts", "names", "found"),
    [
        ({"children": "2"}, ("Per Poe", "Ann Poe", "Kim Poe"), True),
        ({"sons": "1", "daughters": "1"}, ("Per Poe", "Ann Poe", "Kim Poe"), True),
        ({"children": "3"}, ("Per Poe", "Ann Poe", "Kim Poe"), False),
        ({"children": "4"}, ("Per Poe", "Ann Poe", "Kim Poe"), False),
        ({"children": "several"}, ("Per Poe", "Ann Poe", "Kim Poe"), False),
        ({"daughters": "1"}, ("Per Poe", "Ann Poe"), False),
        ({"children": "2"}, ("Per Poe", "Ann Poe", "Ann Roe"), False),
    ],
)
def test_who_names_more_children_than_are_counted_contradicts_the_number(counts, names, found):
    made = conflicts(claim("a", "child", "some children", **counts), *named("b", "child", *names))
    assert [each.type for each in made] == [ConflictType.QUANTITY] * found
    if found:
        (told,) = made
        assert {position.sources for position in told.positions} == {("a",), ("b",)}
        assert "“B” Per Poe, Ann Poe and Kim Poe" in told.summary


def test_of_four_children_three_are_siblings():
    fourth = claim("a", "sibling", "four children", children="4", order="second")
    assert not conflicts(fourth, *named("b", "sibling", "Per Poe", "Ann Poe", "Kim Poe"))
    assert conflicts(fourth, *named("b", "sibling", "Per Poe", "Ann Poe", "Kim Poe", "Jo Poe"))


def test_names_of_several_sources_are_not_added_up():
    two = claim("a", "child", "two children", children="2")
    assert not conflicts(two, *named("b", "child", "Per Poe", "Ann Poe"), *named("c", "child", "Kim Poe"))


def test_a_source_that_counts_and_names_does_not_contradict_itself():
    assert not conflicts(
        claim("a", "child", "two children", children="2"), *named("a", "child", "Per Poe", "Ann Poe", "Kim Poe")
    )


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ({"degree": "PhD"}, {"degree": "doctorate"}, True),
        ({"degree": "Ph.D.", "subject": "physics"}, {"degree": "doctoral degree"}, True),
        ({"degree": "degree", "subject": "law"}, {}, True),
        ({"degree": "B.A."}, {"degree": "bachelor's degree"}, True),
        ({"degree": "master's degree"}, {"degree": "M.Sc."}, True),
        ({"degree": "M.A."}, {"degree": "M.Sc."}, False),
        ({"degree": "bachelor's degree"}, {"degree": "master's degree"}, False),
        ({"degree": "PhD"}, {}, False),
        ({"degree": "PhD", "subject": "physics"}, {"degree": "PhD", "subject": "law"}, False),
    ],
)
def test_two_years_of_one_degree_at_one_school_are_a_conflict(one, other, found):
    made = conflicts(
        claim("a", "educated_at", "Tartu University", end="1994", **one),
        claim("b", "educated_at", "Tartu University", end="1996", **other),
    )
    assert [each.field for each in made] == ["educated_at"] * found


def test_a_subject_is_left_open_only_where_all_that_tell_one_tell_the_same():
    told = [
        claim("a", "educated_at", "Tartu University", end="1994", subject="law"),
        claim("b", "educated_at", "Tartu University", 9, end="1996", subject="physics"),
    ]
    assert not conflicts(*told, claim("c", "educated_at", "Tartu University", end="1996"))
