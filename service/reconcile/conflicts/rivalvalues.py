"""Rival values that cannot all hold, each with what decides between them.

Nesting, variants, nearness, other subjects and other times never make a conflict.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from itertools import product

from service.domain import time
from service.domain.claim import Claim
from service.domain.conflict import Conflict, ConflictType, Position, Severity
from service.domain.fields import Cardinality, Datatype, Field, topic
from service.domain.lists.wording import listing
from service.reconcile.conflicts.causes import of_another_birth, of_rival_births
from service.reconcile.conflicts.deniedvalues import denied_values
from service.reconcile.conflicts.impossiblelives import impossible_lives
from service.reconcile.conflicts.positions import Case, Verdict, conflict
from service.reconcile.conflicts.rivalkin import rival_kin
from service.reconcile.conflicts.rivalnumbers import rival_numbers
from service.reconcile.conflicts.rivalqualifiers import rival_qualifiers
from service.reconcile.conflicts.rivalry import age_groups, by_weight, claims_by_value
from service.reconcile.days.timeline import Interval
from service.reconcile.normal.relatedforms import RelatedForm
from service.reconcile.tables import table
from service.reconcile.values.clusters.cluster import Cluster
from service.reconcile.values.clusters.comparing import close, fit
from service.reconcile.values.display import shown
from service.reconcile.values.history import as_of, one_at_a_time, settled, standings
from service.reconcile.values.scoring import Board

_PAIR = 2


def conflicts(case: Case, contradicting: Mapping[str, Interval]) -> tuple[Conflict, ...]:
    """Return all conflicts of a profile, field by field; ``contradicting`` are intervals that follow against a stated date."""
    found: list[Conflict] = []
    for board in case.boards.values():
        if board.entry.datatype is Datatype.QUANTITY:
            found.extend(_ages(case, board))
        if board.entry.cardinality is Cardinality.ONE:
            found.extend(_exclusive(case, board))
        if one_at_a_time(board.entry):
            found.extend(_successive(case, board))
        found.extend(rival_qualifiers(case, board))
        if any(form.can_rival for cluster in board.clusters for form in cluster.forms[:1]):
            found.extend(_quantities(case, board))
            found.extend(rival_kin(case, board))
        found.extend(denied_values(case, board, found))
    found.extend(impossible_lives(case))
    found.extend(
        _underived(case, case.boards[name], interval)
        for name, interval in contradicting.items()
        if not of_another_birth(case, name, interval)
    )
    return tuple(found)


def _ages(case: Case, board: Board) -> Iterable[Conflict]:
    minor = table("conflicts")["age"]["minor_years"]
    for event, claims in age_groups(board, case.lineage):
        ages = claims_by_value(claims)
        if of_rival_births(case, ages):
            continue
        positions = by_weight(case, board, ages)
        numbers = [int(age) for age in ages if age.isdigit()]
        small = len(numbers) == len(ages) and max(numbers) - min(numbers) <= minor
        verdict = Verdict(
            ConflictType.EXCLUSIVE,
            Severity.MINOR if small else Severity.MAJOR,
            f"Of the age {event}, {case.says(positions)}; only one can be right.",
        )
        yield conflict(case, board.entry.name, positions, verdict)


def _exclusive(case: Case, board: Board) -> Iterable[Conflict]:
    """Rival values of which one can hold: one conflict of the best value with all that do not fit it, as the field shows them.

    Of rivals that nest in one another the better one stands for both.
    """
    rules = table("conflicts")["exclusive"]
    if board.entry.datatype not in rules["datatypes"] or len(board.clusters) < _PAIR:
        return
    ranked = board.ranked()
    best = ranked[0]
    rivals: list[Cluster] = []
    for other in ranked[1:]:
        if not fit(best, other) and not any(board.nesting.related(known.key, other.key) for known in rivals):
            rivals.append(other)
    if not rivals:
        return
    positions = [case.of_cluster(board, cluster) for cluster in (best, *rivals)]
    decided = positions[0].confidence >= rules["resolved_from"]
    near = all(close(best, other, rules["minor_days"]) for other in rivals)
    severity = Severity.MINOR if near else Severity.MAJOR
    summary = f"Of the {board.entry.label.lower()}, {case.says(positions)}; only one can be right."
    summary += _borne_out(case, board, (best, *rivals))
    verdict = Verdict(
        ConflictType.EXCLUSIVE,
        severity,
        summary,
        best.value if decided else None,
        "weight-of-evidence" if decided else None,
    )
    yield conflict(case, board.entry.name, positions, verdict)


def _borne_out(case: Case, board: Board, rivals: Sequence[Cluster]) -> str:
    """Return a sentence on which of rival dates the ages allow that sources tell, where they do not allow all of them."""
    witness = board.witness
    fitting = [shown(cluster) for cluster in rivals if witness and cluster.key in witness.allows]
    if witness is None or len(fitting) not in range(1, len(rivals)):
        return ""
    told = [case.lineage.called(source) for source in witness.sources]
    return f" What {listing(told)} {'says' if len(told) == 1 else 'say'} of the age fits {listing(fitting)} alone."


def _successive(case: Case, board: Board) -> Iterable[Conflict]:
    """Homes that sources leave the person in: where they differ and do not nest, one was after the other."""
    homes = _last_homes(board)
    left = [cluster for cluster in board.clusters if cluster.key in homes]
    rivals = [cluster for cluster in left if any(other is not cluster and not fit(cluster, other) for other in left)]
    if len(rivals) < _PAIR:
        return
    standing = standings(board.entry, board.clusters, case.lineage)
    now = {cluster.key for cluster in rivals if standing[cluster.key]}
    latest = now or {cluster.key for cluster in rivals if standing[cluster.key] is None}

    def lately(cluster: Cluster) -> tuple[bool, date, str]:
        return cluster.key in latest, max(as_of(each, case.lineage) for each in homes[cluster.key]), cluster.key

    order = sorted(rivals, key=lately)
    positions = [_home(case, board, cluster) for cluster in order]
    summary = f"{case.says(positions)}; nothing says which of them is the later one."
    verdict = Verdict(ConflictType.TEMPORAL, Severity.MINOR, summary)
    ordered = all(now or standing[each.key] is None or _is_dated(homes[each.key]) for each in rivals)
    if ordered and all(fit(cluster, order[-1]) for cluster in order if cluster.key in latest):
        summary = (
            f"{case.says(positions)}; one followed the other, and {_latest(case, now)} is {positions[-1].display}."
        )
        verdict = Verdict(ConflictType.TEMPORAL, Severity.MINOR, summary, order[-1].value, "latest-current")
    yield conflict(case, board.entry.name, positions, verdict)


def _is_dated(claims: Sequence[Claim]) -> bool:
    """Tell whether sources say when somebody was in a home or until when, not only that it is past."""
    return any(not {"start", "end", "date"}.isdisjoint(each.qualifiers) for each in claims)


def _last_homes(board: Board) -> Mapping[str, Sequence[Claim]]:
    """Return the claims with which the sources leave the person somewhere, by the home's key."""
    homes: dict[str, list[Claim]] = {}
    told: dict[str, list[tuple[Cluster, Claim]]] = {}
    for cluster in board.clusters:
        for claim in cluster.claims:
            told.setdefault(claim.source, []).append((cluster, claim))
    for source in sorted(told):
        last = _last_home(told[source])
        if last is not None:
            homes.setdefault(last[0].key, []).append(last[1])
    return homes


