"""Profiles in one file, a line each (JSON Lines, plain or gzip): read line by line, so that the file may have any size."""

import codecs
import gzip
import os
import stat
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

import orjson
from attrs import define, frozen

from schemas.lines import LineSchema, LineSourceSchema
from schemas.manifest import SLUG
from service.config import Settings
from service.domain.source import Document
from service.errors import DocumentError, InputError, ManifestError
from service.ingest.folder import Pages, ProfileInput, about_texts, all_of, filed, no_page, recorded
from service.ingest.manifest import Manifest, disagreements, manifest_of
from service.ingest.opening import LIMIT, is_same, looking
from service.ingest.texts.text import freeze_bytes
from service.ingest.toml.toml import raise_all, validate

ENDINGS = (".jsonl", ".jsonl.gz")
LONGEST = 100_000_000
"""How many bytes a line may have."""

_LINE = "."
"""What stands for the line itself among what was looked at; no path that begins in a folder is called so."""

_SCHEMA, _SOURCE = LineSchema(), LineSourceSchema()


def is_lines(path: Path | str) -> bool:
    """Tell whether ``path`` is, by its name, a file of profiles, a line each."""
    return str(path).endswith(ENDINGS)


def is_packed(path: Path) -> bool:
    """Tell whether such a file is compressed: its lines cannot be looked up, but only read one after the other."""
    return path.suffix == ".gz"


@frozen
class LineSeed:
    """A line of such a file: the ``number``-th, from the byte ``offset`` on; ``data`` are its bytes, without the line's end.

    ``offset`` is None where bytes cannot be looked up, and ``data`` where the line is too long to be read.
    """

    path: Path
    place: str
    number: int
    offset: int | None
    data: bytes | None
    profile: str

    @property
    def size(self) -> int:
        """How many bytes it holds in memory."""
        return len(self.data or b"")

    @property
    def where(self) -> str:
        """The file with the line's number."""
        return f"{self.path}:{self.number}"

    def declared(self) -> Manifest:
        """Return what the line declares, a manifest with texts; ManifestError, with all faults at once, where it is faulty."""
        if self.data is None:
            raise ManifestError(self.where, f"has more than {LONGEST:,} bytes", "give the person a folder")
        try:
            raw = orjson.loads(self.data)
        except orjson.JSONDecodeError as error:
            raise ManifestError(self.where, f"is not valid JSON: {error}", "correct it there") from error
        if not isinstance(raw, dict):
            raise ManifestError(self.where, "is no object", 'write one: {"id": …, "name": …, "sources": […]}')
        data, faults = validate(raw, _SCHEMA, {"sources": _SOURCE})
        raise_all(Path(self.where), chain(faults, disagreements(self.path.parent, data)), ManifestError)
        return manifest_of(data)

    def read(
        self, settings: Settings, retrieved_at: str, pages: Pages | None = None
    ) -> tuple[ProfileInput, dict[str, str]]:
        """Read the line and the files that it names, as :func:`service.ingest.folder.read_folder` does a folder's."""
        manifest = self.declared()
        numbered = {each["id"]: number for number, each in enumerate(manifest.sources)}

        def document(declared: Mapping[str, Any]) -> Document:
            given = {"retrieved_at": retrieved_at, **declared}
            if "text" in declared:
                return self._inline(given, numbered[declared["id"]], settings.max_document_bytes)
            if "file" in declared:
                return filed(self.path.parent, given, settings.max_document_bytes)
            return (pages or no_page)(declared)

        with looking() as looked:
            documents = all_of(manifest.sources, document)
        start = f"{self.path.parent}{os.sep}"
        files = {path.removeprefix(start): digest for path, digest in looked.items()}
        given = ProfileInput(
            subject=manifest.subject,
            documents=tuple(documents),
            rulings=manifest.rulings,
            warnings=tuple(about_texts(documents)),
        )
        return given, {_LINE: self._digest(), **files}

    def _inline(self, declared: Mapping[str, Any], number: int, limit: int) -> Document:
        where = f"{self.where}: sources[{number}].text"
        data = declared["text"].encode()
        if len(data) > limit:
            problem = f"has {len(data):,} bytes, more than the {limit:,} allowed"
            raise DocumentError(where, problem, "cut it down to the part that is about the person")
        rest = {name: value for name, value in declared.items() if name != "text"}
        return recorded({**rest, "file": self.path.name}, freeze_bytes(where, data, media_type="text/plain"))

    def _digest(self) -> str:
        return sha256(self.data or b"").hexdigest()

    def is_same(self, looked: Mapping[str, str], settings: Settings) -> bool:
        """Tell whether the line and all files are as they were when they were looked at, byte for byte."""
        files = {path: digest for path, digest in looked.items() if path != _LINE}
        home = os.path.dirname(self.place)  # noqa: PTH120 - strings in, strings out
        return (
            self.declares(looked) and self._stands() and is_same(home, files, max(LIMIT, settings.max_document_bytes))
        )

    def declares(self, looked: Mapping[str, str]) -> bool:
        """Tell whether the line is as it was when it was looked at, byte for byte."""
        return looked.get(_LINE) == self._digest()

    def _stands(self) -> bool:
        """Tell whether the file still has the line at its place; of one that is compressed that is not looked up."""
        if self.offset is None:
            return True
        return self.data == _bytes(self.place, self.offset, self.size)


