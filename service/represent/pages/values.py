"""Fields as pages show them: values in words, what each source says of them, and their citations."""

from collections.abc import Iterable, Mapping
from typing import Any

from schemas.base import shown
from service.domain.time import display
from service.represent.pages.quotes import Citer
from service.represent.pages.words import BANDS, CURRENT, RELATIONS
from service.represent.stated import claimed, headed, standing, statements

Plain = Mapping[str, Any]

VALUES_MOST, QUOTES_MOST = 60, 12
"""How many values of a field, and quotes of one kind of a value, a page has; it says how many more there are."""

STATED = "Stated"
_SURE = 0.99  # what rounds to 1.00 is not certain


def field_view(name: str, field: Plain, citer: Citer, conflicts: Iterable[Plain] = ()) -> Plain:
    """Return a field (view full) for the templates; ``conflicts`` are those of the profile."""
    values = field["values"][:VALUES_MOST]
    return {
        "name": name,
        "label": field["label"],
        "one": field["cardinality"] == "one",
        "status": field["status"],
        "values": [_value(value, citer) for value in values],
        "left_out": len(field["values"]) - len(values),
        "computed": _computed(field.get("computed")),
        "conflicts": [each for each in conflicts if each["id"] in field["conflicts"]],
        "denied": _denied(field.get("denied_by", ()), citer),
        "rejections": field.get("rejections", ()),
        "correct": citer.corrections.of_field(name),
    }


def confidence_view(confidence: Plain) -> Plain:
    """Return a confidence in words, with its score as text and in hundredths."""
    score = min(shown(confidence["score"]), _SURE)
    return {
        "words": BANDS[confidence["band"]],
        "band": confidence["band"],
        "score": f"{score:.2f}",
        "percent": f"{score:.0%}",
    }


def _computed(value: Plain | None) -> Plain | None:
    return value and {"display": value["display"], "confidence": confidence_view(value["confidence"])}


def _value(value: Plain, citer: Citer) -> Plain:
    inside = {claim["id"] for each in value["nested"] if each["relation"] == "contains" for claim in each["claims"]}
    own = [claim for claim in value["claims"] if claim["id"] not in inside or "derived" in value]
    derived = value.get("derived")
    return {
        "id": value["id"],
        "head": headed(value),
        "numbers": citer.numbers(own),
        "confidence": confidence_view(value["confidence"]),
        "why": value["confidence"].get("summary", ""),
        "status": value["status"],
        "standing": "" if "ruling" in value else standing(value),
        "ruling": value.get("ruling"),
        "now": _now(value),
        "parts": _parts(value, citer),
        "variants": [each["value"] for each in value["variants"]],
        "nested": [_nested(each, citer) for each in value["nested"] if not _is_said(each, value)],
        "explanation": derived["explanation"] if derived else "",
        "denied": citer.numbers(value["denied_by"]),
        "denied_in_part": citer.numbers(value["denied_in_part_by"]),
        "quotes": _groups(value, own, citer),
    }


def _groups(value: Plain, own: list[Plain], citer: Citer) -> list[Plain]:
    """Return a value's citations by what they do for it; each claim once, where it says most."""
    found: list[Plain] = []
    seen: set[str] = set()
    derived = value["derived"]["claims"] if "derived" in value else ()
    for words, claims in (
        (STATED if "derived" not in value else "It follows from", own),
        *((f"{RELATIONS[each['relation']]}: {each['display']}", _of_nested(each)) for each in value["nested"]),
        ("It follows from", derived),
        ("Borne out" if value["backing"].get("bear_out") else "Implied", value["implied_by"]),
        ("Denied", value["denied_by"]),
        ("Denied in part", value["denied_in_part_by"]),
    ):
        fresh = {claim["id"]: claim for claim in claims if claim["id"] not in seen}
        seen |= fresh.keys()
        if fresh:
            found.append(_quotes(words, fresh.values(), citer))
    return found


def _denied(claims: Iterable[Plain], citer: Citer) -> list[Plain]:
    """Return what sources deny that no source says, in words, each with its quotes."""
    alike: dict[str, list[Plain]] = {}
    for claim in claims:
        alike.setdefault(claimed(claim), []).append(claim)
    return [
        {"head": words, "numbers": citer.numbers(said), "quotes": _quotes("Denied", said, citer)}
        for words, said in list(alike.items())[:VALUES_MOST]
    ]


def _quotes(words: str, claims: Iterable[Plain], citer: Citer) -> Plain:
    listed = list(claims)
    return {
        "words": words,
        "claims": [citer.citation(claim) for claim in listed[:QUOTES_MOST]],
        "left_out": max(0, len(listed) - QUOTES_MOST),
    }


def _is_said(nested: Plain, value: Plain) -> bool:
    """Tell whether what is said of a value tells a nested one already."""
    return nested["relation"] == "near" and "near" in value["qualifiers"]


def _of_nested(nested: Plain) -> list[Plain]:
    return [*nested["claims"], *(nested["derived"]["claims"] if "derived" in nested else ())]


def _nested(nested: Plain, citer: Citer) -> Plain:
    return {
        "words": RELATIONS[nested["relation"]],
        "display": nested["display"],
        "numbers": citer.numbers(_of_nested(nested)),
        "explanation": nested["derived"]["explanation"] if "derived" in nested else "",
    }


def _parts(value: Plain, citer: Citer) -> list[list[Plain]]:
    """Return the statements about a value, each as its parts with the numbers of the sources that stand behind them."""
    known = {claim["id"]: claim for claim in value["claims"]}
    return [
        [
            {"words": words, "numbers": citer.numbers([known[each] for each in ids if each in known])}
            for (_, words), ids in group
        ]
        for group in statements(value)
    ]


def _now(value: Plain) -> str:
    if "valid" not in value:
        return ""
    as_of = value["valid"]["as_of"]
    since = f" as of {display(as_of)}" if value["current"] and as_of else ""
    return f"{CURRENT[value['current']]}{since}"
