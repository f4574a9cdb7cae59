"""Single dates in a text: a day, a month, a season, a year, a decade, a century, each by itself."""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache

from service.extract.mentions.dates.atom import Atom, exists
from service.extract.mentions.dates.bareyears import YEAR_FROM, YEAR_TO, is_year
from service.extract.mentions.dates.monthdays import day_first, month_first, months, of_month, year_first
from service.extract.text import lexicon
from service.extract.text.numerals import ROMAN
from service.extract.text.patterns import compiled
from service.extract.text.vocabulary import found_behind, has_digit, last_words, opener, vocabulary

_MONTHS_OF_A_YEAR = 12


def atoms(text: str, start: int, end: int) -> Iterator[Atom]:
    """Yield the single dates in ``text[start:end]``, in order, not overlapping."""
    if not _may_tell(text, start, end):
        return
    for match in found_behind(_opener(), _pattern(), text, start, end):
        atom = _READERS[match.lastgroup or ""](match)
        if atom and not _BEFORE_CHRIST.match(text, match.end(), end):
            yield atom


_ON = compiled(r"\b[Oo]n\s$")
_BEFORE_CHRIST = compiled(r"\s?B\.?C\.?")
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d|:|\.\d|,\d(?!\d{3}(?!\d)))"
_YEAR = r"(?:1\d{3}|20\d\d|2100)(?!\d)"
_ANY_YEAR = r"[1-9]\d{2,3}(?!\d|,\d)"
_BETWEEN = (
    "(?:" + "|".join(rf"(?<=[Bb]etween\s{day})" for day in (r"\d", r"\d\d", r"\d[a-z]{2}", r"\d\d[a-z]{2}")) + ")"
)
"""Behind the first of two days: "*between 3* and 7 May"."""
_DASH = r"\s?(?:--|[-‐‑‒–—−])\s?"
_OR = r"/|\sor\s"
_DUAL = r"(?:/(?P<{}>\d{{1,2}}|\d{{4}})(?!\d))?"
"""Behind a year, the next one, as a year that began in March is told."""
_TWIN = r"\s[\[(](?P<{}>{}){}[\])]"
"""Behind a day of the old style, that of the new: "18 [30] November 1847", "28 January [9 February] 1847"."""


_ROMAN = ROMAN[:12]
"""Months in figures of old: "3.V.1952"."""


def _may_tell(text: str, start: int, end: int) -> bool:
    """Tell cheaply whether a date may stand in ``text[start:end]``."""
    return has_digit(text, start, end) or not _hints().isdisjoint(vocabulary(text, start, end))


@cache
def _hints() -> AbstractSet[str]:
    """Return the words of which each date has one, unless it is written in figures."""
    return last_words((*lexicon.numbers("dates", "decades"), "century", *_feasts()))


@cache
def _seasons() -> tuple[str, ...]:
    return tuple(form for name in lexicon.numbers("dates", "seasons") for form in (name, name.title()))


@cache
def _feasts() -> Mapping[str, str]:
    return {
        form: day for name, day in lexicon.table("dates", "feasts").items() for form in (name, name.replace("'", "’"))
    }


@cache
def _opener() -> re.Pattern[str]:
    """Match what every date starts with."""
    numbered = (*lexicon.numbers("dates", "decades"), *lexicon.numbers("dates", "centuries"))
    hedges = ("early", "Early", "mid", "Mid", "late", "Late")
    return opener("0-9'’", (name[:3] for name in (*months(), *_seasons(), *numbered, *hedges, *_feasts())), r"[^\W_c]")


