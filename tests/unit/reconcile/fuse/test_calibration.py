"""What labels teach, and how probabilities are judged."""

from math import isclose, log

from hypothesis import given
from hypothesis import strategies as st

from service.reconcile.fuse.ballot import Phi, Vote
from service.reconcile.fuse.calibration import THETAS, Labelled, fit_theta, missed, reliabilities, state, tally
from service.reconcile.fuse.fusion import collisions
from service.reconcile.fuse.measure import Forecast, accuracy, brier, ece, reliability

DEFAULT = Phi(0.62, 0.15, 0.20, 0.03)
FORECASTS = st.lists(st.builds(Forecast, st.floats(0, 1), st.booleans()), max_size=50)


def contains(outer, inner):
    return outer != inner and inner.startswith(outer)


def item(right, *said):
    return Labelled(tuple(Vote(value, source, DEFAULT) for source, value in said), frozenset(right))


def test_a_claim_has_its_state_by_the_accepted_values():
    states = [state(value, {"ab", "x"}, contains) for value in ("ab", "x", "a", "abc", "y")]
    assert states == ["exact", "exact", "general", "over_specific", "wrong"]


def test_where_nobody_claims_the_truth_all_claims_are_wrong():
    assert tally([item((), ("s", "a"), ("t", "ab"))], contains) == {"s": (0, 0, 1, 0), "t": (0, 0, 1, 0)}


def test_claims_are_counted_by_source_and_state():
    items = [item({"ab"}, ("s", "ab"), ("t", "a")), item({"ab"}, ("s", "x"), ("t", "abc")), item({"x"}, ("s", "x"))]
    assert tally(items, contains) == {"s": (2, 0, 1, 0), "t": (0, 1, 0, 1)}


def test_a_source_is_drawn_to_its_kind_and_that_to_the_default():
    phis = reliabilities({"s": (8, 0, 2, 0)}, {"s": "k", "t": "k", "u": "other"}, DEFAULT, (10, 8))
    kind = (8 + 10 * 0.62) / 20
    assert isclose(phis["t"].exact, kind)
    assert isclose(phis["s"].exact, (8 + 8 * kind) / 18)
    assert isclose(phis["u"].exact, DEFAULT.exact)


def test_wrong_and_over_specific_claims_collide_by_value():
    one = item({"ab"}, ("s", "ab"), ("t", "x"), ("u", "x"), ("v", "abc"), ("w", "a"))
    assert sorted(missed(one, contains)) == [1, 2]


def test_theta_is_low_where_wrong_claims_coincide_and_high_where_they_do_not():
    together, apart = fit_theta([(5,)] * 20, 3), fit_theta([(1, 1, 1, 1, 1)] * 20, 3)
    assert together < 1
    assert apart > 20
    assert fit_theta([(1,), ()], 3) in THETAS
    assert fit_theta([], 3) == 3


@given(st.lists(st.lists(st.integers(1, 5), min_size=1, max_size=4), min_size=1, max_size=10))
def test_theta_is_the_best_of_the_grid(groups):
    def posterior(theta):
        return sum(collisions(sizes, theta) for sizes in groups) - log(theta / 3) ** 2 / 2

    assert posterior(fit_theta(groups, 3)) >= max(map(posterior, THETAS)) - 1e-9


def test_the_grid_has_forty_points_from_a_tenth_to_a_hundred():
    assert len(THETAS) == 40
    assert isclose(THETAS[0], 0.1)
    assert isclose(THETAS[-1], 100)
    assert isclose(THETAS[1] / THETAS[0], THETAS[39] / THETAS[38])


def test_figures_of_a_few_forecasts():
    said = [
        Forecast(0.95, right=True),
        Forecast(0.91, right=False),
        Forecast(0.3, right=False),
        Forecast(1.0, right=True),
    ]
    assert accuracy(said) == 0.5
    assert isclose(brier(said), (0.05**2 + 0.91**2 + 0.3**2) / 4)
    assert [(each.low, each.n, round(each.right, 3)) for each in reliability(said)] == [(0.3, 1, 0.0), (0.9, 3, 0.667)]
    assert isclose(ece(said), 0.25 * 0.3 + 0.75 * abs(2.86 / 3 - 2 / 3))


@given(FORECASTS)
def test_bins_hold_every_forecast_once_and_errors_stay_between_0_and_1(said):
    bins = reliability(said)
    assert sum(each.n for each in bins) == len(said)
    assert all(each.low <= each.mean + 1e-9 and each.mean <= each.high + 1e-9 for each in bins)
    assert 0 <= ece(said) <= 1
    assert 0 <= brier(said) <= 1


@given(st.floats(0, 1), st.integers(1, 30))
def test_a_score_that_comes_true_as_often_as_it_says_is_calibrated(score, many):
    right = round(score * many)
    said = [Forecast(right / many, right=at < right) for at in range(many)]
    assert isclose(ece(said), 0, abs_tol=1e-9)
