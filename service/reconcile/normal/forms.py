"""Comparable forms of values: what makes two values the same, one more general than the other, or near.

Forms are values made from strings alone, so they can be cached. Only forms of one class are ever compared.
"""

from collections.abc import Hashable
from functools import lru_cache
from typing import ClassVar

from attrs import frozen

from service.domain import time
from service.domain.quantity import Quantity
from service.domain.time import When
from service.reconcile.normal.concepts import more_general

_CACHE = 8192

Trace = tuple[Hashable, tuple[str, ...]]
"""By what related forms find each other: an exact part, and words that may be spelled otherwise."""


@frozen
class Form:
    """A value made comparable; ``key`` is its canonical spelling.

    ``same`` is one value, ``may_be`` one value if nothing else could be meant, ``clashes`` never one value;
    ``contains`` is the more general of two; ``fits`` tells that both can hold of one thing.
    """

    can_rival: ClassVar[bool] = False
    """Whether values in such a form can rule each other out in a field that has many."""

    can_nest: ClassVar[bool] = True
    """Whether one value in such a form can contain another."""

    precise_first: ClassVar[bool] = False
    """Whether of two values that nest the more precise one stands for both, where many can hold."""

    can_link: ClassVar[bool] = False
    """Whether two values in such a form may be one though they are not the same."""

    can_be_close: ClassVar[bool] = False
    """Whether of several that may be one value with a third some are so rather than others."""

    can_clash: ClassVar[bool] = False
    """Whether two values in such a form may never be one, whatever links them."""

    one_inside: ClassVar[bool] = False
    """Whether a value in such a form contains another one only where nothing else could be meant."""

    key: str

    @property
    def stand(self) -> Hashable:
        """Return what decides which other forms this one clashes with."""
        return self

    @property
    def tag(self) -> str:
        """Return what tells forms of one key apart."""
        return ""

    def same(self, other: "Form") -> bool:
        """Tell whether both are one value in other words."""
        return self.key == other.key

    def may_be(self, _other: "Form") -> bool:
        """Tell whether both are one value unless a third one competes."""
        return False

    def close(self, _other: "Form") -> bool:
        """Tell whether both are rather one value than either is one with others that may be: they tell of one beginning or end."""
        return False

    def clashes(self, _other: "Form") -> bool:
        """Tell whether both can never be one value, whatever links them."""
        return False

    def contains(self, _other: "Form") -> bool:
        """Tell whether ``other`` says more and fits."""
        return False

    def near(self, _other: "Form") -> bool:
        """Tell whether one lies near the other, not inside."""
        return False

    def rivals(self, _other: "Form") -> bool:
        """Tell whether both speak of one thing and cannot both hold, in a field that has many values."""
        return False

    def fits(self, other: "Form") -> bool:
        """Tell whether both can hold of one thing."""
        return self.same(other) or self.contains(other) or other.contains(self) or self.near(other)


@frozen(cache_hash=True)
class DateForm(Form):
    """A date: more precise ones nest."""

    when: When

    def same(self, other: Form) -> bool:
        """Tell whether the same days are meant."""
        return isinstance(other, DateForm) and (
            self.key == other.key
            or (self.when.stretches == other.when.stretches and not self.contains(other) and not other.contains(self))
        )

    def contains(self, other: Form) -> bool:
        """Tell whether the other date is more precise."""
        return isinstance(other, DateForm) and time.contains(self.when, other.when)

    def fits(self, other: Form) -> bool:
        """Tell whether some day fits both."""
        return isinstance(other, DateForm) and time.meets(self.when, other.when)


