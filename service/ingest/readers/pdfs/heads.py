"""What stands at the head and the foot of a PDF's pages: running titles, page numbers, what a browser prints there.

In: the lines of each page. Out: the lines without them, and the address that a browser has printed.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.ingest.readers.pdfs.lines import PdfLine
from service.ingest.readers.record import address_of

_EDGE = 3
_APART = 1.5
_OFTEN = 0.4
_FEWEST = 2
_FIGURES = re.compile(r"\d+")
_NUMBER = re.compile(
    r"[\W_]*(?:(?:page|seite|pagina|página|strona|side|sida|стр|страница|p|pp|pg|s)\.?\s*)?(?:\d{1,4}|[ivxlc]{1,6})"
    r"(?:\s*(?:of|von|de|di|sur|van|z|av|af|из|/|\|)\s*\d{1,4})?[\W_]*",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"(?P<url>(?:https?|file)://\S+)(?:\s|\|)+\d+\s*/\s*\d+|\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}:\d\d\b.*"
)


def without_heads(pages: Sequence[Sequence[PdfLine]]) -> list[list[PdfLine]]:
    """Return the lines of each page without those at its edges that stand on many pages, and without its number."""
    often = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    fewest = max(_FEWEST, _OFTEN * len(pages))
    kept = []
    for number, page in enumerate(pages, 1):
        edges = {id(line) for line in _edges(page) if often[_key(line)] >= fewest or _is_number(line, number)}
        kept.append([line for line in page if id(line) not in edges])
    return kept if any(kept) else [list(page) for page in pages]


def printed_from(pages: Sequence[Sequence[PdfLine]]) -> str | None:
    """Return the address that a browser has printed at the foot of the pages, where it is whole."""
    matches = (_PRINTED.fullmatch(line.text) for page in pages for line in _edges(page))
    addresses = (address_of(match["url"]) for match in matches if match and match["url"] and "…" not in match["url"])
    return next(filter(None, addresses), None)


def _edges(page: Sequence[PdfLine]) -> Iterator[PdfLine]:
    """Yield the uppermost and the lowest lines of a page, where some space parts them from the rest."""
    down = sorted(page, key=lambda line: -line.y)
    yield from _edge(down)
    yield from _edge(down[::-1])


def _edge(lines: Sequence[PdfLine]) -> Sequence[PdfLine]:
    """Return the first of ``lines`` up to a gap; none where there is none in reach."""
    for number, (line, following) in enumerate(pairwise(lines[: _EDGE + 1]), 1):
        if abs(line.y - following.y) > _APART * max(line.size, following.size):
            return lines[:number]
    return lines if len(lines) <= _EDGE else ()


def _key(line: PdfLine) -> tuple[str, int]:
    """Return what two lines have in common that stand in the same place of two pages: words, figures aside, and height."""
    return _FIGURES.sub("#", line.text.casefold()), round(line.y / 20)


def _is_number(line: PdfLine, number: int) -> bool:
    if _PRINTED.fullmatch(line.text):
        return True
    return _NUMBER.fullmatch(line.text) is not None and (str(number) in _FIGURES.findall(line.text))
