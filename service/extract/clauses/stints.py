"""Posts held more than once: "from 2003 to 2006 and from 2011 to 2015" are two stretches of one post, and two findings."""

from collections.abc import Iterator

from attrs import evolve

from service.domain import time
from service.domain.fields import DATED
from service.extract.clauses.times import Time
from service.extract.clauses.values import Clauses
from service.extract.mentions.shadow import char_class
from service.extract.rules.finding import Finding, short
from service.extract.text.patterns import compiled

_FIELDS = frozenset(("position_held", "employer"))
_KEYS = frozenset(("start", "date"))
_AGAIN = compiled(
    rf"(?:,|,? and(?: then| later|, [a-z ]{{2,40}},)?|,? then|;) (?:(?:again|once more|later|then|a second time) )?(?:(?:from|between|since|in|during) )?(?=[{char_class('D')}])"
)
_CLOSED = compiled(r"$|[.,;:)]| (?:respectively|under|before|after|when|while|during|inclusive)\b")
_LED = compiled(rf",? [{char_class('PS')}]")
_OPENS = compiled(r"(?:^|[,;.] ?)(?:(?:from|between|in|since|during) )?$")


def stints(clauses: Clauses, finding: Finding) -> Iterator[Finding]:
    """Yield a finding, and one more for each other stretch of time in the row in which its own stands."""
    yield finding
    if finding.field not in _FIELDS or finding.places.keys().isdisjoint(_KEYS) or len(clauses.times) == 1:
        return
    times, small = clauses.times, clauses.shadow.small
    own = next((at for at, told in enumerate(times) if _has(finding, told)), None)
    if own is None or times[own].role not in ("span", "at"):
        return
    first, last = own, own
    while first and _linked(small, times[first - 1], times[first]):
        first -= 1
    while last + 1 < len(times) and _linked(small, times[last], times[last + 1]):
        last += 1
    in_front = times[own].mention.end <= finding.original.start
    ends = (_LED if in_front else _CLOSED).match(small, times[last].place + 1)
    lasting = any(told.role == "span" for told in times[first : last + 1])
    if ends and lasting and (not in_front or _OPENS.search(small, 0, times[first].start)):
        others = (told for told in times[first : last + 1] if told is not times[own])
        for told in others:
            yield from _another(finding, told)


def _has(finding: Finding, told: Time) -> bool:
    return any(finding.places[key].covers(told.mention.span) for key in _KEYS & finding.places.keys())


def _linked(small: str, one: Time, other: Time) -> bool:
    """Tell whether two times are items of one row: nothing but "and again from" stands between them."""
    step = _AGAIN.match(small, one.place + 1)
    return step is not None and step.end() == other.place and other.role != "until"


def _another(finding: Finding, told: Time) -> Iterator[Finding]:
    """Yield a finding with another time in place of its own."""
    kept = {key: each for key, each in finding.qualifiers.items() if key not in DATED}
    start, end = told.ends
    keys = (
        {"start": start, "end": end}
        if told.role == "span"
        else {"start": start}
        if told.role == "since"
        else {"date": start}
    )
    dates = {key: each for key, each in keys.items() if time.is_date(each)}
    quote = finding.quote.join(told.mention.span)
    if dates and short(quote):
        places = dict.fromkeys(dates, told.mention.span)
        yield evolve(finding, qualifiers={**kept, **dates}, quote=quote, places=places)
