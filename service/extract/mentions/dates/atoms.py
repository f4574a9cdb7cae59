"""Single dates in a text: a day, a month, a season, a year, a decade, a century, each by itself."""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cache

from attrs import frozen

from service.extract.mentions.dates.bareyears import YEAR_FROM, YEAR_TO, is_year
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.vocabulary import found_behind, has_digit, last_words, opener, vocabulary

_MONTHS_OF_A_YEAR = 12
_LEAP_YEAR = 2000


@frozen
class Atom:
    """A date without hedge or range: half-open code points, its EDTF form, and what is known of it in numbers.

    ``kind`` is ``day``, ``month``, ``season``, ``year``, ``decade``, ``century``, ``partial`` (no year), ``range``
    (short for two: "2013–18", "12–15 May 1987") or ``either`` ("May or June 1916", "11 February 1731/32"). ``calendar`` names
    the one that it was converted from.
    """

    start: int
    end: int
    edtf: str
    kind: str
    year: int | None
    month: int | None = None
    day: int | None = None
    calendar: str = ""


def atoms(text: str, start: int, end: int) -> Iterator[Atom]:
    """Yield the single dates in ``text[start:end]``, in order, not overlapping."""
    if not _may_tell(text, start, end):
        return
    for match in found_behind(_opener(), _pattern(), text, start, end):
        atom = _READERS[match.lastgroup or ""](match)
        if atom and not _BEFORE_CHRIST.match(text, match.end(), end):
            yield atom


_BEFORE_CHRIST = compiled(r"\s?B\.?C\.?")
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d|:|\.\d|,\d(?!\d{3}(?!\d)))"
_YEAR = r"(?:1\d{3}|20\d\d|2100)(?!\d)"
_ANY_YEAR = r"[1-9]\d{2,3}(?!\d|,\d)"
_DASH = r"\s?(?:--|[-‐‑‒–—−])\s?"
_OR = r"/|\sor\s"
_DUAL = r"(?:/(?P<{}>\d{{1,2}}|\d{{4}})(?!\d))?"
"""Behind a year, the next one, as a year that began in March is told."""
_TWIN = r"\s[\[(](?P<{}>{}){}[\])]"
"""Behind a day of the old style, that of the new: "18 [30] November 1847", "28 January [9 February] 1847"."""
_STYLES_APART = range(10, 14)
"""By how many days the Gregorian calendar is ahead of the Julian one."""


@cache
def _months() -> Mapping[str, int]:
    full, short = lexicon.numbers("dates", "months"), lexicon.numbers("dates", "short_months")
    lower = lexicon.words("dates", "words", "lower_months")
    names = {**full, **{name.lower(): number for name, number in full.items() if name.lower() in lower}}
    for name, number in [*full.items(), *short.items()]:
        names[name.upper()] = number
    return {**names, **short}


_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
"""Months in figures of old: "3.V.1952"."""
_WORDS_TOO = {"march": 3, "may": 5}
"""Months whose small letters are other words too: only behind "23rd" and the like are they read."""


def _may_tell(text: str, start: int, end: int) -> bool:
    """Tell cheaply whether a date may stand in ``text[start:end]``."""
    return has_digit(text, start, end) or not _hints().isdisjoint(vocabulary(text, start, end))


@cache
def _hints() -> AbstractSet[str]:
    """Return the words of which each date has one, unless it is written in figures."""
    return last_words((*lexicon.numbers("dates", "decades"), "century"))


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
    return opener("0-9'’", (name[:3] for name in (*_months(), *_seasons(), *numbered, *hedges, *_feasts())), r"[^\W_c]")


