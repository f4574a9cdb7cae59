"""Entries of books of reference, read as the rows that they shorten: "HALE, Ada; b 3 May 1942; m 1975, Per Lund; one s. Educ: …"."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from service.domain.names.likeness import Likeness, likeness
from service.domain.names.name import name
from service.domain.selector import Span
from service.extract.pasted.entries import american
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_CHILD = r"(?:o |e |yr |yst |er |y |[2-9](?:nd|rd|th) )*(?P<{kin}>s|d|son|dau|daughter)\b\.? of (?:the )?(?:late )?"
_OPENS = compiled(
    r"^(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}, [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}? ?)(?=[,;(.])"
    rf"[^\n]{{0,120}}?(?=[;.] (?:[Bb](?:orn|\.)? (?:[^\n;]{{1,40}} )?\d|{_CHILD.format(kin='of')}))"
    r"|^(?P<plain>[A-Z][\w'’-]+(?: [A-Z][\w.'’-]+){1,4})(?=, b\. [^\n;]{0,60}\d{4}; (?:o |e |yr |[2-9](?:nd|rd|th) )?(?:s|d|dau|son|daughter|m|educ)\b)",
    re.MULTILINE,
)
"""A name with the family's in front, what comes behind it, and a birth; or a name and its birth alone, and what such an entry goes on with."""
_HINT = compiled(r"[;,.] [Bb](?:orn|\.)? |; (?:[a-z0-9]+ )?(?:s|d|son|dau|daughter)\.? of ")
"""What no entry is without."""
_ENTRY = compiled(r"^[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}, (?:[A-Z][a-z]|[A-Z]{3,}\b)", re.MULTILINE)
_HEADING = compiled(r"(?:[^\n;]{0,90}(?<![.!?])(?:\n|$)){0,8}")
"""What may stand above the one entry of a page. Where there are more, or other text, an entry may be of somebody else."""
_COUNT = "(?:one|two|three|four|five|six|seven|[1-9])"
_PARTS = compiled(
    r"[;.,] (?P<born>[Bb](?:orn|\.)?) (?P<place>[^\d;\n]{2,40} )?(?=\d)"
    r"|[;.] (?P<died>d(?:ied|\.)|d(?= \d)) (?!of\b)(?=[^\d;\n]{0,40}\d)"
    rf"|; (?:{_CHILD.format(kin='kin')}"
    rf"|(?P<wed>(?:m\.?)?(?: ?(?:1st|2nd|3rd)(?:ly)?,?)?) (?P<year>\d{{4}}),? |(?={_COUNT} [sd]\b))"
    r"|; (?:(?P<named>m\. (?=[A-Z]))|(?P<ends>[sd]\. (?=[A-Z])|(?=[A-Z]\.[A-Z])))"
    rf"|, (?={_COUNT} [sd]\b)"
    rf"|(?<=[;,] )(?P<count>{_COUNT}) (?P<one>[sd])(?:\.?,?(?: and)? (?P<more>{_COUNT}) (?P<other>[sd]))?\b\.?(?=[;.\n]|\Z)"
    r"|(?P<parted>\((?:marr\. )?diss\.(?: by divorce,?)? )(?=\d{4}\))"
)
_LEARNT = compiled(r"\. (?=Educ(?:ated|\.)?: )")
_SCHOOLS = compiled(r"Educ(?:ated|\.)?: ")
_CLUB = compiled(r"(?<=\. )Clubs?: ")
"""Where somebody dines, and plays for no side."""
_CAREER = compiled(r"(?P<end>[.;]) (?=(?P<word>[A-Z][\w’'-]*)(?P<label>: | \d{1,2} [A-Z])?)")
_SHORTEST = 3
_KIN = {"s": "son", "d": "daughter", "dau": "daughter"}
_ONE = ("one", "1")
_ITEM = compiled(r"(?<=\d); (?=[A-Z])")
_TITLED = compiled(r"^(?P<name>[^\n.;:\d]{3,60})[.;] Birth\. [^\n]+", re.MULTILINE)
_FEWEST = 2


def entries(text: str, of: str) -> Iterator[tuple[int, int, str]]:
    """Yield where an entry on ``of`` is read as other words, and these: its parts as rows, its short words whole."""
    match = _OPENS.search(text) if _HINT.search(text) else None
    if match and _HEADING.fullmatch(text, 0, match.start()) and _is_alone(text, match):
        end = text.find("\n", match.end())
        if is_of(_called(match), of):
            yield from _entry(text, match, end if end >= 0 else len(text))
        elif _title(match).isupper():  # "HALE, PETER" is nobody whom the page calls Hale
            yield match.start(), match.start() + len(_title(match).rstrip()), _called(match)
    else:
        yield from _turned(text, of)
    if "Birth. " in text:
        yield from _labelled(text, of)


_FAMILY_FIRST = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}, [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}"
_LIFE = compiled(
    rf"^(?:(?P<opens>{_FAMILY_FIRST})(?= \([^()\n]{{0,60}}\d{{4}})|(?:Full )?[Nn]ame(?: in full)?(?::| ?\||\t) *(?P<row>{_FAMILY_FIRST})[ \t]*$)",
    re.MULTILINE,
)
"""A turned name before the years of a life, or in a row of its own: "*Hale, Ada L.* (1901–1990), mayor", "Name: *Hale, Ada*"."""


def _turned(text: str, of: str) -> Iterator[tuple[int, int, str]]:
    """Yield the turned names of somebody's own that open lines with a life, or are rows, as they are said."""
    called = of.casefold().split()
    for match in _LIFE.finditer(text):
        title = match[match.lastgroup or 0]
        given = title.partition(", ")[2].casefold().split()
        if given[0] in called and is_of(in_order(title), of):  # not "Ada Hale, DBE (1990)"
            yield *match.span(match.lastgroup or 0), in_order(title)


