"""A profile and its revision to all that readers can ask for: bytes for every address, and the elements of lists."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from marshmallow import Schema

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
from service.represent.evidence import NO_EVIDENCE, evidence
from service.represent.material import Material, audited, brief, conflict, gather, named_field, record
from service.represent.pages.publishing import pages
from service.represent.tables import HTML, JSON, LISTS, envelope
from service.represent.views import dump, encode, view_field, view_record

Plain = dict[str, Any]

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
    items = (*_items(material, revision, revisions), *_audit(profile, revision, effective or {}))
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
            *(
                _made(path, "html", HTML, page)
                for path, page in chain(pages(full, items, texts, site), cards(full, languages, site))
            ),
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


def _items(material: Material, revision: Revision, revisions: Sequence[Revision]) -> Iterator[Item]:
    profile = material.profile
    yield Item(kind=Kind.PROFILE, id=profile.id, position=0, body=_body(_BRIEF, brief(profile, revision)))
    for place, claim in enumerate(material.claims.values()):
        columns = {"field": claim["field"], "source": claim["source"]}
        yield Item(kind=Kind.CLAIM, id=claim["id"], position=place, body=_body(_CLAIM, claim), **columns)
    for place, source in enumerate(material.sources.values()):
        yield Item(kind=Kind.SOURCE, id=source["id"], position=place, body=_body(_SOURCE, source))
    for place, each in enumerate(profile.conflicts):
        columns = {"field": each.field, "type": each.type, "status": each.status}
        body = _body(_CONFLICT, conflict(each))
        yield Item(kind=Kind.CONFLICT, id=each.id, position=place, body=body, **columns)
    seen: Counter[str] = Counter()
    for place, entry in enumerate(profile.timeline):
        body = _body(_ENTRY, entry)
        key = content_id("t", profile.id, entry.field, entry.value, entry.date or "")
        seen[key] += 1  # the same may be dated twice
        yield Item(kind=Kind.TIMELINE, id=f"{key}/{seen[key]}", position=place, body=body, field=entry.field)
    for each_revision in revisions:
        number = each_revision.number
        body = _body(_REVISION, _revision(each_revision))
        yield Item(kind=Kind.REVISION, id=f"{profile.id}/{number}", position=number, body=body)


def _audit(profile: Profile, revision: Revision, effective: Mapping[str, int]) -> Iterator[Item]:
    for place, each in enumerate(profile.audit):
        number = effective.get(each.ruling.id, revision.number if each.state.holds else None)
        yield Item(
            kind=Kind.RULING,
            id=each.ruling.id,
            position=place,
            body=_body(_AUDITED, audited(profile.id, each, number)),
            field=each.ruling.field,
            status=each.state,
        )


def _revision(revision: Revision) -> Plain:
    return {
        "revision": revision.number,
        "recorded_at": revision.recorded_at,
        "etag": revision.digest,
        "changed_fields": revision.changed_fields,
        "summary": revision.summary,
    }


def _body(schema: Schema, data: object) -> bytes:
    return encode(once(schema, data)).rstrip(b"\n")


def _made(path: str, variant: str, media_type: str, body: bytes) -> Representation:
    return Representation(path=path, variant=variant, media_type=media_type, body=body, etag=etag(body))
