"""Parts of conflicts: which age statements speak of one event, and which of several sides is how probable."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from service.domain import time
from service.domain.claim import Claim
from service.domain.conflict import Position
from service.domain.quantity import Quantity
from service.reconcile.conflicts.positions import Case
from service.reconcile.fuse.fusion import fuse_table
from service.reconcile.normal.blocking import FEW
from service.reconcile.normal.forms import DateForm, moment
from service.reconcile.normal.relatedforms import salient
from service.reconcile.normal.roles import same_role
from service.reconcile.normal.spans import containing, spans
from service.reconcile.normal.spelling import fold, same_word, words
from service.reconcile.sources.lineage import Lineage
from service.reconcile.values.scoring import Board


def age_groups(board: Board, lineage: Lineage) -> list[tuple[str, list[Claim]]]:
    """Return the claims of one event, or one time, that give different ages, with the words for when it was."""
    claims = lineage.ordered(claim for cluster in board.clusters for claim in cluster.claims)
    groups: list[dict[str, Claim]] = []
    homes: dict[str, int] = {}
    for one, other in _at_one_time(claims, homes):
        home = homes.get(one.id)
        if (home is not None and home == homes.get(other.id)) or not _rival_ages(one, other):
            continue
        home = min(homes.get(one.id, len(groups)), homes.get(other.id, len(groups)))
        if home == len(groups):
            groups.append({})
        for claim in (one, other):
            groups[home][claim.id] = claim
            homes[claim.id] = home
    ordered = [lineage.ordered(group.values()) for group in groups]
    return [(_event(group, lineage), list(group)) for group in ordered]


def _at_one_time(claims: Sequence[Claim], homes: Mapping[str, int]) -> Iterator[tuple[Claim, Claim]]:
    """Yield the pairs of claims that may speak of one time, in order, but for those of which both are in the first group."""
    if len(claims) <= FEW:
        yield from combinations(claims, 2)
        return
    dated: dict[DateForm, list[int]] = {}
    for at, claim in enumerate(claims):
        when = moment(claim.qualifiers.get("date"))
        if when is not None:
            dated.setdefault(DateForm(str(when), when), []).append(at)
    listed = list(dated)
    near: dict[int, set[int]] = {}
    for one, other in containing(spans(enumerate(listed))):
        near.setdefault(one, {one}).add(other)
        near.setdefault(other, {other}).add(one)
    number = {at: own for own, when in enumerate(listed) for at in dated[when]}
    for at in sorted(number):
        own = number[at]
        group = [other for each in near.get(own, (own,)) for other in dated[listed[each]] if other > at]
        if homes.get(claims[at].id) == 0:
            group = [other for other in group if homes.get(claims[other].id) != 0]
        beside = sorted(group)
        yield from ((claims[at], claims[other]) for other in beside)


def claims_by_value(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    """Return claims by their value."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.value, []).append(claim)
    return found


def by_weight(
    case: Case, board: Board, sides: Mapping[str, Sequence[Claim]], display: Callable[[str], str] = str
) -> list[Position]:
    """Return the sides of a conflict of which only one can be right, the most probable first."""
    scores = _share(board, sides, case.lineage)
    order = sorted(sides, key=lambda value: (-scores[value], case.lineage.place(sides[value][0])))
    return [case.position(value, display(value), sides[value], scores[value]) for value in order]


def _share(board: Board, sides: Mapping[str, Sequence[Claim]], lineage: Lineage) -> dict[str, float]:
    """Return how probable each side is if only one of them, or none, is right."""
    rows = [lineage.row("", side, claim) for side, claims in sides.items() for claim in claims]
    parties = {row.source: lineage.party(row.source, board.reliabilities[row.source].phi) for row in rows}
    return dict(fuse_table(rows, parties, lambda _outer, _inner: False, board.priors.model, lambda _: ())[""].scores)


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
    words_ = time.phrase(when)
    return f"{words_} (“{first['event']}”)" if first.get("event") else words_
