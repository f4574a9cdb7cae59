"""Conflicts as they are put together: sides, sentences, verdicts."""

from collections.abc import Mapping, Sequence

from attrs import frozen

from service.domain.claim import Claim, content_id
from service.domain.conflict import Conflict, ConflictStatus, ConflictType, Position, Severity
from service.domain.lists.wording import listing
from service.reconcile.sources.lineage import Lineage
from service.reconcile.values.clusters.cluster import Cluster
from service.reconcile.values.display import shown
from service.reconcile.values.scoring import Board

NAMED = 50
"""So many sides of a conflict, and sources of a side, are named in its sentence."""


@frozen
class Case:
    """What conflicts are sought in: a profile's boards by field, and its sources."""

    profile: str
    boards: Mapping[str, Board]
    lineage: Lineage

    def position(
        self, value: str, display: str, claims: Sequence[Claim], confidence: float, *, denies: bool = False
    ) -> Position:
        """Return one side of a conflict."""
        ordered = self.lineage.ordered(claims)
        return Position(
            value=value,
            display=display,
            claims=tuple(claim.id for claim in ordered),
            sources=self.lineage.sources_of(ordered),
            confidence=confidence,
            denies=denies,
        )

    def of_cluster(self, board: Board, cluster: Cluster) -> Position:
        """Return a value as one side of a conflict."""
        return self.position(cluster.value, shown(cluster), cluster.claims, board.scores[cluster.key].score)

    def says(self, positions: Sequence[Position]) -> str:
        """Return "Wikipedia says 29, Le Monde 28"; of more than :data:`NAMED` sides or sources the first, and how many more."""
        parts = []
        for at, position in enumerate(positions[:NAMED]):
            names = _first([self.lineage.called(source) for source in position.sources[:NAMED]], position.sources)
            verb = ("" if at else " says" if len(names) == 1 else " say") if names else ""
            parts.append(f"{listing(names)}{verb} {position.display}")
        return ", ".join(_first(parts, positions))


def _first(words: list[str], all_: Sequence[object]) -> list[str]:
    """Return words for the first of many things, with how many more there are."""
    return [*words, f"{len(all_) - len(words):,} more"] if len(all_) > len(words) else words


@frozen
class Verdict:
    """How a conflict stands: what decides it, if anything does."""

    type: ConflictType
    severity: Severity
    summary: str
    chosen: str | None = None
    rule: str | None = None


def conflict(case: Case, field: str, positions: Sequence[Position], verdict: Verdict) -> Conflict:
    """Return the conflict of these sides; its id is made of them, its margin of the two best scores.

    What no life can have together has no margin: its sides are no rivals for one place.
    """
    scores = sorted((position.confidence for position in positions), reverse=True)
    key = sorted(f"{position.value}|{','.join(position.sources)}" for position in positions)
    return Conflict(
        id=content_id("x", case.profile, field, verdict.type, *key),
        profile=case.profile,
        field=field,
        type=verdict.type,
        status=ConflictStatus.RESOLVED if verdict.chosen is not None else ConflictStatus.OPEN,
        severity=verdict.severity,
        positions=tuple(positions),
        summary=verdict.summary,
        chosen=verdict.chosen,
        rule=verdict.rule,
        margin=None if verdict.type is ConflictType.IMPOSSIBLE else scores[0] - scores[1],
    )
