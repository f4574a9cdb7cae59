"""Records as text: fields with numbered footnotes, and conflicts in words."""

from collections.abc import Iterable

from service.represent.text.fields import field_lines
from service.represent.text.lines import Plain, legible, page, wrap
from service.represent.text.lists import conflict_lines
from service.represent.text.notes import Notes, footnotes


def record_text(record: Plain) -> bytes:
    """Return a record (full view) as text: fields, conflicts in words, footnotes. UTF-8, at most 100 columns."""
    notes = Notes()
    fields = [line for name, field in record["fields"].items() for line in ["", *field_lines(name, field, notes)]]
    head = [
        legible(record["name"]),
        *wrap(record["description"]),
        f"revision {record['revision']}, {record['updated_at']}",
    ]
    return page([*head, *fields, *conflict_lines(record["conflicts"]), *footnotes(notes, record["sources"])])


def field_text(field: Plain, sources: Iterable[Plain]) -> bytes:
    """Return a field by itself (full view) as text, with the footnotes of its claims."""
    notes = Notes()
    return page([*field_lines(field["name"], field, notes), *footnotes(notes, sources)])
