"""Fields by sources, at a glance: who supports a field's values, who contradicts them, who is silent."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from service.represent.pages.words import CELLS

Plain = Mapping[str, Any]

COLUMNS_MOST = 24
"""How many sources the grid has: those with most claims; the page says how many are left out."""

_OPPOSING = ("exclusive", "quantity", "impossible")


def grid(fields: Mapping[str, Plain], conflicts: Sequence[Plain], sources: Mapping[str, Plain]) -> Plain:
    """Return the grid of ``fields`` (view full): columns, a row a field, and what is left out."""
    columns = sorted(sources.values(), key=lambda source: -source["claims"])[:COLUMNS_MOST]
    columns.sort(key=lambda source: source["number"])
    rows = [
        {"name": name, "label": field["label"], "cells": [_cell(field, conflicts, each["id"]) for each in columns]}
        for name, field in fields.items()
    ]
    return {"columns": columns, "rows": rows, "left_out": len(sources) - len(columns), "legend": CELLS}


def _cell(field: Plain, conflicts: Sequence[Plain], source: str) -> Plain:
    backed = sum(_speaks(value["claims"], source) for value in _standing(field))
    kind = _kind(field, conflicts, source, backed)
    total = len(_standing(field))
    share = f"{backed} of {total}" if total > 1 and backed else ""
    return {"kind": kind, "share": share, "words": f"{CELLS[kind]}{f', {share} values' if share else ''}"}


def _kind(field: Plain, conflicts: Sequence[Plain], source: str, backed: int) -> str:
    against = any(_against(field, conflicts, source))
    if backed:
        return "mixed" if against else "states"
    if against:
        return "refutes"
    implied = any(_speaks(claims, source) for value in _standing(field) for claims in _implying(value))
    return "implies" if implied else "silent"


def _standing(field: Plain) -> Sequence[Plain]:
    """Return the values that hold: all, or the first where one can."""
    values: Sequence[Plain] = field["values"]
    return values[:1] if field["cardinality"] == "one" else values


def _against(field: Plain, conflicts: Sequence[Plain], source: str) -> Iterator[bool]:
    for value in field["values"]:
        yield _speaks(value["denied_by"], source)
        yield _speaks(value["denied_in_part_by"], source)
    if field["cardinality"] == "one":
        yield from (_speaks(value["claims"], source) for value in field["values"][1:])
    for conflict in conflicts:
        if conflict["id"] in field["conflicts"] and conflict["type"] in _OPPOSING:
            best = conflict["chosen"] or conflict["positions"][0]["value"]
            yield from (source in each["sources"] for each in conflict["positions"] if each["value"] != best)


def _implying(value: Plain) -> Iterator[Sequence[Plain]]:
    yield value["implied_by"]
    for each in value["nested"]:
        if each["relation"] == "contains":
            yield each["claims"]
            yield each["derived"]["claims"] if "derived" in each else ()


def _speaks(claims: Sequence[Plain], source: str) -> bool:
    return any(claim["source"] == source for claim in claims)
