"""Places made comparable: names, parts of places, comma chains, and what the gazetteer knows."""

from collections.abc import Hashable
from functools import cache, lru_cache
from typing import ClassVar

from attrs import evolve, frozen

from service.reconcile.normal.forms import Form
from service.reconcile.normal.gazetteer import (
    Entry,
    in_full,
    lies_within,
    may_lie_within,
    meaning,
    meanings,
    successors,
)
from service.reconcile.normal.spelling import covered, fold, same_words, words
from service.reconcile.tables import classes, table

_CACHE = 8192
_CITY = 2
"""The level of cities, below countries and their parts."""
_WELL_KNOWN = 300_000
"""A city of so many people is meant where its name stands alone; a smaller one shares it with towns that no list has."""


@frozen(cache_hash=True)
class PlaceForm(Form):
    """A place: its name, the part of it that is meant, what the text puts it inside of, and what it lies near."""

    can_clash: ClassVar[bool] = True

    name: tuple[str, ...]
    part: str
    inside: tuple[tuple[str, ...], ...]
    nearby: tuple[tuple[str, ...], ...]
    entry: Entry | None
    suburb: bool

    @property
    def stand(self) -> Hashable:
        """Return the country, if it is known."""
        return self.entry.country if self.entry else None

    @property
    def former(self) -> bool:
        """Tell whether the place is a state that is no more: what lay in it is not known."""
        return self.entry is None and successors(" ".join(self.name)) is not None

    def _held(self, other: "PlaceForm") -> bool:
        """Tell whether the place is a state that is no more, and the other may have lain in it."""
        countries = successors(" ".join(self.name)) if self.former else None
        return countries is not None and (not countries or other.entry is None or other.entry.country in countries)

    def same(self, other: Form) -> bool:
        """Tell whether both are one place: one name, one part, and no two countries."""
        return (
            isinstance(other, PlaceForm)
            and self.part == other.part
            and self.suburb == other.suburb
            and self._one_name(other)
        )

    def clashes(self, other: Form) -> bool:
        """Tell whether both are known to lie in different countries."""
        return isinstance(other, PlaceForm) and not self._one_country(other)

    def contains(self, other: Form) -> bool:
        """Tell whether the other place lies inside, by the text's own words or by the gazetteer; near is not inside."""
        if not isinstance(other, PlaceForm) or self.suburb or not self._one_country(other):
            return False
        if self._one_name(other):
            return not self.part and other.part != "" and not other.suburb
        if self.part or other.suburb:
            return False
        if any(same_words(self.name, outer) for outer in other.inside):
            return True
        return self.entry is not None and other.entry is not None and lies_within(other.entry, self.entry)

    def near(self, other: Form) -> bool:
        """Tell whether the text puts one near the other."""
        return isinstance(other, PlaceForm) and (self._beside(other) or other._beside(self))  # noqa: SLF001 (same class)

    def fits(self, other: Form) -> bool:
        """Tell whether one may lie in the other under some meaning of the names."""
        if (
            not isinstance(other, PlaceForm)
            or self.same(other)
            or self.contains(other)
            or other.contains(self)
            or self.near(other)
        ):
            return True
        if self._one_name(other) or self._held(other) or other._held(self):  # noqa: SLF001 (same class)
            return True
        if self._elsewhere(other) or self._partly(other) or other._partly(self):  # noqa: SLF001 (same class)
            return True
        ours, theirs = self._meanings(), other._meanings()  # noqa: SLF001 (same class)
        ambiguous = self.entry is None or other.entry is None
        return any(
            (a.id and a.id == b.id)
            or may_lie_within(a, b)
            or may_lie_within(b, a)
            or (ambiguous and (lies_within(a, b) or lies_within(b, a)))
            for a in ours
            for b in theirs
        )

    def _elsewhere(self, other: "PlaceForm") -> bool:
        """Tell whether only one of two places of one name says where it lies, and the other is no city that needs not say it."""
        bare = other if self.inside else self
        told = bool(self.inside) != bool(other.inside)
        small = bare.entry is None or (bare.entry.level == _CITY and bare.entry.population < _WELL_KNOWN)
        return told and small and self.part == other.part and same_words(self.name, other.name)

    def _partly(self, other: "PlaceForm") -> bool:
        """Tell whether the place is a part of what the other lies in: Umeå may lie in northern Sweden."""
        return self.part != "" and not other.part and evolve(self, part="").contains(other)

    def _meanings(self) -> tuple[Entry, ...]:
        """Return what the place is, or else all that its name can mean."""
        return (self.entry,) if self.entry else meanings(" ".join(self.name))

    def _beside(self, other: "PlaceForm") -> bool:
        return (self.suburb and self._one_name(other)) or any(same_words(place, other.name) for place in self.nearby)

    def _one_name(self, other: "PlaceForm") -> bool:
        if self.entry and other.entry and self.entry.id and self.entry.id == other.entry.id:
            return True
        return same_words(self.name, other.name) and self._one_country(other) and self._one_setting(other)

    def _one_country(self, other: "PlaceForm") -> bool:
        return self.entry is None or other.entry is None or self.entry.country == other.entry.country

    def _one_setting(self, other: "PlaceForm") -> bool:
        if not self.inside or not other.inside:
            return True
        one, another = sorted((self.inside, other.inside), key=len)
        return any(covered(outer, wider) for outer in one for wider in another)


@lru_cache(_CACHE)
def place(value: str, near: str = "") -> PlaceForm:
    """Read a place: "the east of Ghuta", "Eastern Ghouta" and "Damascus suburbs" speak of a part, or of what is near."""
    head, *outer = [segment for segment in (part.strip() for part in value.split(",")) if segment] or [value]
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


def _without_comma(value: str) -> tuple[str, ...]:
    """Part a place from the country or the state that is written behind it without a comma: "Sydney Australia"."""
    split = value.split()
    if len(split) == 1 or meanings(fold(value)):
        return (value,)
    for at in range(1, len(split)):
        inner, outer = " ".join(split[:at]), " ".join(split[at:])
        wider = meaning(fold(outer))
        if wider is not None and wider.level < _CITY and meaning(fold(inner), (fold(outer),)):
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
    return tuple(word for word in name if word not in kinds) or name


def _entry(name: tuple[str, ...], named: str, inside: tuple[tuple[str, ...], ...]) -> Entry | None:
    """Return the gazetteer's entry, or the country around where only that is known (as a place of the lowest level)."""
    outer = tuple(" ".join(segment) for segment in inside)
    found = meaning(named, outer) or meaning(" ".join(name), outer)
    if found:
        return found
    if meanings(named) and not inside:
        return None
    around = next(
        (entry for entry in (meaning(segment, outer[at + 1 :]) for at, segment in enumerate(outer)) if entry), None
    )
    return Entry(around.country, around.region if around.level == 1 else None, 3, 0) if around else None


@cache
def _sides() -> dict[str, str]:
    return classes("places", "parts")
