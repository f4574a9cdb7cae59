"""Entries of books of reference, read as the rows that they shorten: "HALE, Ada; b 3 May 1942; m 1975, Per Lund; one s. Educ: …"."""

import re
from collections.abc import Iterator

from service.domain.names.likeness import Likeness, likeness
from service.domain.names.name import name
from service.domain.selector import Span
from service.extract.text import lexicon

_OPENS = re.compile(
    r"^(?P<family>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}), (?P<given>(?:[A-Z][\w.'’-]* ?){1,5})(?=[,;(])"
    r"[^\n;]{0,120}(?=; b(?:orn)? (?:[^\n;]{1,40} )?\d)",
    re.MULTILINE,
)
"""A name with the family's in front, what comes behind it, and a birth."""
_TITLE = re.compile(r"(?:(?:Dr|Prof|Sir|Dame|Lady|Lord|Rev|Hon|Rt Hon|Mrs?|Ms|Miss)\.? )+")
_ENTRY = re.compile(r"^[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}, [A-Z][a-z]", re.MULTILINE)
_HEADING = re.compile(r"(?:[^\n.;:]{0,60}(?:\n|$)){0,4}")
"""What may stand above the one entry of a page. Where there are more, or other text, an entry may be of somebody else."""
_HOME = re.compile(
    r"; (?:b(?:orn)? (?P<place>[^\d;\n]{2,40} )?(?=\d)"
    r"|(?:o |e |yr |yst |er |y |[2-9](?:nd|rd|th) )*(?P<kin>[sd]) of (?:the )?(?:late )?"
    r"|(?P<wed>m(?: 1st,?)?|2nd,?|3rd,?) (?=\d{4}, )"
    r"|(?=(?:one|two|three|four|five|six|seven) [sd]\b))"
    r"|, (?=(?:one|two|three|four|five|six|seven) [sd]\b)"
    r"|(?<=[;,] )(?P<count>one|two|three|four|five|six|seven) (?P<one>[sd])(?: (?P<more>one|two|three|four|five|six|seven) (?P<other>[sd]))?(?=[;.])"
    r"|(?P<parted>\((?:marr\. )?diss\.(?: by divorce,?)? )(?=\d{4}\))"
    r"|\. Educ(?:ated)?: "
)
_LEARNT = re.compile(r"\b(?:Sch|Univ|Coll|Gram|Inst)\.")
_WHOLE = {"Sch": "School", "Univ": "University", "Coll": "College", "Gram": "Grammar", "Inst": "Institute"}
_CAREER = re.compile(r"(?P<end>[.;]) (?=(?P<word>[A-Z][\w’'-]*)(?P<label>: | \d{1,2} [A-Z])?)")
_SHORTEST = 3
_KIN = {"s": "son", "d": "daughter"}
_LABELLED = re.compile(r"(?P<before>[;.] )(?P<label>Birth|Education|Career|Family)\. (?=[A-Z\dm])")
_ROWS = {"Birth": "Born: ", "Education": "Education:\n", "Career": "Career:\n", "Family": "Family: "}
_ITEM = re.compile(r"(?<=\d); (?=[A-Z])")
_TITLED = re.compile(r"^(?P<title>[^\n.;:\d]{3,60})[.;] Birth\. [^\n]+", re.MULTILINE)
_FEWEST = 2


def entries(text: str, of: str) -> Iterator[tuple[int, int, str]]:
    """Yield where an entry on ``of`` is read as other words, and these: its parts as rows, its short words whole."""
    match = _OPENS.search(text) if "; b" in text else None
    if match and _HEADING.fullmatch(text, 0, match.start()) and len(_ENTRY.findall(text)) == 1:
        end = text.find("\n", match.end())
        if _is_of(_turned(match["family"], match["given"]), of):
            yield from _entry(text, match, end if end >= 0 else len(text))
    if "Birth. " in text:
        yield from _labelled(text, of)


def is_of_other(text: str, span: Span, of: str) -> bool:
    """Tell whether a span of ``text`` is an entry on somebody else than ``of``."""
    if match := _OPENS.match(text, span.start, span.end):
        return not _is_of(_turned(match["family"], match["given"]), of)
    if match := _TITLED.match(text, span.start, span.end):
        family, _, given = match["title"].partition(", ")
        return not _is_of(f"{given} {family}", of)
    return False


def _turned(family: str, given: str) -> str:
    return f"{_TITLE.sub('', given).strip()} {family.title()}"


def _is_of(title: str, of: str) -> bool:
    return likeness(name(title), name(of)) is Likeness.SAME


def _entry(text: str, head: re.Match[str], end: int) -> Iterator[tuple[int, int, str]]:
    learnt = text.find(". Educ", head.end(), end)
    behind = head.start("given") + len(head["given"].rstrip())
    yield head.start(), behind, _turned(head["family"], head["given"])
    for match in _HOME.finditer(text, head.end(), learnt + 9 if learnt >= 0 else end):
        yield from _parted(match, _row(match))
    if learnt < 0:
        return
    yield from ((each.start(), each.end(), _WHOLE[each[0][:-1]]) for each in _LEARNT.finditer(text, learnt, end))
    yield from _career(text, learnt + len(". Educ"), end)


def _career(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield where posts part behind the schools; what is told of books, clubs and addresses stays as it is."""
    opened = closed = False
    for match in _CAREER.finditer(text, start, end):
        before = text[start : match.start()].rsplit(None, 1)[-1].lstrip("(")
        if closed or (match["end"] == ";" and not opened):
            continue
        whole = before not in _WHOLE
        if (
            match["end"] == "."
            and whole
            and (before in lexicon.words("abbreviations", "never") or len(before) < _SHORTEST)
        ):
            continue
        closed = match["label"] is not None
        yield match.start() if whole else match.end() - 1, match.end(), "\n" if opened or closed else "\nCareer:\n"
        opened = True


def _parted(match: re.Match[str], words: str) -> Iterator[tuple[int, int, str]]:
    """Yield an edit; the mark before a row and its label are two, so that no quote begins with the mark."""
    start = match.start()
    if words.startswith("\n"):
        start += len("; ")
        yield match.start(), start, "\n"
    yield start, match.end(), words.removeprefix("\n")


def _row(match: re.Match[str]) -> str:
    """Return the row that a part of an entry opens, with its label."""
    if match["kin"]:
        return f"\n{_KIN[match['kin']].capitalize()} of "
    if match["wed"]:
        return "\nMarried: "
    if match["parted"]:
        return "(div. "
    if match["count"]:
        told = [(match["count"], match["one"]), (match["more"], match["other"])]
        return " and ".join(f"{count} {_KIN[kin]}{'' if count == 'one' else 's'}" for count, kin in told if kin)
    if match[0].startswith("; b"):
        return "\nBorn: " + (f"{match['place']}" if match["place"] else "")
    return "\nEducation: " if "Educ" in match[0] else "\nChildren: "


def _labelled(text: str, of: str) -> Iterator[tuple[int, int, str]]:
    """Yield the labels of a line on ``of`` that has several: "Ada Kerr. Birth. May 3, 1920, in Hull; Career. …"."""
    for line in _TITLED.finditer(text):
        family, _, given = line["title"].partition(", ")
        labels = list(_LABELLED.finditer(text, line.end("title"), line.end()))
        if len(labels) < _FEWEST or not _is_of(f"{given} {family}", of):
            continue
        for match in labels:
            yield from _parted(match, "\n" + _ROWS[match["label"]])
            if match["label"] == "Career":
                yield from ((item.start(), item.end(), "\n") for item in _ITEM.finditer(text, match.end(), line.end()))
