"""Offices that are one by more than their head: a trade with a rank, of whoever comes to it, and a chair with a name."""

import re

from service.extract.mentions.mention import Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.readings.offices.office import Office
from service.extract.readings.offices.officeowners import words_in
from service.extract.readings.offices.officewords import determined
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_EMPLOYED = compiled(
    rf"(?P<field> (?:in|of) (?!the\b)(?:[a-z]{{3,}}|[{char_class('X')}])(?: (?:and )?(?:[a-z]{{3,}}|[{char_class('X')}]))?)? (?:of|at|with|for|in|within) (?:the )?(?P<o>[{char_class('OF')}])"
)


_ADVISED = compiled(
    rf" to (?:the |its )?(?:[{char_class('TJ')}](?: of (?:the )?[{char_class('LO')}])?(?: [{char_class('P')}])?|[{char_class('N')}]|(?P<o>[{char_class('O')}]))(?!')"
)
"""Whom an adviser or an aide is one to: "*to the minister of culture*"."""


def ranked(shadow: Shadow, before: re.Match[str], place: int) -> Office:
    """Return a trade with a rank as a post, which it is for whom somebody appoints, or as a body's own."""
    behind = _EMPLOYED.match(shadow.small, place + 1) or _ADVISED.match(shadow.small, place + 1)
    found = {"organisation": shadow.mentions[behind["o"]].value} if behind and behind["o"] else {}
    end = behind.end("field") if behind and behind.groupdict().get("field") else place + 1
    end = behind.end() if behind and behind.group()[end - place - 1 :].startswith((" of ", " to ")) else end
    trade = shadow.mentions[shadow.small[place]]
    value = trade.value + words_in(shadow, place + 1, end)
    staffs = before["house"] and trade.note.get("head") in lexicon.words("offices", "staff")
    if staffs and end == place + 1:  # "the company's chief executive"
        house = words_in(shadow, *before.span("house"))
        value = f"{value} of {house[0].lower()}{house[1:]}"
        return Office(place, end, before.start(), value, {}, whose=True, opens=before.start("house"))
    return Office(place, end, before.start(), value, found, ranked=True)


_RISEN_IN = compiled(rf"(?: of [a-z]+)?(?:,? (?:in|from|since))? ?\(?[{char_class('D')}]")


def grade_in_row(shadow: Shadow, place: int) -> Office | None:
    """Return a trade with its time as the next grade of whom a sentence tells the one before: "captain in 1979, *major in 1988*"."""
    before = determined().search(shadow.small, max(0, place - _REACH), place)
    own = before is not None and not before["seat"]  # "and *Ines* professor"
    timed = _RISEN_IN.match(shadow.small, place + 1) or (before and _SINCE_THEN.search(shadow.small, 0, before.start()))
    return ranked(shadow, before, place) if before and own and timed else None


_SINCE_THEN = compiled(rf"\band (?:(?:in|from|since|by) )?[{char_class('D')}],? $")
"""Before a further post, since when: "head of geology and *from 1991* director"."""


_NAMED_FOR = compiled(rf"\bthe (?P<name>[{char_class('PO')}]) $")
_TAUGHT = compiled(
    rf"(?: emerit(?:us|a))?(?: (?:of|in|for) (?:the )?[{char_class('XPJ')}a-z][{char_class('XPJ')}a-z ]{{0,40}}?(?=,|\.|;|$| (?:at|in|and) ))?"
)


def chair(shadow: Shadow, place: int) -> Office | None:
    """Return a professor's chair that has a name: "the Ada Byron Professor of Poetry"."""
    named = _NAMED_FOR.search(shadow.small, max(0, place - _NEAR), place)
    if named is None:
        return None
    taught = _TAUGHT.match(shadow.small, place + 1)
    start, end = named.start("name"), taught.end() if taught else place + 1
    return Office(start, end, named.start(), words_in(shadow, start, end), {}, whose=True)


_NEAR, _REACH = 12, 80


_ADVISED_ONE = compiled(
    rf" to (?:(?:the|an?|its|[{char_class('H')}](?:'s)?|then|[{char_class('A')}]|rt\.?|hon\.?) ){{0,4}}(?:[{char_class('T')}](?:(?: of| for) (?:the )?[{char_class('OL')}])?(?: [{char_class('P')}])?|[{char_class('P')}])(?:'s? (?:[a-z]+ )?(?:administration|government|cabinet|office|party|campaign))?(?!'s?(?![a-z]))"
)


def adviser(shadow: Shadow, place: int, mention: Mention) -> Office | None:
    """Return the office of who advises the holder of one, or anybody, with whom: "technical *adviser to the Prime Minister*"."""
    advises = (
        mention.note.get("head") in ("adviser", "advisor", "counsellor", "counselor")
        or "private secretary" in mention.value
    )
    match = _ADVISED_ONE.match(shadow.small, place + 1) if advises else None
    before = determined().search(shadow.small, max(0, place - _REACH), place) if match else None
    if match is None or before is None:
        return None
    value = mention.value + words_in(shadow, *match.span())
    return Office(place, match.end(), before.start(), value, {}, bool(before["the"]))
