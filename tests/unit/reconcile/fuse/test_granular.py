"""Places and dates: what must hold whatever is claimed, and the model written out in probabilities."""

from collections import Counter
from functools import cache
from math import gamma, isclose, log

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from service.domain import time
from service.reconcile.fuse.ballot import Phi, Vote
from service.reconcile.fuse.denials import weighed
from service.reconcile.fuse.fusion import Model
from service.reconcile.fuse.granular import fuse_granular
from service.reconcile.fuse.terms import LISTED

SHIPPED = Model()
DEFAULT = Phi(0.62, 0.15, 0.20, 0.03)

# Three levels of places: a country, its regions, their towns.
PLACES = [
    country + region + town
    for country in "PS"
    for region in ("", "n", "s")
    for town in (("", "1", "2") if region else ("",))
]

YEAR = st.sampled_from(["1950", "1951"])
MONTH = st.tuples(YEAR, st.sampled_from(["03", "05"])).map("-".join)
DAY = st.tuples(MONTH, st.sampled_from(["03", "17"])).map("-".join)
POINT = st.one_of(YEAR, MONTH, DAY)
BETWEEN = st.sampled_from(["[1950-03..1950-05]", "[1950-05..1951-03]", "[1950..]", "[..1950]", "[1950,1951]", "195X"])
DATE = st.one_of(POINT, DAY, st.tuples(POINT, st.sampled_from("~?")).map("".join), BETWEEN)


@cache
def dates_nest(outer, inner):
    return time.contains(time.parse(outer), time.parse(inner))


@cache
def dates_meet(one, other):
    return time.meets(time.parse(one), time.parse(other))


def places_nest(outer, inner):
    return outer != inner and inner.startswith(outer)


def places_meet(one, other):
    return one.startswith(other) or other.startswith(one)


KINDS = [(DATE, dates_nest), (st.sampled_from(PLACES), places_nest)]
MEET = {dates_nest: dates_meet, places_nest: places_meet}
"""Whether two values can both be so, by how they nest."""
RIGHT = st.floats(0.05, 0.95)
MODELS = st.builds(Model, theta=st.floats(0.3, 20), rho=st.floats(0.3, 1), inside=st.just(0.0) | st.floats(0.01, 0.95))
of_each_kind = pytest.mark.parametrize(("values", "contains"), KINDS, ids=["dates", "places"])


def phi_of(right):
    return Phi(right * 0.8, right * 0.2, (1 - right) * 0.9, (1 - right) * 0.1)


def vote(at, value, right):
    return Vote(value, f"s{at}", phi_of(right), (f"c{at}",))


def votes_of(data, values, *, most=7):
    claims = data.draw(st.lists(st.tuples(values, RIGHT), min_size=1, max_size=most))
    return [vote(at, *claim) for at, claim in enumerate(claims)]


def fused(votes, contains, model=SHIPPED):
    return fuse_granular(votes, [each.value for each in votes], contains, model)


def default(*values, contains=dates_nest, model=SHIPPED):
    return fused([Vote(value, str(at), DEFAULT) for at, value in enumerate(values)], contains, model)


def by_the_formula(votes, contains, model):
    """Return L(h) times its weight as the docstring has it, in probabilities, for every hypothesis; None is none of these."""
    counts = Counter(each.value for each in votes)
    inside = {value: [other for other in counts if contains(value, other)] for value in counts}
    around = {value: [other for other in counts if contains(other, value)] for value in counts}

    def odds(value):
        gains = sorted(
            (log(right / (1 - right)) for right in (e.phi.exact + e.phi.general for e in votes if e.value == value)),
            reverse=True,
        )
        first, *more = gains
        pulls = [first if first > 0 or not inside[value] else 0.0, *(max(0.0, gain) for gain in more)]
        return sum(((at + 1) ** model.rho - at**model.rho) * gain for at, gain in enumerate(pulls))

    def likelihood(right):
        product, missed = 1.0, 0
        for value, many in counts.items():
            if value in right:
                product *= 2.718281828459045 ** odds(value)
            else:
                product *= gamma(many + 1) if inside[value] else model.theta * gamma(many)
                missed += many
        return product * gamma(model.theta) / gamma(model.theta + missed)

    precise = [value for value in counts if not inside[value]]
    found = {value: likelihood({value, *around[value]}) for value in precise}
    none = 0.0
    for value in precise:
        none += 1 - model.inside if around[value] else 1.0
        if around[value]:
            smallest = min(around[value], key=lambda other: (len(inside[other]), other))
            elsewhere = likelihood(set(around[value])) * model.inside
            found[smallest] = found.get(smallest, 0.0) + elsewhere
    return found | {None: none * likelihood(set())}


