"""The one decision about where names of bodies and posts end: each finding of one is whole, is made whole, or is none."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from service.extract.clauses.values import Clauses
from service.extract.ends.around import Around
from service.extract.ends.grounds import whole_place
from service.extract.ends.held import whole_award, whole_post
from service.extract.ends.named import run_together, whole_name, with_number
from service.extract.ends.parties import whole_party
from service.extract.ends.parts import is_beside_its_own, with_studies
from service.extract.rules.finding import Finding
from service.extract.text.patterns import compiled

_JUDGES: Mapping[str, Callable[[Around, Finding], Finding | None]] = {
    "political_affiliation": whole_party,
    "employer": whole_name,
    "educated_at": whole_name,
    "position_held": whole_post,
    "award": whole_award,
    "birth_place": whole_place,
    "death_place": whole_place,
    "residence": whole_place,
}
_BODIES = ("employer", "educated_at")
_LONGEST = 400
"""No name has more characters, with what joins it to the one beside it."""
_WORKING = compiled(
    r"\b(?:work|taught|teach|lectur|profess|research|serv|join|employ|staff|faculty|post|position|chair|head|dean|direct|tutor|fellow|career|appoint|found)",
    re.IGNORECASE,
)


def whole(findings: Iterable[Finding], text: str, clauses: Mapping[int, Clauses]) -> Iterator[Finding]:
    """Yield findings, those of bodies, posts and awards with their whole names; those whose end cannot be known are left out.

    ``text`` is the document's reading view, ``clauses`` those of its sentences, by number.
    """
    kept = [each for finding in findings if (each := _judged(finding, text, clauses.get(finding.sentence)))]
    told: dict[int, list[Finding]] = defaultdict(list)
    for each in sorted(kept, key=_start):
        if each.field in _JUDGES:
            told[each.sentence].append(each)
    for each in kept:
        near = _near(each, told[each.sentence]) if each.field in _JUDGES else ()
        if not near or not _is_told_twice(each, near, text):
            yield with_studies(each, near, text)


def _start(finding: Finding) -> int:
    return finding.original.start


def _near(finding: Finding, told: Sequence[Finding]) -> Sequence[Finding]:
    """Return those of a sentence's findings, in order, that may hold a finding or stand beside it: rows without end are one sentence."""
    low = bisect_left(told, finding.original.start - _LONGEST, key=_start)
    return told[low : bisect_right(told, finding.original.end + _LONGEST, key=_start)]


def _is_told_twice(finding: Finding, near: Sequence[Finding], text: str) -> bool:
    """Tell whether a name is told only with another one near it."""
    beside = finding.field in _BODIES and is_beside_its_own(finding, near, text)
    return beside or _is_doubled(finding, near, text)


def _judged(finding: Finding, text: str, clause: Clauses | None) -> Finding | None:
    """Return a finding as its field's judge has it; one whose words are no words of its sentence as it is."""
    judge = _JUDGES.get(finding.field)
    if judge is None:
        return finding
    if clause is None or _is_behind(finding, clause):
        return None if run_together(finding.value) else with_number(finding, text)
    around, start = Around(text, clause.shadow), finding.original.start
    aligned = clause.shadow.offsets[clause.shadow.index(start)] == start
    return judge(around, finding) if aligned else finding


def _is_behind(finding: Finding, clause: Clauses) -> bool:
    """Tell whether a finding stands behind what is read of its sentence, which is a very long one."""
    return finding.original.start > clause.shadow.offsets[-1]


def _is_doubled(finding: Finding, told: Sequence[Finding], text: str) -> bool:
    """Tell whether a name is but a part of another one ("Enfield" of "College of Hull and Enfield"), or a learner's school told once more.

    ``told`` is what its sentence tells.
    """
    return any(
        other.subject is finding.subject
        and other.original.covers(finding.original)
        and (_is_part(finding, other) or _learns(finding, other, text) or _is_item(finding, other, text))
        for other in told
    )


def _is_part(finding: Finding, other: Finding) -> bool:
    """Tell whether a name stands inside another one; of a post only its beginning does: of two that share a body both count."""
    inside = other.field == finding.field and other.original != finding.original
    return inside and (finding.field != "position_held" or other.original.start == finding.original.start)


def _is_item(finding: Finding, other: Finding, text: str) -> bool:
    """Tell whether a name is but one of the things that a post's body is for: "chair of the Trust for Seas, *Rivers* and *Lakes*"."""
    whole = other.qualifiers.get("organisation", "") if finding.field in _BODIES else ""
    listed = text.endswith((", ", " and ", " & "), 0, finding.original.start)
    return listed and finding.value != whole and finding.value in whole


def _learns(finding: Finding, other: Finding, text: str) -> bool:
    """Tell whether a school is read as an employer as well, and nothing says that somebody worked there."""
    learned = other.field == "educated_at" and finding.field == "employer" and "role" not in finding.qualifiers
    return learned and _WORKING.search(finding.quote.of(text)) is None
