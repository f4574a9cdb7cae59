"""Lines of a timeline by the word behind their year: "1957 Born in Porto", "1984: marries the architect Ole Kerr", "1998 Wins the Elm Prize"."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from attrs import frozen

from service.domain import time
from service.domain.selector import Span
from service.extract.mentions.dates.dates import dates
from service.extract.mentions.mention import Kind, Mention
from service.extract.rows.courses.pieces import sentences, steps
from service.extract.rows.posts import Held, held, is_somebody
from service.extract.rows.published import title_behind
from service.extract.rows.whens import When
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_WORD = r"(?:[^\W\d_a-z][\w’'-]*|(?:[^\W\d_a-z]\.)+)"
_NAME = rf"{_WORD}(?: (?:{_WORD}|de|da|do|del|la|le|of|van|von|der|den|di|el|al|bin|ibn|am|an|upon|on|sur)){{0,4}}"
_END = r"(?=\s*(?:$|[.;,(\n]|\b(?:and|with|where|who|as|at|to|for|by|in|on|from|when|after|before|during|because|following|until|upon)\b))"
_PLACE = compiled(rf"\s*(?:the )?(?P<value>{_NAME}(?:, {_NAME}){{0,3}}){_END}")
_IN_PLACE = compiled(rf"(?:,|\s+(?:in|at|near))\s+(?:the )?(?P<value>{_NAME}(?:, {_NAME}){{0,3}}){_END}")
_CALLED = compiled(
    rf"\s+(?:as )?(?P<value>{_WORD}(?: (?:{_WORD}|de|da|do|del|la|le|van|von|der|den|di|el|al|bin|ibn)){{1,4}})"
)
_IN_HOUSE = compiled(
    rf"\s+(?:in|at)\s+an?\s+(?P<value>{_NAME})\s+(?:hospital|hospice|clinic|nursing home|hotel|prison)\b"
)
_ALONE = compiled(r"\s*(?:$|[.,;(]|\b(?:in|at|near|on|the|as|(?:in)?to (?:an?|the))\b)")
"""How a line goes on that tells of a birth or a death of its own: no "death of", "birth certificate"."""
_PERSON = compiled(
    rf",?\s*(?:(?:the|an?|his|her|their|fellow|named) |(?!(?:in|at|on|near|to|for|from)\b)[a-z]+ (?=[^\W\d_a-z])){{0,4}}(?P<value>{_NAME}){_END}"
)
_ON = compiled(r"\b(?:on |\()(?=\w)")
_MANNERS = {"appoint": "appointed", "elect": "elected"}
_HONORARY = compiled(r"\bhonorary\b", re.IGNORECASE)
_CLOSED = compiled(r"[;.] |\. ?$")
_TURNS = compiled(
    r"[;.] |\. ?$|,? (?:to (?:become|be|take|join|lead)|and|after|when|as|because|following|due|over|in protest|in order)\b"
)
"""What ends the post that somebody gave up: why, or what for."""
_LEFT = compiled(r"\s*(?:$|[.;,(]|(?:after|when|because|following|due|over|to|in|for)\b(?! (?:his|her|the)\b))")
_AS = compiled(r"[ ,]*(?:as )?(?:the |an? )?")
_ANY = compiled(r"[^.;]*")
_VERB = compiled(
    r"(?:is|was|[a-z]+(?:es|ns|ts|ls|rs|ds|ves|ins)|became|won|left|took|went) |(?!birth|death)[a-z]{3,}(?:es|s|ed)$"
)
"""A lead that is a verb of its own."""
_ARTICLE = compiled(r"\s*(?:the |her |his )?")
_FIRST_TO = compiled(
    r"\s*(?:the )?(?:first|only|youngest|oldest|second|third) (?:[\w-]+ ){1,5}?to (?:win|receive|earn|gain|claim|take|be (?:awarded|given)) (?:the |an? )?"
)
"""Between who becomes something and an award: "*the first woman to win the* Elm Prize"."""
_SMALL = compiled(r"[\s,]*(?:the |an? |her |his |first |second |third |[a-z]+ (?:of|at|for) (?:the )?)*")


@frozen
class _Event:
    """A line of a timeline: its words without the time, the word that it begins with, and what it mentions."""

    text: str
    rest: Span
    lead: re.Match[str]
    mentions: Sequence[Mention]
    when: When

    def match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Match what stands right behind the first word."""
        return pattern.match(self.text, self.lead.end(), self.rest.end)

    def is_a(self, match: re.Match[str], *kinds: Kind) -> bool:
        """Tell whether a matched value is of one of some kinds, surely."""
        at = match.start("value")
        return any(
            each.kind in kinds and "weak" not in each.note and each.start <= at < each.end for each in self.mentions
        )

    def first(self, between: re.Pattern[str], *kinds: Kind) -> Mention | None:
        """Return the first mention of some kinds behind the first word, if nothing but what fits stands before it."""
        found = next((each for each in self.mentions if each.start >= self.lead.end() and each.kind in kinds), None)
        return found if found and between.fullmatch(self.text, self.lead.end(), found.start) else None

    def began(self) -> dict[str, str]:
        """Return the time as that of what begins then, or lasts as long."""
        if self.when.alone:
            return {"start": self.when.alone}
        return {key: each for key, each in self.when.of("").items() if key in ("start", "end")}


