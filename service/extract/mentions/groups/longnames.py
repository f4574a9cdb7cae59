"""Organisations whose names go on through small words: "Doctors Without Borders", "Food and Agriculture Organization"."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from service.domain.selector import Span
from service.extract.mentions.groups.schoolcontext import WORD
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.aliases import other_names
from service.extract.mentions.places.gazetteer import lookup
from service.extract.text import lexicon
from service.extract.text.vocabulary import found_behind, opener, vocabulary

_REACH = 160
_MORE = rf"(?: {WORD}){{0,4}}"


def long_names(text: str, start: int, end: int) -> list[Mention]:
    """Return the organisations in ``text[start:end]`` that their build tells from a run of capitals cut at a small word."""
    told = {reads for word in _telling().keys() & vocabulary(text, start, end) for reads in _telling()[word]}
    found: list[Mention] = []
    behind = start
    spans = sorted(
        ((span, reads) for _, reads in _KINDS if reads in told for span in reads(text, start, end)),
        key=lambda each: (each[0].start, -each[0].end),
    )
    for span, reads in spans:
        if span.start >= behind:
            note = {"house": "true"} if reads is _house_names else {}
            found.append(_mention(text, _unquoted(text, span), note))
            behind = span.end
    return found


def _unquoted(text: str, span: Span) -> Span:
    """Return a name without the single quotation mark that closes it."""
    quoted = text[span.end - 1] in "'’" and text[max(0, span.start - 1) : span.start] in ("'", "‘")
    return Span(span.start, span.end - quoted)


def _mention(text: str, span: Span, note: Mapping[str, str]) -> Mention:
    value = " ".join(span.of(text).split())
    again = other_names(text, span.end, span.end + _REACH)
    parts = [Mention(kind=Kind.ORGANISATION, start=each.start, end=each.end, value=each.of(text)) for each in again]
    itself = [Mention(kind=Kind.ORGANISATION, start=span.start, end=span.end, value=value)] if parts else []
    own = (*itself, *parts)
    return Mention(kind=Kind.ORGANISATION, start=span.start, end=span.end, value=value, note=note, parts=own)


def _small(key: str) -> AbstractSet[str]:
    return frozenset(word.casefold() for word in lexicon.words("longnames", key))


def _either(key: str) -> str:
    return lexicon.alternation(lexicon.phrases("longnames", key))


@cache
def _joints() -> AbstractSet[str]:
    return _small("joints")


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(rf" (?:{_either('joints')}) (?:(?:the|les|las|los|la) )?{WORD}{_MORE}")


def _without(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield names of two parts: "Teachers Without Frontiers", "Mothers Against Drunk Driving"."""
    for match in _joint().finditer(text, start, end):
        first = _before(text, max(start, match.start() - _LOOK), match.start())
        if first is not None and _stands(text[first : match.start()].rsplit(maxsplit=1)[-1], match.group().split()[0]):
            yield Span(first, match.end())


_ENGLISH = ("without", "against", "beyond")


def _stands(word: str, joint: str) -> bool:
    """Tell whether a word is one for people who stand for something: "Norway against Sweden" is no body."""
    if joint.lower() not in _ENGLISH or word in lexicon.words("names", "bridges"):
        return True
    return joint.istitle() and word.endswith(("s", "men")) and not lookup(word)


_LOOK = 60
_BEFORE = re.compile(rf"(?<![\w-])(?<!\w[’']){WORD}(?: {WORD})?$")


def _before(text: str, low: int, end: int) -> int | None:
    """Return where the one or two capitalised words begin that end at ``end``, words that start sentences left out."""
    match = _BEFORE.search(text, low, end)
    if match is None:
        return None
    at = match.start()
    for word in match.group().split():
        if word not in lexicon.words("names", "starters"):
            return at
        at += len(word) + 1
    return None


@cache
def _verbs() -> AbstractSet[str]:
    return _small("verbs")


@cache
def _bidding() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'-])(?<!\. )(?:{_either('verbs')}) (?:the|our|a|Our|The) {WORD}{_MORE}")


