"""A revision as a page: the values as they were published then, and those of the revision before where they differ."""

from collections.abc import Mapping
from typing import Any

from service.domain.fields import CATALOGUE
from service.represent.pages.environment import render
from service.represent.pages.quotes import numbered
from service.represent.pages.values import confidence_view
from service.represent.stated import headed

Plain = Mapping[str, Any]


def revision_page(record: Plain, before: Plain | None, current: int) -> bytes:
    """Return the page of a revision's ``record`` (view cited); ``before`` is that of the one before, ``current`` the last one's number."""
    sources = numbered(record["sources"])
    return render(
        "revision.html",
        profile=record,
        current=current,
        before=before and before["revision"],
        changes=[_change(name, record, before) for name in record["changed_fields"]] if before else [],
        fields=[_field(name, each, sources) for name, each in record["fields"].items()],
        sources=sources.values(),
    )


def _change(name: str, record: Plain, before: Plain) -> Plain:
    was, now = (_values(each, name) for each in (before, record))
    return {
        "label": CATALOGUE[name].label,
        "same": [each for each in now if each in was],
        "gone": [each for each in was if each not in now],
        "new": [each for each in now if each not in was],
    }


def _values(record: Plain, name: str) -> list[str]:
    """Return the values of a field in words, each with its score: a change of either is one."""
    values = record["fields"].get(name, {}).get("values", ())
    return [f"{headed(each)} ({confidence_view(each['confidence'])['score']})" for each in values]


def _field(name: str, field: Plain, sources: Mapping[str, Plain]) -> Plain:
    values = [
        {
            "head": headed(value),
            "confidence": confidence_view(value["confidence"]),
            "numbers": sorted(sources[each]["number"] for each in value["sources"] if each in sources),
            "claims": len(value["claims"]),
        }
        for value in field["values"]
    ]
    return {"name": name, "label": field["label"], "values": values}
