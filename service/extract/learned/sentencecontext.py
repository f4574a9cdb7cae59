"""A sentence as pairs are looked for in it: its shadow, its people, its tree, and what the rules have read in it."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from attrs import define, field

from service.domain.selector import Span
from service.extract.learned.holders import Holder, holder_of
from service.extract.learned.nlp import Parse, Word
from service.extract.learned.treepaths import common_way, steps, way_up
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow
from service.extract.people.entities import Entity
from service.extract.rules.finding import Finding
from service.extract.text.patterns import compiled

_TOKEN = compiled(r"[\ue000-\uf8ff]|[^\W\d_]+(?:['-][^\W\d_]+)*|\d+|[^\w\s]")


@define
class SentenceContext:
    """A sentence in which pairs are looked for: its shadow, its people, its tree, and what the rules have read in it."""

    shadow: Shadow
    people: Mapping[Mention, Entity]
    parse: Parse
    findings: Sequence[Finding]
    _ways: dict[Mention, Sequence[int]] = field(factory=dict)
    _labels: dict[Mention, str] = field(factory=dict)
    _holders: dict[Mention, Holder | None] = field(factory=dict)
    _hanging: dict[int, list[int]] | None = None
    _known: dict[tuple[str, Mention], list[str]] = field(factory=dict)
    _told: list[tuple[Entity, str, Mention]] | None = None

    @property
    def told(self) -> Sequence[tuple[Entity, str, Mention]]:
        """Return the mentions that are values of what the rules have read, with whose they are and of which field."""
        if self._told is None:
            self._told = [
                (finding.subject, said, mention)
                for finding in self.findings
                for said, span in said_of(finding)
                for mention in self.shadow.mentions.values()
                if mention.span.overlaps(span)
            ]
        return self._told

    def way(self, one: Mention, other: Mention) -> tuple[str, ...]:
        """Return the features of the way between two mentions in the tree."""
        return common_way(self.parse.words, self._up(one), self._up(other))

    def steps(self, one: Mention, other: Mention) -> int:
        """Return how long the way between two mentions in the tree is."""
        return steps(self._up(one), self._up(other))

    def holder(self, value: Mention) -> Holder | None:
        """Return whose the word is that governs a value, asked once for all pairs; None outside the tree."""
        if value not in self._holders:
            up = self._up(value)
            self._holders[value] = holder_of(self.parse.words, self.hanging, up[0]) if up else None
        return self._holders[value]

    @property
    def hanging(self) -> Mapping[int, Sequence[int]]:
        """Return the numbers of the sentence's words that hang on each."""
        if self._hanging is None:
            self._hanging = {}
            words, start, end = self.parse.words, self.shadow.offsets[0], self.shadow.offsets[-1]
            for number in range(bisect_left(words, start, key=_start), bisect_left(words, end, key=_start)):
                if words[number].head != number:
                    self._hanging.setdefault(words[number].head, []).append(number)
        return self._hanging

    def mention_at(self, word: Word) -> Mention | None:
        """Return the mention that a word of the tree belongs to."""
        mentions = self.shadow.mentions.values()
        return next((each for each in mentions if each.start < word.end and word.start < each.end), None)

    def once(self, end: str, mention: Mention, work: "Work") -> list[str]:
        """Return what ``work`` finds out about a mention at one end of a pair, asked once for all pairs."""
        key = (end, mention)
        if key not in self._known:
            self._known[key] = work(self, end, mention)
        return self._known[key]

    def _up(self, mention: Mention) -> Sequence[int]:
        if mention not in self._ways:
            self._ways[mention] = way_up(self.parse.words, mention.span)
        return self._ways[mention]

    def label(self, mention: Mention) -> str:
        """Return the class that the recogniser gives to what stands there."""
        if mention not in self._labels:
            seen = (each.label for each in self.parse.names if each.span.overlaps(mention.span))
            self._labels[mention] = next(seen, "none")
        return self._labels[mention]

    def tokens(self, start: int, end: int) -> list[str]:
        """Return the words of a stretch of the shadow, mentions as their classes, kin as what they are."""
        return [self._token(token) for token in _TOKEN.findall(self.shadow.text[max(0, start) : end])]

    def _token(self, token: str) -> str:
        mention = self.shadow.mentions.get(token)
        if mention is not None:
            return f"{{{mention.note['word'] if mention.kind is Kind.KIN else mention.kind.value}}}"
        return "0" if token.isdigit() else token.lower()

    def between(self, one: Mention, other: Mention) -> list[str]:
        """Return the words between two mentions."""
        left, right = sorted((self.shadow.place(one), self.shadow.place(other)))
        return self.tokens(left + 1, right)


def said_of(finding: Finding) -> Sequence[tuple[str, Span]]:
    """Return the fields that a finding speaks of, with where their values stand."""
    bodies = [("employer", span) for key, span in finding.places.items() if key.startswith("organisation")]
    return [(finding.field, finding.original), *bodies]


def _start(word: Word) -> int:
    return word.start


Work = Callable[[SentenceContext, str, Mention], list[str]]
"""Finds features of a mention at one end of a pair."""
