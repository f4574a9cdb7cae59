"""From documents to claims that may be published: extracted where that is needed, and each one checked."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from attrs import asdict, frozen

import schemas
import service.domain
import service.extract
from service.domain.claim import Claim, content_id
from service.domain.fields import CATALOGUE
from service.domain.handmade import Handmade
from service.domain.memory.fingerprint import fingerprint
from service.domain.source import Document, Subject
from service.errors import DocumentError, InputError
from service.extract.engine import LANGUAGES, extract, language_of, version_with
from service.extract.learned.nlp import Recogniser
from service.extract.pasted.view import view_of
from service.extract.structured.reader import Reading, read
from service.extract.text.cuts import LONGEST_SENTENCE, MOST_WORDS, long_sentences
from service.pipeline.faults import told_of
from service.pipeline.loading.known import Known
from service.pipeline.loading.topic import strays
from service.pipeline.loading.warnings import about_names, about_reading
from service.pipeline.placing.handmade import Shelf, shelve
from service.pipeline.reports import Drift, Rejection
from service.reconcile.fuse.priors import Priors, shipped

# What a source's record says of the retrieval, not of the document: no rule may ask for it.
_NOT_READ = ("file", "file_sha256", "retrieved_at", "seen_at", "archive_url", "status")
_OPENING = 40
"""So many code points of a sentence tell which one is meant."""


@frozen(kw_only=True)
class Extraction:
    """The claims on a profile's documents, in the documents' order and in text order, those by hand among them.

    ``keys`` identify for each source's id what its claims were extracted from; ``fresh`` are the ids of the sources
    that were extracted anew; ``off_topic`` those that are not about the person; ``warnings`` say so, which documents no
    rules can read, which sentences are too long to be read as one, and where less is read than may be said. ``lost`` are claims by hand whose quote does not
    stand in its text.
    """

    claims: tuple[Claim, ...]
    rejected: tuple[Rejection, ...]
    keys: Mapping[str, str]
    fresh: tuple[str, ...]
    off_topic: frozenset[str] = frozenset()
    warnings: tuple[str, ...] = ()
    lost: tuple[Drift, ...] = ()


def extract_all(
    subject: Subject,
    documents: Sequence[Document],
    known: Known,
    recogniser: Recogniser | None = None,
    by_hand: Sequence[Handmade] = (),
    priors: Priors | None = None,
) -> Extraction:
    """Extract the claims on ``documents``; where text, record, names and extractor are as before, take the stored ones.

    Claims ``by_hand`` are made anew each time, as probable as ``priors`` say; a document that has one is about the person,
    and what is not about them is still not read. Data is read anew each time, for what is to be told of it. ProgramError,
    which names the source and the passage, where one cannot be read; DocumentError where data is not what it should be.
    """
    stored = {each.source.id: each.extraction for each in known.sources}
    data, shelf = _data(subject, documents), shelve(by_hand, documents)
    astray = strays(subject, documents) | {source: each.absent for source, each in data.items() if each.absent}
    keys = {
        each.source.id: _key(subject, each, recogniser, shelf, astray=each.source.id in astray) for each in documents
    }
    fresh = tuple(source for source, key in keys.items() if stored.get(source) != key)
    found: list[Claim] = []
    for document in documents:
        source = document.source.id
        said: Sequence[Claim] = ()
        if source not in astray and source not in fresh:
            said = [claim for claim in known.claims_of(source) if claim.orphaned_at is None]
        elif source in data or source not in astray:
            said = _anew(subject, document, data.get(source), recogniser)
        found += shelf.beside(document, subject, priors or shipped(), said)
    kept, rejected = _checked(found, subject, {document.source.id: document.text for document in documents})
    return Extraction(
        claims=kept,
        rejected=(*rejected, *shelf.rejected),
        keys=keys,
        fresh=fresh,
        off_topic=frozenset(astray) - shelf.placed.keys(),
        warnings=(
            *_warnings(subject, documents, astray, shelf, data),
            *_about(subject, documents, astray, kept),
            *shelf.warnings,
        ),
        lost=shelf.lost,
    )


def _about(
    subject: Subject, documents: Sequence[Document], astray: Collection[str], claims: Sequence[Claim]
) -> tuple[str, ...]:
    about, strayed = ([each for each in documents if (each.source.id in astray) is off] for off in (False, True))
    return (*about_names(subject, strayed, claims), *about_reading(subject, about, claims))


def _anew(subject: Subject, document: Document, data: Reading | None, recogniser: Recogniser | None) -> Sequence[Claim]:
    """Return what a document says, read now; ProgramError, which names the source and the passage, where it cannot be read."""
    if data is not None:
        return data.claims
    with told_of(subject.id, document):
        return extract(document, subject, recogniser)


def _data(subject: Subject, documents: Sequence[Document]) -> dict[str, Reading]:
    """Return what documents of data say, by their sources' ids; DocumentError, with all faults at once, where some cannot be read."""
    found: dict[str, Reading] = {}
    faults: list[InputError] = []
    for document in documents:
        if document.source.structured:
            try:
                with told_of(subject.id, document):
                    found[document.source.id] = read(document, subject)
            except DocumentError as error:
                faults += (DocumentError(error.where, error.problem, error.remedy), *error.more)
    if faults:
        first, *more = faults
        raise DocumentError(first.where, first.problem, first.remedy, more)
    return found


