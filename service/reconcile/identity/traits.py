"""What sources tell of a person that could tell two people apart, and how it compares."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from typing import Any

from attrs import frozen

from service.domain.claim import Claim
from service.domain.names.name import mark_of
from service.reconcile.days.allowed import births
from service.reconcile.identity.sides import BIRTHS, DEATHS, Dated, Side, acted, stated
from service.reconcile.normal.concepts import concept, more_general
from service.reconcile.normal.places.places import place
from service.reconcile.sources.lineage import Lineage
from service.reconcile.tables import table

_YEAR = 365.25
_LIVES = "lives"
_CACHE = 8192


@frozen
class Point:
    """What one trait of two sides says: for one person if positive, for two if negative; ``years`` between two dates."""

    trait: str
    weight: float
    years: int = 0


def side_of(claims: Sequence[Claim], lineage: Lineage) -> Side:
    """Return what claims tell of a person; only the fields that can tell people apart are kept."""
    by_field: dict[str, list[Claim]] = {}
    for claim in claims:
        by_field.setdefault(claim.field, []).append(claim)
    born = stated(by_field.get("birth_date", ()))
    if not born:
        ages = births(by_field.get("age_statement", ()), lineage)
        born = tuple(Dated(allowed.low, allowed.high, allowed.claim) for allowed in ages)
    return Side(
        frozenset(claim.source for claim in claims),
        born,
        stated(by_field.get("death_date", ())),
        acted(claim for name in table("link")["lives"]["acts"] for claim in by_field.get(name, ())),
        {name: tuple(by_field[name]) for name in _fields() if name in by_field},
    )


def compare(one: Side, other: Side) -> tuple[Point, ...]:
    """Return what two sides have in common and what tells them apart, trait by trait; it is the same either way round."""
    found = (trait.point(one, other) for trait in _told_by(one, other)[0])
    return tuple(point for point in found if point and point.weight)


def apart(one: Side, other: Side) -> bool:
    """Tell whether two sides cannot tell of one person; no trait is compared that cannot change it any more."""
    traits, left = _told_by(one, other)
    bound, total = limit(), 0.0
    for trait in traits:
        if total + left > bound:
            return False
        if trait.worst:
            point = trait.point(one, other)
            total += point.weight if point else 0.0
            left -= trait.worst
    return total <= bound and score(compare(one, other)) <= bound


@cache
def limit() -> float:
    """Return the score at which two sides are two people."""
    return float(table("link")["apart"])


def score(points: Iterable[Point]) -> float:
    """Return the sum of points."""
    return sum(point.weight for point in points)


@cache
def _fields() -> tuple[str, ...]:
    """Return the fields that can tell people apart."""
    return tuple(dict.fromkeys(("birth_date", "age_statement", "death_date", *(trait.name for trait in _traits()))))


@frozen
class _Trait:
    """One thing to compare: ``told`` by both sides, it gives a point of at least ``worst``."""

    name: str
    told: str
    point: Callable[[Side, Side], Point | None]
    worst: float


def _told_by(one: Side, other: Side) -> tuple[tuple[_Trait, ...], float]:
    """Return the traits that two sides can be compared by, and how much these can speak for two people at worst."""
    lived = any((a.deaths and (b.births or b.acts)) or (a.acts and b.births) for a, b in ((one, other), (other, one)))
    return _told_of(one.told & other.told, lived)


@lru_cache(_CACHE)
def _told_of(told: frozenset[str], lived: bool) -> tuple[tuple[_Trait, ...], float]:  # noqa: FBT001 (a key)
    """Return the traits of what both sides tell; ``lived``: of one a birth or a death, and of the other what could lie on its far side."""
    traits = tuple(trait for trait in _traits() if trait.told in told or (lived and trait.told == _LIVES))
    return traits, sum(trait.worst for trait in traits)


@cache
def _traits() -> tuple[_Trait, ...]:
    """Return what is compared, in the order of the table."""
    rules = table("link")
    return (
        _Trait("birth_date", BIRTHS, _births, rules["birth"]["worst"]),
        _Trait("death_date", DEATHS, _deaths, rules["death"]["worst"]),
        _Trait("death_date", _LIVES, _lives, rules["lives"]["worst"]),
        *map(_trait, rules["fields"]),
    )


def _trait(rule: Mapping[str, Any]) -> _Trait:
    name, agrees = rule["name"], _COMPARED[rule.get("by", "value")]

    def point(one: Side, other: Side) -> Point | None:
        agree = agrees(one, other, name)
        return None if agree is None else Point(name, rule.get("agree", 0.0) if agree else rule.get("differ", 0.0))

    return _Trait(name, name, point, rule.get("differ", 0.0))


def _births(one: Side, other: Side) -> Point:
    return _dates("birth", one.births, other.births)


def _deaths(one: Side, other: Side) -> Point:
    return _dates("death", one.deaths, other.deaths)


def _dates(name: str, one: Sequence[Dated], other: Sequence[Dated]) -> Point:
    """Return what two sides' dates say, in the reading that brings them nearest."""
    rules = table("link")[name]
    days = min([max((b.low - a.high).days, (a.low - b.high).days, 0) for a in one for b in other])
    if days:
        years = days / _YEAR
        keys = (("slip", "slipped"), ("far", "between"), ("distant", "differ"))
        key = next((key for bound, key in keys if years < rules[bound]), "worst")
        return Point(name, rules[key], round(years))
    day = any(a.low == a.high == b.low == b.high for a in one for b in other)
    return Point(name, rules["day" if day else "year"])


