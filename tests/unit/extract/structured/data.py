"""Data about people who do not exist: documents, and Wikidata's JSON out of a few words."""

import hashlib
import json

from service.domain.source import Document, Source, SourceKind, Subject
from service.extract.structured.reader import read

IRIS = Subject(id="iris-vanholt", name="Iris Vanholt", aliases=("Iris van Holt",))
GREGORIAN, JULIAN = "Q1985727", "Q1985786"


def document(text, media_type="application/json", **given):
    """Return ``text`` as a frozen document of data; what is no text is written as JSON."""
    text = text if isinstance(text, str) else json.dumps(text, ensure_ascii=False)
    digest = hashlib.sha256(text.encode()).hexdigest()
    source = Source(
        id="a-database",
        title="A database",
        kind=SourceKind.DATABASE,
        text_sha256=digest,
        file_sha256=digest,
        length=len(text),
        media_type=media_type,
        file="documents/data",
        **given,
    )
    return Document(source, text)


def reading(text, media_type="application/json", subject=IRIS, **given):
    """Return what is read, after a look at each quote: it stands at its place, and at its address in the data."""
    made = document(text, media_type, **given)
    found = read(made, subject)
    for claim in found.claims:
        assert claim.selector.holds_in(made.text), claim
        assert claim.selector.fragment is not None
    return found


def values(found, field):
    return [claim.value for claim in found.claims if claim.field == field]


def only(found, field):
    (claim,) = (claim for claim in found.claims if claim.field == field)
    return claim


def snak(value, kind):
    return {"snaktype": "value", "datavalue": {"value": value, "type": kind}}


def item(identifier):
    return snak(
        {"entity-type": "item", "numeric-id": int(identifier[1:]), "id": identifier},
        "wikibase-entityid",
    )


def time(digits, precision=11, calendar=GREGORIAN, before=0, after=0):
    return snak(
        {
            "time": digits,
            "timezone": 0,
            "before": before,
            "after": after,
            "precision": precision,
            "calendarmodel": f"http://www.wikidata.org/entity/{calendar}",
        },
        "time",
    )


def year(number):
    return time(f"+{number}-00-00T00:00:00Z", 9)


def string(words):
    return snak(words, "string")


def text_in(language, words):
    return snak({"text": words, "language": language}, "monolingualtext")


def statement(main, rank="normal", qualifiers=None, references=()):
    """Return a statement; qualifiers and each of the references are snaks, or lists of them, by property."""
    found = {"type": "statement", "rank": rank, "mainsnak": main}
    if qualifiers:
        found["qualifiers"] = _listed(qualifiers)
    if references:
        found["references"] = [{"snaks": _listed(each)} for each in references]
    return found


def entity(identifier="Q900", labels=None, aliases=None, **claims):
    """Return an item of Wikidata called Iris Vanholt, with ``claims`` by property."""
    labels = {"en": "Iris Vanholt"} if labels is None else labels
    return {
        "type": "item",
        "id": identifier,
        "labels": {tag: {"language": tag, "value": words} for tag, words in labels.items()},
        "aliases": {
            tag: [{"language": tag, "value": words} for words in listed] for tag, listed in (aliases or {}).items()
        },
        "claims": {key: each if isinstance(each, list) else [each] for key, each in claims.items()},
    }


def entities(*told, **labels):
    """Return Wikidata's answer: items told of at length, and the English labels of others."""
    named = {key: {"labels": {"en": {"language": "en", "value": words}}} for key, words in labels.items()}
    return {"entities": {each["id"]: each for each in told} | named}


def _listed(by_property):
    return {key: each if isinstance(each, list) else [each] for key, each in by_property.items()}