def _warnings(
    subject: Subject,
    documents: Sequence[Document],
    astray: Mapping[str, str],
    shelf: Shelf,
    data: Mapping[str, Reading],
) -> Iterator[str]:
    unread = (_unread(each, shelf) for each in documents)
    cut = (_cut(each, subject.name) for each in documents if each.source.id not in astray)
    yield from filter(None, (*unread, *cut))
    yield from (line for each in data.values() for line in each.warnings)
    yield from (f"{source}: {why}; {_yields(source, shelf)}" for source, why in astray.items())


def _unread(document: Document, shelf: Shelf) -> str | None:
    language = None if document.source.structured else language_of(document)
    if language is None or language in LANGUAGES:
        return None
    source = document.source.id
    return f"{source}: there are no rules for its language, {language!r}; {_yields(source, shelf)}"


def _yields(source: str, shelf: Shelf) -> str:
    claims = "no claims but those made by hand" if shelf.declared(source) else "no claims"
    return f"it is stored and can be cited, and yields {claims}"


def _cut(document: Document, of: str) -> str | None:
    """Return which sentences of a document on ``of`` are too long to be read as one, and where, in words; None where none is."""
    prose = not document.source.structured and language_of(document) in LANGUAGES
    view = view_of(document.text, of)
    found = list(map(view.frozen, long_sentences(view.text))) if prose else []
    if not found:
        return None
    first, *more = found
    words = " ".join(first.of(document.text)[:_OPENING].split())
    others = f", and {len(more)} more like it" if more else ""
    return (
        f"{document.source.id}: the sentence at {first.start} (“{words} …”) is too long{others}; it is read in pieces of "
        f"{MOST_WORDS} words and {LONGEST_SENTENCE:,} characters at most, and what only the whole tells is not seen"
    )


def _key(subject: Subject, document: Document, recogniser: Recogniser | None, shelf: Shelf, *, astray: bool) -> str:
    """Identify what the claims of a document are extracted from; of those by hand too, which may take the place of others."""
    record = {name: value for name, value in asdict(document.source).items() if name not in _NOT_READ}
    by_hand = [asdict(claim) for claim in shelf.declared(document.source.id)]
    parts = (
        json.dumps(part, sort_keys=True) for part in (asdict(subject), record, astray, *([by_hand] if by_hand else []))
    )
    return content_id("x", version_with(recogniser), fingerprint(service.extract, service.domain, schemas), *parts)


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
