"""What a PDF says of itself: in its information, and in XMP (ISO 16684-1), which counts first; never claims.

The day on which the file was made is not the day on which its text was published.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any
from xml.parsers.expat import ExpatError

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from service.ingest.readers.reading import Found
from service.ingest.readers.record import address_of, day_of, line_of, tag_of

UNREADABLE = (
    PyPdfError, ExpatError, ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError,
    NotImplementedError, AssertionError, OSError,
)  # fmt: skip
"""What pypdf raises at files that are damaged, or made to do damage."""
_MADE_BY = re.compile(r"(?:Microsoft (?:Word|PowerPoint|Excel) - )")
_FILE = re.compile(r".*\.(?:docx?|odt|rtf|pdf|indd|qxd|tex|dvi|html?|pptx?|xlsx?|pages|p65)", re.IGNORECASE)
_NOTHING = frozenset(
    ("untitled", "unspecified", "anonymous", "(anonymous)", "unknown", "unnamed", "document", "title", "user", "author")
)
_PRISM = "http://prismstandard.org/namespaces/basic/2.0/"
_RIGHTS = "http://ns.adobe.com/xap/1.0/rights/"
_COMMONS = "http://creativecommons.org/ns#"


def found_in_pdf(reader: PdfReader) -> Found:
    """Return what a PDF says of itself; what cannot be read of that is not said."""
    xmp = _tried(lambda: reader.xmp_metadata)
    info = _tried(lambda: reader.metadata)

    def said(read: Callable[[Any], Any], of: Any) -> list[str]:
        return [line for value in _flat(_tried(lambda: read(of)) if of else None) if (line := _meant(value))]

    def other(space: str, name: str) -> Callable[[Any], Any]:
        return lambda of: [
            each.nodeValue or _inner(each) for each in of.get_nodes_in_namespace("", space) if each.localName == name
        ]

    titles = [*said(lambda of: of.dc_title, xmp), *said(lambda of: of.title, info)]
    authors = said(lambda of: of.dc_creator, xmp) or said(lambda of: of.author, info)
    dates = [
        *said(other(_PRISM, "publicationDate"), xmp),
        *said(lambda of: [day.isoformat() for day in of.dc_date], xmp),
    ]
    languages = [*said(lambda of: of.root_object.get("/Lang"), reader), *said(lambda of: of.dc_language, xmp)]
    licences = [
        *said(other(_COMMONS, "license"), xmp),
        *said(other(_RIGHTS, "WebStatement"), xmp),
        *said(lambda of: of.dc_rights, xmp),
    ]
    return Found(
        title=next(iter(titles), None),
        publisher=next(iter(said(lambda of: of.dc_publisher, xmp)), None),
        author=", ".join(dict.fromkeys(authors)) or None,
        published=next(filter(None, map(day_of, dates)), None),
        language=next(filter(None, map(tag_of, languages)), None),
        licence=next(iter(licences), None),
        url=next(filter(None, map(address_of, said(other(_PRISM, "url"), xmp))), None),
    )


def _tried(read: Callable[[], Any]) -> Any:
    try:
        return read()
    except UNREADABLE:
        return None


def _flat(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return [value["x-default"]] if "x-default" in value else list(value.values())[:1]
    return value if isinstance(value, list | tuple) else [value]


def _meant(value: Any) -> str | None:
    """Return what a file says where a person said it, and no program: no name of a file, no "untitled"."""
    line = line_of(value)
    meant = _MADE_BY.sub("", line, count=1) if line else ""
    return None if not meant or _FILE.fullmatch(meant) or meant.casefold() in _NOTHING else meant


def _inner(node: Any) -> str:
    return "".join(child.data for child in node.childNodes if child.nodeType == child.TEXT_NODE)
