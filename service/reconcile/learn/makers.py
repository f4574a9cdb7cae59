"""What labels teach of who makes claims by hand, or of the tools that these are imported from: how many they read rightly."""

from collections.abc import Sequence

from service.domain.claim import Claim
from service.domain.label import Label, Verdict
from service.reconcile.learn.labelling import Dossier, questions, state_of

_RIGHT = frozenset(("exact", "general"))
"""What a claim may be, given the truth, that was read rightly; one that says more than is known tells nothing."""


def readings(dossier: Dossier, labels: Sequence[Label]) -> dict[str, tuple[int, int]]:
    """Return of each maker of claims by hand how many claims of the profile were right and wrong, by ``labels`` on it.

    A claim that is labelled wrong by its id counts against its maker alone, whatever else says the same.
    """
    rejected = {label.claim for label in labels if label.claim and label.verdict is Verdict.WRONG}
    boards = dossier.weighed()[0]
    by_hand = {
        claim.id: (claim, board, cluster.key)
        for board in boards.values()
        for cluster in board.clusters
        for claim in cluster.claims
        if claim.extractor.by_hand
    }
    asked, _ = questions(dossier, [label for label in labels if label.claim not in rejected])
    verdicts: list[tuple[Claim, bool]] = []
    by_field = {question.field: question for question in asked}
    for claim, board, key in by_hand.values():
        question = by_field.get(claim.field)
        state = state_of(key, question, board) if question else None
        if claim.id in rejected or state == "wrong":
            verdicts.append((claim, False))
        elif state in _RIGHT:
            verdicts.append((claim, True))
    counts: dict[str, tuple[int, int]] = {}
    for claim, right in verdicts:
        one, other = counts.get(claim.extractor.name, (0, 0))
        counts[claim.extractor.name] = (one + right, other + (not right))
    return counts
