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
_LABEL = re.compile(r"[^\W\d_][^:.|]{0,38}(?::\s| \| )")
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
    words = Counter(word.casefold() for page in pages for line in page for word in _WORDS.findall(line.text))
    written: list[str] = []
    starts: list[tuple[int, int]] = []
    length = 0
    before: PdfLine | None = None
    for number, page in enumerate(pages, 1):
        for at, (line, joint) in enumerate(_joined(page, before)):
            if joint == "runs on" and _is_parted(written[-1], line.text, words):
                written[-1] = written[-1][:-1]
                length -= 1
                glue = ""
            else:
                glue = _glue(written[-1], line.text, joint) if written else ""
            if at == 0:
                starts.append((number, length + len(glue)))
            written += [glue, line.text]
            length += len(glue) + len(line.text)
            before = line
        if not page:
            starts.append((number, length))
    return Text("".join(written), tuple(starts))


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


def _joined(lines: Sequence[PdfLine], before: PdfLine | None) -> Iterator[tuple[PdfLine, Joint]]:
    """Yield the lines of a page with how each stands to the line before it; ``before`` is the last of the page before."""
    last, turned = before, True
    for block in _blocks(lines):
        prose = _is_prose(block)
        first = block[0].plain if prose else block[0]
        turned = turned or (last is not None and first.y > last.y)
        goes_on = last is not None and turned and _goes_on(last, first)
        yield first, "runs on" if goes_on else "apart"
        for above, line in pairwise(block):
            yield (line.plain, _joint(block, above, line)) if prose else (line, "below")
        last, turned = block[-1], False


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


def _goes_on(above: PdfLine, line: PdfLine) -> bool:
    """Tell whether a sentence goes on from the foot of a page or a column to the head of the next."""
    open_ = not _END.search(above.text) and len(above.text) >= _WRAPPED // 2
    return open_ and _is_like(above, line) and line.text[:1].islower()


def _is_prose(block: Sequence[PdfLine]) -> bool:
    """Tell whether the lines of a block are broken to fit, and not lines that say something each."""
    if len(block) == 1:
        return len(block[0].plain.text) >= _LONGER
    if sum(1 for line in block if _LABEL.match(line.text)) * 2 > len(block):
        return False
    lengths = [len(line.text) for line in block[:-1]]
    widest = max(len(line.text) for line in block)
    small = sum(line.text[:1].islower() for line in block[1:]) / (len(block) - 1)
    full = sum(length >= _FULL * widest for length in lengths) / len(lengths)
    open_ = sum(1 for line in block[:-1] if not _END.search(line.text))
    long = median(lengths) >= (_LONGER if len(lengths) == 1 else _LONG) or _IDEOGRAPH.search(block[0].text)
    return (small >= _SMALL_LETTERS and full > 0) or bool(full >= _MOSTLY_FULL and long and open_)


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
