"""A profile as one JSON-LD document: the page about the person, its citations, where it comes from, and each claim as an annotation."""

from collections.abc import Iterable, Mapping
from typing import Any

import orjson
from markupsafe import Markup

from service.domain.source import SourceStatus
from service.represent.citing.authors import authors_of
from service.represent.linked.annotations import annotation
from service.represent.linked.person import dated, person
from service.represent.linked.tables import page_context, profile_context, schemaorg
from service.represent.plain.addresses import web_address

Plain = Mapping[str, Any]
Made = dict[str, Any]

_CITED = ("claims", "implied_by", "denied_by", "denied_in_part_by")
_SCRIPT = str.maketrans({letter: f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"})


def linked_profile(record: Plain, sources: Iterable[Plain], claims: Iterable[Plain], site: str) -> Made:
    """Return the whole: of a ``record`` (full view), its ``sources`` and ``claims`` as the API answers them.

    ``site`` is the address of the service; where it is not known, addresses are relative to that of the document. What is
    about another person of the name is left out.
    """
    meant = {source["id"]: source for source in sources if SourceStatus(source["status"]).about_person}
    annotations = [
        annotation(each, meant[each["source"]], site) | {"wasDerivedFrom": f"{site}/sources/{each['source']}"}
        for each in claims
        if each["source"] in meant
    ]
    return {
        "@context": profile_context(),
        **_page(record, meant.values(), site),
        "@type": ["ProfilePage", "prov:Entity"],
        **_origin(record, meant, site),
        "annotations": annotations,
    }


def cited_claims(record: Plain) -> list[Plain]:
    """Return the claims that a record (full view) has in it, each once, in the order of the fields."""
    fields = record["fields"].values()
    values = [value for field in fields for value in (*field["values"], *filter(None, [field.get("computed")]))]
    told = [each for value in values for each in (value, *value["nested"])]
    told += [each["derived"] for each in told if "derived" in each]
    listed = (each.get(name, ()) for each in (*told, *fields) for name in _CITED)
    return list({claim["id"]: claim for claims in listed for claim in claims}.values())


def profile_script(record: Plain, site: str) -> Markup:
    """Return the body of a page's ``<script type="application/ld+json">``: person and citations, and nothing that could end the element.

    ``record`` is in full view.
    """
    meant = [source for source in record["sources"] if SourceStatus(source["status"]).about_person]
    made = orjson.dumps({"@context": page_context(), **_page(record, meant, site)}).decode()
    return Markup(made.translate(_SCRIPT))  # noqa: S704 - no "<", ">" or "&" is left in it


def _page(record: Plain, sources: Iterable[Plain], site: str) -> Made:
    page = f"{site}/profiles/{record['id']}"
    works = [_work(source, site) for source in sources]
    whom = person(record, f"{page}#person")
    whom["subjectOf"] = [*whom.get("subjectOf", ()), *({"@id": work["@id"]} for work in works)]
    return {
        "@id": page,
        "@type": "ProfilePage",
        "url": page,
        "name": record["name"],
        "version": str(record["revision"]),
        "dateModified": record["updated_at"],
        "mainEntity": {name: value for name, value in whom.items() if value},
        "citation": works,
    }


def _origin(record: Plain, sources: Iterable[str], site: str) -> Made:
    """Return where the record comes from (PROV): the sources, and the publishing of its revision, which made use of them."""
    revision = f"{site}/v1/profiles/{record['id']}/revisions/{record['revision']}"
    derived = [f"{site}/sources/{source}" for source in sources]
    return {
        "wasDerivedFrom": derived,
        "wasGeneratedBy": {
            "@id": f"{revision}#publication",
            "@type": "prov:Activity",
            "endedAtTime": record["updated_at"],
            "used": derived,
            "generated": {
                "@id": revision,
                "@type": "prov:Entity",
                "specializationOf": f"{site}/profiles/{record['id']}",
            },
        },
    }


def _work(source: Plain, site: str) -> Made:
    """Return a source as a work that is cited; who has no name that can be parted may be a person or a body."""
    made: Made = {
        "@id": f"{site}/sources/{source['id']}",
        "@type": schemaorg()["kinds"][source["kind"]],
        "name": source["title"],
        "url": web_address(source["url"]),
        "author": [
            {"name": each.straight} if each.literal else {"@type": "Person", "name": each.straight}
            for each in authors_of(source.get("author"))
        ],
        "publisher": {"@type": "Organization", "name": source["publisher"]} if source["publisher"] else None,
        "inLanguage": source.get("language"),
        **dated("datePublished", source["published"]),
    }
    return {name: value for name, value in made.items() if value}
