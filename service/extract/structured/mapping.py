"""Records to data, by a mapping that says which column or member holds which field of whom."""

from collections.abc import Iterator, Mapping

from attrs import define

from schemas.near import nearest
from service.domain.fields import CATALOGUE, Cardinality
from service.domain.source import Document, Subject
from service.errors import DocumentError
from service.extract.structured.datum import Datum, probability
from service.extract.structured.notes import Notes
from service.extract.structured.records import Part, Record, Row, Table
from service.extract.structured.whom import fits

ID, NAME = "id", "name"
_TOLD = 3
_SHOWN = 20


def read_mapped(
    document: Document, subject: Subject, mapping: Mapping[str, str], table: Table, notes: Notes
) -> tuple[list[Datum], str | None]:
    """Return what the records of the person say, and why there is nothing where none is of the person.

    A record is the person's where the column for ``id`` has the profile's id; where that is empty or there is no such column,
    where the one for ``name`` has the person's name or an alias. DocumentError where the table lacks a column.
    """
    _require(mapping, table, document.source.file or document.source.url or document.source.id)
    reader = _Reader(subject, mapping, notes)
    data: list[Datum] = []
    names: dict[str, None] = {}
    others = 0
    for record in table.records:
        if reader.is_about(record):
            data += reader.read(record)
        else:
            others += 1
            if len(names) <= _TOLD:
                names |= dict.fromkeys(reader.called(record))
    return data, None if reader.found else _nobody([*names], others, subject)


def _require(mapping: Mapping[str, str], table: Table, where: str) -> None:
    faults = []
    for key, column in mapping.items():
        if column in table.twice:
            problem = f"has the column {column!r} more than once, which the mapping names for {key}"
            faults.append(DocumentError(where, problem, "give each column a name of its own"))
        elif column not in table.known:
            meant = nearest(column, table.known)
            there = ", ".join(table.known[:_SHOWN]) or "none"
            remedy = f"did you mean {meant!r}?" if meant else f"those that it has are {there}"
            faults.append(
                DocumentError(where, f"has no {table.name} {column!r}, which the mapping names for {key}", remedy)
            )
    if faults:
        first, *more = faults
        raise DocumentError(first.where, first.problem, first.remedy, more)


def _nobody(names: list[str], others: int, subject: Subject) -> str:
    if not others:
        return "it has no records"
    shown = ", ".join(names[:_TOLD]) + (" …" if others > _TOLD else "")
    told = f" (they are {shown})" if shown else ""
    return f"none of its {others:,} records is of {subject.name}{told}; add the name to the manifest's aliases if one is the person's"


@define
class _Reader:
    """Reads the records of one person; ``found`` tells whether there was one."""

    subject: Subject
    mapping: Mapping[str, str]
    notes: Notes
    found: bool = False

    def is_about(self, record: Row | Record) -> bool:
        """Tell whether a record is the person's."""
        ids = [part.words for part in self._parts(record, ID)]
        about = self.subject.id in ids if ids else fits(self.called(record), self.subject)
        self.found = self.found or about
        return about

    def called(self, record: Row | Record) -> list[str]:
        """Return the names that a record gives its person."""
        return [part.words for part in self._parts(record, NAME)]

    def read(self, record: Row | Record) -> Iterator[Datum]:
        """Yield what a record says."""
        for field in self.mapping:
            if field in CATALOGUE:
                yield from self._field(record, field)

    def _parts(self, record: Row | Record, key: str) -> list[Part]:
        column = self.mapping.get(key)
        entry = CATALOGUE.get(key.partition(".")[0])
        many = entry is not None and entry.cardinality is Cardinality.MANY
        return record.parts(column, many=many) if column else []

    def _field(self, record: Row | Record, field: str) -> Iterator[Datum]:
        parts = self._parts(record, field)
        beside = self._beside(record, field, len(parts))
        for number, part in enumerate(parts):
            found = self.notes.reading(field, part.words, part.span, part.fragment)
            if found is None:
                continue
            told = {
                key: self.notes.qualifier(field, key, each[number].words, each[number].fragment)
                for key, each in beside.items()
            }
            yield Datum(
                field=field,
                value=found.value,
                display=found.display,
                original=part.words,
                span=part.span,
                fragment=part.fragment,
                rule=f"mapping/{field}",
                probability=probability("mapping"),
                qualifiers={**found.qualifiers, **{key: words for key, words in told.items() if words}},
            )

    def _beside(self, record: Row | Record, field: str, many: int) -> dict[str, list[Part]]:
        """Return the qualifiers of a field's values: as many as there are values, or they are left out, noted."""
        found = {}
        for name in self.mapping:
            holder, dot, key = name.partition(".")
            parts = self._parts(record, name) if dot and holder == field else []
            if parts and len(parts) == many:
                found[key] = parts
            elif parts and many:
                why = f"the record has {many} values of {field}, and cannot be told which one it belongs to"
                self.notes.leave(name, why, parts[0].words, parts[0].fragment)
        return found
