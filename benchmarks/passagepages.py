"""Pages with quotes marked in them, for trying whether a browser finds each by its passage's address.

A page is an HTML file in ``quotedpages/``, quotes marked ``{{kind: like this}}``. Its text is what the project's reader
makes of it; where the reader leaves something out, a ``.txt`` beside it has the text, quotes marked ``{{like this}}`` in
the same order. The marks are neither served nor in the text.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from attrs import frozen

from service.domain.selector import Selector, Span, select
from service.ingest.readers.page import read_page

FIRST, SECOND, ASIDE = SETS = ("first", "second", "aside")
"""The pages that ``passage_url`` was written with, those that mended it, and those that nobody looked at before it was done."""
OPEN, CLOSE = "\ue000", "\ue001"
"""What marks become in :attr:`Quoted.marked`: characters that stand in no page."""

_HOME = Path(__file__).parent / "quotedpages"
_MARKED = re.compile(f"{OPEN}([^{CLOSE}]*){CLOSE}")
_KIND = re.compile(r"\{\{([a-z ]+): ")
_SIGNS = re.compile(rf"^({OPEN}?)(=+|-) *({OPEN}?)(.*?)[ =]*({CLOSE}?)$")


@frozen
class Quoted:
    """A quote of a page: what is hard about it, where it stands in the page's text, and the page with it alone marked."""

    kind: str
    selector: Selector
    marked: str


@frozen
class QuotedPage:
    """A page as a browser gets it, its text, and its quotes in the order of their marks."""

    name: str
    html: str
    text: str
    quotes: tuple[Quoted, ...]


def quoted_pages(which: str) -> list[QuotedPage]:
    """Return the pages of a folder, in the order of their names."""
    return [_quoted_page(path) for path in sorted((_HOME / which).glob("*.html"))]


def page_of(name: str, text: str, selectors: Iterable[Selector]) -> QuotedPage:
    """Return a page made of a text, its lines as headings, items and paragraphs, with the quotes of these selectors."""
    quotes = tuple(Quoted(name, each, _html(_with_marks(text, each))) for each in selectors)
    return QuotedPage(name, _html(text), text, quotes)


def _quoted_page(path: Path) -> QuotedPage:
    source = path.read_text(encoding="utf-8")
    kinds = _KIND.findall(source)
    marked = _KIND.sub(OPEN, source).replace("}}", CLOSE)
    beside = path.with_suffix(".txt")
    if beside.exists():
        text = beside.read_text(encoding="utf-8").replace("{{", OPEN).replace("}}", CLOSE)
    else:
        text = read_page(path.name, marked.encode()).text
    selectors = list(_selectors(text))
    if len(selectors) != len(kinds):
        raise ValueError(f"{path}: {len(kinds)} quotes are marked, and {len(selectors)} of them stand in the text")
    alone = (_alone(marked, number) for number in range(len(kinds)))
    quotes = tuple(Quoted(*each) for each in zip(kinds, selectors, alone, strict=True))
    return QuotedPage(path.stem, _unmarked(marked), _unmarked(text), quotes)


def _alone(marked: str, number: int) -> str:
    """Return a page without the marks of all its quotes but one."""
    pieces = _MARKED.split(marked)  # what is between quotes, and quotes, by turns
    pieces[2 * number + 1] = f"{OPEN}{pieces[2 * number + 1]}{CLOSE}"
    return "".join(pieces)


def _with_marks(text: str, selector: Selector) -> str:
    return f"{text[: selector.start]}{OPEN}{selector.exact}{CLOSE}{text[selector.end :]}"


def _selectors(marked: str) -> Iterator[Selector]:
    text = _unmarked(marked)
    for number, match in enumerate(_MARKED.finditer(marked)):
        start = match.start() - 2 * number
        yield select(text, Span(start, start + len(match[1])))


def _unmarked(text: str) -> str:
    return text.replace(OPEN, "").replace(CLOSE, "")


def _html(text: str) -> str:
    return f'<!doctype html><meta charset="utf-8"><title>A page</title><body>{"".join(_lines(text))}'


def _lines(text: str) -> Iterable[str]:
    for line in text.split("\n"):
        signs = _SIGNS.match(line)
        tag = {"": "p", "-": "li"}.get(signs[2] if signs else "", "h2")
        words = signs[1] + signs[3] + signs[4] + signs[5] if signs else line
        yield f"<{tag}>{escape(words)}</{tag}>\n"
