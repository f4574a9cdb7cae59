"""Dates told from the day of the publication: "on Tuesday", "last night", "yesterday", "last week", "in March"."""

import re
from bisect import bisect_left
from calendar import day_name, month_name
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from service.domain import time
from service.domain.time import When
from service.extract.mentions.dates.datemention import DateMention
from service.extract.text.numerals import value_of
from service.extract.text.patterns import compiled
from service.extract.text.vocabulary import found_behind, opener, vocabulary

_DAYS = {name.lower(): number for number, name in enumerate(day_name)}
_MONTHS = {name.lower(): number for number, name in enumerate(month_name) if name}
_HINTS = frozenset(
    (
        *_DAYS,
        "yesterday",
        "night",
        "morning",
        "afternoon",
        "evening",
        "week",
        "weekend",
        "month",
        "year",
        "today",
    )
)
_PART = r"(?:\s(?:early\s|late\s)?(?:morning|afternoon|evening|night|lunchtime))?"
_WORDS = compiled(
    rf"(?<![\w-])(?:(?P<past>[Ll]ast|[Tt]his\spast|(?P<this>[Tt]his))\s)?(?P<day>{'|'.join(day_name)}){_PART}(?![\w-]|['’]s)"
    rf"|(?<![\w-])(?P<other>[Yy]esterday{_PART}|[Ll]ast\s(?:night|week|weekend|month|year)|(?:[Aa]t|[Oo]ver|[Dd]uring)\sthe\sweekend|[Ee]arlier\stoday"
    r"|(?:[Ee]arlier\s|[Ll]ate\s)?[Tt]his\s(?:morning|afternoon|evening|week|month|year))(?![\w-]|['’]s)"
    r"|(?<![\w-])(?P<now>today)(?=\s?(?:[.,;\"”]|$)|\s(?:at|in|after|by|aged|following|from|near)\b)"
    r"|(?<![\w-])(?P<prize>(?:[Tt]his|[Ll]ast)\syear(?=['’]s\s(?:[\w’'-]+\s){0,5}?(?:[Pp]rize|[Aa]ward|[Mm]edal|[Tt]rophy)\b))"
)
_MONTH = compiled(
    rf"\b(?:[Ii]n|[Ss]ince|[Uu]ntil)\s(?P<month>{'|'.join(filter(None, month_name))})(?![\w-]|['’]s|,?\s(?:\d|of\b|and\b|or\b|to\b|the\b|this\b|next\b|last\b|each\b|every\b))"
)
_AGO = compiled(r"(?<![\w-])(?P<count>[\w-]+)\s(?P<unit>year|month)s?\sago(?![\w-])")
_AT_LEAST = compiled(
    r"(?:\b(?:more|less|fewer|longer|earlier) than|\bover|\bunder|\bat least|\b(?:and|or|to|born)|[-–])\s$",
    re.IGNORECASE,
)
"""What was so long ago, or longer, was at no known time; who was born then is so old."""
_TO_COME = compiled(
    r"\b(?:will|would|shall|turns?|due|next|coming|every|each|annual\w*|plan\w*|expect\w*|schedul\w*|to)\b[^.!?]*$",
    re.IGNORECASE,
)
"""Behind these a month may be one to come, or any."""
_ON = compiled(r"\b(?:[Oo]n|[Ee]arly|[Ll]ate)\s$")
_OTHER = compiled(
    r"\b(?:every|each|next|following|coming|that|any|most|some|one|a|an|the|this|first|second|third|fourth|final|good|black|ash|easter|"
    r"palm|holy|bloody|super|cyber|whit|maundy|shrove|previous)\s$",
    re.IGNORECASE,
)
_DONE = compiled(
    r"\b(?:died|won|(?:was|were|has|had|have)(?: [a-z]+ly)?|[a-z]{3,}ed)(?: [a-z]+ly| away| on| early| late)?\s$"
)
"""Behind what is over "this Monday" is the last one, else it may be the next."""
_DONE_TODAY = compiled(
    r"\b(?:died|won|was|were|dead|[a-z]{3,}ed)\b(?:(?!\b(?:is|are|be|but|until|till|of|even|known|used|called|still|remain\w*|lives?|works?|who|which|that|what|as)\b)[^.;:!?\n])*\s$"
)
"""Before "today", which is the day of publication where something is told as done: "was murdered *today*", not "is known today"."""
_CLAUSE = 80
_CAPITAL = compiled(r"\s[A-Z]|\s(?:newspaper|school|prayer|service|market|club|edition|league)")
_PLAIN = compiled(r"(?:[a-z,;:]|[–—-]\s?|[.!?][\"”’')]?)\s{0,2}$")
_TOUCHES = compiled(r"(?:,?\s(?:the\s|on\s)?|\s?\(|\)?,\s(?:a\s)?)?")
_LOOK = 24
_LONG_AGO = 100
_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
_EARLIEST = 2
"""No publication is of the calendar's first years, before which no days are."""


def relatives(text: str, start: int, stop: int, found: list[DateMention]) -> list[DateMention]:
    """Return the dates ``found`` in ``text[start:stop]`` with those among them that are told from another day."""
    there = vocabulary(text, start, stop)
    told = [
        *(() if _HINTS.isdisjoint(there) else _by_words(text, start, stop, found)),
        *(() if _MONTHS.keys().isdisjoint(there) else _months(text, start, stop)),
        *(_so_long_ago(text, start, stop) if "ago" in there else ()),
    ]
    apart = (each for each in told if not any(date.start < each.end and each.start < date.end for date in found))
    return sorted([*found, *apart], key=lambda mention: mention.start) if told else found


