"""Values of a cell that were pasted together without a mark between them: "University of Graz Harvard University"."""

from collections.abc import Iterator

from service.domain.selector import Span
from service.extract.mentions.places.gazetteer import fold, gazetteer
from service.extract.text.patterns import compiled

_OF = compiled(r"University of (?:the )?(?P<rest>.+) University$")
_FIRST = compiled(
    r"(?P<one>.*\b(?:University|College|Institute|Academy|School)) (?P<other>University of [^\W\d_a-z].*|(?P<named>.+ )University)$"
)
_SEVERAL = compiled(r"\w \w+ University of .* (?:College|Institute|Academy|School)\b")
"""Two bodies at least, the first of which ends nobody knows where: "Polar Survey University of Graz Elm College"."""
_HEADS = frozenset(("University", "College", "Institute", "Academy", "School", "Faculty", "Department", "of", "for"))
_YEAR = compiled(r"\s*\((?:[^()]{0,40}?[\s,;])?(?P<year>(?:1[4-9]|20)\d\d)\)\s*(?P<mark>[,;•|\n]?)")
_EDGE = " \t\n,;•|"


def bodies(text: str, span: Span) -> tuple[Span, ...]:
    """Return the places of bodies in ``span``: itself, or two of which one is a university; none where they cannot be parted.

    A college or a school behind a university may be a part of it, a university behind anything is none.
    """
    words = span.of(text)
    if of := _OF.match(words):
        at = _town_end(of["rest"])
        return _cut(span, of.start("rest") + at) if at else ()
    first = _FIRST.match(words)
    if first is None or not first["one"].strip() or (first["named"] and not _HEADS.isdisjoint(first["named"].split())):
        return () if _SEVERAL.search(words) else (span,)
    one, other = _cut(span, first.start("other") - 1)
    return (*bodies(text, one), other)


def _cut(span: Span, at: int) -> tuple[Span, ...]:
    return Span(span.start, span.start + at), Span(span.start + at + 1, span.end)


def _town_end(words: str) -> int:
    """Return where a town, of which one university is, ends before the name of another one; 0 where that cannot be known."""
    names = words.split()
    if len(names) < 2:  # noqa: PLR2004 - "University of Graz University" is one name
        return 0
    for count in range(len(names) - 1, 0, -1):
        place = " ".join(names[:count])
        if gazetteer().called(fold(place)):
            return len(place)
    return len(names[0]) if len(names) == 2 else 0  # noqa: PLR2004 - a town and a name


def works(text: str, cell: Span) -> Iterator[tuple[Span, int, str]]:
    """Yield titles with the place behind their years and the year, where only the years part them: "Salt (2000) Rain, and Fog (2005)"."""
    years = list(_YEAR.finditer(text, cell.start, cell.end))
    if len(years) < 2 or any(year["mark"] for year in years[:-1]):  # noqa: PLR2004 - one title needs no parting
        return
    start = cell.start
    for year in years:
        words = text[start : year.start()].strip(_EDGE)
        first = text.index(words, start)
        if words:
            yield Span(first, first + len(words)), year.end("year") + 1, year["year"]
        start = year.end()
