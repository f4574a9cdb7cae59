"""Interviews: a page of questions, each on a line of its own, whose answers are told by the person who is asked."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import pairwise

from attrs import define

from service.domain.names.letters import key
from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention
from service.extract.people.entities import Entity, name_words
from service.extract.text import lexicon

_FEWEST = 2
"""So many questions to "you" an interview has."""
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_YOU = re.compile(r"\byou(?:r|rs|rself)?\b", re.IGNORECASE)
_ASKS = re.compile(r"\?[\"”’*]*\s*$")
_LONGEST = 400
_ASIDE = 110
"""A line with "you" that is no longer is the asker's, though no question."""
_LABEL = re.compile(r"[*_]{0,2}(?P<who>[^\W\d_a-z][\w .'’-]{0,40}?)\s?:[*_]{0,2}\s")
_WORD = r"[^\W\d_a-z][\w.-]*"
_I = re.compile(r"\b(?:I|[Mm]y)\b")
_SMALL = frozenset(("a", "answer"))


@define
class Interview:
    """Whose the answers of a page are: of the main person, or of nobody known. Whom the words before them name is told as they are read."""

    answers: Sequence[Span] = ()
    addressed: Sequence[Span] = ()
    """The asker's sentences whose "you" is who is asked: "You were born in Oslo."."""
    start: int = 0
    bylines: Sequence[Span] = ()
    titled: bool = False
    """Whether the title names the main person as who is asked, so that "The surgeon on sheep and sutures" below it is that one."""
    named: bool | None = None
    """Whether the words before the answers say that the main person was asked; None where they say of nobody so."""
    _first: bool | None = None
    _others: bool = False
    _last: bool = False
    _sentence: int = -1

    def hear(self, mention: Mention, entity: Entity, sentence: int) -> None:
        """Take in whom a mention before the answers means."""
        if not self.answers or mention.start >= self.start or _covers(self.bylines, mention):
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
        label = _LABEL.match(text, block.start, block.end)
        said = label is not None and index < len(self.addressed) and self.addressed[index].start < block.end
        return label.end() if said and label else block.start


def _covers(spans: Sequence[Span], mention: Mention) -> bool:
    index = bisect_right(spans, mention.start, key=lambda span: span.start)
    return index > 0 and mention.start < spans[index - 1].end


def interview_of(text: str, names: Sequence[AbstractSet[str]]) -> Interview:
    """Return what a page has of an interview with a person of those ``names``; one without answers where it is none."""
    if text.count("?") < _FEWEST:
        return Interview()
    lines = [Span(*match.span()) for match in _LINE.finditer(text)]
    asked = [index for index, line in enumerate(lines) if _is_question(line.of(text))]
    to_you = [index for index in asked if _YOU.search(lines[index].of(text))]
    if len(to_you) < _FEWEST or any(_speaks_of(lines[index].of(text), names) for index in asked):
        return Interview()
    own = [index for index, line in enumerate(lines) if _is_labelled(line.of(text), names)]
    first = min(asked[0], *own) if own else asked[0]
    start, head = lines[first].start, lines[:first]
    numbers = range(first, min(max(asked[-1] + 1, *own[-1:], 0) + 1, len(lines)))
    answers = tuple(_answers(text, lines, numbers, names))
    return Interview(
        answers=answers,
        addressed=tuple(_addressed(text, [lines[index] for index in numbers], answers)),
        start=start,
        titled=_is_titled(lines[0].of(text), names),
        bylines=tuple(line for line in head if _byline().match(line.of(text))),
        named=True if own else _asked_is(text[:start], names),
    )


def _is_labelled(line: str, names: Sequence[AbstractSet[str]]) -> bool:
    """Tell whether a line is what the person says in the first person, by the name in front of it: "Ada Kerr: I was …"."""
    label = _LABEL.match(line)
    return label is not None and _names(label["who"], names) and _I.search(line) is not None


def _names(label: str, names: Sequence[AbstractSet[str]]) -> bool:
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


def _is_question(line: str) -> bool:
    return len(line) <= _LONGEST and _ASKS.search(line) is not None and not line.lstrip().startswith(('"', "“"))


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
        if _is_question(words):
            own = True
            continue
        label = _LABEL.match(words)
        if label:
            own = label["who"].casefold() in _SMALL or _names(label["who"], names)
        if own and (label or not (len(words) <= _ASIDE and _YOU.search(words))):
            yield lines[index]


_TITLED = re.compile(
    rf"(?i:^|\b(?:with|meets?|interview|q ?& ?a|questions (?:for|to))\b|[:…–—|-]|\.\.\.)\W*(?P<who>{_WORD}(?: {_WORD})*)(?=$|[,:|]| [–—-])"
)


def _is_titled(title: str, names: Sequence[AbstractSet[str]]) -> bool:
    """Tell whether a title names a person as who is asked: "Five minutes with Ada Kerr", "Ada Kerr, composer"; not "The house of Ada Kerr"."""
    return any(name_words(match["who"]) in names for match in _TITLED.finditer(title))