@of_each_kind
@settings(deadline=None)
@given(st.data(), MODELS)
def test_scores_are_those_of_the_formula(values, contains, data, model):
    votes = votes_of(data, values)
    made, masses = fused(votes, contains, model), by_the_formula(votes, contains, model)
    total = sum(masses.values())
    assert isclose(made.none, masses.pop(None) / total, rel_tol=1e-6)
    for value, score in made.scores.items():
        assert isclose(score, masses.get(value, 0.0) / total, rel_tol=1e-6)


@of_each_kind
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(st.data(), RIGHT, MODELS)
def test_a_claim_that_contains_a_value_never_lowers_it_nor_its_rank_against_one_outside(
    values, contains, data, right, model
):
    votes = votes_of(data, values)
    said = data.draw(values)
    before, after = fused(votes, contains, model), fused([*votes, vote(99, said, right)], contains, model)
    known = dict.fromkeys(each.value for each in votes)
    inner = [value for value in known if contains(said, value)]
    assume(inner)
    for value in inner:
        assert after.within(value) >= before.within(value) - 1e-12
        for other in known:
            if not MEET[contains](other, said):
                assert after.within(value) * before.within(other) >= after.within(other) * before.within(value) - 1e-12


@of_each_kind
@settings(max_examples=200, deadline=None)
@given(st.data(), RIGHT, MODELS)
def test_a_further_claim_of_a_value_never_lowers_it_however_bad_its_source(values, contains, data, right, model):
    votes = votes_of(data, values)
    value = data.draw(st.sampled_from([each.value for each in votes]))
    after = fused([*votes, vote(99, value, right)], contains, model)
    assert after.within(value) >= fused(votes, contains, model).within(value) - 1e-12


@of_each_kind
@settings(max_examples=200, deadline=None)
@given(st.data(), st.floats(0.5, 0.95), MODELS)
def test_a_more_precise_claim_that_fits_all_others_in_a_value_never_lowers_it(values, contains, data, right, model):
    votes = votes_of(data, values)
    said = data.draw(values)
    before, after = fused(votes, contains, model), fused([*votes, vote(99, said, right)], contains, model)

    def fits(other):
        return other == said or contains(other, said) or contains(said, other)

    for value in before.scores:
        if contains(value, said) and all(fits(other) for other in before.scores if contains(value, other)):
            assert after.within(value) >= before.within(value) - 1e-12


@of_each_kind
@settings(deadline=None)
@given(st.data(), st.randoms(use_true_random=False), MODELS)
def test_the_order_of_sources_changes_nothing(values, contains, data, random, model):
    votes = votes_of(data, values)
    before = fused(votes, contains, model)
    random.shuffle(votes)
    after = fused(votes, contains, model)
    assert (after.scores, after.none) == (before.scores, before.none)
    for value in before.scores:
        assert after.within(value) == before.within(value)
        assert sorted(after.terms(value).votes) == sorted(before.terms(value).votes)


@of_each_kind
@settings(deadline=None)
@given(st.data(), MODELS)
def test_what_contains_a_value_is_at_least_as_probable(values, contains, data, model):
    made = fused(votes_of(data, values), contains, model)
    for outer in made.scores:
        for inner in made.scores:
            if contains(outer, inner):
                assert made.within(outer) >= made.within(inner)


@of_each_kind
@settings(deadline=None)
@given(st.data(), MODELS)
def test_terms_sum_to_the_logit_of_what_they_explain(values, contains, data, model):
    votes = votes_of(data, values)
    made = fused(votes, contains, model)
    assert isclose(sum(made.scores.values()) + made.none, 1, abs_tol=1e-9)
    for value in made.scores:
        within, terms = made.within(value), made.terms(value)
        assume(1e-9 < within < 1 - 1e-9)
        assert isclose(terms.total, log(within / (1 - within)), abs_tol=1e-6)
        assert len(terms.votes) == len(votes)


def test_a_year_that_agrees_raises_a_day_and_both_beat_another_day():
    alone, agreed = default("1950-03-03"), default("1950-03-03", "1950")
    assert agreed.scores["1950-03-03"] > alone.scores["1950-03-03"]
    three = default("1950", "1950-03-03", "1951-05-05")
    assert max(three.scores, key=three.scores.__getitem__) == "1950-03-03"
    assert three.within("1950") > 0.9 > three.scores["1950-03-03"] > 3 * three.scores["1951-05-05"]


