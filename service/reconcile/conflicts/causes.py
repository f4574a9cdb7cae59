"""Of one cause one conflict: which rival ages, and which dates that follow from ages, say no more than that two births are told."""

from collections.abc import Mapping, Sequence

from service.domain import time
from service.domain.claim import Claim
from service.domain.time import When
from service.reconcile.conflicts.positions import Case
from service.reconcile.days.allowed import Allowed, births, deaths, stated
from service.reconcile.days.timeline import Interval
from service.reconcile.tables import table
from service.reconcile.values.clusters.cluster import Cluster
from service.reconcile.values.clusters.comparing import fit

_BIRTH = "birth_date"


def of_rival_births(case: Case, ages: Mapping[str, Sequence[Claim]]) -> bool:
    """Tell whether rival ages each follow from another one of the rival births that are told."""
    rivals = _rival_births(case)
    told = [set(_fitting(rivals, births(claims, case.lineage, None))) for claims in ages.values()]
    return all(told) and all(one.isdisjoint(other) for at, one in enumerate(told) for other in told[:at])


def of_another_birth(case: Case, field: str, interval: Interval) -> bool:
    """Tell whether what ages mean for a birth or a death, against the best stated one, follows from a birth that has lost to another."""
    lost = _rival_births(case)[1:]
    if field == _BIRTH:
        return any(time.meets(_when(cluster), interval.when) for cluster in lost)
    died = case.boards[field].ranked()[0]
    ages = [allowed.claim for allowed in interval.used if allowed.claim.field == _ages()]
    word = table("derivations")["age-intervals"]["word"]
    premises = [each for other in lost for each in stated(other.claims, case.lineage, word)]
    return bool(ages) and any(
        allowed and all(time.meets(each.when, _when(died)) for each in allowed)
        for premise in premises
        for allowed in [deaths(ages, case.lineage, premise)]
    )


def _ages() -> str:
    return str(table("derivations")["age-intervals"]["from"])


def _rival_births(case: Case) -> list[Cluster]:
    """Return the best stated birth and those that it does not fit; none where all fit."""
    board = case.boards.get(_BIRTH)
    found = [cluster for cluster in board.ranked() if cluster.claims] if board else []
    rivals = [other for other in found[1:] if not fit(found[0], other)]
    return [found[0], *rivals] if rivals else []


def _fitting(rivals: Sequence[Cluster], allowed: Sequence[Allowed]) -> list[str]:
    """Return the keys of those of ``rivals`` that all of some days allow."""
    return [one.key for one in rivals if allowed and all(time.meets(each.when, _when(one)) for each in allowed)]


def _when(cluster: Cluster) -> When:
    return time.parse(cluster.value)
