"""Rulings between the folder, where they are declared, and the store, which knows what became of them."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import orjson
from attrs import evolve

from service.domain import time
from service.domain.profile import Audited, Profile
from service.domain.publication import Kind
from service.domain.ruling import Ruling
from service.domain.source import Source
from service.pipeline.reports import RulingReport
from service.reconcile.rulings.docket import behind

if TYPE_CHECKING:
    from service.store.session import Store


Plain = Mapping[str, Any]

_ALL = 2**31 - 1


def published_rulings(store: "Store", profile: str) -> dict[str, Plain]:
    """Return what is published of a profile's rulings, by id, in the order in which they were declared."""
    bodies = store.items.page(Kind.RULING, profile=profile, limit=_ALL).items
    return {each["id"]: each for each in map(orjson.loads, bodies)}


def took_effect(published: Mapping[str, Plain]) -> dict[str, int]:
    """Return for each ruling that has ever held the revision in which it took effect."""
    return {key: each["revision"] for key, each in published.items() if each["revision"] is not None}


def with_baselines(
    rulings: Sequence[Ruling], published: Mapping[str, Plain], make: Callable[[Sequence[Ruling]], Profile]
) -> tuple[Ruling, ...]:
    """Return ``rulings``, each with what its editor had before them.

    That is what the ruling itself says; else what was so when it was first loaded; else, at its first load, what is so,
    apart from claims of sources that were published after the ruling.
    """
    fresh = [
        each
        for each in rulings
        if not each.source and each.id not in published and (each.known is None or each.computed is None)
    ]
    profile = make(rulings) if fresh else None
    return tuple(_with_baseline(each, published.get(each.id), profile) for each in rulings)


def _with_baseline(ruling: Ruling, published: Plain | None, profile: Profile | None) -> Ruling:
    value: str | None
    if ruling.source:
        return ruling
    if published:
        value, claims = published["baseline"]["value"], published["baseline"]["claims"]
    elif profile:
        value, claims = baseline(profile, ruling.field)
        later = {source.id for source in profile.sources if _is_later(source, ruling.date)}
        of = {claim.id: claim.source for claim in profile.claims}
        claims = tuple(claim for claim in claims if of[claim] not in later)
    else:
        return ruling
    known = tuple(claims or ()) if ruling.known is None else ruling.known
    return evolve(ruling, computed=ruling.computed or value, known=known)


def baseline(profile: Profile, field: str) -> tuple[str | None, tuple[str, ...]]:
    """Return the computed value that a field has now, and the claims behind it: what an editor has before them."""
    place = profile.fields.get(field)
    best = (place.computed or next(iter(place.values), None)) if place else None
    return best.value if best else None, behind(place, profile.claims, field)


def _is_later(source: Source, day: str) -> bool:
    """Tell whether nobody can have known a source on ``day``. When it was retrieved may only be when it was first loaded."""
    first = time.bounds(time.parse(source.published))[0] if source.published else None
    return first is not None and first.isoformat() > day


def report(audited: Audited, profile: str, published: Mapping[str, Plain]) -> RulingReport:
    """Return how a ruling stands now, beside what is ``published`` of it."""
    ruling, computed = audited.ruling, audited.computed
    seen = {"state": audited.state, "reason": ruling.reason, "expires": ruling.expires}
    before = published.get(ruling.id)
    return RulingReport(
        id=ruling.id,
        profile=profile,
        field=ruling.field,
        choose=ruling.choose,
        reject=ruling.reject,
        same=ruling.same,
        not_same=ruling.not_same,
        reason=ruling.reason,
        editor=ruling.editor,
        date=ruling.date,
        expires=ruling.expires,
        state=audited.state,
        detail=audited.detail,
        computed=computed.display if computed else None,
        confidence=computed.confidence.score if computed else None,
        revision=before["revision"] if before else None,
        published=before is not None and all(before[name] == value for name, value in seen.items()),
    )
