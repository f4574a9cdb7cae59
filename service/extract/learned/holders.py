"""Whose the word is that governs a value, by the tree: who joined, whose work it is, who the director is."""

from collections.abc import Mapping, Sequence

from attrs import frozen

from service.extract.learned.nlp import Word
from service.extract.learned.treepaths import governor

_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_RELATIVES = frozenset(("WP", "WDT"))
_OF_A_NOUN = frozenset(("relcl", "acl", "appos", "compound", "nmod"))
"""Relations by which a word says something of the noun that it hangs on."""
_HIGHEST = 10


@frozen
class Holder:
    """What governs a value, by which preposition; the ``predicate`` above it that is somebody's; whose, a word's number or None, and how."""

    governor: int
    preposition: str
    predicate: int
    word: int | None
    how: str


def holder_of(words: Sequence[Word], hanging: Mapping[int, Sequence[int]], value: int) -> Holder:
    """Return whose the word is that governs a value; ``hanging`` are the numbers of the words that hang on each."""
    number, preposition = governor(words, value)
    predicate = number
    for _ in range(_HIGHEST):
        owner = _owner(words, hanging.get(predicate, ()), predicate)
        if owner is not None:
            return Holder(number, preposition, predicate, *owner)
        if words[predicate].head == predicate:
            break
        predicate = words[predicate].head
    return Holder(number, preposition, predicate, None, "none")


def _owner(words: Sequence[Word], below: Sequence[int], number: int) -> tuple[int, str] | None:
    """Return whose a word is by itself, and how: its subject, its owner, or the noun that it is said of."""
    word = words[number]
    for each in below:
        if words[each].relation in _SUBJECTS:
            relative = words[each].tag in _RELATIVES and word.relation == "relcl"
            return (word.head, word.relation) if relative else (each, words[each].relation)
    owners = (each for each in below if words[each].relation == "poss" and word.tag.startswith("N"))
    said_of = (word.head, word.relation) if word.relation in _OF_A_NOUN else None
    owner = next(owners, None)
    return said_of if owner is None else (owner, "poss")
