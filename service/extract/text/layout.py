"""The blocks of a text: its title, headings, infobox lines, paragraphs, and the boilerplate around them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

from attrs import evolve, frozen

from service.domain.selector import Span
from service.extract.text import lexicon

Kind = Literal["title", "heading", "item", "paragraph", "boilerplate"]


@frozen
class Block:
    """A piece of a text's layout: half-open code points, without its marks and the white space around it.

    ``level`` counts a heading's depth (1 for the title). ``section`` is the heading that the block stands under, empty
    above the first. An item has its ``key`` as written and the span of its ``value``.
    """

    kind: Kind
    start: int
    end: int
    level: int = 0
    section: str = ""
    key: str = ""
    value: Span | None = None


@frozen
class _Line:
    """A line that is not blank, without the white space around it; ``blank`` tells of an empty line before it."""

    start: int
    end: int
    text: str
    blank: bool


@frozen
class _Patterns:
    form: re.Pattern[str]
    line: re.Pattern[str]
    short: re.Pattern[str]
    item: re.Pattern[str]
    closing: frozenset[str]


_LINE = re.compile(r"[^\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029]|\Z)")
_MARKED = re.compile(
    r"(?P<marks>={1,6})\s*(?P<title>[^=\s](?:[^=]*[^=\s])?)\s*=+$|(?P<hashes>#{1,6})\s+(?P<text>.*\S)$"
)
_COLON = re.compile(
    r"(?P<bullet>[-*•·–]\s+)?(?P<key>[^\W\d_][^:.!?\t|]{0,38}[^\W_)]|[^\W\d_])\)?\s*(?::\s|\t+|\s\|\s)\s*(?P<value>\S.*)"
)
_BULLET = re.compile(r"[-*•·–]\s+(?=\S)")
_TERMINAL = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_KEY_WORDS = 4
_SHORT_WORDS = 12
_HEADING_WORDS = 10
_HEADING_LENGTH = 80
_TITLE_LENGTH = 150
_WRAPPED = 45


def blocks(text: str) -> list[Block]:
    """Return the blocks of ``text`` in order; together they hold everything but white space and marks."""
    lines = list(_lines(text))
    found: list[Block] = []
    section, closed, title = "", False, ""
    for number, line in enumerate(lines):
        if _patterns().form.match(line.text):
            found.append(Block("boilerplate", line.start, lines[-1].end, section=section))
            break
        block = _classify(lines, number, title)
        if section:
            block = evolve(block, section=section)
        if block.kind == "title":
            title = title or text[block.start : block.end]
        elif block.kind == "heading":
            section = text[block.start : block.end]
            block = evolve(block, section="")
            closed = section.casefold().strip(":") in _patterns().closing
        elif closed:
            block = Block("boilerplate", block.start, block.end, section=section)
        if not (line.blank or not found) and _continues(text, found[-1], block, line):
            found[-1] = evolve(found[-1], end=block.end)
        else:
            found.append(block)
    return found


def in_lines(text: str, found: Sequence[Block]) -> str:
    """Return ``text`` with a space for each line end inside its paragraphs; its length stays."""
    if not any(block.kind == "paragraph" and "\n" in text[block.start : block.end] for block in found):
        return text
    pieces: list[str] = []
    behind = 0
    for block in found:
        if block.kind == "paragraph":
            pieces += (text[behind : block.start], text[block.start : block.end].replace("\n", " "))
            behind = block.end
    return "".join((*pieces, text[behind:]))


def _lines(text: str) -> Iterator[_Line]:
    blank = True
    for match in _LINE.finditer(text):
        content = match[0].strip(_BLANKS)
        if not content:
            blank = True
            continue
        start = match.start() + len(match[0]) - len(match[0].lstrip(_BLANKS))
        yield _Line(start, start + len(content), content, blank)
        blank = False


_BLANKS = " \t\r\n\v\f\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u3000\ufeff"


def _classify(lines: Sequence[_Line], number: int, title: str) -> Block:
    """Judge one line by its words and by what stands around it."""
    line = lines[number]
    if marked := _MARKED.match(line.text):
        start, end = (line.start + offset for offset in marked.span("title" if marked["title"] else "text"))
        level = len(marked["marks"] or marked["hashes"])
        return Block("title" if level == 1 and not title else "heading", start, end, level)
    if _is_boilerplate(line.text):
        return Block("boilerplate", line.start, line.end)
    if line.text == title or (number == 0 and _is_title(lines)):
        return Block("title", line.start, line.end, 1)
    if item := _item(line):
        return item
    if _is_heading(lines, number):
        return Block("heading", line.start, line.end, 2)
    bullet = _BULLET.match(line.text)
    return Block("paragraph", line.start + (bullet.end() if bullet else 0), line.end)


def _is_boilerplate(words: str) -> bool:
    patterns = _patterns()
    if patterns.line.match(words):
        return True
    return bool(patterns.short.match(words)) and len(words.split()) <= _SHORT_WORDS


def _is_title(lines: Sequence[_Line]) -> bool:
    """Tell whether the first line is a title: no sentence, and either short or parted from what follows."""
    if len(lines) == 1 or len(lines[0].text) > _TITLE_LENGTH or _TERMINAL.search(lines[0].text):
        return False
    return lines[1].blank or len(lines[0].text.split()) < _HEADING_WORDS


def _is_heading(lines: Sequence[_Line], number: int) -> bool:
    """Tell whether a short line without a full stop stands by itself between others."""
    line = lines[number]
    alone = line.blank and number + 1 < len(lines) and lines[number + 1].blank
    if not alone or len(line.text) > _HEADING_LENGTH or _TERMINAL.search(line.text):
        return False
    first = line.text.lstrip("“\"'‘«(")[:1]
    return len(line.text.split()) <= _HEADING_WORDS and (first.isupper() or first.isdigit())


def _item(line: _Line) -> Block | None:
    """Read "Key: value", with or without a bullet, and "Alma mater X" where the key is one of an infobox."""
    known = _patterns().item.match(line.text)
    match = known or _COLON.match(line.text)
    if not match:
        return None
    value = match["value"]
    told = bool(_SENTENCE_END.search(value)) and len(value.split()) > _KEY_WORDS
    if len(match["key"].split()) > _KEY_WORDS or len(value) > _TITLE_LENGTH or (told and not match["bullet"]):
        return None
    if not match["bullet"] and not known and not match["key"][0].isupper():
        return None
    start = line.start + match.start("key")
    return Block("item", start, line.end, key=match["key"], value=Span(line.start + match.start("value"), line.end))


def _continues(text: str, before: Block, block: Block, line: _Line) -> bool:
    """Tell whether ``block``, right below ``before``, is the next line of the same paragraph."""
    if before.kind != "paragraph" or block.kind != "paragraph" or block.start != line.start:
        return False
    low = max(before.start, before.end - _WRAPPED)
    last = text.rfind("\n", low, before.end) + 1 or low
    return before.end - last >= _WRAPPED and not _SENTENCE_END.search(text, max(last, before.end - 4), before.end)


@cache
def _patterns() -> _Patterns:
    def any_of(name: str) -> re.Pattern[str]:
        joined = "|".join(pattern.replace(" ", r"\s+") for pattern in lexicon.phrases("boilerplate", name))
        return re.compile(rf"\W*(?:{joined})", re.IGNORECASE)

    keys = lexicon.alternation(lexicon.phrases("boilerplate", "items", "keys"))
    item = re.compile(
        rf"(?P<bullet>[-*•·–]\s+)?(?P<key>{keys})(?:\s*[:|\t]\s*|\s+(?!(?:is|are|was|were|has|had|and|or|of|for|to|at)\b))(?P<value>\S.*)"
    )
    closing = lexicon.words("boilerplate", "closing_sections")
    return _Patterns(any_of("forms"), any_of("lines"), any_of("short"), item, closing)
