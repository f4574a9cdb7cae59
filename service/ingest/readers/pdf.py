"""A PDF to text, page by page (pypdf); each page has the address that RFC 8118 gives it (``page=3``)."""

import logging
import re
from collections.abc import Sequence
from io import BytesIO
from typing import Any

import pypdf
from attrs import evolve
from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, LimitReachedError
from pypdf.generic import ArrayObject, DictionaryObject, StreamObject

from service.domain.selector import PDF_PAGE, Fragment
from service.domain.source import Part
from service.errors import DocumentError
from service.ingest.readers.pdfs.heads import printed_from, without_heads
from service.ingest.readers.pdfs.info import UNREADABLE, found_in_pdf
from service.ingest.readers.pdfs.lines import PdfLine, lines_of_page
from service.ingest.readers.pdfs.text import text_of_pages
from service.ingest.readers.reading import Reading

MOST_PAGES = 1_000
MOST_DRAWN = 2_000_000
"""How many pages a PDF may have, and of how many operators and operands they may be drawn: reading takes time by both."""
_MOST_BYTES = 16_000_000
_LIMITS = {
    "zlib_maximum_output_length": 20_000_000,
    "lzw_maximum_output_length": 20_000_000,
    "run_length_maximum_output_length": 20_000_000,
    "array_based_stream_maximum_output_length": 20_000_000,
    "stream_decoding_work_maximum_length": 60_000_000,
    "stream_parsing_work_maximum_count": 1_000_000,
    "page_tree_maximum_entries": 10_000,
    "xmp_maximum_input_length": 1_000_000,
    "xmp_maximum_element_count": 10_000,
}
_END, _TAIL = b"%%EOF", 65_536
_CUT = "print the pages that count to a new PDF"
logging.getLogger("pypdf").addHandler(logging.NullHandler())  # what it finds amiss is for nobody's screen
_WORD = re.compile(r"\w")


class _TooMuchError(MemoryError):
    """A PDF is more than is read; of a kind that pypdf lets through wherever it is raised."""


def read_pdf(where: str, body: bytes) -> Reading:
    """Return the text of a PDF with where each page begins.

    Raises DocumentError where it is encrypted, damaged, a scan without text, or larger than any that people read.
    """
    if _END not in body[-_TAIL:]:
        raise DocumentError(where, "is a PDF that breaks off before its end", "get the whole file anew")
    try:
        with pypdf.apply_configuration(pypdf.Configuration().with_overwrites(**_LIMITS)):
            reader = PdfReader(BytesIO(body))
            _require_open(where, reader)
            pages = _Pages(where, reader).read()
            found = found_in_pdf(reader)
    except DocumentError:
        raise
    except DependencyError as error:
        raise _encrypted(where) from error
    except (LimitReachedError, MemoryError) as error:
        raise DocumentError(where, "has more in it than a PDF that people read", _CUT) from error
    except UNREADABLE as error:
        said = " ".join(str(error).split())[:100] or type(error).__name__
        raise DocumentError(where, f"is a damaged PDF ({said})", "print it to a new PDF, or save its text") from error
    told = text_of_pages(without_heads(pages))
    if not _WORD.search(told.text):
        raise DocumentError(where, "is a PDF without text: a scan", "recognise its text first, such as with ocrmypdf")
    parts = tuple(Part(start, Fragment(f"page={number}", PDF_PAGE)) for number, start in told.starts)
    return Reading(text=told.text, found=evolve(found, url=found.url or printed_from(pages)), parts=parts)


class _Pages:
    """Reads the pages of a PDF one after the other, as long as they are not too many and not too much."""

    def __init__(self, where: str, reader: PdfReader) -> None:
        self._where = where
        self._reader = reader
        self._drawn = self._bytes = self._pictures = 0

    def read(self) -> list[list[PdfLine]]:
        """Return the lines of every page."""
        number = len(self._reader.pages)
        if number > MOST_PAGES:
            raise DocumentError(self._where, f"has {number:,} pages, more than the {MOST_PAGES:,} that are read", _CUT)
        pages = [self._lines(page) for page in self._reader.pages]
        if any(pages) and 2 * self._pictures > number:
            problem = f"is mostly a scan: {self._pictures} of {number} pages are pictures without text"
            raise DocumentError(self._where, problem, "recognise their text first, such as with ocrmypdf")
        return pages

    def _lines(self, page: PageObject) -> list[PdfLine]:
        self._bytes += _length(page)
        if self._bytes > _MOST_BYTES:
            raise _TooMuchError
        lines = lines_of_page(page, self._watch)
        self._pictures += not lines and _has_picture(page)
        return lines

    def _watch(self, _operator: bytes, operands: Sequence[Any], _outer: Any, _inner: Any) -> None:
        self._drawn += 1 + len(operands)
        if self._drawn > MOST_DRAWN:
            raise _TooMuchError


def _has_picture(page: PageObject) -> bool:
    resources = _object(page, "/Resources")
    objects = _object(resources, "/XObject") if isinstance(resources, DictionaryObject) else None
    if not isinstance(objects, DictionaryObject):
        return False
    return any(_object(each.get_object(), "/Subtype") == "/Image" for each in objects.values())


def _object(parent: Any, key: str) -> Any:
    """Return what stands under ``key`` in a dictionary of a PDF, itself where it is only referred to; None where there is none."""
    found = parent.get(key) if isinstance(parent, DictionaryObject) else None
    return found.get_object() if found is not None else None


def _length(page: PageObject) -> int:
    """Return how many bytes draw a page."""
    whole = _object(page, "/Contents")
    streams = [each.get_object() for each in whole] if isinstance(whole, ArrayObject) else [whole]
    return sum(len(stream.get_data()) for stream in streams if isinstance(stream, StreamObject))


def _require_open(where: str, reader: PdfReader) -> None:
    if reader.is_encrypted and not reader.decrypt(""):
        raise _encrypted(where)


def _encrypted(where: str) -> DocumentError:
    return DocumentError(where, "is an encrypted PDF", "save a copy without a password")
