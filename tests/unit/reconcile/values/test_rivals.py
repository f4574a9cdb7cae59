"""Very many values of one field: what holds of few holds of many, and what is summed up is said."""

from datetime import date, timedelta
from itertools import combinations
from math import exp, isclose

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.conflict import ConflictType
from service.domain.fields import CATALOGUE
from service.domain.profile import Status
from service.reconcile.conflicts.positions import NAMED
from service.reconcile.conflicts.rivalnumbers import rival_numbers
from service.reconcile.days.allowed import Allowed
from service.reconcile.days.timeline import together
from service.reconcile.engine import reconcile
from service.reconcile.fuse.ballot import STATES, Party, Phi, Row
from service.reconcile.fuse.fusion import Model, fuse_table
from service.reconcile.fuse.terms import LISTED, logit
from service.reconcile.normal.blocking import FEW
from service.reconcile.sources.lineage import Lineage
from service.reconcile.values.clusters.cluster import clusters, nesting
from service.reconcile.values.clusters.comparing import rival
from service.reconcile.values.scoring import board
from service.represent.plain.evidence import LISTED as REFUTING
from service.represent.plain.evidence import evidence
from tests.unit.reconcile.claims import SUBJECT, claim, source

MANY = 130
KINDS = ["newspaper", "blog", "book"]


def years(count=MANY, *, sources=None):
    """A birth year a source, and a second source for every fifth; all from one source if there is but one."""
    given_ = [source(f"s{at}", KINDS[at % 3]) for at in range(sources or count)]
    made = [claim(f"s{at % len(given_)}", "birth_date", str(1500 + at), at) for at in range(count)]
    if len(given_) > 1:
        made += [
            claim(f"s{(at + 1) % len(given_)}", "birth_date", str(1500 + at), count + at) for at in range(0, count, 5)
        ]
    return given_, made


@pytest.fixture(scope="module", params=[None, 1, 7], ids=["of-as-many-sources", "of-one-source", "of-seven-sources"])
def told(request):
    return years(sources=request.param)


@pytest.fixture(scope="module")
def profile(told):
    return reconcile(SUBJECT, *told)


def test_factors_reproduce_the_score_of_each_of_many_values(profile):
    for value in profile.fields["birth_date"].values:
        total = sum(factor.log_odds for factor in value.confidence.factors)
        assert isclose(total, logit(value.confidence.score), abs_tol=1e-9)


def test_no_vote_is_lost_where_some_are_summed_up(told, profile):
    votes = len({(each.source, each.value) for each in told[1]})
    for value in profile.fields["birth_date"].values:
        factors = value.confidence.factors
        listed = [factor for factor in factors if factor.kind == "claim"]
        (summed,) = [factor for factor in factors if factor.kind == "others"]
        others = [factor for factor in listed if not set(factor.claims) & set(value.claims)]
        assert len(others) == LISTED
        assert len(listed) + summed.votes == votes
        assert f"{summed.votes} more claims" in summed.reason
        assert {each for factor in listed for each in factor.claims} >= set(value.claims)


def test_many_values_stand_best_first_and_none_is_lost(told, profile):
    values = profile.fields["birth_date"].values
    scores = [round(value.confidence.score, 12) for value in values]
    assert scores == sorted(scores, reverse=True)
    assert {value.value for value in values} == {each.value for each in told[1]}
    assert {each for value in values for each in value.claims} == {each.id for each in told[1]}


def test_the_order_of_very_many_claims_does_not_matter(told, profile):
    sources, claims = told
    assert reconcile(SUBJECT, sources, claims[::-1]) == profile
    assert reconcile(SUBJECT, sources, sorted(claims, key=lambda each: each.id)) == profile


def test_a_conflict_has_every_side_and_its_sentence_names_the_first(profile):
    (conflict,) = profile.conflicts
    assert len(conflict.positions) == MANY
    assert f"{MANY - NAMED} more" in conflict.summary
    assert conflict.positions[NAMED - 1].display in conflict.summary
    assert all(value.status is Status.DISPUTED for value in profile.fields["birth_date"].values)


def test_who_disagrees_is_counted_in_full():
    made = reconcile(SUBJECT, *years(60))
    best = made.fields["birth_date"].values[0]
    others = {each.source for each in made.claims if each.id not in best.claims}
    newspapers = sum(each.kind == "newspaper" and each.id in others for each in made.sources)
    assert f"{newspapers} newspapers" in best.confidence.summary


def test_evidence_lists_the_first_claims_that_refute_and_counts_the_others(told, profile):
    for group in evidence(profile, "birth_date")["groups"]:
        rivals = {each.id for each in told[1] if each.value != group["value"]}
        assert len(group["refutes"]) == REFUTING
        assert set(group["refutes"]) <= rivals
        assert group["refutes_left_out"] == len(rivals) - REFUTING


def test_evidence_of_few_values_leaves_nothing_out():
    made = reconcile(SUBJECT, *years(10))
    assert all("refutes_left_out" not in group for group in evidence(made, "birth_date")["groups"])


