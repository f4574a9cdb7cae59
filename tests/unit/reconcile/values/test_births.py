"""Births derived from ages: the interval, what binds, and what is not derived."""

import pytest

from service.domain.conflict import ConflictType
from service.domain.profile import Status
from service.reconcile.engine import reconcile
from service.represent.text.records import field_text
from tests.unit.reconcile.claims import PHYSICIAN, PHYSICIAN_CLAIMS, PHYSICIAN_SOURCES, SUBJECT, claim, source
from tests.unit.reconcile.values.test_statements import whole


def profile(*claims, sources=None):
    return reconcile(SUBJECT, sources or [source(name) for name in dict.fromkeys(one.source for one in claims)], claims)


def aged(source_id, age, date, at=0, **given):
    return claim(source_id, "age_statement", age, at, date=date, **given)


def birth(made):
    return made.fields["birth_date"].values[0]


def test_ages_and_a_year_give_the_interval_and_only_two_bind():
    made = reconcile(PHYSICIAN, PHYSICIAN_SOURCES, PHYSICIAN_CLAIMS)
    value = birth(made)
    assert (value.value, value.status, value.independent) == ("1987", Status.AGREED, 1)
    assert (value.backing.state, value.backing.imply) == (1, 2)
    assert value.sources == ("wiki",)
    derived = next(nested for nested in value.nested if nested.derived)
    assert (derived.value, derived.display, derived.relation) == (
        "[1987-03-02..1987-06-02]",
        "between 2 March and 2 June 1987",
        "contains",
    )
    by_id = {one.id: one for one in made.claims}
    assert {by_id[step.claim].value for step in derived.derived.steps if step.binds} == {"23", "33"}
    assert {by_id[step.claim].value for step in derived.derived.steps} == {"23", "28", "29", "33", "1987"}
    assert {by_id[one].value for one in derived.derived.claims} == {"23", "28", "29", "33"}
    assert derived.derived.rule == "age-intervals"
    assert derived.derived.explanation == (
        "Aged 33 on 2 June 2020 and aged 23 in March 2011 together mean born between 2 March and 2 June 1987; "
        "aged 29 in 2016, aged 28 in 2016 and born 1987 agree."
    )


def test_a_derived_value_scores_the_product_of_its_binding_claims():
    nested = next(
        nested for nested in birth(reconcile(PHYSICIAN, PHYSICIAN_SOURCES, PHYSICIAN_CLAIMS)).nested if nested.derived
    )
    assert nested.confidence.score == pytest.approx((0.75 * 0.9) ** 2)


def test_where_nobody_states_a_birth_the_derived_value_stands_by_itself():
    made = profile(aged("a", "40", "2000-07-01"), aged("b", "50", "2010-03-01"))
    value = birth(made)
    assert (value.value, value.status) == ("[1959-07-02..1960-03-01]", Status.AGREED)
    assert value.derived.rule == "age-intervals"
    assert value.confidence.score == pytest.approx((0.75 * 0.9) ** 2)
    assert value.claims == tuple(one.id for one in made.claims)
    assert "born between 2 July 1959 and 1 March 1960" in value.derived.explanation
    assert made.description == "Born between 2 July 1959 and 1 March 1960"


def test_contradicting_ages_leave_out_as_few_as_possible_and_say_so():
    made = profile(aged("a", "40", "2000-07-01"), aged("b", "50", "2010-03-01"), aged("c", "30", "2010-03-01"))
    value = birth(made)
    assert value.value == "[1959-07-02..1960-03-01]"
    assert value.derived.explanation.endswith("; aged 30 on 1 March 2010 cannot be so and is left out.")
    assert [step.binds for step in value.derived.steps] == [True, True, False]
    assert made.fields["age_statement"].conflicts


def test_ages_that_contradict_the_stated_date_derive_nothing_and_conflict():
    made = profile(claim("a", "birth_date", "1950"), aged("b", "40", "2000-07-01"), aged("c", "50", "2010-03-01"))
    value = birth(made)
    assert (value.value, value.nested, value.derived, value.status) == ("1950", (), None, Status.DISPUTED)
    (conflict,) = made.conflicts
    assert (conflict.field, conflict.type, conflict.severity) == ("birth_date", ConflictType.EXCLUSIVE, "major")
    assert (
        conflict.summary
        == "“A” says 1950 as the date of birth, but the ages in “B” and “C” mean between 2 July 1959 and 1 March 1960."
    )


