"""What a claim is for its value: evidence for it, against it, or none; and why it is not simply evidence for it."""

from collections.abc import Iterator, Mapping
from typing import Any

Plain = Mapping[str, Any]

_COUNTING = frozenset(("asserted", "reported"))
_WORDS = {"supports": "supports", "refutes": "refutes", "none": "no evidence"}


def bearing(claim: Plain) -> str:
    """Return "supports", "refutes" or "none" for a claim (as the wire has it).

    A claim is none for its value where a ruling has rejected it, its source is not about the profile's person, its quote is
    not on the page any more, or its modality leaves open whether it is so.
    """
    if claim["rejected_by"] or claim["orphaned_at"] or not claim["linked"]:
        return "none"
    if claim["modality"] == "negated":
        return "refutes"
    return "supports" if claim["modality"] in _COUNTING else "none"


def in_words(claim: Plain) -> str:
    """Return what a claim is for its value with the reasons: "supports", "refutes: negated", "no evidence: rejected by r_1"."""
    return ": ".join(filter(None, (_WORDS[bearing(claim)], ", ".join(_reasons(claim)))))


def _reasons(claim: Plain) -> Iterator[str]:
    if claim["modality"] != "asserted":
        yield claim["modality"]
    if claim["rejected_by"]:
        yield f"rejected by {claim['rejected_by']}"
    if claim["orphaned_at"]:
        yield f"not on the page since {claim['orphaned_at']}"
    if not claim["linked"]:
        yield "another person of the name"