def test_a_confidence_beside_another_value_is_brief_and_still_sums_to_its_score():
    towns = [f"Town{at}, Norway" for at in range(MANY)]
    sources = [source(f"s{at}") for at in range(MANY + 1)]
    made = [claim(f"s{at}", "residence", town, manner="lived") for at, town in enumerate(towns)]
    values = (
        reconcile(SUBJECT, sources, [*made, claim(f"s{MANY}", "residence", "Norway", manner="lived")])
        .fields["residence"]
        .values
    )
    (nested,) = next(value for value in values if value.value == towns[0]).nested
    assert nested.value == "Norway"
    total = sum(factor.log_odds for factor in nested.confidence.factors)
    assert isclose(1 / (1 + exp(-total)), nested.confidence.score, abs_tol=1e-9)
    kinds = [factor.kind for factor in nested.confidence.factors]
    votes = sum(factor.votes for factor in nested.confidence.factors if factor.kind == "others")
    assert kinds.count("claim") + votes == MANY + 1
    assert len(kinds) < LISTED


def numbered(values):
    sources = [source("s")]
    made = [
        claim("s", "related", value, at, key="death_toll", subject=subject)
        for at, (value, subject) in enumerate(values)
    ]
    return sources, made


def test_many_numbers_for_one_thing_are_one_conflict():
    made = reconcile(SUBJECT, *numbered([(str(at), "siege of Halden") for at in range(1, 61)]))
    (conflict,) = made.conflicts
    assert conflict.type is ConflictType.QUANTITY
    assert {side.value for side in conflict.positions} == {str(at) for at in range(1, 61)}
    assert all(value.status is Status.DISPUTED for value in made.fields["related"].values)


def test_few_numbers_for_one_thing_are_set_against_one_another_two_by_two():
    made = reconcile(SUBJECT, *numbered([(str(at), "siege of Halden") for at in range(1, 5)]))
    assert [len(conflict.positions) for conflict in made.conflicts] == [2] * 6


NUMBER = st.one_of(
    st.integers(1, 60).map(str),
    st.tuples(st.integers(1, 40), st.integers(1, 20)).map(lambda ends: f"{ends[0]}..{sum(ends)}"),
)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(NUMBER, st.sampled_from(["siege of Halden", "Halden", "Oslo raid"])),
        min_size=30,
        max_size=70,
        unique=True,
    )
)
def test_sides_of_numbers_rule_one_another_out_and_every_rival_has_a_conflict(values):
    sources, claims = numbered(values)
    lineage = Lineage(sources)
    found = clusters(CATALOGUE["related"], lineage.ordered(claims), lineage)
    told = set()
    for sides in rival_numbers(board(CATALOGUE["related"], found, nesting(found), lineage)):
        assert all(rival(one, other) for one, other in combinations(sides, 2))
        told.update(each.key for each in sides)
    assert told == {each.key for each in found if any(rival(each, other) for other in found if other is not each)}


def contains(outer, inner):
    return outer != inner and inner.startswith(outer)


PATH = st.text("ab", min_size=1, max_size=5)
PHI = st.floats(0.5, 0.95).map(lambda exact: Phi(exact, (1 - exact) * 0.3, (1 - exact) * 0.6, (1 - exact) * 0.1))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(PATH, PHI, st.integers(0, 30)), min_size=1, max_size=120))
def test_knowing_what_may_be_nested_changes_no_score(claims):
    rows = [Row("item", f"s{at}", value, f"c{at}") for at, (value, _, _) in enumerate(claims)]
    parties = {f"s{at}": Party(phi, f"g{group}") for at, (_, phi, group) in enumerate(claims)}
    values = {value for value, _, _ in claims}

    def near(value):
        return [other for other in values if contains(value, other) or contains(other, value)]

    made = fuse_table(rows, parties, contains, Model())["item"]
    other = fuse_table(rows, parties, contains, Model(), near)["item"]
    assert (made.scores, made.none) == (other.scores, other.none)
    assert isclose(sum(made.scores.values()) + made.none, 1, abs_tol=1e-9)
    for value in values:
        assert made.within(value) == other.within(value)
        for each in (made, other):
            terms = each.terms(value)
            assert isclose(terms.total, logit(each.scores[value]), abs_tol=1e-9)
            assert len(terms.votes) + sum(rest.many for rest in terms.rest) == len(each.votes)
            assert {term.state for term in terms.votes} | {rest.state for rest in terms.rest} <= set(STATES)


DAY = date(1980, 1, 1)
PARTS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 40), st.floats(0.5, 0.9)), min_size=1, max_size=2 * FEW)


def simply_together(parts, low, high):
    """As many as possible, then the most reliable, then the earliest: every day is tried."""
    ranked = []
    for start in {max(low, each.low) for each in parts}:
        fitting = [each for each in parts if each.low <= start <= min(each.high, high)]
        if fitting:
            ranked.append((-len(fitting), -round(sum(each.phi for each in fitting), 12), start, fitting))
    return min(ranked, key=lambda each: each[:3])[3] if ranked else None


@given(PARTS, st.tuples(st.integers(0, 60), st.integers(0, 60)))
def test_days_are_taken_together_as_if_every_day_were_tried(parts, stated):
    made = [
        Allowed(
            claim("s", "age_statement", str(at), at),
            *(DAY + timedelta(days) for days in (low, low + width)),
            "aged",
            phi,
        )
        for at, (low, width, phi) in enumerate(parts)
    ]
    low, high = (DAY + timedelta(days) for days in sorted(stated))
    bound = evolve(made[0], low=low, high=high)
    interval = together("age-intervals", made, (bound,))
    expected = simply_together(made, low, high)
    assert (list(interval.used) if interval else None) == expected
    if interval:
        assert [*interval.left_out] == [each for each in made if each not in expected]


def test_few_is_less_than_what_is_listed():
    assert FEW < LISTED
