"""Offices that a row tells: of a box, by its words alone, or one of some posts in a row."""

import re
from functools import cache

from service.extract.mentions.mention import Kind
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.readings.offices.office import Office
from service.extract.readings.offices.officenames import heads, office_at
from service.extract.readings.offices.officeowners import is_seat, words_in
from service.extract.readings.offices.officewords import determined, is_office
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_REACH = 80


def office_in(shadow: Shadow) -> Office | None:
    """Return the office that a row of a box consists of, or None."""
    for place in heads(shadow):
        office = office_at(shadow, place)
        if office and office.lead == 0 and office.end >= len(shadow.small.rstrip()):
            return office
    return None


_ROW_PEOPLE = compiled(f"[{char_class('SHRKD')}.;]")
_NUMBERED = compiled(r"^(?:the )?(?:\d+(?:st|nd|rd|th) )?", re.IGNORECASE)


def office_row(shadow: Shadow) -> Office | None:
    """Return a row of a box as an office by its words, whatever they are: a row of years in office stands below it."""
    places = heads(shadow)
    if not places or _ROW_PEOPLE.search(shadow.small):
        return None
    mention = shadow.mentions[shadow.small[places[-1]]]
    first = _NUMBERED.match(shadow.small)
    start, end = first.end() if first else 0, len(shadow.small.rstrip())
    if not is_office(mention) or (places[-1] + 1 < end and places[0] > start):
        return None
    return Office(start, end, start, words_in(shadow, start, end), {})


def post_in_row(shadow: Shadow, place: int) -> Office | None:
    """Return the post at a place of the shadow, which is one where a row of posts tells so, with the body where it is held, if any is named."""
    mention = shadow.mentions[shadow.small[place]]
    behind = _held_at().match(shadow.small, place + 1) if mention.kind is Kind.ROLE else None
    before = determined().search(shadow.small, max(0, place - _REACH), place)
    if before is None or is_seat(mention):
        return None
    if behind is None:
        titled = mention.kind is Kind.ROLE and (" " in mention.value or mention.value.isupper())
        ended = titled and _ROW_ENDS.match(shadow.small, place + 1)
        return Office(place, place + 1, before.start(), mention.value, {}) if ended else None
    body = {"organisation": shadow.mentions[behind["o"]].value}
    return Office(place, behind.end(), before.start(), mention.value + words_in(shadow, *behind.span()), body)


_ROW_ENDS = compiled(rf"[,.;:)]|$| \(| ?[{char_class('D')}]| (?:who|from|since|until|between)\b")
"""Behind a post of several words that ends a row without a body: "president *and chief operating officer*,"."""


@cache
def _held_at() -> re.Pattern[str]:
    """Match the field of a post and the body where it is held, whole: "*of programmes at Swedish Television*"."""
    parts = lexicon.alternation(lexicon.words("offices", "parts"))
    return compiled(
        rf"(?: (?:of|for) [a-z]+(?: [a-z]+)?)? (?:at|with|in|of|for) (?:the )?(?P<o>[{char_class('O')}])(?!'|[ -](?:{parts})\b)"
    )
