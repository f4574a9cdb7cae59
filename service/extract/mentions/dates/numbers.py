"""Counts and bounds in a text: 13, more than 1200, not more than two, hundreds."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Literal

from attrs import frozen

from service.domain.quantity import Quantity
from service.domain.selector import Span
from service.extract.mentions.dates.ages import AgeMention, OrdinalMention, ages, ordinals
from service.extract.mentions.dates.atoms import atoms
from service.extract.mentions.mention import Stretch
from service.extract.text import lexicon
from service.extract.text.numerals import FIGURE_OPENER, number_opener, number_pattern, scales, value_of, words
from service.extract.text.patterns import compiled
from service.extract.text.vocabulary import found_behind, has_digit, last_words, vocabulary

__all__ = ["AgeMention", "OrdinalMention", "QuantityMention", "ages", "ordinals", "quantities"]


@frozen
class QuantityMention:
    """A count and where it stands: half-open code points over the whole expression ("more than 1200").

    ``approx`` where the text says so ("about 300"). ``kind`` is ``compound`` for "6-year" and "six-story", whose
    ``unit`` is the word behind the hyphen.
    """

    start: int
    end: int
    quantity: Quantity
    approx: bool = False
    kind: Literal["count", "compound"] = "count"
    unit: str = ""


@frozen
class _Patterns:
    number: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    further: re.Pattern[str]


_LOOK = 28
_UNIT = compiled(r"[-‐‑]([a-z]+)(?![-‐‑]old)(?:[-‐‑]long)?")
_BETWEEN = compiled(r"\b[Bb]etween\s$")
_LAST_WORD = compiled(r"(?<![\w.])([\w.]+)\s$")
_NEXT_WORD = compiled(r"\s([^\W\d_]+)")
_GLUED = compiled(r"(?:[$€£¥#@/:.,’'\[]|[A-Z]{2,}|\b(?:USD|EUR|GBP)\s?|[^\W\d_][-‐‑]?|[0-9]\s?[-–—]\s?)$")
_MONEY = ("USD", "EUR", "GBP")
_TIED = compiled(
    r"[^\W_]|[.,:/][0-9]|\.[a-z]|[\"″]|\s?[%°€$£]|\s(?:percent|per\scent|am|pm|a\.m|p\.m|o['’]clock|AD|BC|BCE|CE)\b"
)
_YEAR_LIKE = compiled(r"(?:1[0-9]|20)[0-9]{2}(?![0-9]|\s(?:[a-z-]+\s)?(?:[a-z]+s|people|men|women|children|dead)\b)")
_OPENED = compiled(r"(?:^|[.!?:;“\"(\n—–]\s?)$")


def quantities(
    text: str,
    start: int = 0,
    end: int | None = None,
    exclude: Sequence[Stretch] = (),
    *,
    timed: Sequence[Stretch] | None = None,
) -> list[QuantityMention]:
    """Return the counts in ``text[start:end]``, in order, not overlapping; dates, ages, money and labels are none.

    ``exclude`` holds further spans in which nothing is counted; ``timed`` those of dates and ages, where they are known.
    """
    stop = len(text) if end is None else end
    counts = list(_counts(text, start, stop))
    if not counts:
        return []
    if timed is None:
        dated = [Span(atom.start, atom.end) for atom in atoms(text, start, stop)]
        timed = [*dated, *(Span(age.start, age.end) for age in ages(text, start, stop))]
    taken = sorted([*timed, *exclude], key=lambda each: (each.start, each.end))
    return [mention for mention in counts if not _overlaps(mention.start, mention.end, taken)]


def _counts(text: str, start: int, stop: int) -> Iterator[QuantityMention]:
    patterns, low = _patterns(), start
    opening = _opening(text, start, stop)
    if opening is None:
        return
    for match in found_behind(opening, patterns.number, text, start, stop):
        if match.start() < low:
            continue
        mention = _vague(text, match, low) if match["vague"] else _exact(text, match, low, stop)
        if mention:
            low = mention.end
            yield mention


def _vague(text: str, match: re.Match[str], low: int) -> QuantityMention:
    quantity = Quantity.parse(lexicon.table("numbers", "vague")[" ".join(match[0].lower().split())])
    lead = re.search(r"\bin\sthe\s$", text[max(low, match.start() - _LOOK) : match.start()])
    end = match.end() + (
        len(" of") if match[0].lower().endswith("couple") and text.startswith(" of", match.end()) else 0
    )
    return QuantityMention(match.start() - (len(lead[0]) if lead else 0), end, quantity, approx=True)


def _exact(text: str, match: re.Match[str], low: int, stop: int) -> QuantityMention | None:
    value, (start, end) = value_of(match[0]), match.span()
    head = text[max(low, start - _LOOK) : start]
    further = _patterns().further.match(text, end, stop)
    if value is None or not _counts_something(text, match, head, alone=not further):
        return None
    if unit := _UNIT.match(text, end, stop):
        former = unit[1] == "term" or (value, unit[1]) == (1, "time")  # "two-term mayor", "one-time mayor"
        apart = former or unit[1] in _words("fractions") or unit[1] in lexicon.numbers("numbers", "ordinals")
        quantity = Quantity(value, value)
        loose = unit[1] in _words("loose")  # "40-something"
        return None if apart else QuantityMention(start, unit.end(), quantity, loose, "compound", unit[1])
    if _TIED.match(text, end, stop):
        return None
    last = _last_of(match[0], further) if further and (not further["and"] or _BETWEEN.search(head)) else None
    if further and last is not None and last[1] > last[0] > 0:
        return _bounded(text, Span(start, further.end()), last, head, stop)
    if further and further["dash"]:
        return None
    return _bounded(text, Span(start, end), (value, value), head, stop)


def _last_of(number: str, further: re.Match[str]) -> tuple[int, int] | None:
    """Return both ends of a range; "2–3 million" scales both."""
    first, last = value_of(number), value_of(further["to"])
    scale = further["to"].rpartition(" ")[2]
    if first is not None and number.isdigit() and scale.isalpha() and further["dash"]:
        first = value_of(f"{number} {scale}")
    return None if first is None or last is None else (first, last)


def _bounded(text: str, span: Span, ends: tuple[int, int], head: str, stop: int) -> QuantityMention:
    """Take in what stands around a number and bounds it."""
    patterns, start, end = _patterns(), span.start, span.end
    before = patterns.before.search(head) if head[-1:].isspace() else None
    after = patterns.after.match(text, end, stop)
    sense = (before and before.lastgroup) or (after and after.lastgroup) or ""
    begin = start - len(before[0]) if before else start
    finish = after.end() if after and not (before and before.lastgroup == "above") else end
    first, last = ends
    bounds: dict[str, tuple[int | None, int | None]] = {
        "above": (first + 1, None),
        "from": (first, None),
        "plus": (first, None),
        "below": (None, max(first - 1, 0)),
        "to": (None, last),
    }
    return QuantityMention(begin, finish, Quantity(*bounds.get(sense, ends)), sense == "about")


def _counts_something(text: str, match: re.Match[str], head: str, *, alone: bool) -> bool:
    """Tell whether a number is a count: no label ("Chapter 3"), no money, no "one of them"."""
    spaced = head[-1:].isspace()
    before = _LAST_WORD.search(head) if spaced else None
    word = before[1] if before else ""
    if match[0].lower() == "one" and alone and not _UNIT.match(text, match.end()):
        following = _NEXT_WORD.match(text, match.end())
        noun = following[1] if following else ""
        return word.lower() not in _words("before_one") and noun.islower() and noun not in _words("after_one")
    if not match[0][0].isdecimal():
        return match[0].islower() or bool(_OPENED.search(head))
    glued = (before is None or word.endswith(_MONEY)) and _GLUED.search(head)
    if glued or word.lower() in _words("labels"):
        return False
    if spaced and _patterns().before.search(head):
        return True
    if match[0].isdecimal() and _YEAR_LIKE.match(text, match.start()):
        return False
    return not word[:1].isupper() or word in _starters()


def _overlaps(start: int, end: int, spans: Sequence[Stretch]) -> bool:
    index = bisect_right(spans, start, key=lambda span: span.start)
    return any(span.start < end and start < span.end for span in spans[max(0, index - 1) : index + 1])


@cache
def _words(name: str) -> frozenset[str]:
    """Return a list of words around numbers."""
    return lexicon.words("numbers", "words", name)


@cache
def _starters() -> frozenset[str]:
    return lexicon.words("abbreviations", "starters")


def _opening(text: str, start: int, stop: int) -> re.Pattern[str] | None:
    """Return what a number in ``text[start:stop]`` starts with: a figure where no word for one stands there, or None where none can stand."""
    if not _hints().isdisjoint(vocabulary(text, start, stop)):
        return number_opener()
    return FIGURE_OPENER if has_digit(text, start, stop) else None


@cache
def _hints() -> AbstractSet[str]:
    """Return the words of which each number has one, unless it is written in figures."""
    return last_words((*words(), *scales(), *lexicon.table("numbers", "vague")))


@cache
def _patterns() -> _Patterns:
    def bounds(section: str, names: Sequence[str]) -> str:
        return "|".join(
            f"(?P<{name}>{lexicon.alternation(lexicon.phrases('numbers', section, name))})" for name in names
        )

    number, vague = number_pattern(), lexicon.alternation(lexicon.table("numbers", "vague"))
    vague = f"{vague}|{lexicon.alternation(word.title() for word in lexicon.table('numbers', 'vague') if ' ' not in word)}|A\\scouple"
    return _Patterns(
        number=compiled(rf"\b(?:(?P<vague>(?:{vague})\b)|{number})"),
        before=compiled(
            rf"(?<!\w)(?:{bounds('before', ('above', 'from', 'below', 'to', 'about'))}|(?P<between>between))\s$",
            re.IGNORECASE,
        ),
        after=compiled(rf"(?P<plus>\+)|\s(?:{bounds('after', ('from', 'to', 'about'))})\b"),
        further=compiled(rf"(?:(?P<dash>\s?[-–—]\s?)|\s(?:to|or|(?P<and>and))\s)(?P<to>{number})"),
    )
