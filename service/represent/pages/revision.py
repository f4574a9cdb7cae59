"""A revision as a page: the values as they were published then, and those of the revision before where they differ."""

from collections.abc import Mapping
from typing import Any

from service.domain.fields import CATALOGUE
from service.represent.pages.environment import render
from service.represent.pages.quotes import numbered
from service.represent.pages.values import confidence_view
from service.represent.pages.words import RELATIONS
from service.represent.stated import headed, statements

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
    """Return the values of a field in words, each with what is said of it and its score: a change of any is one."""
    field = record["fields"].get(name, {})
    values = [f"{headed(each)} ({', '.join(_beside(each))})" for each in field.get("values", ())]
    return [*values, *(["denied by a source"] if field.get("denied_by") else [])]


def _beside(value: Plain) -> list[str]:
    """Return what stands beside a value: its statements, what is nested in it, who chose or denied it, its score."""
    said = ["; ".join(", ".join(words for (_, words), _ in group) for group in statements(_full(value)))]
    said += [f"{RELATIONS[each['relation']]}: {each['display']}" for each in value["nested"]]
    said += ["chosen by an editor"] if value.get("ruling") else []
    said += ["denied by a source"] if value.get("denied_by") else []
    return [*filter(None, said), str(confidence_view(value["confidence"])["score"])]


def _full(value: Plain) -> Plain:
    """Return a value of a record in view cited, of whatever version, as far as its statements are concerned, as in view full."""
    return {"statements": (), **value, "claims": [{"id": claim} for claim in value["claims"]]}


def _field(name: str, field: Plain, sources: Mapping[str, Plain]) -> Plain:
    values = [
        {
            "head": headed(value),
            "beside": _beside(value)[:-1],
            "confidence": confidence_view(value["confidence"]),
            "numbers": sorted(sources[each]["number"] for each in value["sources"] if each in sources),
            "claims": len(value["claims"]),
        }
        for value in field["values"]
    ]
    return {"name": name, "label": field["label"], "values": values}
