"""A profile's folder: the manifest and the documents that it names, read as one."""

import difflib
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, overload

from attrs import frozen

from service.config import Settings
from service.domain.handmade import Handmade
from service.domain.ruling import Ruling
from service.domain.source import Document, Source, SourceKind, Subject
from service.errors import DocumentError, FetchError, InputError
from service.ingest.claims import NAME as CLAIMS
from service.ingest.claims import read_claims
from service.ingest.manifest import NAME, Manifest, read_manifest
from service.ingest.opening import folder_at, names
from service.ingest.rulings import NAME as RULINGS
from service.ingest.rulings import read_rulings
from service.ingest.texts.encodings import line_at
from service.ingest.texts.mojibake import wrongly_decoded
from service.ingest.texts.text import Frozen, freeze

_SLIP = 0.9  # how like a file's name has to be: one letter amiss
_SLIPS = 2  # how much longer or shorter it may be then
_TAG = re.compile(
    r"<!--|</?(?:p|div|span|a|ul|ol|li|em|strong|b|i|h[1-6]|br|hr|table|tr|td|th|img|script|style|article|section|header|footer|nav)"
    r"(?:\s[^<>\n]{0,300})?/?>",
    re.IGNORECASE,
)
_FEWEST_TAGS = 2
_TOLD = 20  # how many files that are left out are named

Pages = Callable[[Mapping[str, Any]], Document]
"""Returns the document of a source, as its manifest declares it, that has an address and no file; DocumentError where it cannot."""


@frozen(kw_only=True)
class ProfileInput:
    """All that is known of a person before extraction.

    ``documents`` stand in the manifest's order, ``claims`` are those by hand; ``warnings`` are whole sentences for the editor.
    """

    subject: Subject
    documents: tuple[Document, ...]
    rulings: tuple[Ruling, ...] = ()
    claims: tuple[Handmade, ...] = ()
    warnings: tuple[str, ...] = ()


@frozen
class Folders(Sequence[Path]):
    """Folders in one folder, of which no more than the names is kept."""

    home: Path
    names: Sequence[str]

    def __len__(self) -> int:
        return len(self.names)

    @overload
    def __getitem__(self, at: int) -> Path: ...
    @overload
    def __getitem__(self, at: slice) -> "Folders": ...
    def __getitem__(self, at: int | slice) -> "Path | Folders":
        return Folders(self.home, self.names[at]) if isinstance(at, slice) else self.home / self.names[at]


def profile_folders(seeds: Path) -> Sequence[Path]:
    """Return the profile folders that ``seeds`` stands for, by name.

    ``seeds`` is one profile folder, its manifest, or a folder of profile folders; in the last case every visible
    folder in it counts, so that one without a manifest is reported when it is read. InputError where there is none.
    """
    if folder := folder_at(seeds):
        return [folder]
    if not os.path.isdir(seeds):  # noqa: PTH112 (Path.is_dir raises where it may not look)
        raise InputError(
            str(seeds), "there is no such folder", f"name a folder that holds {NAME}, or one of such folders"
        )
    folders = Folders(seeds, _visible_folders(seeds))
    if not any(os.path.lexists(folder / NAME) for folder in folders):
        raise InputError(str(seeds), "there is no profile in it", f"put {NAME} into a folder of the person's own there")
    return folders


def read_folder(folder: Path, settings: Settings, retrieved_at: str, pages: Pages | None = None) -> ProfileInput:
    """Read a profile folder: manifest, rulings and claims by hand are valid, every document is frozen, or nothing is returned.

    ``retrieved_at`` (RFC 3339, UTC) counts for sources whose manifest gives none; ``pages`` gives the documents of sources
    that have an address and no file; without it they are refused. Raises ManifestError, RulingError, ClaimError or
    DocumentError; all faults of the manifest, of the rulings, of the claims, or of the documents, come as one error.
    """
    manifest = read_manifest(folder)
    rulings = _rulings(folder, manifest)
    claims = read_claims(folder, [source["id"] for source in manifest.sources])

    def document(declared: Mapping[str, Any]) -> Document:
        if "file" not in declared:
            return (pages or no_page)(declared)
        return filed(folder, {"retrieved_at": retrieved_at, **declared}, settings.max_document_bytes)

    documents = all_of(manifest.sources, document)
    warnings = (*about_texts(documents), *_strays(folder, documents), *_misnamed(folder))
    return ProfileInput(
        subject=manifest.subject, documents=tuple(documents), rulings=rulings, claims=claims, warnings=warnings
    )


def declared_rulings(folder: Path) -> tuple[Ruling, ...]:
    """Return the rulings that a profile's folder declares: those of its manifest, then those of its rulings.

    Raises ManifestError or RulingError, each with all faults of its file.
    """
    return _rulings(folder, read_manifest(folder))


def _rulings(folder: Path, manifest: Manifest) -> tuple[Ruling, ...]:
    return (*manifest.rulings, *read_rulings(folder, manifest.subject.id))


