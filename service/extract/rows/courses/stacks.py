"""Posts, bodies and times each on a line of its own, as profiles of networks show them, and lives in notes: "b. Jena 14.I.1871; d. Halle"."""

import re
from collections.abc import Iterator, Sequence

from service.domain.selector import Span
from service.domain.source import Document
from service.extract.mentions.annotate import annotate
from service.extract.mentions.mention import Mention
from service.extract.mentions.names.ownnames import Names
from service.extract.people.entities import Entity, name_words
from service.extract.rows.courses.lines import Fact, finding_of, is_foreign
from service.extract.rows.posts import held, held_at, is_post, is_somebody
from service.extract.rows.whens import when_first
from service.extract.rules.finding import Finding
from service.extract.text.layout.blocks import Block
from service.extract.text.layout.datedlines import is_time
from service.extract.text.patterns import compiled
from service.extract.text.vocabulary import found_behind

_ASIDE = compiled(r"\s+[·|].*", re.DOTALL)
_LONGEST = 90
_NOTE = compiled(
    r"(?:^|(?<=; ))(?P<mark>b\.|d\.|†)\s?(?!of\b)(?P<cell>[^;]{4,80}?\d{4})(?=;|\.?\s*$|\.\s[A-Z]|,? and\b)"
    r"|(?:^|(?<=[.;] ))(?P<large>[BD]\.) (?=(?:at|in|near) [A-Z]|\d)(?P<told>[^;.]{4,60}?\d{4})(?=[;.]|\s*$)"
)
"""A birth or a death in notes, in the midst of a line or as a sentence: "*D. at Graz 3 May 1940*."."""
_MARK = compiled(r"[bdBD†](?:(?=\.)|(?<=†))")
"""How such a note begins."""
_TELLS = compiled(r"\b(?:was|were|is|are|had|has|met|married)\b")
"""What a sentence has, and a note has not."""
_FIRST = compiled(r"[,.;:(–—]")
_LABELS = {"b.": "Born", "d.": "Died", "†": "Died"}


def stacked(document: Document, blocks: Sequence[Block], known: Names, person: Entity) -> Iterator[Finding]:
    """Yield the posts of ``person`` that lines tell whose time stands by itself below them."""
    text = document.text
    for number, block in enumerate(blocks):
        if block.kind == "boilerplate" or block.end - block.start > _LONGEST or is_foreign(block.section):
            continue
        line = _line(text, block)
        if not is_time(line.of(text)):
            continue
        above = [
            _line(text, each) for each in blocks[max(0, number - 2) : number] if each.kind in ("paragraph", "heading")
        ]
        if any("\n\n" in text[each.end : line.start] or each.end - each.start > _LONGEST for each in above[-1:]):
            continue
        fact = _fact(document, above, known)
        when = when_first(text, line)
        if fact and when:
            yield finding_of(
                fact, when, above[0].join(line) if is_post(text, above[0]) else above[-1].join(line), person
            )


def _line(text: str, block: Block) -> Span:
    """Return a block without what a mark parts from it: "Fernbank *· Full-time*"."""
    words = _ASIDE.sub("", text[block.start : block.end])
    return Span(block.start, block.start + max(1, len(words)))


def _fact(document: Document, above: Sequence[Span], known: Names) -> Fact | None:
    text, mentions = document.text, list[Mention]()
    for line in above:
        mentions += annotate(document, line, frozenset((line.start,)), known)
    if any(map(is_somebody, mentions)):
        return None
    post = next((line for line in above if is_post(text, line)), None)
    body = next((line for line in above if line is not post and post and line.start > post.start), None)
    if post is None or (body is None and post is not above[-1]):
        return None
    found = held_at(text, post, body, mentions) if body else held(text, post, mentions)
    return Fact(found.field, found.value, found.span, found.qualifiers) if found else None


def _opens_with(words: str, person: Entity) -> bool:
    """Tell whether words begin with a person's name, whole or the family's alone: "Hale, Ada, …", not "Nils, husband of Ada Hale"."""
    told, own = name_words(_FIRST.split(words, maxsplit=1)[0]), name_words(person.name)
    return bool(told) and (told <= own or own <= told)


def notes(text: str, block: Block, person: Entity) -> Iterator[Block]:
    """Yield the rows of a birth and a death that a paragraph of notes holds, if nothing or the person's name opens it."""
    for match in found_behind(_MARK, _NOTE, text, block.start, block.end):
        if match.start() > block.start and not _opens_with(text[block.start : match.start()], person):
            return
        mark, cell = ("mark", "cell") if match["mark"] else ("large", "told")
        if mark == "large" and _TELLS.search(text, block.start, match.start()):
            continue  # "Her father was Per. *D. at Hull 1890.*"
        yield Block(
            "item", match.start(), match.end(cell), key=_LABELS[match[mark].lower()], value=Span(*match.span(cell))
        )
