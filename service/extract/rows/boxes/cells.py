"""The values of a box's cell, one by one, each with what brackets behind it say: years, degrees."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from attrs import Factory, evolve, frozen

from service.domain import time
from service.domain.fields import CATALOGUE, Datatype
from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.places.gazetteer import is_country
from service.extract.rows.boxes.asides import said
from service.extract.rows.boxes.blanks import is_doubted, says_nothing
from service.extract.rows.boxes.countedkin import counted, opens_with_number
from service.extract.rows.boxes.namepieces import goes_on, is_nobody, is_rank, is_town, trade_before, without_town
from service.extract.rows.boxes.runtogether import bodies, honours, is_one_or_several, parted, works
from service.extract.rows.boxes.schoolrows import behind_school, is_convent
from service.extract.rows.whens import when_first, when_last
from service.extract.text import lexicon
from service.extract.text.layout.datedlines import is_time
from service.extract.text.patterns import compiled

_TO = compiled(r"\s*to ")
"""Before whom somebody is married: "Married: *to* John Smith"."""
_QUOTES = "\"'“”‘’«»„"
_SEPARATORS = ",;•·|"
_MAIDEN = compiled(r"(?:née|nee|born|geb\.?) ")
_STOP = compiled(r"[^\W\d_]{4}\.$")
"""A full stop behind the last word of a cell is no part of it, unless that may be an abbreviation."""
_BRACKETS = compiled(r"\([^()\n]*\)")
_ASIDE = compiled(r"[ \n]*\((?P<aside>[^()]*)\)")
_JOINTS = {Datatype.PERSON: r"|\n| / |,? [Aa]nd |,? & |,? or ", Datatype.PLACE: r"|\n| / |,? or "}
_KIN = ("child", "sibling")
"""Kin that a cell may count."""
_TRADES = frozenset((Kind.JOB, Kind.ROLE))
_FITTING: Mapping[str, str] = {"person": "P", "organisation": "OF", "place": "L"}


@frozen
class Cell:
    """A cell of a box: where its value stands in ``text``, and the mentions inside of it."""

    text: str
    span: Span
    mentions: Sequence[Mention]


@frozen
class Value:
    """A value in a cell, with what stands behind it in brackets up to ``end``: "John Smith (m. 1950; div. 1961)".

    ``words`` stand for it where those of the text do not say it whole.
    """

    mention: Mention | None
    span: Span
    end: int = 0
    qualifiers: Mapping[str, str] = Factory(dict)
    words: str = ""


def values(cell: Cell, field: str, key: str) -> Iterator[Value]:
    """Yield the values of ``field`` in a cell: mentions of its classes, or else the words between separators."""
    if field == "educated_at":
        aside = [Span(*match.span()) for match in _BRACKETS.finditer(cell.text, cell.span.start, cell.span.end)]
        bodies = [
            each
            for each in cell.mentions
            if each.kind in (Kind.ORGANISATION, Kind.FACILITY) and not any(span.covers(each.span) for span in aside)
        ]
        schools = [each for each in bodies if each.note.get("school") == "true"]
        named = key in lexicon.words("infobox", "nothing", "schools") or is_convent(cell.span.of(cell.text))
        if schools or bodies or not named:
            yield from _schools(cell, schools or bodies)
            return
    made = list(works(cell.text, cell.span)) if field == "notable_for" else []
    if made or (field == "notable_for" and is_one_or_several(cell.span.of(cell.text))):
        yield from (Value(_work(cell, title), title, end, {"date": year}) for title, end, year in made)
        return
    won = honours(cell.text, cell.span) if field == "award" else None
    if won is not None:
        yield from (Value(None, honour, end, {"date": year} if year else {}) for honour, end, year in won)
        return
    if field in _KIN and opens_with_number(cell.text, cell.span):
        yield from _numbered(cell, field, key)
        return
    letters = lexicon.table("infobox", "classes").get(field, "")
    chosen = [mention for mention in cell.mentions if mention.kind.value in letters]
    at_death = {"moment": "death"} if field == "age_statement" and ("died" in key or "death" in key) else {}
    for mention in chosen:
        value = _beside(cell, field, mention, mention.span)
        yield evolve(value, qualifiers={**value.qualifiers, **at_death}) if at_death else value
    if not chosen:
        titles = field == "notable_for" and key.startswith("notable work")
        for value in _worded(cell, field):
            if not is_doubted(cell.text, cell.span, value.span, field):
                yield evolve(value, mention=_work(cell, value.span)) if titles else value


def _work(cell: Cell, title: Span) -> Mention:
    """Return the work that a cell names: its article is a part of the title, the quotation marks around it are none."""
    words = " ".join(title.of(cell.text).strip(_QUOTES).split())
    return Mention(kind=Kind.WORK, start=title.start, end=title.end, value=words)


def _numbered(cell: Cell, field: str, key: str) -> Iterator[Value]:
    """Yield kin by their number and by the names behind it; a cell that only begins with a number tells of nobody."""
    found = counted(cell.text, cell.span, field, key)
    if found is not None:
        yield Value(None, found.span, qualifiers=found.counts, words=found.words)
        yield from (Value(None, name) for each in found.names for name in parted(cell.text, each, Datatype.PERSON))


_FELLOW = compiled(r"[FM]\.?(?:R\.?C|R\.?S|A\.?[CM]|C\.?[AP])\.?(?:[A-Z]\.?){0,4}")
"""The letters of a fellow or a member, which are no school: "F.R.C.P."."""


def _schools(cell: Cell, found: Sequence[Mention]) -> Iterator[Value]:
    """Yield schools with the degree and the years behind each in brackets, or the degree before it."""
    behind = cell.span.start
    named = (each for each in found if not _FELLOW.fullmatch(each.value))
    for school in (part for each in named for part in _parted(cell, each)):
        value = _beside(cell, "educated_at", school, school.span)
        before = [each for each in cell.mentions if each.kind is Kind.DEGREE and behind <= each.start < school.start]
        degree = {} if "degree" in value.qualifiers or not before else {"degree": before[-1].value}
        last, told = (0, {}) if value.end else behind_school(cell.text, cell.span, school, cell.mentions)
        behind = max(school.end, value.end, last)
        yield Value(school, school.span, max(value.end, last), {**degree, **told, **value.qualifiers})


def _parted(cell: Cell, body: Mention) -> Iterator[Mention]:
    """Yield a body, or the two that were pasted together; none where nobody can tell where the second begins."""
    parts = bodies(cell.text, body.span)
    if parts == (body.span,):
        yield body
        return
    for part in parts:
        yield Mention(kind=body.kind, start=part.start, end=part.end, value=part.of(cell.text), note=body.note)


def _beside(cell: Cell, field: str, mention: Mention | None, span: Span) -> Value:
    match = _ASIDE.match(cell.text, span.end, cell.span.end)
    found = said(field, match["aside"]) if match else {}
    return Value(mention, span, match.end() if match and found else 0, found)


@cache
def _piece(field: str) -> re.Pattern[str]:
    separators = lexicon.table("infobox", "separators").get(field, _SEPARATORS)
    more = _JOINTS.get(CATALOGUE[field].datatype, r"|\n| / ")
    return compiled(rf"(?P<value>(?:(?!(?!(?<=\d),(?=\d{{3}}))[{re.escape(separators)}()]{more}).)+)", re.DOTALL)


def _worded(cell: Cell, field: str) -> Iterator[Value]:
    """Yield the words between separators; from the second line on only what a mention of the field's kind makes sure."""
    first = cell.text.find("\n", cell.span.start, cell.span.end)
    last: Value | None = None
    person = CATALOGUE[field].datatype is Datatype.PERSON
    for match in _piece(field).finditer(_blanked(cell), 0):
        span = _trimmed(match.start() + cell.span.start, match["value"], field)
        span = without_town(cell.text, span) if span and person else span
        if span and not any(map(str.isalpha, span.of(cell.text))) and not is_time(span.of(cell.text)):
            continue
        more = _more_of(cell, field, last, span) if span and last else None
        if (
            span is None
            or more
            or is_time(span.of(cell.text))
            or (field in _KIN and opens_with_number(cell.text, span))
        ):
            last = more or last
            continue
        if last:
            yield last
        parts = parted(cell.text, span, CATALOGUE[field].datatype)
        yield from (Value(None, part) for part in parts[:-1])
        value = _timed(cell, field, _beside(cell, field, None, parts[-1] if parts else span))
        sure = first < 0 or span.start < first or value.end or _fits(cell, field, span)
        last = value if sure and parts else None
    if last:
        yield last


