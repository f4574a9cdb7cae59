"""Interviews: a page of questions, each on a line of its own or in front of its answer, whose answers are told by the person who is asked."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from attrs import define

from service.domain.selector import Span
from service.extract.mentions.bylines import is_stamp
from service.extract.mentions.mention import Kind, Mention
from service.extract.people.entities import Entity, name_words
from service.extract.people.interviews.asked import asked_is, byline, is_titled, tells_as_noun
from service.extract.people.interviews.questions import (
    FIRST,
    LABEL,
    YOU,
    is_labelled,
    is_name,
    is_question,
    lines_of,
    parted,
)
from service.extract.people.interviews.stated import addressed
from service.extract.text.patterns import compiled

_FEWEST = 2
"""So many questions to "you" an interview has, or so many that are answered in the first person where the page says who is asked."""
_ASIDE = 110
"""A line with "you" that is no longer is the asker's, though no question."""
_WORD = r"[^\W\d_a-z][\w.-]*"
_SMALL = frozenset(("a", "answer"))
_QUOTED = compiled(r"[^:]*:[*_]{0,2}\s*[“\"‘'].*[”\"’'][*_.]{0,3}\s*$")
_OPENS, _CLOSES = ("“", '"'), ("”", '"')


@define
class Interview:
    """Whose the answers of a page are: of the main person, or of nobody known. Whom the words before them name is told as they are read."""

    answers: Sequence[Span] = ()
    addressed: Sequence[Span] = ()
    """The asker's sentences whose "you" is who is asked: "You were born in Oslo."."""
    start: int = 0
    unheard: Sequence[Span] = ()
    """The lines whose names tell nobody who is asked: who wrote, and a title that has told it."""
    titled: bool = False
    """Whether the title names the main person as who is asked, so that "The surgeon on sheep and sutures" below it is that one."""
    named: bool | None = None
    """Whether the words before the answers say that the main person was asked; None where they say of nobody so."""
    _first: bool | None = None
    _others: bool = False
    _last: bool = False
    _sentence: int = -1

    def __attrs_post_init__(self) -> None:
        if self.titled:
            self._first = self._last = True

    def hear(self, mention: Mention, entity: Entity, sentence: int) -> None:
        """Take in whom a mention before the answers means."""
        if not self.answers or mention.start >= self.start or _covers(self.unheard, mention):
            return
        if self.titled and not self._others and not (entity.main or entity.words or entity.owner):
            return
        self._others = self._others or not entity.main
        if mention.kind is Kind.PERSON and self._first is None and (entity.main or " " in mention.value):
            self._first = entity.main
        if entity.narrator:
            return  # "*We* met her in Oslo"
        if sentence != self._sentence and mention.kind is not Kind.POSSESSIVE:
            self._sentence, self._last = sentence, entity.main

    def has(self, mention: Mention) -> bool:
        """Tell whether a mention stands in an answer of the main person; of what is said to "you", whether it is that word."""
        return self.holds(mention) and ("asked" in mention.note or not _covers(self.addressed, mention))

    def holds(self, mention: Mention) -> bool:
        """Tell whether a mention stands in an answer of the main person, or in what is said to that one."""
        asked = bool(self._first and self._last) if self.named is None else self.named
        return asked and (_covers(self.answers, mention) or _covers(self.addressed, mention))

    def begin(self, block: Span, text: str) -> int:
        """Return where what a block says begins: behind who is said to speak to the main person, "Dahl: *You* were born …"."""
        index = bisect_left(self.addressed, block.start, key=lambda span: span.start)
        label = LABEL.match(text, block.start, block.end)
        said = label is not None and index < len(self.addressed) and self.addressed[index].start < block.end
        return label.end() if said and label else block.start

    def without_answers(self, speech: Sequence[Span], text: str) -> Sequence[Span]:
        """Return direct speech but for whole answers that stand in quotation marks, where the page says who is asked."""
        if not (speech and self.named):
            return speech
        own = {line.start + len(line.of(text)) - len(line.of(text).lstrip()): line for line in self.answers}
        return [each for each in speech if each.start not in own or text[each.end : own[each.start].end].strip()]


def _covers(spans: Sequence[Span], mention: Mention) -> bool:
    index = bisect_right(spans, mention.start, key=lambda span: span.start)
    return index > 0 and mention.start < spans[index - 1].end


