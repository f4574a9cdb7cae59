"""Seats in bodies: who was elected to one, or sits in it, is a member of it."""

from collections.abc import Iterator
from functools import cache

from service.extract.mentions.shadow import Shadow, char_class
from service.extract.readings.offices.office import Office
from service.extract.readings.offices.officewords import seats
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_BACK_AS = compiled(rf"returned to [^.;,]{{1,60}} as (?:an? |the |its )?(?:[a-z]+ )?(?P<post>[{char_class('TJ')}])")
"""Back in a body for another post than a seat: "*returned to* Leeds City Council *as deputy commissioner*"."""
_ENGLISH = ("parliament", "congress", "legislature")
"""Bodies by a plain noun, which is written small; one that has the noun of its own language keeps its capital: "the Saeima"."""
_COURTS = frozenset(("court", "tribunal"))
_GONE_TO = ("entered", "represent", "returned")
"""At a court, these are what lawyers and parties do."""
_OWNERS = 2
"""So many words may stand in front of a house that say whose it is: "*New Jersey* Senate"."""


def seats_in(shadow: Shadow) -> Iterator[tuple[Office, int, int]]:
    """Yield the membership that each election to a body in a sentence gives, and where what tells it starts and ends: "was *elected to parliament*"."""
    for match in seats().finditer(shadow.small):
        char = match["body"]
        body = shadow.mentions.get(char)
        own = " " not in char and char not in _ENGLISH
        name = body.value if body else shadow.words(*match.span("body")) if own else char
        gone_to = match.group().startswith(_GONE_TO)
        if (body and not _is_body(name, court=not gone_to)) or _works_there(shadow, match.start()):
            continue
        article = "the " if match["the"] and not name.lower().startswith("the ") else ""
        people = f"{shadow.words(*match.span('people'))} " if match["people"] else ""
        place = f" {shadow.words(*match.span('of'))}" if match["of"] else ""
        start, end = match.start("body"), match.end()
        qualifiers = {"organisation": name} if body else {}
        yield Office(start, end, start, f"member of {article}{people}{name}{place}", qualifiers), match.start(), end


def _works_there(shadow: Shadow, place: int) -> bool:
    back = _BACK_AS.match(shadow.small, place)
    return back is not None and not shadow.mentions[back["post"]].value.startswith(("member", "MP"))


@cache
def _bodies() -> frozenset[str]:
    return frozenset(each.removeprefix("the ") for each in lexicon.phrases("offices", "bodies"))


def _is_body(name: str, *, court: bool) -> bool:
    words = name.lower().removeprefix("the ").partition(" for ")[0].split()
    ends = (" ".join(words[at:]) for at in range(min(len(words), _OWNERS + 1)))  # "Oregon State Senate"
    return (court and not _COURTS.isdisjoint(words)) or any(
        body in _bodies() or body.rpartition(" of ")[0] in _bodies() for body in ends
    )