@frozen(cache_hash=True)
class CountForm(Form):
    """Relatives by number ("two brothers and three sisters"): fewer counts are more general, and so is their sum."""

    can_rival: ClassVar[bool] = True

    counts: frozenset[tuple[str, str]]

    def contains(self, other: Form) -> bool:
        """Tell whether the other gives these counts and more, or tells apart whom this one counts together."""
        if not isinstance(other, CountForm):
            return False
        return self.counts < other.counts or (self._is_sum and not other._is_sum and self._total == other._total)  # noqa: SLF001 (same class)

    def rivals(self, other: Form) -> bool:
        """Tell whether both count the same kin, and the numbers differ."""
        if not isinstance(other, CountForm):
            return False
        ours, theirs = dict(self.counts), dict(other.counts)
        if any(_differ(ours[word], theirs[word]) for word in ours.keys() & theirs.keys()):
            return True
        if self._is_sum and other._is_sum and self._total is not None and other._total is not None:  # noqa: SLF001 (same class)
            return self._total != other._total  # noqa: SLF001 (same class)
        summed = self._is_sum != other._is_sum  # noqa: SLF001 (same class)
        most, fewest = (self, other) if self._is_sum else (other, self)
        if summed and fewest._is_whole and None not in (most._total, fewest._total):  # noqa: SLF001 (same class)
            return most._total != fewest._total  # noqa: SLF001 (same class)
        return summed and most._total is not None and most._total < (fewest._total or 0)  # noqa: SLF001 (same class)

    @property
    def in_all(self) -> int | None:
        """Return how many there are in all, or None where that is not told: of the daughters alone, or "many"."""
        return self._total if self._is_sum or self._is_whole else None

    @property
    def _is_sum(self) -> bool:
        return {word for word, _ in self.counts} <= {"children", "siblings", "family"}

    @property
    def _is_whole(self) -> bool:
        """Tell whether both sexes are counted, and so all of the kin."""
        return {word for word, _ in self.counts} in ({"sons", "daughters"}, {"brothers", "sisters"})

    @property
    def _total(self) -> int | None:
        """Return how many they are together, or None where a number is not exact; of a family, all but the person."""
        numbers = [number for _, number in self.counts]
        if not all(number.isdecimal() for number in numbers):
            return None
        return sum(map(int, numbers)) - sum(word == "family" for word, _ in self.counts)


def _differ(number: str, other: str) -> bool:
    """Tell whether two numbers cannot both be right; "2.." is at least two."""
    least = [each.removesuffix("..") for each in (number, other)]
    if least == [number, other] or not all(each.isdecimal() for each in least):
        return number != other
    (fewest, open_), (most, _) = sorted(
        ((int(each), each != whole) for each, whole in zip(least, (number, other), strict=True))
    )
    return not open_ and fewest != most


@frozen(cache_hash=True)
class TextForm(Form):
    """Words: synonyms are the same, kinds nest (a pediatrician is a physician; a human rights lawyer is a lawyer)."""

    concept: str
    country: str

    def same(self, other: Form) -> bool:
        """Tell whether words, concepts or countries agree."""
        return isinstance(other, TextForm) and (
            self.concept == other.concept or (self.country != "" and self.country == other.country)
        )

    def contains(self, other: Form) -> bool:
        """Tell whether the other is a kind of this."""
        return isinstance(other, TextForm) and self.concept in more_general(other.concept)


@frozen(cache_hash=True)
class QuantityForm(Form):
    """A number at a time: a range contains what lies in it."""

    quantity: Quantity
    when: When | None

    def contains(self, other: Form) -> bool:
        """Tell whether the other is narrower, at the same time."""
        return isinstance(other, QuantityForm) and self.when == other.when and narrower(other.quantity, self.quantity)


def narrower(inner: Quantity, outer: Quantity) -> bool:
    """Tell whether ``inner`` lies inside ``outer`` without being it."""
    low = outer.low is None or (inner.low is not None and inner.low >= outer.low)
    high = outer.high is None or (inner.high is not None and inner.high <= outer.high)
    return inner != outer and low and high


@lru_cache(_CACHE)
def moment(text: str | None) -> When | None:
    """Return the date in a qualifier, or None where it has none that can be read."""
    try:
        return time.parse(text) if text else None
    except ValueError:
        return None


@lru_cache(_CACHE)
def dated(value: str) -> DateForm:
    """Read a date; ValueError where it is none."""
    return DateForm(value, time.parse(value))


@lru_cache(_CACHE)
def counted(value: str, date: str) -> QuantityForm:
    """Read a number at a time; ValueError where it is none."""
    return QuantityForm(f"{value}@{date}", Quantity.parse(value), moment(date))