def test_many_years_do_not_make_a_lone_day_certain():
    made = default("1950-03-03", *["1950"] * 9)
    assert made.scores["1950-03-03"] < 0.82
    assert made.within("1950") > 0.99


def test_wrong_claims_that_nest_collide():
    apart, nested = default("1951", "1950-03-03", "1949"), default("1951", "1950-03-03", "1950")
    assert nested.scores["1951"] < 0.5 * apart.scores["1951"]


def test_a_value_between_two_others_takes_no_part_of_none():
    made = default("1950-03-03", "1950-03", "1950")
    assert made.scores["1950"] == 0
    assert made.scores["1950-03"] > 0


def test_a_vote_that_is_likelier_wrong_than_right_adds_nothing_beside_a_better_one():
    weak = Vote("1950", "weak", Phi(0.2, 0.1, 0.6, 0.1))
    votes = [Vote("1950", "good", DEFAULT), weak]
    (_, other) = fused(votes, dates_nest).terms("1950").votes
    assert (other.weight, other.log_odds) == (0, 0)
    assert fused([weak], dates_nest).scores["1950"] < 0.5


def test_votes_that_are_as_good_weigh_the_same():
    weights = {term.weight for term in default("1950", "1950", "1950").terms("1950").votes}
    assert [*weights] == [pytest.approx(3**-0.3)]


def test_terms_say_what_a_claim_is_to_the_value_that_is_explained():
    made = default("1950", "1950-03", "1950-03-03", "1950-05-05", "1951")
    states = {term.vote.value: (term.state, round(term.reliability, 9)) for term in made.terms("1950-03").votes}
    assert states == {
        "1950": ("general", 0.77),
        "1950-03": ("exact", 0.77),
        "1950-03-03": ("exact", 0.77),
        "1950-05-05": ("wrong", 0.23),
        "1951": ("wrong", 0.23),
    }
    year = {term.vote.value: term.state for term in made.terms("1950").votes}
    assert (year["1950-03"], year["1950-03-03"], year["1950-05-05"]) == ("exact", "exact", "over_specific")


def test_of_many_votes_against_a_value_some_are_listed_and_the_rest_summed_up():
    made = default("1950", *[f"{year}" for year in range(1700, 1800)], "1950-03")
    terms = made.terms("1950-03")
    assert len(terms.votes) == LISTED + 1
    assert sum(rest.many for rest in terms.rest) == 51
    within = made.within("1950-03")
    assert isclose(terms.total, log(within / (1 - within)), abs_tol=1e-9)


def test_evidence_counts_under_what_it_allows_and_is_no_hypothesis():
    votes = [Vote("1950-03-03", "a", DEFAULT), Vote("1950-05-05", "b", DEFAULT), Vote("", "ages", Phi(0.7, 0, 0.3, 0))]

    def contains(outer, inner):
        return inner == "1950-03-03" if outer == "" else dates_nest(outer, inner)

    made = fuse_granular(votes, ["1950-03-03", "1950-05-05"], contains, SHIPPED)
    assert list(made.scores) == ["1950-03-03", "1950-05-05"]
    assert made.scores["1950-03-03"] > 2 * made.scores["1950-05-05"]
    ages = [term for term in made.terms("1950-03-03").votes if term.vote.source == "ages"]
    assert [(term.state, term.log_odds > 0) for term in ages] == [("exact", True)]


def test_where_nothing_is_claimed_nothing_is_fused():
    with pytest.raises(ValueError, match="nothing is claimed"):
        fuse_granular([], [], dates_nest, SHIPPED)


def test_a_denial_weighs_as_much_as_a_claim_and_spares_what_lies_elsewhere_in_the_year():
    votes = [Vote("1950-03-03", "a", DEFAULT), Vote("1950", "b", DEFAULT)]
    against = {"1950-03-03": weighed([Vote("", "c", DEFAULT)], SHIPPED.rho)}
    alone = fuse_granular(votes[:1], ["1950-03-03"], dates_nest, SHIPPED, against=against)
    assert isclose(alone.scores["1950-03-03"], 0.5)
    both = fuse_granular(votes, ["1950-03-03", "1950"], dates_nest, SHIPPED, against=against)
    assert both.scores["1950-03-03"] < 0.6
    assert both.within("1950") > 0.95
    for made, value in ((alone, "1950-03-03"), (both, "1950-03-03"), (both, "1950")):
        terms, within = made.terms(value), made.within(value)
        assert isclose(terms.total, log(within / (1 - within)), abs_tol=1e-9)
        assert len(terms.denials) == (value != "1950")
