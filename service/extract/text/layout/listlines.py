"""Which lines are items of a list, and no more of the paragraph above them: "OBE (1999)", "2005: …", what stands below "Education"."""

from service.extract.text.layout.datedlines import closes_dated, closes_with_range, marked_dated
from service.extract.text.layout.headingwords import fields_below
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import is_verb

_YEARS = compiled(r"\(?(?:1[0-9]|20)\d\d\)?(?:\s*[-–—:/]|,?\s+[A-Z])")
"""How a line of a course of life begins: "1998–2001 …", "2005: …"."""
_BULLET = compiled(r"(?:[-*•·–]\s+|[*•·])(?=[^\s*])")
_SERVED = compiled(r"(?:Incumbent|(?:Assumed|Took) office|In office)(?:[\s:|][^.]{0,60})?")
"""A row of a box below that of an office."""
_LEADING_WORDS = 10
_CLOSES = compiled(r"(?:[,–—&-]|\b(?:and|or|of|the|in|at|for|to|by|with|from|on|as))$")
"""How a line ends that goes on in the next, whatever that is."""


def is_item(above: str, line: str, section: str) -> bool:
    """Tell whether a ``line``, right below another one, is an item of its own; ``section`` is the heading above both.

    Years stand in front of it, or behind both; or a list's heading is above, and the line before is no prose.
    """
    if _YEARS.match(line) or marked_dated(line) or _SERVED.fullmatch(line):
        return True
    if line[0].islower() or _CLOSES.search(above):
        return False
    if closes_with_range(above) or (closes_dated(above) and closes_dated(line)):
        return True
    below = fields_below(section)
    if below & {"award", "educated_at", "notable_for"}:
        return True
    return "course" in below and not any(is_verb(word) for word in above.split()[1:])


def leads_to_bullets(line: str, following: str) -> bool:
    """Tell whether a line without a verb leads to a list by its colon: "Current positions in other bodies:"."""
    words = line.split()
    short = line.endswith(":") and line[0].isupper() and len(words) <= _LEADING_WORDS
    return short and _BULLET.match(following) is not None and not any(is_verb(word) for word in words)
