"""Values over time: for when a claim speaks, and which claims of one value speak of different times.

A value of a temporal field is keyed by the time for which it held. Claims of one value fall into stints where one is said
to have ended before another began, those of one beginning or end together; a claim without a time of its own belongs to the stint that most sources tell of, and
one in the present tense to the stint that its source's publication date falls into.
"""

from collections.abc import Sequence
from datetime import date

from attrs import frozen

from service.domain import time
from service.domain.claim import Claim
from service.domain.fields import Field
from service.domain.profile import Validity
from service.reconcile.normal.forms import moment
from service.reconcile.sources.lineage import Lineage

_PUBLICATION = "publication"


@frozen
class Held:
    """For when a claim speaks: the first and last day it may mean, None where open; ``ended`` where an end is said."""

    low: date | None
    high: date | None
    ended: bool = False

    @property
    def open(self) -> bool:
        """Tell whether either end is not told."""
        return self.low is None or self.high is None

    def close(self, other: "Held") -> bool:
        """Tell whether both begin, or end, on one day."""
        return (self.low is not None and self.low == other.low) or (self.high is not None and self.high == other.high)

    def before(self, other: "Held") -> bool:
        """Tell whether this time is said to have ended before the other began."""
        return self.ended and self.high is not None and other.low is not None and self.high < other.low

    def apart(self, other: "Held") -> bool:
        """Tell whether one of two times is said to have ended before the other began."""
        return self.before(other) or other.before(self)


def held(claim: Claim) -> Held | None:
    """Return for when a claim speaks by its own words; None where these tell of no time."""
    given = claim.qualifiers
    start, end = moment(given.get("start")), moment(given.get("end"))
    on = moment(given.get("date"))
    if start is None and end is None:
        if on is None:
            return None
        first, last = time.bounds(on)
        return Held(first, None if given.get("tense") == "present" else last)
    first = time.bounds(start)[0] if start else None
    last = time.bounds(end)[1] if end else None
    return Held(first, last, ended=end is not None and not end.qualified)


def stints(entry: Field, claims: Sequence[Claim], lineage: Lineage) -> list[list[Claim]]:
    """Return the claims of one value by the time for which they speak, the earliest first; all together where one will do."""
    if not entry.temporal or not any("end" in claim.qualifiers for claim in claims):
        return [list(claims)]
    timed = [(time_, claim) for claim in claims if (time_ := held(claim))]
    if not any(time_.ended for time_, _ in timed):
        return [list(claims)]
    timed.sort(key=lambda pair: (pair[0].open, pair[0].low or date.min, pair[0].high or date.max, pair[1].id))
    found: list[list[tuple[Held, Claim]]] = []
    for pair in timed:
        homes = [stint for stint in found if not any(pair[0].apart(other) for other, _ in stint)]
        home = next((stint for stint in homes if any(pair[0].close(other) for other, _ in stint)), None)
        home = home or next(iter(homes), None)
        if home is None:
            found.append([pair])
        else:
            home.append(pair)
    groups = [[claim for _, claim in stint] for stint in found]
    untimed = [claim for claim in claims if not held(claim)]
    for claim in untimed:
        groups[_home(claim, groups, lineage)].append(claim)
    return [list(lineage.ordered(group)) for group in groups]


def validity(claims: Sequence[Claim], lineage: Lineage) -> Validity:
    """Return for when a value held: the start and end most sources give, and the last date at which it is said to hold.

    A date at which it was so is neither a start nor an end.
    """
    start, end = _most_said(claims, "start", lineage), _most_said(claims, "end", lineage)
    said = [when for claim in claims if _tells_when(claim, lineage) and (when := _as_of(claim, lineage))]
    return Validity(
        start=start,
        end=end,
        as_of=max(said, key=lambda text: time.sort_key(time.parse(text))) if said and end is None else None,
    )


def _tells_when(claim: Claim, lineage: Lineage) -> bool:
    """Tell whether a claim says of some day that the value held on it: the one of its date, or that of its publication."""
    given = claim.qualifiers
    return "date" in given or given.get("tense") == "present" or _as_published(claim, lineage)


def apart(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Tell whether all timed claims of one value speak of another time than all those of the other."""
    mine, theirs = ([time_ for claim in claims if (time_ := held(claim))] for claims in (one, other))
    return bool(mine and theirs) and all(a.apart(b) for a in mine for b in theirs)


def _home(claim: Claim, groups: Sequence[Sequence[Claim]], lineage: Lineage) -> int:
    """Return the place of the stint that a claim without a time belongs to."""
    published = moment(lineage.sources[claim.source].published)
    if claim.qualifiers.get("tense") == "present" and published:
        now = Held(*time.bounds(published), ended=True)
        fitting = [at for at, group in enumerate(groups) if not any((h := held(c)) and h.apart(now) for c in group)]
        if fitting:
            return fitting[-1]
    return max(range(len(groups)), key=lambda at: (len(lineage.voices(groups[at])), -at))


def _as_published(claim: Claim, lineage: Lineage) -> bool:
    """Tell whether a claim speaks of the day of its publication, as against one that has only its year from there."""
    given = claim.qualifiers
    if given.get("date_basis") != _PUBLICATION or "start" in given or "end" in given:
        return False
    return given.get("date", lineage.sources[claim.source].published) == lineage.sources[claim.source].published


def _as_of(claim: Claim, lineage: Lineage) -> str | None:
    stated = claim.qualifiers.get("date") or lineage.sources[claim.source].published
    return stated if moment(stated) else None


def _most_said(claims: Sequence[Claim], key: str, lineage: Lineage) -> str | None:
    """Return the date that most voices give under a qualifier; of equals the more precise, then the first in the text."""
    stated: dict[str, list[Claim]] = {}
    for claim in claims:
        text = claim.qualifiers.get(key)
        if text and moment(text):
            stated.setdefault(text, []).append(claim)
    if len(stated) < 2:  # noqa: PLR2004 (nothing to weigh)
        return next(iter(stated), None)
    return min(
        stated, key=lambda text: (-len(lineage.voices(stated[text])), -len(text), lineage.place(stated[text][0]))
    )


def sliced(entry: Field, group: Sequence[Claim], lineage: Lineage) -> list[tuple[str, Sequence[Claim]]]:
    """Return a value's claims by stint, with what tells its key from those of the value's other stints."""
    if not entry.temporal:
        return [("", group)]
    parts = stints(entry, group, lineage)
    if len(parts) == 1:
        return [("", parts[0])]
    return [(f"|{min((h.low or date.min) for c in part if (h := held(c))).isoformat()}", part) for part in parts]
