"""Lines of a PDF's pages to paragraphs: lines of one paragraph joined, what stands on every page left out.

In: the lines of each page. Out: the text, and where in it each page begins.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import Literal

from attrs import frozen

from service.ingest.readers.pdfs.lines import PdfLine

Joint = Literal["runs on", "below", "apart"]
"""How a line stands to the one before it: it goes on with its sentence, or is a line of its own, or of another block."""

_END = re.compile(r"[.!?…。！？:][\"'”’»)\]]*$")
_LABEL = re.compile(
    r"[^\W\d_][^:.|]{0,38}(?::\s| \| )|(?:1[5-9]|20)\d\d(?:\s?[-–—/]\s?(?:(?:1[5-9]|20)?\d\d|[^\W\d_]{3,8})?)?[:,]?\s"
)
_BULLET = re.compile(r"(?:[•▪◦‣●○■□–—*·-]|\(?[0-9]{1,2}[.)]|\(?[a-z]\))\s+\S")
_PARTED = re.compile(r"(?P<first>[^\W\d_]{2,})[-‐]$")
_REST = re.compile(r"[^\W\d_]+")
_WORDS = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_WRAPPED = 45  # from here on the extractor takes a line without a full stop for one that goes on
_FULL, _MOSTLY_FULL = 0.75, 0.75
_SMALL_LETTERS = 0.3
_LONG, _LONGER = 40, 60
_WIDER, _INDENT, _OTHER_SIZE, _UP = 1.35, 0.8, 0.08, 0.5
_INITIAL = 1.8


@frozen
class Text:
    """A text, and where each page begins in it, in code points: the number of a page and its place, in their order."""

    text: str
    starts: tuple[tuple[int, int], ...]


def text_of_pages(pages: Sequence[Sequence[PdfLine]]) -> Text:
    """Return the text of pages, each as its lines; a page without any begins where the next one does."""
    words = _whole_words(pages)
    written: list[str] = []
    starts: list[tuple[int, int]] = []
    length = 0
    for number, line, joint in _joined(pages):
        glue = _glue(written[-1], line.text, joint) if written else ""
        if joint == "runs on" and _is_parted(written[-1], line.text, words):
            written[-1] = written[-1][:-1]
            length -= 1
            glue = ""
        length += len(glue)
        starts += ((each, length) for each in range(len(starts) + 1, number + 1))
        written += [glue, line.text]
        length += len(line.text)
    starts += ((each, length) for each in range(len(starts) + 1, len(pages) + 1))
    return Text("".join(written), tuple(starts))


def _whole_words(pages: Sequence[Sequence[PdfLine]]) -> Counter[str]:
    """Return the words of the pages, but the halves of words that lines' ends part."""
    words: Counter[str] = Counter()
    parted = False
    for line in (line for page in pages for line in page):
        found = _WORDS.findall(line.text)
        halves = int(parted), len(found) - (_PARTED.search(line.text) is not None)
        words.update(word.casefold() for word in found[halves[0] : halves[1]])
        parted = _PARTED.search(line.text) is not None
    return words


def _glue(before: str, text: str, joint: Joint) -> str:
    if joint == "runs on":
        hyphen = _PARTED.search(before) and text[:1].isalpha()
        return "" if hyphen or (_IDEOGRAPH.match(before[-1:]) and _IDEOGRAPH.match(text)) else " "
    wrapped = len(before) >= _WRAPPED and not _END.search(before) and not _BULLET.match(text)
    return "\n\n" if joint == "apart" or wrapped else "\n"


def _is_parted(before: str, text: str, words: Mapping[str, int]) -> bool:
    """Tell whether a line's end parts a word that has no hyphen: unless the text has it with one, or both halves as words."""
    first, rest = _PARTED.search(before), _REST.match(text)
    if not first or not rest or not text[0].islower():
        return False
    one, other = first["first"].casefold(), rest[0].casefold()
    if words.get(one + other):
        return True
    return not (words.get(f"{one}-{other}") or (words.get(one) and words.get(other)))


