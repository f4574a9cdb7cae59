"""Qualifiers of one value that cannot all be right: how somebody came to a post, when a stay began or ended, how often a prize was won."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Any

from service.domain import time
from service.domain.claim import Claim
from service.domain.conflict import Conflict, ConflictType, Severity
from service.domain.quantity import Quantity
from service.domain.time import When
from service.reconcile.conflicts.positions import Case, Verdict, conflict
from service.reconcile.conflicts.rivalry import by_weight
from service.reconcile.normal.forms import moment
from service.reconcile.normal.spelling import fold
from service.reconcile.sources.lineage import Lineage
from service.reconcile.tables import table
from service.reconcile.values.clusters.cluster import Cluster
from service.reconcile.values.clusters.statements import chosen_before, one_matter
from service.reconcile.values.scoring import Board

_PAIR = 2


def rival_qualifiers(case: Case, board: Board) -> Iterable[Conflict]:
    """Yield the conflicts of a field's values with themselves, as several claims qualify them."""
    shared = [cluster for cluster in board.clusters if len(cluster.claims) > 1]
    if not any(claim.qualifiers for cluster in shared for claim in cluster.claims):
        return
    for rule in table("conflicts")["rival_qualifiers"]:
        for cluster in shared:
            yield from _words(case, board, cluster, rule)
    for rule in table("conflicts")["rival_qualifiers_of_one"]:
        for cluster in shared:
            yield from _of_one(case, board, cluster, rule)


def _words(case: Case, board: Board, cluster: Cluster, rule: Mapping[str, Any]) -> Iterable[Conflict]:
    """Words of which only one can hold."""
    groups: dict[tuple[str | None, ...], list[Claim]] = {}
    for claim in cluster.claims:
        groups.setdefault(tuple(claim.qualifiers.get(key) for key in rule["alike"]), []).append(claim)
    for group in groups.values():
        sides = {
            value: [claim for claim in group if claim.qualifiers.get(rule["qualifier"]) == value]
            for value in rule["values"]
        }
        sides = {value: claims for value, claims in sides.items() if claims}
        if len(sides) < _PAIR:
            continue
        positions = by_weight(case, board, sides)
        by = _choosers(cluster, rule["choosers"])
        softened = f"; since it was by {by}, both may describe the same choice" if by else "; only one can be right"
        summary = f"Of the {rule['words']} “{cluster.display}”, {case.says(positions)}{softened}."
        yield conflict(case, board.entry.name, positions, Verdict(ConflictType.EXCLUSIVE, Severity.MINOR, summary))


def _choosers(cluster: Cluster, known: Sequence[str]) -> str | None:
    """Return the words for who chose, where they are people who can elect."""
    stated = [claim.qualifiers["by"] for claim in cluster.claims if "by" in claim.qualifiers]
    return next((words for words in stated if set(fold(words).split()) & set(known)), None)


def _of_one(case: Case, board: Board, cluster: Cluster, rule: Mapping[str, Any]) -> Iterable[Conflict]:
    """Dates of one stay, marriage, post or prize, or numbers of it, that cannot both be right."""
    key = rule["qualifier"]
    told: dict[str, list[Claim]] = {}
    for claim in _rivals(board, cluster, rule, case.lineage):
        told.setdefault(claim.qualifiers[key], []).append(claim)
    numbers = "number" in rule
    sides = told if numbers else _widest(told)
    if len(sides) < _PAIR:
        return
    positions = by_weight(case, board, sides, str if numbers else time.display)
    best = positions[0]
    decided = best.confidence >= table("conflicts")["exclusive"]["resolved_from"]
    verdict = Verdict(
        ConflictType.QUANTITY if numbers else ConflictType.EXCLUSIVE,
        _severity(sides, best.value, numbers=numbers),
        f"Of the {rule['words']} of “{cluster.display}” ({board.entry.label.lower()}), {case.says(positions)}; "
        "only one can be right.",
        *((best.value, "weight-of-evidence") if decided else ()),
    )
    yield conflict(case, board.entry.name, positions, verdict)


