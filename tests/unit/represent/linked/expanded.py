"""JSON-LD as a processor reads it, with no way to fetch a context."""

from typing import Any

import orjson
from attrs import evolve
from pyld import jsonld

from service.domain.publication import Kind, Publication, Revision, Site
from service.represent.linked.document import linked_profile
from service.represent.plain.views import encode
from service.represent.publication import represent
from tests.api.profiles import RECORDED_AT, by_digest

SITE = "https://who.example"
SCHEMA = "http://schema.org/"
OA = "http://www.w3.org/ns/oa#"
PROV = "http://www.w3.org/ns/prov#"
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"


def refused(url: str, *_: Any) -> None:
    raise AssertionError(f"{url} would be fetched")


def expanded(document: Any, base: str = "") -> Any:
    """Return the nodes of a document with every key and type in full; fails where a key means nothing."""
    options = {"documentLoader": refused, "base": base, "processingMode": "json-ld-1.1"}
    return jsonld.expand(document, options)


def quads(document: Any) -> list[str]:
    options = {"documentLoader": refused, "format": "application/n-quads"}
    return sorted(jsonld.to_rdf(document, options).splitlines())


def publication_of(made: Any, site: str = SITE) -> Publication:
    """Return all that is published of a profile made by hand."""
    revision = Revision(
        profile=made.profile.id, number=3, recorded_at=RECORDED_AT, digest="d", changed_fields=(), summary=""
    )
    return represent(made.profile, by_digest(made), [revision], site=Site(url=site))


def record_of(publication: Publication) -> Any:
    """Return the record that is published, in full."""
    return next(orjson.loads(each.body) for each in publication.representations if each.variant == "full.json")


def linked(made: Any, site: str = SITE) -> Any:
    """Return the JSON-LD of a profile made by hand."""
    publication = publication_of(made, site)
    sources, claims = (
        [orjson.loads(item.body) for item in publication.items if item.kind is kind]
        for kind in (Kind.SOURCE, Kind.CLAIM)
    )
    return orjson.loads(encode(linked_profile(record_of(publication), sources, claims, site)))


def with_fields(made: Any, *fields: Any) -> Any:
    """Return the same person with ``fields`` in the place of those of their names."""
    return evolve(
        made, profile=evolve(made.profile, fields={**made.profile.fields, **{each.name: each for each in fields}})
    )
