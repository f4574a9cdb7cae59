"""Decide whether a document is about the profile's person, or names that person in passing or not at all."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from attrs import frozen

from service.domain.source import Subject
from service.reconcile.normal.spelling import covered, fold, same_word, words
from service.reconcile.tables import table

_TOKEN = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_SLACK = 2
_Names = tuple[tuple[str, ...], ...]


@frozen
class Named:
    """A person whom a document names: ``count`` times, first at ``start``."""

    name: str
    count: int
    start: int


@frozen
class _Token:
    """A word of a text; ``capital`` where it is written with one, ``alone`` where no other such word stands beside it."""

    word: str
    start: int
    capital: bool
    alone: bool


def stray(subject: Subject, title: str, text: str, named: Callable[[], Sequence[Named]]) -> str | None:
    """Return why a document is not about ``subject``, in words; None if it is.

    It is where the person is named in full at its beginning or repeatedly, in any order and transliteration. Otherwise
    ``named`` tells whom it names. A surname, or a first name or its short form, stands for the person unless others are
    called so; the title of the record (``title``) does where the text names nobody else. Whoever is named once or twice in a text about
    somebody else is named in passing.
    """
    rules = table("topic")
    names = tuple(words(name) for name in (subject.name, *subject.aliases))
    tokens = _tokens(text)
    full = [place for name in names for place in _in_full(tokens, name)]
    opening = min(rules["opening"], rules["opening_share"] * len(text))
    if len(full) >= rules["often"] or any(place < opening for place in full):
        return None
    people = named()
    own = [each for each in people if _is(words(each.name), names)]
    mentions = max(len(full), sum(each.count for each in own))
    others = [each for each in people if each not in own and len(words(each.name)) > 1 and not _kin(each, names, full)]
    main = min(others, key=lambda each: (-each.count, each.start), default=None)
    if mentions == 0:
        known = _by_part(tokens, names) or (main is None and _by_part(_tokens(title), names))
        about = f"; it is about {main.name}" if main else ""
        return None if known else f"it never names {subject.name}{about}"
    if main is None or mentions > rules["passing"] or main.start >= rules["opening"]:
        return None
    passing = main.count >= rules["dominant"] * mentions
    return f"it is about {main.name} and names {subject.name} only in passing" if passing else None


def _tokens(text: str) -> list[_Token]:
    found = [(match.group(), match.start()) for match in _TOKEN.finditer(text)]
    capitals = [word[:1].isupper() for word, _ in found]
    beside = [False, *capitals, False]
    return [
        _Token(_bare(word), start, capital, not (beside[at] or beside[at + 2]))
        for at, ((word, start), capital) in enumerate(zip(found, capitals, strict=True))
    ]


def _bare(word: str) -> str:
    """Return a word folded, without the mark of possession."""
    return fold(re.sub(r"[’']s$", "", word))


def _in_full(tokens: Sequence[_Token], name: Sequence[str]) -> list[int]:
    """Return where all words of a name stand together, in any order and spelling; one may be written as two."""
    found: list[int] = []
    for at, token in enumerate(tokens):
        if not any(same_word(token.word, word) or word.startswith(token.word) for word in name):
            continue
        window = [each.word for each in tokens[at : at + len(name) + _SLACK]]
        joined = (*window, *(one + other for one, other in pairwise(window)))
        if (not found or token.start > found[-1] + sum(map(len, name))) and covered(tuple(name), joined):
            found.append(token.start)
    return found


def _by_part(tokens: Sequence[_Token], names: _Names) -> bool:
    """Tell whether a part of a name stands for the person: a surname anywhere, a first name or its short form by itself."""
    shortest = table("topic")["shortest"]
    surnames = {word for name in names for word in (name[1:] or name) if len(word) >= shortest}
    first = {name[0] for name in names if len(name[0]) >= shortest}
    return any(
        token.capital
        and (
            any(same_word(token.word, word) for word in surnames)
            or (token.alone and any(_called(token.word, word) for word in first))
        )
        for token in tokens
    )


def _is(person: Sequence[str], names: _Names) -> bool:
    """Tell whether a person's name can be one of these: the same words, more or fewer of them, or a short form."""
    return any(_one(person, name) for name in names)


def _one(person: Sequence[str], name: Sequence[str]) -> bool:
    some, more = sorted((tuple(person), tuple(name)), key=len)
    if covered(some, more) or same_word("".join(person), "".join(name)):
        return True
    if len(person) > 1 and not same_word(person[-1], name[-1]):
        return False
    return _called(person[0], name[0]) or (len(person) > 1 and person[0] == name[0][:1])


def _called(word: str, first: str) -> bool:
    """Tell whether a word is a first name or its short form."""
    return same_word(word, first) or first in table("topic")["nicknames"].get(word, ())


def _kin(person: Named, names: _Names, full: Sequence[int]) -> bool:
    """Tell whether somebody of the same surname may be the person under another first name: no text tells both apart."""
    return not full and any(same_word(words(person.name)[-1], name[-1]) for name in names if len(name) > 1)