def interview_of(text: str, names: Sequence[AbstractSet[str]], title: str = "") -> Interview:
    """Return what a page has of an interview with a person of those ``names``; one without answers where it is none.

    ``title`` is what the page is called where it does not say so itself.
    """
    if text.count("?") < _FEWEST:
        return Interview()
    lines = lines_of(text)
    asked = [index for index, line in enumerate(lines) if is_question(line.of(text))]
    if len(asked) < _FEWEST:
        lines = parted(text, lines)
        asked = [index for index, line in enumerate(lines) if is_question(line.of(text))]
    if len(asked) < _FEWEST:
        return Interview()
    own = [index for index, line in enumerate(lines) if _is_own(line.of(text), names, above=index < asked[0])]
    first = min(asked[0], *own) if own else asked[0]
    start, head = lines[first].start, lines[:first]
    named = True if own else asked_is(text[:start], title, names)
    if not _is_asked(text, lines, asked, names, sure=named is True):
        return Interview()
    in_text = bool(head) and is_titled(head[0].of(text), names)
    numbers = range(first, min(max(asked[-1] + 1, *own[-1:], 0) + 1, len(lines)))
    answers = tuple(_answers(text, lines, numbers, names))
    return Interview(
        answers=answers,
        addressed=tuple(addressed(text, [lines[index] for index in numbers], answers)),
        start=start,
        titled=in_text or is_titled(title, names),
        unheard=tuple(
            line
            for index, line in enumerate(head)
            if (in_text and not index)
            or byline().match(line.of(text))
            or _is_signature(text, head, index, names)
            or tells_as_noun(line.of(text), names)
        ),
        named=named,
    )


_SIGNED = compiled(rf"\s*(?P<who>{_WORD}(?: {_WORD}){{1,3}})(?:, {_WORD}(?: {_WORD}){{0,3}})?\s*$")


def _is_signature(text: str, head: Sequence[Span], index: int, names: Sequence[AbstractSet[str]]) -> bool:
    """Tell whether a line is another's name alone, below or above the day of the publication: who wrote."""
    match = _SIGNED.match(head[index].of(text))
    beside = (head[each] for each in (index - 1, index + 1) if 0 <= each < len(head))
    return bool(match and not is_name(match["who"], names) and any(is_stamp(each.of(text)) for each in beside))


def _is_own(line: str, names: Sequence[AbstractSet[str]], *, above: bool) -> bool:
    """Tell whether a line is what the person says; a title such as "Ada Kerr: “I was poor”" ``above`` the questions is none."""
    return is_labelled(line, names) and not (above and _QUOTED.match(line))


def _is_asked(
    text: str, lines: Sequence[Span], asked: Sequence[int], names: Sequence[AbstractSet[str]], *, sure: bool
) -> bool:
    """Tell whether the questions are put to one person: to "you", or, where the page is ``sure`` who is asked, answered with "I"."""
    questions = [lines[index].of(text) for index in asked]
    if sum(1 for each in questions if YOU.search(each)) >= _FEWEST:
        return sure or not any(_speaks_of(each, names) for each in questions)
    behind = (lines[index + 1].of(text) for index in asked if index + 1 < len(lines))
    return sure and sum(1 for each in behind if FIRST.search(each)) >= _FEWEST


def _speaks_of(question: str, names: Sequence[AbstractSet[str]]) -> bool:
    """Tell whether a question has a word of the person's name, but for whom it addresses: "Ms Kerr, when …"."""
    return any(name and not name.isdisjoint(name_words(word)) for name in names for word in _inner(question))


def _inner(question: str) -> Iterator[str]:
    """Yield a question's words with a capital, but for a name alone between commas, or before a colon."""
    said = re.sub(rf"(?:^|[,:]) ?(?:{_WORD} ?){{1,5}}(?=[,:?]|$)", ",", question)
    yield from (word[0] for word in re.finditer(r"[^\W\d_a-z][\w’'-]+", said))


def _answers(text: str, lines: Sequence[Span], numbers: range, names: Sequence[AbstractSet[str]]) -> Iterator[Span]:
    """Yield the answers' lines: those behind a question, but what is labelled with another's name, and what speaks to "you"."""
    own = False
    for index in numbers:
        words = lines[index].of(text)
        if is_question(words):
            own = True
            continue
        label = LABEL.match(words)
        if label:
            own = label["who"].casefold() in _SMALL or is_name(label["who"], names)
        if own and (label or not (len(words) <= _ASIDE and YOU.search(words))):
            yield lines[index]
