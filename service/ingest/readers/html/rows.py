"""Tables, lists of terms and boxes of labels to lines: a row is a line, "Born: 4 May 1961" where it is a label and what it says.

Where a label says several lines, or a row has more than two cells, " | " stands between them.
"""

import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from service.ingest.readers.html.cells import cell_of
from service.ingest.readers.html.measures import Measures
from service.ingest.readers.tables import LABEL_WORDS, Row, rows_of

_CELL_WORDS = 60
_VALUE_WORDS = 40
_BOX = re.compile(r"(?:^|[\s_-])(?:infobox|vcard|biography|factbox|fact-box|steckbrief)", re.IGNORECASE)
_LABEL = re.compile(r"(?:^|[\s_-])(?:label|key|term|title|heading|header|dt|th|question)(?=$|[\s_-])", re.IGNORECASE)
_SAYS = re.compile(
    r"(?:^|[\s_-])(?:value|val|data|details?|content|text|desc|description|answer|info|dd|td|items?)(?=$|[\s_-])",
    re.IGNORECASE,
)
_NOTHING = frozenset(("br", "hr", "wbr", "img"))


def is_box(each: HtmlElement) -> bool:
    """Tell whether an element is named as a box of facts."""
    return _BOX.search(f"{each.get('class') or ''} {each.get('id') or ''}") is not None


def is_table_of_data(table: HtmlElement, measures: Measures) -> bool:
    """Tell whether a table holds data, and not the layout of a page."""
    if is_box(table):
        return True
    if (table.get("role") or "") in ("presentation", "none"):
        return False
    cells = [measures[cell] for row in _rows(table) for cell in row]
    return bool(cells) and all(cell.words <= _CELL_WORDS and cell.prose <= 1 and not cell.title for cell in cells)


def rows_of_table(table: HtmlElement) -> Iterator[Row]:
    """Yield the lines of a table of data."""
    for caption in (child for child in table if child.tag == "caption"):
        yield from cell_of(caption)
    rows = list(_rows(table))
    two = max((len(row) for row in rows), default=0) == 2  # noqa: PLR2004 - label and value
    for row in rows:
        head = len(row) > 1 and all(cell.tag == "th" for cell in row)
        yield from rows_of([cell_of(cell) for cell in row], labelled=two and not head)


def is_list_of_terms(terms: HtmlElement, measures: Measures) -> bool:
    """Tell whether a ``dl`` has labels with something short behind each."""
    parts = _terms(terms)
    limits = {"dt": LABEL_WORDS, "dd": _VALUE_WORDS}
    short = all(measures[each].words <= limits[str(each.tag)] and not measures[each].tables for each in parts)
    return short and {each.tag for each in parts} == set(limits)


def rows_of_terms(terms: HtmlElement) -> Iterator[Row]:
    """Yield the lines of a list of terms (``dl``): a term and all that is said of it in one."""
    label: list[Row] = []
    said: list[Row] = []
    for each in _terms(terms):
        if each.tag == "dt" and said:
            yield from rows_of([label, said], labelled=True)
            label, said = [], []
        (label if each.tag == "dt" else said).extend(cell_of(each))
    yield from rows_of([label, said], labelled=True)


def is_pair(each: HtmlElement, measures: Measures) -> bool:
    """Tell whether an element is a label and what it says, and is named so or stands among others like it."""
    if not _has_parts(each, measures):
        return False
    label, said = each[0], each[1]
    if _LABEL.search(_name(label)) and _SAYS.search(_name(said)):
        return True
    return any(
        other is not None
        and (other.tag, other.get("class")) == (each.tag, each.get("class"))
        and _has_parts(other, measures)
        for other in (each.getnext(), each.getprevious())
    )


def row_of_pair(each: HtmlElement) -> Iterator[Row]:
    """Yield the line of a label and what it says."""
    yield from rows_of([cell_of(part) for part in each], labelled=True)


def _has_parts(each: HtmlElement, measures: Measures) -> bool:
    if len(each) != 2 or (each.text or "").strip() or each[0].tag in _NOTHING or each[1].tag in _NOTHING:  # noqa: PLR2004
        return False
    if any((part.tail or "").strip() for part in each):
        return False
    label, said = (measures.get(part) for part in each)
    if not (label and said and 0 < label.words <= LABEL_WORDS and 0 < said.words <= _VALUE_WORDS):
        return False
    return said.prose <= 1 and not said.tables and not (label.prose or label.linked)


def _name(each: HtmlElement) -> str:
    return f"{each.get('class') or ''} {each.get('data-source') or ''}"


def _rows(table: HtmlElement) -> Iterator[list[HtmlElement]]:
    for child in table:
        rows: Sequence[HtmlElement] = [child] if child.tag == "tr" else []
        if child.tag in ("thead", "tbody", "tfoot"):
            rows = [each for each in child if each.tag == "tr"]
        yield from ([cell for cell in row if cell.tag in ("td", "th")] for row in rows)


def _terms(terms: HtmlElement) -> list[HtmlElement]:
    """Return the terms and descriptions of a list, which may stand in groups."""
    groups = ([child] if child.tag in ("dt", "dd") else list(child) for child in terms)
    return [each for group in groups for each in group if each.tag in ("dt", "dd")]
