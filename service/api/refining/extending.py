"""Data extension: values of profiles into a table."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import orjson

from service.api.refining.batches import Wanted
from service.domain.edtf import Shape, parse
from service.domain.fields import Cardinality, Datatype, topic
from service.domain.publication import View
from service.represent.plain.views import narrow_field
from service.store.shelf import Shelf

Plain = dict[str, Any]

LEAST = 0.5
"""The least score of a value where nothing else is set: a table has no room to say that a value is doubtful."""


def extension(store: Shelf, ids: Sequence[str], wanted: Sequence[Wanted]) -> Plain:
    """Return the values of ``wanted`` of the profiles ``ids``; of one that is not published there is none."""
    paths = {each: f"/v1/profiles/{each}" for each in ids}
    bodies = store.representations.batch(list(paths.values()), f"{View.CITED}.json")
    fields = {each: orjson.loads(bodies[path])["fields"] for each, path in paths.items() if path in bodies}
    rows = {each: {one.field.name: list(_cells(one, fields.get(each))) for one in wanted} for each in ids}
    return {"meta": [{"id": each.field.name, "name": each.field.label} for each in wanted], "rows": rows}


def _cells(wanted: Wanted, fields: Mapping[str, Plain] | None) -> Iterator[Plain]:
    if fields is None:
        return
    field = fields.get(wanted.field.name)
    values = narrow_field(field, wanted.least)["values"] if field else []
    if wanted.field.cardinality is Cardinality.ONE:
        values = values[:1]
    if wanted.count:
        yield {"int": len(values)}
        return
    for value in values[: wanted.limit or None]:
        yield _cell(wanted.field.datatype, value)


def _cell(datatype: Datatype, value: Plain) -> Plain:
    """Return a value as a cell: a date to the day as one, any other as text, since no day must be made up for a year."""
    if datatype is Datatype.DATE and _is_day(value["value"]):
        return {"date": f"{value['value']}T00:00:00Z"}
    about = topic(value["qualifiers"])
    return {"str": f"{about}: {value['display']}" if about else str(value["display"])}


def _is_day(text: str) -> bool:
    try:
        when = parse(text)
    except ValueError:
        return False
    return when.shape is Shape.POINT and not when.qualified and when.days[0] == when.days[1]
