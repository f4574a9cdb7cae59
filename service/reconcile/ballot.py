"""The table of claims as votes: who is how reliable, and who speaks with one voice."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import log

from attrs import frozen

STATES = ("exact", "general", "wrong", "over_specific")
"""What a claim can be, given the truth."""

_FLOOR = 1e-9

Contains = Callable[[str, str], bool]
"""``contains(outer, inner)``: the nesting relation, strict and transitive."""


@frozen
class Phi:
    """The probabilities that a claim is exact, more general than the truth, wrong, over-specific; they sum to 1."""

    exact: float
    general: float
    wrong: float
    over_specific: float

    def read_with(self, probability: float) -> "Phi":
        """Return the probabilities of a claim that was read rightly with ``probability``, and is wrong otherwise."""
        kept = probability
        return Phi(kept * self.exact, kept * self.general, kept * self.wrong + 1 - kept, kept * self.over_specific)

    def log_of(self, state: str) -> float:
        """Return ln φ[state], floored at 1e-9."""
        return log(max(_FLOOR, float(getattr(self, state))))


@frozen
class Party:
    """A source as fusion sees it: its reliability, and the dependence group within which all speak with one voice.

    Of a group, the member of the lowest ``rank`` stands for it; of equals, the most reliable.
    """

    phi: Phi
    group: str
    rank: int = 0


@frozen
class Row:
    """One line of the table of claims: a source claims a value of an item; ``probability`` that it was read rightly.

    ``group`` is the voice that the claim belongs to where it is not that of its source: a passage copied from another.
    """

    item: str
    source: str
    value: str
    claim: str = ""
    probability: float = 1.0
    group: str | None = None


@frozen
class Vote:
    """What one dependence group says of an item once its copies are collapsed: ``source`` is the member that counts."""

    value: str
    source: str
    phi: Phi
    claims: tuple[str, ...] = ()
    copies: int = 0


def smooth(counts: Sequence[float], prior: Phi, strength: float) -> Phi:
    """Return labelled ``counts`` (exact, general, wrong, over-specific) drawn towards ``prior``, worth ``strength`` of them."""
    total = sum(counts) + strength
    drawn = zip(counts, (prior.exact, prior.general, prior.wrong, prior.over_specific), strict=True)
    return Phi(*((count + strength * share) / total for count, share in drawn))


def one_voice(rows: Iterable[Row], parties: Mapping[str, Party], contains: Contains) -> list[Vote]:
    """Return one vote per dependence group and value, that of the claim that stands for it; a group's more general claims have none."""
    groups: dict[str, dict[str, list[Row]]] = {}
    for row in rows:
        group = parties[row.source].group if row.group is None else row.group
        groups.setdefault(group, {}).setdefault(row.value, []).append(row)
    return [
        _vote(value, listed, parties)
        for said in groups.values()
        for value, listed in said.items()
        if not any(contains(value, other) for other in said)
    ]


def _vote(value: str, rows: Sequence[Row], parties: Mapping[str, Party]) -> Vote:
    read = [(parties[row.source].phi.read_with(row.probability), row) for row in rows]
    phi, best = min(
        read, key=lambda pair: (parties[pair[1].source].rank, -pair[0].exact, pair[1].source, pair[1].claim)
    )
    return Vote(value, best.source, phi, tuple(row.claim for row in rows), len({row.source for row in rows}) - 1)
