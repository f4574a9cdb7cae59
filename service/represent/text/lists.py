"""Lists as text: claims, sources, conflicts, dated values, rulings."""

from collections.abc import Iterable

from service.domain.ruling import ON_SOURCES, VERBS
from service.represent.plain.bearing import bearing, in_words
from service.represent.stated import claimed
from service.represent.text.fields import decided, ruled
from service.represent.text.lines import Plain, confident, label, legible, page, wrap
from service.represent.text.notes import credit

_STANDING = {
    "gone": "is gone from its address",
    "other_person": "tells of another person of the name",
    "off_topic": "is not about the person",
}
_COPIES = {
    "same_text": "has the text of",
    "same_agency": "has the agency text of",
    "same_passage": "has a passage of",
    "reference": "cites for some claims",
}


def claims_text(claims: Iterable[Plain], sources: Iterable[Plain]) -> bytes:
    """Return claims as text: what is said, the quote, who says it."""
    by_id = {source["id"]: source for source in sources}
    lines: list[str] = []
    for claim in claims:
        plainly = bearing(claim) == "supports" and claim["modality"] == "asserted"
        lines += wrap(f"{label(claim['field'])}: {claimed(claim)}{'' if plainly else f' — {in_words(claim)}'}")
        lines += wrap(f"“{claim['selectors'][0]['exact']}”", "    ", "    ")
        lines += [*wrap(f"{credit(claim, by_id[claim['source']])} ({claim['id']})", "    ", "    "), ""]
    return page(lines)


def sources_text(sources: Iterable[Plain]) -> bytes:
    """Return sources as text: title, publisher, kind and date, address."""
    lines: list[str] = []
    for source in sources:
        parts = (source["publisher"], source["kind"], source["published"], _counted(source["claims"]))
        copied = [f"{_COPIES[each['reason']]} {each['source']}" for each in source["depends_on"]]
        seen = f"last seen {source['seen_at']}" if source["seen_at"] else ""
        archived = f"archived at {legible(source['archive_url'])}" if source["archive_url"] else ""
        remarks = [*filter(None, (_STANDING.get(source["status"]), seen, archived)), *copied]
        lines += wrap(f"{source['title']} ({source['id']})")
        lines += wrap(", ".join(part for part in parts if part), "    ", "    ")
        lines += wrap("; ".join(remarks), "    ", "    ")
        lines += [
            *(["    " + legible(source["url"])] if source["url"] else []),
            *wrap(source["note"] or "", "    ", "    "),
            "",
        ]
    return page(lines)


def conflicts_text(conflicts: Iterable[Plain]) -> bytes:
    """Return conflicts as text, one sentence and its positions each."""
    lines: list[str] = []
    for conflict in conflicts:
        lines += _conflict(conflict)
        for side in conflict["positions"]:
            who = f"{side['display']} — {', '.join(side['sources'])}, {confident(side['confidence'])}"
            lines += wrap(who, "    - ", "      ")
        lines.append("")
    return page(lines)


def timeline_text(entries: Iterable[Plain]) -> bytes:
    """Return dated values as text, one a line."""
    lines: list[str] = []
    for entry in entries:
        lines += wrap(f"{_span(entry):<12} {label(entry['field'])}: {entry['display']}", "", " " * 13)
    return page(lines)


def audit_text(audit: Iterable[Plain]) -> bytes:
    """Return rulings as text: what was decided by whom and why, and what has become of it."""
    lines: list[str] = []
    for each in audit:
        verb = next(verb for verb in VERBS if each.get(verb))
        target = each[verb]
        said = f" ({each['display']})" if each["display"] not in (None, target) else ""
        lines += wrap(f"{label(each['field'])}: {verb.replace('_', ' ')} {target}{said} — {each['state']}")
        until = f", until {each['expires']}" if each["expires"] else ""
        who = decided(each) if verb in ON_SOURCES else ruled(each, each["computed"])
        lines += wrap(f"{who}{until}", "    ", "    ")
        since = f" In effect from revision {each['revision']} on." if each["revision"] else ""
        lines += [*wrap(f"{each['detail']}{since} ({each['id']})", "    ", "    "), ""]
    return page(lines)


def conflict_lines(conflicts: Iterable[Plain]) -> list[str]:
    """Return conflicts under a heading, one sentence each; nothing where there are none."""
    lines = [line for conflict in conflicts for line in _conflict(conflict)]
    return ["", "Conflicts:", *lines] if lines else []


def _conflict(conflict: Plain) -> list[str]:
    head = f"{label(conflict['field'])} ({conflict['type']}, {conflict['status']}): {conflict['summary']}"
    return wrap(head, "  - ", "    ")


def _counted(claims: int) -> str:
    return "1 claim" if claims == 1 else f"{claims} claims"


def _span(entry: Plain) -> str:
    begin, end = entry["date"], entry["end"]
    if begin is None:
        return f"until {end}"
    return f"{begin} to {end}" if end not in (None, begin) else str(begin)
