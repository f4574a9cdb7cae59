"""What one source says and another denies: each such pair is a conflict, of the value or of a part of what is said about it."""

from collections.abc import Iterable, Sequence
from math import exp, fsum

from attrs import evolve

from service.domain.claim import ANYONE, Claim
from service.domain.conflict import Conflict, ConflictType, Position, Severity
from service.domain.lists.wording import listing
from service.reconcile.conflicts.positions import Case, Verdict, conflict
from service.reconcile.tables import table
from service.reconcile.values.clusters.cluster import Cluster, clusters, nesting
from service.reconcile.values.denials import votes_against
from service.reconcile.values.display import shown
from service.reconcile.values.scoring import Board, board


def denied_values(case: Case, own: Board, found: Sequence[Conflict]) -> Iterable[Conflict]:
    """Yield the conflicts of a field between who says something and who denies it; not of a denial that goes with a rival value in one ``found``.

    The weight of evidence decides where it is heavy enough for either side.
    """
    if not own.denied:
        return
    for values, against in _groups(own):
        stating = [claim for value in values for claim in value.claims]
        if _between_sources(stating, against) and not _told(own.entry.name, values, against, found):
            yield _whole(case, own, values, against)
    for cluster in own.ranked():
        for said, denying in own.denied[cluster.key].parts if cluster.key in own.denied else ():
            if _between_sources(said, denying) and _limited(said, denying):
                yield _part(case, own, cluster, said, denying)


def _groups(own: Board) -> list[tuple[list[Cluster], list[Claim]]]:
    """Return values with what denies them, best first; those that one claim denies together."""
    groups: list[tuple[list[Cluster], dict[str, Claim]]] = []
    for cluster in own.ranked():
        whole = own.denied[cluster.key].whole if cluster.key in own.denied else ()
        if not whole:
            continue
        denying = {claim.id: claim for claim in whole}
        joined = [group for group in groups if not denying.keys().isdisjoint(group[1])]
        groups = [group for group in groups if group not in joined]
        values = [value for group in joined for value in group[0]]
        groups.append(([*values, cluster], {key: each for group in joined for key, each in group[1].items()} | denying))
    return [(values, list(denying.values())) for values, denying in groups]


def _between_sources(said: Sequence[Claim], denying: Sequence[Claim]) -> bool:
    """Tell whether some source says what another one denies; what one source both says and denies is its own affair."""
    return len({claim.source for claim in (*said, *denying)}) > 1 and bool(said)


def _told(field: str, values: Sequence[Cluster], denying: Sequence[Claim], found: Sequence[Conflict]) -> bool:
    """Tell whether all who deny values say a rival of them, and a conflict has both: "not in York but in Hull"."""
    known, deniers = {value.value for value in values}, {claim.source for claim in denying}
    return any(
        each.type is ConflictType.EXCLUSIVE
        and each.field == field
        and any(side.value in known for side in each.positions)
        and deniers
        <= {source for side in each.positions if not (side.value in known or side.denies) for source in side.sources}
        for each in found
    )


def _whole(case: Case, own: Board, values: Sequence[Cluster], denying: Sequence[Claim]) -> Conflict:
    sides = [evolve(case.of_cluster(own, value), display=_words(value, value.claims, denying)) for value in values]
    return _conflict(case, own, sides, denying)


def _part(case: Case, own: Board, cluster: Cluster, said: Sequence[Claim], denying: Sequence[Claim]) -> Conflict:
    """Return the conflict about what some claims of a value say of it: the other claims are neither for nor against that."""
    alone = clusters(own.entry, said, case.lineage)
    said_so = board(own.entry, alone, nesting(alone), case.lineage).scores[alone[0].key].score
    votes = votes_against(own.entry.name, denying, case.lineage)
    odds = said_so * exp(fsum(log_odds for _, _, log_odds in votes))
    score = odds / (odds + 1 - said_so)
    words = _words(cluster, said, denying)
    return _conflict(case, own, [case.position(words, words, said, score)], denying)


def _words(cluster: Cluster, said: Sequence[Claim], denying: Sequence[Claim]) -> str:
    """Return a value with that in brackets to which those who deny it limit themselves: "Bergen University (doctorate)"."""
    told = _limited(said, denying)
    return f"{shown(cluster)} ({', '.join(told)})" if told else shown(cluster)


def _limited(said: Sequence[Claim], denying: Sequence[Claim]) -> list[str]:
    """Return what claims say of that to which those who deny it limit themselves."""
    rules = table("conflicts")["denials"]
    limits = [key for key in rules["limits"] if any(key in each.qualifiers for each in denying)]
    told = dict.fromkeys(each.qualifiers[key] for key in limits for each in said if key in each.qualifiers)
    return [words for words in told if words not in rules["plain"]]


def _conflict(case: Case, own: Board, sides: Sequence[Position], denying: Sequence[Claim]) -> Conflict:
    anyone = denying[0].value == ANYONE
    best = max(sides, key=lambda side: side.confidence)
    limits = _limited(denying[:1], denying[:1])
    words = f"{denying[0].display} ({', '.join(limits)})" if limits else denying[0].display
    value = ANYONE if anyone else f"not {words}"
    denied = case.position(value, "none" if anyone else value, denying, 1 - best.confidence, denies=True)
    names = [case.lineage.called(source) for source in denied.sources]
    verb = f"{'denies' if len(names) == 1 else 'deny'} {'any' if anyone else 'it'}"
    summary = f"{case.says(sides)}; {listing(names)} {verb}; both cannot be right."
    settled = table("conflicts")["exclusive"]["resolved_from"]
    chosen = next((side.value for side in (best, denied) if side.confidence >= settled), None)
    rule = "weight-of-evidence" if chosen is not None else None
    verdict = Verdict(ConflictType.EXCLUSIVE, Severity.MAJOR, summary, chosen, rule)
    return conflict(case, own.entry.name, [*sides, denied], verdict)
