"""Whether a value holds now: said so, said to have ended, or not known; and when it was, as the words have it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.profile import Validity
from service.reconcile.engine import reconcile
from tests.unit.reconcile.claims import SUBJECT, claim, source

MANY = ("position_held", "employer", "political_affiliation", "spouse")
PUBLISHED = {"early": "2015-03", "late": "2024-05-02"}


def values(*claims, sources=None):
    names = dict.fromkeys(one.source for one in claims)
    documents = sources or [source(name, published=PUBLISHED.get(name)) for name in names]
    return {
        value.value: value
        for name, field in reconcile(SUBJECT, documents, claims).fields.items()
        if name not in ("birth_date", "death_date")
        for value in field.values
    }


def current(*claims):
    return {name: value.current for name, value in values(*claims).items()}


@pytest.mark.parametrize("field", MANY)
@pytest.mark.parametrize(
    ("given_", "holds"),
    [
        ({"tense": "present"}, True),
        ({"tense": "present", "start": "2016"}, True),
        ({"tense": "present", "end": "2030"}, True),
        ({"start": "1999"}, None),
        ({}, None),
        ({"date": "2010"}, None),
        ({"date": "2010", "tense": "past"}, None),
        ({"start": "1961", "tense": "past"}, None),
        ({"tense": "past"}, False),
        ({"end": "2015"}, False),
        ({"start": "2003", "end": "2015", "tense": "past"}, False),
    ],
)
def test_a_value_holds_where_it_is_said_so_and_does_not_where_it_is_said_to_have_ended(field, given_, holds):
    assert current(claim("late", field, "Roe", **given_)) == {"Roe": holds}


def test_a_post_to_which_somebody_was_elected_may_hold_as_any_other():
    assert current(claim("late", "position_held", "mayor of Lom", tense="present", manner="elected")) == {
        "mayor of Lom": True
    }


@pytest.mark.parametrize(
    ("claims", "holds"),
    [
        ([("early", {"tense": "present"}), ("late", {"tense": "past"})], False),
        ([("early", {"tense": "past"}), ("late", {"tense": "present"})], True),
        ([("early", {"tense": "present"}), ("late", {"end": "2019"})], False),
        ([("late", {"tense": "past"}), ("late", {"tense": "present"})], True),
        ([("undated", {"tense": "present"}), ("late", {"end": "2019"})], False),
        ([("early", {"start": "1999"}), ("late", {"tense": "present"})], True),
    ],
)
def test_the_last_word_counts(claims, holds):
    said = [claim(by, "employer", "Acme", at, **given_) for at, (by, given_) in enumerate(claims)]
    assert current(*said) == {"Acme": holds}


def home(by, place, at=0, **given_):
    return claim(by, "residence", place, at, manner=given_.pop("manner", "lived"), **given_)


def test_of_homes_a_later_one_ends_the_earlier_one():
    assert current(home("a", "Bergen", start="1961"), home("a", "Lima", 9, start="1967")) == {
        "Bergen": False,
        "Lima": None,
    }
    assert current(home("a", "Bergen"), home("late", "Lima", tense="present")) == {"Bergen": False, "Lima": True}


def test_a_place_around_the_present_home_is_not_left():
    (town,) = values(
        home("late", "Germany", tense="present"), home("late", "Berlin, Germany", 9, tense="present", date="2024-05-02")
    ).values()
    (around,) = town.nested
    assert (town.value, town.current) == ("Berlin, Germany", True)
    assert (around.value, around.relation, around.current) == ("Germany", "within", True)


def test_posts_and_marriages_do_not_end_each_other():
    assert current(claim("a", "spouse", "Ann Roe", start="1961"), claim("b", "spouse", "Mia Poe", start="1975")) == {
        "Ann Roe": None,
        "Mia Poe": None,
    }


def test_nothing_is_current_of_the_dead_unless_a_source_says_so_afterwards():
    died = claim("a", "death_date", "2020-01")
    assert current(died, claim("a", "employer", "Acme", 5, start="1999")) == {"Acme": False}
    assert current(died, claim("early", "employer", "Acme", tense="present")) == {"Acme": False}
    assert current(died, claim("late", "employer", "Acme", tense="present")) == {"Acme": None}


def test_a_death_that_no_life_can_have_ends_nothing():
    impossible = claim("a", "birth_date", "1938"), claim("b", "death_date", "1921")
    assert current(*impossible, claim("late", "employer", "Acme", tense="present")) == {"Acme": True}


def test_a_date_on_which_it_was_so_is_neither_a_beginning_nor_an_end():
    (value,) = values(claim("late", "position_held", "mayor", date="2010", tense="past")).values()
    assert value.valid == Validity(as_of="2010")
    (value,) = values(claim("late", "employer", "Acme", date="2020", tense="present")).values()
    assert (value.valid, value.current) == (Validity(as_of="2020"), True)


def test_an_end_alone_is_no_event_at_that_date():
    made = reconcile(SUBJECT, [source("a")], [claim("a", "employer", "Acme", end="2015")])
    assert [(entry.date, entry.end) for entry in made.timeline] == [(None, "2015")]


GIVEN = st.fixed_dictionaries(
    {},
    optional={
        "tense": st.sampled_from(["present", "past"]),
        "start": st.sampled_from(["1990", "2001"]),
        "end": st.sampled_from(["1995", "2012"]),
        "date": st.sampled_from(["1992", "2010"]),
    },
)
SAID = st.lists(
    st.tuples(st.sampled_from(["a", "early", "late"]), st.sampled_from(["Oslo", "Lima"]), GIVEN), max_size=5
)


@given(SAID, st.sampled_from(["residence", "employer"]), st.randoms(use_true_random=False))
def test_standings_do_not_depend_on_the_order_of_claims(said, field, random):
    claims = [claim(by, field, value, at, **given_) for at, (by, value, given_) in enumerate(said)]
    sources = [source(name, published=PUBLISHED.get(name)) for name in ("a", "early", "late")]
    made = reconcile(SUBJECT, sources, claims)
    random.shuffle(claims)
    again = reconcile(SUBJECT, sources, claims)
    assert made.fields == again.fields
    assert made.conflicts == again.conflicts


@given(SAID, st.sampled_from(["employer", "position_held"]))
def test_without_a_word_that_it_ended_nothing_is_past(said, field):
    claims = [claim(by, field, value, at, **given_) for at, (by, value, given_) in enumerate(said)]
    sources = [source(name, published=PUBLISHED.get(name)) for name in ("a", "early", "late")]
    fields = reconcile(SUBJECT, sources, claims).fields
    for value in fields[field].values if field in fields else ():
        own = [one for one in claims if one.id in value.claims]
        if value.current is False:
            assert any("end" in one.qualifiers or one.qualifiers.get("tense") == "past" for one in own)
        if value.current:
            assert any(one.qualifiers.get("tense") == "present" for one in own)


@pytest.mark.parametrize("names", [("Anna", "Anna", "Anna Roe"), ("Anna", "Anna Roe"), ("Anna Roe", "Anna")])
def test_kin_are_shown_by_their_name_in_full_where_a_source_gives_it(names):
    told = [claim(source_, "spouse", name) for source_, name in zip("abc", names, strict=False)]
    assert list(values(*told)) == ["Anna Roe"]


def test_kin_known_by_one_name_alone_are_shown_by_it():
    assert list(values(claim("a", "spouse", "Anna"), claim("b", "spouse", "Anna"))) == ["Anna"]
