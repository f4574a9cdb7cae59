"""Whose data it is: names held against those of the person."""

from collections.abc import Iterable
from functools import lru_cache

from service.domain.source import Subject
from service.extract.mentions.places.gazetteer import fold
from service.extract.text.patterns import compiled

_NO_WORD = compiled(r"[^\w\s]|_")
_CACHE = 4096


def fits(names: Iterable[str], subject: Subject) -> bool:
    """Tell whether one of ``names`` is the person's name or an alias: the same words, in any order, without case and accents.

    Nothing less will do: whoever has a name more or less may be somebody else, and an alias in the manifest says that they are not.
    """
    known = {_words(name) for name in (subject.name, *subject.aliases)}
    return any(words in known for words in map(_words, names) if words)


@lru_cache(_CACHE)
def _words(name: str) -> tuple[str, ...]:
    return tuple(sorted(_NO_WORD.sub(" ", fold(name).casefold()).split()))
