"""A Word document to text (python-docx): paragraphs, headings, lists and tables in their order, then its notes."""

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml.etree import LxmlError, _Element

from service.errors import DocumentError
from service.ingest.readers.reading import Found, Reading
from service.ingest.readers.record import line_of, tag_of
from service.ingest.readers.setting import text_of
from service.ingest.readers.word.body import Body
from service.ingest.readers.word.styles import styles_of

MOST_BYTES = 100_000_000
MOST_BYTES_OF_XML = 12_000_000
"""How much a document may unpack to, and one part of it that is XML: reading takes memory by both."""
_MOST_PARTS = 10_000
_NOTES = {"footnotes": "w:footnote", "endnotes": "w:endnote"}
_MACROS = re.compile(r"vbaProject\.bin$|vbaData\.xml$", re.IGNORECASE)
_NOBODY = frozenset(("python-docx", "user", "author", "microsoft office user", "unknown", "admin"))
_ANEW = "save it anew as .docx, or save its text"


def read_docx(where: str, body: bytes) -> Reading:
    """Return the text of a Word document.

    Raises DocumentError where it is damaged or empty, has macros, or unpacks to far more than a document that people read.
    """
    try:
        with zipfile.ZipFile(BytesIO(body)) as packed:
            _require_bounds(where, packed)
        document = docx.Document(BytesIO(body))
        read = Body(styles_of(document), dict(_notes(document)))
        read.read(document.element.body)
        found = _found(document, read.title)
    except (
        zipfile.BadZipFile,
        zlib.error,
        struct.error, OpcError, LxmlError, LookupError, ValueError, TypeError, AttributeError, NotImplementedError,
        RuntimeError, EOFError, OSError, AssertionError, ArithmeticError,
    ) as error:  # fmt: skip
        raise DocumentError(where, "is a damaged Word document, or no document but a template", _ANEW) from error
    text = text_of(read.lines)
    if not re.search(r"\w", text):
        remedy = "give the document's text, or take its source out"
        raise DocumentError(where, "is a Word document without text: it may have pictures of it", remedy)
    return Reading(text=text, found=found)


def _require_bounds(where: str, packed: zipfile.ZipFile) -> None:
    parts = packed.infolist()
    if any(_MACROS.search(part.filename) for part in parts):
        raise DocumentError(where, "is a Word document with macros", "save a copy as .docx, which has none")
    xml = max((part.file_size for part in parts if part.filename.endswith((".xml", ".rels"))), default=0)
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES or xml > MOST_BYTES_OF_XML:
        raise DocumentError(
            where, "unpacks to far more than a document that people read", "save its text as plain UTF-8"
        )


def _notes(document: Document) -> Iterator[tuple[tuple[str, str], _Element]]:
    """Yield the notes of a document, by where they are kept and by their ids; not the lines that part them from the text."""
    for relation in document.part.rels.values():
        kind = relation.reltype.rpartition("/")[2]
        if kind in _NOTES and not relation.is_external:
            for note in parse_xml(relation.target_part.blob).iter(qn(_NOTES[kind])):
                yield (kind, note.get(qn("w:id"), "")), note


def _found(document: Document, title: str | None) -> Found:
    about = document.core_properties
    author = line_of(about.author)
    return Found(
        title=line_of(about.title) or line_of(title),
        author=author if author and author.casefold() not in _NOBODY else None,
        language=tag_of(about.language),
    )
