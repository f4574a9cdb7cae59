"""Articles titled with the family's name in front, "Kerr, Ada (1931–)", and the life in pieces between semicolons that stands below such a title."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from service.extract.pasted.entries.whoswho import in_order, is_of
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_LINE = compiled(r"[^\n]*\S[^\n]*")
_PARTICLE = r"(?:de|del|da|dos|van|von|der|den|al|el|bin|ibn|y)"
_CAPITALS = rf"(?:{_PARTICLE} ){{0,2}}[^\W\d_a-z][\w’'-]*(?: (?:{_PARTICLE} )?[^\W\d_a-z][\w’'-]*){{0,2}}"
_TURNED = compiled(
    rf"[ \t#=*]*(?P<title>{_CAPITALS}(?P<comma>,)? [^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z][\w’'-]*\.?){{0,3}})(?: ?\([^()\n]{{0,60}}\))?[ \t#=*]*"
)
_TITLES, _LONGEST_TITLE, _SHORTEST_PROSE = 4, 120, 40
_BRACKETS = compiled(r"\([^()\n]*\)")
_BORN = compiled(r"(?<![\w,] )\b[Bb](?:orn|\.) [^;.\n]{0,200}?\d{4}[^;.\n]{0,80};")
"""The birth with which such a life begins."""
_CUT = compiled(r"; (?:and )?")
_SPELLED = compiled(
    r"(?<=\.)(?P<lead> )Name variations: (?P<names>[^.:\n]{3,150})\. (?:Pronunciation: [^.\n]{2,60}\. )?"
)
_DEGREE = compiled(r"[^\W\d_a-z][^,;()\n]{3,60}, (?:[BMD]\.?[A-Z]\.?[A-Za-z]?\.?|Ph\.?D\.?|[a-z]+ diploma)(?=[,; (]|$)")
"""A school and the degree taken there, without a verb."""
_ROW = compiled(rf"{_DEGREE.pattern}|(?:died|children) ")
"""A piece that is read as a row, which no stop ends."""
_CHILDREN = compiled(r"children:? ")
_GOES_ON = compiled(r"\([^()\n]* m(?:arriage|\.)\) |[^\W\d_a-z]")
"""Behind children, others of them: "children: (1st m.) Per; *(2nd m.) Mia; Ole*"."""
_FEWEST = 2


def titled(text: str, of: str) -> Iterator[tuple[int, int, str]]:
    """Yield the titles of a page that are the name of ``of`` turned round, as they are read, and where the life below one with a comma parts."""
    behind = 0
    for line in islice(_LINE.finditer(text), _TITLES):
        short = line.end() - line.start() <= _LONGEST_TITLE
        match = _TURNED.fullmatch(text, *line.span()) if short else None
        called = _called(match, of, text) if match else None
        if match is None and line.end() - line.start() > _SHORTEST_PROSE:
            break
        if match and called:
            yield *match.span("title"), called
            behind = line.end() if match["comma"] else behind
    if behind and _BORN.search(text, behind):
        yield from sorted(edit for line in _LINE.finditer(text, behind) for edit in _life(text, *line.span()))


def _called(title: re.Match[str], of: str, text: str) -> str | None:
    """Return the name of ``of`` with the given ones in front; where no comma parts them, only if the text calls one by the family's alone."""
    if title["comma"]:
        called = in_order(title["title"])
        whole = is_of(title["title"].partition(",")[0], of)  # "Ada Kerr, PhD"
        return called if is_of(called, of) and not whole else None
    *given, family = of.split()
    turned = bool(given) and title["title"].casefold() == " ".join((family, *given)).casefold()
    return of if turned and _alone(family).search(text, title.end()) else None


def _alone(family: str) -> re.Pattern[str]:
    """Match a family's name that no other name stands before."""
    name = re.escape(family)
    return compiled(rf"(?<![^\W_])(?<![\w.’'-] ){name}(?![\w-])|\b[a-z]+ {name}(?![\w-])")


def _life(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield how a line in pieces between semicolons is read: a line for each, with its short words whole."""
    for match in _SPELLED.finditer(text, start, end):
        yield match.start("lead"), match.end("lead"), "\n"
        yield match.end("lead"), match.start("names"), "Other names: "
        yield match.end("names"), match.end(), "\n"
    outside = _BRACKETS.sub(lambda match: " " * len(match[0]), text[start:end])
    cuts = [(start + each.start(), start + each.end()) for each in _CUT.finditer(outside)]
    told = [behind for _, behind in cuts if text[behind : behind + 1].islower() or _DEGREE.match(text, behind)]
    if len(told) < max(_FEWEST, len(cuts) / 2):
        return
    opened = start
    for at, behind in cuts:
        if _CHILDREN.match(text, opened) and _GOES_ON.match(text, behind):
            continue
        yield at, behind, "\n" if _ROW.match(text, opened) else ".\n"
        yield from _opened(text, behind)
        opened = behind
    if _CHILDREN.match(text, opened) and text.endswith(".", opened, end):
        yield end - 1, end, ""


def _opened(text: str, at: int) -> Iterator[tuple[int, int, str]]:
    """Yield how a piece begins as a line: with a capital, the word for kin or a marriage whole, a school with its label."""
    short = _short().match(text, at)
    if short:
        yield at, short.end(), lexicon.table("marks", "titled")[short["word"]]
    elif _DEGREE.match(text, at):
        yield at, at, "Education: "
    elif text[at : at + 1].islower():
        yield at, at + 1, text[at].upper()


@cache
def _short() -> re.Pattern[str]:
    return compiled(rf"(?P<word>{lexicon.alternation(lexicon.table('marks', 'titled'))})(?=[ :;.\n]|$)")
