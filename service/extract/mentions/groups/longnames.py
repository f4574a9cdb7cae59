"""Organisations whose names go on through small words: "Doctors Without Borders", "Food and Agriculture Organization"."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, partial

from attrs import Factory, frozen

from service.domain.selector import Span
from service.extract.mentions.groups import longforms
from service.extract.mentions.groups.longforms import telling
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.bodies.aliases import with_other_names
from service.extract.mentions.names.runs.namewords import WORD, is_keyword
from service.extract.mentions.places.demonyms import demonym_words
from service.extract.mentions.places.gazetteer import lookup
from service.extract.mentions.posts.trades import is_post
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.vocabulary import found_at, places_of, vocabulary


@frozen
class _Form:
    """One of the ways in which such names are built: its pattern, and what of a match is the name.

    One of the words that it is ``told_by`` stands in each text that has such a name. A form that is ``of_head`` starts with a
    noun for a body, or a cause.
    """

    told_by: AbstractSet[str]
    pattern: Callable[[], re.Pattern[str]]
    name: Callable[[str, re.Match[str], int], Span | None]
    of_head: bool = False
    note: Mapping[str, str] = Factory(dict)

    def names(self, text: str, start: int, end: int, heads: Sequence[int]) -> Iterator[Span]:
        """Yield where ``text[start:end]`` has names that are built so; ``heads`` are where nouns for bodies and causes may start."""
        if self.of_head:
            found = found_at(heads, self.pattern(), text, end)
        else:
            found = self.pattern().finditer(text, start, end)
        return (span for match in found if (span := self.name(text, match, start)))


@cache
def _forms() -> tuple[_Form, ...]:
    """Return every form; of two that find the same name, the first counts."""
    return (
        _Form(longforms.last_words(), longforms.known, _as_matched),
        _Form(telling("joints"), longforms.joined, _of_two_parts),
        _Form(telling("verbs"), longforms.bidding, _as_matched),
        _Form({"by"}, longforms.befallen, _with_words_before, of_head=True),
        _Form(longforms.fields(), lambda: longforms.PAIRED, _of_fields),
        _Form(telling("preps"), longforms.foreign, _without_starter),
        _Form({"for"}, longforms.meant_for, _of_purpose, of_head=True),
        _Form({"and", "&"}, longforms.of_several, _of_people, of_head=True),
        _Form({"on", "into", "against"}, longforms.about_something, _on_subject, of_head=True),
        _Form({"all"}, lambda: longforms.FOR_ALL, _for_all),
        _Form(telling("doings", "states"), longforms.given_to, _with_words_before, of_head=True),
        _Form(telling("comings"), longforms.done_to, _with_words_before, of_head=True),
        _Form(telling("towns"), longforms.employing_town, _as_matched),
        _Form(telling("missions"), longforms.sent, _as_matched),
        _Form(telling("houses", "house_heads"), longforms.house, _as_matched, note={"house": "true"}),
        _Form({"lady", "queen", "star", "mother"}, partial(longforms.of_patroness, school=False), _as_matched),
        _Form(
            {"lady", "queen", "star", "mother"},
            partial(longforms.of_patroness, school=True),
            _as_matched,
            note={"school": "true"},
        ),
        _Form(telling("learned"), longforms.of_learned, _with_words_before),
        _Form(telling("journals"), longforms.of_papers, _with_words_before),
        _Form({"order"}, longforms.of_trade, _as_matched),
        _Form({"co", "company", "partners", "associates", "sons"}, lambda: longforms.PARTNERS, _of_partners),
    )


def long_names(text: str, start: int, end: int) -> list[Mention]:
    """Return the organisations in ``text[start:end]`` that their build tells from a run of capitals cut at a small word."""
    there = vocabulary(text, start, end)
    told = [form for form in _forms() if not form.told_by.isdisjoint(there)]
    if not told:
        return []
    of_head = any(form.of_head for form in told)
    heads = list(places_of(longforms.opening(), text, start, end)) if of_head else []
    found: list[Mention] = []
    behind = start
    spans = sorted(
        ((span, form.note) for form in told for span in form.names(text, start, end, heads)),
        key=lambda each: (each[0].start, -each[0].end),
    )
    for span, note in spans:
        if span.start >= behind:
            found.append(_mention(text, _unquoted(text, span), note))
            behind = span.end
    return found


def _unquoted(text: str, span: Span) -> Span:
    """Return a name without the single quotation mark that closes it."""
    quoted = text[span.end - 1] in "'’" and text[max(0, span.start - 1) : span.start] in ("'", "‘")
    return Span(span.start, span.end - quoted)


def _mention(text: str, span: Span, note: Mapping[str, str]) -> Mention:
    value = " ".join(span.of(text).split())
    parts = with_other_names(text, span.start, span.end, value)
    return Mention(kind=Kind.ORGANISATION, start=span.start, end=span.end, value=value, note=note, parts=parts)


def _as_matched(_text: str, match: re.Match[str], _low: int) -> Span:
    return Span(*match.span())


def _with_words_before(text: str, match: re.Match[str], low: int) -> Span:
    """Return a match with the capitals right before it: "*Oldtown* Women in Need"."""
    first = _capitals_before(text, low, max(low, match.start() - 1))
    return Span(match.start() if first is None else first, match.end())


def _of_partners(text: str, match: re.Match[str], low: int) -> Span | None:
    """Return a match, unless it goes on from a list or begins with a place or a word that opens a sentence: "In London, Peat & Co."."""
    first = match["first"]
    known = any(first in lexicon.words("names", key) for key in ("starters", "bodies"))
    listed = _LISTED.search(text, max(low, match.start() - _LOOK), match.start())
    return None if listed or known or lookup(first) else _as_matched(text, match, low)


_LOOK = 60
_LISTED = compiled(r"(?:,|&|(?<![\w’'-])[^\W\d_a-z][\w’'-]*) $")
"""Before a name that goes on from a list, or from another name's beginning."""


