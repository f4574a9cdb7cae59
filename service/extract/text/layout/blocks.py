"""The blocks of a text: its title, headings, infobox lines, paragraphs, and the boilerplate around them."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from typing import Literal

from attrs import Factory, define, evolve, frozen

from service.domain.selector import Span
from service.extract.text import lexicon
from service.extract.text.layout.boxes import SENTENCE_END, goes_on, is_heading, is_row, row, row_below
from service.extract.text.layout.datedlines import opens_dated
from service.extract.text.layout.headings import Line, is_title, lines_of, stands_as_heading
from service.extract.text.layout.labels import cut_label, field_of
from service.extract.text.layout.listlines import is_item
from service.extract.text.layout.menus import menus
from service.extract.text.patterns import compiled
from service.extract.text.tokens import LINE_OPENS

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
class _Patterns:
    form: re.Pattern[str]
    line: re.Pattern[str]
    short: re.Pattern[str]
    links: re.Pattern[str]
    closing: frozenset[str]


_MARKED = compiled(
    r"(?P<marks>={1,6})\s*(?P<title>[^=\s](?:[^=]*[^=\s])?)\s*=+$|(?P<hashes>#{1,6})\s+(?P<text>.*\S)$|(?P<stars>\*{1,3})(?P<bold>[^*\s](?:[^*]*[^*\s.])?)(?P=stars)$"
)
_BULLET = compiled(r"(?:[-*•·–]\s+|[*•·])(?=[^\s*])")
_AGAIN = compiled(r"(?P<name>[^\W\d_a-z][\w’'-]+) (?:is|was|has|had)\b")
_SHORT_WORDS = 12
_PROSE_WORDS = 10
_TEASER_WORDS = 25
_WRAPPED = 45
_SEVERAL = frozenset(("employer", "educated_at", "award"))
_MOST_VALUES = 6
_VALUE = compiled(r"[^\W\d_a-z][\w.'’&-]*(?: [\w.'’&()-]+){0,7}")
"""One of several values that stand below each other in a cell, a line each."""
_INSIDE = compiled(rf"\n(?![ \t]*{LINE_OPENS})|(?<=[,;:&–—-])\n")
_NUMBERED = compiled(r"\bISBN [\dX-]{10,17}$")
"""A line with a book ends with its number."""
_SIGNED = compiled(
    r"By [^\W\d_a-z][\w.'’-]*(?: (?:(?:and|&|de|van|von|al|bin) )?[^\W\d_a-z][\w.'’-]*){1,6}(?:,? ?[|·•,–-] ?[^.]{0,40})?$"
)
"""A line that says who has written a page, below its headline: "By Nils Holm, 3 May 2026"."""
_LONGEST_CELL = 600
"""A cell of a box that goes on over lines is read up to so many code points."""


@lru_cache(16)  # a document's are asked for several times while it is read
def blocks(text: str) -> Sequence[Block]:
    """Return the blocks of ``text`` in order; together they hold everything but white space and marks."""
    lines = list(lines_of(text))
    page = _Page(text, lines, menus(lines))
    for number in range(len(page.lines)):
        if page.ends_at(number):
            break
        page.take(number)
    return tuple(page.found)


@define
class _Page:
    """A text while it is read line by line: which lines are ``menus``, its title, the section it is in, whether that tells nothing (``closed``),
    whether links are being listed (``linked``), and whether any prose has been ``told``, or it has ``begun`` with that or a row."""

    text: str
    lines: Sequence[Line]
    menus: AbstractSet[int]
    found: list[Block] = Factory(list)
    title: str = ""
    section: str = ""
    closed: bool = False
    linked: bool = False
    told: bool = False
    begun: bool = False

    def ends_at(self, number: int) -> bool:
        """Tell whether what readers write begins at a line, and take the rest in as boilerplate then."""
        line = self.lines[number]
        ends = bool(_patterns().form.match(line.text)) and self.told
        if ends:
            self.found.append(Block("boilerplate", line.start, self.lines[-1].end, section=self.section))
        return ends

    def take(self, number: int) -> None:
        """Take a line in, as a block or as more of the last one."""
        line = self.lines[number]
        if number in self.menus:
            self.found.append(Block("boilerplate", line.start, line.end))
            return
        if self._goes_on(number):
            last = self.found[-1]
            start = last.value.start if last.value else last.start
            self.found[-1] = evolve(last, end=line.end, value=Span(start, line.end))
            return
        block = _classify(self.lines, number, self.title, self.section)
        self.linked = _links_on(line, block, linked=self.linked)
        if self.linked or _patterns().form.match(line.text):
            block = Block("boilerplate", line.start, line.end)
        block = self._placed(block)
        if block.kind == "item" and self.found and block.start == self.found[-1].start:
            self.found.pop()
        self.told = self.told or (block.kind == "paragraph" and bool(SENTENCE_END.search(line.text)))
        self.begun = self.begun or self.told or block.kind == "item"
        if not (line.blank or not self.found) and _continues(self.text, self.found[-1], block, line):
            self.found[-1] = evolve(self.found[-1], end=block.end)
        else:
            self.found.append(block)

    def _goes_on(self, number: int) -> bool:
        """Tell whether a line is more of the value of the row above it."""
        line, last = self.lines[number], self.found[-1] if self.found else None
        if line.blank or last is None or last.kind != "item" or last.end != self.lines[number - 1].end:
            return False
        cells = last.value and "\t" in self.text[last.start : last.value.start]
        if line.end - last.start > _LONGEST_CELL or (cells and "\t" in line.text and row(line.text)):
            return False  # of a table whose rows have tabs each has a label of its own
        if _MARKED.match(line.text) or line.text == self.title or is_heading(line.text):
            return False
        if number + 1 < len(self.lines) and cut_label(line.text, self.lines[number + 1].text):
            return False
        if _BULLET.match(line.text):
            listed = last.value is not None and _BULLET.match(self.text, last.value.start) is not None
            return listed and not SENTENCE_END.search(line.text) and not is_row(_BULLET.sub("", line.text, count=1))
        following = self.lines[number + 1].text if number + 1 < len(self.lines) else ""
        if field_of(last.key) in _SEVERAL:
            following = next((each.text for each in self._below(number) if is_row(each.text)), following)
        return goes_on(last.key, line.text, following)

    def _below(self, number: int) -> Iterator[Line]:
        """Yield the lines below one as long as each may be one more value of its row, and the one that is none."""
        for each in self.lines[number + 1 : number + _MOST_VALUES]:
            yield each
            if each.blank or is_heading(each.text) or SENTENCE_END.search(each.text) or not _VALUE.fullmatch(each.text):
                return

    def _placed(self, block: Block) -> Block:
        if block.kind == "heading":
            self.section = self.text[block.start : block.end]
            self.closed = self.begun and self.section.casefold().strip(":") in _patterns().closing
            return block
        if block.kind == "title":
            self.title = self.title or self.text[block.start : block.end]
        elif self.closed:
            block = Block("boilerplate", block.start, block.end)
        return evolve(block, section=self.section) if self.section else block


def _links_on(line: Line, block: Block, *, linked: bool) -> bool:
    """Tell whether a line belongs to links to other pages: their label, or one behind it (``linked``), up to prose or a heading."""
    if _patterns().links.match(line.text):
        return True
    if not linked:
        return False
    marked = block.kind in ("title", "heading") and bool(_MARKED.match(line.text))
    fewest = _PROSE_WORDS if line.blank else _TEASER_WORDS
    prose = bool(SENTENCE_END.search(line.text)) and len(line.text.split()) >= fewest
    return not marked and not prose


def in_lines(text: str, found: Sequence[Block]) -> str:
    """Return ``text`` with a space for each line end inside the sentences of its paragraphs; its length stays."""
    if not any(block.kind == "paragraph" and "\n" in text[block.start : block.end] for block in found):
        return text
    pieces: list[str] = []
    behind = 0
    for block in found:
        if block.kind == "paragraph":
            pieces += (text[behind : block.start], _INSIDE.sub(" ", text[block.start : block.end]))
            behind = block.end
    return "".join((*pieces, text[behind:]))


def _classify(lines: Sequence[Line], number: int, title: str, section: str) -> Block:
    """Judge one line by its words and by what stands around it."""
    line = lines[number]
    if marked := _MARKED.match(line.text):
        group = next(each for each in ("title", "text", "bold") if marked[each])
        start, end = (line.start + offset for offset in marked.span(group))
        level = len(marked["marks"] or marked["hashes"] or "###")
        return Block("title" if level == 1 and not title else "heading", start, end, level)
    if _is_boilerplate(line.text):
        return Block("boilerplate", line.start, line.end)
    if line.text == title or (number == 0 and is_title(lines) and not is_heading(line.text)):
        return Block("title", line.start, line.end, 1)
    if item := _item_below(lines, number) or (None if is_heading(line.text) else _item(line)):
        return item
    if stands_as_heading(lines, number, section):
        return Block("heading", line.start, line.end, 2)
    bullet = _BULLET.match(line.text)
    return Block("paragraph", line.start + (bullet.end() if bullet else 0), line.end)


def _is_boilerplate(words: str) -> bool:
    patterns = _patterns()
    if patterns.line.match(words):
        return True
    return bool(patterns.short.match(words)) and len(words.split()) <= _SHORT_WORDS


def _item(line: Line) -> Block | None:
    """Read a row of a box."""
    found = row(line.text)
    if found is None:
        return None
    value = Span(line.start + found.value.start, line.start + found.value.end)
    return Block("item", line.start + found.start, value.end, key=found.key, value=value)


def _item_below(lines: Sequence[Line], number: int) -> Block | None:
    """Read a row of a box whose label stands on the line above."""
    above, line = lines[number - 1] if number else None, lines[number]
    above = None if above is None or line.blank or _is_boilerplate(above.text) else above
    label = cut_label(above.text, line.text) if above else None
    if above and label:
        start = line.end - len(line.text.partition("\t")[2].lstrip())
        return Block("item", above.start, line.end, key=label, value=Span(start, line.end))
    found = row_below(above.text, line.text) if above else None
    if above is None or found is None:
        return None
    return Block("item", above.start, line.end, key=found.key, value=Span(line.start, line.end))


_WORD = r"\(?(?:[^\W\d_a-z][\w.’'/&-]*|of|for|and|&|the|in|at|to|on)\)?"
_TITLED = compiled(rf"{_WORD}(?:[,;]? {_WORD})*")
"""A line of names and posts alone, no piece of a sentence."""


_PICTURE = compiled(r"\.(?:[jJ][pP][eE]?[gG]|png|PNG|svg|gif|webp)$")
"""How the name of a picture's file ends, which stands in a line of its own."""