@cache
def _pattern() -> re.Pattern[str]:
    month = rf"(?:{lexicon.alternation(_months())})\b\.?"
    twin = rf"\s(?P<dk>{month})"
    decades, centuries = lexicon.numbers("dates", "decades"), lexicon.numbers("dates", "centuries")
    pattern = rf"""(?:(?<![^\W_])|(?<=\bc))(?:
          (?P<iso>(?P<iy>\d{{4}})(?P<is>[-/.])(?P<im>\d\d)(?P=is)(?P<id>\d\d)(?!\d))
        | (?P<numeric>(?P<na>\d{{1,2}})(?P<ns>[./-]|\.\s|\s-\s)(?P<nb>\d{{1,2}})(?P=ns)(?P<ny>\d{{4}})(?!\d))
        | (?P<roman>(?P<ra>\d{{1,2}})(?P<rs>[./-]\s?)(?P<rm>{lexicon.alternation(_ROMAN)})(?:(?P=rs)|\s)(?P<ry>\d{{4}})(?!\d))
        | (?P<day_first>(?P<da>{_DAY})(?:(?:(?P<do>{_OR})|{_DASH}|\sto\s)(?P<db>{_DAY})|{_TWIN.format("dn", _DAY, "")})?(?:\.?\s{{1,2}}(?:day\s)?(?:[Oo]f\s)?|-)
            (?P<dm>{month}|(?<=(?:st|nd|rd|th)\s)(?:march|may)\b)(?:{_TWIN.format("dt", _DAY, twin)})?(?:(?:\s{{0,40}},?\s{{1,40}}(?:of\s|(?:in|of)\sthe\syear\s)?|-)(?P<dy>{_ANY_YEAR}){_DUAL.format("dd")})?)
        | (?P<month_first>(?P<mm>{month})(?:\s{{1,2}}(?:the\s)?|,\s(?=\d\d?(?:st|nd|rd|th),?\s\d{{4}}))(?P<ma>{_DAY})(?:(?:(?P<mo>{_OR})|{_DASH}|\sto\s)(?P<mb>{_DAY}))?
            (?:\s{{0,40}}(?:,\s?|\s)(?:of\s)?(?P<my>{_ANY_YEAR}){_DUAL.format("md")})?)
        | (?P<month>(?:(?P<pa>{month})(?:(?P<po>{_OR})|{_DASH}|\sto\s))?(?P<pm>{month})(?:,?\s{{1,2}}(?:of\s)?|-)(?P<py>{_YEAR}){_DUAL.format("pd")})
        | (?P<season>(?P<sn>{lexicon.alternation(_seasons())})(?:\sof|,)?\s(?P<sy>{_YEAR}))
        | (?P<feast>(?P<fn>{lexicon.alternation(_feasts())})(?:,?\sin|,|\sof)?\s(?P<fy>{_YEAR}))
        | (?P<decade>(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[\s-])?(?P<tens>1\d\d|20\d)0['’]?s\b)
        | (?P<short>(?:(?<=[Tt]he\s)(?:(?:early|mid|late)[\s-])?|(?<=s[-–—])|(?<=s\sand\s))(?:(?P<ten>[2-9])0s|(?P<word>{lexicon.alternation(decades)}))\b)
        | (?P<apostrophe>['’](?P<ad>[2-9])0s\b)
        | (?P<century>(?:(?P<cd>\d\d?)(?:st|nd|rd|th)|(?P<cw>{lexicon.alternation(centuries)}))[\s-]century\b)
        | (?P<bare>(?P<y>{_YEAR})(?:[-‐‑–/](?P<yy>\d\d)(?!\d|-|[.,]\d)|/(?P<yf>{_YEAR}))?)
        )"""
    return compiled(pattern.replace(r"\d", "[0-9]"), re.VERBOSE)


def _month_number(name: str) -> int:
    return _months().get(name.rstrip(".")) or _WORDS_TOO[name]


def _exists(year: int | None, month: int, day: int) -> bool:
    try:
        date(_LEAP_YEAR if year is None else year, month, day)
    except ValueError:
        return False
    return True


def _calendar(match: re.Match[str], year: int, month: int, day: int) -> Atom | None:
    if not _exists(year, month, day):
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


def _named(match: re.Match[str], month: int, first: str, groups: str) -> Atom | None:
    """Read a day of a named month, or the first and the last of some, or one of two; ``groups`` are the letters of their names."""
    year, dual = match[f"{groups}y"], match[f"{groups}d"]
    number, day = int(year) if year else None, int(first.rstrip("stndrh"))
    last = match[f"{groups}b"]
    final = int(last.rstrip("stndrh")) if last else day
    if not _exists(number, month, day) or not _exists(number, month, final) or final < day:
        return None
    stem = f"{number:04}-{month:02}" if number is not None else f"XXXX-{month:02}"
    edtf, kind = f"{stem}-{day:02}", "partial" if number is None else "day"
    if final > day and match[f"{groups}o"]:
        edtf, kind = f"[{edtf},{stem}-{final:02}]", "either"
    elif final > day:
        edtf, kind = f"{edtf}/{stem}-{final:02}", "range"
    elif number is not None and dual:
        edtf, kind = _dual(number, dual, f"-{month:02}-{day:02}"), "either"
    return Atom(match.start(), match.end(), edtf, kind, number, month, day)


