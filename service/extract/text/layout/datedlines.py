"""Lines that a time opens or closes, as those of tables and courses of life do: "Nov 2012 – present: …", "since 2019 …", "… (1990–1995)"."""

import re

from service.extract.text.patterns import compiled

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\.?"
_YEAR = r"(?:(?:1[5-9]|20)\d\d|B\.?E\.?\s2[3-6]\d\d)"
_DATE = rf"(?:\d{{1,2}}[./]\s?(?:\d{{1,2}}[./]\s?)?|(?:\d{{1,2}}\s)?{_MONTH}\s)?{_YEAR}(?:[./](?:0[1-9]|1[0-2])(?!\d))?"
_LAST = rf"(?:{_DATE}|2[3-6]\d\d|\d\d|(?:the )?present|now|today|date|current|ongoing)"
_TIME = rf"\(?(?:(?:from|since|as of|until|before|after)\s)?{_DATE}(?:\s*(?:[–—-]{{1,2}}|/|\bto\b|\buntil\b)\s*{_LAST}?)?\)?(?:,\s(?:\d{{1,2}}\s)?{_MONTH})?"
_OPENS = compiled(rf"(?:\|\s*)?{_TIME}(?=\s*[:|\t;–—-]|,?\s+\S)", re.IGNORECASE)
_MARKED = compiled(rf"(?:\|\s*)?{_TIME}(?:\s*[:|\t;–—]|\s-\s|\s{{2,}}(?=\S))", re.IGNORECASE)
_WHOLE = compiled(rf"{_TIME}", re.IGNORECASE)
_ASIDE = compiled(r"\s\([^()\d]*\)\Z")
_CLOSES = compiled(
    rf"[\s(,–—|-](?:{_DATE}|(?<=[-–/])\d\d|(?:present|now|today|to date)|{_DATE}\s?[–—-])[)\]]*[.;,|\s]*$",
    re.IGNORECASE,
)

_RANGE = compiled(rf"[\s(,]{_DATE}\s?(?:[–—-]|to\b)\s?(?:{_LAST})?[)\]]*[.;,|\s]*$", re.IGNORECASE)


def opens_dated(line: str) -> bool:
    """Tell whether a line begins with a time and goes on behind it."""
    return bool(_OPENS.match(line))


def marked_dated(line: str) -> bool:
    """Tell whether a line begins with a time that a mark or a gap parts from the rest."""
    return bool(_MARKED.match(line))


def closes_dated(line: str) -> bool:
    """Tell whether a line ends with a time."""
    return bool(_CLOSES.search(_ASIDE.sub("", line)))


def closes_with_range(line: str) -> bool:
    """Tell whether a line ends with the stretch of time that it is about."""
    return bool(_RANGE.search(line)) and not line.endswith(".")


def is_time(words: str) -> bool:
    """Tell whether words are a time and no more: "Since 2019", "Nov 2012 – Present"."""
    return bool(_WHOLE.fullmatch(words))
