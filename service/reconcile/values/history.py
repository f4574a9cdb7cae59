"""Values over time: which is current, and the dated ones in order."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from service.domain import time
from service.domain.claim import Claim
from service.domain.fields import CATALOGUE, Datatype, Field, topic
from service.domain.profile import FieldValue, Nested, ProfileField, Statement, TimelineEntry
from service.domain.time import When
from service.reconcile.normal.forms import moment
from service.reconcile.sources.lineage import Lineage
from service.reconcile.values.clusters.cluster import Cluster
from service.reconcile.values.clusters.comparing import fit

_ELSEWHERE = frozenset(("fled_to", "passed_through", "grew_up"))
"""Manners of being somewhere that are no living there."""
_DATED = ("start", "end", "date")


def one_at_a_time(entry: Field) -> bool:
    """Tell whether a later value of a temporal field ends an earlier one: people live in one place, but may hold two posts."""
    return entry.temporal and entry.datatype is Datatype.PLACE


def standings(
    entry: Field, clusters: Sequence[Cluster], lineage: Lineage, died: When | None = None
) -> dict[str, bool | None]:
    """Return for each value, by key, whether it holds now: True, False, or None where no source says.

    It holds where the last word is that it does (``tense`` present); it does not where the last word is that it ended, where
    another home is the present or a later one, or where the person has ``died``. A beginning alone says nothing of now.
    """
    found = {cluster.key: _last_word(cluster.claims, lineage) for cluster in clusters}
    if one_at_a_time(entry):
        found = _one_home(clusters, found, lineage)
    if died is not None:
        found = {cluster.key: _outlived(cluster.claims, died, lineage) for cluster in clusters}
    return found


def _last_word(claims: Sequence[Claim], lineage: Lineage) -> bool | None:
    """Return what the claims say last of whether a value holds; of one day, "is" counts before "was"."""
    holds = max([as_of(claim, lineage) for claim in claims if _is_now(claim, lineage)], default=None)
    ended = max([day for claim in claims if (day := _ended(claim, lineage))], default=None)
    if holds is None:
        return None if ended is None else False
    return ended is None or ended <= holds


def _is_now(claim: Claim, lineage: Lineage) -> bool:
    open_ = "end" not in claim.qualifiers or _ahead(claim, lineage)
    return claim.qualifiers.get("tense") == "present" and open_ and dwelt(claim)


def _ahead(claim: Claim, lineage: Lineage) -> bool:
    """Tell whether a claim's end still lay ahead when its source was published."""
    end, published = moment(claim.qualifiers.get("end")), moment(lineage.sources[claim.source].published)
    return end is not None and published is not None and time.sort_key(end)[0] > time.sort_key(published)[1]


def _ended(claim: Claim, lineage: Lineage) -> date | None:
    """Return the last day on which a value may have ended by a claim; the past tense of another time says nothing of an end."""
    given = claim.qualifiers
    end, published = moment(given.get("end")), moment(lineage.sources[claim.source].published)
    if end is not None:
        return None if _ahead(claim, lineage) else time.sort_key(end)[1]
    if given.get("tense") == "past" and not {"start", "date"} & given.keys():
        return time.sort_key(published)[1] if published else date.min
    return None


def _outlived(claims: Sequence[Claim], died: When, lineage: Lineage) -> bool | None:
    """Return False for who has died; None where a source says afterwards that the value holds: one of both is wrong."""
    last = time.sort_key(died)[1]
    return (
        None if any(_is_now(claim, lineage) and last < as_of(claim, lineage) < date.max for claim in claims) else False
    )


def _one_home(
    clusters: Sequence[Cluster], found: Mapping[str, bool | None], lineage: Lineage
) -> dict[str, bool | None]:
    """Return the standings of homes: the one last said to hold is the present one, with what it lies in or holds; others are past."""
    held = {
        cluster.key: max(as_of(claim, lineage) for claim in cluster.claims if _is_now(claim, lineage))
        for cluster in clusters
        if found[cluster.key]
    }
    latest = max(held.values(), default=date.min)
    last = [cluster for cluster in clusters if held.get(cluster.key) == latest]
    unsure = latest == date.min and any(not fit(one, other) for one, other in combinations(last, 2))
    standing: dict[str, bool | None] = {}
    for cluster in clusters:
        key = cluster.key
        if unsure and key in held:
            standing[key] = None
        elif last and not unsure:
            standing[key] = found[key] if any(fit(cluster, home) for home in last) else False
        else:
            standing[key] = False if _followed(cluster, clusters) else found[key]
    return standing