def test_a_copy_of_the_stating_source_implies_nothing_new():
    sources = [source("a"), source("b", derived_from="a")]
    alone = profile(claim("a", "birth_date", "1960"), sources=sources)
    copied = profile(
        claim("a", "birth_date", "1960"),
        aged("b", "40", "2000-12-31"),
        aged("b", "40", "2001-01-01", 9),
        sources=sources,
    )
    assert birth(copied).confidence.score == birth(alone).confidence.score
    assert birth(copied).status is Status.SINGLE_SOURCE


def test_an_age_without_a_date_takes_that_of_publication_only_where_the_claim_says_so():
    dated = [source("a", published="2020-06-02")]
    assert "birth_date" not in profile(claim("a", "age_statement", "33"), sources=dated).fields
    assert (
        birth(profile(claim("a", "age_statement", "33", date_basis="publication"), sources=dated)).value
        == "[1986-06-03..1987-06-02]"
    )


@pytest.mark.parametrize(("age", "date"), [("33", "2020?"), ("33", "2020/.."), ("young", "2020"), ("3000", "2020")])
def test_unsure_dates_and_ages_derive_nothing(age, date):
    assert (
        "birth_date"
        not in profile(
            claim("a", "occupation", "painter"),
            aged("a", age, date) if age != "young" else claim("a", "award", "Prize"),
        ).fields
    )


def test_an_age_that_narrows_the_stated_year_is_nested_in_it():
    made = profile(claim("a", "birth_date", "1987"), aged("b", "30", "2017-06-02"))
    (nested,) = birth(made).nested
    assert nested.value == "[1987-01-01..1987-06-02]"
    assert birth(made).status is Status.SINGLE_SOURCE


def test_an_exact_day_gains_nothing_from_ages_that_allow_a_year():
    made = profile(claim("a", "birth_date", "1987-05-12"), aged("b", "30", "2017-06-02"))
    assert (birth(made).nested, birth(made).status) == ((), Status.SINGLE_SOURCE)


def test_an_age_range_widens_the_births():
    assert birth(profile(aged("a", "20..29", "2000-01-01"))).value == "[1970-01-02..1980-01-01]"


def test_a_derivation_that_allows_a_more_precise_date_bears_out_the_year_around_it_too():
    made = profile(claim("a", "birth_date", "1987"), claim("b", "birth_date", "1987-05"), aged("c", "30", "2017-06-15"))
    year = next(each for each in (birth(made), *birth(made).nested) if each.value == "1987")
    (vote,) = (factor for factor in year.confidence.factors if factor.kind == "claim" and factor.source is None)
    assert (vote.state, vote.reliability) == ("exact", pytest.approx(0.675))
    assert vote.log_odds > 0


def test_an_age_that_decides_between_two_days_is_cited_under_the_day_that_it_bears_out():
    age = aged("c", "34", "2021-04-20")
    made = profile(claim("a", "birth_date", "1987-03-12"), claim("b", "birth_date", "1984-05-12"), age)
    first, second = made.fields["birth_date"].values
    assert (first.value, first.implied_by, second.implied_by) == ("1987-03-12", (age.id,), ())
    assert (first.backing.imply, first.backing.bear_out, first.independent) == (0, 1, 1)
    assert first.sources == ("a",)
    assert first.confidence.summary == (
        "One source, a newspaper, says so; a newspaper bears it out; a newspaper disagrees."
    )
    (conflict,) = made.conflicts
    assert conflict.summary.endswith("only one can be right. What “C” says of the age fits 12 March 1987 alone.")
    full = whole(made)
    text = field_text({"name": "birth_date", **full["fields"]["birth_date"]}, full["sources"]).decode()
    assert "one says so, one bears it out" in text
    assert "    borne out by [2]\n" in text


def test_an_age_that_bears_out_a_day_makes_no_second_source_of_it():
    made = profile(claim("a", "birth_date", "1987-03-12"), aged("b", "34", "2021-04-20"))
    assert (birth(made).status, birth(made).implied_by) == (Status.SINGLE_SOURCE, (made.claims[1].id,))
    implied = profile(claim("a", "birth_date", "1986/1987"), aged("b", "34", "2021-04-20"))
    assert (birth(implied).status, birth(implied).backing.bear_out) == (Status.AGREED, 0)


def test_an_age_bears_out_each_of_two_days_that_it_allows_and_none_that_it_does_not():
    days = [claim("a", "birth_date", "1987-03-12"), claim("b", "birth_date", "1986-05-12")]
    both = profile(*days, aged("c", "34", "2021-04-20")).fields["birth_date"].values
    assert [value.backing.bear_out for value in both] == [1, 1]
    assert "fits" not in "".join(each.summary for each in profile(*days, aged("c", "34", "2021-04-20")).conflicts)
    none = profile(*days, aged("c", "50", "2021-04-20")).fields["birth_date"].values
    assert [value.implied_by for value in none] == [(), ()]
