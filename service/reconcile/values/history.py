"""Values over time: which is current, and the dated ones in order."""

from collections.abc import Iterable, Sequence
from datetime import date

from service.domain import time
from service.domain.claim import Claim
from service.domain.fields import CATALOGUE, Datatype, Field, topic
from service.domain.profile import FieldValue, ProfileField, TimelineEntry
from service.reconcile.normal.forms import moment
from service.reconcile.sources.lineage import Lineage
from service.reconcile.values.cluster import Cluster

_LIVED = "lived"
_DATED = ("start", "end", "date")


def one_at_a_time(entry: Field) -> bool:
    """Tell whether a later value of a temporal field ends an earlier one: people live in one place, but may hold two posts."""
    return entry.temporal and entry.datatype is Datatype.PLACE


def current_keys(entry: Field, clusters: Sequence[Cluster], lineage: Lineage) -> frozenset[str]:
    """Return the keys of the values that hold now: said to hold (``tense`` present), or else begun last and not ended."""
    held = {cluster.key: since for cluster in clusters if (since := _said_to_hold(cluster.claims, lineage)) is not None}
    if not held:
        begun = {cluster.key: _last_date(cluster.claims) for cluster in clusters}
        latest = max(begun.values(), default=date.min)
        held = {
            cluster.key: latest
            for cluster in clusters
            if begun[cluster.key] == latest != date.min and _open(cluster.claims)
        }
    if not one_at_a_time(entry):
        return frozenset(held)
    latest = max(held.values(), default=date.min)
    best = [key for key, since in held.items() if since == latest]
    return frozenset(best if len(best) == 1 or latest != date.min else ())


def dwelt(claim: Claim) -> bool:
    """Tell whether a claim says that the person lived somewhere, as against having fled there, passed through or grown up."""
    return claim.qualifiers.get("manner", _LIVED) == _LIVED


def settled(claim: Claim) -> bool:
    """Tell whether a claim makes a place a home for the time: lived there, or in exile there."""
    return dwelt(claim) or (claim.qualifiers.get("exile") == "true" and claim.qualifiers.get("manner") == "fled_to")


def as_of(claim: Claim, lineage: Lineage) -> date:
    """Return the last day for which a claim speaks: its date, or else that of its source; the first of all days if neither is known."""
    given = claim.qualifiers
    stated = moment(given.get("date") or given.get("start")) or moment(lineage.sources[claim.source].published)
    return (time.bounds(stated)[1] or date.max) if stated else date.min


def entries(fields: Iterable[ProfileField]) -> tuple[TimelineEntry, ...]:
    """Return the dated values of shown fields in order of time: their dates, or those of each statement about them, with the claims that give these."""
    found = [
        _entry(field, value, span, claims)
        for field in fields
        if CATALOGUE[field.name].shown
        for value in field.values
        for span, claims in _spans(field, value)
    ]
    return tuple(sorted(found, key=lambda entry: (time.sort_key(time.parse(entry.date)), entry.field, entry.value)))


_Span = tuple[str, str | None]


def _spans(field: ProfileField, value: FieldValue) -> Iterable[tuple[_Span, tuple[str, ...]]]:
    """Return since when, or when, and until when a value is said to have held, each with the claims that say all of it.

    What is part of another span is not told again.
    """
    if CATALOGUE[field.name].datatype is Datatype.DATE:
        return [((value.value, None), value.claims)] if moment(value.value) else []
    found: dict[_Span, list[str]] = {}
    for statement in value.statements:
        said = {key: text for key, text in statement.qualifiers.items() if key in _DATED and moment(text)}
        begin = next((said[key] for key in ("start", "date", "end") if key in said), None)
        if begin is not None:
            given = [statement.support[key] for key in said if said[key] in (begin, said.get("end"))]
            found.setdefault((begin, said.get("end")), []).extend(
                claim for claim in given[0] if all(claim in each for each in given)
            )
    spans = [span for span in found if not any(_part(span, other) for other in found)]
    return [(span, tuple(dict.fromkeys(found[span]))) for span in spans]


def _part(span: _Span, whole: _Span) -> bool:
    """Tell whether a span is only the beginning, or only the end, of another."""
    begin, end = span
    return whole[1] is not None and span != whole and begin in whole and end in (None, whole[1])


def _entry(field: ProfileField, value: FieldValue, span: _Span, claims: tuple[str, ...]) -> TimelineEntry:
    about = topic(value.qualifiers)
    return TimelineEntry(
        date=span[0],
        end=span[1],
        field=field.name,
        value=value.value,
        display=f"{about}: {value.display}" if about else value.display,
        claims=claims,
        status=value.status,
    )


def _said_to_hold(claims: Sequence[Claim], lineage: Lineage) -> date | None:
    """Return the last day for which the value is said to hold; None where no source says so, or one says that it ended."""
    present = [claim for claim in claims if claim.qualifiers.get("tense") == "present" and dwelt(claim)]
    if not present or any("end" in claim.qualifiers for claim in claims):
        return None
    return max([as_of(claim, lineage) for claim in present])


def _open(claims: Sequence[Claim]) -> bool:
    """Tell whether the value is said to have begun, and neither to have ended nor to be past."""
    begun = any("start" in claim.qualifiers and dwelt(claim) for claim in claims)
    return begun and not any("end" in claim.qualifiers or claim.qualifiers.get("tense") == "past" for claim in claims)


def _last_date(claims: Sequence[Claim]) -> date:
    """Return the last day that any date of the claims may mean."""
    given = {text for claim in claims for key in _DATED if (text := claim.qualifiers.get(key))}
    dates = [when for text in given if (when := moment(text))]
    return max([time.bounds(when)[1] or time.sort_key(when)[0] for when in dates], default=date.min)
