"""Decide whether a document is about the profile's person, or names that person in passing or not at all."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from attrs import frozen

from service.domain.names.letters import same_word, word
from service.domain.names.likeness import Likeness, called, likeness
from service.domain.names.name import Name, initials, name
from service.domain.source import Subject
from service.reconcile.tables import table

_TOKEN = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_PLAIN = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
_IN_WORDS = "’'_"
_POSSESSIVE = re.compile(r"[’']s$")
_BETWEEN = re.compile(r"[ \t\u00a0.,\u2010\u2011-]{1,3}|\s")
_SLACK = 3
_MARGIN = 1_000
"""Longer than this, in code points, is no name that begins in the opening."""
_CACHE = 16384


@frozen
class Named:
    """A person whom a document names: ``count`` times, first at ``start``."""

    name: str
    count: int
    start: int


@frozen
class _Token:
    """A word of a text; ``capital`` where it is written with one, ``alone`` where no other such word stands beside it."""

    text: str
    start: int
    capital: bool
    alone: bool

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def word(self) -> str:
        return _folded(self.text)


def stray(subject: Subject, title: str, text: str, named: Callable[[], Sequence[Named]]) -> str | None:
    """Return why a document is not about ``subject``, in words; None if it is.

    It is where the person is named in full at its beginning or repeatedly, in any order and transliteration. Otherwise
    ``named`` tells whom it names. A surname, or a first name or its short form, stands for the person unless others are
    called so; the title of the record (``title``) does where the text names nobody else. Whoever is named once or twice in a text about
    somebody else is named in passing.
    """
    rules = table("topic")
    written = (subject.name, *subject.aliases)
    names = tuple(map(name, written))
    opening = min(rules["opening"], rules["opening_share"] * len(text))
    start = text[: int(opening) + _MARGIN]
    if any(_as_written(start, each, opening) for each in written) or _opens_with(start, names, opening):
        return None
    tokens = _tokens(text)
    full = sorted(start for each in names for start in _in_full(text, tokens, each))
    if len(full) >= rules["often"]:
        return None
    people = named()
    own = [each for each in people if _is(name(each.name), names)]
    mentions = max(len(full), sum(each.count for each in own))
    others = [
        each for each in people if each not in own and len(name(each.name).words) > 1 and not _kin(each, names, full)
    ]
    main = min(others, key=lambda each: (-each.count, each.start), default=None)
    if mentions == 0:
        near = next((each for each in others if _is_near(name(each.name), names)), None)
        if near and not _by_surname_apart(tokens, names, name(near.name)):
            return f"it never names {subject.name}, but {near.name}, which may be another spelling: if it is, declare it in `aliases`"
        known = _by_part(tokens, names) or (main is None and _by_part(_tokens(title), names))
        about = f"; it is about {main.name}" if main else ""
        return None if known else f"it never names {subject.name}{about}"
    if main is None or mentions > rules["passing"] or main.start >= rules["opening"]:
        return None
    passing = main.count >= rules["dominant"] * mentions
    return f"it is about {main.name} and names {subject.name} only in passing" if passing else None


def spelled_nearly(subject: Subject, people: Sequence[Named]) -> str | None:
    """Return the name of somebody that may be another spelling of the subject's, or None where nobody has such a name."""
    names = tuple(map(name, (subject.name, *subject.aliases)))
    return next((each.name for each in people if _is_near(name(each.name), names)), None)


def _as_written(text: str, own: str, opening: float) -> bool:
    """Tell whether a name of plain words stands before the place ``opening`` just as it is written, which is soon seen."""
    at = text.find(own)
    while 0 <= at < opening:
        if not any(
            each.isalnum() or each in _IN_WORDS for each in text[max(0, at - 1) : at] + text[at + len(own) :][:1]
        ):
            return own[0].isupper() and _PLAIN.fullmatch(own) is not None
        at = text.find(own, at + 1)
    return False


def _opens_with(text: str, names: Sequence[Name], opening: float) -> bool:
    """Tell whether a name stands in full before the place ``opening``; ``text`` goes on for a while behind it."""
    tokens = _tokens(text)
    return any(start < opening for each in names for start in _in_full(text, tokens, each))


def _tokens(text: str) -> list[_Token]:
    found = [(match.group(), match.start()) for match in _TOKEN.finditer(text)]
    capitals = [word[:1].isupper() for word, _ in found]
    beside = [False, *capitals, False]
    return [
        _Token(word, start, capital, not (beside[at] or beside[at + 2]))
        for at, ((word, start), capital) in enumerate(zip(found, capitals, strict=True))
    ]