def events(text: str, rest: Span, mentions: Sequence[Mention], when: When) -> Iterator[Held]:
    """Yield what a line tells by the first word of each of its steps, as values with their qualifiers; ``rest`` is the line without its time."""
    for step in (each for part in steps(text, rest) for each in sentences(text, part)):
        start = step.start
        for turn in [*_turns().finditer(text, step.start, step.end), None]:
            found = list(_step(text, Span(start, turn.start() if turn else step.end), mentions, when))
            yield from found
            if turn is None or not found:
                break
            start = turn.end()


@cache
def _turns() -> re.Pattern[str]:
    """Match what leads to another thing that a line tells: "Becomes professor at Elm College*,* marries Ole Kerr"."""
    leads = {each for name in _READERS for each in lexicon.phrases("rows", "events", name, "words")}
    verbs = lexicon.alternation(each for each in leads if _VERB.match(each))
    return compiled(rf"(?:,|,? and) (?=(?:{verbs})(?![\w-]))")


def _step(text: str, step: Span, mentions: Sequence[Mention], when: When) -> Iterator[Held]:
    inside = [each for each in mentions if step.covers(each.span)]
    for name, pattern in _leads().items():
        lead = pattern.match(text, step.start, step.end)
        found = list(_READERS[name](_Event(text, step, lead, inside, when))) if lead else []
        yield from found
        if found:
            return


def _birth(event: _Event) -> Iterator[Held]:
    return _life(event, "birth")


def _death(event: _Event) -> Iterator[Held]:
    return _life(event, "death")


def _life(event: _Event, role: str) -> Iterator[Held]:
    called = event.match(_CALLED) if role == "birth" else None
    called = called if called and event.is_a(called, Kind.PERSON) else None
    behind = called.end() if called else event.lead.end()
    if not event.when.alone or not _ALONE.match(event.text, behind, event.rest.end):
        return
    day = _day(event)
    yield Held(f"{role}_date", *(day or (event.when.alone, event.when.span)), {})
    if called:
        yield Held("also_known_as", called["value"], Span(*called.span("value")), {})
    house = _IN_HOUSE.match(event.text, behind, event.rest.end)
    place = house if house and event.is_a(house, Kind.PLACE) else _IN_PLACE.match(event.text, behind, event.rest.end)
    if place and not event.is_a(place, Kind.PERSON, Kind.DATE, Kind.ORGANISATION):
        yield Held(f"{role}_place", place["value"], Span(*place.span("value")), {})


def _day(event: _Event) -> tuple[str, Span] | None:
    """Return the day behind what happened in the year in front, as EDTF: "2009 Dies in Jaca *on 4 August*"."""
    said = _ON.search(event.text, event.lead.end(), event.rest.end)
    told = dates(event.text, said.end(), event.rest.end)[:1] if said else []
    day = next((each for each in told if each.kind == "partial" and said and each.start == said.end()), None)
    edtf = day.edtf.replace("XXXX", event.when.alone) if day else ""
    return (edtf, Span(day.start, day.end)) if day and time.is_date(edtf) else None


def _spouse(event: _Event) -> Iterator[Held]:
    person = event.match(_PERSON)
    if person and not event.is_a(person, Kind.PLACE):
        yield Held("spouse", person["value"], Span(*person.span("value")), event.began())


def _parting(event: _Event) -> Iterator[Held]:
    person = event.match(_PERSON)
    if person and event.when.alone and not event.is_a(person, Kind.PLACE):
        yield Held("spouse", person["value"], Span(*person.span("value")), {"end": event.when.alone})


def _child(event: _Event) -> Iterator[Held]:
    person = event.match(_PERSON)
    tail = event.text[person.end() : event.rest.end].strip(" .") if person else ""
    if person and tail in ("", "is born", "was born", "born") and not event.is_a(person, Kind.PLACE):
        born = {"born": event.when.alone[:4]} if event.when.alone else {}
        yield Held("child", person["value"], Span(*person.span("value")), born)


def _residence(event: _Event) -> Iterator[Held]:
    place = event.match(_PLACE)
    if place and not event.is_a(place, Kind.PERSON, Kind.ORGANISATION, Kind.FACILITY):
        yield Held("residence", place["value"], Span(*place.span("value")), {"manner": "lived", **event.began()})


