"""Parts of conflicts: which age statements speak of one event, and how sides share probability."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

from service.domain import time
from service.domain.claim import Claim
from service.domain.quantity import Quantity
from service.domain.time import When
from service.reconcile.ballot import Party, Row
from service.reconcile.cluster import Cluster
from service.reconcile.forms import moment, salient
from service.reconcile.fusion import fuse_table
from service.reconcile.lineage import Lineage
from service.reconcile.roles import same_role
from service.reconcile.scoring import Board
from service.reconcile.spelling import fold, same_word, words

_PAIR = 2


def age_groups(board: Board, lineage: Lineage) -> list[tuple[str, list[Claim]]]:
    """Return the claims of one event, or one time, that give different ages, with the words for when it was."""
    claims = lineage.ordered(claim for cluster in board.clusters for claim in cluster.claims)
    groups: list[list[Claim]] = []
    for one, other in combinations(claims, 2):
        if not _rival_ages(one, other):
            continue
        home = next((group for group in groups if one in group or other in group), None)
        if home is None:
            groups.append([one, other])
        else:
            home.extend(claim for claim in (one, other) if claim not in home)
    return [(_event(group, lineage), list(lineage.ordered(group))) for group in groups]


def claims_by_value(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    """Return claims by their value."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.value, []).append(claim)
    return found


def share(board: Board, sides: Mapping[str, Sequence[Claim]], lineage: Lineage) -> dict[str, float]:
    """Return how probable each side is if only one of them, or none, is right."""
    rows = [
        Row("", claim.source, side, claim.id, claim.probability, lineage.voice(claim))
        for side, claims in sides.items()
        for claim in claims
    ]
    parties = {
        row.source: Party(board.reliabilities[row.source].phi, lineage.group(row.source), lineage.rank(row.source))
        for row in rows
    }
    return dict(fuse_table(rows, parties, lambda _outer, _inner: False, board.priors.model)[""].scores)


def rival_dates(board: Board, cluster: Cluster, rule: Mapping[str, Any], lineage: Lineage) -> list[Claim]:
    """Return the claims of one value of which some give a date under ``rule`` that rules out another voice's."""
    key, agreeing = rule["qualifier"], rule["agreeing"]
    alone = board.entry.name in rule["alone"]
    dated = [(when, claim) for claim in cluster.claims if key in claim.qualifiers and (when := _sure(claim, key))]
    if len(dated) < _PAIR:
        return []
    rivals = {
        claim.id: claim
        for (a, one), (b, other) in combinations(dated, 2)
        if not time.meets(a, b) and lineage.voice(one) != lineage.voice(other)
        if alone or _agree(_sure(one, agreeing), _sure(other, agreeing))
        for claim in (one, other)
    }
    return list(lineage.ordered(rivals.values()))


def gap(one: Claim, other: Claim, key: str) -> float:
    """Return the days between two dates under a qualifier; 0 where they meet, infinity where one is open or missing."""
    a, b = _sure(one, key), _sure(other, key)
    if a is None or b is None:
        return float("inf")
    if time.meets(a, b):
        return 0
    (low, high), (first, last) = time.bounds(a), time.bounds(b)
    gaps = [(start - end).days for start, end in ((low, last), (first, high)) if start and end and start > end]
    return min(gaps, default=float("inf"))


def _sure(claim: Claim, key: str) -> When | None:
    when = moment(claim.qualifiers.get(key))
    return when if when and not when.qualified else None


def _agree(one: When | None, other: When | None) -> bool:
    return one is not None and other is not None and time.meets(one, other)


def choosers(cluster: Cluster, known: Sequence[str]) -> str | None:
    """Return the words for who chose, where they are people who can elect."""
    stated = [claim.qualifiers["by"] for claim in cluster.claims if "by" in claim.qualifiers]
    return next((words_ for words_ in stated if set(fold(words_).split()) & set(known)), None)


def _rival_ages(one: Claim, other: Claim) -> bool:
    """Tell whether two age statements cannot both be right: one event, or no birth that would allow both."""
    if one.value == other.value or "since_death" in (one.qualifiers.get("moment"), other.qualifiers.get("moment")):
        return False
    a, b = moment(one.qualifiers.get("date")), moment(other.qualifiers.get("date"))
    if a is None or b is None or a.qualified or b.qualified:
        return False
    try:
        mine, theirs = Quantity.parse(one.value), Quantity.parse(other.value)
    except ValueError:
        return False
    nested = a == b or time.contains(a, b) or time.contains(b, a)
    if mine.meets(theirs) or not nested:
        return False
    if _one_event(one, other):
        return True
    (first, _), (_, last) = time.bounds(a), time.bounds(b)
    span = 1 if first and last and abs((last - first).days) > 1 else 0
    return max((mine.low or 0) - (theirs.high or 0), (theirs.low or 0) - (mine.high or 0)) > span


def _one_event(one: Claim, other: Claim) -> bool:
    given, another = one.qualifiers, other.qualifiers
    if "position" in given and "position" in another:
        return same_role(
            given["position"], given.get("organisation", ""), another["position"], another.get("organisation", "")
        )
    mine = salient(frozenset(words(fold(given.get("event", "")))))
    theirs = salient(frozenset(words(fold(another.get("event", "")))))
    shared = [word for word in mine if any(same_word(word, known) for known in theirs)]
    return len(shared) > 1 or (bool(shared) and mine == theirs)


def _event(claims: Sequence[Claim], lineage: Lineage) -> str:
    first = lineage.ordered(claims)[0].qualifiers
    when = first["date"]
    words_ = f"in {time.display(when)}" if when.count("-") < 2 else f"on {time.display(when)}"  # noqa: PLR2004 (year, month and day)
    return f"{words_} (“{first['event']}”)" if first.get("event") else words_