def all_of(sources: Iterable[Mapping[str, Any]], document: Callable[[Mapping[str, Any]], Document]) -> list[Document]:
    """Return the ``document`` of each of the ``sources``; DocumentError, with all faults at once, where some cannot be had."""
    documents: list[Document] = []
    faults: list[DocumentError] = []
    for declared in sources:
        try:
            documents.append(document(declared))
        except DocumentError as error:
            faults.append(error)
    if faults:
        first, *more = faults
        raise DocumentError(first.where, first.problem, first.remedy, more)
    return documents


def no_page(declared: Mapping[str, Any]) -> Document:
    """Raise FetchError: where nobody gives pages, there are none."""
    raise FetchError(declared["url"], "nothing is fetched here", "load the folder, or add the page with whosays add")


def filed(folder: Path, declared: Mapping[str, Any], limit: int) -> Document:
    """Return the document of a source that has a file in ``folder``, of ``limit`` bytes at most."""
    return recorded(declared, freeze(folder / declared["file"], limit, folder))


def recorded(declared: Mapping[str, Any], frozen_text: Frozen) -> Document:
    """Return a text under the record that is declared for it."""
    source = Source(
        **{**declared, "kind": SourceKind(declared["kind"])},
        text_sha256=frozen_text.text_sha256,
        file_sha256=frozen_text.file_sha256,
        length=len(frozen_text.text),
        media_type=frozen_text.media_type,
    )
    return Document(source, frozen_text.text, frozen_text.parts)


def about_texts(documents: Sequence[Document]) -> tuple[str, ...]:
    """Return what an editor should know of texts: which are the same, were once decoded wrongly, or hold a page's markup."""
    return (*_twins(documents), *_spoiled(documents), *_marked_up(documents))


def _twins(documents: Sequence[Document]) -> list[str]:
    first: dict[str, Source] = {}
    found = []
    for source in (document.source for document in documents):
        twin = first.setdefault(source.text_sha256, source)
        if twin is not source and source.derived_from is None:
            found.append(f"{source.id} has the same text as {twin.id}: say derived_from = {twin.id!r} if it is a copy")
    return found


def _spoiled(documents: Sequence[Document]) -> list[str]:
    """Return a warning for each document that was once decoded wrongly, with the first place."""
    found = []
    for source, text in ((document.source, document.text) for document in documents):
        if lost := text.count("\ufffd"):
            place = _place(text, text.index("\ufffd"))
            found.append(
                f"{source.id} has {lost} replacement character(s) U+FFFD, the first {place}: it was once decoded wrongly"
            )
        if wrong := wrongly_decoded(text):
            found.append(
                f"{source.id} has {len(wrong)} word(s) of UTF-8 that was once read as Windows-1252 or Latin-1, the first "
                f"{_place(text, wrong[0].start)}: {wrong[0]}; take the original text"
            )
    return found


def _marked_up(documents: Sequence[Document]) -> list[str]:
    """Return a warning for each plain text with tags of HTML in it: what they hide or leave out is read as text."""
    found = []
    for source, text in ((document.source, document.text) for document in documents):
        tags = _TAG.findall(text) if "<" in text and source.media_type == "text/plain" else []
        if len(tags) >= _FEWEST_TAGS:
            place = _place(text, text.index(tags[0]))
            found.append(
                f"{source.id} has {len(tags)} tags of HTML in its text, the first {place}: save the whole page as .html, "
                "which is read as a page, or take the tags out"
            )
    return found


def _place(text: str, at: int) -> str:
    return f"at offset {at} (line {line_at(text, at)})"


def _misnamed(folder: Path) -> list[str]:
    """Return a warning for each file that was probably meant to be one of rulings or of claims by hand."""
    found = []
    for entry in _entries(folder):
        for name, what in ((RULINGS, "rulings"), (CLAIMS, "claims by hand")):
            near = abs(len(entry.name) - len(name)) <= _SLIPS and entry.name not in (RULINGS, CLAIMS)
            if near and difflib.get_close_matches(entry.name, [name], cutoff=_SLIP):
                found.append(f"{entry.name} is not read: {what} stand in {name}")
    return found


def _strays(folder: Path, documents: list[Document]) -> list[str]:
    """Return a warning for each file that lies beside the documents and that no source names; the last counts the rest."""
    home = Path(os.path.realpath(folder))
    named = {Path(os.path.realpath(home / each.source.file)) for each in documents if each.source.file}
    found = [
        path
        for place in sorted({path.parent for path in named} - {home})
        for path in _entries(place)
        if path.is_file() and not path.name.startswith(".") and path not in named
    ]
    told = [f"{path.relative_to(home)} is named by no source and is left out" for path in found[:_TOLD]]
    rest = len(found) - len(told)
    return [*told, f"{rest:,} more files are named by no source and are left out"] if rest else told


def _entries(folder: Path) -> list[Path]:
    try:
        return [folder / name for name in names(folder)]
    except OSError as error:
        raise _unlisted(folder, error) from error


def _visible_folders(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entry.name for entry in entries if not entry.name.startswith((".", "_")) and entry.is_dir())
    except OSError as error:
        raise _unlisted(folder, error) from error


def _unlisted(folder: Path, error: OSError) -> InputError:
    return InputError(str(folder), f"cannot be listed ({error.strerror})", "give this user the right to read it")
