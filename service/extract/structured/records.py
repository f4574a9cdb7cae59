"""Rows of tables, lines of JSON and arrays of objects as records: the values of a column or member, each with its place."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from attrs import frozen

from service.domain.selector import Fragment, Span
from service.extract.structured.jsontext import Node
from service.extract.structured.tables import Cell, delimiter_of, header, rows
from service.extract.text import lexicon
from service.extract.text.patterns import compiled


@frozen
class Part:
    """One value in a cell or member: its words, and where they stand."""

    words: str
    span: Span
    fragment: Fragment


@frozen
class Row:
    """A table's row: cells by the names of their columns."""

    text: str
    cells: Mapping[str, Cell]

    def parts(self, column: str, *, many: bool) -> list[Part]:
        """Return the values in a cell, white space around them left out; only ``many`` may stand in one, apart."""
        cell = self.cells.get(column)
        if cell is None:
            return []
        raw = self.text[cell.start : cell.end]
        doubled = len(raw) != len(cell.value)
        found = []
        for match in _apart().finditer(raw) if many else [re.fullmatch(r".*", raw, re.DOTALL)]:
            words = match[0].strip() if match else ""
            if match and words:
                start = cell.start + match.start() + match[0].index(words)
                plain = words.replace('""', '"') if doubled else words
                found.append(Part(plain, Span(start, start + len(words)), cell.fragment))
        return found


@frozen
class Record:
    """A JSON object: values by the names of members, or by pointers from it."""

    node: Node

    def parts(self, member: str, *, many: bool) -> list[Part]:
        """Return the values of a member: a string's, a number's, or those in an array."""
        node = self.node.members.get(member) or self.node.follow(member)
        listed = [] if node is None else node.items if node.kind == "array" else [node]
        found = [Part(each.value, each.span, each.fragment) for each in listed if each.text and each.text.strip()]
        return found if many else found[:1]


@frozen
class Table:
    """Records with the names that there are, of which some may be there twice; ``name`` is what such a name is of."""

    name: str
    known: Sequence[str]
    twice: frozenset[str]
    records: Iterator[Row] | Iterator[Record]


def table(text: str, columns: Sequence[str]) -> Table:
    """Return the rows of a table whose header has these columns; Malformed where it cannot be read."""
    delimiter = delimiter_of(text, columns)
    first = header(text, delimiter)
    names = [cell.value.strip() for cell in first]
    return Table("column", names, _twice(names), _rows(text, delimiter, names, first[0].row if first else 0))


def _rows(text: str, delimiter: str, names: Sequence[str], last: int) -> Iterator[Row]:
    for row in rows(text, delimiter):
        if row and row[0].row > last:
            yield Row(text, dict(zip(names, row, strict=False)))


def objects(root: Node, members: Sequence[str]) -> Table:
    """Return the objects of an array, or the one object, as records."""
    listed = [node for node in (root.items if root.kind == "array" else [root]) if node.kind == "object"]
    names = dict.fromkeys(name for node in listed for name in node.members)
    deeper = [name for name in members if name not in names and any(node.follow(name) for node in listed)]
    return Table("member", [*names, *deeper], frozenset(), (Record(node) for node in listed))


def _twice(names: Sequence[str]) -> frozenset[str]:
    return frozenset(name for name, count in Counter(names).items() if count > 1)


@cache
def _apart() -> re.Pattern[str]:
    """Match what stands between separators."""
    return compiled(f"[^{re.escape(''.join(lexicon.phrases('structured', 'separators')))}]+")