@lru_cache(_CACHE)
def _folded(text: str) -> str:
    """Return a word folded, without the mark of possession."""
    return word(_POSSESSIVE.sub("", text))


def _in_full(text: str, tokens: Sequence[_Token], own: Name) -> Iterator[int]:
    """Yield where a name stands in full, in any spelling, and in any order that its words allow."""
    if not own.words:
        return
    first = frozenset(letter for each in own.parts for letter in initials(each))
    behind = -1
    for at, token in enumerate(tokens):
        if not token.capital or token.start < behind or token.text[0] not in first or not _opens(token.word, own):
            continue
        for end in range(min(at + len(own.parts) + _SLACK, len(tokens)), at, -1):
            words = tokens[at:end]
            if _together(text, words) and _says(" ".join(_POSSESSIVE.sub("", each.text) for each in words), own):
                yield token.start
                behind = words[-1].end
                break


@lru_cache(_CACHE)
def _says(words: str, own: Name) -> bool:
    """Tell whether words are a name, whole."""
    said = name(words)
    if len(own.words) == 1:
        return said.words == own.words
    return len(said.words) <= len(own.words) + 1 and likeness(said, own) is Likeness.SAME and _whole(said, own)


def _whole(said: Name, own: Name) -> bool:
    """Tell whether no word of a name is left out but an initial's or one that another is joined with."""
    return said.joined == own.joined or len(said.words) >= sum(len(each) > 1 for each in own.words)


@lru_cache(_CACHE)
def _opens(folded: str, own: Name) -> bool:
    """Tell whether a name may begin with a word: any of its own, a piece of one, or all of them in one."""
    return bool(folded) and any(
        each.startswith(folded) or folded.startswith(each) or called(folded, each) for each in own.parts
    )


def _together(text: str, words: Sequence[_Token]) -> bool:
    """Tell whether nothing but spaces, hyphens and the marks of a name parts words."""
    return all(_BETWEEN.fullmatch(text, one.end, other.start) for one, other in pairwise(words))


def _by_part(tokens: Sequence[_Token], names: Sequence[Name]) -> bool:
    """Tell whether a part of a name stands for the person: a surname anywhere, a first name or its short form by itself."""
    shortest = table("topic")["shortest"]
    surnames = {each for own in names for each in (own.words[1:] or own.words) if len(each) >= shortest}
    first = {own.words[0] for own in names if own.words and len(own.words[0]) >= shortest}
    return any(
        token.capital
        and (
            any(same_word(token.word, each) for each in surnames)
            or (token.alone and any(called(token.word, each) for each in first))
        )
        for token in tokens
    )


def _by_surname_apart(tokens: Sequence[_Token], names: Sequence[Name], near: Name) -> bool:
    """Tell whether the person's surname stands by itself beside a name like theirs: "Teodora Galanis, née *Vlahos*"."""
    shortest = table("topic")["shortest"]
    last = {own.words[-1] for own in names if len(own.words) > 1 and len(own.words[-1]) >= shortest}
    last = {each for each in last if not any(same_word(each, other) for other in near.words)}
    return any(token.capital and any(same_word(token.word, each) for each in last) for token in tokens)


def _is(person: Name, names: Sequence[Name]) -> bool:
    """Tell whether a person's name can be one of these: in another spelling, order or length, or a part that stands for it."""
    return any(likeness(person, own) is Likeness.SAME or _part(person, own) for own in names)


def _part(person: Name, own: Name) -> bool:
    """Tell whether one word stands for a name, or is it joined or parted otherwise."""
    if len(person.words) > 1 and len(own.words) > 1:
        return False
    some, more = sorted((person.words, own.words), key=len)
    return any(same_word(each, other) for each in some for other in more) or bool(
        some and more and called(some[0], more[0])
    )


def _is_near(person: Name, names: Sequence[Name]) -> bool:
    return any(likeness(person, own) is Likeness.CLOSE for own in names)


def _kin(person: Named, names: Sequence[Name], full: Sequence[int]) -> bool:
    """Tell whether somebody of the same surname may be the person under another first name: no text tells both apart."""
    said = name(person.name)
    return not full and any(
        same_word(said.words[-1], own.words[-1]) and not _contradicts(said, own) for own in names if len(own.words) > 1
    )


def _contradicts(said: Name, own: Name) -> bool:
    """Tell whether two names have the same words but other initials or another order: whoever bears the one is not the other."""
    if said.mark and own.mark and said.mark != own.mark:
        return True
    return likeness(said, own) is Likeness.CLOSE and said.words[0] == own.words[0]
