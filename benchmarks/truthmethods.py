"""Ways to choose between claims: majority vote, ACCU, a TruthFinder, and the service's own fusion."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from math import exp, fsum, log

from attrs import frozen

from benchmarks.truthsets import Item, TruthSet
from service.reconcile.fuse.ballot import Party, one_voice
from service.reconcile.fuse.calibration import Labelled, fit_theta, missed, reliabilities, tally
from service.reconcile.fuse.fusion import Model, fuse_table
from service.reconcile.fuse.granular import fuse_granular
from service.reconcile.fuse.measure import Forecast
from service.reconcile.fuse.priors import shipped

ROUNDS = 20
START = 0.8
"""How reliable ACCU takes a source to be at first."""
FALSE_VALUES = 10
"""How many wrong values ACCU takes an item to have."""
TRUST, DAMPING = 0.9, 0.3
"""How far TruthFinder trusts a source at first, and how much it damps its sums (Yin et al. 2008, without similarity)."""
LOW, HIGH = 0.01, 0.99

Scores = Mapping[str, Mapping[str, float]]
"""By item and claimed value, in the order of the file."""


@frozen
class Task:
    """All items of a set, or some claims of them, and which are labelled; the others with a known answer are scored."""

    source: TruthSet
    items: Sequence[Item]
    labelled: Sequence[Item]
    scored: Sequence[Item]
    rho: float


def vote(task: Task) -> Scores:
    """Score a value by the fraction of an item's claims."""
    return {item.name: _fractions(Counter(row.value for row in item.rows)) for item in task.items}


def accu(task: Task) -> Scores:
    """Score values by ACCU (Dong et al. 2009): expectation maximisation of source accuracies, without labels."""
    accuracy = dict.fromkeys(_claimed(task.items), START)
    scores: dict[str, dict[str, float]] = {}
    for _ in range(ROUNDS):
        weight = {source: log(FALSE_VALUES * a / (1 - a)) for source, a in accuracy.items()}
        scores = {item.name: _softmax(_sums(item, weight)) for item in task.items}
        accuracy = {source: min(HIGH, max(LOW, a)) for source, a in _means(task.items, scores).items()}
    return scores


def truthfinder(task: Task) -> Scores:
    """Score values by the raw confidence of TruthFinder: a logistic function of the summed trust in who claims them."""
    trust = dict.fromkeys(_claimed(task.items), TRUST)
    scores: dict[str, dict[str, float]] = {}
    for _ in range(ROUNDS):
        weight = {source: -log(1 - t) for source, t in trust.items()}
        scores = {
            item.name: {value: 1 / (1 + exp(-DAMPING * total)) for value, total in _sums(item, weight).items()}
            for item in task.items
        }
        trust = {source: min(HIGH, t) for source, t in _means(task.items, scores).items()}
    return scores


def ours(task: Task) -> Scores:
    """Score values by the service's fusion, with source reliabilities and θ from the labelled items."""
    known, contains = shipped(), task.source.contains
    default = known.nested if task.source.nests else known.flat
    anyone = {source: Party(default, source) for source in _claimed(task.items)}
    labelled = [Labelled(tuple(one_voice(item.rows, anyone, contains)), item.right) for item in task.labelled]
    phis = reliabilities(tally(labelled, contains), task.source.kinds, default, (known.strength, known.source_strength))
    parties = {source: Party(phi, source) for source, phi in phis.items()}
    granular = task.source.granular
    theta = fit_theta((missed(item, contains, granular=granular) for item in labelled), known.model.theta)
    model = Model(theta, task.rho)
    if granular:
        voted = {item: one_voice(item.rows, parties, contains) for item in task.scored}
        return {item.name: fuse_granular(votes, item.values, contains, model).scores for item, votes in voted.items()}
    table = [row for item in task.scored for row in item.rows]
    return {item: one.scores for item, one in fuse_table(table, parties, contains, model).items()}


METHODS: dict[str, Callable[[Task], Scores]] = {
    "vote": vote,
    "accu": accu,
    "truthfinder": truthfinder,
    "ours": ours,
}


def forecasts(scores: Scores, items: Sequence[Item]) -> list[Forecast]:
    """Return each item's best claimed value, the first of equals, as a forecast."""
    chosen = []
    for item in items:
        listed = scores[item.name]
        best = max(listed, key=listed.__getitem__)
        chosen.append(Forecast(listed[best], best in item.right))
    return chosen


def _claimed(items: Sequence[Item]) -> list[str]:
    return list(dict.fromkeys(row.source for item in items for row in item.rows))


def _fractions(counts: Mapping[str, float]) -> dict[str, float]:
    total = fsum(counts.values())
    return {value: count / total for value, count in counts.items()}


def _softmax(sums: Mapping[str, float]) -> dict[str, float]:
    top = max(sums.values())
    return _fractions({value: exp(total - top) for value, total in sums.items()})


def _sums(item: Item, weight: Mapping[str, float]) -> dict[str, float]:
    sums = dict.fromkeys(item.values, 0.0)
    for row in item.rows:
        sums[row.value] += weight[row.source]
    return sums


def _means(items: Sequence[Item], scores: Scores) -> dict[str, float]:
    """Return, by source, the mean score of what it claims."""
    given: dict[str, list[float]] = {}
    for item in items:
        for row in item.rows:
            given.setdefault(row.source, []).append(scores[item.name][row.value])
    return {source: fsum(listed) / len(listed) for source, listed in given.items()}
