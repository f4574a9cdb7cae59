"""Claims and sources as JSON records, and back to exactly the same values."""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson
from attrs import asdict

from service.domain import time
from service.domain.claim import Claim, Extractor, Modality
from service.domain.fields import DATED
from service.domain.selector import Fragment, Selector
from service.domain.source import Part, Source, SourceKind, SourceStatus

_CLAIM: Mapping[str, Any] = {
    "qualifiers": {},
    "attribution": None,
    "modality": Modality.ASSERTED,
    "origins": [],
    "orphaned_at": None,
}
_AS_THEY_ARE = (
    *("id", "profile", "field", "value", "display", "original", "source"),
    *("text_sha256", "probability", "attribution", "orphaned_at"),
)
_SELECTOR = {"fragment": None}
_EXTRACTOR = {"by_hand": False}


def claim_record(claim: Claim) -> dict[str, Any]:
    """Return ``claim`` as JSON has it, without what is as it mostly is."""
    record = claim_members(claim)
    record["selector"] = _telling(record["selector"], _SELECTOR)
    record["extractor"] = _telling(record["extractor"], _EXTRACTOR)
    return _telling(record, _CLAIM)


def claim_members(claim: Claim) -> dict[str, Any]:
    """Return all that ``claim`` says, as JSON has it."""
    quote, extractor = claim.selector, claim.extractor
    fragment = quote.fragment and {"value": quote.fragment.value, "conforms_to": quote.fragment.conforms_to}
    place = {"start": quote.start, "end": quote.end, "fragment": fragment}
    made = {"name": extractor.name, "version": extractor.version, "rule": extractor.rule}
    return {
        **{name: getattr(claim, name) for name in _AS_THEY_ARE},
        "qualifiers": dict(claim.qualifiers),
        "modality": str(claim.modality),
        "origins": list(claim.origins),
        "selector": {"exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix, **place},
        "extractor": {**made, "by_hand": extractor.by_hand},
    }


def members_in(element: bytes) -> dict[str, Any] | None:
    """Return the same of what ``element``, a claim as readers get it, says of it; None where that is no such claim.

    Who has made a claim by hand is told by no element.
    """
    try:
        plain = orjson.loads(element)
        (quote, place), fragments = plain["selectors"][:2], plain["selectors"][2:]
        where = [{"value": each["value"], "conforms_to": each["conformsTo"]} for each in fragments]
        told = {name: plain[name] for name in (*_AS_THEY_ARE, "qualifiers", "modality", "origins")}
        words = {name: quote[name] for name in ("exact", "prefix", "suffix")}
        at = {"start": place["start"], "end": place["end"], "fragment": where[0] if where else None}
        return {**told, "selector": {**words, **at}, "extractor": {**plain["extractor"], "by_hand": False}}
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError):
        return None


def claim_of(record: Mapping[str, Any]) -> Claim:
    """Return the claim that :func:`claim_record` made ``record`` of; words for a date that are no EDTF are left out.

    Databases may have such words from when days without a year were written as they were read.
    """
    given = record.get("qualifiers", {})
    parts = {
        "qualifiers": {key: text for key, text in given.items() if key not in DATED or time.is_date(text)},
        "selector": _selector(record["selector"]),
        "extractor": Extractor(**record["extractor"]),
        "modality": Modality(record.get("modality", Modality.ASSERTED)),
        "origins": tuple(record.get("origins", ())),
    }
    return Claim(**{**record, **parts})


def _telling(record: Mapping[str, Any], silent: Mapping[str, Any]) -> dict[str, Any]:
    return {key: each for key, each in record.items() if key not in silent or each != silent[key]}


def _selector(record: Mapping[str, Any]) -> Selector:
    fragment = record.get("fragment")
    return Selector(**{**record, "fragment": Fragment(**fragment) if fragment else None})


def source_record(source: Source) -> dict[str, Any]:
    """Return ``source`` as JSON has it."""
    return asdict(source)


def source_of(record: Mapping[str, Any]) -> Source:
    """Return the source that :func:`source_record` made ``record`` of."""
    status = SourceStatus(record.get("status", SourceStatus.LIVE))
    return Source(**{**record, "kind": SourceKind(record["kind"]), "status": status})


def parts_record(parts: Sequence[Part]) -> list[Any]:
    """Return the parts of a text as JSON has them."""
    return [asdict(part) for part in parts]


def parts_of(record: Sequence[Mapping[str, Any]]) -> tuple[Part, ...]:
    """Return the parts that :func:`parts_record` made ``record`` of."""
    return tuple(Part(each["start"], Fragment(**each["fragment"])) for each in record)