def _award(event: _Event) -> Iterator[Held]:
    becomes = event.lead[0].casefold() in ("becomes", "became")  # "the first woman to win"
    award = event.first(_FIRST_TO if becomes else _SMALL, Kind.AWARD)
    if award and "generic" not in award.note:
        yield Held("award", award.value, award.span, {"date": event.when.alone} if event.when.alone else {})


def _post(event: _Event) -> Iterator[Held]:
    manner = next((each for word, each in _MANNERS.items() if word in event.lead[0].casefold()), "")
    for told in _posts(event):
        how = {"manner": manner} if manner and told.field == "position_held" else {}
        yield Held(told.field, told.value, told.span, {**told.qualifiers, **how, **event.began()})


def _posts(event: _Event, closed: re.Pattern[str] = _CLOSED) -> Iterator[Held]:
    """Yield the post that stands behind the first words of a line that names nobody."""
    if any(map(is_somebody, event.mentions)):
        return
    words = closed.split(event.text[event.lead.end() : event.rest.end], maxsplit=1)[0]
    lead = _AS.match(words)
    start, end = event.lead.end() + (lead.end() if lead else 0), event.lead.end() + len(words.rstrip(" .,"))
    told = held(event.text, Span(start, end), event.mentions) if start < end else None
    if told is not None:
        yield told


def _leaving(event: _Event) -> Iterator[Held]:
    """Read what ended then: a post or a body behind "as" or "from", or a body that somebody leaves."""
    if not event.when.alone or any(map(is_somebody, event.mentions)):
        return
    ended = {"end": event.when.alone}
    body, lead = event.first(_ARTICLE, Kind.ORGANISATION), event.lead[0].casefold()
    if body:
        studied = body.note.get("school") == "true" and not lead.endswith(" from")  # or taught there
        if not studied and _LEFT.match(event.text, body.end, event.rest.end):
            yield Held(_belonging(body), body.value, body.span, ended)
    elif lead.endswith((" as", " from")):
        told = _posts(event, _TURNS)
        yield from (Held(each.field, each.value, each.span, {**each.qualifiers, **ended}) for each in told)


def _graduation(event: _Event) -> Iterator[Held]:
    degree = next((each for each in event.mentions if each.kind is Kind.DEGREE), None)
    if (degree is None and "graduat" not in event.lead[0].casefold()) or _HONORARY.search(event.rest.of(event.text)):
        return
    ended = {"end": event.when.alone} if event.when.alone else event.began()
    yield from _school(event, _ANY, ({"degree": degree.value} if degree else {}) | ended)


def _study(event: _Event) -> Iterator[Held]:
    loose = event.lead[0].casefold().startswith(("stud", "begin", "began", "enrol"))
    return _school(event, _ANY if loose else _ARTICLE, event.began())


def _school(event: _Event, between: re.Pattern[str], told: dict[str, str]) -> Iterator[Held]:
    school = event.first(between, Kind.ORGANISATION, Kind.FACILITY)
    if school and school.note.get("school") == "true":
        yield Held("educated_at", school.value, school.span, told)


def _work(event: _Event) -> Iterator[Held]:
    """Read a work by its title: any that is published, else one in quotation marks or behind a noun for works."""
    any_work = event.lead[0].casefold().startswith("publi")
    title = title_behind(event.text, event.lead.end(), event.rest.end, bare=any_work)
    if title is None:
        return
    told = {"kind": title["kind"]} if title["kind"] else {}
    made = {"date": event.when.alone} if event.when.alone else {}
    yield Held("notable_for", title["value"], Span(*title.span("value")), {**told, "relation": "by", **made})


def _employer(event: _Event) -> Iterator[Held]:
    body = event.first(_SMALL, Kind.ORGANISATION, Kind.FACILITY)
    if body:
        yield Held(_belonging(body), body.value, body.span, event.began())


def _belonging(body: Mention) -> str:
    """Return the field of a body that somebody joins or leaves."""
    return "political_affiliation" if "political" in body.note else "employer"


_READERS: Mapping[str, Callable[[_Event], Iterator[Held]]] = {
    "birth": _birth,
    "death": _death,
    "spouse": _spouse,
    "parting": _parting,
    "child": _child,
    "residence": _residence,
    "award": _award,
    "position_held": _post,
    "leaving": _leaving,
    "graduation": _graduation,
    "study": _study,
    "employer": _employer,
    "work": _work,
}


@cache
def _leads() -> Mapping[str, re.Pattern[str]]:
    return {
        name: compiled(
            rf"(?:{lexicon.alternation(lexicon.phrases('rows', 'events', name, 'words'))})(?![\w-])", re.IGNORECASE
        )
        for name in _READERS
    }
