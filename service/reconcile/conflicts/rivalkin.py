"""Kin by number against kin by name: who names more children than another source counts contradicts it."""

from collections.abc import Iterable, Mapping

from service.domain.conflict import Conflict, ConflictType, Severity
from service.domain.lists.wording import listing
from service.reconcile.conflicts.positions import Case, Verdict, conflict
from service.reconcile.normal.forms import CountForm
from service.reconcile.normal.persons.persons import PersonForm
from service.reconcile.values.clusters.cluster import Cluster
from service.reconcile.values.scoring import Board

_Named = tuple[tuple[str, Cluster], ...]
"""What one voice calls relatives, with the value of each."""


def rival_kin(case: Case, board: Board) -> Iterable[Conflict]:
    """Yield a conflict for each number of relatives of which another voice names more; the voice that names the most stands for all."""
    counts = [(cluster, most) for cluster in board.clusters if (most := _counted(cluster)) is not None]
    if not counts:
        return
    named = _named(case, board)
    for cluster, most in counts:
        voices = {case.lineage.voice(claim) for claim in cluster.claims}
        rivals = [names for voice, names in named.items() if voice not in voices and len(names) > most]
        if rivals:
            yield _conflict(case, board, cluster, max(rivals, key=len))


def _counted(cluster: Cluster) -> int | None:
    """Return how many relatives a value counts in all; None where it names somebody, or leaves some uncounted."""
    totals = [form.in_all for form in cluster.forms if isinstance(form, CountForm)]
    return totals[0] if totals else None


def _named(case: Case, board: Board) -> Mapping[str, _Named]:
    """Return whom each voice names: of several with one first name, as before and after a marriage, one."""
    found: dict[str, dict[str, tuple[str, Cluster]]] = {}
    for cluster in board.clusters:
        if not any(isinstance(form, PersonForm) for form in cluster.forms):
            continue
        for claim in cluster.claims:
            first = claim.value.split()[0].casefold()
            found.setdefault(case.lineage.voice(claim), {}).setdefault(first, (claim.display, cluster))
    return {voice: tuple(names.values()) for voice, names in found.items()}


def _conflict(case: Case, board: Board, counted: Cluster, names: _Named) -> Conflict:
    clusters = [cluster for _, cluster in names]
    voices = {case.lineage.voice(claim) for claim in clusters[0].claims}.intersection(
        *({case.lineage.voice(claim) for claim in cluster.claims} for cluster in clusters)
    )
    claims = [claim for cluster in clusters for claim in cluster.claims if case.lineage.voice(claim) in voices]
    words = listing([name for name, _ in names])
    sure = min(board.scores[cluster.key].score for cluster in clusters)
    positions = [case.of_cluster(board, counted), case.position(words, words, claims, sure)]
    summary = f"Of the {board.entry.label.lower()}, {case.says(positions)}; both cannot be right."
    return conflict(case, board.entry.name, positions, Verdict(ConflictType.QUANTITY, Severity.MAJOR, summary))
