"""Births and deaths that follow from birthdays, ages at death, anniversaries and years at school."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain import time
from service.domain.conflict import ConflictType
from service.reconcile.engine import reconcile
from tests.unit.reconcile.claims import SUBJECT, claim, source


def profile(*claims, sources=None):
    return reconcile(SUBJECT, sources or [source(name) for name in dict.fromkeys(one.source for one in claims)], claims)


def age(source_id, value, moment, at=0, **given):
    return claim(source_id, "age_statement", value, at, moment=moment, **given)


def values(made, field):
    return [value.value for value in made.fields[field].values] if field in made.fields else []


@pytest.mark.parametrize(
    ("value", "moment", "date", "born"),
    [
        ("50", "birthday", "2004-06-09", "1954-06-09"),
        ("50", "birthday", "2004-06", "1954-06"),
        ("100", "birthday", "2016", "1916"),
        ("80", "celebration", "2010-03-03", "[1930-01-31..1930-04-03]"),
        ("83", "death", "1999-05-05", "[1915-05-06..1916-05-05]"),
    ],
)
def test_an_age_at_a_moment_allows_these_births(value, moment, date, born):
    made = profile(age("a", value, moment, date=date))
    assert values(made, "birth_date") == [born]
    assert made.fields["birth_date"].values[0].derived.rule == "age-intervals"


def test_an_age_at_death_and_a_stated_death_mean_a_birth_and_both_are_cited():
    made = profile(claim("a", "death_date", "1999-05-05"), age("b", "83", "death"))
    derived = made.fields["birth_date"].values[0].derived
    assert values(made, "birth_date") == ["[1915-05-06..1916-05-05]"]
    assert set(derived.claims) == {one.id for one in made.claims}
    assert {step.claim for step in derived.steps} == {one.id for one in made.claims}
    assert derived.explanation == ("Dead at 83, died 5 May 1999 means born between 6 May 1915 and 5 May 1916.")


def test_an_age_at_death_and_a_stated_birth_mean_a_death_and_both_are_cited():
    made = profile(claim("a", "birth_date", "1916-05-12"), age("b", "83", "death"))
    derived = made.fields["death_date"].values[0].derived
    assert values(made, "death_date") == ["[1999-05-12..2000-05-11]"]
    assert derived.rule == "death-intervals"
    assert set(derived.claims) == {one.id for one in made.claims}


def test_an_age_at_death_narrows_a_death_of_which_only_the_year_is_stated():
    made = profile(claim("a", "birth_date", "1916-05-12"), claim("a", "death_date", "1999", 9), age("b", "83", "death"))
    (nested,) = made.fields["death_date"].values[0].nested
    assert (nested.value, nested.derived.rule) == ("[1999-05-12..1999-12-31]", "death-intervals")


def test_an_age_at_death_that_fits_no_stated_death_is_a_conflict():
    made = profile(claim("a", "birth_date", "1916-05-12"), claim("a", "death_date", "1980", 9), age("b", "83", "death"))
    assert [(found.field, found.type) for found in made.conflicts if found.field == "death_date"] == [
        ("death_date", ConflictType.EXCLUSIVE)
    ]


def test_an_anniversary_of_a_death_means_its_year():
    made = profile(age("a", "10", "since_death", date="2009"))
    assert values(made, "death_date") == ["1999"]
    assert "birth_date" not in made.fields
    assert made.fields["death_date"].values[0].derived.explanation == "Dead for 10 years in 2009 means died in 1999."


def test_years_since_a_death_are_no_rival_of_an_age():
    made = profile(age("a", "10", "since_death", date="2009"), claim("b", "age_statement", "93", date="2009"))
    assert made.conflicts == ()


def test_a_school_left_in_a_year_means_a_birth_only_where_nothing_else_tells():
    school = claim("a", "educated_at", "Springfield High School", end="2005")
    alone = profile(school)
    derived = alone.fields["birth_date"].values[0].derived
    assert values(alone, "birth_date") == ["[1984-01-02..1990-12-31]"]
    assert derived.rule == "school-years"
    assert derived.explanation == (
        "Left secondary school in 2005, at 15 to 20 years of age means born between 2 January 1984 and 31 December 1990."
    )
    aged = profile(school, claim("b", "age_statement", "30", date="2000-06-01"))
    assert aged.fields["birth_date"].values[0].derived.rule == "age-intervals"
    told = profile(school, claim("b", "birth_date", "1950"))
    assert values(told, "birth_date") == ["1950"]
    assert told.fields["birth_date"].values[0].nested == ()


@pytest.mark.parametrize(
    ("value", "given"),
    [
        ("University of Graz", {"end": "2005"}),
        ("Springfield High School", {}),
        ("Springfield High School", {"end": "2005", "completed": "abandoned"}),
        ("Springfield High School", {"end": "2005?"}),
    ],
)
def test_other_schools_and_unsure_years_mean_no_birth(value, given):
    assert values(profile(claim("a", "educated_at", value, **given)), "birth_date") == []


@given(st.dates(), st.integers(1, 110))
def test_the_true_birth_lies_in_what_an_age_at_death_allows(birth, years):
    death = time.years_before(birth, -years) if birth.year + years < 9000 else None
    if death is None or birth.year < 200:
        return
    made = profile(claim("a", "death_date", death.isoformat()), age("b", str(years), "death"))
    low, high = time.bounds(time.parse(values(made, "birth_date")[0]))
    assert low <= birth <= high


@given(st.dates(), st.integers(1, 110))
def test_the_true_death_lies_in_what_an_age_at_death_allows(birth, years):
    if not 200 <= birth.year < 9000:
        return
    made = profile(claim("a", "birth_date", birth.isoformat()), age("b", str(years), "death"))
    low, high = time.bounds(time.parse(values(made, "death_date")[0]))
    death = time.years_before(birth, -years)
    assert low <= death <= high
