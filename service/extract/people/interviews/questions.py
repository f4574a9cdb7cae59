"""The lines of an interview: what is asked, what is answered, and labels that tell who speaks."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from service.domain.names.letters import key
from service.domain.selector import Span
from service.extract.people.entities import name_words
from service.extract.text.patterns import compiled

YOU = compiled(r"\byou(?:r|rs|rself)?\b", re.IGNORECASE)
FIRST = compiled(r"\b(?:I|[Mm]y)\b")
LABEL = compiled(r"[*_]{0,2}(?P<who>[^\W\d_a-z][\w .'’-]{0,40}?)\s?:[*_]{0,2}\s")
LONGEST = 400
_LINE = compiled(r"[^\n]*\S[^\n]*")
_ASKS = compiled(r"\?[\"”’*]*\s*$")
_PROMPT = compiled(
    r"[\W\d]*(?:please |can you |so )?(?:tell|describe|talk|walk|take|remind|explain)(?: (?:us|me|to us|to me))?(?: [a-z]+){0,4}? (?:your?|yourself)\b[^\n]{0,150}[.!:*]+\s*$",
    re.IGNORECASE,
)
"""What asks without a question mark: "Tell us how you came to music."."""
_MARKED = compiled(r"\s*[*_]{0,2}(?:q|question|interviewer)\s?[:.][*_]{0,2}\s[^\n]*\byou(?:rs?)?\b", re.IGNORECASE)
"""What a label says to be asked, though it only states something: "Q: You were thirteen when you left."."""
_BOTH = compiled(r"(?P<asked>[^?\n\"“]{8,300}(?:\?[^?.!\n\"“]{4,150})*\?[*_]{0,2})[^\S\n]+(?=[^\W_a-z]|[“\"*_])")
"""A question and its answer on one line."""


def lines_of(text: str) -> list[Span]:
    """Return the lines of a text that are not blank."""
    return [Span(*match.span()) for match in _LINE.finditer(text)]


def parted(text: str, lines: Sequence[Span]) -> list[Span]:
    """Return lines with each one in two that asks "you" first and is answered in the first person behind: "Why did you? I was …"."""

    def pieces() -> Iterator[Span]:
        for line in lines:
            both = _BOTH.match(text, line.start, line.end)
            if both and YOU.search(both["asked"]) and FIRST.search(text, both.end(), line.end):
                yield Span(line.start, both.end("asked"))
                yield Span(both.end(), line.end)
            else:
                yield line

    return list(pieces())


def is_question(line: str) -> bool:
    """Tell whether a line asks, and is nothing but that."""
    if len(line) > LONGEST or line.lstrip().startswith(('"', "“")):
        return False
    return any(each is not None for each in (_ASKS.search(line), _PROMPT.match(line), _MARKED.match(line)))


def is_labelled(line: str, names: Sequence[AbstractSet[str]]) -> bool:
    """Tell whether a line is what the person says in the first person, by the name in front of it: "Ada Kerr: I was …"."""
    label = LABEL.match(line)
    return label is not None and is_name(label["who"], names) and FIRST.search(line) is not None


def is_name(label: str, names: Sequence[AbstractSet[str]]) -> bool:
    """Tell whether a label is one of the person's names, or their initials: "ADA KERR", "Kerr", "AK"."""
    said = name_words(label.title())
    if any(said and said <= name for name in names):
        return True
    letters = [letter for letter in label.casefold() if letter not in ". "]
    return label.isupper() and len(letters) > 1 and any(_are_initials(letters, name) for name in names)


def _are_initials(letters: Sequence[str], name: AbstractSet[str]) -> bool:
    """Tell whether letters are those that the words of a folded name begin with, as they are written: "YG" of "Yonas Gebre"."""
    words = list(name)
    for letter in letters:
        word = next((word for word in words if key(letter + word[1:]) == word), None)
        if word is None:
            return False
        words.remove(word)
    return not words