def _lives(one: Side, other: Side) -> Point | None:
    """Say whether two lives lie apart in all readings: dead before the birth of the other, or all that is dated before or behind it."""
    rules = table("link")
    both = ((one, other), (other, one))
    dead = max(_gap(a.deaths, b.births) for a, b in both)
    acted = max(_gap(*pair) for a, b in both for pair in ((a.acts, b.births), (a.deaths, b.acts)))
    if max(dead, acted) >= rules["lives"]["generation"]:
        return Point("lives", rules["lives"]["worst"])
    return Point("lives", rules["lives"]["between"]) if dead > rules["birth"]["slip"] else None


def _gap(earlier: Sequence[Dated], later: Sequence[Dated]) -> float:
    """Return how many years the last of the earlier days lies before the first of the later ones."""
    return min([_years(early.high, late.low) for early in earlier for late in later], default=0.0)


def _years(earlier: date, later: date) -> float:
    return (later - earlier).days / _YEAR


def _same_value(one: Side, other: Side, name: str) -> bool:
    """Tell whether any two values can be one."""
    ours, others = one.forms(name), other.forms(name)
    return any(type(a) is type(b) and (a is b or a.fits(b)) for a in ours for b in others)


def _related(one: Side, other: Side, name: str) -> bool | None:
    """Tell whether any two occupations are one, or one a kind of the other; None where they are but of one family."""
    if _same_value(one, other, name):
        return True
    mine, theirs = ({concept(claim.value) for claim in side.claims[name]} for side in (one, other))
    near = any(_kinds(a) & _kinds(b) or set(a.split()) & set(b.split()) for a in mine for b in theirs)
    return None if near else False


def _one_mark(one: Side, other: Side, name: str) -> bool | None:
    """Tell whether the marks of two sides' names are one; None where either has none."""
    ours, others = ({mark_of(claim.original) for claim in side.claims[name]} - {""} for side in (one, other))
    return bool(ours & others) if ours and others else None


def _kinds(name: str) -> frozenset[str]:
    return more_general(name) | {name}


def _one_country(one: Side, other: Side, name: str) -> bool | None:
    """Tell whether any two claims are of one country; None where the country of some is not known."""
    if _same_value(one, other, name):
        return True
    ours, others = ({_country(claim) for claim in side.claims[name]} for side in (one, other))
    if None in ours or None in others:
        return None
    return bool(ours & others)


def _country(claim: Claim) -> str | None:
    return _country_of(claim.qualifiers.get("country") or claim.value)


@lru_cache(_CACHE)
def _country_of(name: str) -> str | None:
    entry = place(name).entry
    return entry.country if entry else None


_COMPARED: Mapping[str, Callable[[Side, Side, str], bool | None]] = {
    "value": _same_value,
    "country": _one_country,
    "mark": _one_mark,
    "occupation": _related,
}