def _joined(pages: Sequence[Sequence[PdfLine]]) -> Iterator[tuple[int, PdfLine, Joint]]:
    """Yield the lines of pages with the numbers of these, and with how each line stands to the one before it."""
    last: PdfLine | None = None
    open_ = False
    for number, page in enumerate(pages, 1):
        turned = last is not None
        for block in _blocks(page):
            turned = turned or (last is not None and block[0].y > last.y)
            goes_on = last is not None and turned and _goes_on(last, block[0], open_=open_)
            prose = goes_on or _is_prose(block)
            yield number, block[0].plain if prose else block[0], "runs on" if goes_on else "apart"
            for above, line in pairwise(block):
                yield (number, line.plain, _joint(block, above, line)) if prose else (number, line, "below")
            last, turned = block[-1], False
            open_ = prose and len(last.text) >= _FULL * max(len(line.text) for line in block)


def _blocks(lines: Sequence[PdfLine]) -> list[list[PdfLine]]:
    """Return lines in blocks: parted by more space than there is between lines, by a turn to another column, by size."""
    downs = [above.y - line.y for above, line in pairwise(lines) if _is_like(above, line) and above.y > line.y]
    usual = median(down for down in downs if down <= 2 * median(downs)) if downs else 0.0
    blocks: list[list[PdfLine]] = []
    for line in lines:
        above = blocks[-1][-1] if blocks else None
        down = above.y - line.y if above else 0.0
        if above and len(above.text) == 1 and above.text.isupper() and above.size > _INITIAL * line.size:
            blocks[-1][-1] = _with_initial(above, line)
        elif above and _is_like(above, line) and -_UP * line.size <= down <= _WIDER * max(usual, line.size):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _with_initial(initial: PdfLine, line: PdfLine) -> PdfLine:
    return PdfLine(initial.text + line.text, line.x, line.y, line.end, line.size, line.bold)


def _is_like(above: PdfLine, line: PdfLine) -> bool:
    return abs(above.size - line.size) <= _OTHER_SIZE * line.size and above.bold == line.bold


def _goes_on(above: PdfLine, line: PdfLine, *, open_: bool) -> bool:
    """Tell whether a sentence goes on from the foot of a page or a column to the head of the next.

    ``open_`` tells whether the line above ends a block of prose and is as long as its others.
    """
    if _END.search(above.text) or not _is_like(above, line) or _LABEL.match(line.text) or _BULLET.match(line.text):
        return False
    return open_ or (len(above.text) >= _WRAPPED // 2 and line.text[:1].islower())


def _is_prose(block: Sequence[PdfLine]) -> bool:
    """Tell whether the lines of a block are broken to fit, and not lines that say something each."""
    if len(block) == 1:
        return len(block[0].plain.text) >= _LONGER
    if 2 * max(sum(1 for line in block if _LABEL.match(line.text)), _aligned(block)) > len(block):
        return False
    widest = max(len(line.text) for line in block)
    pairs = [(above, line) for above, line in pairwise(block) if len(above.text) >= _FULL * widest]
    open_ = [(above, line) for above, line in pairs if not _END.search(above.text)]
    goes_on = sum(line.text[:1].islower() and line.x <= above.x + line.size for above, line in open_)
    goes_on += sum(_PARTED.search(above.text) is not None for above in block[:-1])
    if goes_on >= _SMALL_LETTERS * (len(block) - 1) and (widest >= _LONG or goes_on > 1):
        return True
    usual = median(len(line.text) for line in block[:-1])
    long = usual >= (_LONGER if len(block) == 2 else _LONG) or _IDEOGRAPH.search(block[0].text)  # noqa: PLR2004
    return bool(open_ and long and len(pairs) >= _MOSTLY_FULL * (len(block) - 1))


def _aligned(block: Sequence[PdfLine]) -> int:
    """Return how many lines have cells below one another, as the rows of a table have."""
    places = Counter(round(cell.x) for line in block for cell in line.cells[1:])
    return max(places.values(), default=0)


def _joint(block: Sequence[PdfLine], above: PdfLine, line: PdfLine) -> Joint:
    """Judge a line inside a block of prose: a new paragraph is indented, or stands below a line that ends early."""
    margin = min(each.x for each in block)
    widest = max(len(each.text) for each in block)
    if _BULLET.match(line.text) and not line.text[:1].isalpha():
        return "below"
    indented = line.x > margin + _INDENT * line.size and above.x < line.x - _INDENT * line.size / 2
    ended = _END.search(above.text) is not None
    if ended and (indented or len(above.text) < _FULL * widest):
        return "apart"
    return "runs on"