def _more_of(cell: Cell, field: str, last: Value, span: Span) -> Value | None:
    """Return the value before a piece with what that piece tells of it: what its bearer is, a year, an honour's discipline; None for a new value."""
    person = _of_person(cell, field, last, span) if CATALOGUE[field].datatype is Datatype.PERSON else None
    if person:
        return person
    words = span.of(cell.text)
    town = CATALOGUE[field].datatype is Datatype.ORGANISATION and (
        is_country(words) or is_town(last.span.of(cell.text), words, cell.span.of(cell.text))
    )
    if town or (field == "award" and words.startswith("for ")):
        return last  # "Elm Rowers, *Leeds*", "Elm Prize, 1983, *for Salt Road*"
    year = next((each for each in cell.mentions if each.kind is Kind.DATE and each.span == span), None)
    key = next((each for each in ("date", "born") if each in CATALOGUE[field].qualifiers), None)
    if year:
        dated = key and time.is_date(year.value)
        return Value(last.mention, last.span, span.end, {**last.qualifiers, key: year.value}) if key and dated else last
    if field == "award" and any(_is_giver(each) and each.span == span for each in cell.mentions):
        where = _beside(cell, field, None, span)  # "Medal of the Republic, *Norway* (2019)"
        return evolve(last, end=max(span.end, where.end), qualifiers={**last.qualifiers, **where.qualifiers})
    if field == "award" and span.of(cell.text)[0].isdigit():
        return _beside(cell, field, None, last.span.join(span))
    return None


