"""The places of items: a cursor means the same place whatever comes and goes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.store.repositories.places import ROOM, places

IDS = st.lists(st.integers(0, 40).map(str), unique=True, max_size=30)


@given(st.lists(IDS, min_size=1, max_size=8))
def test_places_rise_and_are_within_the_room_whatever_was_there_before(states):
    stood = {}
    for ids in states:
        found = places(stood, ids)
        assert found == sorted(set(found))
        assert len(found) == len(ids)
        assert all(0 <= place < ROOM for place in found)
        stood = dict(zip(ids, found, strict=True))


@given(IDS, st.data())
def test_what_stays_in_its_order_keeps_its_place(ids, data):
    stood = dict(zip(ids, places({}, ids), strict=True))
    left = data.draw(
        st.lists(st.sampled_from(ids), unique=True).map(lambda some: sorted(some, key=ids.index))
        if ids
        else st.just([])
    )
    new = data.draw(st.lists(st.integers(100, 140).map(str), unique=True, max_size=9))
    mixed = [*left]
    for each in new:
        mixed.insert(data.draw(st.integers(0, len(mixed))), each)
    found = dict(zip(mixed, places(stood, mixed), strict=True))
    assert {each: found[each] for each in left} == {each: stood[each] for each in left}


def test_of_things_that_change_their_order_as_many_as_can_keep_their_place():
    stood = dict(zip("abcde", places({}, "abcde"), strict=True))
    found = dict(zip("abdce", places(stood, "abdce"), strict=True))
    assert [each for each in "abcde" if found[each] == stood[each]] in ([*"abce"], [*"abde"])


def test_where_there_is_no_room_between_two_all_are_placed_anew():
    assert places({"a": 0, "b": 1}, ["a", "x", "b"]) == places({}, ["a", "x", "b"])
    assert places({"a": ROOM - 1}, ["a", "b"]) == places({}, ["a", "b"])


def test_there_is_room_for_a_million_and_no_more():
    ids = [str(number) for number in range(ROOM)]
    assert places({}, ids) == list(range(ROOM))
    with pytest.raises(ValueError, match="room"):
        places({}, [*ids, "one more"])
