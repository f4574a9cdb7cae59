"""Comparable forms of values: what makes two values the same, one more general than the other, or near.

Forms are values made from strings alone, so they can be cached. Only forms of one class are ever compared.
"""

from functools import cache, lru_cache

from attrs import frozen

from service.domain import time
from service.domain.quantity import Quantity
from service.domain.time import When
from service.reconcile.spelling import covered, english, same_word, same_words, words
from service.reconcile.tables import classes, table

_CACHE = 65536


@frozen
class Form:
    """A value made comparable; ``key`` is its canonical spelling.

    ``same`` is one value, ``may_be`` one value if nothing else could be meant, ``clashes`` never one value;
    ``contains`` is the more general of two; ``fits`` tells that both can hold of one thing.
    """

    key: str

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


@frozen
class DateForm(Form):
    """A date: more precise ones nest."""

    when: When

    def same(self, other: Form) -> bool:
        """Tell whether the same days are meant."""
        return isinstance(other, DateForm) and (
            self.key == other.key
            or (
                time.bounds(self.when) == time.bounds(other.when)
                and not self.contains(other)
                and not other.contains(self)
            )
        )

    def contains(self, other: Form) -> bool:
        """Tell whether the other date is more precise."""
        return isinstance(other, DateForm) and time.contains(self.when, other.when)

    def fits(self, other: Form) -> bool:
        """Tell whether some day fits both."""
        return isinstance(other, DateForm) and time.meets(self.when, other.when)


@frozen
class PersonForm(Form):
    """A person's name: fewer names, or initials, are more general."""

    names: tuple[str, ...]

    def same(self, other: Form) -> bool:
        """Tell whether the names are the same, in any order and transliteration."""
        return isinstance(other, PersonForm) and same_words(self.names, other.names)

    def contains(self, other: Form) -> bool:
        """Tell whether the other name has all these and more, or spells out an initial."""
        if not isinstance(other, PersonForm) or len(self.names) > len(other.names) or self.same(other):
            return False
        initials = tuple(name for name in self.names if len(name) == 1)
        full = tuple(name for name in self.names if len(name) > 1)
        left = [name for name in other.names if not any(same_word(name, known) for known in full)]
        return (
            bool(full)
            and covered(full, other.names)
            and all(any(name.startswith(initial) for name in left) for initial in initials)
        )


@frozen
class CountForm(Form):
    """Relatives by number ("two brothers and three sisters"): fewer counts are more general."""

    counts: frozenset[tuple[str, str]]

    def contains(self, other: Form) -> bool:
        """Tell whether the other gives these counts and more."""
        return isinstance(other, CountForm) and self.counts < other.counts


@frozen
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
        return isinstance(other, TextForm) and self.concept in _more_general(other.concept)


@frozen
class QuantityForm(Form):
    """A number at a time: a range contains what lies in it."""

    quantity: Quantity
    when: When | None

    def contains(self, other: Form) -> bool:
        """Tell whether the other is narrower, at the same time."""
        return isinstance(other, QuantityForm) and self.when == other.when and narrower(other.quantity, self.quantity)


@frozen
class RelatedForm(Form):
    """What is said of an event, organisation or work: key and subject tell what, the value is a quantity or a name."""

    about: str
    subject: frozenset[str]
    quantity: Quantity | None
    names: tuple[str, ...]
    when: When | None

    def same(self, other: Form) -> bool:
        """Tell whether the same is said of the same thing at a compatible time."""
        return isinstance(other, RelatedForm) and self._one_thing(other) and self._one_value(other)

    def contains(self, other: Form) -> bool:
        """Tell whether the other quantity is narrower."""
        if not isinstance(other, RelatedForm) or self.quantity is None or other.quantity is None:
            return False
        return self._one_thing(other) and narrower(other.quantity, self.quantity)

    def rivals(self, other: Form) -> bool:
        """Tell whether both count one thing at a compatible time and no number fits both."""
        if not isinstance(other, RelatedForm) or self.quantity is None or other.quantity is None:
            return False
        return self._one_thing(other) and not self.quantity.meets(other.quantity)

    def _one_thing(self, other: "RelatedForm") -> bool:
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
def concept(text: str) -> str:
    """Return the one word that stands for ``text`` and its synonyms."""
    plain = english(text)
    return _synonyms().get(plain, plain)


@cache
def _synonyms() -> dict[str, str]:
    return {english(word): english(group) for word, group in classes("occupations", "same").items()}


@cache
def _parents() -> dict[str, str]:
    return {concept(word): concept(group) for word, group in classes("occupations", "kinds").items()}


@lru_cache(_CACHE)
def _more_general(name: str) -> frozenset[str]:
    found: set[str] = set()
    head = _head(name)
    parent = head or _parents().get(name)
    while parent and parent not in found:
        found.add(parent)
        parent = _parents().get(parent)
    return frozenset(found)


def _head(name: str) -> str | None:
    """Return the known occupation that ends ``name``: "human rights lawyer" is a lawyer, "assistant lawyer" is not."""
    split = name.split()
    if len(split) < 2 or name in _parents() or set(split[:-1]) & set(table("occupations")["not_kinds"]["words"]):  # noqa: PLR2004 (a modifier and a head)
        return None
    tails = (concept(" ".join(split[at:])) for at in range(1, len(split)))
    return next((tail for tail in tails if tail in _known()), None)


@cache
def _known() -> frozenset[str]:
    return frozenset(_parents()) | frozenset(_parents().values()) | frozenset(_synonyms().values())


@lru_cache(_CACHE)
def person_names(value: str) -> tuple[str, ...]:
    """Return the names in a person's name, titles left out."""
    titles = table("spelling")["stopwords"]["titles"]
    names = words(value)
    return tuple(name for name in names if name not in titles) or names