def _imperative(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield names that bid one do something: "Save the Children"."""
    for match in _bidding().finditer(text, start, end):
        yield Span(*match.span())


@cache
def _by() -> AbstractSet[str]:
    return frozenset(("by",))


@cache
def _opener() -> re.Pattern[str]:
    """Match the first letter of every noun for a body, and of every cause."""
    heads = (*lexicon.phrases("names", "organisation"), *lexicon.phrases("longnames", "causes"))
    return opener("", (head[:4] for head in heads), r"[\w-]")


@cache
def _for_those() -> re.Pattern[str]:
    heads = lexicon.alternation(lexicon.phrases("names", "organisation"))
    befallen = "|".join(rf"(?<= {word})" for word in lexicon.phrases("longnames", "participles"))
    return re.compile(
        rf"(?<![\w’'-])(?:{heads}) (?:of|for) (?:the )?{WORD}(?: (?:(?:of|and|for) (?:the )?)?{WORD}){{0,4}}(?:(?<=ed)|{befallen})"
        rf" by (?:the )?{WORD}(?: (?:(?:of|and) (?:the )?)?{WORD}){{0,3}}"
    )


def _afflicted(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield names that say what befell those whom they are for: "Alliance of Families Hit by Floods"."""
    for match in found_behind(_opener(), _for_those(), text, start, end):
        first = _before(text, max(start, match.start() - _LOOK), max(start, match.start() - 1))
        yield Span(match.start() if first is None else first, match.end())


@cache
def _fields() -> AbstractSet[str]:
    return lexicon.words("longnames", "fields") | lexicon.words("schools", "fields")


_PAIR = re.compile(rf"(?<![\w’'-]){WORD}(?:, {WORD}){{0,3}},? (?:and|&) {WORD}(?: {WORD}){{1,4}}")


def _paired(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield names of bodies for several fields: "Food and Agriculture Organization"."""
    for match in _PAIR.finditer(text, start, end):
        words = re.split(r",? (?:and |& )?", match.group())
        first, second = re.split(r",? (?:and|&) ", match.group())
        fields = [*first.split(", "), second.split()[0]]
        ends = words[-1] in lexicon.words("names", "organisation")
        if ends and all(word.lower() in _fields() for word in fields):
            yield Span(*match.span())


@cache
def _preps() -> AbstractSet[str]:
    return _small("preps")


@cache
def _foreign() -> re.Pattern[str]:
    links, articles = _either("links"), _either("articles")
    step = rf"(?: (?:(?:{links}) ?(?:(?:{articles}) ?)?)?{WORD})"
    return re.compile(
        rf"(?<![\w’'-]){WORD}{step}{{0,5}} (?:{_either('preps')}) (?:(?:{articles}) ?)?{WORD}{step}{{0,4}}"
    )


def _romance(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield names in other languages with their prepositions: "Plataforma de Vecinos por la Ría"."""
    for match in _foreign().finditer(text, start, end):
        if match.group().split()[0] not in lexicon.words("names", "starters"):
            yield Span(*match.span())


@cache
def _for() -> AbstractSet[str]:
    return frozenset(("for",))


@cache
def _meant_for() -> re.Pattern[str]:
    causes, heads = _either("causes"), lexicon.alternation(lexicon.phrases("names", "organisation"))
    several = rf"{WORD}(?:, {WORD}){{1,3}},? and {WORD}(?! {WORD})"
    return re.compile(
        rf"(?<![\w-])(?<!\w[’'])(?:(?P<cause>(?:{causes}) for (?:the |a )?{WORD}(?: {WORD}){{0,2}})|(?:{heads}) for (?:the )?{several})(?![\w-])"
    )


def _purposed(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield names that say what a body gives to whom, or whom it is for: "Bread for the World", "Institute for Women, Peace and Security"."""
    for match in found_behind(_opener(), _meant_for(), text, start, end):
        first = _before(text, max(start, match.start() - _LOOK), max(start, match.start() - 1))
        yield Span(match.start() if first is None or match["cause"] else first, match.end())


@cache
def _given_to() -> re.Pattern[str]:
    causes = _either("causes")
    return re.compile(
        rf"(?<![\w-])(?<!\w[’'])(?:{causes}) (?:to (?:{_either('doings')})|(?:in|on|at|of) (?:{_either('states')}))(?![\w-])"
    )


@cache
def _doings() -> AbstractSet[str]:
    return _small("doings") | _small("states")


def _promised(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield names that say what a body gives the means to, or in which need: "Books to Share", "Women in Need"."""
    for match in found_behind(_opener(), _given_to(), text, start, end):
        first = _before(text, max(start, match.start() - _LOOK), max(start, match.start() - 1))
        yield Span(match.start() if first is None else first, match.end())


@cache
def _missions() -> AbstractSet[str]:
    return _small("missions")


@cache
def _sent() -> re.Pattern[str]:
    name = rf"{WORD}(?: (?:(?:of|and) (?:the )?)?{WORD}){{0,3}}"
    return re.compile(
        rf"(?<![\w’'-])(?:{WORD} ){{0,2}}(?:{_either('missions')}) (?:of (?:the )?(?P<whose>{WORD}(?: (?:and )?{WORD}){{0,2}}) )?to (?:the )?{name}(?![\w-])"
    )


def _delegated(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield what a state keeps at another or at a body of states: "Permanent Mission of Togo to UNICEF"."""
    for match in _sent().finditer(text, start, end):
        words, first = match.group().split(), match.start()
        while words[0] in lexicon.words("names", "starters"):
            first += len(words.pop(0)) + 1
        yield Span(first, match.end())


_TOWNS = frozenset(("city", "town", "county", "borough", "village", "township"))


@cache
def _town_halls() -> AbstractSet[str]:
    return _TOWNS


@cache
def _employing() -> re.Pattern[str]:
    led = "|".join(
        rf"(?<={word} the )"
        for word in ("work for", "works for", "worked for", "working for", "employed by", "hired by")
    )
    return re.compile(rf"(?:{led})(?:{'|'.join(word.capitalize() for word in _TOWNS)}) of {WORD}(?: {WORD}){{0,2}}")


def _towns(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield towns that somebody works for: "worked for the City of Harwell"."""
    for match in _employing().finditer(text, start, end):
        yield Span(*match.span())


@cache
def _houses() -> AbstractSet[str]:
    return _small("houses") | _small("house_heads")


@cache
def _house() -> re.Pattern[str]:
    links, articles = _either("links"), _either("articles")
    step = rf" (?:(?:{links}) ?(?:(?:{articles}) ?)?|(?:{articles}) ?)?{WORD}"
    return re.compile(
        rf"(?<![\w-])(?<!\w[’'])(?:(?:{_either('house_heads')}){step}(?:{step})?|{WORD}(?: (?:(?:and|&|of) (?:the )?)?{WORD}){{0,2}} (?:{_either('houses')}))(?![\w-])"
    )


def _house_names(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield names of houses that feed and lodge: "Harbour Hotel", "Trattoria del Ponte"."""
    at = start
    while match := _house().search(text, at, end):
        words, first = match.group().split(), match.start()
        while len(words) > 1 and words[0] in lexicon.words("names", "starters"):
            first += len(words.pop(0)) + 1
        at = match.end() if len(words) > 1 else match.start() + 1
        if len(words) > 1:
            yield Span(first, match.end())


@cache
def _learned_people() -> re.Pattern[str]:
    heads = "|".join(word.capitalize() for word in _LEARNED)
    schools = "University|College|School|Schools|Universities|Colleges"
    return re.compile(
        rf"(?<![\w’'-])(?:{heads}) of (?:{WORD} ){{0,2}}(?:(?:{schools}),? (?:and|&) )?(?:{schools})(?: {WORD}){{0,2}} (?:Women|Men|{WORD}(?<=s))(?![\w-])"
    )


_LEARNED = (
    "association",
    "federation",
    "union",
    "society",
    "council",
    "league",
    "conference",
    "congress",
    "fellowship",
)


@cache
def _learning() -> AbstractSet[str]:
    return frozenset(_LEARNED)


def _of_learned(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield names of bodies of people who teach or studied: "Association of University Women"."""
    for match in _learned_people().finditer(text, start, end):
        first = _before(text, max(start, match.start() - _LOOK), max(start, match.start() - 1))
        yield Span(match.start() if first is None else first, match.end())


_KINDS = (
    (_joints, _without),
    (_verbs, _imperative),
    (_by, _afflicted),
    (_fields, _paired),
    (_preps, _romance),
    (_for, _purposed),
    (_doings, _promised),
    (_town_halls, _towns),
    (_missions, _delegated),
    (_houses, _house_names),
    (_learning, _of_learned),
)
"""Each kind of name with the words of which one must stand in a text that has it."""


@cache
def _telling() -> Mapping[str, Sequence[Callable[[str, int, int], Iterator[Span]]]]:
    """Return for each of those words what reads the names that may have it."""
    found: dict[str, list[Callable[[str, int, int], Iterator[Span]]]] = {}
    for tells, reads in _KINDS:
        for word in tells():
            found.setdefault(word, []).append(reads)
    return found
