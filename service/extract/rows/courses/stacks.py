"""Posts, bodies and times each on a line of its own, as profiles of networks show them, and lives in notes: "b. Jena 14.I.1871; d. Halle"."""

import re
from collections.abc import Iterator, Sequence

from service.domain.selector import Span
from service.domain.source import Document
from service.extract.mentions.annotate import annotate
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.ownnames import Names
from service.extract.people.entities import Entity, name_words
from service.extract.rows.courses.belownames import bodies_in, employer
from service.extract.rows.courses.lines import Fact, finding_of, is_foreign
from service.extract.rows.posts import held, held_at, is_post, is_somebody
from service.extract.rows.whens import When, when_first
from service.extract.rules.finding import Finding
from service.extract.text import lexicon
from service.extract.text.layout.blocks import Block
from service.extract.text.layout.datedlines import is_time, opens_dated
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


def timed_above(document: Document, blocks: Sequence[Block], known: Names, person: Entity) -> Iterator[Finding]:
    """Yield the posts of ``person`` behind a time, or below one, whose body the line below them consists of.

    Below that body a blank line, another time or nothing stands, so that it is not the post's above what follows.
    """
    text = document.text
    for number, block in enumerate(blocks):
        line = Span(block.start, block.end)
        plain = block.kind in ("paragraph", "item") and block.end - block.start <= _LONGEST
        when = when_first(text, line) if plain and not is_foreign(block.section) else None
        post = _told_at(text, blocks[number : number + 2], when) if when else None
        below = next((each for each in blocks[number + 1 : number + 3] if post and each.start >= post.end), None)
        if when is None or post is None or below is None or not _is_last(text, post, below):
            continue
        fact = _fact_at(document, post, Span(below.start, below.end), known)
        taught = not lexicon.words("sections", "about_degrees").isdisjoint(block.section.casefold().split())
        if fact and not (taught and fact.field == "educated_at"):
            yield finding_of(fact, when, Span(block.start, below.end), person)


def with_timed(findings: Sequence[Finding], timed: Sequence[Finding]) -> list[Finding]:
    """Return findings with posts whose bodies the lines below name, which stand for those read of their lines alone."""
    alone = [
        each
        for each in findings
        if not (each.rule.startswith(("course/", "section/")) and any(one.quote.covers(each.quote) for one in timed))
    ]
    return [*alone, *timed]


def _told_at(text: str, blocks: Sequence[Block], when: When) -> Span | None:
    """Return the post behind a time in its line, or in the next one where a time stands alone below a blank line; None for what is no post."""
    words = text[when.span.end : blocks[0].end].strip(" \t:;,.|–—-")
    post = None
    if words:
        start = text.index(words, when.span.end)
        post = Span(start, start + len(words))
    elif len(blocks) > 1 and text.endswith("\n\n", 0, blocks[0].start):
        post = Span(blocks[1].start, blocks[1].end)
    return post if post and (is_post(text, post) or _DEGREE.match(text, post.start, post.end)) else None


def _is_last(text: str, post: Span, below: Block) -> bool:
    """Tell whether a line right below a post, which has no time itself, ends what its time tells."""
    dated = opens_dated(text[below.start : below.end])
    return not dated and text[post.end : below.start] == "\n" and _ENDED.match(text, below.end) is not None


_DEGREE = compiled(
    r"(?:Bachelor|Master|Doctor|Licentiate|Diploma|Ph\.?D|[BM]\.?(?:A|Sc|S|Eng|Tech|Phil|Com|Ed)\b|MBA|LL\.?[BMD])"
)
"""How a degree begins that stands on a line of its own."""
_ENDED = compiled(r"[^\S\n]*(?:\Z|\n[^\S\n]*\n|\n?\Z|\n(?=[^\n]{0,12}\b(?:1[89]|20)\d\d\b))")


def _fact_at(document: Document, post: Span, below: Span, known: Names) -> Fact | None:
    told = annotate(document, post, frozenset((post.start,)), known)
    if any(each.kind is Kind.DEGREE and each.start == post.start for each in told):
        return _studies(document, told[0], below, known)
    bodies = bodies_in(document, below, known)
    if not bodies:
        return None
    mentions = [*told, *bodies]
    found = None if any(map(is_somebody, mentions)) else held_at(document.text, post, employer(bodies).span, mentions)
    return Fact(found.field, found.value, found.span, found.qualifiers) if found else None


def _studies(document: Document, degree: Mention, below: Span, known: Names) -> Fact | None:
    """Return the school that the line below a degree ends with: "Faculty of Law, *Elm University*"."""
    mentions = annotate(document, below, frozenset((below.start,)), known)
    schools = [each for each in mentions if each.note.get("school") == "true"]
    if not schools or below.end - below.start > 2 * _LONGEST or any(map(is_somebody, mentions)):
        return None
    return Fact("educated_at", schools[-1].value, schools[-1].span, {"degree": degree.value})


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
