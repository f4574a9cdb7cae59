"""The model of fusion: the worked example, and what must hold of every table of claims."""

from collections import Counter
from math import factorial, gamma, isclose, log, prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.reconcile.fuse.ballot import Party, Phi, Row, smooth
from service.reconcile.fuse.fusion import Model, fuse_table
from service.reconcile.fuse.held import fuse_held
from service.reconcile.fuse.priors import shipped

# A tree of values: "a" contains "ab", which contains "abc"; "x", "y" and "z" stand apart.
VALUES = ["a", "ab", "abc", "x", "y", "z"]
DEFAULT = Phi(0.62, 0.15, 0.20, 0.03)
WORKED = Model(theta=3.0, rho=1.0)
SHIPPED = Model()


def contains(outer, inner):
    return outer != inner and inner.startswith(outer)


def phi_of(accuracy):
    rest = 1 - accuracy
    return Phi(accuracy, rest * 0.35, rest * 0.6, rest * 0.05)


ACCURACY = st.floats(0.5, 0.95)
CLAIM = st.tuples(st.sampled_from(VALUES), ACCURACY, st.floats(0.7, 1.0))
CLAIMS = st.lists(CLAIM, min_size=1, max_size=7)
MODELS = st.builds(Model, theta=st.floats(0.3, 20), rho=st.floats(0.3, 1))


def table(claims):
    rows = [Row("item", f"s{at}", value, f"c{at}", probability) for at, (value, _, probability) in enumerate(claims)]
    parties = {f"s{at}": Party(phi_of(accuracy), f"s{at}") for at, (_, accuracy, _) in enumerate(claims)}
    return rows, parties


def fused(claims, model=SHIPPED):
    rows, parties = table(claims)
    return fuse_table(rows, parties, contains, model)["item"]


def held(claims, value, model=SHIPPED):
    rows, parties = table(claims)
    return fuse_held(rows, value, parties, contains, model)


def simple(*values, model=WORKED, phi=None):
    phi = phi or Phi(0.8, 0.0, 0.2, 0.0)
    rows = [Row("item", str(at), value) for at, value in enumerate(values)]
    return fuse_table(rows, {row.source: Party(phi, row.source) for row in rows}, contains, model)["item"]


def test_the_worked_example_comes_out():
    assert isclose(simple("x").scores["x"], 0.80, abs_tol=1e-9)
    assert isclose(simple("x", "x").scores["x"], 0.985, abs_tol=5e-4)
    apart = simple("x", "y")
    assert [round(apart.scores["x"], 3), round(apart.scores["y"], 3), round(apart.none, 3)] == [0.457, 0.457, 0.086]


def by_the_formula(claims, model):
    """Return the posterior as the formula has it, in probabilities: P(h) ∝ Π φ[state]^(n^(ρ−1)) · θ^g · Π(c−1)! · Γ(θ)/Γ(θ+m)."""
    counts = Counter(value for value, _, _ in claims)

    def weight(hypothesis):
        above = sum(contains(value, hypothesis) for value in counts) if hypothesis else 0
        product, missed = 1.0, Counter()
        for value, accuracy, probability in claims:
            phi = phi_of(accuracy).read_with(probability)
            share = phi.wrong
            if value == hypothesis:
                share = phi.exact
            elif hypothesis and contains(value, hypothesis):
                share = phi.general / above
            else:
                share = phi.over_specific if hypothesis and contains(hypothesis, value) else phi.wrong
                missed[value] += 1
            product *= share ** (counts[value] ** (model.rho - 1))
        seats = prod(model.theta * factorial(size - 1) for size in missed.values())
        return product * seats * gamma(model.theta) / gamma(model.theta + missed.total())

    weights = {hypothesis: weight(hypothesis) for hypothesis in [*counts, None]}
    return {hypothesis: share / sum(weights.values()) for hypothesis, share in weights.items()}


@given(CLAIMS, MODELS)
def test_scores_are_those_of_the_formula(claims, model):
    result, expected = fused(claims, model), by_the_formula(claims, model)
    assert result.none == pytest.approx(expected.pop(None), rel=1e-9)
    assert result.scores == pytest.approx(expected, rel=1e-9)


@given(CLAIMS, MODELS)
def test_probabilities_sum_to_one(claims, model):
    result = fused(claims, model)
    assert isclose(sum(result.scores.values()) + result.none, 1, abs_tol=1e-9)


@given(CLAIMS, MODELS)
def test_factors_add_up_to_the_logit_of_the_score(claims, model):
    result = fused(claims, model)
    for value, score in result.scores.items():
        assert isclose(result.terms(value).total, log(score / (1 - score)), rel_tol=1e-6, abs_tol=1e-6)


@given(CLAIMS, MODELS)
def test_factors_add_up_where_many_values_can_hold(claims, model):
    for value in {value for value, _, _ in claims}:
        result = held(claims, value, model)
        score = result.scores[value]
        assert isclose(sum(result.scores.values()) + result.none, 1, abs_tol=1e-9)
        assert isclose(result.terms(value).total, log(score / (1 - score)), rel_tol=1e-6, abs_tol=1e-6)


@given(CLAIMS, st.randoms(use_true_random=False), MODELS)
def test_the_order_of_claims_does_not_matter(claims, random, model):
    rows, parties = table(claims)
    before = fuse_table(rows, parties, contains, model)["item"].scores
    random.shuffle(rows)
    after = fuse_table(rows, parties, contains, model)["item"].scores
    assert before == after