@define
class LineSeeds:
    """The lines of a file that hold something, as often as they are asked for; with ``only``, those of one profile.

    InputError where the file cannot be read, or is another one than at the first time.
    """

    path: Path
    only: str | None = None
    _stamp: tuple[int, ...] = ()

    def __iter__(self) -> Iterator[LineSeed]:
        packed = is_packed(self.path)
        with self._opened() as file:
            place = os.path.realpath(self.path)
            number = offset = 0
            while line := file.readline(LONGEST + 1):
                number, start = number + 1, offset
                offset += len(line)
                whole = len(line) <= LONGEST
                while not whole and line and not line.endswith(b"\n"):
                    line = file.readline(LONGEST)
                    offset += len(line)
                if not whole or line.strip():
                    mark = len(codecs.BOM_UTF8) if start == 0 and line.startswith(codecs.BOM_UTF8) else 0
                    data = line[mark:].rstrip(b"\r\n") if whole else None
                    seed = self._seed(place, number, None if packed else start + mark, data)
                    if self.only in {None, seed.profile}:
                        yield seed

    def _seed(self, place: str, number: int, offset: int | None, data: bytes | None) -> LineSeed:
        return LineSeed(self.path, place, number, offset, data, _id(data) or f"{self.path.name}:{number}")

    @contextmanager
    def _opened(self) -> Iterator[BinaryIO]:
        """Open the file, and look before and after whether it is the one that was opened at the first time."""
        try:
            self._require_same()
            with gzip.open(self.path, "rb") if is_packed(self.path) else self.path.open("rb") as file:
                yield file  # type: ignore[misc] # a gzip file reads as any other
            self._require_same()
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise InputError(str(self.path), f"is no whole gzip file ({error})", "compress it anew") from error
        except FileNotFoundError as error:
            raise InputError(str(self.path), "there is no such file", "name one that is there") from error
        except OSError as error:
            raise InputError(str(self.path), f"cannot be read ({error.strerror})", "make it a readable file") from error

    def _require_same(self) -> None:
        found = os.stat(self.path)  # noqa: PTH116 - its fields are wanted
        if not stat.S_ISREG(found.st_mode):
            raise InputError(str(self.path), "is no regular file", "put a regular file in its place")
        stamp = (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)
        self._stamp = self._stamp or stamp
        if stamp != self._stamp:
            raise InputError(str(self.path), "changed while it was loaded", "load it again")


@define
class LineTexts:
    """The texts in such a file, found again by profile and source; the file is read through once, for the lines' places."""

    path: Path
    _places: dict[str, tuple[int, int]] | None = None

    def text(self, profile: str, source: str) -> str | None:
        """Return the text of a source that stands in the line of ``profile``, None where there is none; InputError where the
        file cannot be read.
        """
        if self._places is None:
            found = ((seed.profile, seed.offset, seed.size) for seed in LineSeeds(self.path))
            self._places = {each: (offset, size) for each, offset, size in found if offset is not None}
        offset, size = self._places.get(profile, (0, 0))
        raw = _object(_bytes(self.path, offset, size))
        listed = raw.get("sources")
        sources = [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
        return next((each.get("text") for each in sources if each.get("id") == source), None)


def _bytes(path: Path | str, offset: int, size: int) -> bytes:
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - paths and strings in
            file.seek(offset)
            return file.read(size)
    except OSError:
        return b""


def _object(data: bytes | None) -> dict[str, Any]:
    """Return the object that a line is; one without anything where it is none."""
    try:
        raw = orjson.loads(data or b"")
    except orjson.JSONDecodeError:
        return {}
    return raw if isinstance(raw, dict) else {}


def _id(data: bytes | None) -> str | None:
    """Return the id that a line gives to its profile; None where it has none that could be one."""
    found = _object(data).get("id")
    return found if isinstance(found, str) and SLUG.fullmatch(found) else None
