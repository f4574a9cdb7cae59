"""A profile and its revision to all that readers can ask for: bytes for every address, and the elements of lists."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from schemas.base import once
from schemas.claim import ClaimSchema
from schemas.conflict import ConflictSchema
from schemas.field import EvidenceSchema
from schemas.profile import ProfileBriefSchema, RevisionRecordSchema, RevisionSchema, TimelineEntrySchema
from schemas.query import LIMIT
from schemas.ruling import AuditedSchema
from schemas.source import SourceSchema
from service.domain.claim import content_id
from service.domain.fields import CATALOGUE
from service.domain.profile import Profile
from service.domain.publication import (
    Item,
    Kind,
    Publication,
    Representation,
    Revision,
    Site,
    View,
    etag,
    published_facets,
    published_names,
)
from service.represent.card.published import cards
from service.represent.digest import digests
from service.represent.pages.profile import Lists, profile_page
from service.represent.plain.evidence import NO_EVIDENCE, evidence
from service.represent.plain.material import Material, audited, brief, conflict, gather, named_field, record
from service.represent.plain.views import dump, encode, view_field, view_record
from service.represent.tables import HTML, JSON, LISTS, envelope

Plain = dict[str, Any]

_Listed = tuple[Item, Plain]
"""An element of lists, and the same before it was written as JSON."""

_NOWHERE = Site()

# Made once: each would make those within it anew.
_CLAIM, _SOURCE, _CONFLICT, _ENTRY = ClaimSchema(), SourceSchema(), ConflictSchema(), TimelineEntrySchema()
_BRIEF, _RECORD, _REVISION = ProfileBriefSchema(), RevisionRecordSchema(), RevisionSchema()
_AUDITED, _EVIDENCE = AuditedSchema(), EvidenceSchema()


def represent(
    profile: Profile,
    texts: Mapping[str, str],
    revisions: Sequence[Revision],
    *,
    effective: Mapping[str, int] | None = None,
    field_digests: Mapping[str, str] | None = None,
    site: Site = _NOWHERE,
) -> Publication:
    """Return everything that the last one of ``revisions`` of ``profile`` puts before readers of ``site``.

    ``texts`` has the frozen texts under the claims, by their digests; ``revisions`` are all of the profile, oldest first;
    ``effective`` has the numbers of those in which rulings took effect, by id: in this one where they were not before;
    ``field_digests`` are those of :func:`service.represent.digest.digests`, where they are known.
    """
    material, revision = gather(profile, texts), revisions[-1]
    listed = (*_listed(material, revision, revisions), *_audit(profile, revision, effective or {}))
    items = tuple(item for item, _ in listed)
    whole = record(material, revision)
    views = {view: view_record(view, whole) for view in View}
    full, fields = views[View.FULL], views[View.CITED]["fields"]
    languages = {name: source["language"] for name, source in material.sources.items()}
    return Publication(
        revision=revision,
        name=profile.name,
        field_digests=field_digests or digests(profile)[1],
        representations=(
            *_record(whole, views, revision),
            *_evidence(material),
            *_unshown(material, full),
            *_lists(profile.id, items),
            _made(f"/profiles/{profile.id}", "html", HTML, profile_page(full, _lists_of(listed), texts, site)),
            *(_made(path, "html", HTML, page) for path, page in cards(full, languages, site)),
        ),
        items=items,
        names=published_names(profile.name, fields) + profile.aliases,
        facets=published_facets(fields),
        disputed=bool(profile.conflicts),
    )


def _record(whole: Plain, views: Mapping[View, Plain], revision: Revision) -> Iterator[Representation]:
    path = f"/v1/profiles/{revision.profile}"
    for view, plain in views.items():
        yield _made(path, f"{view}.json", JSON, encode(plain))
    published = dump(_RECORD, {**_revision(revision), **whole})
    yield Representation(
        path=f"{path}/revisions/{revision.number}",
        variant="json",
        media_type=JSON,
        body=encode(published),
        etag=revision.digest,  # the bytes behind this address never change
    )


def _evidence(material: Material) -> Iterator[Representation]:
    """Yield what speaks for and against the values of each field of which a claim tells; its other views are cut out of the record."""
    for name in CATALOGUE:
        groups = evidence(material.profile, name)
        if groups != NO_EVIDENCE:
            path = f"/v1/profiles/{material.profile.id}/fields/{name}/evidence"
            yield _made(path, "json", JSON, encode(dump(_EVIDENCE, groups)))


def _unshown(material: Material, full: Plain) -> Iterator[Representation]:
    """Yield the fields that claims tell of and that the record does not show: evidence for others."""
    for name in material.profile.fields:
        if name not in full["fields"]:
            body = encode(view_field(View.FULL, named_field(material, name)))
            yield _made(f"/v1/profiles/{material.profile.id}/fields/{name}", "full.json", JSON, body)


def _lists(profile: str, items: Sequence[Item]) -> Iterator[Representation]:
    for kind, name in LISTS.items():
        bodies = [item.body for item in items if item.kind is kind]
        if kind is not Kind.CLAIM and len(bodies) <= LIMIT:  # long ones, and cursors, are made on the way out
            yield _made(f"/v1/profiles/{profile}/{name}", "json", JSON, envelope(bodies, None, len(bodies)))


def _listed(material: Material, revision: Revision, revisions: Sequence[Revision]) -> Iterator[_Listed]:
    profile = material.profile
    yield _item(Kind.PROFILE, profile.id, 0, once(_BRIEF, brief(profile, revision)))
    for place, claim in enumerate(material.claims.values()):
        columns = {"field": claim["field"], "source": claim["source"]}
        yield _item(Kind.CLAIM, claim["id"], place, once(_CLAIM, claim), **columns)
    for place, source in enumerate(material.sources.values()):
        yield _item(Kind.SOURCE, source["id"], place, once(_SOURCE, source))
    for place, each in enumerate(profile.conflicts):
        columns = {"field": each.field, "type": each.type, "status": each.status}
        yield _item(Kind.CONFLICT, each.id, place, once(_CONFLICT, conflict(each)), **columns)
    seen: Counter[str] = Counter()
    for place, entry in enumerate(profile.timeline):
        key = content_id("t", profile.id, entry.field, entry.value, entry.date or "")
        seen[key] += 1  # the same may be dated twice
        yield _item(Kind.TIMELINE, f"{key}/{seen[key]}", place, once(_ENTRY, entry), field=entry.field)
    for each_revision in revisions:
        number = each_revision.number
        yield _item(Kind.REVISION, f"{profile.id}/{number}", number, once(_REVISION, _revision(each_revision)))


def _audit(profile: Profile, revision: Revision, effective: Mapping[str, int]) -> Iterator[_Listed]:
    for place, each in enumerate(profile.audit):
        number = effective.get(each.ruling.id, revision.number if each.state.holds else None)
        plain = once(_AUDITED, audited(profile.id, each, number))
        yield _item(Kind.RULING, each.ruling.id, place, plain, field=each.ruling.field, status=each.state)


def _item(kind: Kind, key: str, place: int, plain: Plain, **columns: str) -> _Listed:
    return Item(kind=kind, id=key, position=place, body=encode(plain).rstrip(b"\n"), **columns), plain


def _lists_of(listed: Sequence[_Listed]) -> Lists:
    by_kind: dict[Kind, list[Plain]] = {kind: [] for kind in Kind}
    for item, plain in listed:
        by_kind[item.kind].append(plain)
    return Lists(
        sources=by_kind[Kind.SOURCE],
        claims=by_kind[Kind.CLAIM],
        conflicts=by_kind[Kind.CONFLICT],
        timeline=by_kind[Kind.TIMELINE],
        revisions=by_kind[Kind.REVISION],
        audit=by_kind[Kind.RULING],
    )


def _revision(revision: Revision) -> Plain:
    return {
        "revision": revision.number,
        "recorded_at": revision.recorded_at,
        "etag": revision.digest,
        "changed_fields": revision.changed_fields,
        "summary": revision.summary,
    }


def _made(path: str, variant: str, media_type: str, body: bytes) -> Representation:
    return Representation(path=path, variant=variant, media_type=media_type, body=body, etag=etag(body))
