"""Schools beside a word of work where somebody was a pupil, or may have been: left young, or after a few years."""

import re

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow
from service.extract.rules.computed.nobodies import pattern
from service.extract.rules.reading import Reading
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

PUPILS = 19
"""Nobody older leaves a school as its pupil."""
_COURSE = 5
"""So many years or fewer at a school may be those of a pupil."""


def is_where_one_learns(reading: Reading, start: int, place: int, mention: Mention) -> bool:
    """Tell whether a school, or a town known for one, is told of as where somebody is or was taught."""
    if mention.note.get("school") != "true":
        town = mention.value in lexicon.words("schools", "college_towns")
        return town and _is_studied_at(reading, start, place)
    return (
        _is_studied_at(reading, start, place)
        or _is_left_young(reading, start, place)
        or _may_learn(reading.shadow, start, place)
        or _is_learners(reading, start, place)
    )


def _is_studied_at(reading: Reading, start: int, place: int) -> bool:
    """Tell whether studies are told of behind the name, or the one whom the sentence is of is a pupil there."""
    return pattern("studies").match(reading.shadow.small, place + 1) is not None or _is_pupils(reading, start)


def _is_left_young(reading: Reading, start: int, place: int) -> bool:
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


def _may_learn(shadow: Shadow, start: int, place: int) -> bool:
    """Tell whether nothing says that who spent a few years at a school, or left it after them, worked there: "spent *four years at* the Elm Seminary"."""
    small = shadow.small
    told = pattern("spent_years").match(small, start) or pattern("after_years").match(small, place + 1)
    if told is None or pattern("teaches").search(small) or pattern("at_work").match(small, place + 1):
        return False
    years = shadow.mentions[told["count"]].value if told["count"] else "1"
    return years.isdigit() and int(years) <= _COURSE and not shadow.has(Kind.ROLE)


def _is_learners(reading: Reading, start: int, place: int) -> bool:
    """Tell whether a school is where somebody took a degree, or was in a time told of in front, and nothing tells of teaching there."""
    text = reading.shadow.small
    if reading.has("role") or pattern("teaches").search(text):
        return False
    fronted = start < place and start == 0 and pattern("fronted").match(text, start)
    return bool(fronted) or pattern("graduate").search(text, 0, place) is not None


def _is_pupils(reading: Reading, start: int) -> bool:
    """Tell whether who joins or enters a school, or did something "at" it after studies were told, is a pupil there: nothing tells of teaching or of an office."""
    small, known = reading.shadow.small, reading.memory.values.keys()
    if small.startswith(("at ", "while at "), start):
        return "educated_at" in known and not pattern("teaches").search(small)
    at_work = any(each.kind in (Kind.JOB, Kind.ROLE) for each in reading.shadow.mentions.values())
    joins = small.startswith(("join", "rejoin", "enter"), start)
    if not joins or at_work or pattern("teaches").search(small):
        return False
    young = not known.isdisjoint(("birth_date", "birth_place")) or "born" in small or "attended " in small[:start]
    worked = not known.isdisjoint(("occupation", "employer", "position_held"))
    return (young and not worked) or _STUDIES_NEXT.match(_following(reading)) is not None


_STUDIES_NEXT = compiled(
    r"[^.;]{0,80}\b(?:(?:to )?stud(?:y|ied) there\b|graduat(?:ed|ing)\b(?! from\b| (?:[a-z]+ )?students?\b))|(?:In \d{4},? )?(?:[Ss]he|[Hh]e) (?:[a-z]+ly )?(?:studied|majored|read)\b"
)
"""What the next sentence begins with that tells of studies: "She *studied there*", "She *graduated* later"."""


def _following(reading: Reading) -> str:
    """Return the sentence of the paragraph behind the one that is read, or no words."""
    ahead = reading.memory.following
    return ahead.of(reading.document.text) if ahead else ""
