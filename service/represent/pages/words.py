"""Words for people: statuses, kinds and bands as the pages say them."""

from collections.abc import Mapping

BANDS: Mapping[str, str] = {"high": "high confidence", "medium": "medium confidence", "low": "low confidence"}
CONFLICTS: Mapping[str, str] = {
    "exclusive": "Only one can be right",
    "temporal": "Both held, at different times",
    "quantity": "Numbers that do not fit",
    "identity": "Two people of one name",
    "impossible": "No life can have both",
}
CONFLICT_STATUSES: Mapping[str, str] = {"open": "open", "resolved": "resolved", "ruled": "decided by an editor"}
RULES: Mapping[str, str] = {
    "ruling": "An editor has decided.",
    "latest-current": "One followed the other; the latest that a source says holds now stands first.",
}
SOURCE_STATUSES: Mapping[str, str] = {
    "live": "",
    "gone": "gone from its address",
    "other_person": "tells of another person of the name",
    "off_topic": "is not about the person",
}
COPIES: Mapping[str, str] = {
    "same_text": "has the text of",
    "same_agency": "has the agency text of",
    "same_passage": "has a passage of",
    "reference": "cites, for some claims,",
    "same_reference": "cites, for some claims, the same source as",
}
RELATIONS: Mapping[str, str] = {"contains": "More exactly", "within": "Lies in", "near": "Near"}
CURRENT: Mapping[bool | None, str] = {True: "current", False: "no longer", None: "not known whether still"}
RULING_STATES: Mapping[str, str] = {
    "applied": "in force",
    "overtaken": "in force, the evidence has changed since",
    "superseded": "replaced by a later ruling",
    "pending": "not in force yet",
    "expired": "expired",
    "claim_gone": "its claim is gone",
    "value_gone": "no source says that value any more",
    "source_gone": "its source is gone",
}
VERBS: Mapping[str, str] = {
    "choose": "chose",
    "reject": "rejected the claim",
    "same": "decided it is the same person in",
    "not_same": "decided it is another person in",
}
CELLS: Mapping[str, str] = {
    "states": "supports",
    "implies": "implies, or bears out",
    "mixed": "supports, and contradicts in part",
    "refutes": "contradicts",
    "silent": "silent",
}
