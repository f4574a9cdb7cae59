"""Letters that texts tell to stand for a name: "the Baltic Moss Archive (BMA)", "the BMA (Baltic Moss Archive)"."""

import re
from collections.abc import Iterable, Iterator

from service.domain.source import Document
from service.reconcile.normal.organisations.organisations import organisation

_WORD = r"[^\W\d_][\w&'’.-]*"
_LETTERS = r"(?:[^\W\d_a-z]\.?){2,8}"
_BEHIND = re.compile(rf"((?:{_WORD} ){{1,11}}{_WORD})\s\(({_LETTERS})\)")
_IN_BRACKETS = re.compile(rf"\((?:{_LETTERS}\)|(?<=[^\W\d_a-z]\s\()|(?<=\.\s\())")
_BEFORE = re.compile(rf"(?<!\w)({_LETTERS})\s\((?:the )?((?:{_WORD} ){{1,11}}{_WORD})\)")


def short_names(documents: Iterable[Document]) -> dict[str, str]:
    """Return by the words of a name, as :attr:`OrganisationForm.run` has them, the letters that a text puts in brackets beside it.

    Only letters that are the first ones of the name's words count; of a name that has several, the first.
    """
    found: dict[str, str] = {}
    for document in documents:
        for name, letters in _told(document.text) if _IN_BRACKETS.search(document.text) else ():
            found.setdefault(organisation(name).run, letters)
    return found


def _told(text: str) -> Iterator[tuple[str, str]]:
    for match in _BEHIND.finditer(text):
        letters = match[2].replace(".", "").casefold()
        if name := _name_of(match[1].split(), letters):
            yield name, letters
    for match in _BEFORE.finditer(text):
        letters = match[1].replace(".", "").casefold()
        words = match[2].split()
        if _initials(words) == letters:
            yield " ".join(words), letters


def _name_of(words: list[str], letters: str) -> str:
    """Return the last words of which ``letters`` are the first ones; empty where none are."""
    for start in range(len(words) - 2, -1, -1):
        if words[start][0].isupper() and _initials(words[start:]) == letters:
            return " ".join(words[start:])
    return ""


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words if word[0].isupper()).casefold()
