"""Values of a cell that were pasted together without a mark between them: "University of Graz Harvard University"."""

from collections.abc import Iterator
from itertools import pairwise

from service.domain.fields import Datatype
from service.domain.selector import Span
from service.extract.mentions.places.gazetteer import fold, gazetteer, is_country
from service.extract.mentions.works.titleshapes import again_in_parts
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import given_names

_OF = compiled(r"University of (?:the )?(?P<rest>.+) University$")
_FIRST = compiled(
    r"(?P<one>.*\b(?:University|College|Institute|Academy|School)) (?P<other>University of [^\W\d_a-z].*|(?P<named>.+ )University)$"
)
_PARTIES = compiled(r"(?P<one>(?:[^\W\d_][\w'’-]* ){1,4}?Party) (?P<other>[^\W\d_a-z].* Party)$")
_SEVERAL = compiled(
    r"\w \w+ University of .* (?:College|Institute|Academy|School)\b|\w (?:Party|Movement)(?: [^\W\d_a-z][\w'’-]*){3}"
)
"""Two bodies at least, the first of which ends nobody knows where: "Polar Survey University of Graz Elm College", "Elm Party Free Salt Alliance"."""
_BOTH = compiled(
    r"(?:\S+ ){0,3}?University of (?:the )?(?P<rest>(?:(?!University)\S+ ){1,3})(?P<other>University of [^\W\d_a-z])"
)
"""A university of a place before another one: "National *University of Peru University of Graz*"."""
_HEADS = frozenset(("University", "College", "Institute", "Academy", "School", "Faculty", "Department", "of", "for"))
_YEAR = compiled(r"\s*\((?:[^()]{0,40}?[\s,;])?(?P<year>(?:1[4-9]|20)\d\d)\)\s*(?P<mark>[,;•|\n]?)")
_GLUED = compiled(
    r"(?<![^\W\d_])(?!Mc|Mac|De|Di|Du|Da|Del|La|Le|Van|Von|Fitz|St|O['’])[^\W\d_a-z]\w*?[a-zß-ÿ](?=[A-ZÀ-Þ])"
)
"""Where a name ends that another one is glued to: "*Hale*Per", but "*McBride*"."""
_WORD = compiled(r"\S+")
_FEWEST = 4
"""So many words make two names at least: "Jon Hale Per Lund"."""
_LONG = 3
"""So many words have names of both parents' families."""
_EDGE = " \t\n,;•|*·–-"


def bodies(text: str, span: Span) -> tuple[Span, ...]:
    """Return the places of bodies in ``span``: itself, or two of which one is a university; none where they cannot be parted.

    A college or a school behind a university may be a part of it, a university behind anything is none.
    """
    words = span.of(text)
    both = _BOTH.match(words)
    if both and gazetteer().called(fold(both["rest"].strip())):
        one, other = _cut(span, both.start("other") - 1)
        return one, *bodies(text, other)
    if of := _OF.match(words):
        at = _town_end(of["rest"])
        return _cut(span, of.start("rest") + at) if at else ()
    first = _PARTIES.match(words)
    if first:
        one, other = _cut(span, first.start("other") - 1)
        return one, *bodies(text, other)
    first = _FIRST.match(words)
    if first is None or not first["one"].strip() or (first["named"] and not _HEADS.isdisjoint(first["named"].split())):
        return () if _SEVERAL.search(words) else (span,)
    one, other = _cut(span, first.start("other") - 1)
    return (*bodies(text, one), other)


def parted(text: str, span: Span, datatype: Datatype) -> tuple[Span, ...]:
    """Return the places of the values in ``span``: itself, or several bodies or persons; none where they cannot be parted."""
    if datatype is Datatype.PERSON:
        return _persons(text, span)
    if datatype is Datatype.PLACE:
        return _countries(text, span)
    return bodies(text, span) if datatype is Datatype.ORGANISATION else (span,)


_BETWEEN_COMMAS = compiled(r"[^\s,][^,]*")


def _countries(text: str, span: Span) -> tuple[Span, ...]:
    """Return the places of countries in a row, none of which lies in another: "Norway, Peru, Chad"; else the place whole."""
    parts = tuple(Span(*match.span()) for match in _BETWEEN_COMMAS.finditer(text, span.start, span.end))
    return parts if all(is_country(each.of(text)) for each in parts) else (span,)


