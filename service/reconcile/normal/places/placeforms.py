"""A place made comparable: what is the same place, what lies in it, what may."""

from collections.abc import Hashable
from typing import ClassVar

from attrs import evolve, field, frozen

from service.reconcile.normal.forms import Form
from service.reconcile.normal.places.gazetteer import (
    called_alike,
    lies_within,
    may_lie_within,
    may_mean,
    meanings,
    successors,
)
from service.reconcile.normal.places.placenames import CITY, SMALLER, Entry
from service.reconcile.normal.spelling import covered, same_words

_WELL_KNOWN = 300_000
"""A city of so many people is meant where its name stands alone; a smaller one shares it with towns that no list has."""


@frozen(cache_hash=True)
class PlaceForm(Form):
    """A place: its name, the part of it that is meant, what the text puts it inside of, and what it lies near."""

    can_clash: ClassVar[bool] = True
    precise_first: ClassVar[bool] = True

    name: tuple[str, ...]
    part: str
    inside: tuple[tuple[str, ...], ...]
    nearby: tuple[tuple[str, ...], ...]
    entry: Entry | None
    suburb: bool
    called_alike: tuple[Entry, ...] = field(init=False, eq=False, repr=False)
    """The parts of the country in which the town lies that are called like it, and may be meant by the name (Caserta, Hiroshima)."""

    @called_alike.default
    def _called_alike(self) -> tuple[Entry, ...]:
        if self.entry is None or self.inside or self.part or self._several:
            return ()
        return called_alike(self.entry, " ".join(self.name))

    @property
    def stand(self) -> Hashable:
        """Return the country, if it is known."""
        return self.entry.country if self.entry else None

    @property
    def former(self) -> bool:
        """Tell whether the place is a state that is no more: what lay in it is not known."""
        return self.entry is None and successors(" ".join(self.name)) is not None

    def _held(self, other: "PlaceForm") -> bool:
        """Tell whether the place may be a state that is no more, or a land, and the other may have lain in it."""
        countries = successors(" ".join(self.name))
        if countries is None or self.inside:
            return False
        if self.entry:
            return other.entry is not None and other.entry.country in countries
        return not countries or other.entry is None or other.entry.country in countries

    @property
    def unknown(self) -> bool:
        """Tell whether nothing is known of the place but its name, and it stands alone: a village, as a rule."""
        return not self.inside and self.entry is None and not may_mean(" ".join(self.name)) and not self.former

    @property
    def possible(self) -> tuple[Entry, ...]:
        """Return what the place is, with the district that is called like it if the text does not say more; or all it can mean."""
        named = may_mean(" ".join(self.name))
        if self.entry is None:
            return named
        if self.inside:
            return (self.entry,)
        if self._several:
            return tuple(each for each in named if each.country == self.entry.country)
        return (self.entry, *self.called_alike)

    @property
    def _several(self) -> bool:
        """Tell whether several places may be meant."""
        return self.entry is None or (self.entry.level == CITY and self.entry.id == 0)

    @property
    def likeliest(self) -> Entry | None:
        """Return what the place is, or else the largest of all that its name can mean."""
        if self.entry or self.inside:
            return self.entry
        named = meanings(" ".join(self.name))
        return named[0] if named else None

    def _somewhere_in(self, other: "PlaceForm") -> bool:
        """Tell whether the place is a village of which at most the country is known, and the other a country or a part of one."""
        if other.entry is None or other.entry.level >= CITY:
            return False
        own = self.entry
        return self.unknown or (
            own is not None and (own.level, own.region) == (SMALLER, None) and own.country == other.entry.country
        )

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
        inner = other.likeliest
        if self.entry is None or inner is None:
            return False
        return lies_within(inner, self.entry) or any(lies_within(inner, part) for part in self.called_alike)

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
        if self._somewhere_in(other) or other._somewhere_in(self):  # noqa: SLF001 (same class)
            return True
        ours, theirs = self.possible, other.possible
        ambiguous = self._several or other._several  # noqa: SLF001 (same class)
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
        small = bare.entry is None or (bare.entry.level == CITY and bare.entry.population < _WELL_KNOWN)
        return told and small and self.part == other.part and same_words(self.name, other.name)

    def _partly(self, other: "PlaceForm") -> bool:
        """Tell whether the place is a part of what the other lies in: Umeå may lie in northern Sweden."""
        return self.part != "" and not other.part and evolve(self, part="").contains(other)

    def _beside(self, other: "PlaceForm") -> bool:
        return (self.suburb and self._one_name(other)) or any(same_words(place, other.name) for place in self.nearby)

    def _one_name(self, other: "PlaceForm") -> bool:
        if self.entry and other.entry and self.entry.id and self.entry.id == other.entry.id:
            return True
        if self._told_by(other) or other._told_by(self):  # noqa: SLF001 (same class)
            return True
        if self._part_of_name(other) or other._part_of_name(self):  # noqa: SLF001 (same class)
            return False
        return same_words(self.name, other.name) and self._one_country(other) and self._one_setting(other)

    def _told_by(self, other: "PlaceForm") -> bool:
        """Tell whether the other's name, in another language or time, says which of the places of this name is meant: Firenze, Florence."""
        if self.entry or self.inside or other.entry is None or same_words(self.name, other.name):
            return False
        likeliest = self.likeliest
        return likeliest is not None and likeliest.id != 0 and likeliest.id == other.entry.id

    def _part_of_name(self, other: "PlaceForm") -> bool:
        """Tell whether this is a town in a part of a country that is called like it: Kano, Kano State."""
        return self.entry is not None and other.entry is not None and lies_within(self.entry, other.entry)

    def _one_country(self, other: "PlaceForm") -> bool:
        return self.entry is None or other.entry is None or self.entry.country == other.entry.country

    def _one_setting(self, other: "PlaceForm") -> bool:
        if not self.inside or not other.inside:
            return True
        one, another = sorted((self.inside, other.inside), key=len)
        return any(covered(outer, wider) for outer in one for wider in another)
