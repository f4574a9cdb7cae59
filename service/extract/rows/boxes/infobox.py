"""Rows of a box, "key: value", read as structure: the key names the field, the field's kind says how its cell is read."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from attrs import evolve

from service.domain.claim import ANYONE, Modality
from service.domain.lists import peoples
from service.domain.selector import Span
from service.domain.source import Document
from service.extract.mentions.annotate import annotate
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.ownnames import Names
from service.extract.people.entities import Entity, name_words
from service.extract.rows.boxes.blanks import denied, is_one_of_two
from service.extract.rows.boxes.cells import Cell, Value, values
from service.extract.rows.boxes.kinrows import each_named, kin_in
from service.extract.rows.boxes.lifecells import Found, lives
from service.extract.rules.finding import Finding
from service.extract.rules.reading import basis
from service.extract.rules.values import normal
from service.extract.text import lexicon
from service.extract.text.layout.blocks import Block
from service.extract.text.layout.labels import field_of, folded, is_label
from service.extract.text.patterns import compiled

_PROBABILITY = 0.97
_DENIED = 0.85
_SENTENCE = compiled(r" in ")
_LINE = compiled(r"[^\n]+")
_POST_OF = compiled(r",? (?:of|at|for|in) (?:the )?|, (?:the )?")


def read_item(document: Document, row: Block, known: Names, person: Entity) -> Iterator[Finding]:
    """Yield what a row of a box says of ``person``; ``known`` grows by what it names.

    The quote begins with the key, so that it carries the fact alone.
    """
    name = field_of(row.key)
    if name is None or row.value is None or _is_none(row.value.of(document.text)):
        return
    if _OPENING.match(document.text, row.start + len(row.key), row.value.end):
        return
    if (nobody := denied(document.text, row.value, name)) is not None:
        yield _denial(name, row, nobody, person)
        return
    cell = Cell(document.text, row.value, _mentions(document, row.value, known))
    name = _of_school(name, cell, folded(row.key))
    pair = lexicon.load("infobox")["pairs"].get(name)
    if name == "kin":
        found: Iterator[Found] = (Found(each.field, each.value) for each in kin_in(cell))
    elif named := each_named(cell, name):
        found = (Found(each.field, each.value) for each in named)
    else:
        found = lives(cell, name, pair, person) if pair else _of_field(cell, name, folded(row.key))
    if pair and ";" in row.value.of(document.text):
        found = chain(found, (Found(each.field, each.value) for each in kin_in(cell)))
    for each in found:
        value = each.value
        both = normal(each.field, value.mention, value.words or value.span.of(document.text))
        if both is None:
            continue
        field = _of_name(each.field, folded(row.key), both[0], person)
        yield Finding(
            field=field,
            value=both[0],
            display=both[1],
            original=value.span,
            quote=Span(row.start, row.value.end if each.whole else max(value.span.end, value.end)),
            subject=person,
            sentence=-1 - row.start,
            rule=f"infobox/{field if name in ('kin', 'name') else name}",
            probability=_PROBABILITY,
            qualifiers={**basis(value.mention), **value.qualifiers},
            modality=_modality(document.text, row.value, each),
        )


_CELLS = compiled(r"[|\t\n,;]")
_OPENING = compiled(r" (?:his|her|their) [^\n]*, [^\W\d_a-z]")
"""Behind words that could be a label, the rest of what leads up to a person: "Known for *her stand on tariffs, Ada*"."""
_SETTING = compiled(r"\s*(?:\|\s*)?[a-z][\w -]{1,24}=\s?\S")


def _is_none(value: str) -> bool:
    """Tell whether a row has no value: it stands above a table, as most of its cells are labels ("Name | *Party | Term | Born*"), or sets how a page looks ("|show = yes")."""
    if _SETTING.match(value):
        return True
    cells = [cell for each in _CELLS.split(value) if (cell := each.strip())]
    return 2 * sum(map(is_label, cells)) > len(cells)


def _of_name(field: str, key: str, value: str, person: Entity) -> str:
    """Return the field of a row of names: a full name with more words than the person's own, some of them the same, is another name."""
    if field != "name" or key == "name":
        return field
    full, own = name_words(value), name_words(person.name)
    return "also_known_as" if full & own and len(full) > len(own) else field