def _is_alone(text: str, entry: re.Match[str]) -> bool:
    """Tell whether no other line of a page begins as an entry does, but for one above that has the same name: "HALE, Ada"."""
    begins = [each.start() for each in _ENTRY.finditer(text) if each.start() != entry.start("name")]
    lines = (text[start : text.find("\n", start) % (len(text) + 1)] for start in begins)
    return all(start < entry.start() for start in begins) and all(_same(line, _title(entry)) for line in lines)


def _same(line: str, title: str) -> bool:
    return line.casefold().strip(" ,.") == title.casefold().strip()


def is_of_other(text: str, span: Span, of: str) -> bool:
    """Tell whether a span of ``text`` is an entry on somebody else than ``of``."""
    match = _OPENS.match(text, span.start, span.end) or _TITLED.match(text, span.start, span.end)
    return match is not None and not is_of(_called(match), of)


def _called(match: re.Match[str]) -> str:
    """Return the name that opens an entry, the given names first."""
    return in_order(_title(match))


def in_order(title: str) -> str:
    """Return a name with the given ones in front: "Hale, Ada" is Ada Hale."""
    family, _, given = title.partition(", ")
    family, given = (each.title() if each.isupper() else each for each in (family, given))
    return f"{given.strip()} {family}" if given else family


def _title(match: re.Match[str]) -> str:
    """Return the name that opens an entry, as it stands."""
    return match["name"] or match["plain"]


def is_of(title: str, of: str) -> bool:
    """Tell whether a name that opens an entry is that of whom a page is about."""
    return likeness(name(title), name(of)) is Likeness.SAME


def _entry(text: str, head: re.Match[str], end: int) -> Iterator[tuple[int, int, str]]:
    yield head.start(), head.start() + len(_title(head).rstrip()), _called(head)
    if american.STYLE.search(text, head.end(), end):
        yield from _american(text, head, end)
        return
    learnt = _LEARNT.search(text, head.end(), end)
    parts = list(_PARTS.finditer(text, head.end(), learnt.end() if learnt else end))
    children = "\nChildren: " if len([each for each in parts if each["count"]]) == 1 else "\nBy marriage: "
    for match in parts:
        yield from _parted(match, _row(match, children))
    if learnt is None:
        return
    schools = _SCHOOLS.match(text, learnt.end())
    behind = schools.end() if schools else learnt.end()
    yield *learnt.span(), "\n"
    yield learnt.end(), behind, "Education: "
    yield from ((each.start(), each.end(), _whole()[each["word"]]) for each in _short().finditer(text, behind, end))
    yield from ((*each.span(), "Leisure: ") for each in _CLUB.finditer(text, behind, end))
    yield from _career(text, behind, end)


def _american(text: str, head: re.Match[str], end: int) -> Iterator[tuple[int, int, str]]:
    """Yield how an American entry is read: its birth as in others, what follows in its own way."""
    born = next((each for each in _PARTS.finditer(text, head.end(), end) if each["born"]), None)
    if born is not None:
        yield from _parted(born, _row(born, ""))
        yield from american.american(text, born.end(), end, _called(head).rsplit(maxsplit=1)[-1])


@cache
def _whole() -> Mapping[str, str]:
    return lexicon.table("marks", "shortened")


@cache
def _short() -> re.Pattern[str]:
    return compiled(rf"\b(?P<word>{lexicon.alternation(_whole())})\.")


def _career(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield where posts part behind the schools; what is told of books, clubs and addresses stays as it is."""
    opened = closed = False
    for match in _CAREER.finditer(text, start, end):
        before = text[start : match.start()].rsplit(None, 1)[-1].lstrip("(")
        if closed or (match["end"] == ";" and not opened):
            continue
        whole = before not in _whole()
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


_ROWS = {"named": "\nMarried: ", "ends": "\nFurther: ", "died": "\nDied: ", "parted": "(div. "}
"""What stands for a part of an entry whatever it tells, by its group."""


def _row(match: re.Match[str], children: str) -> str:
    """Return the row that a part of an entry opens, with its label; ``children`` is that of how many there are."""
    if match["kin"]:
        return f"\n{_KIN.get(match['kin'], match['kin']).capitalize()} of "
    if match["year"]:
        return f"\nMarried: {match['year']} "
    if match["count"]:
        told = [(match["count"], match["one"]), (match["more"], match["other"])]
        return " and ".join(f"{count} {_KIN[kin]}{'' if count in _ONE else 's'}" for count, kin in told if kin)
    if match["born"]:
        return f"\nBorn: {match['place'] or ''}"
    return next((row for group, row in _ROWS.items() if match[group] is not None), children)


@cache
def _labels() -> re.Pattern[str]:
    return compiled(rf"[;.] (?P<label>{lexicon.alternation(lexicon.table('marks', 'labelled'))})\. (?=[A-Z\dm])")


def _labelled(text: str, of: str) -> Iterator[tuple[int, int, str]]:
    """Yield the labels of a line on ``of`` that has several: "Ada Kerr. Birth. May 3, 1920, in Hull; Career. …"."""
    for line in _TITLED.finditer(text):
        labels = list(_labels().finditer(text, line.end("name"), line.end()))
        if len(labels) < _FEWEST or not is_of(_called(line), of):
            continue
        for match in labels:
            yield from _parted(match, f"\n{lexicon.table('marks', 'labelled')[match['label']]}")
            if match["label"] == "Career":
                yield from ((item.start(), item.end(), "\n") for item in _ITEM.finditer(text, match.end(), line.end()))
