"""How alike two names are: the same in another spelling, order or length; near; or another's."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import Enum
from functools import cache, lru_cache

from service.domain.names.eastern import one_eastern
from service.domain.names.letters import key, plain, same_word, tables, word
from service.domain.names.name import Name

_CACHE = 16384
_NEAR = 0.72
"""So alike, of 1, two names may be one in spellings that no rule knows."""
_PAIR = 2


class Likeness(Enum):
    """What two names say of those who bear them: one person by the name, perhaps one, or two."""

    SAME = "same"
    CLOSE = "close"
    OTHER = "other"


@lru_cache(_CACHE)
def likeness(one: Name, other: Name) -> Likeness:
    """Compare two full names, of two words or more; who is "jr" is nobody who is "sr", and "A bin B" is not "B bin A".

    They are the same where the words of the shorter stand in the longer in their order: middle names left out, initials,
    short forms, words joined or parted; half of a family's name with a hyphen is not the whole of it. Another order is the same where the words tell which is the family's name.
    """
    if not one.words or not other.words or not may_be_one(one, other):
        return Likeness.OTHER
    if joined_alike(one, other):
        return Likeness.SAME
    shorter, longer = sorted((one, other), key=lambda each: len(each.words))
    if len(shorter.words) < _PAIR:
        return Likeness.OTHER
    if _aligned(shorter.words, longer.words) or _aligned(shorter.parts, longer.parts):
        alike = _initials_agree(shorter, longer) and not _halved(shorter, longer)
        return Likeness.SAME if alike else Likeness.CLOSE
    if any(_aligned(turned, longer.words) for turned in _turned(shorter.words)):
        known = _family_first(one) or _family_first(other)
        return Likeness.SAME if known else Likeness.CLOSE
    return Likeness.CLOSE if _near(shorter, longer) else Likeness.OTHER


def joined_alike(one: Name, other: Name) -> bool:
    """Tell whether two names are spelled alike however they are parted (Anne-Karin Foss, Annekarin Foss), or romanised."""
    return one.joined == other.joined or one.run == other.run or one_eastern(one, other)


def may_be_one(one: Name, other: Name) -> bool:
    """Tell whether no mark and no father's name says that two names are those of two people."""
    if one.mark and other.mark and one.mark != other.mark:
        return False
    return not (one.fathers and other.fathers) or all(map(same_word, one.fathers, other.fathers))


def called(one: str, other: str) -> bool:
    """Tell whether two first names, folded, are one, or short forms of one."""
    return same_word(one, other) or not {one, *_stands_for(one)}.isdisjoint({other, *_stands_for(other)})


def given_alone(name: Name) -> tuple[str, ...]:
    """Return the two words, folded, that a Chinese or Korean name gives behind the family's, by which pages call somebody: "Sai Ming" of "Wong Sai Ming"."""
    eastern = len(name.words) == _PAIR + 1 and name.words[0] in _listed("families")
    return name.words[1:] if eastern and not any(each in _given() for each in name.words[1:]) else ()


def called_abroad(one: str, other: str) -> bool:
    """Tell whether two first names, folded, are one, or one the other's form in English: by themselves, not where one text has both."""
    return called(one, other) or one in _translated(other)


@lru_cache(_CACHE)
def relatives(first: str) -> frozenset[str]:
    """Return the first names that a folded one stands for and those that stand for it, itself left out."""
    near = (*_stands_for(first), *_short_of().get(first, ()), *_translated(first))
    return frozenset(each for each in near if each != first)


def _translated(first: str) -> frozenset[str]:
    """Return the forms of a first name in English in other languages, or of one in another language the English one."""
    return _languages().get(first, frozenset())


@cache
def _languages() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for english, forms in tables()["english"].items():
        for form in map(word, forms):
            found.setdefault(word(english), set()).add(form)
            found.setdefault(form, set()).add(word(english))
    return {first: frozenset(others) for first, others in found.items()}


