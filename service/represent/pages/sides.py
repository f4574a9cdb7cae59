"""Conflicts side by side: who says what, and what decides between them."""

from collections.abc import Mapping, Sequence
from typing import Any

from service.domain.fields import CATALOGUE
from service.represent.pages.quotes import Citer
from service.represent.pages.values import confidence_view
from service.represent.pages.words import CONFLICT_STATUSES, CONFLICTS, RULES

Plain = Mapping[str, Any]

MOST, SIDES_MOST, QUOTES_MOST = 60, 12, 4


def conflict_views(conflicts: Sequence[Plain], claims: Mapping[str, Plain], citer: Citer) -> list[Plain]:
    """Return conflicts for the templates, open ones first; ``claims`` are those of the profile, by id."""
    ranked = sorted(conflicts, key=lambda conflict: conflict["status"] != "open")
    return [_conflict(each, claims, citer) for each in ranked[:MOST]]


def _conflict(conflict: Plain, claims: Mapping[str, Plain], citer: Citer) -> Plain:
    positions = conflict["positions"][:SIDES_MOST]
    return {
        "id": conflict["id"],
        "field": conflict["field"],
        "label": CATALOGUE[conflict["field"]].label,
        "type": CONFLICTS[conflict["type"]],
        "status": conflict["status"],
        "status_words": CONFLICT_STATUSES[conflict["status"]],
        "summary": conflict["summary"],
        "decides": _decides(conflict),
        "positions": [_side(each, conflict, claims, citer) for each in positions],
        "left_out": len(conflict["positions"]) - len(positions),
    }


def _side(position: Plain, conflict: Plain, claims: Mapping[str, Plain], citer: Citer) -> Plain:
    known = [claims[each] for each in position["claims"] if each in claims]
    sources = [citer.sources[each] for each in position["sources"] if each in citer.sources]
    return {
        "display": position["display"],
        "denies": position.get("denies", False),
        "chosen": conflict["chosen"] is not None and position["value"] == conflict["chosen"],
        "confidence": confidence_view(position["confidence"]),
        "quotes": [citer.citation(claim) for claim in known[:QUOTES_MOST]],
        "left_out": max(0, len(known) - QUOTES_MOST),
        "sources": sources if not known else [],
    }


def _decides(conflict: Plain) -> str:
    if conflict["status"] == "open":
        margin = conflict["margin"]
        return "Nothing decides between them." + (f" The scores are {margin:.2f} apart." if margin is not None else "")
    return RULES.get(conflict["rule"] or "", "") or str(conflict["rule"] or "").replace("-", " ")
