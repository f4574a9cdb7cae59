"""What cannot all be of one life: dying before birth, growing older than people do, marrying before birth or working after death."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from attrs import frozen

from service.domain import time
from service.domain.claim import Claim
from service.domain.conflict import Conflict, ConflictType, Position, Severity
from service.domain.quantity import Quantity
from service.domain.time import When
from service.reconcile.conflicts.positions import Case, Verdict, conflict
from service.reconcile.normal.forms import moment
from service.reconcile.tables import table
from service.reconcile.values.clusters.cluster import Cluster
from service.reconcile.values.clusters.comparing import fit
from service.reconcile.values.scoring import Board

_BIRTH, _DEATH, _AGE = "birth_date", "death_date", "age_statement"
_YEAR = timedelta(days=366)


@frozen
class _End:
    """A birth or a death: the values that are left to be right, and the first and the last day that they allow, None where open."""

    board: Board
    clusters: Sequence[Cluster]
    low: date | None
    high: date | None

    def sides(self, case: Case) -> list[Position]:
        """Return the values as sides of a conflict."""
        return [_side(case, self.board, cluster) for cluster in self.clusters]


def impossible_lives(case: Case) -> Iterator[Conflict]:
    """Yield the conflicts of a birth, a death and what is dated between them that no life allows.

    Only values that have not lost to others count. Nothing but an editor decides such a conflict, and of one cause there is one:
    where birth and death themselves cannot be of one life, what lies between them is not held against either.
    """
    born, died = _end(case, _BIRTH), _end(case, _DEATH)
    if born and died and _apart(born, died):
        positions = [*died.sides(case), *born.sides(case)]
        yield _conflict(case, _DEATH, positions, "nobody can have lived so")
    elif born:
        latest = died.high if died else None
        yield from _events(case, born, [*_before(case, born), *_beyond(case, born, latest)])
    if died and not (born and _apart(born, died)):
        yield from _events(case, died, list(_after(case, died)))
    yield from _too_old(case)


def _end(case: Case, field: str) -> _End | None:
    """Return the stated dates of a field that are left: the best, and those that no weight of evidence has put aside."""
    board = case.boards.get(field)
    stated = [cluster for cluster in board.ranked() if cluster.claims] if board else []
    if board is None or not stated:
        return None
    best = stated[0]
    enough = board.scores[best.key].score * table("conflicts")["life"]["left"]
    left = [best, *(c for c in stated[1:] if not fit(best, c) and board.scores[c.key].score >= enough)]
    days = [_days(time.parse(cluster.value)) for cluster in left]
    low = None if any(first is None for first, _ in days) else min(first for first, _ in days if first)
    high = None if any(last is None for _, last in days) else max(last for _, last in days if last)
    return _End(board, left, low, high)


def _days(when: When) -> tuple[date | None, date | None]:
    """Return the days that a date allows, more of them where it is hedged."""
    first, last = time.bounds(when)
    if not when.qualified:
        return first, last
    slack = _YEAR * table("conflicts")["life"]["unsure_years"]
    return _moved(first, -slack), _moved(last, slack)


def _moved(day: date | None, by: timedelta) -> date | None:
    try:
        return day + by if day else None
    except OverflowError:
        return date.min if by < timedelta() else date.max


def _oldest(born: _End) -> date | None:
    """Return the last day on which somebody who was born then may be alive; None where that tells nothing."""
    years = table("conflicts")["life"]["longest_years"] + 1
    try:
        return time.years_before(born.high, -years) if born.high else None
    except ValueError:  # after year 9999
        return None


def _apart(born: _End, died: _End) -> bool:
    """Tell whether nobody who was born then can have died then."""
    oldest = _oldest(born)
    before = born.low is not None and died.high is not None and died.high < born.low
    return before or (oldest is not None and died.low is not None and died.low >= oldest)


Told = tuple[str, Position]
"""What is dated: its field, and its side of the conflict."""
Wrong = Callable[[When, str], bool]
"""Tells whether a date under a qualifier cannot be."""


def _before(case: Case, born: _End) -> Iterator[Told]:
    """Yield what is dated before the birth, and parents who were born after it."""
    for field, keys in table("conflicts")["life"]["before"].items():
        yield from _dated(case, field, keys, lambda when, _: _earlier(when, born.low))
    yield from _dated(case, "parent", ("born",), lambda when, _: _later(when, born.high))


def _beyond(case: Case, born: _End, died: date | None) -> Iterator[Told]:
    """Yield what is dated when the person would have been too old, where no death tells of that."""
    oldest = _oldest(born)
    if died is None and oldest is not None:
        yield from _latter(case, oldest)


def _after(case: Case, died: _End) -> Iterator[Told]:
    """Yield what is dated after the death, but for what may follow it: prizes, degrees, works."""
    if died.high is not None:
        yield from _latter(case, died.high)


def _latter(case: Case, last: date) -> Iterator[Told]:
    rules = table("conflicts")["life"]
    for field, keys in rules["after"].items():
        yield from _dated(
            case, field, keys, lambda when, key: _later(when, _moved(last, timedelta(days=rules["after_days"][key])))
        )


def _earlier(when: When, day: date | None) -> bool:
    last = _days(when)[1]
    return day is not None and last is not None and last < day


def _later(when: When, day: date | None) -> bool:
    first = _days(when)[0]
    return day is not None and first is not None and first > day


def _dated(case: Case, field: str, keys: Sequence[str], wrong: Wrong) -> Iterator[Told]:
    """Yield one side for each value of a field of which all dates under one of ``keys`` are ``wrong``."""
    board, said = case.boards.get(field), table("conflicts")["life"]["words"]
    for cluster in board.clusters if board else ():
        for key in keys:
            dates: dict[str, list[Claim]] = {}
            for claim in cluster.claims:
                if moment(claim.qualifiers.get(key)) and not (key == "date" and "date_basis" in claim.qualifiers):
                    dates.setdefault(claim.qualifiers[key], []).append(claim)
            if board and dates and all(wrong(time.parse(text), key) for text in dates):
                text = max(dates, key=lambda each: (len(case.lineage.voices(dates[each])), len(each), each))
                words = f"{cluster.display}, {said[key].format(time.display(text))}"
                yield field, case.position(text, words, dates[text], board.scores[cluster.key].score)
                break


def _events(case: Case, end: _End, told: Sequence[Told]) -> Iterator[Conflict]:
    """Yield the one conflict of a birth or a death with all that cannot be: of the field that has it, or of the date if several do."""
    if not told:
        return
    fields = {field for field, _ in told}
    field = told[0][0] if len(told) == 1 or len(fields) == 1 else end.board.entry.name
    yield _conflict(case, field, [*(side for _, side in told), *end.sides(case)], "one life cannot have all of these")


def _too_old(case: Case) -> Iterator[Conflict]:
    """Yield a conflict for each age that nobody has reached."""
    board = case.boards.get(_AGE)
    longest = table("conflicts")["life"]["longest_years"]
    for cluster in board.clusters if board else ():
        claims = [claim for claim in cluster.claims if claim.qualifiers.get("moment", "death") == "death"]
        if board and claims and _least(cluster.value) > longest:
            positions = [
                case.position(cluster.value, f"{cluster.value} years", claims, board.scores[cluster.key].score)
            ]
            yield _conflict(
                case, _AGE, positions, f"nobody is known to have lived for so much longer than {longest} years"
            )


def _least(value: str) -> int:
    try:
        return Quantity.parse(value).low or 0
    except ValueError:
        return 0


def _side(case: Case, board: Board, cluster: Cluster) -> Position:
    word = table("derivations")["age-intervals" if board.entry.name == _BIRTH else "death-intervals"]["word"]
    return case.position(cluster.value, f"{word} {cluster.display}", cluster.claims, board.scores[cluster.key].score)


def _conflict(case: Case, field: str, positions: Sequence[Position], why: str) -> Conflict:
    summary = f"{case.says(positions)}; {why}."
    return conflict(case, field, positions, Verdict(ConflictType.IMPOSSIBLE, Severity.MAJOR, summary))
