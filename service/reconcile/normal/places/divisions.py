"""The parts of countries, by the codes that a gazetteer of cities gives its cities; read once, when first asked."""

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from attrs import frozen

from service.reconcile.normal.spelling import words
from service.reconcile.tables import table

_CACHE = 8192


@frozen
class Division:
    """A part of a country: ``region`` is its code, or, of a district, that of the part in which the district lies.

    ``names`` are folded, without words such as "province". ``towns`` are the numbers of a district's towns in GeoNames.
    """

    country: str
    region: str
    district: bool
    names: tuple[str, ...]
    towns: frozenset[int]


@cache
def divisions() -> tuple[Division, ...]:
    """Return all parts of countries (``data/divisions.tsv``, from GeoNames)."""
    return tuple(_read())


@lru_cache(_CACHE)
def bare(name: str) -> str:
    """Return a folded name without the words that say what kind of division it is: "kano state", "canton of zurich"."""
    split = words(name)
    return " ".join(word for word in split if word not in _kinds()) or " ".join(split)


@lru_cache(_CACHE)
def says_kind(name: str) -> bool:
    """Tell whether a folded name says that it is a division's."""
    return not _kinds().isdisjoint(name.split())


def tells(name: str) -> bool:
    """Tell whether a folded name is one by itself, not a mere direction: "central" is none."""
    return not set(name.split()) <= frozenset(table("places")["divisions"]["directions"])


@cache
def _kinds() -> frozenset[str]:
    return frozenset(table("places")["divisions"]["kinds"])


def _read() -> Iterator[Division]:
    text = files("service.reconcile").joinpath("data", "divisions.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            country, region, kind, names, *towns = line.split("\t")
            folded = dict.fromkeys(map(_without_republic, names.split("|")))
            inside = frozenset(int(town) for listed in towns for town in listed.split())
            yield Division(country, region, kind == "district", tuple(folded), inside)


def _without_republic(name: str) -> str:
    return bare(name).removesuffix(" republic").removeprefix("republic ")
