"""A post and the body where it was held, as the pieces of a row name them: "Chief engineer, Elm Port Authority", "Elm Bank | Director"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import frozen

from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention
from service.extract.rows.houses import is_of_house
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import is_verb

_APART = compiled(r"\s*(?:[,|\t;:()\[\]]|\s[–—-]\s|\s{3,})\s*")
_AT = compiled(r" (?P<at>at|with|within|in|of|for) (?:[Tt]he )?(?P<kind>(?:[a-z]+ ){0,2})(?=[^\W\d_a-z])")
_TAIL = compiled(r" (?:of|for|to|on|in|at|with|within|and|emeritus|emerita|responsible)\b")
_SMALL = compiled(r"(?:at |with |in )?(?:the |an? )?(?:[a-z]+ ){0,2}(?=[^\W\d_a-z])")
"""What may stand before a body's name: "at the newspaper *Elm News*"."""
_TERMS = compiled(r"[IVXLC]+\.?(?:\s?[–—-]\s?[IVXLC]+\.?)?(?: [A-Z]{2})?$")
"""The terms of a parliament in which somebody sat: "Member of the Elm Council (*XX.–XXI. GP*)"."""
_TOLD = compiled(
    r" [^\W\d_a-z][\w.’'-]*,? (?!(?:of|for|to|on|in|at|with|within|from|since|until|and|the|de|da|do|la|le|von|van|der|y|e|chief)\b)[a-z]{2,}"
)
"""Behind a name a word in small letters tells what happened: "Mayor of Soria *resigns*"."""
_NO_RANK = frozenset(
    ["the", "a", "an", "to", "of", "about", "by", "as", "from", "his", "her", "its", "their", "for", "with"]
)
"""Words that do not stand in front of a post as its rank."""
_LEADS = compiled(r"^(?:(?:and|then|later|finally) )?(?:the |an? )?")
"""What leads on to a post from the one before it in a row."""
_NAMED = compiled(r" (?:of|for|at) (?:[Tt]he )?[^\W\d_a-z]")
"""With what it is of, a trade is a post: "editor of The Drum"."""
_MOST_BEFORE = 5
_LONGEST_BODY = 12
_MEMBERS = frozenset(("member",))


@frozen
class Held:
    """A post as a value of a field: an office, work at a body, or a trade."""

    field: str
    value: str
    span: Span
    qualifiers: dict[str, str]


@frozen
class _Post:
    """A post in a row: its words up to what it is of, its head, and the place of all its words."""

    lead: str
    head: str
    span: Span


def held(text: str, span: Span, mentions: Sequence[Mention]) -> Held | None:
    """Return the post that a row names, with its body right beside it; None where no part of it is one, or where it tells more."""
    parts = [part for part in _parts(text, span) if part.of(text).strip(".'’\"")]
    if not parts:
        return None
    for number, other in ((0, 1), (1, 0)):
        post = _post(text, parts[number]) if number < len(parts) else None
        if post is None:
            continue
        beside = parts[other] if other < len(parts) else None
        body = _body(text, beside, mentions) if beside else None
        if body and number == 0 and len(parts) > 2:  # noqa: PLR2004 - a post, a department and what that is of
            whole = _body(text, parts[2], mentions)
            body = whole if whole and is_of_house(text, post.head, body, whole) else body
        return _held(text, post, body, mentions)
    return None


def held_at(text: str, post: Span, body: Span | None, mentions: Sequence[Mention]) -> Held | None:
    """Return a post that one part of a row names, at the body that another one does."""
    found = _post(text, post)
    return _held(text, found, body and _body(text, body, mentions), mentions) if found else None


def is_somebody(mention: Mention) -> bool:
    """Tell whether a mention is somebody: no body that is taken for one, "of Elmland", "Elm Bar"."""
    if mention.kind is not Kind.PERSON or "weak" in mention.note or mention.value[0].islower():
        return False
    last = re.split(r"[\s-]", mention.value)[-1].casefold()
    if last in _heads() or " of " in mention.value.casefold():
        return False
    return last not in lexicon.words("rows", "bodies") | lexicon.words("rows", "regions")


def is_honour(mention: Mention) -> bool:
    """Tell whether a mention is an honour by its name: no noun for one alone, "Prize", and no holder of one, "2014 Laureate"."""
    return mention.kind is Kind.AWARD and "generic" not in mention.note and mention.value not in _HOLDERS


_HOLDERS = frozenset(("Laureate", "Citation", "Honours", "Honors", "Honour", "Honor"))


def is_post(text: str, part: Span) -> bool:
    """Tell whether words are a post."""
    return _post(text, part) is not None


def is_office_row(text: str, span: Span, mentions: Sequence[Mention]) -> bool:
    """Tell whether the first part of a row is a post that is an office by its head."""
    part = next(_parts(text, span), None)
    post = _post(text, part) if part else None
    return post is not None and _is_office(post, mentions)