def _is_giver(mention: Mention) -> bool:
    """Tell whether a piece behind an honour only says where it is given, or by whom: "Dr. h.c., *University of Lom*, 2003"."""
    return mention.kind in (Kind.PLACE, Kind.ORGANISATION)


def _of_person(cell: Cell, field: str, last: Value, span: Span) -> Value | None:
    """Return a person with what the piece behind tells: the rest of the name, where or what that one is; None for another person."""
    if goes_on(cell.text, last.span.end, span.start):
        name = f"{last.span.of(cell.text)} {span.of(cell.text)}"  # "Ada (Nils) *Kerr*"
        return evolve(last, end=span.end, words=name)
    if is_town(last.words or last.span.of(cell.text), span.of(cell.text)):
        return last
    if not _is_trade(cell, span):
        return None
    aside = _beside(cell, field, None, span) if _MAIDEN.match(span.of(cell.text)) else None
    told = aside is not None and aside.end
    return evolve(last, end=aside.end, qualifiers={**last.qualifiers, **aside.qualifiers}) if aside and told else last


def _timed(cell: Cell, field: str, value: Value) -> Value:
    """Return a value without the time behind it, which says when it held: "Liberal Union *since 2004*"."""
    known = CATALOGUE[field].qualifiers
    first = when_first(cell.text, value.span) if field == "spouse" else None
    if first and first.span.end < value.span.end:  # "1824 Jane Metcalfe"
        words = value.span.of(cell.text)[first.span.end - value.span.start :]
        start = value.span.end - len(words.lstrip(" ,:").removeprefix("to "))
        return Value(
            None, Span(start, value.span.end), value.end, {"start": first.alone or first.start, **value.qualifiers}
        )
    when = when_last(cell.text, value.span)
    told = {key: each for key, each in when.of(field).items() if key in known and key != "tense"} if when else {}
    words = cell.text[value.span.start : when.span.start].rstrip(" ,;:(–—-") if when else ""
    if not told or when is None or not words:
        return value
    span = Span(value.span.start, value.span.start + len(words))
    return Value(None, span, max(value.end, when.span.end), {**told, **value.qualifiers})


def _is_trade(cell: Cell, span: Span) -> bool:
    """Tell whether a piece behind a name only says what its bearer is: "a painter", "mayor of Hull"."""
    kinds = {each.kind for each in cell.mentions if span.covers(each.span)}
    return (
        cell.text[span.start].islower()
        or is_rank(cell.text, span)
        or (bool(kinds & _TRADES) and Kind.PERSON not in kinds)
    )


def _blanked(cell: Cell) -> str:
    """Return the cell's words with blanks for what stands in brackets."""
    words = cell.text[cell.span.start : cell.span.end]
    return _BRACKETS.sub(lambda match: "(" + " " * (len(match[0]) - 2) + ")", words)


def _trimmed(start: int, words: str, field: str) -> Span | None:
    """Return where a piece's words stand without white space and without "including"; None where they say nothing."""
    for pattern in (_lead(), _titles(), _TO) if CATALOGUE[field].datatype is Datatype.PERSON else (_lead(),):
        lead = pattern.match(words)
        start += lead.end() if lead else 0
        words = words[lead.end() :] if lead else words
    if CATALOGUE[field].datatype is Datatype.PERSON:
        words, start = words[trade_before(words) :], start + trade_before(words)
    left = words.strip(" \t\n,;/").strip(_QUOTES if field == "also_known_as" else None).strip()
    left = left.removesuffix(".") if _STOP.search(left) else left
    nobody = CATALOGUE[field].datatype is Datatype.PERSON and is_nobody(left)
    if not any(map(str.isalnum, left)) or says_nothing(left, field) or nobody:
        return None
    start += words.index(left)
    return Span(start, start + len(left))


@cache
def _lead() -> re.Pattern[str]:
    leads = lexicon.alternation(lexicon.phrases("infobox", "nothing", "leads"))
    return compiled(rf"\s*(?:[-*•·–]\s+|\d[.)]\s+)?(?:(?:{leads})[:\s]\s*)?", re.IGNORECASE)


@cache
def _titles() -> re.Pattern[str]:
    titles = lexicon.alternation(lexicon.phrases("infobox", "nothing", "titles"))
    return compiled(rf"\s*(?:(?:{titles})(?:\s+|(?<=\.)))+", re.IGNORECASE)


def _fits(cell: Cell, field: str, span: Span) -> bool:
    """Tell whether a mention of the kind that a field's values are begins where a piece does."""
    letters = "Z" if field == "award" else _FITTING.get(CATALOGUE[field].datatype.value, "")
    return any(each.start == span.start and each.kind.value in letters for each in cell.mentions)