@cache
def _short() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for short, full in tables()["short"].items():  # two of them may be folded to one: Jo and Joe
        found.setdefault(word(short), set()).update(map(word, full))
    return {short: frozenset(full) for short, full in found.items()}


def _stands_for(first: str) -> frozenset[str]:
    """Return the first names that a folded one is short for, or is with "sister" or "brother" behind it, as in Gujarat: "Elaben" is Ela."""
    known, end = _short().get(first, frozenset()), next(filter(first.endswith, tables()["hailed"]["ends"]), "")
    bare = first.removesuffix(end)
    return known | {bare} if end and len(bare) > _PAIR else known


@cache
def _short_of() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for short, listed in _short().items():
        for full in listed:
            found.setdefault(full, set()).update({short, *(each for each in _short() if full in _short()[each])})
    return {full: frozenset(shorts) for full, shorts in found.items()}


def _aligned(shorter: Sequence[str], longer: Sequence[str]) -> bool:
    """Tell whether the words of ``shorter`` stand in ``longer`` in their order, one in two or two in one among them.

    Words of ``longer`` are passed over, but two initials, or an initial and a word, that differ at one place tell two people.
    """
    at = full = number = pairs = 0
    while number < len(shorter):
        own = shorter[number]
        step = next((found for found in _steps(shorter, number, longer, at)), None)
        if step is None:
            if at + 1 >= len(longer):
                return False
            at += 1
            continue
        full += len(own) > 1 and len(longer[at]) > 1
        pairs += 1
        number += step[0]
        at += step[1]
    return full > 0 and pairs >= _PAIR


def _initials_agree(shorter: Name, longer: Name) -> bool:
    """Tell whether not both have initials behind the first name, one of them more: "George H. W. Bush" is not "George W. Bush"."""
    fewer, more = (sum(len(each) == 1 for each in name.words[1:]) for name in (shorter, longer))
    return not fewer or not more or fewer == more


def _halved(shorter: Name, longer: Name) -> bool:
    """Tell whether the one has but half of the other's family name: "Inga Falk" may be another one than "Inga Falk-Moe"."""
    return (
        bool(longer.double) and sum(any(same_word(half, each) for each in shorter.words) for half in longer.double) == 1
    )


def _steps(shorter: Sequence[str], number: int, longer: Sequence[str], at: int) -> Iterator[tuple[int, int]]:
    """Yield how many words of each are one here."""
    if at >= len(longer):
        return
    own, other = shorter[number], longer[at]
    if _is(own, other, first=number == 0):
        yield 1, 1
    if number + 1 < len(shorter) and len(own) > 1 and same_word(own + shorter[number + 1], other):
        yield 2, 1
    if at + 1 < len(longer) and len(other) > 1 and same_word(own, other + longer[at + 1]):
        yield 1, 2


def _is(own: str, other: str, *, first: bool) -> bool:
    if len(own) == 1 or len(other) == 1:
        return own[0] == other[0]
    return called(own, other) if first else same_word(own, other)


def _turned(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    yield (*words[1:], words[0])
    yield (words[-1], *words[:-1])


def _family_first(name: Name) -> bool:
    """Tell whether a name is of a kind in which the family's name stands in front as well as behind: not "Simon Paul"."""
    if not name.eastern and all(each in _given() for each in name.words):
        return False
    families, behind = _listed("families"), _listed("behind")
    first, last = name.words[0], name.words[-1]
    return name.eastern or (first in families) != (last in families) or (first in behind) != (last in behind)


@cache
def _given() -> frozenset[str]:
    """Return first names that may be last names as well, and short forms."""
    return _listed("given") | _short().keys() | _short_of().keys()


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(word(plain(each)) for each in tables()["order"][kind].split())


def _near(shorter: Name, longer: Name) -> bool:
    """Tell whether two names may be one in spellings that no rule makes equal."""
    if min(len(shorter.words), len(longer.words)) < _PAIR:
        return False
    mine, theirs = ("".join(map(key, each.words)) for each in (shorter, longer))
    return SequenceMatcher(None, mine, theirs, autojunk=False).ratio() >= _NEAR
