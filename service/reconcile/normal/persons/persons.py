"""Names of persons made comparable: which are one person's, and which say less than others."""

from collections.abc import Sequence
from functools import lru_cache
from typing import ClassVar

from attrs import frozen

from service.domain.names.letters import latin, near_word, same_word
from service.domain.names.likeness import Likeness, called, called_abroad, joined_alike, likeness, may_be_one
from service.domain.names.name import Name, name
from service.reconcile.normal.forms import Form
from service.reconcile.normal.spelling import fold

_CACHE = 8192


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
        one, another = self.name.spelled, other.name.spelled  # of which one alone may stand in a list of first names
        return all(map(called_abroad, self.names, other.names)) or (
            len(one) == len(another) and all(map(same_word, one, another))
        )

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
        if left is None or not (_in_their_order(full, other.names) or likeness(self.name, other.name) is Likeness.SAME):
            return False
        return all(any(name.startswith(initial) for name in left) for initial in initials)


def _left(names: Sequence[str], whole: Sequence[str]) -> list[str] | None:
    """Return what ``whole`` has besides ``names``, spelling and short forms aside; None where it lacks one of them."""
    left = list(whole)
    for wanted in names:
        at = next((at for at, other in enumerate(left) if called_abroad(wanted, other)), None)
        if at is None:
            return None
        del left[at]
    return left


def _in_their_order(names: Sequence[str], whole: Sequence[str]) -> bool:
    """Tell whether names follow each other in ``whole`` as they do by themselves: "Simon Paul" is not in "Paul John Simon"."""
    left = iter(whole)
    return all(any(called_abroad(wanted, other) for other in left) for wanted in names)


@lru_cache(_CACHE)
def person(value: str) -> PersonForm:
    """Read a person's name."""
    taken = name(latin(value))
    names = taken.words or (fold(value),)
    mark = f" {taken.mark}" if taken.mark else ""
    return PersonForm(f"{' '.join(sorted(names))}{mark}", names, taken)
