"""What a bare name of a place can mean, and which places lie in which."""

import math
from functools import cache, lru_cache

from attrs import evolve

from service.domain.lists.atlas import atlas, without_kind
from service.reconcile.normal.places.divisions import bare, says_kind
from service.reconcile.normal.places.keptnames import abroad, divided, foreign, former, present
from service.reconcile.normal.places.placenames import (
    CITY,
    COUNTRY,
    OTHER_NAMES_FROM,
    PART,
    Entry,
    codes,
    in_full,
    neighbours,
    on_continents,
)
from service.reconcile.normal.spelling import words
from service.reconcile.tables import table

_DOMINANT = 10
_RENOWNED = 50
"""A former name, or that of a part of a country, is meant where that is so many times as large as each town of the name."""
_WITH_BOROUGHS = 2_000_000
_BOROUGH = 3
_NEAR_CENTRE = 0.6
"""A city of so many people, and so many times those of another one, may have it for a borough, within that share of its reach: Brooklyn."""
_CACHE = 8192
_KM_PER_DEGREE = 111.2
_REACH = 0.009
"""Kilometres from its centre to which a city reaches, for each square root of one of its people: Berlin 16, Porto 4."""


@lru_cache(_CACHE)
def country_code(name: str) -> str:
    """Return the code (ISO 3166) of the country that a folded name may mean, the most populous first; empty where it means none."""
    return next((each.country for each in meanings(name) if each.level == COUNTRY), "")


def meanings(name: str) -> tuple[Entry, ...]:
    """Return what a folded name can mean, most populous first.

    Former names are beside those of today; names in other languages only count where no place has the name now.
    """
    full = in_full(name)
    found = {*present().get(full), *former().get(full)} or foreign().get(full) or abroad().get(full)
    if not found and (short := without_kind(full)):
        return tuple(entry for entry in meanings(short) if entry.level == COUNTRY)
    return tuple(sorted(found, key=lambda entry: (-entry.population, entry.country, entry.region or "", entry.id)))


@lru_cache(_CACHE)
def may_mean(name: str) -> tuple[Entry, ...]:
    """Return all that a folded name can mean behind a town's: the part of a country that is called like its chief town too (Cádiz)."""
    return tuple(dict.fromkeys((*meanings(name), *_divisions(name))))


def _divisions(name: str) -> tuple[Entry, ...]:
    return divided().get(in_full(bare(name)))


@lru_cache(_CACHE)
def meaning(name: str, inside: tuple[str, ...] = ()) -> Entry | None:
    """Return what a folded name means, given the names of what it lies in; None where unknown or ambiguous.

    Of several meanings one must have ten times the population of every other. A large town that lies across the border of the
    country that is named may have lain in it: "Breslau, Germany".
    """
    known = meanings(name) or (_divisions(name) if says_kind(name) else ())
    found = [entry for entry in known if all(_lies_in(entry, outer) for outer in inside)]
    if not found and len(inside) == 1:
        found = [entry for entry in meanings(name) if _lay_in(entry, inside[0])]
    if not found:
        return None
    first, second = found[0], found[min(1, len(found) - 1)]
    renamed = first in former().get(in_full(name))
    if renamed and first.population >= _RENOWNED * second.population:
        return first
    if len({entry.country for entry in found}) == 1:
        return _common(found)
    if any(entry.level == PART and not entry.population for entry in found):
        return None
    times = _RENOWNED if renamed or first.level == PART else _DOMINANT
    return first if first.population >= times * second.population else None


def lies_within(entry: Entry, outer: Entry) -> bool:
    """Tell whether a place lies inside another one of a higher level, or is a quarter of a city."""
    if entry.country != outer.country:
        return False
    if outer.level > PART or outer.district:
        return outer.id in entry.within
    if outer.level == COUNTRY:
        return entry.level > COUNTRY
    return (entry.level > PART or entry.district) and outer.region is not None and entry.region == outer.region


def called_alike(town: Entry, name: str) -> tuple[Entry, ...]:
    """Return the parts of its country that a town lies in and that its folded name can mean: its district, or what people call like it."""
    known = table("places")["divisions"]["called_like_their_towns"]
    return tuple(
        each
        for each in _divisions(name)
        if town.level == CITY and _of_town(town, each) and (each.district or each.country in known)
    )


def _of_town(town: Entry, part: Entry) -> bool:
    """Tell whether a town lies in a part of its country that is called like it: in a district also where its own is not known."""
    return lies_within(town, part) or (
        part.district and not town.within and (town.country, town.region) == (part.country, part.region)
    )


def may_lie_within(entry: Entry, outer: Entry) -> bool:
    """Tell whether a place may lie inside another: in a part of its country whose borders are not known, or in a large city nearby."""
    if entry.country != outer.country:
        return False
    if outer.level == PART:
        return entry.level > PART and (outer.region is None or (outer.district and _may_be_of(entry, outer)))
    if not entry.level == outer.level == CITY:
        return False
    reach = _REACH * math.sqrt(outer.population)
    borough = _BOROUGH if outer.population >= _WITH_BOROUGHS else _DOMINANT
    shares = ((_DOMINANT, reach), (borough, _NEAR_CENTRE * reach))
    return any(outer.population >= times * entry.population and _distance(entry, outer) <= far for times, far in shares)


def _may_be_of(entry: Entry, district: Entry) -> bool:
    """Tell whether a place may lie in a district: in its part of the country, and not known to lie elsewhere in it."""
    return entry.region == district.region and (district.id == 0 or (entry.level > CITY and not entry.within))


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
    known = may_mean(outer)
    return not known or any(
        lies_within(entry, candidate) or (candidate.level == PART and may_lie_within(entry, candidate))
        for candidate in known
    )


def _lay_in(entry: Entry, outer: str) -> bool:
    """Tell whether a place is a large town in a country that borders on the one named, or that has towns of it now."""
    if entry.level <= PART or entry.population < OTHER_NAMES_FROM:
        return False
    near = neighbours().get(entry.country, frozenset())
    named = [each.country for each in meanings(outer) if each.level == COUNTRY]
    return any(country in near or entry.country in _once().get(country, ()) for country in named)


@cache
def _once() -> dict[str, frozenset[str]]:
    """Return for countries, by code, those in which towns of theirs lie now."""
    return {codes()[name]: frozenset(codes()[each] for each in there) for name, there in atlas().once.items()}


@cache
def _former() -> dict[str, frozenset[str]]:
    found = dict.fromkeys((" ".join(words(name)) for name in (*atlas().former, *atlas().colonies)), frozenset[str]())
    return (
        found
        | {
            " ".join(words(name)): frozenset(codes()[each] for each in countries)
            for name, countries in atlas().successors.items()
        }
        | {name: on_continents(known) for name, known in table("places")["continents"].items()}
    )


def successors(name: str) -> frozenset[str] | None:
    """Return the countries of today, by code, that lie where a state or a land was, or on a continent; empty where that is not known.

    None for any other folded name.
    """
    return _former().get(name)
