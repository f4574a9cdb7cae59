"""From a rule's match to values, qualifiers and the stretch of text that carries them."""

import re
from collections.abc import Sequence
from functools import cache

from attrs import Factory, define, field

from service.domain import time
from service.domain.claim import Modality
from service.domain.selector import Span
from service.domain.source import Document
from service.extract.mentions.datelines import Dateline
from service.extract.mentions.mention import PEOPLE, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.people.entities import Entity
from service.extract.rules.groups import bounds
from service.extract.rules.lists import Item
from service.extract.text import lexicon
from service.extract.text.patterns import compiled


def told_in(shadows: Sequence[Shadow]) -> str:
    """Return the last of some sentences in small letters, with the one before where it is short and tells of nobody: "The cause was cancer."."""
    last = shadows[-1] if shadows else None
    passing = last is not None and len(last.small) < _PASSING and not (any(map(last.has, PEOPLE)) and _tells(last))
    return " ".join(each.small for each in (shadows[-2:] if passing else shadows[-1:]))


_PASSING = 80
"""How short a sentence is, in code points of its shadow, that is passed over where it tells of nobody."""
_TELLER = compiled(
    r", (?:[^.,;]{1,40}(?:, [^.,;]{1,40},)? (?:said|says|confirmed|announced|added)|(?:said|according to) [^.,;]{1,40})(?:, [^.,;]{1,40})?\.?$"
)
"""Behind what is told, who tells it: "The cause was cancer, *her son said*.", "…, *according to the family*."."""


def _tells(shadow: Shadow) -> bool:
    """Tell whether a sentence tells of somebody, who only tells it left out."""
    teller = _TELLER.search(shadow.small)
    return _ANYBODY.search(shadow.small, 0, teller.start() if teller else len(shadow.small)) is not None


_ANYBODY = compiled(f"[{char_class(''.join(sorted(kind.value for kind in PEOPLE)))}]")


@define
class Memory:
    """What stands around a sentence: each field's last value in the paragraph, the two shadows before, the sentence after, the dateline."""

    @property
    def previous(self) -> Shadow | None:
        """Return the shadow of the sentence before, or None at a paragraph's start."""
        return self.shadows[-1] if self.shadows else None

    values: dict[str, tuple[str, Span]] = Factory(dict)
    told: list[tuple[str, str, Span]] = Factory(list)
    shadows: list[Shadow] = Factory(list)
    following: Span | None = None
    dateline: Dateline | None = None
    listed: Entity | None = None
    """Somebody else than the main person with whose name, the family's in front, the paragraph begins, as a list's line does."""

    def remember(self, field: str, value: str, original: Span) -> None:
        """Keep what the paragraph has told: rules are not tried in the order of the words, so one may come before the other."""
        self.values[field] = (value, original)
        self.told.append((field, value, original))

    def before(self, field: str, place: int) -> tuple[str, Span] | None:
        """Return the field's value that was told last of those that stand before ``place``."""
        known = [(value, span) for of, value, span in self.told if of == field and span.end <= place]
        return max(known, key=lambda each: each[1].end, default=None)

    def forget(self, field: str, value: str, original: Span) -> None:
        """Let a value go that has proved to be denied, planned or the like: "graduated in 1999" is not from there."""
        self.told = [each for each in self.told if each != (field, value, original)]
        if self.values.get(field) == (value, original):
            del self.values[field]


@define
class Reading:
    """One match of one rule in one sentence, which is ``number`` in its document and may stand in direct speech.

    ``used`` collects the spans that what was read rests on, ``places`` where qualifiers stand; ``modality`` is how it is said;
    ``item`` is the list's item that is being read.
    """

    document: Document
    shadow: Shadow
    match: re.Match[str]
    memory: Memory
    number: int
    quoted: bool
    used: list[Span] = field(factory=list)
    places: dict[str, Span] = field(factory=dict)
    modality: Modality = Modality.ASSERTED
    item: Item | None = None
    role: Span | None = None
    """Where, in the shadow, the words for what somebody is at the body of a row of posts stand that is being read."""
    there: Span | None = None
    """Where a post of such a row stands that is held "there"."""

    def tells(self, date: Mention) -> bool:
        """Tell whether the match tells of a date that is known: one with the publication's year must be told as past."""
        return bool(date.value) and ("basis" not in date.note or self._looks_back())

    def _looks_back(self) -> bool:
        if self.modality is Modality.INTENDED:
            return False
        past, present = _tenses()
        start, end = self.match.span()
        if past.search(self.shadow.small, start, end):
            return True
        return not present.search(self.shadow.small, start, end) and bool(past.search(self.shadow.small))

    def has(self, group: str) -> bool:
        """Tell whether the pattern has the group and it took part in the match, with more than blanks."""
        start, end = self.bounds(group)
        return start < end and not self.shadow.text[start:end].isspace()

    def bounds(self, group: str) -> tuple[int, int]:
        """Return where a group stands in the shadow, in whichever alternative; (-1, -1) where it took no part."""
        return bounds(self.match, group)

    def span(self, group: str) -> Span:
        """Return the document's span of a group."""
        return self.shadow.span(*self.bounds(group))

    def mention(self, group: str) -> Mention | None:
        """Return the mention that a group consists of, or None where it is more or less than one."""
        start, end = self.bounds(group)
        return self.shadow.mentions.get(self.shadow.text[start:end].strip()) if start >= 0 else None

    def words(self, group: str) -> str:
        """Return a group's words with its mentions' words in place, white space folded."""
        return self.shadow.words(*self.bounds(group))

    def value(self, group: str) -> str | None:
        """Return a group's mention's value, or its words; None where the group took no part."""
        if not self.has(group):
            return None
        mention = self.mention(group)
        return mention.value if mention else self.words(group)


def when(key: str, mention: Mention, reading: Reading) -> dict[str, str]:
    """Return a date as qualifiers: ``when`` becomes start and end, or the date; with its basis, if that is not the text."""
    if not reading.tells(mention):
        return {}
    start, _, end = mention.value.partition("/")
    if not end:
        found = {"date" if key == "when" else key: mention.value}
    elif key in ("when", "date", "start"):
        found = {"start": start, "end": end}
    else:
        found = {key: end if key == "end" else start}
    known = {name: text for name, text in found.items() if time.is_date(text)}
    return known | basis(mention) if known else {}


def basis(mention: Mention | None) -> dict[str, str]:
    """Return what a date rests on, as qualifiers, where that is not the text, and the calendar that it was converted from."""
    if mention is None:
        return {}
    found = {"date_basis": mention.note["basis"]} if "basis" in mention.note else {}
    return found | {"calendar": mention.note["calendar"]} if "calendar" in mention.note else found


@cache
def _tenses() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what tells of the past, and what may tell of the future, in small letters."""
    past, present = (lexicon.alternation(lexicon.phrases("dates", "yearless", name)) for name in ("past", "present"))
    return compiled(rf"\b(?:{past}|[a-z]{{2,}}ed)\b"), compiled(rf"\b(?:{present}|[a-z]{{2,}}(?:s|ing))\b")
