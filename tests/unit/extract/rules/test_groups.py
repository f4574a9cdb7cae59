"""Groups that stand in several alternatives of a pattern."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.extract.rules.groups import bounds, numbered
from tests.unit.extract.documents import claims


def test_a_group_is_found_in_whichever_alternative_took_part():
    pattern = re.compile(numbered("(?:in (?P<v>a+)|on (?P<v>b+)|at (?P<v>c+))"))
    assert [bounds(match, "v") for match in pattern.finditer("at cc on b in aaa")] == [(3, 5), (9, 10), (14, 17)]


def test_a_group_that_took_no_part_is_nowhere():
    match = re.match(numbered("x(?P<v>a)?|y(?P<v>b)?"), "y")
    assert match is not None
    assert bounds(match, "v") == bounds(match, "other") == (-1, -1)


@given(st.lists(st.sampled_from("abc"), min_size=1, max_size=12))
def test_names_are_had_once_and_the_first_stays(names):
    text = numbered("|".join(f"(?P<{name}>{number})" for number, name in enumerate(names)))
    groups = re.compile(text).groupindex
    assert len(groups) == len(names)
    assert all(groups[name] == names.index(name) + 1 for name in set(names))


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Marchetti (Liberal Party) spoke.", "Liberal Party"),
        ("Marchetti was elected under the banner of the Liberal Party.", "Liberal Party"),
        ("Marchetti ran as a Democrat and then as a Republican.", "Republican Party"),
        ("Olaf Vik founded the Liberal Party with Marchetti.", "Liberal Party"),
        ("Olaf Vik ran for the Liberal Party when Marchetti was young.", ""),
    ],
)
def test_alternatives_name_the_person_or_leave_her_to_the_clause(text, party):
    read = {each.value for each in claims(text) if each.field == "political_affiliation"}
    assert (party in read) if party else not read