@cache
def _pattern() -> re.Pattern[str]:
    month = rf"(?:{lexicon.alternation(months())})\b\.?"
    twin = rf"\s(?P<dk>{month})"
    decades, centuries = lexicon.numbers("dates", "decades"), lexicon.numbers("dates", "centuries")
    pattern = rf"""(?:(?<![^\W_])|(?<=\bc))(?:
          (?P<iso>(?P<iy>\d{{4}})(?P<is>[-/.])(?P<im>\d\d)(?P=is)(?P<id>\d\d)(?!\d))
        | (?P<numeric>(?P<na>\d{{1,2}})(?P<ns>[./-]|\.\s|\s-\s)(?P<nb>\d{{1,2}})(?P=ns)(?P<ny>\d{{4}})(?!\d))
        | (?P<roman>(?P<ra>\d{{1,2}})(?P<rs>[./-]\s?)(?P<rm>{lexicon.alternation(_ROMAN)})(?:(?P=rs)|\s)(?P<ry>\d{{4}})(?!\d))
        | (?P<day_first>(?P<da>{_DAY})(?:(?:(?P<do>{_OR})|{_DASH}|\sto\s|{_BETWEEN}\sand\s)(?P<db>{_DAY})|{_TWIN.format("dn", _DAY, "")})?(?:\.?\s{{1,2}}(?:day\s)?(?:[Oo]f\s)?|-)
            (?P<dm>{month}|(?<=(?:st|nd|rd|th)\s)(?:march|may)\b)(?:{_TWIN.format("dt", _DAY, twin)})?(?:(?:\s{{0,40}},?\s{{1,40}}(?:(?:in|of)\s(?:the\syear\s)?)?|-)(?P<dy>{_ANY_YEAR}){_DUAL.format("dd")})?)
        | (?P<year_first>(?P<ty>{_YEAR}),?[\s-](?:(?P<tm>{month})[\s-](?P<td>{_DAY})|(?P<te>{_DAY})[\s-](?P<tn>{month}))(?!\w|,?\s?\d{{3}}))
        | (?P<month_first>(?P<mm>{month})(?:\s{{1,2}}(?:the\s)?|-|,\s(?=\d\d?(?:st|nd|rd|th),?\s\d{{4}}))(?P<ma>{_DAY})(?:(?:(?P<mo>{_OR})|{_DASH}|\sto\s)(?P<mb>{_DAY}))?
            (?:\s{{0,40}}(?:,\s?|\s|-)(?:(?:of|in)\s)?(?P<my>{_ANY_YEAR}){_DUAL.format("md")})?)
        | (?P<month>(?:(?P<pa>{month})(?:(?P<po>{_OR})|{_DASH}|\sto\s))?(?P<pm>{month})(?:,?\s{{1,2}}(?:of\s)?|-)(?P<py>{_YEAR}){_DUAL.format("pd")})
        | (?P<season>(?P<sn>{lexicon.alternation(_seasons())})(?:\sof|,)?\s(?P<sy>{_YEAR}))
        | (?P<feast>(?P<fn>{lexicon.alternation(_feasts())})(?:(?:,?\sin|,|\sof)?\s(?P<fy>{_YEAR}))?)
        | (?P<decade>(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[\s-])?(?P<tens>1\d\d|20\d)0['’]?s(?![^\W\d_]))
        | (?P<short>(?:(?<=[Tt]he\s)(?:(?:early|mid|late)[\s-])?|(?<=s[-–—])|(?<=s\sand\s))(?:(?P<ten>[2-9])0s|(?P<word>{lexicon.alternation(decades)}))\b)
        | (?P<apostrophe>['’](?P<ad>[2-9])0s\b)
        | (?P<century>(?:(?P<cd>\d\d?)(?:st|nd|rd|th)|(?P<cw>{lexicon.alternation(centuries)}))[\s-]century\b)
        | (?P<bare>(?P<y>{_YEAR})(?:(?:--?|[‐‑‒–−/]|\s?[–—−-]\s?(?=\d\d[)\]]))(?P<yy>\d\d|[1-9](?![a-zA-Z%]))(?!\d|-|[.,]\d)|/(?P<yf>{_YEAR}))?)
        )"""
    return compiled(pattern.replace(r"\d", "[0-9]"), re.VERBOSE)