def _of_school(field: str, cell: Cell, key: str) -> str:
    """Return the field of a row whose key has two meanings, by what its cell names: who is affiliated to a university works there."""
    at = lexicon.load("infobox")["schools"].get(key)
    return at if at and any(each.note.get("school") == "true" for each in cell.mentions) else field


def _modality(text: str, cell: Span, found: Found) -> Modality:
    """Return how a row says a value: as possible where it is one of two, but for names, of which one has both."""
    either = found.field != "also_known_as" and is_one_of_two(text, cell, found.value.span)
    return Modality.POSSIBLE if either else Modality.ASSERTED


def _denial(field: str, row: Block, words: Span, person: Entity) -> Finding:
    """Return that a row denies every value of its field: "Children: None"."""
    return Finding(
        field=field,
        value=ANYONE,
        display=ANYONE,
        original=words,
        quote=Span(row.start, words.end),
        subject=person,
        sentence=-1 - row.start,
        rule=f"infobox/{field}",
        probability=_DENIED,
        qualifiers={},
        modality=Modality.NEGATED,
    )


def _mentions(document: Document, cell: Span, known: Names) -> list[Mention]:
    """Return the mentions of a cell, each line by itself: no name reaches over a line's end."""
    lines = [Span(*match.span()) for match in _LINE.finditer(document.text, cell.start, cell.end)]
    return [mention for line in lines for mention in annotate(document, line, frozenset((line.start,)), known)]


def _of_field(cell: Cell, field: str, key: str) -> Iterator[Found]:
    """Yield the values of a row of one field; a post "of" a body in a row of trades is a position."""
    if field == "residence" and _SENTENCE.search(cell.span.of(cell.text)):
        yield from (Found(field, Value(each, each.span)) for each in cell.mentions if each.kind is Kind.PLACE)
        return
    for value in values(cell, field, key):
        if field == "nationality":
            value = _without_flag(cell, value)  # noqa: PLW2901 - the same value, less a picture's label
        elif field == "residence":
            value = _lived(value, cell.text)  # noqa: PLW2901 - the same value, told as past
        elif field == "occupation" and value.mention and _former().search(cell.text, cell.span.start, value.span.start):
            value = evolve(value, qualifiers={**value.qualifiers, "tense": "past"})  # noqa: PLW2901 - the same value, told as past
        post = _post(cell, value) if field == "occupation" else None
        yield Found("position_held", post) if post else Found(field, value)


def _lived(value: Value, text: str) -> Value:
    """Return a home without the word that says that it is one no more: "*formerly* Lyon"."""
    match = _ONCE.match(text, value.span.start, value.span.end)
    if match is None:
        return value
    span = Span(match.end(), value.span.end)
    return evolve(value, span=span, qualifiers={"tense": "past", **value.qualifiers})


_ONCE = compiled(r"(?:formerly|previously|until recently)(?: in)? ", re.IGNORECASE)


@cache
def _former() -> re.Pattern[str]:
    """Match what says right before a trade that it is one of the past: "*Former* teacher"."""
    return compiled(rf"\b(?:{lexicon.alternation(lexicon.phrases('aspects', 'words', 'former'))})\s\Z", re.IGNORECASE)


_SENTENCE_ENDS = compiled(r"(?<=[^\W\d_]{4})\. ")


def _without_flag(cell: Cell, value: Value) -> Value:
    """Return a nationality without what stands behind a full stop, or the country before it that a flag's label has left: "India Indian"."""
    words = value.span.of(cell.text)
    if stop := _SENTENCE_ENDS.search(words):
        return evolve(value, span=Span(value.span.start, value.span.start + stop.start()))
    for country, adjectives in peoples.adjectives().items():
        if words.startswith(f"{country} ") and words[len(country) + 1 :] in adjectives:
            return evolve(value, span=Span(value.span.start + len(country) + 1, value.span.end))
    return value


def _post(cell: Cell, value: Value) -> Value | None:
    role = value.mention
    if role is None or role.kind is not Kind.ROLE:
        return None
    link = _POST_OF.match(cell.text, role.end, cell.span.end)
    body = next((each for each in cell.mentions if link and each.start == link.end()), None)
    if body is None or link is None or body.kind not in (Kind.ORGANISATION, Kind.PLACE):
        return None
    held = {"organisation": body.value} if body.kind is Kind.ORGANISATION else {}
    return Value(None, Span(role.start, body.end), qualifiers=held, words=f"{role.value} of {body.value}")
