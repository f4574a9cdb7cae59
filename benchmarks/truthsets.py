"""Public truth-discovery sets as tables of claims: ``NAME.toml`` says how ``NAME.claims.tsv`` is read and scored.

Keys of ``NAME.toml``:

    gold             the file of right values: item, value
    match            exact: the gold value; any: one of several, joined by " || "; relative: within ``tolerance`` of the number;
                     path: the first element of "specific > … > general" that any source claims;
                     minutes: HH:MM in buckets of ``tolerance`` minutes around the item's most frequent time, else exact
    nesting          none; tokens: fewer of another value's words are more general; hierarchy: NAME.hierarchy.tsv (id, name, parent), for
                     places, which are fused as such
    labels           how many gold items are labelled, half of them at most
    exclude_sources  sources that are left out
    [kinds]          kind = 'pattern' of a source's name; the first that is found in it counts, else "registered"

Gold items without claims are skipped. Where no claimed value is right, none can be chosen rightly.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from attrs import evolve, frozen

from service.reconcile.fuse.ballot import Contains, Row

MATCHES = ("exact", "any", "relative", "path", "minutes")
NESTINGS = ("none", "tokens", "hierarchy")
_TIME = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)")
_DAY = 24 * 60


class SetError(Exception):
    """A set cannot be read; the message says what is wrong and where."""


@frozen
class Item:
    """One question: who claims what, and which of the claimed values are right."""

    rows: tuple[Row, ...]
    right: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """Return the item's name."""
        return self.rows[0].item

    @property
    def values(self) -> tuple[str, ...]:
        """Return the distinct claimed values, in the order of the file."""
        return tuple(dict.fromkeys(row.value for row in self.rows))

    @property
    def contested(self) -> bool:
        """Return whether sources claim different values."""
        return len(self.values) > 1

    def only(self, rows: Sequence[Row]) -> "Item":
        """Return the item with some of its claims; what is right stays so, as far as it is claimed."""
        return evolve(self, rows=tuple(rows), right=self.right & {row.value for row in rows})


@frozen
class TruthSet:
    """A set as it was read: ``items`` have claims, ``gold`` are those with a known answer, in the order of the gold file."""

    name: str
    items: tuple[Item, ...]
    gold: tuple[Item, ...]
    kinds: Mapping[str, str]
    contains: Contains
    nests: bool
    granular: bool
    labels: int


def names(folder: Path) -> list[str]:
    """Return the names of the sets in a folder."""
    return sorted(path.stem for path in folder.glob("*.toml"))


def load(folder: Path, name: str) -> TruthSet:
    """Return a set; SetError where a file is missing or says what cannot be read."""
    rules = _rules(folder / f"{name}.toml")
    match, nesting = rules.get("match", "exact"), rules.get("nesting", "none")
    rows = _claims(folder / f"{name}.claims.tsv", frozenset(rules.get("exclude_sources", ())))
    gold = _gold(folder / rules.get("gold", f"{name}.gold.tsv"))
    if match == "minutes":
        rows, gold = _bucketed(rows, gold, float(rules.get("tolerance", 10)))
    accepts = _matcher(match, float(rules.get("tolerance", 0.01)))
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(row.item, []).append(row)
    items = {item: Item(tuple(listed)) for item, listed in grouped.items()}
    known = [(items[item], answers) for item, answers in gold.items() if item in items]
    return TruthSet(
        name=name,
        items=tuple(items.values()),
        gold=tuple(evolve(item, right=frozenset(accepts(item.values, answers))) for item, answers in known),
        kinds=_kinds({row.source for row in rows}, rules.get("kinds", {})),
        contains=_relation(nesting, folder / f"{name}.hierarchy.tsv"),
        nests=nesting != "none",
        granular=nesting == "hierarchy",
        labels=int(rules.get("labels", 100)),
    )


def _rules(path: Path) -> dict:  # type: ignore[type-arg]
    try:
        rules = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise SetError(f"{path}: no such file; a set needs it to say how it is scored") from None
    except tomllib.TOMLDecodeError as error:
        raise SetError(f"{path}: {error}") from None
    for key, known in (("match", MATCHES), ("nesting", NESTINGS)):
        if rules.get(key, known[0]) not in known:
            raise SetError(f"{path}: {key} is {rules[key]!r}; known are {', '.join(known)}")
    return rules


def _lines(path: Path) -> Iterator[list[str]]:
    """Yield the cells of all lines but the first; empty lines are skipped."""
    try:
        with path.open(encoding="utf-8-sig", newline="\n") as file:
            next(file, None)
            for number, line in enumerate(file, 2):
                cells = line.rstrip("\r\n").split("\t")
                if cells == [""]:
                    continue
                if len(cells) < 2:  # noqa: PLR2004 (an item and a value at least)
                    raise SetError(f"{path}:{number}: one column only; columns are parted by tabs")
                yield cells
    except FileNotFoundError:
        raise SetError(f"{path}: no such file") from None


