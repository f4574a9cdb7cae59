r"""BibTeX: one entry that classic styles and biblatex read.

``date`` and ``urldate`` are biblatex's, which reads EDTF; ``year`` and ``month`` are for the others. Text is UTF-8; what TeX
would take for commands is escaped. A brace of the text is ``\textbraceleft{}``, since BibTeX counts the braces of ``\{`` too.
"""

from collections.abc import Sequence

from service.domain.edtf import Shape, parse
from service.domain.time import display
from service.represent.citing.authors import Author
from service.represent.citing.dates import month_of
from service.represent.citing.work import Work

_TYPES = {
    "newspaper": ("article", "journal"),
    "magazine": ("article", "journal"),
    "book": ("book", "publisher"),
}
_OTHER = ("misc", "howpublished")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{letter: f"\\{letter}" for letter in "$&#_%"},
    }
)
_ADDRESS = str.maketrans(
    {"{": "%7B", "}": "%7D", "\\": "%5C", "^": "%5E", "`": "%60", '"': "%22", "<": "%3C", ">": "%3E"}
)


def bibtex(work: Work) -> str:
    """Return the entry, its key the id of the source or of the profile's revision."""
    type_, container = _TYPES.get(work.kind, _OTHER)
    members = {
        "author": _authors(work.authors),
        "title": f"{{{_escaped(work.title)}}}",
        container: _escaped(work.container or ""),
        **_dates(work.issued),
        "version": str(work.revision or ""),
        "url": (work.url or "").translate(_ADDRESS),
        "urldate": work.accessed or "" if work.url else "",
        "langid": _escaped(work.language or ""),
    }
    lines = [f"  {name} = {text if name == 'month' else f'{{{text}}}'}," for name, text in members.items() if text]
    return "\n".join([f"@{type_}{{{work.key},", *lines, "}"]) + "\n"


def _dates(issued: str | None) -> dict[str, str]:
    """Return the members for a date; one that is no date to biblatex, such as "between 1987 and 1990", is a year in words."""
    if not issued:
        return {}
    when = parse(issued)
    if when.shape in (Shape.ONE_OF, Shape.EITHER) or when.start is None or when.end is None:
        return {"year": _escaped(display(issued))}
    if when.qualified:
        return {"date": issued, "year": _escaped(display(issued))}
    point = when.start if when.shape is Shape.POINT else None
    month = month_of(point) if point else None
    year = point.year if point and "X" not in point.year else ""
    return {"date": issued, "year": year, "month": _MONTHS[month - 1] if month else ""}


def _authors(authors: Sequence[Author]) -> str:
    return " and ".join(
        f"{{{_escaped(each.literal)}}}" if each.literal else f"{_escaped(each.family)}, {_escaped(each.given)}"
        for each in authors
    )


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)
