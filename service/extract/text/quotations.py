"""Direct speech in a text: what stands in quotation marks and is neither a title nor a word at arm's length."""

import re
from collections.abc import Iterator
from functools import cache

from service.domain.selector import Span
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_SPEECH_WORDS = 4
_LOOK = 40
_MARK = compiled(r"[“”„«»\"‘\n](?:(?<=[“”„«»\"])|(?<=‘)(?<!\w.)(?=\w)|(?<=\n)[^\S\n]*\r?\n)")
_SINGLE_END = compiled(r"[,.!?…]’(?!\w)")
_LINE_END = compiled("\n")
_CLOSING = {"“": "”", "„": "“", "«": "»", '"': '"', "‘": "’"}
_WORD = compiled(r"[^\W\d_][\w'’-]*")


def quotes(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Return the direct speech in ``text[start:end]``, in order, quotation marks included.

    A quotation counts as speech if it has four words or more that are not a title's, or stands beside a verb of speech.
    One that is not closed ends with its paragraph.
    """
    return [span for span in _quoted(text, start, len(text) if end is None else end) if _is_speech(text, span, start)]


def _quoted(text: str, start: int, end: int) -> Iterator[Span]:
    opened, mark = -1, ""
    position = start
    single = _Ahead(_SINGLE_END, text, end)
    line = _Ahead(_LINE_END, text, end)
    while match := _MARK.search(text, position, end):
        position = match.end()
        char = match[0]
        if opened >= 0:
            if char.startswith("\n"):
                yield Span(opened, match.start())
                opened = -1
            elif char == _CLOSING[mark] or (char == mark and not _opens(text, match.start(), end)):
                yield Span(opened, match.end())
                opened = -1
        elif char == "‘":
            closing, broken = single.behind(position), line.behind(position)
            if closing and not (broken and broken.start() < closing.end()):
                yield Span(match.start(), closing.end())
                position = closing.end()
        elif char in _CLOSING and _opens(text, match.start(), end):
            opened, mark = match.start(), char
    if opened >= 0:
        stop = len(text[opened:end].rstrip()) + opened
        yield Span(opened, max(stop, opened + 1))


class _Ahead:
    """Where a pattern is found next, for places that are asked about in order: what has been looked through is not again."""

    def __init__(self, pattern: re.Pattern[str], text: str, end: int) -> None:
        self._pattern, self._text, self._end = pattern, text, end
        self._found: re.Match[str] | None = None
        self._from = -1

    def behind(self, position: int) -> re.Match[str] | None:
        """Return the first match that starts at ``position`` or behind it."""
        if self._from < 0 or (self._found is not None and self._found.start() < position):
            self._found, self._from = self._pattern.search(self._text, position, self._end), position
        return self._found


def _opens(text: str, position: int, end: int) -> bool:
    """Tell whether the mark at ``position`` can open a quotation: something follows, and no word runs into it."""
    before, after = text[position - 1 : position], text[position + 1 : min(position + 2, end)]
    return bool(after) and not after.isspace() and not (before.isalnum() and text[position] == '"')


def _is_speech(text: str, span: Span, low: int) -> bool:
    words = _WORD.findall(text, span.start, span.end)
    before = _WORD.findall(text, max(low, span.start - _LOOK), span.start)[-3:]
    after = _WORD.findall(text, span.end, span.end + _LOOK)[:3]
    if not words or (before and before[-1] in _words("naming")):
        return False
    speech = _words("speech")
    if not speech.isdisjoint((*before, *after)):
        return True
    plain = sum(word[0].islower() for word in words)
    return len(words) >= _SPEECH_WORDS and plain * 2 >= len(words)


@cache
def _words(name: str) -> frozenset[str]:
    return lexicon.words("abbreviations", "quotes", name)
