"""RIS: tagged lines that reference managers read (the format of 2011, ``TY  - `` to ``ER  - ``)."""

from collections.abc import Iterator

from service.domain.edtf import Shape, parse
from service.domain.time import display
from service.represent.citing.dates import day_of, month_of, season_of
from service.represent.citing.work import PROFILE, Work

_TYPES = {
    "encyclopedia": "ENCYC",
    "newspaper": "NEWS",
    "magazine": "MGZN",
    "blog": "BLOG",
    "official": "GOVDOC",
    "database": "DBASE",
    "book": "BOOK",
    PROFILE: "ELEC",
}
_PUBLISHED = frozenset(("official", "database", "book"))
"""The kinds whose container is a publisher, not the title of what they are a part of."""
_END = "\r\n"


def ris(work: Work) -> str:
    """Return the record; a date that RIS cannot say stands in words in a note."""
    lines = [f"TY  - {_TYPES.get(work.kind, 'ELEC' if work.url else 'GEN')}"]
    lines += [f"{tag}  - {text}" for tag, text in _members(work) if text]
    return _END.join([*lines, "ER  - ", ""])


def _members(work: Work) -> Iterator[tuple[str, str | None]]:
    yield "ID", work.key
    for author in work.authors:
        yield "AU", author.inverted
    yield "TI", work.title
    yield "PB" if work.kind in _PUBLISHED else "T2", work.container
    yield from _dates(work.issued)
    yield "ET", f"Revision {work.revision}" if work.revision else None
    yield "UR", work.url
    yield "Y2", work.accessed.replace("-", "/") if work.accessed and work.url else None
    yield "LA", work.language


def _dates(issued: str | None) -> Iterator[tuple[str, str]]:
    """Yield the year and the date (year/month/day/other) of a point, and in words what is none or is in doubt."""
    if not issued:
        return
    when = parse(issued)
    point = when.start if when.shape is Shape.POINT else None
    if point and "X" not in point.year:
        month, day = month_of(point), day_of(point)
        yield "PY", point.year
        parts = (f"{month:02}" if month else "", f"{day:02}" if month and day else "", season_of(point) or "")
        yield "DA", "/".join([point.year, *parts])
    if point is None or "X" in point.year or point.qualifier:
        yield "N1", f"Date: {display(issued)}"