def _new_style(match: re.Match[str]) -> Atom | None:
    """Read a day that is told in the old style and the new one as the new; None where two days are not so far apart."""
    month, day = _month_number(match["dm"]), int((match["dn"] or match["dt"]).rstrip("stndrh"))
    other = _month_number(match["dk"]) if match["dk"] else month
    year, old = int(match["dy"] or _LEAP_YEAR), int(match["da"].rstrip("stndrh"))
    if not (_exists(year, month, old) and _exists(year, other, day)):
        return None
    if (date(year, other, day) - date(year, month, old)).days not in _STYLES_APART:
        return None
    stem = f"{year:04}" if match["dy"] else "XXXX"
    kind, told = ("day", year) if match["dy"] else ("partial", None)
    return Atom(match.start(), match.end(), f"{stem}-{other:02}-{day:02}", kind, told, other, day)


def _dual(year: int, other: str, rest: str) -> str:
    """Read a year with the next one behind a stroke; empty where it is another than the next one."""
    following = f"{year + 1:04}"
    return f"[{year:04}{rest},{following}{rest}]" if following.endswith(other) else ""


def _day_first(match: re.Match[str]) -> Atom | None:
    if match["dn"] or match["dt"]:
        return _new_style(match)
    return _named(match, _month_number(match["dm"]), match["da"], "d")


def _month_first(match: re.Match[str]) -> Atom | None:
    return _named(match, _month_number(match["mm"]), match["ma"], "m")


def _month(match: re.Match[str]) -> Atom:
    year, month = int(match["py"]), _month_number(match["pm"])
    edtf, kind = f"{year:04}-{month:02}", "month"
    if match["pa"]:
        first = _month_number(match["pa"])
        opening = f"{year - (first > month):04}-{first:02}"
        edtf, kind = (f"[{opening},{edtf}]", "either") if match["po"] else (f"{opening}/{edtf}", "range")
    elif match["pd"]:
        edtf, kind = _dual(year, match["pd"], f"-{month:02}"), "either"
    elif day := _spelled().search(match.string, max(0, match.start() - _LONGEST_DAY), match.start()):
        return _of_spelled(match, day, year, month) or Atom(match.start(), match.end(), edtf, kind, year, month)
    return Atom(match.start(), match.end(), edtf, kind, year, month)


_LONGEST_DAY = 24


@cache
def _spelled() -> re.Pattern[str]:
    """Match a day in words right before its month: "the *twenty-first of* April 1929"."""
    names = lexicon.alternation(lexicon.numbers("numbers", "ordinals"))
    return compiled(rf"\b(?:(?P<tens>twenty|thirty)[-\s])?(?P<day>{names})\s(?:day\s)?of\s\Z", re.IGNORECASE)


def _of_spelled(match: re.Match[str], words: re.Match[str], year: int, month: int) -> Atom | None:
    tens = {"twenty": 20, "thirty": 30}[words["tens"].lower()] if words["tens"] else 0
    day = tens + lexicon.numbers("numbers", "ordinals")[words["day"].lower()]
    if not _exists(year, month, day):
        return None
    return Atom(words.start(), match.end(), f"{year:04}-{month:02}-{day:02}", "day", year, month, day)


def _season(match: re.Match[str]) -> Atom:
    number = lexicon.numbers("dates", "seasons")[match["sn"].lower()]
    return Atom(match.start(), match.end(), f"{match['sy']}-{number}", "season", int(match["sy"]))


def _feast(match: re.Match[str]) -> Atom:
    year, month, day = int(match["fy"]), *map(int, _feasts()[match["fn"]].split("-"))
    return Atom(match.start(), match.end(), f"{year:04}-{month:02}-{day:02}", "day", year, month, day)


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
    last = full or (year[:2] + short if short else "")
    if last > year:
        return Atom(match.start(), match.end(), f"{year}/{last}", "range", int(year))
    return Atom(match.start(), match.end("y"), year, "year", int(year))


_READERS = {
    "iso": _iso,
    "numeric": _numeric,
    "roman": _roman,
    "day_first": _day_first,
    "month_first": _month_first,
    "month": _month,
    "season": _season,
    "feast": _feast,
    "decade": _decade,
    "short": _short,
    "apostrophe": _apostrophe,
    "century": _century,
    "bare": _bare,
}
