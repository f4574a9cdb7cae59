"""The table of claims as votes: who is how reliable, and who speaks with one voice."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from math import log
from typing import NamedTuple

from attrs import field, frozen

STATES = ("exact", "general", "wrong", "over_specific")
"""What a claim can be, given the truth."""
EXACT, GENERAL, WRONG, OVER_SPECIFIC = range(len(STATES))

_FLOOR = 1e-9
_LOWEST = log(_FLOOR)
_CACHE = 8192

Contains = Callable[[str, str], bool]
"""``contains(outer, inner)``: the nesting relation, strict and transitive."""

Near = Callable[[str], Iterable[str]]
"""``near(value)``: the values that may contain a value or lie inside it, if it is known which these are."""


@frozen(cache_hash=True)
class Phi:
    """The probabilities that a claim is exact, more general than the truth, wrong, over-specific; they sum to 1.

    ``logs`` are ln φ in the order of :data:`STATES`, floored at ln 1e-9.
    """

    exact: float
    general: float
    wrong: float
    over_specific: float
    logs: tuple[float, ...] = field(init=False, eq=False, repr=False)

    @logs.default
    def _logs(self) -> tuple[float, ...]:
        return tuple(log(share) if share > _FLOOR else _LOWEST for share in self.shares)

    @property
    def shares(self) -> tuple[float, float, float, float]:
        """Return the probabilities in the order of :data:`STATES`."""
        return self.exact, self.general, self.wrong, self.over_specific

    def read_with(self, probability: float) -> "Phi":
        """Return the probabilities of a claim that was read rightly with ``probability``, and is wrong otherwise."""
        return _read(self, probability)


@lru_cache(_CACHE)
def _read(phi: Phi, kept: float) -> Phi:
    return Phi(kept * phi.exact, kept * phi.general, kept * phi.wrong + 1 - kept, kept * phi.over_specific)


class Party(NamedTuple):
    """A source as fusion sees it: its reliability, and the dependence group within which all speak with one voice.

    Of a group, the member of the lowest ``rank`` stands for it; of equals, the most reliable.
    """

    phi: Phi
    group: str
    rank: int = 0


class Row(NamedTuple):
    """One line of the table of claims: a source claims a value of an item; ``probability`` that it was read rightly.

    ``group`` is the voice that the claim belongs to where it is not that of its source: a passage copied from another.
    """

    item: str
    source: str
    value: str
    claim: str = ""
    probability: float = 1.0
    group: str | None = None


class Vote(NamedTuple):
    """What one dependence group says of an item once its copies are collapsed: ``source`` is the member that counts."""

    value: str
    source: str
    phi: Phi
    claims: tuple[str, ...] = ()
    copies: int = 0


def smooth(counts: Sequence[float], prior: Phi, strength: float) -> Phi:
    """Return labelled ``counts`` (exact, general, wrong, over-specific) drawn towards ``prior``, worth ``strength`` of them."""
    total = sum(counts) + strength
    drawn = zip(counts, prior.shares, strict=True)
    return _phi_of(*((count + strength * share) / total for count, share in drawn))


@lru_cache(_CACHE)
def _phi_of(exact: float, general: float, wrong: float, over_specific: float) -> Phi:
    """Return one and the same object for equal probabilities, so that it is found at once where it is looked up."""
    return Phi(exact, general, wrong, over_specific)


def one_voice(
    rows: Iterable[Row], parties: Mapping[str, Party], contains: Contains, near: Near | None = None
) -> list[Vote]:
    """Return one vote per dependence group and value, that of the claim that stands for it; a group's more general claims have none."""
    groups: dict[str, dict[str, list[Row]]] = {}
    for row in rows:
        group = parties[row.source].group if row.group is None else row.group
        said = groups.get(group)
        if said is None:
            groups[group] = {row.value: [row]}
        else:
            said.setdefault(row.value, []).append(row)
    return [
        _vote(value, listed, parties)
        for said in groups.values()
        for value, listed in said.items()
        if len(said) == 1
        or not any(contains(value, other) for other in (near(value) if near else said) if other in said)
    ]


def one_vote_each(rows: Sequence[Row], parties: Mapping[str, Party]) -> list[Vote]:
    """Return one vote per dependence group, of rows that all claim one value."""
    if len(rows) == 1:
        return [_vote(rows[0].value, rows, parties)]
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(parties[row.source].group if row.group is None else row.group, []).append(row)
    return [_vote(listed[0].value, listed, parties) for listed in groups.values()]


def _vote(value: str, rows: Sequence[Row], parties: Mapping[str, Party]) -> Vote:
    if len(rows) == 1:
        _, source, _, claim, probability, _ = rows[0]
        return Vote(value, source, parties[source].phi.read_with(probability), (claim,))
    best = min(rows, key=lambda row: (parties[row.source].rank, -_phi(row, parties).exact, row.source, row.claim))
    copies = len({row.source for row in rows}) - 1
    return Vote(value, best.source, _phi(best, parties), tuple([row.claim for row in rows]), copies)


def _phi(row: Row, parties: Mapping[str, Party]) -> Phi:
    return parties[row.source].phi.read_with(row.probability)
