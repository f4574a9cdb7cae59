"""Which documents are not about the profile's person, as the extractor reads whom they name."""

from collections.abc import Collection, Sequence
from operator import attrgetter

from service.domain.names.likeness import Likeness, likeness
from service.domain.names.name import name
from service.domain.source import Document, Subject
from service.extract.engine import LANGUAGES, language_of, read_everyone
from service.extract.mentions.mention import Kind
from service.extract.pasted.view import view_of
from service.pipeline.faults import told_of
from service.reconcile.sources.topic import Named, spelled_nearly, stray


def strays(subject: Subject, documents: Sequence[Document]) -> dict[str, str]:
    """Return for each document that is not about ``subject`` why; data and what no rules can read are left alone."""
    found = {}
    for document in documents:
        if document.source.structured:
            continue
        with told_of(subject.id, document):
            reason = _stray(subject, document) if language_of(document) in LANGUAGES else None
        if reason:
            found[document.source.id] = reason
    return found


def named_nearly(subject: Subject, document: Document) -> str | None:
    """Return whom a page in a language with rules names in nearly the way of ``subject``, or None."""
    with told_of(subject.id, document):
        return spelled_nearly(subject, _named(document))


def named_as(document: Document, known: Collection[str]) -> tuple[str, str] | None:
    """Return whom a page in a language with rules names by one of several names, and by which; None where it names nobody so."""
    people = map(attrgetter("name"), _named(document))
    return next(
        ((each, own) for each in people for own in known if likeness(name(each), name(own)) is Likeness.SAME), None
    )


def _stray(subject: Subject, document: Document) -> str | None:
    text = view_of(document.text, subject.name).text
    return stray(subject, document.source.title, text, lambda: _named(document))


def _named(document: Document) -> list[Named]:
    """Return the persons whom a document names, whoever it is about."""
    people: dict[int, Named] = {}
    for mention, entity in read_everyone(document, None).mentions:
        if mention.kind is Kind.PERSON:
            known = people.get(id(entity))
            people[id(entity)] = Named(
                entity.name, known.count + 1 if known else 1, known.start if known else mention.start
            )
    return list(people.values())
