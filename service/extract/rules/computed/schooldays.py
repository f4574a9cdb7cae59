"""Schools beside a word of work where somebody was a pupil, or may have been: left young, or after a few years."""

import re

from service.extract.mentions.mention import Kind
from service.extract.mentions.shadow import Shadow
from service.extract.rules.computed.nobodies import pattern
from service.extract.rules.reading import Reading
from service.extract.text.patterns import compiled

PUPILS = 19
"""Nobody older leaves a school as its pupil."""
_COURSE = 5
"""So many years or fewer at a school may be those of a pupil."""


def is_left_young(reading: Reading, start: int, place: int) -> bool:
    """Tell whether somebody leaves a school as a pupil, or may: at that age, or one for children, or quits it, where nothing has told of work there yet."""
    small = reading.shadow.small
    found = pattern("at_age").match(small, place + 1) if small.startswith(("left", "leaving", "quit"), start) else None
    told = found and reading.shadow.mentions[found["number"] or found["age"]]
    if told is not None:
        return told.value.isdecimal() and int(told.value) <= PUPILS
    name, known = reading.shadow.mentions[reading.shadow.text[place]].value, reading.memory.values
    if not small.startswith(("left", "leaving", "quit"), start) or pattern("teaches").search(small, 0, start):
        return False
    worked = known.get("employer", ("",))[0] == name
    if _FOR_CHILDREN.search(name):
        return not worked
    quits = small.startswith("quit", start) and _OF_STUDIES.search(name) is not None
    return quits and not (worked or "position_held" in known or reading.shadow.has(Kind.ROLE))


_FOR_CHILDREN = compiled(
    r"\b(?:high|grammar|secondary|primary|elementary|preparatory|middle|boarding|convent|cathedral|boys'?|girls'?) school\b|\bschool for (?:girls|boys)\b"
    r"|\b(?:gymnasium|gymnasiet|gimnazija|lyceum|lyc[ée]e|liceo)\b",
    re.IGNORECASE,
)


_OF_STUDIES = compiled(r"\b(?:school|college|university|academy)\b", re.IGNORECASE)


def may_learn(shadow: Shadow, start: int, place: int) -> bool:
    """Tell whether nothing says that who spent a few years at a school, or left it after them, worked there: "spent *four years at* the Elm Seminary"."""
    small = shadow.small
    told = pattern("spent_years").match(small, start) or pattern("after_years").match(small, place + 1)
    if told is None or pattern("teaches").search(small) or pattern("at_work").match(small, place + 1):
        return False
    years = shadow.mentions[told["count"]].value if told["count"] else "1"
    return years.isdigit() and int(years) <= _COURSE and not shadow.has(Kind.ROLE)
