"""Comparable forms of values: what makes two values the same, one more general than the other, or near.

Forms are values made from strings alone, so they can be cached. Only forms of one class are ever compared.
"""

from collections.abc import Hashable, Sequence
from functools import lru_cache
from typing import ClassVar

from attrs import frozen

from service.domain import time
from service.domain.names.letters import near_word
from service.domain.names.likeness import Likeness, called, joined_alike, likeness, may_be_one
from service.domain.names.name import Name, name
from service.domain.quantity import Quantity
from service.domain.time import When
from service.reconcile.normal.concepts import more_general
from service.reconcile.normal.spelling import fold, same_word, same_words
from service.reconcile.tables import table

_CACHE = 8192


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

    can_link: ClassVar[bool] = False
    """Whether two values in such a form may be one though they are not the same."""

    can_clash: ClassVar[bool] = False
    """Whether two values in such a form may never be one, whatever links them."""

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
class PersonForm(Form):
    """A person's name: fewer names, or initials, are more general. ``name`` has its mark ("jr") and whose son it says the person is."""

    can_link: ClassVar[bool] = True
    can_clash: ClassVar[bool] = True

    names: tuple[str, ...]
    name: Name

    def may_be(self, other: Form) -> bool:
        """Tell whether one is the first name alone of the other: "Bruno" beside "Bruno Sala", unless there is another Bruno."""
        if not isinstance(other, PersonForm):
            return False
        first, full = sorted((self.names, other.names), key=len)
        return len(first) == 1 < len(full) and len(first[0]) > 1 and called(first[0], full[0])

    def clashes(self, other: Form) -> bool:
        """Tell whether both are names of two words or more, of two people."""
        if not isinstance(other, PersonForm) or 1 in (len(self.names), len(other.names)):
            return False
        return not (self.same(other) or self.contains(other) or other.contains(self))

    def same(self, other: Form) -> bool:
        """Tell whether the names are the same, in any order that tells whose is the family's, and any transliteration; or short forms."""
        if not isinstance(other, PersonForm) or not may_be_one(self.name, other.name):
            return False
        if joined_alike(self.name, other.name):
            return True
        return len(self.names) == len(other.names) and (
            self._in_order(other) or self._turned(other) or self._but_for_a_vowel(other)
        )

    def _in_order(self, other: "PersonForm") -> bool:
        return all(map(called, self.names, other.names))

    def _turned(self, other: "PersonForm") -> bool:
        return _left(self.names, other.names) is not None and likeness(self.name, other.name) is Likeness.SAME

    def _but_for_a_vowel(self, other: "PersonForm") -> bool:
        """Tell whether the names are the same in their order but for a vowel in a long one: Karl Halversen, Karl Halvorsen."""
        pairs = list(zip(self.names, other.names, strict=True))
        unlike = [(one, another) for one, another in pairs if one != another]
        return len(unlike) == 1 < len(pairs) and near_word(*unlike[0])

    def contains(self, other: Form) -> bool:
        """Tell whether the other name has all these and more, or spells out an initial."""
        if not isinstance(other, PersonForm) or len(self.names) > len(other.names) or self.same(other):
            return False
        initials = [name for name in self.names if len(name) == 1]
        if len(self.names) == len(other.names) and not initials:
            return False
        full = [name for name in self.names if len(name) > 1]
        left = _left(full, other.names) if full and may_be_one(self.name, other.name) else None
        return left is not None and all(any(name.startswith(initial) for name in left) for initial in initials)


def _left(names: Sequence[str], whole: Sequence[str]) -> list[str] | None:
    """Return what ``whole`` has besides ``names``, spelling and short forms aside; None where it lacks one of them."""
    left = list(whole)
    for wanted in names:
        at = next((at for at, other in enumerate(left) if called(wanted, other)), None)
        if at is None:
            return None
        del left[at]
    return left


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
        if any(ours[word] != theirs[word] for word in ours.keys() & theirs.keys()):
            return True
        summed = self._is_sum != other._is_sum  # noqa: SLF001 (same class)
        most, fewest = (self, other) if self._is_sum else (other, self)
        return summed and most._total is not None and most._total < (fewest._total or 0)  # noqa: SLF001 (same class)

    @property
    def _is_sum(self) -> bool:
        return {word for word, _ in self.counts} <= {"children", "siblings"}

    @property
    def _total(self) -> int | None:
        """Return how many they are together, or None where a number is not exact."""
        numbers = [number for _, number in self.counts]
        return sum(map(int, numbers)) if all(number.isdecimal() for number in numbers) else None


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


@frozen(cache_hash=True)
class RelatedForm(Form):
    """What is said of an event, organisation or work: key and subject tell what, the value is a quantity or a name."""

    can_rival: ClassVar[bool] = True

    about: str
    subject: frozenset[str]
    quantity: Quantity | None
    names: tuple[str, ...]
    when: When | None

    def same(self, other: Form) -> bool:
        """Tell whether the same is said of the same thing at a compatible time."""
        return isinstance(other, RelatedForm) and self.one_thing(other) and self._one_value(other)

    def contains(self, other: Form) -> bool:
        """Tell whether the other quantity is narrower."""
        if not isinstance(other, RelatedForm) or self.quantity is None or other.quantity is None:
            return False
        return self.one_thing(other) and narrower(other.quantity, self.quantity)

    def rivals(self, other: Form) -> bool:
        """Tell whether both count one thing at a compatible time and no number fits both."""
        if not isinstance(other, RelatedForm) or self.quantity is None or other.quantity is None:
            return False
        return self.one_thing(other) and not self.quantity.meets(other.quantity)

    @property
    def thing(self) -> "RelatedForm":
        """Return a form that says nothing of the same thing at the same time."""
        return RelatedForm("", self.about, self.subject, None, (), self.when)

    def one_thing(self, other: "RelatedForm") -> bool:
        """Tell whether both speak of one thing at a compatible time."""
        if self.about != other.about or (self.when and other.when and not time.meets(self.when, other.when)):
            return False
        mine, theirs = salient(self.subject), salient(other.subject)
        if not mine or not theirs:
            return self.subject == other.subject
        return any(same_word(one, another) for one in mine for another in theirs)

    def _one_value(self, other: "RelatedForm") -> bool:
        if self.quantity is not None or other.quantity is not None:
            return self.quantity == other.quantity
        return same_words(self.names, other.names)


def narrower(inner: Quantity, outer: Quantity) -> bool:
    """Tell whether ``inner`` lies inside ``outer`` without being it."""
    low = outer.low is None or (inner.low is not None and inner.low >= outer.low)
    high = outer.high is None or (inner.high is not None and inner.high <= outer.high)
    return inner != outer and low and high


@lru_cache(_CACHE)
def salient(subject: frozenset[str]) -> frozenset[str]:
    """Return the words that tell one event from another: all but the generic ones."""
    return subject - frozenset(table("events")["generic"]["words"])


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


@lru_cache(_CACHE)
def person(value: str) -> PersonForm:
    """Read a person's name."""
    taken = name(value)
    names = taken.words or (fold(value),)
    mark = f" {taken.mark}" if taken.mark else ""
    return PersonForm(f"{' '.join(sorted(names))}{mark}", names, taken)
