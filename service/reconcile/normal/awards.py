"""Prizes and orders made comparable: which name says more exactly what another one says of one honour."""

from functools import cache, lru_cache
from typing import ClassVar

from attrs import frozen

from service.reconcile.normal.concepts import concept
from service.reconcile.normal.forms import Form
from service.reconcile.normal.spelling import same_words
from service.reconcile.tables import table

_CACHE = 8192


@frozen(cache_hash=True)
class AwardForm(Form):
    """An honour: ``said`` are the words of its name without its class, ``rank`` the class ("commander"), in words, or empty."""

    precise_first: ClassVar[bool] = True
    one_inside: ClassVar[bool] = True
    can_link: ClassVar[bool] = True
    can_clash: ClassVar[bool] = True

    said: tuple[str, ...]
    rank: str

    def same(self, other: Form) -> bool:
        """Tell whether both are one class of one honour, linking words and spelling aside."""
        return isinstance(other, AwardForm) and self.rank == other.rank and same_words(self.name, other.name)

    def may_be(self, other: Form) -> bool:
        """Tell whether one only says besides that it is a prize: "Teacher of the Year", "Teacher of the Year Award"."""
        if (
            not isinstance(other, AwardForm)
            or self.rank != other.rank
            or (self.bare == self.name and other.bare == other.name)
        ):
            return False
        return same_words(self.bare, other.bare) and not self.clashes(other)

    def clashes(self, other: Form) -> bool:
        """Tell whether one is a medal and the other a prize, say."""
        kinds = (each.name[-1] for each in (self, other) if isinstance(each, AwardForm) and each.bare != each.name)
        return len(set(kinds)) > 1

    def contains(self, other: Form) -> bool:
        """Tell whether the other is a class of this honour, or this prize for something: "Nobel Prize in Physics", "Nobel Peace Prize"."""
        if not isinstance(other, AwardForm) or self.rank not in ("", other.rank) or not self.telling:
            return False
        if self.name == other.name:
            return self.rank != other.rank
        return self._begins(other) or self._is_around(other)

    @property
    def name(self) -> tuple[str, ...]:
        """Return the words of the name without linking words; a prize whose name leaves out that it is one, with that."""
        return tuple(word for word in self.said if word not in _list("links"))

    @property
    def bare(self) -> tuple[str, ...]:
        """Return the words of the name without a last one that says no more than that it is a prize."""
        last = len(self.name) - 1
        return self.name[:last] if last > 0 and self.name[last] in _list("kinds") and self.telling else self.name

    @property
    def telling(self) -> tuple[str, ...]:
        """Return the words that tell the honour from others."""
        return tuple(word for word in self.name if word not in _list("kinds") and word not in _list("vague"))

    def _begins(self, other: "AwardForm") -> bool:
        """Tell whether the other goes on with what it is for, in or of, or says besides that it is a prize: "BAFTA Award for Best Actress"."""
        size = len(self.said)
        further = _list("links") if self.said[-1] in _list("kinds") else _list("links") | _list("kinds")
        return other.said[:size] == self.said and not further.isdisjoint(other.said[size : size + 1])

    def _is_around(self, other: "AwardForm") -> bool:
        """Tell whether the other says what the prize is for before that it is a prize."""
        *first, last = self.said
        if not first or last not in _list("kinds") or first[0] in _list("vague"):
            return False
        size = len(first)
        return (
            len(other.said) > len(self.said)
            and other.said[:size] == tuple(first)
            and last in other.said[size + 1 :][:2]
        )


@lru_cache(_CACHE)
def award(value: str) -> AwardForm:
    """Read an honour: "Commander of the Order of St. Olav", "Order of St. Olav, Commander", "Nobel Prize in Physics"."""
    whole = concept(value)
    rank, said = _ranked(
        tuple("saint" if word == "st" else word for word in whole.split() if word not in _list("articles"))
    )
    return AwardForm(whole, tuple(concept(" ".join(said)).split()) if rank else said, rank)


def _ranked(said: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Part the class of an honour from its name, in front with "of" or behind."""
    for rank in _ranks():
        size = len(rank)
        if len(said) <= size + 1:
            continue
        if said[:size] == rank and said[size] == "of":
            return " ".join(rank), said[size + 1 :]
        if said[-size:] == rank and not {*said[:-size]}.isdisjoint(_list("ranked")):
            return " ".join(rank), said[:-size]
    return "", said


@cache
def _ranks() -> tuple[tuple[str, ...], ...]:
    """Return the classes of honours, longer ones first."""
    return tuple(sorted((tuple(rank.split()) for rank in table("awards")["words"]["ranks"]), key=len, reverse=True))


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(table("awards")["words"][name])
