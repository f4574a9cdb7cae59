"""Freeze a document's text: from here on it never changes, and offsets count its Unicode code points."""

import hashlib
import re
from pathlib import Path

from attrs import Factory, frozen

from service.domain.source import Part
from service.errors import DocumentError
from service.ingest.opening import read
from service.ingest.readers.charset import as_utf8
from service.ingest.readers.reading import Found, Reading
from service.ingest.readers.references import with_references_read
from service.ingest.texts.encodings import decode, quoted
from service.ingest.texts.formats import DOCX, HTML, MHTML, PDF, format_of
from service.ingest.texts.mediatypes import TEXT, media_type_of

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
    """Read the file at ``path`` as evidence; DocumentError where :func:`read_bytes` or :func:`freeze_bytes` raises one."""
    return freeze_bytes(str(path), read_bytes(path, limit, home))


def read_bytes(path: Path, limit: int, home: Path | None = None) -> bytes:
    """Return the bytes of the document at ``path``.

    Raises DocumentError where there is no such regular file (inside ``home``, where that is given), or where it has more than
    ``limit`` bytes (it is not read then).
    """
    return read(path, limit, DocumentError, missing=_MISSING, large=_LARGE, home=home)


def freeze_bytes(where: str, data: bytes, *, media_type: str | None = None, charset: str | None = None) -> Frozen:
    """Return the text of ``data`` as evidence: what stands at ``where``, a path or an address.

    Pages, PDFs and Word documents are read by a reader; all other text is kept as it is, strictly UTF-8, line ends and
    everything. ``media_type`` and ``charset`` are what a server declared; content that is clearly something else counts for
    more. DocumentError where it is empty, no text, in another encoding, or nothing that a reader can read.
    """
    known = format_of(data)
    if known and known.remedy:
        raise DocumentError(where, f"is {known.name}, not text", known.remedy.format(path=quoted(where)))
    kind = known.media_type if known and known.media_type else media_type_of(where, data, media_type)
    digest = hashlib.sha256(data).hexdigest()
    if reading := _read(where, data, kind, charset):
        return Frozen(reading.text, _digest(reading.text), digest, kind, reading.parts, reading.found)
    text = decode(where, as_utf8(data, charset))
    if not _WORD.search(text):
        raise DocumentError(where, "is empty: it has no words", "give it the document's text, or take its source out")
    if kind == TEXT and (read_text := with_references_read(text)):
        text, kind = decode(where, read_text.encode()), HTML
    return Frozen(text, _digest(text), digest, kind)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _read(where: str, data: bytes, kind: str, charset: str | None) -> Reading | None:
    """Return what the reader of this media type makes of ``data``; None where there is none: it is text."""
    # Imported where they are needed: their libraries cost half a second and 40 MB, and most documents are plain text.
    if kind == HTML:
        from service.ingest.readers.page import read_page  # noqa: PLC0415 - see above

        return read_page(where, data, charset=charset)
    if kind == MHTML:
        from service.ingest.readers.mhtml import read_mhtml  # noqa: PLC0415 - see above

        return read_mhtml(where, data)
    if kind == PDF:
        from service.ingest.readers.pdf import read_pdf  # noqa: PLC0415 - see above

        return read_pdf(where, data)
    if kind == DOCX:
        from service.ingest.readers.docx import read_docx  # noqa: PLC0415 - see above

        return read_docx(where, data)
    return None
