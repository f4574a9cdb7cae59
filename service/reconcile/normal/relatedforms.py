"""What is said of events, organisations and works, made comparable: whether it is said of one thing, and whether it is the same."""

from functools import lru_cache
from typing import ClassVar

from attrs import frozen

from service.domain import time
from service.domain.quantity import Quantity
from service.domain.time import When
from service.reconcile.normal.forms import Form, narrower
from service.reconcile.normal.spelling import same_word, same_words
from service.reconcile.tables import table

_CACHE = 8192


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


@lru_cache(_CACHE)
def salient(subject: frozenset[str]) -> frozenset[str]:
    """Return the words that tell one event from another: all but the generic ones."""
    return subject - frozenset(table("events")["generic"]["words"])
