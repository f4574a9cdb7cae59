"""Where the tables of a TOML file stand: an editor finds a line, and no table by its number."""

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import Factory, frozen

from service.ingest.toml.tomlbounds import blanked

_HEAD = re.compile(r"^[ \t]*\[\[[ \t]*([\w-]+)[ \t]*\]\][ \t\r]*$", re.ASCII)
_INNER = re.compile(r"^[ \t]*\[+[ \t]*([\w-]+)\.([\w-]+)", re.ASCII)
_KEY = re.compile(r"^[ \t]*([\w-]+)[ \t]*[.=]", re.ASCII)
_OTHER = re.compile(r"^[ \t]*\[")
_PLACE = re.compile(r"(\w+)\[(\d+)\](?:\.(.*))?", re.DOTALL)
_AT_END = re.compile(r"\b(\w+)\[(\d+)\]$")

Table = Mapping[str, int]
"""The lines of a table's keys, counted from 1; "" is its head."""


@frozen
class Places:
    """Where the tables of arrays stand, by the array's name and in their order; none that are written within one line."""

    tables: Mapping[str, Sequence[Table]] = Factory(dict)

    def find(self, key: str) -> tuple[int, str] | None:
        """Return the line of ``rulings[1].date``, that of its table where the table has no such key, with what is left of the key.

        None for what is in no table of an array.
        """
        if (found := _PLACE.fullmatch(key)) is None or (table := self._table(found)) is None:
            return None
        rest = found[3] or ""
        return table.get(re.split(r"[.\[]", rest, maxsplit=1)[0], table[""]), rest

    def worded(self, problem: str) -> str:
        """Return a problem that ends in another table's number ("says the same as rulings[0]") with that one's line instead."""
        found = _AT_END.search(problem)
        table = self._table(found) if found else None
        return problem if found is None or table is None else f"{problem[: found.start()]}the one in line {table['']}"

    def _table(self, found: re.Match[str]) -> Table | None:
        tables, index = self.tables.get(found[1], ()), int(found[2])
        return tables[index] if index < len(tables) else None


def places(text: str, raw: Mapping[str, object]) -> Places:
    """Return where the tables of arrays in ``text`` stand, TOML that reads as ``raw``; none of arrays that are written otherwise."""
    tables: dict[str, list[Table]] = {}
    for name, table in _tables(blanked(text).split("\n")):
        tables.setdefault(name, []).append(table)
    return Places({name: found for name, found in tables.items() if _count(raw.get(name)) == len(found)})


def _count(array: object) -> int:
    return len(array) if isinstance(array, list) else 0


def _tables(lines: Sequence[str]) -> Iterator[tuple[str, Table]]:
    name, table, inside = "", {"": 0}, ""
    for number, line in enumerate(lines, 1):
        if head := _HEAD.match(line):
            if name:
                yield name, table
            name, table, inside = head[1], {"": number}, ""
        elif (inner := _INNER.match(line)) and inner[1] == name:
            inside = inner[2]
            table.setdefault(inside, number)
        elif _OTHER.match(line):
            inside = "another"
        elif not inside and (key := _KEY.match(line)):
            table.setdefault(key[1], number)
    if name:
        yield name, table