def _widest(sides: Mapping[str, list[Claim]]) -> dict[str, list[Claim]]:
    """Return sides with those that say a date more precisely among those that say it less so: who says 3 May 1957 says 1957.

    A date that holds several which rule each other out is left out: who says it takes no side.
    """
    dates = {value: time.parse(value) for value in sides}
    inner = {value: [other for other in sides if time.contains(when, dates[other])] for value, when in dates.items()}
    vague = {
        value
        for value, others in inner.items()
        if any(not time.meets(dates[a], dates[b]) for a, b in combinations(others, 2))
    }
    held = {other for value, others in inner.items() if value not in vague for other in others}
    return {
        value: [claim for other in (value, *inner[value]) for claim in sides[other]]
        for value in sides
        if value not in vague and value not in held
    }


def _severity(sides: Iterable[str], best: str, *, numbers: bool) -> Severity:
    rules = table("conflicts")
    if numbers:
        counts = sorted((Quantity.parse(side) for side in sides), key=lambda each: each.low or 0)
        small = (counts[-1].low or 0) < rules["quantity"]["major_ratio"] * max(1, counts[0].high or 1)
    else:
        days = max(time.gap(time.parse(side), time.parse(best)) for side in sides)
        small = days <= rules["exclusive"]["minor_days_of_stays"]
    return Severity.MINOR if small else Severity.MAJOR


def _rivals(board: Board, cluster: Cluster, rule: Mapping[str, Any], lineage: Lineage) -> Sequence[Claim]:
    """Return the claims of one value of which some give a date or a number under ``rule`` that rules out another voice's.

    A voice that itself gives some that rule each other out may tell of two: of a prize won twice.
    """
    given = [claim for claim in cluster.claims if rule["qualifier"] in claim.qualifiers]
    alike = [key for key in rule["alike"].get(board.entry.name, ()) if not _left_open(key, rule, cluster.claims)]
    apart = [
        (one, other)
        for one, other in combinations(_saying_the_same(given, rule, alike), 2)
        if _apart(board.entry.name, rule, alike, (one[0], other[0]))
    ]
    voices = [(lineage.voices(one), lineage.voices(other)) for one, other in apart]
    if board.entry.name in rule["repeats"] and any(mine & theirs for mine, theirs in voices):
        return ()
    rivals = (
        claim
        for (one, other), (mine, theirs) in zip(apart, voices, strict=True)
        for claims, others in ((one, theirs), (other, mine))
        for claim in claims
        if others != {lineage.voice(claim)}
    )
    return lineage.ordered(rivals)


def _saying_the_same(given: Iterable[Claim], rule: Mapping[str, Any], alike: Sequence[str]) -> list[list[Claim]]:
    """Return claims by all that :func:`_apart` looks at: a long text may give one year a hundred times."""
    keys = (rule["qualifier"], rule.get("agreeing", ""), *alike)
    groups: dict[tuple[object, ...], list[Claim]] = {}
    for claim in given:
        said = (*map(claim.qualifiers.get, keys), "manner" in claim.qualifiers)
        groups.setdefault(said, []).append(claim)
    return list(groups.values())


def _left_open(key: str, rule: Mapping[str, Any], claims: Iterable[Claim]) -> bool:
    """Tell whether claims that say nothing under ``key`` may be of what others say, as these all say the same."""
    return (
        key in rule.get("open", ())
        and len({fold(claim.qualifiers[key]) for claim in claims if key in claim.qualifiers}) < _PAIR
    )


def _apart(field: str, rule: Mapping[str, Any], alike: Sequence[str], claims: tuple[Claim, Claim]) -> bool:
    """Tell whether what two claims say under ``rule`` is of one stay, marriage, post, degree or prize, and cannot both be right."""
    one, other = claims
    if not all(one_matter(each, one, other) for each in alike):
        return False
    key = rule["qualifier"]
    if "number" in rule:
        return field in rule["alone"] and not _count(one, key).meets(_count(other, key))
    first, second = _sure(one, key), _sure(other, key)
    if first is None or second is None or time.meets(first, second) or chosen_before(key, one, other):
        return False
    return field in rule["alone"] or _agree(_sure(one, rule["agreeing"]), _sure(other, rule["agreeing"]))


def _count(claim: Claim, key: str) -> Quantity:
    try:
        return Quantity.parse(claim.qualifiers[key])
    except ValueError:
        return Quantity(None, None)


def _sure(claim: Claim, key: str) -> When | None:
    when = moment(claim.qualifiers.get(key))
    return when if when and not when.qualified else None


def _agree(one: When | None, other: When | None) -> bool:
    return one is not None and other is not None and time.meets(one, other)
