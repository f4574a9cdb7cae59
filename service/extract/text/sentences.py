"""Paragraphs to sentences, and which of them somebody speaks."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache

from attrs import frozen

from service.domain.selector import Span
from service.extract.text import lexicon
from service.extract.text.openings import is_behind_name, opens
from service.extract.text.patterns import compiled
from service.extract.text.quotations import quotes
from service.extract.text.tokens import CAPITAL, LINE_OPENS, MARK
from service.extract.text.wordkinds import given_names

__all__ = ["Sentence", "plain_ends", "quotes", "sentences"]


@frozen
class Sentence:
    """A sentence without the white space around it; ``quoted`` tells that it lies inside direct speech, wholly."""

    span: Span
    quoted: bool


@frozen
class _Words:
    never: frozenset[str]
    seldom: frozenset[str]
    before_numbers: frozenset[str]
    starters: frozenset[str]
    speech: frozenset[str]
    behind_names: frozenset[str]


_CLOSERS = r"[\"'”’»)\]]*"
_END = compiled(
    r"[.!?…\r\n。！？](?:"  # asked first, since it is quick
    rf"(?<=[.!?…])(?<![.!?…]{{2}})(?P<more>[.!?…]*){_CLOSERS}(?=\s|\Z)|(?<=[a-z]{{2}}\.)(?=[{CAPITAL}][a-z]+[\s,])"
    r"|(?:(?<=\n)|(?<=\r)\n)[ \t]*\r?\n|(?<=[。！？])"
    rf"|(?<=\n)(?<![,;:&–—-]\n)(?=[ \t]*{LINE_OPENS}))"
)
"""Where a sentence may end. A line of prose that was not wrapped ends one too, before a word that begins sentences."""
_NEXT = compiled(rf"[\s\"'“‘«„()\[\]&~–—-]*(?P<word>[\w{MARK}]+)(?:\s+(?P<second>\w+))?")
_LAST = compiled(rf"(?:[^\W\d_][\w{MARK}]*\.)*[\w{MARK}]+$")
_IN_DATE = compiled(r"\s(?:\d{1,2}\.\s?\d{4}|[^\W\d_a-z][a-z]{2,8}\.?\s\d{4})\b")
_DAY_AND_MONTH = compiled(r"\b\d{1,2}\.\s?\d{1,2}\Z")
"""A date in figures goes on behind the full stops in it: "on 3. 5. 1952", "on 3. May 1952"."""
_OF_A_YEAR = compiled(r"(?:\?|(?<=\d{4})\.)\s?[-–—]\s")
"""Behind a question mark that casts doubt on a year: "(Lucca, 1690? – Rome, 1755)"."""
_PLAIN_END = compiled(r"(?<=\s)(?P<last>[a-z]{4,20})\.\s+(?=[A-Z][a-z])")
_LOOK = 24
_LISTS = ("never", "seldom", "before_numbers", "behind_names", "starters")


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Sentence]:
    """Return the sentences of ``text[start:end]`` in order; offsets count from the start of ``text``.

    A full stop inside a quotation ends a sentence too. A blank line always does, and a line before a word that begins sentences.
    """
    return list(_sentences(text, start, len(text) if end is None else end))


@lru_cache(16)  # a paragraph's are asked for several times while it is read
def _sentences(text: str, start: int, stop: int) -> tuple[Sentence, ...]:
    spoken = quotes(text, start, stop)
    return tuple(Sentence(span, _is_inside(span, spoken)) for span in _spans(text, start, stop))


def plain_ends(text: str, start: int, end: int) -> list[int]:
    """Return where sentences of ``text[start:end]`` surely end, in order, at small cost: behind a plain word, before another's capital.

    Each is an end for :func:`sentences` too; not each of its ends is here.
    """
    words = _words()
    unsure = words.never | words.seldom | words.before_numbers
    return [each.end("last") + 1 for each in _PLAIN_END.finditer(text, start, end) if each["last"] not in unsure]


def _spans(text: str, start: int, stop: int) -> Iterator[Span]:
    held: Span | None = None
    for first, last in _pieces(text, start, stop):
        piece = text[first:last]
        left = first + len(piece) - len(piece.lstrip())
        right = last - (len(piece) - len(piece.rstrip()))
        if left >= right:
            continue
        span = Span(left, right)
        if held and not (text[left].isalnum() or any(char.isalnum() for char in piece)):
            held = held.join(span)
            continue
        if held:
            yield held
        held = span
    if held:
        yield held


def _pieces(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    position = start
    for match in _END.finditer(text, start, stop):
        if match["more"] is not None and not _ends(text, match, position, stop):
            continue
        yield position, match.end()
        position = match.end()
    yield position, stop


def _ends(text: str, match: re.Match[str], low: int, stop: int) -> bool:
    """Tell whether the mark ``match`` ends the sentence that began at ``low``."""
    following = _NEXT.match(text, match.end(), stop)
    if not following:
        return True
    word, words = following["word"], _words()
    if word[0].islower() or (text[match.start() - 1].isdigit() and _OF_A_YEAR.match(text, match.start())):
        return False
    if match["more"] or not match[0].startswith("."):
        closed = match.end() > match.end("more")
        return not (closed and following["second"] in words.speech)
    if len(word) == 1 and text.startswith(".", following.end("word"), stop):
        return False
    last = _LAST.search(text, max(low, match.start() - _LOOK), match.start())
    if last and len(last[0]) <= 2 and last[0].isdigit() and _is_in_date(text, low, match.start(), word):  # noqa: PLR2004 - a day or a month
        return False
    return not last or _ends_sentence(text, low, last, match.end(), stop, word)


def _is_in_date(text: str, low: int, stop: int, following: str) -> bool:
    """Tell whether the full stop at ``stop``, behind a day or a month in figures, stands inside of a date."""
    told = following.isdigit() and len(following) == len("1952")
    return bool(_IN_DATE.match(text, stop + 1) or (told and _DAY_AND_MONTH.search(text, max(low, stop - _LOOK), stop)))


def _ends_sentence(text: str, low: int, last: re.Match[str], end: int, stop: int, word: str) -> bool:
    opened = _ends_after(last[0], word)
    if opened is None:
        return opens(text, low, last.span(), end, stop)
    named = last[0] in _words().behind_names and is_behind_name(text, low, last.start())
    return opened or (named and (word in _words().starters or opens(text, low, last.span(), end, stop)))


def _ends_after(last: str, following: str) -> bool | None:
    """Tell whether a full stop behind the word ``last`` ends a sentence before ``following``; None where more is to be asked."""
    words = _words()
    if last in words.never or (last in words.before_numbers and following[0].isdigit()):
        return last in given_names() and following in words.starters  # "a daughter, *Maj*. She"
    if len(last) == 1 and last.isupper():
        return following in words.starters
    dotted = "." in last or last in words.seldom
    return not dotted or following in words.starters or None


def _is_inside(span: Span, spoken: list[Span]) -> bool:
    """Tell whether a sentence lies in one of the quotations; the marks around it do not count."""
    index = bisect_right(spoken, span.start, key=lambda quote: quote.start + 1)
    around = [quote for quote in spoken[max(0, index - 1) : index + 1] if quote.start <= span.start]
    return any(span.end <= quote.end + 1 for quote in around)


@cache
def _words() -> _Words:
    return _Words(
        **{name: lexicon.words("abbreviations", name) for name in _LISTS},
        speech=lexicon.words("abbreviations", "quotes", "speech"),
    )
