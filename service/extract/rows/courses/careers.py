"""Rows whose label is a post, a body a word for a career or the person's own name: "Mayor: 1985–1990", "Senate: member 2001–05", "Work: 1996–2003 soloist, …"."""

from collections.abc import Iterator

from service.domain.selector import Span
from service.domain.source import Document
from service.extract.mentions.annotate import annotate
from service.extract.mentions.bylines import is_stamped
from service.extract.mentions.mention import Mention
from service.extract.mentions.names.ownnames import Names, own_names
from service.extract.people.entities import Entity
from service.extract.rows.courses.lines import Fact, facts_in, finding_of, is_foreign, read_line
from service.extract.rows.courses.several import on_boards, posts_apart
from service.extract.rows.posts import held_at, is_post, is_somebody
from service.extract.rows.whens import When, when_first, when_last
from service.extract.rules.finding import Finding
from service.extract.text import lexicon
from service.extract.text.layout.blocks import Block
from service.extract.text.layout.labels import folded, is_label
from service.extract.text.patterns import compiled
from service.extract.text.tokens import tokenize

_APART = compiled(r"\s*(?:;|\n|(?<=\)),|(?<=\d{4}),(?= [^\W\d_]| \d{4}))\s*")
_TIMED = compiled(r"(?:[Ss]ince |[Ff]rom )?\d{4}(?:\s?[-–—/]\s?(?:\d{2,4}|present|now))?")
"""Before a comma, where a piece begins: the time of the post behind it, "*1972–1975*, adviser, Oak Bank"."""
_NEXT = compiled(rf"\s{{0,40}}[;,\n]\s*(?={_TIMED.pattern}[:,]? [^\W\d_])|\s{{0,40}}[;\n]\s*")
"""What parts pieces that begin with their time."""
_BULLET = compiled(r"[-–—•*·▪◦‣]\s+")
_EDGE = " \t,;:.–—-(|"
_CELL = compiled(r"\s*[|\t]")
_ASIDE = compiled(r"\s*\([^()]*\)$")


def read_career(document: Document, row: Block, known: Names, person: Entity) -> Iterator[Finding]:
    """Yield what a row that fills no field says of posts and when they were held; nothing of a row that names anybody."""
    if row.value is None or is_foreign(row.section):
        return
    label, key = folded(row.key), Span(row.start, row.start + len(row.key))
    text = document.text
    own = any(name.covers(key) for name in own_names(text, tokenize(text, key.start, key.end), known))
    if own or label in lexicon.words("rows", "labels", "career"):
        for piece in _pieces(text, row.value):
            for post in posts_apart(text, piece):
                found = list(read_line(document, post, known, person))
                yield from found or _undated(document, row, post, known, person)
        return
    if is_label(row.key) or any(map(is_somebody, annotate(document, key, frozenset((key.start,)), known))):
        return
    for piece in _pieces(text, row.value):
        when = when_first(text, piece) or when_last(text, piece)
        if when is None or is_stamped(text[piece.start : when.span.start]):
            continue
        mentions = annotate(document, row.value, frozenset((row.value.start,)), known)
        if any(is_somebody(each) for each in mentions if piece.covers(each.span)):
            continue
        fact = _fact(text, key, _rest(text, piece, when), mentions)
        if fact and fact.field != "occupation":
            yield finding_of(fact, when, Span(row.start, piece.end), person)


def _pieces(text: str, span: Span) -> Iterator[Span]:
    start, fronted = span.start, _TIMED.match(text, span.start, span.end)
    apart = _NEXT if fronted and text.startswith((", ", " "), fronted.end()) else _APART
    for match in [*apart.finditer(text, span.start, span.end), None]:
        end = match.start() if match else span.end
        if bullet := _BULLET.match(text, start, end):
            start = bullet.end()
        if start < end:
            yield Span(start, end)
        start = match.end() if match else span.end


def _rest(text: str, piece: Span, when: When) -> Span | None:
    """Return what a piece says besides its time, or None."""
    before, behind = (piece.start, when.span.start), (when.span.end, piece.end)
    for start, end in (before, behind):
        words = _CELL.split(_ASIDE.sub("", text[start:end]).strip(_EDGE), maxsplit=1)[0]
        if words:
            at = text.index(words, start)
            return Span(at, at + len(words))
    return None


def _fact(text: str, key: Span, rest: Span | None, mentions: list[Mention]) -> Fact | None:
    """Return the post that a label and a piece of its cell name together: either may be the post, the other is the body."""
    if is_post(text, key):
        found = held_at(text, key, rest, mentions)
    elif rest is not None and is_post(text, rest):
        found = held_at(text, rest, key, mentions)
    else:
        return None
    return Fact(found.field, found.value, found.span, found.qualifiers) if found else None


def _undated(document: Document, row: Block, piece: Span, known: Names, person: Entity) -> Iterator[Finding]:
    """Yield posts without a time, past or held now as the label says; a trade that somebody plays or has now is one."""
    label = folded(row.key)
    if when_last(document.text, piece):
        return
    mentions = annotate(document, piece, frozenset((piece.start,)), known)
    if any(map(is_somebody, mentions)):
        return
    now = label in lexicon.words("rows", "labels", "now")
    tense = "past" if label.startswith(_PAST) else "present" if label.startswith("current") else ""
    for fact in on_boards(document.text, piece, mentions) or facts_in(document.text, piece, mentions):
        if now or fact.field == "employer" or "organisation" in fact.qualifiers or _OF.search(fact.value):
            held = {"tense": tense} if tense and (fact.field == "position_held" or tense == "past") else {}
            told = Fact(fact.field, fact.value, fact.span, {**fact.qualifiers, **held})
            yield finding_of(told, None, Span(row.start, piece.end), person)


_OF = compiled(r" of [^\W\d_a-z]")
_PAST = ("previous", "former", "past", "last", "prior", "other previous", "earlier")