@given(CLAIMS, st.sampled_from(VALUES), MODELS)
def test_an_independent_supporter_as_reliable_as_the_best_never_lowers_a_value(claims, value, model):
    claims = [*claims, (value, 0.8, 0.9)]
    best = (value, max(accuracy for _, accuracy, _ in claims), max(probability for _, _, probability in claims))
    assert held([*claims, best], value, model).scores[value] >= held(claims, value, model).scores[value] - 1e-12
    apart = [claim for claim in claims if claim[0] == value or claim[0] in "xyz"]
    assert fused([*apart, best], model).scores[value] >= fused(apart, model).scores[value] - 1e-12


@given(CLAIMS, st.data(), MODELS)
def test_a_copy_adds_nothing(claims, data, model):
    rows, parties = table(claims)
    copied = data.draw(st.sampled_from(rows))
    copies = [Row("item", f"copy{at}", copied.value, f"copy{at}", copied.probability) for at in range(10)]
    group = Party(parties[copied.source].phi, parties[copied.source].group)
    with_copies = parties | {copy.source: group for copy in copies}
    after = fuse_table([*rows, *copies], with_copies, contains, model)["item"].scores
    assert after == fuse_table(rows, parties, contains, model)["item"].scores


@given(st.floats(0.01, 1.0), st.floats(0.5, 1.0), st.sampled_from(VALUES))
def test_a_lone_source_never_makes_certain(accuracy, probability, value):
    claim = (value, accuracy, probability)
    assert fused([claim]).scores[value] < 1
    assert held([claim], value).scores[value] < 1


@given(st.sampled_from(["encyclopedia", "blog", "official"]), MODELS)
def test_a_more_general_claim_lowers_a_value_less_than_a_rival_does(kind, model):
    phi = shipped().of(kind, "birth_place", nests=True).phi
    alone, general, rival = (
        simple(*values, model=model, phi=phi).scores["ab"] for values in (["ab"], ["ab", "a"], ["ab", "x"])
    )
    assert rival < general
    assert rival < alone


@given(CLAIMS, MODELS)
def test_the_probability_within_never_falls_as_a_value_widens(claims, model):
    result = fused(claims, model)
    for outer in result.scores:
        for inner in result.scores:
            if contains(outer, inner):
                assert result.within(outer) >= result.within(inner)


@given(CLAIMS, MODELS)
def test_other_values_carry_no_weight_where_many_can_hold(claims, model):
    apart = [claim for claim in claims if claim[0] not in ("x", "y")]
    assert held([*apart, ("x", 0.8, 0.9)], "x", model).scores["x"] == held([("x", 0.8, 0.9)], "x", model).scores["x"]


def test_a_claim_inside_a_value_supports_it_where_many_can_hold():
    assert held([("a", 0.7, 0.9), ("ab", 0.7, 0.9)], "a").scores["a"] > held([("a", 0.7, 0.9)], "a").scores["a"]


def test_several_claims_of_one_source_are_one_vote_the_best_read():
    parties = {"s": Party(DEFAULT, "s")}
    twice = fuse_table([Row("i", "s", "x", "1", 0.6), Row("i", "s", "x", "2", 0.9)], parties, contains, SHIPPED)["i"]
    once = fuse_table([Row("i", "s", "x", "2", 0.9)], parties, contains, SHIPPED)["i"]
    assert twice.scores == once.scores
    assert twice.votes[0].claims == ("1", "2")


def test_a_source_that_also_says_the_more_general_thing_votes_once():
    parties = {name: Party(DEFAULT, name) for name in "st"}
    both = fuse_table([Row("i", "s", "ab"), Row("i", "s", "a"), Row("i", "t", "x")], parties, contains, SHIPPED)["i"]
    assert [vote.value for vote in both.votes] == ["ab", "x"]
    assert "a" in both.scores
    assert both.within("a") > both.scores["ab"]
    held_once = fuse_held([Row("i", "s", "ab"), Row("i", "s", "a")], "ab", parties, contains, SHIPPED)
    assert held_once.scores["ab"] == fuse_held([Row("i", "s", "ab")], "ab", parties, contains, SHIPPED).scores["ab"]


def test_a_badly_read_claim_counts_less():
    assert fused([("x", 0.8, 0.6)]).scores["x"] < fused([("x", 0.8, 1.0)]).scores["x"]


def test_sources_of_one_value_are_discounted_for_dependence():
    assert simple("x", "x", model=Model(3, 0.7)).scores["x"] < simple("x", "x", model=Model(3, 1)).scores["x"]


def test_labels_draw_a_prior_towards_themselves():
    drawn = smooth((90, 5, 5, 0), DEFAULT, 10)
    assert DEFAULT.exact < drawn.exact < 0.9
    assert isclose(sum((drawn.exact, drawn.general, drawn.wrong, drawn.over_specific)), 1)
    assert smooth((0, 0, 0, 0), DEFAULT, 10) == DEFAULT


@given(CLAIMS, ACCURACY, MODELS)
def test_who_says_less_precisely_what_can_be_held_never_lowers_it(claims, accuracy, model):
    inner = [*claims, ("ab", 0.7, 0.9)]
    more = held([*inner, ("a", max(accuracy, 0.5), 0.9)], "ab", model)
    assert more.scores["ab"] >= held(inner, "ab", model).scores["ab"] - 1e-9


def test_a_table_of_several_items_is_fused_item_by_item():
    rows = [Row("one", "s", "x"), Row("two", "s", "y"), Row("two", "t", "y")]
    parties = {name: Party(DEFAULT, name) for name in "st"}
    result = fuse_table(rows, parties, contains, SHIPPED)
    assert {item: one.best for item, one in result.items()} == {"one": "x", "two": "y"}
    assert result["two"].scores["y"] > result["one"].scores["x"]


def test_an_item_without_claims_is_refused():
    with pytest.raises(ValueError, match="nothing is claimed"):
        fuse_held([Row("i", "s", "x")], "y", {"s": Party(DEFAULT, "s")}, contains, SHIPPED)
