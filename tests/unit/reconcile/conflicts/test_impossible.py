"""What no life can have together is a conflict of its own kind; nothing but a ruling ends it, and one cause makes one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.conflict import ConflictStatus, ConflictType, Severity
from service.domain.profile import Status
from service.domain.ruling import Ruling
from service.reconcile.engine import reconcile
from tests.unit.reconcile.claims import SUBJECT, claim, source

MANY = ("spouse", "position_held", "employer", "political_affiliation", "residence", "educated_at")


def profile(*claims, **given_):
    return reconcile(SUBJECT, [source(name) for name in dict.fromkeys(one.source for one in claims)], claims, **given_)


def impossible(made):
    return [conflict for conflict in made.conflicts if conflict.type is ConflictType.IMPOSSIBLE]


def born(date="1938", by="a"):
    return claim(by, "birth_date", date)


def died(date="1961", by="a"):
    return claim(by, "death_date", date, 40)


@pytest.mark.parametrize(
    ("birth", "death"),
    [
        ("1971", "1964"),
        ("1971-05-12", "1971-05-11"),
        ("1702", "1899"),
        ("1702", "1824"),
        ("[1607..]", "1531"),
        ("1971", "[..1970]"),
        ("[1531,1535]", "1530"),
        ("1838~", "1990"),
    ],
)
def test_a_birth_and_a_death_of_which_no_life_can_be_made_are_both_shown_and_both_in_doubt(birth, death):
    made = profile(born(birth), claim("b", "death_date", death))
    (conflict,) = impossible(made)
    assert [position.value for position in conflict.positions] == [death, birth]
    assert (conflict.field, conflict.severity, conflict.status) == (
        "death_date",
        Severity.MAJOR,
        ConflictStatus.OPEN,
    )
    assert (conflict.chosen, conflict.rule, conflict.margin) == (None, None, None)
    assert "nobody can have lived so" in conflict.summary
    for name in ("birth_date", "death_date"):
        assert made.fields[name].status is Status.DISPUTED
        assert made.fields[name].conflicts == (conflict.id,)
    assert made.description == ""


@pytest.mark.parametrize(
    ("birth", "death"),
    [
        ("1971", "1971"),
        ("1702", "1823"),
        ("[..1607]", "1531"),
        ("1971", "[1970..]"),
        ("[1531,1535]", "1533"),
        ("1535~", "1533"),
        ("9990", "9999"),
    ],
)
def test_dates_of_one_life_are_no_conflict(birth, death):
    assert not profile(born(birth), claim("b", "death_date", death)).conflicts


@pytest.mark.parametrize("field", MANY)
@pytest.mark.parametrize("key", ["start", "end"])
def test_nothing_is_begun_or_ended_before_the_birth(field, key):
    (conflict,) = profile(born(), claim("b", field, "Roe", **{key: "1931"})).conflicts
    assert (conflict.type, conflict.field) == (ConflictType.IMPOSSIBLE, field)
    assert [(side.value, side.sources) for side in conflict.positions] == [("1931", ("b",)), ("1938", ("a",))]


def test_no_prize_is_won_before_the_birth_and_some_are_given_after_the_death():
    assert impossible(profile(born(), claim("b", "award", "Medal", date="1920")))
    assert not profile(born(), died("1990"), claim("b", "award", "Medal", date="1991")).conflicts
    assert not profile(born(), died("1990"), claim("b", "notable_for", "Novel", date="1991")).conflicts


@pytest.mark.parametrize("field", MANY)
def test_nothing_begins_after_the_death(field):
    (conflict,) = profile(died(), claim("b", field, "Roe", start="1970")).conflicts
    assert (conflict.type, conflict.field) == (ConflictType.IMPOSSIBLE, field)
    assert [side.display for side in conflict.positions] == ["Roe, from 1970", "died 1961"]


def test_what_a_death_ends_may_be_written_off_with_the_year():
    assert not profile(died("1961-12-30"), claim("b", "position_held", "mayor", start="1950", end="1962")).conflicts
    assert impossible(profile(died("1961-12-30"), claim("b", "position_held", "mayor", start="1950", end="1970")))


def test_nothing_is_begun_by_who_would_be_older_than_people_get():
    assert impossible(profile(born("1838"), claim("b", "position_held", "mayor", start="1990")))
    assert not profile(born("1838"), claim("b", "position_held", "mayor", start="1930")).conflicts


def test_no_child_is_older_than_its_parent():
    for field, year in (("child", "1930"), ("parent", "1945")):
        (conflict,) = profile(born(), claim("b", field, "Olaf Roe", born=year)).conflicts
        assert (conflict.type, conflict.field) == (ConflictType.IMPOSSIBLE, field)
    assert not profile(
        born(), claim("b", "child", "Olaf Roe", born="1960"), claim("b", "parent", "Ann", 9, born="1910")
    ).conflicts


@pytest.mark.parametrize(("age", "moment", "found"), [("134", "death", 1), ("134", "", 1), ("120", "death", 0)])
def test_nobody_is_so_old(age, moment, found):
    given_ = {"moment": moment} if moment else {}
    made = profile(claim("a", "age_statement", age, **given_))
    assert [(one.field, len(one.positions)) for one in impossible(made)] == [("age_statement", 1)] * found


@pytest.mark.parametrize("moment", ["since_death", "birthday", "celebration"])
def test_anniversaries_of_the_dead_are_no_ages(moment):
    assert not impossible(profile(claim("a", "age_statement", "200", moment=moment, date="2020")))


def test_a_wrong_birth_that_contradicts_many_things_is_one_conflict_about_the_birth():
    made = profile(
        born("1988"),
        claim("b", "spouse", "Ann Roe", start="1961"),
        claim("b", "position_held", "mayor", 9, start="1970", end="1975"),
    )
    (conflict,) = made.conflicts
    assert conflict.field == "birth_date"
    assert {side.value for side in conflict.positions} == {"1988", "1961", "1970"}


def test_where_birth_and_death_cannot_be_what_lies_between_accuses_neither():
    made = profile(born("1950"), died("1931"), claim("b", "spouse", "Ann Roe", start="1940"))
    assert [conflict.field for conflict in made.conflicts] == ["death_date"]


def test_a_birth_that_has_lost_to_another_contradicts_nothing():
    claims = [born("1938", name) for name in "abcdef"]
    made = profile(*claims, born("1968", "z"), claim("y", "spouse", "Ann Roe", start="1961"))
    assert [conflict.type for conflict in made.conflicts] == [ConflictType.EXCLUSIVE]


def test_what_only_one_of_two_dates_makes_impossible_is_the_conflict_of_these_dates():
    made = profile(born(), claim("b", "spouse", "Ann Roe", start="1931"), claim("c", "spouse", "Ann Roe", start="1961"))
    assert [conflict.type for conflict in made.conflicts] == [ConflictType.EXCLUSIVE]


def test_an_editor_ends_it_by_choosing_a_side():
    made = profile(
        born("1950"),
        claim("b", "death_date", "1931"),
        rulings=[Ruling(id="r", field="birth_date", choose="1950", reason="register", editor="ed", date="2026-01-01")],
    )
    (conflict,) = made.conflicts
    assert (conflict.status, conflict.chosen) == (ConflictStatus.RULED, "1950")


YEAR = st.integers(1900, 2010).map(str)
LIVES = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["birth_date", "death_date"]), st.just(""), YEAR),
        st.tuples(st.sampled_from([*MANY, "award"]), st.sampled_from(["start", "end", "date"]), YEAR),
    ),
    max_size=6,
)


@given(LIVES, st.randoms(use_true_random=False))
def test_the_order_of_claims_changes_no_conflict_and_each_side_cites_who_says_it(lives, random):
    claims = [
        claim(f"s{at % 3}", field, "Roe" if key else year, at * 10, **({key: year} if key else {}))
        for at, (field, key, year) in enumerate(lives)
    ]
    sources = [source(f"s{at}") for at in range(3)]
    made = reconcile(SUBJECT, sources, claims)
    by_id = {one.id: one for one in claims}
    for conflict in impossible(made):
        assert (conflict.status, conflict.severity) == (ConflictStatus.OPEN, Severity.MAJOR)
        for side in conflict.positions:
            assert side.claims
            for said in side.claims:
                assert side.value in (by_id[said].value, *by_id[said].qualifiers.values())
    random.shuffle(claims)
    assert reconcile(SUBJECT, sources, claims).conflicts == made.conflicts
