"""What an editor names, a link or a file, as a source: its text frozen, its record filled with what it says of itself."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urldefrag, urlsplit

from attrs import define, frozen
from marshmallow import ValidationError

from schemas.manifest import SourceSchema
from service.config import Settings
from service.domain.source import Document, Source, SourceKind, Subject
from service.errors import DocumentError, InputError
from service.extract.mentions.bylines import published_on
from service.ingest.manifest import NAME as MANIFEST
from service.ingest.manifest import false_mapping
from service.ingest.opening import read
from service.ingest.texts.text import Frozen, freeze_bytes
from service.ingest.web import Web
from service.pipeline.adding.described import Described
from service.pipeline.visiting.pages import first_document
from service.pipeline.visiting.reading import read_page

if TYPE_CHECKING:
    from service.ingest.fetch import Retrieved

DOCUMENTS = "documents"
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_FOUND = ("title", "publisher", "author", "published", "language", "licence")
_STRUCTURED = re.compile(r"application/(?:[\w.+-]*json|x-ndjson)|text/(?:csv|tab-separated-values)")
_SLUG_MAX = 60
_NAME_MAX = 200  # bytes
_NOT_ALLOWED = re.compile(r"[\x00-\x1f\x7f-\x9f\\\u2028\u2029\ud800-\udfff]")


@frozen(kw_only=True)
class Candidate:
    """A source to be: the ``place`` as it was named, what its manifest will say, its document, and the bytes to copy if it is a file."""

    place: str
    declared: Mapping[str, Any]
    document: Document
    data: bytes | None = None


def is_address(place: str) -> bool:
    """Tell whether ``place`` is an address of the web, or of anything else, and no path."""
    return _ADDRESS.match(place) is not None


@define
class Reader:
    """Reads what is named for the profile of ``subject``, whose folder is ``folder``.

    ``names`` are the ids and files of its sources, ``addresses`` and ``texts`` (by SHA-256) theirs with their ids; what is read
    joins them.
    ``is_taken`` tells whether an id or a file's name is in use elsewhere.
    """

    settings: Settings
    web: Web
    subject: Subject
    folder: Path
    described: Described
    is_taken: Callable[[str], bool]
    names: set[str]
    addresses: dict[str, str]
    texts: dict[str, str]

    def read(self, place: str) -> Candidate:
        """Return the candidate at ``place``; InputError where it cannot be read, is there already, or says what no manifest can."""
        found = self._page(place) if is_address(place) else self._file(Path(place))
        name, file, url = (found.declared.get(key) for key in ("id", "file", "url"))
        if url in self.addresses:
            remedy = "give it its own address" if file else f"whosays refresh {self.subject.id} asks for it again"
            raise InputError(place, f"is there already, as {self.addresses[url]}", remedy)
        if twin := self.texts.get(found.document.source.text_sha256):
            problem = f"its text is there already, as {twin}, and is not added again"
            remedy = f"where another publisher's copy is to be listed too, write it into {MANIFEST} with derived_from = {twin!r}"
            raise InputError(place, problem, remedy)
        self.texts[found.document.source.text_sha256] = str(name)
        self.names |= {each for each in (name, file) if each}
        if url:
            self.addresses[url] = str(name)
        return found

    def _page(self, place: str) -> Candidate:
        page, text, url = self._canonical(*self._retrieved(urldefrag(place).url))
        host = (urlsplit(url).hostname or "page").removeprefix("www.")
        declared = self._declared(text.found.publisher or host, text, {"url": url}, self.subject.name)
        if _is_data(text) and not self.described.publisher:
            declared = {"publisher": host, **declared}
        if self.settings.timegate and (
            archive := self.web.fetcher.archived(self.settings.timegate, url, page.retrieved_at)
        ):
            declared["archive_url"] = archive
        declared = _valid(place, declared, self.described.said)
        return Candidate(place=place, declared=declared, document=first_document(declared, page, text))

    def _retrieved(self, url: str) -> tuple["Retrieved", Frozen]:
        page = self.web.fetcher.get(url)
        return page, read_page(page, self.web)

    def _canonical(self, page: "Retrieved", text: Frozen) -> tuple["Retrieved", Frozen, str]:
        """Return a page as it stands at the address that it gives as its own, with that, where the same text stands there.

        Else as it was found: sites give the address of their front page, or none that is there, as that of an article.
        """
        said = text.found.url
        if not said or said == page.url or _site(said) != _site(page.url):
            return page, text, page.url
        try:
            there, same = self._retrieved(said)
        except DocumentError:
            return page, text, page.url
        return (there, same, said) if same.text_sha256 == text.text_sha256 else (page, text, page.url)

    def _file(self, path: Path) -> Candidate:
        limit = self.settings.max_document_bytes
        data = read(
            path,
            limit,
            DocumentError,
            missing="name a file, or an address",
            large="cut it down to the part that matters",
        )
        text = freeze_bytes(str(path), data)
        inside = self._inside(path)
        name = _allowed(path.stem)
        where = {"file": inside or self._free(DOCUMENTS, name + (path.suffix and _allowed(path.suffix)))}
        if text.found.url:
            where["url"] = text.found.url
        if self.described.url:
            where["url"] = self.described.url
        declared = _valid(
            str(path), self._declared(text.found.publisher or name, text, where, name), self.described.said
        )
        source = Source(
            **{**declared, "kind": SourceKind(declared["kind"])},
            text_sha256=text.text_sha256,
            file_sha256=text.file_sha256,
            length=len(text.text),
            media_type=text.media_type,
        )
        return Candidate(
            place=str(path),
            declared=declared,
            document=Document(source, text.text, text.parts),
            data=None if inside else data,
        )

    def _inside(self, path: Path) -> str | None:
        """Return the file's path in the profile's folder, where it lies there already; InputError where it is a source."""
        here = path.resolve()
        if not here.is_relative_to(self.folder.resolve()):
            return None
        inside = here.relative_to(self.folder.resolve()).as_posix()
        if inside in self.names:
            raise InputError(str(path), "is a source of the profile already", "whosays load reads it again")
        return inside

    def _declared(self, name: str, text: Frozen, where: Mapping[str, str], title: str) -> dict[str, Any]:
        found = {key: value for key in _FOUND if (value := getattr(text.found, key))}
        said = self.described.said
        kind = said.get("kind") or text.found.kind or _kind(text)
        if not _is_data(text) and (day := published_on(text.text, SourceKind(kind))):
            found = {"published": day, **found}
        return {
            "id": self._id(said.get("publisher", name)),
            **where,
            "title": title,
            "kind": kind,
            **found,
            **said,
            **where,
        }

    def _id(self, name: str) -> str:
        here, profile = slug(name), self.subject.id
        stem = here if profile in here else "-".join(filter(None, (here, profile)))
        return next(each for each in _numbered(stem) if not self._taken(each))

    def _free(self, folder: str, name: str) -> str:
        stem, dot, suffix = name.rpartition(".")
        names = (
            (f"{folder}/{each}{dot}{suffix}" for each in _numbered(stem or suffix))
            if dot
            else (f"{folder}/{each}" for each in _numbered(name))
        )
        return next(each for each in names if not self._taken(each))

    def _taken(self, name: str) -> bool:
        return name in self.names or self.is_taken(name)


def _allowed(name: str) -> str:
    """Return ``name`` as a manifest can have it, and short enough to get a number behind it."""
    plain = _NOT_ALLOWED.sub("_", name).encode()[:_NAME_MAX].decode("utf-8", "ignore").strip()
    return plain or "_"


def slug(text: str) -> str:
    """Return ``text`` in small letters and digits with hyphens between words; accents are left out."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.removeprefix("www."))[:_SLUG_MAX].strip("-")