def _parts(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for match in _APART.finditer(text, span.start, span.end):
        if match.start() > start:
            yield Span(start, match.start())
        start = match.end()
    if start < span.end:
        yield Span(start, span.end)


@cache
def _deeds() -> frozenset[str]:
    """Return what happens once, as a row of days tells it of anybody: "1837: Victoria *becomes* queen"."""
    verbs = lexicon.words("verbs", "came_about", "once")
    return frozenset(f"{verb}s" for verb in verbs) | frozenset(f"{verb.removesuffix('y')}ies" for verb in verbs)


def _post(text: str, part: Span) -> _Post | None:
    """Read a part of a row as a post: words in front, a head that lists know, what it is of."""
    words = part.of(text)
    lead = words[: tail.start()] if (tail := _TAIL.search(words)) else words
    lead = _LEADS.sub("", lead)
    *before, last = lead.split() or [""]
    head = last.strip(".").casefold()
    head = head if head in _heads() else head.rpartition("-")[2]
    if (
        head not in _heads()
        or head in lexicon.words("rows", "posts", "learners")
        or len(before) > _MOST_BEFORE
        or any(is_verb(word) or word in _NO_RANK or word in _deeds() for word in map(str.lower, before))
    ):
        return None
    if not all(re.fullmatch(r"[^\W\d_][\w.'’&/-]*|&|\d+(?:st|nd|rd|th)", word) for word in before):
        return None
    if _TOLD.search(words, words.index(lead) + len(lead)):
        return None
    start = part.start + words.index(lead)
    return _Post(lead, head, Span(start, part.end))


def _held(text: str, post: _Post, body: Span | None, mentions: Sequence[Mention]) -> Held | None:
    told = " ".join(post.span.of(text).split())
    words = _OPEN.sub("", told)
    inside = _inside(text, post, mentions)
    office = _is_office(post, mentions)
    if body and post.head in _political() and not _is_body(body, mentions):
        return Held(
            "position_held", f"{_small(post)}{words[len(post.lead) :]} of {body.of(text)}", post.span.join(body), {}
        )
    whole = post.lead.casefold() in lexicon.phrases("rows", "posts", "whole")
    if body is None and inside is None and not whole and post.head in lexicon.words("rows", "posts", "bodied"):
        return None
    lead = _small(post)
    value = lead + words[len(post.lead) :]
    if body is None and inside is None:
        named = _NAMED.search(words, len(post.lead)) is not None
        return Held("position_held" if office or named else "occupation", value, post.span, {})
    called = (body or inside or post.span).of(text)
    if office:
        if body and (post.head in _MEMBERS or words != told) and " of " not in value:
            return Held("position_held", f"{value} of {called}", post.span.join(body), {"organisation": called})
        return Held("position_held", value, post.span, {"organisation": called})
    where = body or inside
    role = value if body else lead
    return Held("employer", called, where or post.span, {"role": role})


_OPEN = compiled(r" of$")
"""Of a label: "*Member of:* Elm Guild"."""


def _small(post: _Post) -> str:
    """Return the words of a post up to what it is of in small letters, but for abbreviations."""
    words = post.lead.split()
    return " ".join(
        word.lower() if word == word.capitalize() or word.istitle() or len(word) > _LETTERS else word for word in words
    )


def _is_office(post: _Post, mentions: Sequence[Mention]) -> bool:
    """Tell whether a post is an office by its head, by what stands before that, or by its words together: "Secretary General"."""
    end = post.span.start + len(post.lead)
    named = any(each.kind is Kind.ROLE and each.start < end <= each.end for each in mentions)
    return named or post.head in _offices() or not _ranks().isdisjoint(map(str.casefold, post.lead.split()[:-1]))


def _is_body(span: Span, mentions: Sequence[Mention]) -> bool:
    return any(
        each.kind in (Kind.ORGANISATION, Kind.FACILITY) and each.start <= span.start < each.end for each in mentions
    )


_LETTERS = 4
"""Words in capitals of up to so many letters may be abbreviations."""


def _inside(text: str, post: _Post, mentions: Sequence[Mention]) -> Span | None:
    """Return the body that a post is of or at by its own words: "principal of *Elm College*"."""
    match = _AT.search(text, post.span.start, post.span.end)
    if match is None:
        return None
    found = next((each for each in mentions if each.start <= match.end() < each.end), None)
    if found is not None and found.kind in (Kind.ORGANISATION, Kind.FACILITY):
        return Span(max(match.end(), found.start), found.end)
    named = found is None or "weak" in found.note
    plain = named and match["at"] in ("at", "with") and not any(map(is_verb, post.span.of(text).split()))
    return Span(match.end(), post.span.end) if plain else None


def _body(text: str, part: Span, mentions: Sequence[Mention]) -> Span | None:
    """Return the body that a part of a row names; a town alone, a person, a degree and a field of work are none."""
    words = part.of(text)
    lead = _SMALL.match(words)
    if lead is None or words[lead.end() : lead.end() + 1].islower() or _TERMS.match(words):
        return None
    span = Span(part.start + lead.end(), part.end)
    kinds = {each.kind for each in mentions if each.start <= span.start and span.end <= each.end}
    if kinds & {Kind.PLACE, Kind.DATE, Kind.DEGREE, Kind.DEMONYM} or len(span.of(text).split()) > _LONGEST_BODY:
        return None
    last = span.of(text).split()[-1].casefold()
    if (
        any(is_verb(word) for word in span.of(text).split())
        or _post(text, span)
        or last in lexicon.words("rows", "regions")
    ):
        return None
    return span


@cache
def _heads() -> frozenset[str]:
    return (
        _offices()
        | lexicon.words("rows", "posts", "trades")
        | {word.casefold() for word in lexicon.words("jobs", "heads")}
    )


@cache
def _offices() -> frozenset[str]:
    lists = (
        ("jobs", "roles"),
        ("offices", "alone"),
        ("offices", "complemented"),
        ("rows", "posts", "offices"),
        ("offices", "served"),
    )
    return frozenset(word.casefold() for path in lists for word in lexicon.words(*path))


@cache
def _political() -> frozenset[str]:
    return lexicon.words("offices", "alone") | lexicon.words("rows", "posts", "local")


@cache
def _ranks() -> frozenset[str]:
    return lexicon.words("rows", "posts", "ranks")
