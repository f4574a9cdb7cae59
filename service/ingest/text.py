"""Freeze a document's text: from here on it never changes, and offsets count its Unicode code points."""

import codecs
import hashlib
import re
from pathlib import Path

from attrs import Factory, frozen

from service.domain.source import Part
from service.errors import DocumentError
from service.ingest.encodings import decode, quoted
from service.ingest.formats import format_of
from service.ingest.opening import read
from service.ingest.readers.reading import Found

_MISSING = "put it there, or correct `file` in profile.toml"
_LARGE = "cut it down to the part that is about the person"
_WORD = re.compile(r"\w")


@frozen
class Frozen:
    """A text with the digests that identify it.

    ``text_sha256`` is the hex digest of the text's UTF-8 bytes; ``file_sha256`` that of the bytes as they were retrieved.
    They differ where a reader made the text, and where the bytes begin with a byte order mark, which is no part of it.
    ``media_type`` says what the bytes are, ``parts`` where parts of the text begin, ``found`` what they say of the source.
    """

    text: str
    text_sha256: str
    file_sha256: str
    media_type: str = "text/plain"
    parts: tuple[Part, ...] = ()
    found: Found = Factory(Found)


def freeze(path: Path, limit: int, home: Path | None = None) -> Frozen:
    """Read the file at ``path`` as evidence: strictly UTF-8, line ends and everything else kept as they are.

    Raises DocumentError where there is no such regular file (inside ``home``, where that is given), where it has more than
    ``limit`` bytes (it is not read then), is empty, or is not text in UTF-8.
    """
    return freeze_bytes(path, read(path, limit, DocumentError, missing=_MISSING, large=_LARGE, home=home))


def freeze_bytes(path: Path, data: bytes) -> Frozen:
    """Return the text of ``data``, the content of the file at ``path``, as evidence; DocumentError as :func:`freeze` does."""
    if known := format_of(data):
        raise DocumentError(str(path), f"is {known.name}, not text", known.remedy.format(path=quoted(path)))
    text = decode(path, data)
    if not _WORD.search(text):
        raise DocumentError(
            str(path), "is empty: it has no words", "give it the document's text, or take its source out"
        )
    body = data.removeprefix(codecs.BOM_UTF8)
    return Frozen(text, hashlib.sha256(body).hexdigest(), hashlib.sha256(data).hexdigest())