def _numbered(stem: str) -> Iterator[str]:
    """Yield ``stem``, then ``stem-2``, ``stem-3`` and so on."""
    yield stem
    yield from (f"{stem}-{number}" for number in count(2))


def _kind(text: Frozen) -> str:
    return SourceKind.DATABASE if _is_data(text) else SourceKind.OTHER


def _is_data(text: Frozen) -> bool:
    return _STRUCTURED.fullmatch(text.media_type) is not None


def _site(url: str) -> str:
    return re.sub(r"^(?:www|m|amp|mobile)\.", "", urlsplit(url).netloc.casefold())


def _valid(where: str, declared: Mapping[str, Any], said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a manifest may say; what a page says of itself and no manifest may is left out, but nothing that an editor has ``said``."""
    schema = SourceSchema()
    try:
        schema.load(declared)
    except ValidationError as error:
        faults = error.messages_dict
        kept = {
            key: value for key, value in declared.items() if key not in faults or key not in _FOUND[1:] or key in said
        }
        if len(kept) < len(declared):
            return _valid(where, kept, said)
        key, messages = next(iter(faults.items()))
        problem, _, remedy = str(messages[0] if isinstance(messages, list) else messages).partition("; ")
        raise InputError(where, f"{key}: {problem}", remedy) from error
    if fault := next(false_mapping("mapping", declared["mapping"]), None) if "mapping" in declared else None:
        key, problem, remedy = fault
        raise InputError(where, f"{key}: {problem}", remedy)
    return dict(declared)
