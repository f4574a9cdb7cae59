"""Documents about people who do not exist, for the tests of the extractor."""

import hashlib
from collections.abc import Collection

from service.domain.claim import Claim
from service.domain.source import Document, Source, SourceKind, Subject
from service.extract.engine import extract

ILSE = Subject(id="ilse-marchetti", name="Ilse Marchetti")


def document(
    text: str, *, published: str | None = None, language: str | None = "en", kind: SourceKind = SourceKind.OTHER
) -> Document:
    """Return ``text`` as a frozen document."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    source = Source(
        id="a-page",
        title="A page",
        kind=kind,
        text_sha256=digest,
        file_sha256=digest,
        length=len(text),
        published=published,
        language=language,
    )
    return Document(source, text)


def claims(text: str, *, subject: Subject = ILSE, published: str | None = None) -> tuple[Claim, ...]:
    """Return what the extractor reads in ``text`` about ``subject``, but for the name."""
    found = extract(document(text, published=published), subject)
    return tuple(claim for claim in found if claim.field != "name")


def told(text: str, fields: Collection[str], *, published: str | None = None) -> set[str]:
    """Return what the extractor reads of some fields in ``text``, each as the field and its value: "employer World Bank"."""
    return {f"{each.field} {each.value}" for each in claims(text, published=published) if each.field in fields}


def values(text: str, field: str, *, subject: Subject = ILSE) -> set[str]:
    """Return the values of one field that the extractor reads in ``text``."""
    return {each.value for each in claims(text, subject=subject) if each.field == field}


def shown(text: str, field: str, *, published: str | None = None) -> list[str]:
    """Return the values of one field that the extractor reads in ``text``, as they are shown."""
    return [each.display for each in claims(text, published=published) if each.field == field]