_SENTENCE = re.compile(r"[^.!?]*(?:\.(?=\w)[^.!?]*)*[.!?]+")
_NOT_SURE = re.compile(
    r"\b(?:I|me|[Mm]y|[Ww]e|us|[Oo]ur|[Tt]hey|people|some|if|would|could|might|may|must|should|will|perhaps|maybe|apparently|imagine|suppose"
    r"|says?|said|heard|read|rumou?rs?|almost|nearly|not|n['’]t|never|no|or)\b"
)
_DENIED = re.compile(
    r"(?:[*_]*[\w .'’-]{1,40}:[*_]*\s)?[^\w]*(?:(?:Well|Oh|Ah|Um|Er|Ha|Sorry|Look)\b\W*)*"
    r"(?:[Nn]o\b|[Nn]ot\b|[Nn]ope|[Aa]ctually|[Nn]early|[Aa]lmost|[Nn]ever|[Hh]ardly|[Ww]rong|[Ww]ho (?:told|says)|[Dd]id I|(?:I|[Ii]t|[Tt]hat)(?: (?:am|is|was|did|have|had))?(?: not|n['’]t|['’]s not|['’]m not| wish)\b)"
)
_TAG = re.compile(r"\b(?:right|correct|true|so)\?")


def _addressed(text: str, lines: Sequence[Span], answers: Sequence[Span]) -> Iterator[Span]:
    """Yield what an asker states of "you", and the answer does not deny, as in "You were born in Oslo."."""
    own = {line.start for line in answers}
    labelled = any(_LABEL.match(line.of(text)) for line in answers)
    for line, answer in pairwise(lines):
        words = line.of(text)
        asks = _is_question(words)
        if line.start in own or answer.start not in own or len(words) > _LONGEST or _TAG.search(words):
            continue
        if not asks and (_DENIED.match(answer.of(text)) or (labelled and not _LABEL.match(words))):
            continue
        label = _LABEL.match(words)
        for match in _SENTENCE.finditer(words, label.end() if label else 0):
            told = match[0]
            if not told.endswith("?") and _YOU.search(told) and not _NOT_SURE.search(told):
                yield Span(line.start + len(words[: match.end()]) - len(told.lstrip()), line.start + match.end())


@cache
def _byline() -> re.Pattern[str]:
    return re.compile(
        rf"\s*(?:{lexicon.alternation(lexicon.phrases('people', 'interviews', 'bylines'))})\b", re.IGNORECASE
    )


_HOW = "in|at|on|for|by|near|before|after|during|over|between|outside|when|while|as|via|there|here|again|once|twice|last|this|one|today"
"""Behind whom a pronoun means: "we met her *in* Oslo"."""


@cache
def _met() -> re.Pattern[str]:
    verbs = lexicon.alternation(lexicon.phrases("people", "interviews", "asked"))
    return re.compile(
        rf"\b(?i:{verbs})\b(?! (?:us|me|our)\b)(?! (?:her|him|them) (?:{_HOW})\b)(?: (?P<kin>her|his|their) [a-z]|(?: [a-z]+)* (?P<whom>{_WORD}(?: {_WORD})*+)(?P<of>[’']s)?)"
    )


_PAST = re.compile(
    r"\b(?:died|dead|death|killed|funeral|in memory|(?:[Tt]he|[Hh]er|[Hh]is|[Tt]heir) late(?= (?:[a-z]+[ ,]+){0,3}[^\W\d_a-z])|Late(?= [^\W\d_a-z]))\b"
    r"|\b\d{4}\s?[–—-]\s?\d{4}\b"
)
"""Words of the end of a life: whoever answers below them may be another, unless the page says who is asked."""


def _asked_is(head: str, names: Sequence[AbstractSet[str]]) -> bool | None:
    """Tell whether the words before the questions say that a person was asked, and nobody else: "spoke to Ada Kerr", not "to her son"."""
    told = " ".join(head.split())
    own = [_is_asked(told, each, names) for each in _met().finditer(told)]
    return all(own) if own else False if _PAST.search(head) else None


_SUBJECT = re.compile(r"(?:^|[.!?:”’] |\bas )(?P<who>[^.!?:”’]*)$")
_THE = re.compile(r"(?:The|the|She|He)\b(?!.*(?:[’']s?\b| of | friend| reporter| correspondent| writer))")
_TOLD_OF = re.compile(r",? (?:about|on|of)\b")


def _is_asked(head: str, met: re.Match[str], names: Sequence[AbstractSet[str]]) -> bool:
    """Tell whether a person is asked: "spoke to Ada Kerr"; or is who talks: "The painter, …, talks to Per Dahl about her work"."""
    if met["whom"] and not met["of"] and any(name and name_words(met["whom"]) & name for name in names):
        return True
    subject = _SUBJECT.search(head[: met.start()])
    who = subject["who"].partition(",")[0] if subject else ""
    own = any(name and name <= name_words(" ".join(re.findall(_WORD, who))) for name in names)
    plain = "'s" not in who and "’s" not in who and " and " not in who
    return (
        bool(met["whom"]) and plain and (own or _THE.match(who) is not None) and bool(_TOLD_OF.match(head, met.end()))
    )
