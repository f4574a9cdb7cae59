"""What stands right before and right behind a stretch of a sentence: words, marks, and the mentions that they are."""

import re

from attrs import frozen

from service.domain.selector import Span
from service.extract.mentions.mention import PEOPLE, Kind, Mention
from service.extract.mentions.shadow import Shadow
from service.extract.text.patterns import compiled

NAMED = (Kind.ORGANISATION, Kind.FACILITY)
APART = PEOPLE | {
    Kind.DATE, Kind.AGE, Kind.QUANTITY, Kind.ROLE, Kind.JOB, Kind.FOLLOWING, Kind.WORK, Kind.AWARD, Kind.DEGREE, Kind.EVENT, Kind.STUDENT,
}  # fmt: skip
"""What stands beside a name without being a part of it."""
UNKNOWN = -1
"""In place of where a name ends: it cannot be known."""
_BEHIND = compiled(r"(?P<gap>[ \u00a0\n]?)(?P<word>[^\W_](?:[\w.’'&+‑-]*[\w’'&+])?|\S|$)")
_BEFORE = compiled(r"(?P<word>[^\W_][\w’'&+.‑-]*|\S)(?P<gap>[ \u00a0\n]?)$")
_LONGEST = 60
"""A word is looked for in so many code points."""


@frozen
class Beside:
    """The word or mark that starts at ``start`` beside a stretch, empty at the sentence's end; ``gap`` is the blank between, if any."""

    gap: str
    word: str
    start: int
    mention: Mention | None

    @property
    def capital(self) -> bool:
        """Tell whether it is a word with a capital."""
        return self.word[:1].isupper()

    def of_kind(self, *kinds: Kind) -> bool:
        """Tell whether it is a mention of one of these classes."""
        return self.mention is not None and self.mention.kind in kinds


@frozen
class Around:
    """A sentence's words, by places of its document's reading view."""

    text: str
    shadow: Shadow

    @property
    def low(self) -> int:
        """Return where the sentence starts."""
        return self.shadow.offsets[0]

    @property
    def high(self) -> int:
        """Return where the sentence ends."""
        return self.shadow.offsets[-1]

    def at(self, offset: int) -> Mention | None:
        """Return the mention that starts at a place."""
        place = self.shadow.index(offset)
        found = self.shadow.mentions.get(self.shadow.text[place : place + 1])
        return found if found is not None and found.start == offset else None

    def until(self, offset: int) -> Mention | None:
        """Return the mention that ends at a place."""
        place = self.shadow.index(offset) - 1
        found = self.shadow.mentions.get(self.shadow.text[place : place + 1]) if place >= 0 else None
        return found if found is not None and found.end == offset else None

    def behind(self, offset: int) -> Beside:
        """Return what stands behind a place, with the mention that starts there."""
        match = _BEHIND.match(self.text, offset, min(self.high, offset + _LONGEST))
        if match is None:
            return Beside(" ", "", self.high, None)
        return Beside(match["gap"], match["word"], match.start("word"), self.at(match.start("word")))

    def before(self, offset: int) -> Beside:
        """Return what stands before a place, with the mention that ends there."""
        match = _BEFORE.search(self.text, max(self.low, offset - _LONGEST), offset)
        if match is None:
            return Beside(" ", "", self.low, None)
        return Beside(match["gap"], match["word"], match.start("word"), self.until(match.end("word")))

    def words(self, span: Span) -> str:
        """Return the words of a stretch, blanks folded."""
        return " ".join(span.of(self.text).split())


@frozen
class Name:
    """A name of which is asked where it begins and ends."""

    around: Around
    start: int
    end: int

    @property
    def value(self) -> str:
        """Return its words as they stand."""
        return self.around.text[self.start : self.end]

    @property
    def last(self) -> str:
        """Return its last word."""
        return self.value.rsplit(None, 1)[-1]

    def match(self, pattern: re.Pattern[str], offset: int | None = None) -> re.Match[str] | None:
        """Match what stands behind it, or at ``offset``, in its sentence."""
        return pattern.match(self.around.text, self.end if offset is None else offset, self.around.high)
