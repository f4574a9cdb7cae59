"""A document of data to claims: what shape it has, and who reads it."""

from attrs import frozen

from service.domain.claim import Claim
from service.domain.source import Document, Subject
from service.errors import DocumentError
from service.extract.structured.datum import Datum, claims_of
from service.extract.structured.jsontext import Node, Twice, parse
from service.extract.structured.linkeddata import Graph
from service.extract.structured.malformed import Malformed, line_and_column
from service.extract.structured.mapping import read_mapped
from service.extract.structured.notes import Notes
from service.extract.structured.records import objects, table
from service.extract.structured.schemaorg import read_schema_org
from service.extract.structured.wikidata.wikidata import read_wikidata
from service.extract.structured.wikidata.wikiitems import entities
from service.extract.text.patterns import compiled

_TABLES = ("text/csv", "text/tab-separated-values")
_LINES = "application/x-ndjson"
_LINE = compiled(r"[^\n]+")


@frozen
class Reading:
    """What data says of a person: claims; lines about what was not read; and why there is nothing, where it is about others."""

    claims: tuple[Claim, ...] = ()
    warnings: tuple[str, ...] = ()
    absent: str | None = None


def read(document: Document, subject: Subject) -> Reading:
    """Return what a document of data says of ``subject``.

    DocumentError where it is not what its media type says, at which line and column, or where it has no such column as its
    mapping names.
    """
    notes = Notes()
    try:
        data, absent = _data(document, subject, notes)
    except Malformed as error:
        line, column = line_and_column(document.text, error.at)
        raise DocumentError(
            f"{_place(document)}:{line}:{column}",
            f"cannot be read as {document.source.media_type}: {error.problem}",
            "correct it there, or give it an ending that says what it is",
        ) from error
    return Reading(claims_of(document, subject, data), notes.lines(document.source.id), absent)


def _place(document: Document) -> str:
    return document.source.file or document.source.url or document.source.id


def _data(document: Document, subject: Subject, notes: Notes) -> tuple[list[Datum], str | None]:
    mapping, kind = document.source.mapping, document.source.media_type
    if kind in _TABLES:
        if mapping:
            return read_mapped(document, subject, mapping, table(document.text, [*mapping.values()]), notes)
        notes.say("it is a table, and nothing says what its columns hold: add [sources.mapping] to its source")
        return [], None
    root, twice = _lines(document.text) if kind == _LINES else parse(document.text)
    _tell(twice, document.text, notes)
    if mapping:
        return read_mapped(document, subject, mapping, objects(root, [*mapping.values()]), notes)
    if entities(root):
        return read_wikidata(document, subject, root, notes)
    graph = Graph.of(root)
    if any(thing.types for thing in graph.things):
        return read_schema_org(document, subject, graph, notes)
    notes.say(
        "it is JSON in which there is neither an item of Wikidata nor a schema.org Person: say what its members hold with "
        "[sources.mapping]"
    )
    return [], None


def _lines(text: str) -> tuple[Node, tuple[Twice, ...]]:
    """Return the values on the lines of a text as one array, whose pointers count them from 0."""
    root = Node("array", 0, len(text), items=[])
    twice: list[Twice] = []
    for line in _LINE.finditer(text):
        if line[0].strip():
            node, again = parse(text, *line.span())
            node.parent, node.key = root, len(root.items)
            root.items.append(node)
            twice += again
    return root, tuple(twice)


def _tell(twice: tuple[Twice, ...], text: str, notes: Notes) -> None:
    if twice:
        line, column = line_and_column(text, twice[0].at)
        more = f", and {len(twice) - 1} more such" if len(twice) > 1 else ""
        notes.say(
            f"an object in it has the member “{twice[0].name}” twice (line {line}, column {column}){more}: the last counts"
        )
