"""An annotation: what another tool says of a passage, whatever format it says it in."""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from attrs import Factory, frozen

from schemas.words import FIELDS
from service.domain.handmade import Tool

Plain = Mapping[str, Any]

_SLIP = 0.8
"""How like a field's name a tag has to be that is meant to be one: people tag other things too."""


@frozen(kw_only=True)
class Annotation:
    """A tool says that ``field`` has ``value``, in the words ``quote`` with what stands around them in the text that it had.

    ``where`` is the place in the file. ``target`` is the address or the id of what was read. Where the tool gives it, ``text``
    is what it had, and ``start`` the place of the quote there, in code points. ``who`` made it on the day ``date``.
    """

    where: str
    field: str
    value: str
    quote: str
    tool: Tool
    prefix: str = ""
    suffix: str = ""
    target: str = ""
    text: str | None = None
    start: int | None = None
    qualifiers: Mapping[str, str] = Factory(dict)
    who: str | None = None
    date: str | None = None
    note: str | None = None


@frozen
class Unread:
    """Something at the place ``where`` in a file that cannot be read as an annotation: what is wrong, and what to do."""

    where: str
    problem: str
    remedy: str


Read = Annotation | Unread | None
"""What a file holds: None for an annotation that is about no field."""


def field_named(where: str, name: str, names: Mapping[str, str]) -> str | Unread | None:
    """Return the field that a tool calls ``name``, by its own name or by ``names``; None where it is nearly none of them."""
    field = names.get(name, name)
    if field in FIELDS:
        return field
    meant = get_close_matches(field, FIELDS, 1, _SLIP)
    return Unread(where, f"{field!r} is no field", f"did you mean {meant[0]!r}?") if meant else None


def string(value: object) -> str:
    """Return ``value`` if it is a string, else an empty one."""
    return value if isinstance(value, str) else ""


def objects(value: object) -> list[Plain]:
    """Return the objects of a list, or the one that ``value`` is itself."""
    return [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, Mapping)]


def on_one_line(text: str) -> str:
    """Return ``text`` with white space folded and without control characters."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
