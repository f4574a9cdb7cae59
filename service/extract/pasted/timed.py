"""Times that stand on a line of their own in lists below a heading, as pages in columns leave them: each is read on the line that it dates.

A list that begins with a time has each in front of what it dates ("2004–2008", and below it "Director, Elm Bank"); one of
schools whose entries end with it has it behind ("Elm University", "PhD, Law", "1998 – 2003").
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.extract.text.layout.boxes import SENTENCE_END, is_heading
from service.extract.text.layout.datedlines import is_time
from service.extract.text.layout.headings import Line, lines_of
from service.extract.text.layout.headingwords import fields_below
from service.extract.text.patterns import compiled

_TIME = compiled(r"(?m)^[^\n]{0,14}(?<!\d)(?:1[5-9]|20)\d\d(?!\d)[^\n]{0,24}$")
_LONGEST = 200
_MOST_LINES = 3
_MOST_ABOVE = 2000
"""A heading is looked for so many characters before the first time below it."""


def timed(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the line ends between a time and what it dates, and what each is read as; half-open code points."""
    at = 0
    for found in _TIME.finditer(text):
        if found.start() < at or not is_time(found[0].strip()):
            continue
        start, end = _section(text, found)
        heading, *lines = lines_of(text[start:end])
        if lines and fields_below(heading.text):
            edits = _in_front(lines) if is_time(lines[0].text) else _behind(lines, heading.text)
            yield from ((start + low, start + high, words) for low, high, words in edits)
        at = end


def _section(text: str, time: re.Match[str]) -> tuple[int, int]:
    """Return where the list begins, with its heading, and ends that a time stands in."""
    start = low = max(0, time.start() - _MOST_ABOVE)
    for line in lines_of(text[low : time.start()]):
        start = low + line.start if is_heading(line.text) else start
    end = next((time.end() + line.start for line in lines_of(text[time.end() :]) if is_heading(line.text)), len(text))
    return start, end


def _in_front(lines: Sequence[Line]) -> Iterator[tuple[int, int, str]]:
    """Yield the ends of lines with a time that stands in front of the line below it."""
    for line, following in pairwise(lines):
        if is_time(line.text) and not is_time(following.text) and len(following.text) <= _LONGEST:
            yield line.end, following.start, ": "


def _behind(lines: Sequence[Line], heading: str) -> Iterator[tuple[int, int, str]]:
    """Yield the ends of lines of which each, or each part between blank ones, ends with its time."""
    if "educated_at" not in fields_below(heading):
        return
    whole = is_time(lines[-1].text)
    entry: list[Line] = []
    for number, line in enumerate(lines):
        entry = [*([] if line.blank else entry), line]
        last = number + 1 == len(lines) or lines[number + 1].blank
        if not is_time(line.text):
            continue
        told = not any(SENTENCE_END.search(each.text) or len(each.text) > _LONGEST for each in entry)
        if (whole or last) and told and 1 < len(entry) <= _MOST_LINES:
            yield from ((each.end, below.start, ", ") for each, below in pairwise(entry))
        entry = []
