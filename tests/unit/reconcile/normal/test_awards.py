"""Prizes and orders: which name of an honour says more than another, and which are two honours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.reconcile.normal.awards import award


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("Lumen Prize", "Lumen Prize for Medicine"),
        ("Nobel Prize", "Nobel Prize in Physics"),
        ("Nobel Prize", "the Nobel Peace Prize"),
        ("Goldman Prize", "Goldman Environmental Prize"),
        ("Nansen Award", "Nansen Award for her work with refugees"),
        ("Grammy", "Grammy Award for Best Album"),
        ("Academy Award", "Academy Award for Best Actress"),
        ("Order of St. Olav", "Order of St. Olav, Commander"),
        ("Order of Saint Olav", "Commander of the Order of St. Olav"),
        ("Legion of Honour", "Officer of the Legion of Honor"),
        ("Order of Merit", "Order of Merit of the Italian Republic"),
        ("Order of the British Empire", "OBE"),
        ("BAFTA", "BAFTA Award for Best Actress"),
        ("Légion d'honneur", "Chevalier of the Legion of Honour"),
    ],
)
def test_a_class_of_an_order_and_what_a_prize_is_for_say_more(outer, inner):
    assert award(outer).contains(award(inner))
    assert not award(inner).contains(award(outer))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Order of St. Olav, Commander", "Commander of the Order of St. Olav"),
        ("Nobel Prize for Physics", "Nobel Prize in Physics"),
        ("Oscar", "Academy Award"),
        ("Legion of Honour", "the Legion of Honor"),
    ],
)
def test_one_honour_in_other_words_is_the_same(one, other):
    assert award(one).same(award(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nobel Prize in Physics", "Nobel Prize in Chemistry"),
        ("National Medal of Arts", "National Medal of Science"),
        ("National Medal", "National Medal of Science"),
        ("National Award", "National Book Award"),
        ("Medal of Freedom", "Medal of Honor"),
        ("Officer of the Order of St. Olav", "Commander of the Order of St. Olav"),
        ("Lumen Prize", "Lumenis Prize"),
        ("Prize for Fiction", "Prize for Poetry"),
        ("Prize", "Prize for Poetry"),
    ],
)
def test_two_honours_are_neither_one_nor_nested(one, other):
    pair = award(one), award(other)
    assert not pair[0].same(pair[1])
    assert not pair[0].contains(pair[1])
    assert not pair[1].contains(pair[0])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Teacher of the Year", "Teacher of the Year Award"),
        ("Lumen Fellowship", "Lumen"),
        ("Salt Book", "the Salt Book Prize"),
    ],
)
def test_a_last_word_that_it_is_a_prize_makes_no_other_honour(one, other):
    assert award(one).may_be(award(other))
    assert not award(one).clashes(award(other))


def test_a_medal_is_no_prize_of_the_name():
    assert award("Lumen Medal").clashes(award("Lumen Prize"))
    assert not award("Lumen Medal").may_be(award("Lumen Prize"))


@pytest.mark.parametrize(
    ("one", "other"), [("Prize", "National Prize"), ("National", "National Prize"), ("Lumen", "Lumen")]
)
def test_words_that_tell_no_honour_are_not_one_by_leaving_out_the_kind(one, other):
    assert not award(one).may_be(award(other))


_WORDS = st.lists(
    st.sampled_from(["lumen", "prize", "for", "of", "peace", "order", "officer", "commander", "medal", "in", "the"]),
    min_size=1,
    max_size=7,
).map(" ".join)


@given(_WORDS, _WORDS)
def test_no_honour_contains_itself_or_what_contains_it(one, other):
    a, b = award(one), award(other)
    assert not a.contains(a)
    assert not (a.contains(b) and b.contains(a))
    assert not (a.same(b) and a.contains(b))
