"""From a rule's match to values, qualifiers and the stretch of text that carries them."""

import re

from attrs import Factory, define, field

from service.domain.selector import Span
from service.domain.source import Document
from service.extract.mention import Mention
from service.extract.shadow import Shadow


@define
class Memory:
    """What stands around a sentence: each field's last value in the paragraph, the two shadows before, the sentence after."""

    @property
    def previous(self) -> Shadow | None:
        """Return the shadow of the sentence before, or None at a paragraph's start."""
        return self.shadows[-1] if self.shadows else None

    values: dict[str, tuple[str, Span]] = Factory(dict)
    shadows: list[Shadow] = Factory(list)
    following: Span | None = None


@define
class Reading:
    """One match of one rule in one sentence, which is ``number`` in its document and may stand in direct speech.

    ``used`` collects the spans that what was read rests on, ``places`` where qualifiers stand.
    """

    document: Document
    shadow: Shadow
    match: re.Match[str]
    memory: Memory
    number: int
    quoted: bool
    used: list[Span] = field(factory=list)
    places: dict[str, Span] = field(factory=dict)

    def has(self, group: str) -> bool:
        """Tell whether the pattern has the group and it took part in the match."""
        return group in self.match.re.groupindex and bool((self.match[group] or "").strip())

    def span(self, group: str) -> Span:
        """Return the document's span of a group."""
        return self.shadow.span(*self.match.span(group))

    def mention(self, group: str) -> Mention | None:
        """Return the mention that a group consists of, or None where it is more or less than one."""
        return self.shadow.mentions.get(self.match[group].strip()) if self.has(group) else None

    def words(self, group: str) -> str:
        """Return a group's words with its mentions' words in place, white space folded."""
        start, end = self.match.span(group)
        pieces = (self._plain(char) for char in self.shadow.text[start:end])
        return " ".join("".join(pieces).split())

    def _plain(self, char: str) -> str:
        mention = self.shadow.mentions.get(char)
        if mention is None:
            return char
        return mention.note.get("display", mention.value)

    def value(self, group: str) -> str | None:
        """Return a group's mention's value, or its words; None where the group took no part."""
        if not self.has(group):
            return None
        mention = self.mention(group)
        return mention.value if mention else self.words(group)


def when(key: str, mention: Mention) -> dict[str, str]:
    """Return a date as qualifiers: ``when`` becomes start and end, or the date."""
    start, _, end = mention.value.partition("/")
    if end and key in ("when", "date", "start"):
        return {name: text for name, text in (("start", start), ("end", end)) if text not in ("", "..")}
    if end:
        return {key: end if key == "end" else start}
    if key != "when":
        return {key: mention.value}
    return {mention.note.get("bound", "date"): mention.value}