@cache
def _opener() -> re.Pattern[str]:
    """Match how all that ``_WORDS`` finds begins: it is tried there alone."""
    either = ("last", "this", "yest", "at t", "over", "duri", "earl", "late")
    starts = (*either, *(each.capitalize() for each in either), "toda", *(name[:4] for name in day_name))
    return opener("", (each.replace(" ", r"\s") for each in starts), r"[\w-]")


def _by_words(text: str, start: int, stop: int, found: Sequence[DateMention]) -> Iterator[DateMention]:
    starts = [date.start for date in found]
    for match in found_behind(_opener(), _WORDS, text, start, stop):
        number = bisect_left(starts, match.start())
        if match["now"] and not _DONE_TODAY.search(text, max(start, match.start() - _CLAUSE), match.start()):
            continue
        if not match["day"] or _tells_day(text, match, found[max(0, number - 1) : number + 1]):
            words = " ".join(match.group().lower().removeprefix("earlier ").removeprefix("late ").split())
            yield DateMention(match.start(), match.end(), words, "relative")


def _months(text: str, start: int, stop: int) -> Iterator[DateMention]:
    for match in _MONTH.finditer(text, start, stop):
        low, high = match.span("month")
        if not _TO_COME.search(text, max(start, low - _LOOK * 4), low):
            yield DateMention(low, high, match["month"].lower(), "relative")


def _so_long_ago(text: str, start: int, stop: int) -> Iterator[DateMention]:
    for match in _AGO.finditer(text, start, stop):
        head = text[max(start, match.start() - _LOOK) : match.start()]
        if counted(match["count"]) and not _AT_LEAST.search(head):
            yield DateMention(match.start(), match.end(), " ".join(match.group().lower().split()), "relative")


def counted(word: str) -> int:
    """Return how many years or months a word in front of them counts, or 0: vague ones and hundreds tell no year."""
    count = 1 if word.lower() in ("a", "an") else value_of(word.lower()) or 0
    return count if count < _LONG_AGO else 0


def _tells_day(text: str, match: re.Match[str], beside: Sequence[DateMention]) -> bool:
    """Tell whether a weekday by itself tells which day: no "every Sunday", no "Sunday, 12 May", no "Sunday Times"."""
    for date_ in beside:
        near = (match.end(), date_.start) if date_.start >= match.end() else (date_.end, match.start())
        if near[0] <= near[1] and _TOUCHES.fullmatch(text, *near):
            return False
    head = text[max(0, match.start() - _LOOK) : match.start()]
    if match["this"]:
        return _DONE.search(head) is not None
    if match["past"] or _ON.search(head):
        return True
    plain = not head or head[-1] == "\n" or _PLAIN.search(head)
    return bool(plain) and not _OTHER.search(head) and not _CAPITAL.match(text, match.end())


def resolved(words: str, published: When) -> str:
    """Return the EDTF of a relative date in a text of that day; empty where the day, or what is needed of it, is not known."""
    low, high = published.days
    if low is None or high is None or published.qualified or low.year <= _EARLIEST:
        return ""
    if words.endswith(" year"):
        years = (low.year, high.year) if words.startswith("this") else (low.year - 1, high.year - 1)
        return f"{years[0]:04}" if years[0] == years[1] else ""
    if ago := _AGO.fullmatch(words):
        return _ago(counted(ago["count"]), ago["unit"], low, high)
    if words in _MONTHS:
        return _by_month(_MONTHS[words], low, high)
    if words.endswith(" month"):
        month = low if words.startswith("this") else low.replace(day=1) - _DAY
        return month.isoformat()[:7] if (low.year, low.month) == (high.year, high.month) else ""
    return _by_day(words, low) if low == high else ""


def _ago(count: int, unit: str, low: date, high: date) -> str:
    """Return about when something was so many years or months before a publication of one year or month."""
    if (low.year, low.month if unit == "month" else 0) != (high.year, high.month if unit == "month" else 0):
        return ""
    months = low.year * 12 + low.month - 1 - count
    return f"{low.year - count:04}~" if unit == "year" else f"{months // 12:04}-{months % 12 + 1:02}~"


def _by_month(month: int, low: date, high: date) -> str:
    """Return the last such month that is not after a publication."""
    years = {each.year if month <= each.month else each.year - 1 for each in (low, high)}
    return f"{years.pop():04}-{month:02}" if len(years) == 1 else ""


def _by_day(words: str, day: date) -> str:
    if words.endswith(("week", "weekend")):
        return str(time.one_of(*_week(words, day)))
    if words.startswith("yesterday") or words == "last night":
        return (day - _DAY).isoformat()
    name = next((name for name in _DAYS if name in words), None)
    if name is None:
        return day.isoformat()
    nearest = day - timedelta(days=(day.weekday() - _DAYS[name]) % len(_DAYS))
    return f"[{nearest - _WEEK},{nearest}]" if words.startswith("last") else nearest.isoformat()


def _week(words: str, day: date) -> tuple[date, date]:
    """Return the first and the last day that a week, or a weekend, may mean in a text of that day."""
    last = words.startswith("last")
    if words.endswith("week"):
        return (day - 2 * _WEEK + _DAY, day - _DAY) if last else (day - _WEEK, day)
    sunday = day - timedelta(days=(day.weekday() - _DAYS["sunday"]) % len(_DAYS))
    ending = day if day.weekday() == _DAYS["saturday"] and not last else sunday
    return sunday - _DAY - (_WEEK if last else timedelta()), ending
