"""Sources that are pages: their documents out of the store, or as the web has them now.

In: a source as its manifest declares it. Out: its document, and what was seen on the way (:class:`service.pipeline.reports.PageVisit`). A page that
is stored stays as it was frozen until somebody revisits it.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

from attrs import Factory, asdict, define, evolve

from service.config import Settings
from service.domain.source import Document, Source, SourceKind, SourceStatus
from service.errors import DocumentError, GonePageError
from service.ingest.texts.text import Frozen
from service.ingest.web import Web
from service.pipeline.reports import Outcome, PageVisit
from service.pipeline.visiting.reading import read_page
from service.pipeline.visiting.visit import Visit

if TYPE_CHECKING:
    from service.ingest.fetch import Retrieved

_SAID = ("publisher", "author", "published", "language", "licence")
"""What a page may say of itself where its manifest does not."""


class Stored(Protocol):
    """Where documents are stored."""

    def document(self, source: str) -> Document | None:
        """Return a source as it is stored, or None."""


@define
class Pages:
    """The pages of one profile, for one load of it; ``visit`` says which of them are asked for."""

    settings: Settings
    stored: Stored
    web: Web
    visit: Visit = Visit.MISSING
    visits: dict[str, PageVisit] = Factory(dict)
    _seen: dict[tuple[str, str], Document] = Factory(dict)

    def __call__(self, declared: Mapping[str, Any]) -> Document:
        """Return the document of a source that has an address and no file; DocumentError where it cannot be had."""
        key = declared["id"], declared["url"]
        if key not in self._seen:
            self._seen[key] = self._document(declared)
        return _declared(declared, self._seen[key])

    def hold(self, document: Document) -> None:
        """Let ``document``, which was retrieved just now, be what its page is for this load."""
        source = document.source
        self._seen[source.id, source.url or ""] = document
        self._note(source, Outcome.NEW)

    def _document(self, declared: Mapping[str, Any]) -> Document:
        stored = self._stored(declared)
        if stored and self.visit is not Visit.ALL:
            return stored
        try:
            again, offline = stored is not None, self.visit is Visit.NONE
            page = self.web.fetcher.get(declared["url"], revalidate=again, offline=offline)
            return self._revisited(stored, page) if stored else self._first(declared, page)
        except DocumentError as error:
            if stored is None:
                raise
            return self._kept(stored, error)

    def _stored(self, declared: Mapping[str, Any]) -> Document | None:
        document = self.stored.document(declared["id"])
        if document is None or document.source.file is not None or document.source.url != declared["url"]:
            return None
        return document

    def _first(self, declared: Mapping[str, Any], page: "Retrieved") -> Document:
        document = first_document(declared, page, read_page(page, self.web))
        self._note(document.source, Outcome.NEW)
        return document

    def _revisited(self, stored: Document, page: "Retrieved") -> Document:
        """Return what a page says now: the stored text, where neither its bytes nor what is read in them have changed."""
        seen = evolve(stored.source, seen_at=page.seen_at, status=SourceStatus.LIVE)
        frozen_text = None if page.sha256 == seen.file_sha256 else read_page(page, self.web, stored.text)
        if frozen_text is None or frozen_text.text_sha256 == seen.text_sha256:
            self._note(seen, Outcome.UNCHANGED)
            return evolve(stored, source=seen)
        changed = evolve(seen, **_text_members(frozen_text), retrieved_at=page.retrieved_at)
        self._note(changed, Outcome.CHANGED)
        return Document(self._archived(changed, stored.source), frozen_text.text, frozen_text.parts)

    def _kept(self, stored: Document, error: DocumentError) -> Document:
        """Return a page that cannot be read now as it was: marked, where it is gone for good."""
        if not isinstance(error, GonePageError):
            self._note(stored.source, Outcome.UNREACHABLE, str(error))
            return stored
        self._note(stored.source, Outcome.GONE, error.problem)
        gone = evolve(stored.source, status=SourceStatus.GONE)
        return evolve(stored, source=self._archived(gone, stored.source))

    def _archived(self, source: Source, before: Source) -> Source:
        """Return ``source`` with the address of a copy of what it was ``before``, where an archive is asked and has one."""
        if source.archive_url or not self.settings.timegate or not source.url or not before.retrieved_at:
            return source
        found = self.web.fetcher.archived(self.settings.timegate, source.url, before.retrieved_at)
        return evolve(source, archive_url=found)

    def _note(self, source: Source, outcome: Outcome, detail: str = "") -> None:
        url = source.url or ""
        self.visits[source.id] = PageVisit(
            source=source.id, url=url, outcome=outcome, seen_at=source.seen_at, detail=detail
        )


def first_document(declared: Mapping[str, Any], page: "Retrieved", frozen_text: Frozen) -> Document:
    """Return the document of a page that was just retrieved, with its text; what the manifest leaves out, the page may say."""
    said = {name: text for name in _SAID if (text := getattr(frozen_text.found, name))}
    times = {"retrieved_at": page.retrieved_at, "seen_at": page.seen_at}
    members = {**said, **times, **declared, "kind": SourceKind(declared["kind"]), **_text_members(frozen_text)}
    return Document(Source(**members), frozen_text.text, frozen_text.parts)


def _text_members(frozen_text: Frozen) -> dict[str, Any]:
    return {
        "text_sha256": frozen_text.text_sha256,
        "file_sha256": frozen_text.file_sha256,
        "length": len(frozen_text.text),
        "media_type": frozen_text.media_type,
    }


def _declared(declared: Mapping[str, Any], document: Document) -> Document:
    """Return ``document`` under the record that the manifest declares now."""
    said = {**declared, "kind": SourceKind(declared["kind"])}
    retrieved = {name: value for name, value in asdict(document.source, recurse=False).items() if name not in said}
    return evolve(document, source=Source(**{**retrieved, **_undeclared(said), **said}))


def _undeclared(said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what only an editor can say, and does not say any more."""
    return {name: None for name in ("derived_from", "agency", "note", "mapping") if name not in said}