def _persons(text: str, span: Span) -> tuple[Span, ...]:
    """Return the places of names: "Jon Hale Per Lund" are two by their given names, as are "Jon HalePer Lund" by what is glued."""
    edges = [span.start, *(match.end() for match in _GLUED.finditer(text, span.start, span.end)), span.end]
    pieces = [Span(*each) for each in pairwise(edges)]
    if len(pieces) > 1:
        apart = all(_opens_given(each.of(text)) for each in pieces)
        return tuple(part for each in pieces for part in _persons(text, each)) if apart else ()
    words = [Span(*match.span()) for match in _WORD.finditer(text, span.start, span.end)]
    given = [word.of(text) in given_names() for word in words]
    if len(words) < _FEWEST or not given[0]:
        return (span,)
    if len(words) % 2 == 0 and all(given[::2]) and not any(given[1::2]):
        return tuple(first.join(last) for first, last in zip(words[::2], words[1::2], strict=True))
    if len(words) == 2 * _LONG and given[_LONG] and sum(given) == 2:  # noqa: PLR2004 - "Ana Hale Ruiz Per Lund Vogt"
        return words[0].join(words[_LONG - 1]), words[_LONG].join(words[-1])
    told = [word.of(text) for word in words]
    if len(words) > _FEWEST and any(second and not first for first, second in pairwise(given)):
        return ()
    return () if all(given) or len(set(told)) < len(told) else (span,)


def _opens_given(words: str) -> bool:
    return words.split(maxsplit=1)[0] in given_names()


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


_SINGLE = compiled(r"[^\W\d_][\w’'-]+(?:, [^\W\d_][\w’'-]+){2,4} \((?P<year>\d{4})\)")
"""Words between commas of which nothing but a last year tells whether they are one title."""


def is_one_or_several(words: str) -> bool:
    """Tell whether the words of a cell may be one title with commas in it as well as several."""
    return _SINGLE.fullmatch(words) is not None


def works(text: str, cell: Span) -> Iterator[tuple[Span, int, str]]:
    """Yield titles with the place behind their years and the year, where only the years part them: "Salt (2000) Rain, and Fog (2005)"."""
    years = list(_YEAR.finditer(text, cell.start, cell.end))
    single = _SINGLE.fullmatch(text, cell.start, cell.end)
    if single and (whole := again_in_parts(text, cell.start)):
        yield Span(whole.start, whole.end), single.end(), single["year"]  # "Salt, Sand, Sea (2006)"
        return
    if len(years) < 2 or any(year["mark"] for year in years[:-1]):  # noqa: PLR2004 - one title needs no parting
        return
    start = cell.start
    for year in years:
        words = text[start : year.start()].strip(_EDGE)
        first = text.index(words, start)
        if words:
            yield Span(first, first + len(words)), year.end("year") + 1, year["year"]
        start = year.end()


_IN_YEAR = compiled(
    r"\s*(?P<words>[^,;•|\n]+?) in (?P<year>(?:1[4-9]|20)\d\d)(?:\.?\s*\Z|,?\s+(?:(?:and|&)\s+)?(?=[^\W\d_a-z]))"
)
_LAST = compiled(r"[^\W\d_a-z][^\d,;•|\n]+")


def honours(text: str, cell: Span) -> list[tuple[Span, int, str]] | None:
    """Return honours with the place behind their years and the year, where only the years part them: "Elm Prize in 2000 Oak Medal in 2005"; else None.

    None of them, where nobody can tell what the last words belong to.
    """
    found: list[tuple[Span, int, str]] = []
    start = cell.start
    while match := _IN_YEAR.match(text[: cell.end], start):
        found.append((Span(*match.span("words")), match.end("year"), match["year"]))
        start = match.end()
    last = _LAST.fullmatch(text, start, len(text[: cell.end].rstrip(" .")))
    if last and found:
        return [*found, (Span(*last.span()), 0, "")]
    if found and start < len(text[: cell.end].rstrip()):
        return []
    return found if len(found) > 1 else None
