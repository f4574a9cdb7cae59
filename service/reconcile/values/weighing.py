"""The claims of all fields to scored values, with what follows for one field from another."""

from collections.abc import Sequence

from service.domain.claim import Claim
from service.domain.fields import CATALOGUE
from service.reconcile.sources.lineage import Lineage
from service.reconcile.values.clusters.cluster import clusters, nesting
from service.reconcile.values.denials import NOBODY, Deniers
from service.reconcile.values.derive import Drawn, draw
from service.reconcile.values.scoring import Board, board


def weigh(
    claims: Sequence[Claim], lineage: Lineage, denials: Deniers = NOBODY
) -> tuple[dict[str, Board], dict[str, Drawn]]:
    """Return the fused values of every field that claims speak of, and what follows for fields from others.

    ``denials`` are the claims that say what is wrong.
    """
    grouped = _by_field(claims)
    drawn = draw(grouped, lineage, denials)
    boards = {}
    for name, entry in CATALOGUE.items():
        if name in drawn:
            boards[name] = drawn[name].board
        elif name in grouped:
            found = clusters(entry, grouped[name], lineage)
            boards[name] = board(entry, found, nesting(found), lineage, denials=denials)
    return boards, drawn


def _by_field(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    grouped: dict[str, list[Claim]] = {}
    for claim in claims:
        grouped.setdefault(claim.field, []).append(claim)
    return grouped