def _followed(home: Cluster, clusters: Sequence[Cluster]) -> bool:
    """Tell whether the person is said to have lived elsewhere after the last day on which this was the home."""
    last = _last_date(home.claims)
    others = (other for other in clusters if last != date.min and not fit(home, other))
    return any(last < day for other in others for claim in other.claims if settled(claim) for day in _firsts(claim))


def _firsts(claim: Claim) -> Iterator[date]:
    """Yield the first days that a claim's beginning or date may mean."""
    for key in ("start", "date"):
        when = moment(claim.qualifiers.get(key))
        if when is not None and not when.qualified:
            yield time.sort_key(when)[0]


def dwelt(claim: Claim) -> bool:
    """Tell whether a claim says that the person lived somewhere, as against having fled there, passed through or grown up; or held a post."""
    return claim.qualifiers.get("manner") not in _ELSEWHERE


def settled(claim: Claim) -> bool:
    """Tell whether a claim makes a place a home for the time: lived there, or in exile there."""
    return dwelt(claim) or (claim.qualifiers.get("exile") == "true" and claim.qualifiers.get("manner") == "fled_to")


def as_of(claim: Claim, lineage: Lineage) -> date:
    """Return the last day for which a claim speaks: its date, or else that of its source; the first of all days if neither is known."""
    given = claim.qualifiers
    stated = moment(given.get("date") or given.get("start")) or moment(lineage.sources[claim.source].published)
    return (time.bounds(stated)[1] or date.max) if stated else date.min


def entries(fields: Iterable[ProfileField]) -> tuple[TimelineEntry, ...]:
    """Return the dated values of shown fields in order of time: their dates, or those of each statement about them, with the claims that give these.

    A value that only stands nested in others is told once, of times that these do not have themselves.
    """
    found: dict[Hashable, TimelineEntry] = {}
    for field in fields:
        if CATALOGUE[field.name].shown:
            for entry in _of_field(field):
                found.setdefault((entry.field, entry.value, entry.display, entry.date, entry.end, entry.claims), entry)
    return tuple(sorted(found.values(), key=lambda entry: (_when(entry), entry.field, entry.value)))


def _of_field(field: ProfileField) -> Iterator[TimelineEntry]:
    listed = {value.value for value in field.values}
    for value in field.values:
        spans = _spans(field, value)
        yield from (_entry(field, value, span, claims) for span, claims in spans)
        own = {span for span, _ in spans}
        for nested in value.nested:
            if nested.value not in listed:
                told = _told_spans(nested.statements)
                yield from (_entry(field, nested, span, claims) for span, claims in told if span not in own)


def _when(entry: TimelineEntry) -> tuple[date, date]:
    return time.sort_key(time.parse(entry.date or entry.end or ""))


_Span = tuple[str | None, str | None]


def _spans(field: ProfileField, value: FieldValue) -> list[tuple[_Span, tuple[str, ...]]]:
    """Return since when, or when, and until when a value is said to have held, each with the claims that say all of it.

    What is part of another span is not told again; of what is only said to have ended nobody knows since when it was.
    """
    if CATALOGUE[field.name].datatype is Datatype.DATE:
        return [((value.value, None), value.claims)] if moment(value.value) else []
    return _told_spans(value.statements)


def _told_spans(statements: Iterable[Statement]) -> list[tuple[_Span, tuple[str, ...]]]:
    found: dict[_Span, list[str]] = {}
    for statement in statements:
        said = {key: text for key, text in statement.qualifiers.items() if key in _DATED and moment(text)}
        span = said.get("start", said.get("date")), said.get("end")
        if said:
            given = [statement.support[key] for key in said if said[key] in span]
            found.setdefault(span, []).extend(claim for claim in given[0] if all(claim in each for each in given))
    spans = [span for span in found if not any(_part(span, other) for other in found)]
    return [(span, tuple(dict.fromkeys(found[span]))) for span in spans]


def _part(span: _Span, whole: _Span) -> bool:
    """Tell whether a span is only the beginning, or only the end, of another."""
    begin, end = span
    return whole[1] is not None and span != whole and begin in (None, *whole) and end in (None, whole[1])


def _entry(field: ProfileField, value: FieldValue | Nested, span: _Span, claims: tuple[str, ...]) -> TimelineEntry:
    about = topic(value.qualifiers)
    return TimelineEntry(
        date=span[0],
        end=span[1],
        field=field.name,
        value=value.value,
        display=f"{about}: {value.display}" if about else value.display,
        claims=claims,
        status=value.status or field.status,
    )


def _last_date(claims: Sequence[Claim]) -> date:
    """Return the last day that any date of the claims may mean."""
    given = {text for claim in claims for key in _DATED if (text := claim.qualifiers.get(key))}
    dates = [when for text in given if (when := moment(text))]
    return max([time.bounds(when)[1] or time.sort_key(when)[0] for when in dates], default=date.min)
