"""What brackets behind a value of a cell say of it: years, a birth, degrees."""

import re

from service.domain import time
from service.domain.fields import CATALOGUE
from service.extract.mentions.dates.dates import dates
from service.extract.text.patterns import compiled

_YEAR = r"(?:1[0-9]|20)\d\d"
_BORN = compiled(rf"(?:born|b\.?|\*)?:?\s*(?:[^()]{{0,14}} )?(?P<year>{_YEAR})(?:\s?[–-]\s?(?:{_YEAR})?)?")
_RANGE = compiled(rf"(?P<start>{_YEAR})?\s*[–—-]\s*(?:(?P<end>{_YEAR}|\d\d)|present|now|today)?")
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)? (?:[A-Z][a-z]{2,8}\.?),? |(?:[A-Z][a-z]{2,8}\.?) \d{1,2}, |[A-Z][a-z]{2,8}\.? |\d{1,2}[./-]\d{1,2}[./-])?"
_START = compiled(
    rf"\b(?:m\.|married|since|from)[^\d;]{{0,20}}?(?P<year>{_DAY}{_YEAR})|^(?P<first>{_DAY}{_YEAR})\s*[–—-]"
)
_END = compiled(
    rf"(?:\b(?:div\.|divorced|died|(?:his |her )?death|d\.|d(?=\s\d)|until|till|before|sep\.|separated|to|ended|annulled|wid\.)|[–—-])[^\d;]{{0,20}}?(?P<year>{_DAY}{_YEAR})",
    re.IGNORECASE,
)
_ONE = compiled(rf"(?<!\d)(?P<year>{_YEAR})(?!\d)")
_DEGREE = compiled(r"(?P<degree>[A-Z][A-Za-z]{0,4}\.?(?:[A-Z][A-Za-z]{0,3}\.?)*(?: ?\(Hons\.?\))?)(?:,|$| in )")
_SUBJECT = compiled(r"\b(?:in|of) (?P<subject>[^\W\d_][^,;()\d]{2,50}?)(?=[,;]|$)")

_LEFT = compiled(
    r"\b(?:dropped out|did not (?:finish|graduate|complete)|unfinished|incomplete|no degree|withdrew|expelled)\b",
    re.IGNORECASE,
)


_WEDDED = compiled(r"\s*(?:m\.|married|div\.|divorced)")
"""Brackets that belong to a spouse whose name the paste has left out: "engineer (*m.* 1973)"."""


def said(field: str, aside: str) -> dict[str, str]:
    """Return what brackets behind a value of ``field`` say of it, as far as the field has qualifiers for it."""
    if field != "spouse" and _WEDDED.match(aside):
        return {}
    known = CATALOGUE[field].qualifiers
    found = _times(aside) if "start" in known or CATALOGUE[field].temporal else {}
    if "born" in known and (born := _BORN.fullmatch(aside.strip())):
        return {"born": born["year"]}
    years = [match["year"] for match in _ONE.finditer(aside)]
    if not found and len(years) == 1:
        key = "date" if "date" in known and field != "educated_at" else "end" if field == "educated_at" else ""
        found = {key: years[0]} if key else {}
    if field == "educated_at":
        found |= _degree(aside) | ({"completed": "abandoned"} if _LEFT.search(aside) else {})
    return found


def _degree(aside: str) -> dict[str, str]:
    """Return the degrees that brackets behind a school name, as they name them, and the subject of a single one."""
    plain = _ONE.sub("", aside).strip(" ,;–-")
    if not _DEGREE.match(plain):
        return {}
    subject = _SUBJECT.search(plain)
    degree = plain[: subject.start()].strip(" ,") if subject else plain
    return {"degree": degree} | ({"subject": subject["subject"].strip()} if subject else {})


def _edtf(words: str) -> str:
    """Return a date as EDTF, or its year where it is told in no way that is known."""
    found = next(iter(dates(words)), None)
    return found.edtf if found is not None and time.is_date(found.edtf) else words[-4:]


def _whole_year(start: str, end: str) -> str:
    """Return the year that ends a stretch of time with its century: "2003-*06*", "1999-*02*"; nothing where that is not known."""
    if len(end) != len("06"):
        return end
    return str(int(start[:2]) + (end <= start[2:])) + end if start else ""


def _times(aside: str) -> dict[str, str]:
    """Return start and end as brackets tell them: "m. 12 June 1950; div. 1961", "2009–2013", "since 2013"."""
    found = {}
    if match := _RANGE.fullmatch(aside.strip()):
        found = {"start": match["start"] or "", "end": _whole_year(match["start"] or "", match["end"] or "")}
    else:
        for key, pattern in (("start", _START), ("end", _END)):
            match = pattern.search(aside)
            found[key] = _edtf(next(filter(None, match.groups()))) if match else ""
    return {key: year for key, year in found.items() if year}
