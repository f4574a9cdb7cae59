"""From documents to claims that may be published: extracted where that is needed, and each one checked."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from attrs import asdict, frozen

import service.extract
from service.domain.claim import Claim, content_id
from service.domain.fields import CATALOGUE
from service.domain.source import Document, Subject
from service.extract.engine import LANGUAGES, extract, language_of, version_with
from service.extract.learned.nlp import Recogniser
from service.extract.text.cuts import LONGEST_SENTENCE, MOST_WORDS, long_sentences
from service.pipeline.faults import told_of
from service.pipeline.fingerprint import fingerprint
from service.pipeline.loading.known import Known
from service.pipeline.loading.topic import strays
from service.pipeline.reports import Rejection

# What a source's record says of the retrieval, not of the document: no rule may ask for it.
_NOT_READ = ("file", "file_sha256", "retrieved_at", "seen_at", "archive_url", "status")
_OPENING = 40
"""So many code points of a sentence tell which one is meant."""


@frozen(kw_only=True)
class Extraction:
    """The claims on a profile's documents, in the documents' order and in text order.

    ``keys`` identify for each source's id what its claims were extracted from; ``fresh`` are the ids of the sources
    that were extracted anew; ``off_topic`` those that are not about the person; ``warnings`` say so, which documents no
    rules can read, and which sentences are too long to be read as one.
    """

    claims: tuple[Claim, ...]
    rejected: tuple[Rejection, ...]
    keys: Mapping[str, str]
    fresh: tuple[str, ...]
    off_topic: frozenset[str] = frozenset()
    warnings: tuple[str, ...] = ()


def extract_all(
    subject: Subject, documents: Sequence[Document], known: Known, recogniser: Recogniser | None = None
) -> Extraction:
    """Extract the claims on ``documents``; where text, record, names and extractor are as before, take the stored ones.

    ProgramError, which names the source and the passage, where one cannot be read.
    """
    stored = {each.source.id: each.extraction for each in known.sources}
    astray = strays(subject, documents)
    keys = {each.source.id: _key(subject, each, recogniser, astray=each.source.id in astray) for each in documents}
    fresh = tuple(source for source, key in keys.items() if stored.get(source) != key)
    found: list[Claim] = []
    for document in documents:
        source = document.source.id
        if source not in astray and source not in fresh:
            found += (claim for claim in known.claims_of(source) if claim.orphaned_at is None)
        elif source not in astray:
            with told_of(subject.id, document):
                found += extract(document, subject, recogniser)
    kept, rejected = _checked(found, subject, {document.source.id: document.text for document in documents})
    left = (f"{source}: {why}; it is stored and can be cited, and yields no claims" for source, why in astray.items())
    cut = (_cut(each) for each in documents if each.source.id not in astray)
    warnings = (*filter(None, map(_unread, documents)), *filter(None, cut), *left)
    return Extraction(
        claims=kept, rejected=rejected, keys=keys, fresh=fresh, off_topic=frozenset(astray), warnings=warnings
    )


def _unread(document: Document) -> str | None:
    language = language_of(document)
    if language in LANGUAGES:
        return None
    return (
        f"{document.source.id}: there are no rules for its language, {language!r}; it is stored and can be cited, "
        "and yields no claims"
    )


def _cut(document: Document) -> str | None:
    """Return which sentences of a document are too long to be read as one, and where, in words; None where none is."""
    found = long_sentences(document.text) if language_of(document) in LANGUAGES else []
    if not found:
        return None
    first, *more = found
    words = " ".join(first.of(document.text)[:_OPENING].split())
    others = f", and {len(more)} more like it" if more else ""
    return (
        f"{document.source.id}: the sentence at {first.start} (“{words} …”) is too long{others}; it is read in pieces of "
        f"{MOST_WORDS} words and {LONGEST_SENTENCE:,} characters at most, and what only the whole tells is not seen"
    )


def _key(subject: Subject, document: Document, recogniser: Recogniser | None, *, astray: bool) -> str:
    record = {name: value for name, value in asdict(document.source).items() if name not in _NOT_READ}
    parts = (json.dumps(part, sort_keys=True) for part in (asdict(subject), record, astray))
    return content_id("x", version_with(recogniser), fingerprint(service.extract), *parts)


def _checked(
    claims: Iterable[Claim], subject: Subject, texts: Mapping[str, str]
) -> tuple[tuple[Claim, ...], tuple[Rejection, ...]]:
    kept: list[Claim] = []
    rejected: list[Rejection] = []
    seen: Counter[str] = Counter()
    for claim in claims:
        seen[claim.id] += 1
        reason = "another claim has its id" if seen[claim.id] > 1 else _fault(claim, subject, texts)
        if reason is None:
            kept.append(claim)
        else:
            rejected.append(
                Rejection(claim=claim.id, source=claim.source, field=claim.field, value=claim.value, reason=reason)
            )
    return tuple(kept), tuple(rejected)


def _fault(claim: Claim, subject: Subject, texts: Mapping[str, str]) -> str | None:
    if claim.profile != subject.id:
        return f"it is about {claim.profile!r}"
    if claim.source not in texts:
        return f"no source is called {claim.source!r}"
    if claim.field not in CATALOGUE:
        return f"no field is called {claim.field!r}"
    if not claim.selector.holds_in(texts[claim.source]):
        return "its quote does not stand at its place in the text"
    return None
