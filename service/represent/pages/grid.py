"""Fields by sources, at a glance: who supports a field's values, who contradicts them, who is silent."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
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
    rows = [_row(name, field, conflicts, columns) for name, field in fields.items()]
    return {"columns": columns, "rows": rows, "left_out": len(sources) - len(columns), "legend": CELLS}


def _row(name: str, field: Plain, conflicts: Sequence[Plain], columns: Sequence[Plain]) -> Plain:
    standing = field["values"][:1] if field["cardinality"] == "one" else field["values"]
    backed = Counter(source for value in standing for source in _speakers(value["claims"]))
    against = {source for each in _opposed(field, conflicts) for source in each}
    implied = {source for value in standing for claims in _implying(value) for source in _speakers(claims)}
    cells = [_cell(_kind(each["id"], backed, against, implied), backed[each["id"]], len(standing)) for each in columns]
    return {"name": name, "label": field["label"], "cells": cells}


def _cell(kind: str, backed: int, total: int) -> Plain:
    share = f"{backed} of {total}" if total > 1 and backed else ""
    return {"kind": kind, "share": share, "words": f"{CELLS[kind]}{f', {share} values' if share else ''}"}


def _kind(source: str, backed: Mapping[str, int], against: Collection[str], implied: Collection[str]) -> str:
    if source in backed:
        return "mixed" if source in against else "states"
    if source in against:
        return "refutes"
    return "implies" if source in implied else "silent"


def _opposed(field: Plain, conflicts: Sequence[Plain]) -> Iterator[Collection[str]]:
    """Yield sources that deny a value, say another one where one can hold, or are on the losing side of a conflict."""
    for value in field["values"]:
        yield _speakers(value["denied_by"])
        yield _speakers(value["denied_in_part_by"])
    yield _speakers(field.get("denied_by", ()))
    if field["cardinality"] == "one":
        yield from (_speakers(value["claims"]) for value in field["values"][1:])
    own = frozenset(field["conflicts"])
    for conflict in conflicts:
        if conflict["id"] in own and conflict["type"] in _OPPOSING:
            best = conflict["chosen"] or conflict["positions"][0]["value"]
            yield from (each["sources"] for each in conflict["positions"] if each["value"] != best)


def _implying(value: Plain) -> Iterator[Sequence[Plain]]:
    yield value["implied_by"]
    for each in value["nested"]:
        if each["relation"] == "contains":
            yield each["claims"]
            yield each["derived"]["claims"] if "derived" in each else ()


def _speakers(claims: Sequence[Plain]) -> set[str]:
    return {claim["source"] for claim in claims}
