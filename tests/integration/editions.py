"""Editions made by hand, so that the store is tested alone."""

import hashlib

from attrs import evolve

from service.domain.claim import Claim, Extractor, claim_id
from service.domain.publication import Item, Kind, Publication, Representation, Revision
from service.domain.selector import Span, select
from service.domain.source import Document, Source, SourceKind
from service.store.values import Edition

TEXT = "Mira Solberg 😀 was born in Tallinn in 1981. She won the Amber Prize."


def document(source="tidende-mira", text=TEXT):
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(
        Source(
            id=source,
            title="Mira Solberg",
            kind=SourceKind.NEWSPAPER,
            text_sha256=digest,
            file_sha256=digest,
            length=len(text),
            published="2020-09?",
            file=f"documents/{source}.txt",
        ),
        text,
    )


def claim(on, exact, field="birth_date", profile="mira-solberg", **more):
    start = on.text.index(exact)
    return Claim(
        id=claim_id(on.source.id, field, exact, exact, 0),
        profile=profile,
        field=field,
        value=exact,
        display=exact,
        original=exact,
        source=on.source.id,
        selector=select(on.text, Span(start, start + len(exact))),
        text_sha256=on.source.text_sha256,
        extractor=Extractor("rules", "1", "test"),
        probability=0.1 + 0.2,
        **more,
    )


def edition(number=1, *, profile="mira-solberg", documents=None, claims=None, body=None):
    documents = (document(),) if documents is None else documents
    if claims is None:
        claims = tuple(claim(each, "1981", profile=profile) for each in documents)
    revision = Revision(
        profile=profile,
        number=number,
        recorded_at=f"2026-01-0{number}T00:00:00Z",
        digest=f"digest-{number}",
        changed_fields=("birth_date",),
        summary=f"state {number}",
    )
    body = body or f"state {number} of {profile}".encode()
    return Edition(
        publication=Publication(
            revision=revision,
            name=profile.title(),
            field_digests={"birth_date": f"d{number}"},
            representations=_representations(profile, number, body),
            items=_items(profile, documents, claims, body),
        ),
        documents=documents,
        claims=claims,
        folder=f"/people/{profile}",
        extraction={each.source.id: "key" for each in documents},
        renderer="r1",
    )


def _representations(profile, number, body):
    base = f"/v1/profiles/{profile}"
    places = [(base, "cited.json"), (base, "txt"), (f"{base}/revisions/{number}", "json")]
    return tuple(
        Representation(path=path, variant=variant, media_type="application/json", body=body, etag=f"e{number}")
        for path, variant in places
    )


def _items(profile, documents, claims, body):
    found = [Item(kind=Kind.PROFILE, id=profile, position=0, body=body)]
    found += [
        Item(kind=Kind.SOURCE, id=each.source.id, position=place, body=b"{}") for place, each in enumerate(documents)
    ]
    found += [
        Item(kind=Kind.CLAIM, id=each.id, position=place, body=b"{}", field=each.field, source=each.source)
        for place, each in enumerate(claims)
    ]
    return tuple(found)


def with_items(given, *items):
    return evolve(given, publication=evolve(given.publication, items=tuple(items)))


def with_digest(given, digest):
    publication = given.publication
    return evolve(given, publication=evolve(publication, revision=evolve(publication.revision, digest=digest)))
