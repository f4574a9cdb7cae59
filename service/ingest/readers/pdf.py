"""A PDF to text, page by page (pypdf); each page has the address that RFC 8118 gives it (``page=3``)."""

import re
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from service.domain.selector import PDF_PAGE, Fragment
from service.domain.source import Part
from service.errors import DocumentError
from service.ingest.readers.reading import Found, Reading

_WORD = re.compile(r"\w")
_BROKEN = re.compile(r"(?P<first>[^\W\d_]+)-\n(?P<rest>[^\W\d_]+)")
_BREAK = "\n\n"


def read_pdf(where: str, body: bytes) -> Reading:
    """Return the text of a PDF with where each page begins.

    Raises DocumentError where it is encrypted, damaged, or a scan without text.
    """
    try:
        reader = PdfReader(BytesIO(body))
        _require_open(where, reader)
        pages = [_whole_words(page.extract_text()) for page in reader.pages]
        about = reader.metadata
        found = Found(title=_line(about and about.title), author=_line(about and about.author))
    except DocumentError:
        raise
    except (
        PyPdfError,
        ValueError,
        TypeError,
        KeyError,
        IndexError,
        AttributeError,
        RecursionError,
        NotImplementedError,
    ) as error:
        raise DocumentError(where, f"is a damaged PDF ({error})", "print it to a new PDF, or save its text") from error
    if not any(map(_WORD.search, pages)):
        raise DocumentError(where, "is a PDF without text: a scan", "recognise its text first, such as with ocrmypdf")
    parts, start = [], 0
    for number, page in enumerate(pages, 1):
        parts.append(Part(start, Fragment(f"page={number}", PDF_PAGE)))
        start += len(page) + len(_BREAK)
    return Reading(text=_BREAK.join(pages), found=found, parts=tuple(parts))


def _require_open(where: str, reader: PdfReader) -> None:
    if reader.is_encrypted and not reader.decrypt(""):
        raise DocumentError(where, "is an encrypted PDF", "save a copy without a password")


def _whole_words(text: str) -> str:
    """Join words that a line's end has parted: where the rest of the page writes them without a hyphen."""
    known = set(re.findall(r"[^\W\d_]+", text.casefold()))

    def joined(match: re.Match[str]) -> str:
        whole = match["first"] + match["rest"]
        return whole + "\n" if whole.casefold() in known else match[0]

    return _BROKEN.sub(joined, text.strip())


def _line(text: object) -> str | None:
    folded = " ".join(text.split()) if isinstance(text, str) else ""
    return folded if folded and folded.isprintable() else None
