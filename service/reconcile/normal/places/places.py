"""Places read: names, parts of places, comma chains, and what the gazetteer knows."""

import re
from functools import cache, lru_cache

from service.reconcile.normal.places.divisions import says_kind
from service.reconcile.normal.places.gazetteer import meaning, meanings
from service.reconcile.normal.places.placeforms import PlaceForm
from service.reconcile.normal.places.placenames import CITY, PART, SMALLER, Entry, in_full
from service.reconcile.normal.spelling import fold, words
from service.reconcile.tables import classes, table

_CACHE = 8192


@lru_cache(_CACHE)
def place(value: str, near: str = "") -> PlaceForm:
    """Read a place: "the east of Ghuta", "Eastern Ghouta" and "Damascus suburbs" speak of a part, or of what is near."""
    head, *outer = [_usual(segment) for segment in (part.strip() for part in _inside(value).split(",")) if segment] or [
        value
    ]
    if not outer:
        head, *outer = _without_comma(head)
    part, suburb, named = _parts(fold(head), head)
    name = tuple(in_full(" ".join(_without_kind(words(named)))).split())
    inside = tuple(_without_kind(words(segment)) for segment in outer)
    nearby = tuple(words(segment) for segment in near.split(",") if segment.strip())
    entry = _entry(name, fold(named), inside)
    key = "|".join(
        (part, "near" if suburb else "", " ".join(name), ">".join(" ".join(outer) for outer in inside), near)
    )
    return PlaceForm(key, name, part, inside, nearby, entry, suburb)


_IN_BRACKETS = re.compile(r" \((?!(?:now|then|today|formerly|near|or|modern|present)\b)([^()]+)\)(?=,|$)")


def _inside(value: str) -> str:
    """Return a place with what it lies in behind a comma: "Lom (Elm County)" as "Lom, Elm County"."""
    return _IN_BRACKETS.sub(r", \1", value)


def _usual(segment: str) -> str:
    """Return the usual name of a state that is no more, by whatever name; any other place as it is."""
    return _former().get(segment.casefold().removeprefix("the "), segment)


@cache
def _former() -> dict[str, str]:
    return {name: usual for usual, names in table("places")["former"].items() for name in names}


def _without_comma(value: str) -> tuple[str, ...]:
    """Part a place from the country or the state that is written behind it without a comma: "Sydney Australia"."""
    split = value.split()
    if len(split) == 1 or meanings(fold(value)):
        return (value,)
    for at in range(1, len(split)):
        inner, outer = " ".join(split[:at]), " ".join(split[at:])
        wider = meaning(fold(outer))
        if wider is not None and wider.level < CITY and meaning(fold(inner), (fold(outer),)):
            return inner, outer
    return (value,)


def _parts(folded: str, original: str) -> tuple[str, bool, str]:
    """Return the part that is meant, whether it is a suburb, and the words of the name itself."""
    split = folded.removeprefix("the ").removeprefix("a ").split()
    named = " ".join(split)
    if named in table("places")["whole"]["names"]:
        return "", False, original
    if len(split) > 2 and "of" in split[1:-1]:  # noqa: PLR2004 ("east of X")
        at = split.index("of")
        side, rest = " ".join(split[:at]), " ".join(split[at + 1 :])
        if side.removesuffix(" part").removesuffix(" side") in _sides():
            return _sides()[side.removesuffix(" part").removesuffix(" side")], False, rest
        if split[at - 1] in table("places")["suburbs"]["words"]:
            return "", True, rest
    if len(split) > 1 and split[0] in table("places")["adjectives"]["words"] and not meanings(named):
        return _sides()[split[0]], False, " ".join(split[1:])
    if len(split) > 1 and split[-1] in table("places")["suburbs"]["words"]:
        return "", True, " ".join(split[:-1])
    return "", False, original


def _without_kind(name: tuple[str, ...]) -> tuple[str, ...]:
    kinds = table("places")["kinds"]["words"]
    if meanings(" ".join(name)):
        return name
    hanging = table("places")["kinds"]["suffixes"] if len(name) > 1 else ()
    return tuple(word for word in name if word not in kinds and word not in hanging) or name


def _entry(name: tuple[str, ...], named: str, inside: tuple[tuple[str, ...], ...]) -> Entry | None:
    """Return the gazetteer's entry, or the country around where only that is known (as a place of the lowest level).

    A district that the gazetteer does not have is one in the part of the country where its chief town lies.
    """
    outer = tuple(" ".join(segment) for segment in inside)
    found = meaning(named, outer) or meaning(" ".join(name), outer)
    if found and found.level == CITY and says_kind(named) and not meanings(named):
        return Entry(found.country, found.region, PART, 0, district=True)
    if found:
        return found
    if meanings(named) and not inside:
        return None
    around = next(
        (entry for entry in (meaning(segment, outer[at + 1 :]) for at, segment in enumerate(outer)) if entry), None
    )
    return Entry(around.country, around.region if around.level == PART else None, SMALLER, 0) if around else None


@cache
def _sides() -> dict[str, str]:
    return classes("places", "parts")
