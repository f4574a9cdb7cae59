"""The closed-form model of fusion: how probable each claimed value is, given who claims what.

P(h) ∝ Π φ_s[state(u_s|h)]^(n_u^(ρ−1)) · CRP_θ(wrong claims), over hypotheses h: each claimed value, and none of these.

A claim of u is, under h, exact (u is h), general (u contains h), over-specific (h contains u) or wrong. Wrong and over-specific
claims collide as customers of a Chinese restaurant: CRP_θ = θ^g · Π(c−1)! · Γ(θ)/Γ(θ+m) for m of them in g groups of size c.
Pure, on plain tables: profiles and benchmarks call the same code.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from math import exp, fsum

from service.reconcile.fuse.ballot import EXACT, WRONG, Contains, Near, Party, Row, Vote, one_voice, one_vote_each
from service.reconcile.fuse.posterior import Fused
from service.reconcile.fuse.tally import (
    ALONE,
    Mass,
    Model,
    Under,
    judged,
    known_collisions,
    log_sum,
    states_of,
    tallied,
)


def fuse(
    votes: Sequence[Vote],
    contains: Contains,
    model: Model,
    *,
    claimed: Sequence[str] = (),
    hypotheses: Collection[str] | None = None,
    near: Near | None = None,
) -> Fused:
    """Return the posterior of one item; ``claimed`` adds values without a vote, ``hypotheses`` limits what can be true.

    ``near`` tells which values may be nested with one: all, unless given. ValueError where nothing is claimed.
    """
    values = dict.fromkeys([*[vote.value for vote in votes], *claimed])
    if not values:
        raise ValueError("nothing is claimed")
    if len(values) == 1 and votes and (hypotheses is None or next(iter(values)) in hypotheses):
        return _unrivalled(votes, next(iter(values)), contains, model)
    tally = tallied(votes, model)
    none = judged({}, tally)
    under = {
        value: judged(states_of(value, values, contains, near), tally)
        for value in values
        if hypotheses is None or value in hypotheses
    }
    mass = Mass.of([*[each.log for each in under.values()], none.log])
    scores = {value: exp(each.log - mass.total) for value, each in under.items()}
    missed = exp(none.log - mass.total)
    return Fused(
        tuple(votes), tuple(values), scores, missed, under, none, contains, tally.votes, tally.weights, mass, near
    )


def fuse_table(
    rows: Iterable[Row], parties: Mapping[str, Party], contains: Contains, model: Model, near: Near | None = None
) -> dict[str, Fused]:
    """Return the posterior of every item of a table of claims, one value of each being true.

    ``parties`` holds every source. A group's claims of one value are one vote; beside a value, its claims of what contains
    that value are none. ``near`` tells which values may be nested with one.
    """
    items: dict[str, list[Row]] = {}
    for row in rows:
        items.setdefault(row.item, []).append(row)
    return {
        item: fuse(
            one_voice(listed, parties, contains, near),
            contains,
            model,
            claimed=[row.value for row in listed],
            near=near,
        )
        for item, listed in items.items()
    }


def fuse_alone(rows: Sequence[Row], parties: Mapping[str, Party], contains: Contains, model: Model) -> Fused:
    """Return the posterior of {the value holds, none of these} for rows that all claim one value."""
    votes = one_vote_each(rows, parties)
    return _unrivalled(votes, votes[0].value, contains, model)


def fuse_held(rows: Iterable[Row], value: str, parties: Mapping[str, Party], contains: Contains, model: Model) -> Fused:
    """Return the posterior of {``value`` holds, none of these} for an item of which several values can hold at once.

    Only claims of the value and of values nested with it count; whoever claims something inside it claims that it holds.
    """
    heard = []
    for row in rows:
        if row.value == value or contains(row.value, value):
            heard.append(row)
        elif contains(value, row.value):
            heard.append(Row(row.item, row.source, value, row.claim, row.probability, row.group))
    return fuse(one_voice(heard, parties, contains), contains, model, hypotheses=(value,))


def _unrivalled(votes: Sequence[Vote], value: str, contains: Contains, model: Model) -> Fused:
    """Return the posterior of an item of which all votes are for one value: all of them are exact, or all wrong."""
    count = len(votes)
    if count == 1:
        weight, collided, logs = 1.0, 0.0, votes[0].phi.logs
        exact, wrong = logs[EXACT], logs[WRONG]
    else:
        weight, collided = count ** (model.rho - 1), known_collisions((count,), model.theta)
        exact = weight * fsum([vote.phi.logs[EXACT] for vote in votes])
        wrong = weight * fsum([vote.phi.logs[WRONG] for vote in votes])
    under, none = Under({value: EXACT}, 0.0, 0.0, exact), Under({}, 0.0, collided, wrong + collided)
    total = log_sum((under.log, none.log))
    scores, missed = {value: exp(under.log - total)}, exp(none.log - total)
    return Fused(
        tuple(votes), (value,), scores, missed, {value: under}, none, contains, {value: votes}, {value: weight}, ALONE
    )