def _calendar(match: re.Match[str], year: int, month: int, day: int) -> Atom | None:
    if not exists(year, month, day):
        return None
    return Atom(match.start(), match.end(), f"{year:04}-{month:02}-{day:02}", "day", year, month, day)


def _iso(match: re.Match[str]) -> Atom | None:
    return _calendar(match, int(match["iy"]), int(match["im"]), int(match["id"]))


def _numeric(match: re.Match[str]) -> Atom | None:
    """Day first, unless that is impossible; with slashes, only where one reading is left."""
    first, second, year = int(match["na"]), int(match["nb"]), int(match["ny"])
    if not YEAR_FROM <= year <= YEAR_TO:
        return None
    if second > _MONTHS_OF_A_YEAR:
        return _calendar(match, year, first, second)
    if match["ns"] == "/" and first <= _MONTHS_OF_A_YEAR and first != second:
        return Atom(match.start(), match.end(), f"{year:04}", "year", year)
    return _calendar(match, year, second, first)


def _roman(match: re.Match[str]) -> Atom | None:
    return _calendar(match, int(match["ry"]), _ROMAN.index(match["rm"]) + 1, int(match["ra"]))


def _season(match: re.Match[str]) -> Atom:
    number = lexicon.numbers("dates", "seasons")[match["sn"].lower()]
    return Atom(match.start(), match.end(), f"{match['sy']}-{number}", "season", int(match["sy"]))


def _feast(match: re.Match[str]) -> Atom | None:
    """Read a feast with its year; without one it is a day where something happened "on" it."""
    month, day = map(int, _feasts()[match["fn"]].split("-"))
    year = int(match["fy"]) if match["fy"] else None
    if year is None and not _ON.search(match.string, max(0, match.start() - 4), match.start()):
        return None
    stem, kind = ("XXXX", "partial") if year is None else (f"{year:04}", "day")
    return Atom(match.start(), match.end(), f"{stem}-{month:02}-{day:02}", kind, year, month, day)


def _decade(match: re.Match[str]) -> Atom:
    return Atom(match.start(), match.end(), f"{match['tens']}X", "decade", int(match["tens"]) * 10)


def _short(match: re.Match[str]) -> Atom:
    """Read a decade without its century, which is the twentieth."""
    ten = int(match["ten"]) if match["ten"] else lexicon.numbers("dates", "decades")[match["word"]]
    return Atom(match.start(), match.end(), f"19{ten}X", "decade", 1900 + ten * 10)


def _apostrophe(match: re.Match[str]) -> Atom:
    return Atom(match.start(), match.end(), f"19{match['ad']}X", "decade", 1900 + int(match["ad"]) * 10)


def _century(match: re.Match[str]) -> Atom | None:
    number = int(match["cd"]) if match["cd"] else lexicon.numbers("dates", "centuries")[match["cw"]]
    if number == 0:
        return None
    return Atom(match.start(), match.end(), f"{number - 1:02}XX", "century", (number - 1) * 100)


def _bare(match: re.Match[str]) -> Atom | None:
    if not is_year(match.string, *match.span("y")):
        return None
    year, short, full = match["y"], match["yy"], match["yf"]
    last = full or (year[: -len(short)] + short if short else "")
    if last > year:
        return Atom(match.start(), match.end(), f"{year}/{last}", "range", int(year))
    return Atom(match.start(), match.end("y"), year, "year", int(year))


_READERS = {
    "iso": _iso,
    "numeric": _numeric,
    "roman": _roman,
    "day_first": day_first,
    "year_first": year_first,
    "month_first": month_first,
    "month": of_month,
    "season": _season,
    "feast": _feast,
    "decade": _decade,
    "short": _short,
    "apostrophe": _apostrophe,
    "century": _century,
    "bare": _bare,
}
