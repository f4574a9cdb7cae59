"""Addresses that lead to a quote: URL text fragments (https://wicg.github.io/scroll-to-text-fragment/).

A browser scrolls to the first place that matches ``#:~:text=[prefix-,]start[,end][,-suffix]``. Matching ignores case,
begins and ends at word boundaries and treats any white space as one space; one term never crosses a block of the page.
"""

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import quote

from attrs import evolve, frozen

from service.domain.selector import Selector, Span
from service.represent.words import matches, stands_elsewhere

EXACT_MAX = 300
"""The longest quote, in code points, that is written out; a longer one is given by its first and last words."""

_FEWEST, _MOST = 3, 9  # words of context, and words at the ends of a range
_NEAR = 1_000  # code points in which words of context stand, unless they are endless
_WORD_MAX = 30  # scripts without spaces have no word boundary that could be seen


@frozen
class Terms:
    """The terms of one text directive; empty strings for those that are not there."""

    start: str
    end: str = ""
    prefix: str = ""
    suffix: str = ""

    def __str__(self) -> str:
        parts = (
            f"{_encode(self.prefix)}-" if self.prefix else "",
            _encode(self.start),
            _encode(self.end),
            f"-{_encode(self.suffix)}" if self.suffix else "",
        )
        return ",".join(part for part in parts if part)


def passage_url(url: str | None, text: str, selector: Selector) -> str | None:
    """Return the address that leads to the quote in the page; ``url`` itself where it is None or the quote is blank.

    ``selector`` holds in ``text``. Words of context are added where the quote stands in the text more than once.
    """
    if not url or not selector.exact.strip():
        return url
    span = _whole_words(text, Span(selector.start, selector.end))
    candidates = list(_candidates(text, span))
    terms = next((each for each in candidates if _leads_to(each, text, span)), candidates[-1])
    page, mark, anchor = url.partition("#")
    return f"{page}#{anchor.partition(':~:')[0] if mark else ''}:~:text={terms}"


def _encode(term: str) -> str:
    # "-", "," and "&" are the syntax of directives; quote() leaves only "-" as it is.
    return quote(" ".join(term.split()), safe="").replace("-", "%2D")


def _whole_words(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start > 0 and span.start - start < _WORD_MAX and _inside_word(text, start):
        start -= 1
    while end < len(text) and end - span.end < _WORD_MAX and _inside_word(text, end):
        end += 1
    return Span(start, end)


def _inside_word(text: str, at: int) -> bool:
    return (text[at - 1].isalnum() or text[at - 1] == "_") and (text[at].isalnum() or text[at] == "_")


def _candidates(text: str, span: Span) -> Iterator[Terms]:
    whole = span.of(text).strip()
    words = whole.split()
    before, after = _words_before(text, span.start), _words_after(text, span.end)
    short = len(whole) <= EXACT_MAX and "\n" not in whole
    for count in range(_FEWEST, _MOST + 1):
        bare = Terms(whole) if short else _range(whole, min(count, max(1, len(words) // 2)))
        if count == _FEWEST:
            yield bare
        yield evolve(bare, prefix=" ".join(before[-count:]), suffix=" ".join(after[:count]))


def _range(whole: str, count: int) -> Terms:
    lines = whole.splitlines()
    first, last = lines[0].split(), lines[-1].split()
    if len(lines) == 1 and len(first) == 1:  # one endless word: a page finds it by its beginning and its end
        return Terms(whole[: EXACT_MAX // 4], whole[-EXACT_MAX // 4 :])
    return Terms(" ".join(first[:count]), " ".join(last[-count:]))


def _words_before(text: str, at: int) -> list[str]:
    start = text.rfind("\n", 0, at) + 1
    near = _context(text[max(start, at - _NEAR) : at])
    return near if len(near) > _MOST else _context(text[start:at])


def _words_after(text: str, at: int) -> list[str]:
    found = text.find("\n", at)
    end = len(text) if found < 0 else found
    near = _context(text[at : min(end, at + _NEAR)])
    return near if len(near) > _MOST else _context(text[at:end])


def _context(line: str) -> list[str]:
    # Signs alone may be marks of the text's format, which the page does not show; so may what stands on other lines.
    return line.split() if any(char.isalnum() for char in line) else []


def _leads_to(terms: Terms, text: str, span: Span) -> bool:
    if _stands_twice(terms, text, span):
        return False
    prefix = rf"{_pattern(terms.prefix)}\s*" if terms.prefix else ""
    end = rf".*?{_pattern(terms.end)}" if terms.end else ""
    suffix = rf"\s*{_pattern(terms.suffix)}" if terms.suffix else ""
    unique = re.compile(
        rf"(?<!\w){prefix}(?P<start>{_pattern(terms.start)}){'' if end else suffix}(?!\w)", re.IGNORECASE
    )
    lead, alone = terms.prefix or terms.start, not (terms.prefix or terms.suffix)
    found = [match.start("start") for match in islice(matches(unique, lead, text, alone=alone), 2)]
    if len(found) != 1:
        return False
    whole = re.compile(rf"{_pattern(terms.start)}{end}{suffix}", re.IGNORECASE | re.DOTALL).match(text, found[0])
    quoted = len(span.of(text)) - len(span.of(text).lstrip())
    return whole is not None and found[0] == span.start + quoted


def _stands_twice(terms: Terms, text: str, span: Span) -> bool:
    """Tell at a glance whether what is to lead to the quote stands twice to the letter; patterns take far longer to make."""
    before = " " if terms.prefix and text[span.start - 1].isspace() else ""
    behind = " " if terms.suffix and text[span.end : span.end + 1].isspace() else ""
    words = f"{terms.prefix}{before}{terms.start}" + ("" if terms.end else f"{behind}{terms.suffix}")
    at = span.start - len(terms.prefix) - len(before)
    return at >= 0 and text.startswith(words, at) and stands_elsewhere(words, at, text)


def _pattern(term: str) -> str:
    return r"\s+".join(re.escape(word) for word in term.split())