def _home(case: Case, board: Board, cluster: Cluster) -> Position:
    claims = [each for each in cluster.claims if settled(each)]
    return case.position(cluster.value, cluster.display, claims, board.scores[cluster.key].score)


def _latest(case: Case, now: Collection[str]) -> str:
    """Return what the latest home is called; ``now`` are those that are said to hold."""
    if not now:
        return "the last one told of"
    death = case.boards.get("death_date")
    return "the last one" if death and death.clusters else "the present one"


def _last_home(told: Sequence[tuple[Cluster, Claim]]) -> tuple[Cluster, Claim] | None:
    """Return where one source leaves the person: the present tense decides, then the order of the text; nowhere if it names two homes at once."""
    moves = [move for move in told if move[1].qualifiers.get("manner", "lived") in ("lived", "fled_to")]
    moves.sort(key=lambda move: (move[1].qualifiers.get("tense") == "present", move[1].selector.start, move[1].id))
    if not moves or not settled(moves[-1][1]):
        return None
    last, claim = moves[-1]
    beside = (home for home, other in moves if other.selector.start == claim.selector.start and home is not last)
    return None if any(not fit(last, home) for home in beside) else moves[-1]  # "divides her time between Hull and Lom"


def _quantities(case: Case, board: Board) -> Iterable[Conflict]:
    """Numbers for one thing that cannot both be right: two a conflict, or more where there are very many."""
    for sides in rival_numbers(board):
        first, *others = sides
        pairs = [(a, b) for other in others for a, b in product(first.forms, other.forms) if a.rivals(b)]
        order = sorted(
            sides, key=lambda cluster: (-board.scores[cluster.key].score, case.lineage.place(cluster.claims[0]))
        )
        positions = [case.of_cluster(board, cluster) for cluster in order]
        subject = topic(first.claims[0].qualifiers) or f"number of {_several(board.entry)}"
        size = _size(*(pairs[0] if len(others) == 1 else pairs[-1]))
        verdict = Verdict(ConflictType.QUANTITY, size, f"Of the {subject}, {case.says(positions)}.")
        yield conflict(case, board.entry.name, positions, verdict)


def _several(entry: Field) -> str:
    """Return what several values of a field are called: "children"."""
    label = entry.label.lower()
    plural: str = table("conflicts")["several"].get(entry.name, f"{label}s")
    return plural


def _size(one: object, other: object) -> Severity:
    if isinstance(one, RelatedForm) and isinstance(other, RelatedForm) and one.quantity and other.quantity:
        lower, upper = sorted((one.quantity, other.quantity), key=lambda quantity: quantity.low or 0)
        if (upper.low or 0) < table("conflicts")["quantity"]["major_ratio"] * max(1, lower.high or 1):
            return Severity.MINOR
    return Severity.MAJOR


def _underived(case: Case, board: Board, interval: Interval) -> Conflict:
    """Set the stated date against what follows from other claims."""
    stated = board.ranked()[0]
    claims = [allowed.claim for allowed in interval.used]
    derived = case.position(str(interval.when), time.display(str(interval.when)), claims, interval.score)
    positions = [case.of_cluster(board, stated), derived]
    summary = (
        f"{case.says(positions[:1])} as the {board.entry.label.lower()}, but the ages in "
        f"{listing([case.lineage.called(s) for s in derived.sources])} mean {derived.display}."
    )
    days = time.gap(time.parse(stated.value), interval.when)
    severity = Severity.MINOR if days <= table("conflicts")["exclusive"]["minor_days_of_stays"] else Severity.MAJOR
    return conflict(case, board.entry.name, positions, Verdict(ConflictType.EXCLUSIVE, severity, summary))