def _of_purpose(text: str, match: re.Match[str], low: int) -> Span:
    return _as_matched(text, match, low) if match["cause"] else _with_words_before(text, match, low)


def _of_people(text: str, match: re.Match[str], low: int) -> Span | None:
    """Return a match with the capitals before it, if it is of those who do some work: "Union of *Drivers, Porters and Dockers*"."""
    ones = (each.removesuffix("s") for each in re.split(r",? and |,? & |, ", match["several"]))
    return _with_words_before(text, match, low) if all(map(is_post, ones)) else None


def _on_subject(text: str, match: re.Match[str], low: int) -> Span | None:
    """Return a match with the capitals before it, unless a day, a street or a place stands behind its "on"."""
    about = match["about"]
    return None if _WHEN_OR_WHERE.search(about) or lookup(about) else _with_words_before(text, match, low)


def _of_two_parts(text: str, match: re.Match[str], low: int) -> Span | None:
    """Return a name that the match is the second part of: "*Teachers* Without Frontiers"."""
    first = _capitals_before(text, low, match.start())
    cause = _CAUSE_BEFORE.search(text, max(low, first - _LOOK), first) if first is not None else None
    if cause and not cause["body"] and cause["cause"] in lexicon.words("longnames", "causes"):
        return Span(cause.start(), match.end())
    if first is None or not _stand(text[first : match.start()].rsplit(maxsplit=1)[-1], match["joint"]):
        return None
    gathered = _gathering().search(text, max(low, first - _LOOK), first)
    if gathered is None:
        return Span(first, match.end())
    before = _capitals_before(text, low, max(low, gathered.start() - 1))
    return Span(gathered.start() if before is None else before, match.end())


_CAUSE_BEFORE = compiled(
    r"(?<![\w’'-])(?P<body>[^\W\d_a-z][a-z]+ (?:for|of) )?(?P<cause>[^\W\d_a-z][a-z]+) (?:and|&) $"
)
"""Before a name of two parts, what else it is of: "*Bread and* Roses Without Borders"."""


@cache
def _gathering() -> re.Pattern[str]:
    """Match what people gather in, before who they are: "*Alliance of* Women"."""
    return compiled(rf"(?<![\w’'-])(?:{lexicon.alternation(lexicon.words('longnames', 'gatherings'))}) of (?:the )?$")


def _for_all(text: str, match: re.Match[str], low: int) -> Span | None:
    """Return a match with the capitals right before it, of which the last is no post: "*Grain* for All International"."""
    first = _capitals_before(text, low, match.start())
    if first is None or is_post(text[first : match.start()].rsplit(maxsplit=1)[-1]):
        return None
    return Span(first, match.end())


_WHEN_OR_WHERE = compiled(
    r"^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:Jan|Febr|Mar|Apr|May|Jun|Jul|Aug|Sept|Oct|Nov|Dec)[a-z]*\b(?! and)"
    r"|\b(?:Street|Avenue|Road|Lane|Square|Boulevard|Island|Lake|Hill|Drive|Broadway|Christmas|Easter)\b"
)
_ENGLISH = ("without", "against", "beyond")


def _stand(people: str, joint: str) -> bool:
    """Tell whether a word is one for people who stand for something: "Norway against Sweden" is no body."""
    if joint.lower() not in _ENGLISH or people in lexicon.words("names", "bridges"):
        return True
    return joint.istitle() and people.endswith(("s", "men")) and not lookup(people)


_BEFORE = compiled(rf"(?<![\w-])(?<!\w[’']){WORD}(?: {WORD})?$")


def _capitals_before(text: str, low: int, end: int) -> int | None:
    """Return where the one or two capitalised words begin that end at ``end``, words that start sentences left out."""
    match = _BEFORE.search(text, max(low, end - _LOOK), end)
    if match is None:
        return None
    at = match.start()
    for word in match.group().split():
        if word not in lexicon.words("names", "starters"):
            return at
        at += len(word) + 1
    return None


def _of_fields(text: str, match: re.Match[str], low: int) -> Span | None:
    """Return a match that ends with a noun for a body and is of fields before it, with the town in front: "*Lom* Fire and Rescue Service"."""
    ends = match["head"] in lexicon.words("names", "organisation")
    named = ends and all(word.lower() in longforms.fields() for word in (*match["first"].split(", "), match["second"]))
    if not named:
        return None
    first = _capitals_before(text, low, max(low, match.start() - 1))
    town = text[first : match.start()].split() if first is not None else []
    whose = any(each.isupper() or each in demonym_words() or is_keyword(each) or is_post(each) for each in town)
    return Span(match.start() if first is None or whose else first, match.end())


def _without_starter(text: str, match: re.Match[str], low: int) -> Span | None:
    """Return a match that no word opens with which sentences start."""
    starts = match.group().split(maxsplit=1)[0] in lexicon.words("names", "starters")
    return None if starts else _as_matched(text, match, low)
