"""Entries of a who's who in the words that rules read: "HALE, Ada; b 3 May 1942; d of Nils Hale; m 1975, Per Lund; two s one d."."""

import re
from collections.abc import Iterator
from functools import cache

from service.extract.text import lexicon

_ENTRY = re.compile(r"^[^\W\d_a-z][^\n;]{3,160};(?: [^\n;]{1,160};){0,4} (?:b|born) (?=\d|[A-Z])[^\n]*", re.MULTILINE)
"""A line that tells a birth behind one of the first semicolons; a name in capitals or other short words show that it is an entry."""
_SHOUTED = re.compile(r"[^\W\d_a-z]{2}")
_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d)"
_KIN = re.compile(rf"[;,] (?P<sons>{_NUMBER}) s\b(?:,? (?P<daughters>{_NUMBER}) d\b)?|[;,] (?P<only>{_NUMBER}) d\b")
_CHILD = re.compile(r"; (?:(?P<rank>er|yr|o|e|y|only|elder|younger) )?(?P<kin>[sd]) of(?= )")
_RANKS = {"er": "elder ", "yr": "younger ", "o": "only ", "e": "eldest ", "y": "youngest "}
_WED = re.compile(r"; m (?=\d{4}|[A-Z])|; m 1st(?:ly)?,? (?=\d{4}|[A-Z])|; 2nd(?:ly)?,? (?=\d{4}|[A-Z])")
_BORN = re.compile(r"; b (?=\d|[A-Z])")
_SCHOOLS = re.compile(r"(?P<lead>\.) Educ(?:\.:?|:) ")
_LINE = re.compile(r"[^\n]+")
_LABEL = re.compile(
    r"(?:(?<=[;.]) |^)(?P<label>Birth|Education|Career|Awards|Honou?rs|Family|Marriage|Politics|Religion|Memberships|Publications|Works)\. (?=[A-Z\d])",
    re.MULTILINE,
)
_HEADINGS = ("Education", "Awards", "Honours", "Honors")
"""Labels whose cells have years that rows of boxes do not have."""
_CALLED = {"Birth": "Born", "Marriage": "Married"}
_CAREER = re.compile(r"(?<=[\w)]\.) (?=[A-Z])")
"""Behind the schools: the sentence that tells the course of life."""


def entries(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where an entry is short, and the plain words for it; half-open code points."""
    if "; Education. " in text or ". Education. " in text:
        yield from _labelled(text)
    if "; b" not in text:
        return
    for entry in _ENTRY.finditer(text):
        low, high = entry.span()
        if not (_SHOUTED.match(entry[0]) or _CHILD.search(entry[0]) or _WED.search(entry[0])):
            continue
        yield from ((*each.span(), "; born ") for each in _BORN.finditer(text, low, high))
        yield from ((*each.span(), _child(each)) for each in _CHILD.finditer(text, low, high))
        yield from ((*each.span(), _wed(each[0])) for each in _WED.finditer(text, low, high))
        yield from ((*each.span(), _children(each)) for each in _KIN.finditer(text, low, high))
        yield from ((*each.span(), _words()[each["word"]]) for each in _short().finditer(text, low, high))
        schools = _SCHOOLS.search(text, low, high)
        if schools:
            yield (*schools.span(), ".\nEducation: ")
            career = _CAREER.search(text, schools.end(), high)
            if career:
                yield (*career.span(), "\nCareer: ")


def _labelled(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the labels that dictionaries part from their cells by a stop, of lines with several: "Birth. …; Education. …; Career. …"."""
    for line in _LINE.finditer(text):
        labels = list(_LABEL.finditer(text, *line.span()))
        if len(labels) > 1:
            yield from ((*each.span(), _heading(each)) for each in labels)


def _heading(match: re.Match[str]) -> str:
    label = match["label"]
    opens = "\n" if match[0].startswith(" ") else ""
    return f"{opens}{label}\n" if label in _HEADINGS else f"{opens}{_CALLED.get(label, label)}: "


def _child(match: re.Match[str]) -> str:
    rank = match["rank"] or ""
    return f"; {_RANKS.get(rank, f'{rank} ' if rank else '')}{'son' if match['kin'] == 's' else 'daughter'} of"


def _wed(words: str) -> str:
    return "; secondly, " if "2nd" in words else "; married first, " if "1st" in words else "; married "


def _children(match: re.Match[str]) -> str:
    daughters = match["daughters"] or match["only"]
    told = [_counted(match["sons"], "son")] if match["sons"] else []
    told += [_counted(daughters, "daughter")] if daughters else []
    return f", {' and '.join(told)}"


def _counted(number: str, kin: str) -> str:
    return f"{number} {kin}" + ("" if number in ("one", "1") else "s")


@cache
def _words() -> dict[str, str]:
    return {
        short: whole for short, _, whole in (each.rpartition(" ") for each in lexicon.phrases("marks", "shortened"))
    }


@cache
def _short() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<word>{lexicon.alternation(_words())})(?=[ ;,)])")