def _claims(path: Path, excluded: frozenset[str]) -> list[Row]:
    """Return the first claim of each source on each item."""
    rows: dict[tuple[str, str], Row] = {}
    for cells in _lines(path):
        if len(cells) < 3:  # noqa: PLR2004
            raise SetError(f"{path}: {cells[0]!r} has no value; columns are item, source, value")
        if cells[1] not in excluded:
            rows.setdefault((cells[0], cells[1]), Row(cells[0], cells[1], cells[2]))
    return list(rows.values())


def _gold(path: Path) -> dict[str, list[str]]:
    gold: dict[str, list[str]] = {}
    for item, value, *_ in _lines(path):
        gold.setdefault(item, []).append(value)
    return gold


def _kinds(sources: Iterable[str], patterns: Mapping[str, str]) -> dict[str, str]:
    tests = [(kind, re.compile(pattern)) for kind, pattern in patterns.items()]
    return {
        source: next((kind for kind, pattern in tests if pattern.search(source)), "registered") for source in sources
    }


def _matcher(match: str, tolerance: float) -> Callable[[Sequence[str], Sequence[str]], Iterable[str]]:
    """Return what picks the right ones out of an item's values, given its gold answers."""

    def same(values: Sequence[str], answers: Sequence[str]) -> Iterable[str]:
        return [value for value in values if value in answers]

    def accepted(values: Sequence[str], answers: Sequence[str]) -> Iterable[str]:
        return same(values, [part.strip() for answer in answers for part in answer.split(" || ")])

    def along(values: Sequence[str], answers: Sequence[str]) -> Iterable[str]:
        path = [part.strip() for answer in answers for part in answer.split(" > ")]
        return [part for part in path if part in values][:1]

    def close(values: Sequence[str], answers: Sequence[str]) -> Iterable[str]:
        goals = [number for answer in answers if (number := _number(answer)) is not None]
        return [
            value
            for value in values
            if value in answers
            or ((number := _number(value)) is not None and any(abs(number - g) <= tolerance * abs(g) for g in goals))
        ]

    return {"exact": same, "minutes": same, "any": accepted, "path": along, "relative": close}[match]


def _number(text: str) -> float | None:
    try:
        return float(text.replace(",", ""))
    except ValueError:
        return None


def _bucketed(
    rows: Sequence[Row], gold: Mapping[str, Sequence[str]], width: float
) -> tuple[list[Row], dict[str, list[str]]]:
    """Return claims and answers with times as the item's most frequent time plus a whole number of widths, the nearest one.

    Half a width before or after the most frequent time is still in its bucket.
    """
    times: dict[str, Counter[int]] = {}
    for row in rows:
        if (minute := _minute(row.value)) is not None:
            times.setdefault(row.item, Counter())[minute] += 1
    middle = {item: counts.most_common(1)[0][0] for item, counts in times.items()}

    def bucket(item: str, value: str) -> str:
        minute = _minute(value)
        if minute is None or item not in middle:
            return value
        apart = (minute - middle[item] + _DAY // 2) % _DAY - _DAY // 2
        centre = round(middle[item] + width * round(apart / width)) % _DAY
        return f"{centre // 60:02}:{centre % 60:02}"

    return (
        [row._replace(value=bucket(row.item, row.value)) for row in rows],
        {item: [bucket(item, value) for value in values] for item, values in gold.items()},
    )


def _minute(value: str) -> int | None:
    found = _TIME.fullmatch(value.strip())
    return (int(found[1]) * 60 + int(found[2])) % _DAY if found else None


def _relation(nesting: str, path: Path) -> Contains:
    """Return the nesting relation ``contains(outer, inner)``; of names that each stand above the other somewhere neither contains."""
    if nesting == "tokens":

        @cache
        def words(value: str) -> frozenset[str]:
            return frozenset(value.split())

        return lambda outer, inner: words(outer) < words(inner)
    if nesting == "hierarchy":
        ancestors = _ancestors(path)
        return lambda outer, inner: outer in ancestors.get(inner, ()) and inner not in ancestors.get(outer, ())
    return lambda _outer, _inner: False


def _ancestors(path: Path) -> dict[str, set[str]]:
    """Return the names above each name, of all nodes with that name together, without the root's."""
    nodes = {cells[0]: (cells[1], cells[2] if len(cells) > 2 else "") for cells in _lines(path)}  # noqa: PLR2004
    above: dict[str, set[str]] = {}
    for name, parent in nodes.values():
        at, seen = parent, set[str]()
        while at in nodes and at not in seen:
            seen.add(at)
            outer, following = nodes[at]
            above.setdefault(name, set()).update([outer] if following in nodes else [])  # the root contains nothing
            at = following
    return above