def _continues(text: str, before: Block, block: Block, line: Line) -> bool:
    """Tell whether ``block``, right below ``before``, is the next line of the same paragraph."""
    if before.kind != "paragraph" or block.kind != "paragraph" or block.start != line.start:
        return False
    low = max(before.start, before.end - _LONGEST_CELL)
    above = text[text.rfind("\n", low, before.end) + 1 or low : before.end]
    if len(above) < _WRAPPED or any(each in above for each in ("\t", " | ")) or SENTENCE_END.search(above[-4:]):
        return False
    if _NUMBERED.search(above) or _SIGNED.match(line.text) or _PICTURE.search(above):
        return False
    dated = opens_dated(above) and opens_dated(line.text)  # "1992–2001 Adviser, Elm Bank", "since 2001 its head"
    again = _AGAIN.match(line.text)  # "Ada Kerr, head at Elm College", and below it "Kerr is"
    if again is not None and above.startswith(f"{again['name']},", above.find(again["name"])):
        return False
    if _TITLED.fullmatch(above) and _TITLED.fullmatch(line.text):
        return False  # "Chair, Elm Guild; Head of Law", and below it "Oak Bank"
    return not dated and not is_item(above, line.text, block.section)


@cache
def _patterns() -> _Patterns:
    def opening_with(name: str) -> re.Pattern[str]:
        joined = "|".join(pattern.replace(" ", r"\s+") for pattern in lexicon.phrases("boilerplate", name))
        return compiled(rf"\W*(?:{joined})", re.IGNORECASE)

    links = compiled(rf"(?:{opening_with('links').pattern})\W*$", re.IGNORECASE)
    closing = lexicon.words("boilerplate", "closing_sections")
    return _Patterns(opening_with("forms"), opening_with("lines"), opening_with("short"), links, closing)
