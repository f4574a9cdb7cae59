"""A birth and a death that cannot be of one life: who died before the birth, or would have grown older than people do."""

from collections.abc import Iterator
from datetime import date

from service.domain import time
from service.domain.conflict import Conflict, ConflictType, Severity
from service.domain.time import When
from service.reconcile.conflicts.positions import Case, Verdict, conflict
from service.reconcile.tables import table

_BIRTH, _DEATH = "birth_date", "death_date"


def impossible_lives(case: Case) -> Iterator[Conflict]:
    """Yield the conflict of the best stated death with what the best stated birth allows for one, where there is one."""
    births, deaths = case.boards.get(_BIRTH), case.boards.get(_DEATH)
    if births is None or deaths is None:
        return
    born, died = births.ranked()[0], deaths.ranked()[0]
    allowed = _deaths(time.parse(born.value))
    if not born.claims or not died.claims or allowed is None or time.meets(allowed, time.parse(died.value)):
        return
    text = str(allowed)
    score = births.scores[born.key].score
    positions = [case.of_cluster(deaths, died), case.position(text, time.display(text), born.claims, score)]
    sources = case.says([case.position(born.value, born.display, born.claims, score)])
    summary = (
        f"{case.says(positions[:1])} as the {deaths.entry.label.lower()}, but {sources} as the {births.entry.label.lower()}: "
        "nobody can have lived so."
    )
    verdict = Verdict(ConflictType.EXCLUSIVE, Severity.MAJOR, summary)
    yield conflict(case, deaths.entry.name, positions, verdict)


def _deaths(born: When) -> When | None:
    """Return when somebody may have died who was born then; None where that tells nothing."""
    first, last = born.days
    longest = table("conflicts")["life"]["longest_years"]
    try:
        latest = time.years_before(last, -longest) if last else None
    except ValueError:  # after year 9999
        latest = None
    if first is None and latest is None:
        return None
    return time.one_of(first, _whole_year(latest) if latest else None)


def _whole_year(day: date) -> date:
    return date(day.year, 12, 31)
