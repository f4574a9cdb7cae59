"""Lines of a bibliography, "Salt Roads. Oslo: Oak Press, 1968.", and of a filmography that say who made what."""

import re
from functools import cache

from service.domain.selector import Span
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import given_names

_WORD = r"[^\W\d_a-z][\w&'’-]*"
_NAMES = rf"{_WORD}(?:[ /-](?:(?:of|de|du|des|da|do|di|the|and|&) )?{_WORD}){{0,4}}"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_LEAD = r"(?:[-–—•*]\s)?(?P<title>[^\W\d_a-z][^.:()\n]{2,90}?(?:: [^.:()\n]{2,80}?)?)"
_TAIL = r"(?:\.? \([^()\n]*\))?(?:[.,]? ISBN [\dX-]{10,17})?\.?"
_FORMS = (
    compiled(rf"{_LEAD}(?:\.|,(?= {_WORD}(?: {_WORD})?: )) (?:{_NAMES}[,:] )?{_NAMES},? ?{_YEAR}{_TAIL}"),
    compiled(
        rf"{_LEAD}, (?=[^()\n]*(?:\b(?:Press|House|Books|Publish\w+|Verlag|Éditions|Editions|Edizioni|Ediciones|University)\b|\([^()]*\)[,.]? ISBN)){_NAMES} \((?:[A-Z][a-z]+ )?{_YEAR}\){_TAIL}"
    ),
)
"""A title with its publisher, place and year behind it: "Crystal and order. Oak House, Ulm 1968.", "Salt. Oslo: Oak, 1968.", "Salt, Oak Press (1968), ISBN …"."""
_PERSON = compiled(rf"(?P<given>{_WORD}) (?:{_WORD}\.? ){{0,2}}{_WORD}(?:,|$)")
_NUMBERED = compiled(r"\bISBN \d")
"""Of books, as against papers, which "publications" are as well."""
_ON_SOMEBODY = compiled(r"\b(?:on|about|On|About) (?:the )?[^\W\d_a-z][^\n]*:\s*$")


def published_in(line: str) -> re.Match[str] | None:
    """Return a line as a title with where it came out and its ``year``, or None."""
    return next(filter(None, (form.fullmatch(line) for form in _FORMS)), None)


def names_author(title: str) -> bool:
    """Tell whether what stands where a title does begins with who has written it: "Ida Kerr, *Salt*", or is no more."""
    named = _PERSON.match(title)
    return named is not None and (named.end() < len(title) or named["given"] in given_names())


def is_on_somebody(text: str, line: Span) -> bool:
    """Tell whether a line stands in a list of books on somebody, below a line that says so: "Other books on Ada Kerr:"."""
    above = text[: line.start].rstrip("\n").rsplit("\n\n", 1)[-1]
    return any(_ON_SOMEBODY.search(each) for each in above.split("\n"))


def is_made(heading: str, line: str) -> bool:
    """Tell whether a line below a heading for films says behind the title that its person made it, "Salt (short film; director, 2008)", or is a numbered book."""
    films = heading.casefold().strip(" :*") in lexicon.phrases("sections", "films")
    if heading.casefold().strip(" :*") in lexicon.phrases("sections", "published"):
        return _NUMBERED.search(line) is not None and published_in(line) is not None
    return films and _maker().search(line) is not None


@cache
def _maker() -> re.Pattern[str]:
    makers = lexicon.alternation(lexicon.words("sections", "film_makers"))
    return compiled(
        rf"(?:[(;,–—-]| and| &) ?(?:also |as )?(?:co-)?(?:{makers})\b(?! of\b)[^()]{{0,40}}\)?$", re.IGNORECASE
    )


@cache
def _title() -> re.Pattern[str]:
    """Match a title to the end of what is said of it: "her first novel, *Salt Road* (1957)"."""
    kinds = lexicon.alternation(lexicon.phrases("works", "kinds"))
    return compiled(
        rf"\s+(?:(?:an?|the|her|his|their|first|second|third|last|final|latest|new) ){{0,3}}(?:(?:[a-z-]+ ){{0,2}}?(?P<kind>{kinds}),? )?(?P<quote>[\"“‘'])?"
        rf"(?P<value>[^\W\d_a-z][^;.()\"“”‘\n]{{1,80}}?)(?(quote)[\"”’'])(?=\s*(?:$|[;.(]|, (?:an?|the|her|his|their|which|to|with)\b))"
    )


_PLACED = compiled(r" (?:in|at|with|by|from|on) [^\W\d_a-z]|\d")
"""What may tell of something else than a title: where, with whom, by whom, when."""


def title_behind(text: str, start: int, end: int, *, bare: bool) -> re.Match[str] | None:
    """Return the title, and its ``kind``, that stands right behind a verb for making; one without a noun for works or quotation marks only if ``bare``."""
    title = _title().match(text, start, end)
    if title is None or not (bare or title["kind"] or title["quote"]):
        return None
    return title if title["quote"] or not _PLACED.search(title["value"]) else None
