"""What editors read on real pages about real people: the gold of ``benchmarks/people.py``, and the check of its files.

``benchmarks/people/PART.toml`` holds persons with their pages; a page has its address, the digest and the length of the
text that was annotated, and the facts that this text states of the person. No text is in the repository.

A fact has the ``field`` and accepted spellings in ``values``, where ``*`` stands for any words; ``also`` are other fields
in which it is as right ("founder": an employer or a position); ``qualifiers`` are those that the text states, ``may``
those that a claim may have or lack; an ``optional`` fact is right where it is claimed and no miss where it is not.
``modality`` is ``negated`` of what the text denies. Dates are EDTF (ISO 8601-2).
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from attrs import frozen

from service.domain.fields import CATALOGUE, DATED

HERE = Path(__file__).resolve().parent / "people"
PARTS = ("fix", "seen", "report")
UNSCORED = frozenset(("name", "related"))
"""Every page has the name, and ``related`` is about events and works: neither tells how a person's page was read."""

_POINT = r"(?:\d{4}|\d{3}X|\d{2}XX)(?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?)?[?~%]?"
_ONE_OF = rf"\[(?:{_POINT}\.\.(?:{_POINT})?|\.\.{_POINT}|{_POINT}(?:,{_POINT})+)\]"
_EDTF = re.compile(rf"{_POINT}(?:/(?:{_POINT}|\.\.))?|{_ONE_OF}", re.ASCII)
_KINDS = frozenset(["encyclopedia", "newspaper", "magazine", "blog", "official", "database", "social", "book", "other"])

Words = tuple[str, ...]


class GoldError(Exception):
    """A file of the gold that cannot be used; its words say which, where in it, and why."""


@frozen
class Fact:
    """One thing that a page states of its person, see the module."""

    fields: Words
    values: Words
    qualifiers: Mapping[str, Words]
    may: Mapping[str, Words]
    optional: bool
    modality: str

    @property
    def field(self) -> str:
        """The field under which it is counted."""
        return self.fields[0]


@frozen
class Page:
    """One page; ``length`` counts the Unicode code points of the text that was annotated, ``published`` is EDTF."""

    key: str
    url: str
    publisher: str
    kind: str
    published: str | None
    language: str
    sha256: str
    length: int
    facts: tuple[Fact, ...]


@frozen
class Conflict:
    """Values of one field on a person's pages that cannot all hold; an ``optional`` one may be told or not."""

    field: str
    positions: Words
    optional: bool


@frozen
class Person:
    """A person with pages; ``aliases`` are other spellings of the name that an editor would know."""

    key: str
    name: str
    aliases: Words
    pages: tuple[Page, ...]
    conflicts: tuple[Conflict, ...]


def people(parts: Sequence[str], folder: Path = HERE) -> tuple[Person, ...]:
    """Return the persons of these parts, in the files' order; GoldError names a fault with its file and page."""
    return tuple(person for part in parts for person in _people(folder / f"{part}.toml"))


def _people(path: Path) -> Iterator[Person]:
    try:
        rows = tomllib.loads(path.read_text("utf-8"))["people"]
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise GoldError(f"{path}: {error}") from error
    except KeyError as error:
        raise GoldError(f"{path}: there is no [[people]] in it") from error
    for row in rows:
        where = f"{path.name}: {row.get('key', 'a person without key')}"
        try:
            yield Person(
                key=row["key"],
                name=row["name"],
                aliases=tuple(row.get("aliases", ())),
                pages=tuple(_page(f"{path.name}: {page.get('key')}", page) for page in row["pages"]),
                conflicts=tuple(_conflict(where, each) for each in row.get("conflicts", ())),
            )
        except KeyError as error:
            raise GoldError(f"{where}: {error.args[0]} is missing") from error


def _page(where: str, row: Mapping) -> Page:
    if row["kind"] not in _KINDS:
        raise GoldError(f"{where}: kind {row['kind']!r} is none of {', '.join(sorted(_KINDS))}")
    return Page(
        key=row["key"],
        url=row["url"],
        publisher=row["publisher"],
        kind=row["kind"],
        published=row.get("published"),
        language=row.get("language", "en"),
        sha256=row["sha256"],
        length=row["length"],
        facts=tuple(_fact(where, fact) for fact in row["facts"]),
    )


def _fact(where: str, row: Mapping) -> Fact:
    fields = (row["field"], *row.get("also", ()))
    for name in fields:
        if name not in CATALOGUE or name in UNSCORED:
            raise GoldError(f"{where}: {name!r} is no field that is scored")
    fact = Fact(
        fields=fields,
        values=tuple(row["values"]),
        qualifiers=_qualifiers(where, fields, row.get("qualifiers", {})),
        may=_qualifiers(where, fields, row.get("may", {})),
        optional=row.get("optional", False),
        modality=row.get("modality", "asserted"),
    )
    if fact.modality not in ("asserted", "negated") or not fact.values:
        raise GoldError(f"{where}: {fields[0]} has no value, or modality {fact.modality!r}")
    if CATALOGUE[fields[0]].datatype.value == "date":
        _check_dates(where, fields[0], fact.values)
    return fact


def _qualifiers(where: str, fields: Words, row: Mapping[str, Sequence[str]]) -> Mapping[str, Words]:
    for key, values in row.items():
        if all(CATALOGUE[name].words_of(key) is None for name in fields):
            raise GoldError(f"{where}: {fields[0]} has no qualifier {key!r}")
        if key in DATED:
            _check_dates(where, key, values)
    return {key: tuple(values) for key, values in row.items()}


def _check_dates(where: str, key: str, values: Sequence[str]) -> None:
    for value in values:
        if not _EDTF.fullmatch(value):
            raise GoldError(f"{where}: {key} {value!r} is no EDTF date")


def _conflict(where: str, row: Mapping) -> Conflict:
    if row["field"] not in CATALOGUE:
        raise GoldError(f"{where}: a conflict in {row['field']!r}, which is no field")
    return Conflict(row["field"], tuple(row["positions"]), row.get("optional", False))
