import gc

import pytest

from service.domain.memory.garbage import all_kept, all_stays, seldom


def test_what_stays_is_left_out_of_later_searches_and_what_is_garbage_already_is_not_kept():
    gone = []

    class Seen(list):
        def __del__(self):
            gone.append(True)

    staying, lost = [[number] for number in range(1000)], Seen()
    lost.append(lost)
    del lost
    try:
        all_stays()
        assert gone == [True]
        assert gc.get_freeze_count() >= len(staying)
        assert not {id(each) for each in staying} & {id(each) for each in gc.get_objects()}
    finally:
        gc.unfreeze()


def test_garbage_is_searched_as_often_as_before_once_profiles_are_made():
    before = gc.get_threshold()
    with seldom():
        assert gc.get_threshold()[0] > before[0]
    assert gc.get_threshold() == before


def test_what_is_made_to_stay_is_looked_for_garbage_by_no_later_search():
    try:
        with all_kept():
            staying = [[number] for number in range(1000)]
        assert gc.isenabled()
        assert not {id(each) for each in staying} & {id(each) for each in gc.get_objects()}
    finally:
        gc.unfreeze()


def test_garbage_is_searched_for_again_where_what_should_stay_could_not_be_made():
    with pytest.raises(ValueError, match="no such place"), all_kept():
        raise ValueError("no such place")
    assert gc.isenabled()
