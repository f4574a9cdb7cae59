"""CSL-JSON: what citation processors and reference managers read (https://docs.citationstyles.org, ``csl-data.json``)."""

from typing import Any

from service.domain.edtf import Point, Shape, parse
from service.domain.time import display
from service.represent.citing.authors import Author
from service.represent.citing.dates import day_of, month_of
from service.represent.citing.work import PROFILE, Work
from service.represent.plain.views import encode

Plain = dict[str, Any]

TYPES = {
    "encyclopedia": "entry-encyclopedia",
    "newspaper": "article-newspaper",
    "magazine": "article-magazine",
    "blog": "post-weblog",
    "official": "document",
    "database": "dataset",
    "social": "post",
    "book": "book",
    "other": "document",
    PROFILE: "webpage",
}
"""The type of each kind; documents that have an address are web pages."""
_PUBLISHED = frozenset(("book", "dataset", "document"))
"""The types whose container is a publisher, not a title."""
_SEASON = 20  # EDTF has 21 to 24 where CSL has 1 to 4


def csl_json(work: Work) -> str:
    """Return the work as an array of one item."""
    return encode([csl_item(work)]).decode()


def csl_item(work: Work) -> Plain:
    """Return the item; a date that its parts do not say whole stands as EDTF in ``custom.issued``."""
    type_ = TYPES[work.kind]
    if type_ == "document" and work.url:
        type_ = "webpage"
    container = "publisher" if type_ in _PUBLISHED else "container-title"
    issued = date_variable(work.issued) if work.issued else None
    item: Plain = {
        "id": work.key,
        "type": type_,
        "title": work.title,
        "author": [_name(author) for author in work.authors],
        container: work.container,
        "issued": issued,
        "accessed": date_variable(work.accessed) if work.accessed and work.url else None,
        "URL": work.url,
        "language": work.language,
        "version": str(work.revision) if work.revision else None,
        "custom": {"issued": work.issued} if issued and not _is_whole(issued) else None,
    }
    return {name: value for name, value in item.items() if value}


def date_variable(edtf: str) -> Plain:
    """Return an EDTF date as CSL's date variable: parts where it has some, else words."""
    when = parse(edtf)
    ends = when.points[:1] if when.shape is Shape.POINT else when.points
    spans = when.shape is Shape.SPAN and when.start and when.end and not any(point.season for point in ends)
    if not (when.shape is Shape.POINT or spans) or any("X" in point.year for point in ends):
        return {"literal": display(edtf)}
    season = {"season": ends[0].season - _SEASON} if ends[0].season else {}
    circa = {"circa": True} if when.qualified else {}
    return {"date-parts": [_parts(point) for point in ends], **season, **circa}


def _is_whole(date: Plain) -> bool:
    return date.keys() == {"date-parts"}


def _parts(point: Point) -> list[int]:
    month, day = month_of(point), day_of(point)
    return [int(point.year), *([month] if month else []), *([day] if month and day else [])]


def _name(author: Author) -> Plain:
    return {"literal": author.literal} if author.literal else {"family": author.family, "given": author.given}
