"""Whether the words of a post are one noun phrase, and belong to its body."""

from bisect import bisect_left

from service.domain.selector import Span
from service.extract.mentions.groups.schoolparts import is_part_of_school
from service.extract.mentions.shadow import char_class
from service.extract.rules.computed.nobodies import is_membership, is_people, is_person, pattern
from service.extract.rules.computed.partial import owns_its_post
from service.extract.rules.reading import Reading
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_FORMER = lexicon.alternation(lexicon.words("aspects", "words", "former"))
_OTHER = compiled(
    rf",? (?:and|&) (?:the|an?|[{char_class('H')}]) |(?<=[{char_class('J')}]),? (?:and|&) (?:{_FORMER}|current|now|at present|later) "
)
"""Behind it stands another post, which is this body's: "a *physician and the* dean of Elm College", "a *blogger and* former editor of X"."""
_DATED = compiled(rf" ?\(?[{char_class('D')}]\)?,? ?$")
_EARLIER = compiled(rf"[{char_class('D')}]\)?,? (?:and )?(?:then |later |finally )?(?:an? |the )?")
"""What came before: "a teacher *(1961–64), a* clerk of"."""
_APART = compiled(rf"[{char_class('J')}], (?=(?:(?:{_FORMER}) )?[{char_class('TJ')}])")
_JOINED = compiled(r"\b(?:and|or|as well as)\b|&")
"""Without a link a trade stands before the post for itself: "a *chemist,* former rector of Elm College"."""
_NEXT_POST = compiled(rf",? (?:an?|the) (?:[a-z-]+ )?[{char_class('TJ')}]")
_LED_ON = compiled(
    r"(?:,? (?:in|at|of|for|on|to|from|with|within|by|during|since|one|some|any|each|several|various|the|its|their|an?|and|or|as|&))+,?$"
)


def is_post(reading: Reading, words: Span) -> bool:
    """Tell whether ``words`` of the match's sentence, an office with its organisation, are one noun phrase about a body."""
    small, offsets = reading.shadow.small, reading.shadow.offsets
    low, high = (bisect_left(offsets, place) for place in (words.start, words.end))
    inside = max(small.find(" ", low, high), low)
    if pattern("crosses").search(small, inside, high) or pattern("doing").search(small, inside, high):
        return False
    if _is_part(reading, low):
        return False
    body = reading.mention("org") if reading.has("org") else None
    if body is not None:
        place = reading.shadow.place(body)
        if is_person(small, place, body) or is_people(reading.shadow, place, body):
            return False
        if owns_its_post(reading.shadow, place):
            return False
    return not is_membership(reading.shadow, low, high)


def _is_part(reading: Reading, low: int) -> bool:
    """Tell whether an office at ``low`` is but the end of one, or a seat: "the editor's *chair* at", "the bureau *chief* of"."""
    shadow = reading.shadow
    office = shadow.mentions.get(shadow.text[low : low + 1])
    if office is None:
        return False
    return any(
        office.value.lower() in lexicon.words("employment", words) and pattern(lead).search(shadow.small, 0, low)
        for words, lead in (("seats", "seat"), ("parts", "part"))
    )


_SECOND = compiled(rf",? and (?:an? |the )?[{char_class('TJ')}]$")
"""At the end of posts: one that goes on with what it is of: "professor of law *and head* of the Department at"."""


_OF_BODY = compiled(
    rf" of (?:the )?(?:(?!(?:of|at|in|for|and)\b)(?:[a-z-]+|[{char_class('AF')}](?:-[{char_class('A')}])?) ){{0,4}}(?P<o>[{char_class('O')}])"
)


_OWN_POST = compiled(rf"[{char_class('TJ')}](?= $)")
"""Before the title of whom a body's post leads to: "Elm Council *member* Professor Kerr"."""


_THERE = compiled(
    rf",? (?:in|at|near) (?:the (?:[a-z]+ ){{1,2}}(?:of|in) )?(?:the )?[{char_class('L')}](?:, [{char_class('L')}])?$"
)
"""Where a post was held, behind it: "a nurse *in Hull* for Acme"."""


def role_of_post(reading: Reading, group: str) -> str:
    """Return the noun phrase of a post in ``group``, without the words that lead on to its body; empty where it is none of this body's.

    That is so where another clause begins between the post and the body: "a *councillor* for the ward and worked at Acme".
    """
    small = reading.shadow.small
    low, high = reading.bounds(group)
    body = reading.bounds("v")[0] if reading.has("v") else high
    if pattern("crosses").search(small, low, max(body, high)) or _NEXT_POST.search(small, high, max(body, high)):
        return ""
    second = _SECOND.search(small, low, high) if small.startswith(" of ", high) else None
    of = _OF_BODY.match(small, high) if second else None
    if second and of and not is_part_of_school(reading.shadow.mentions[of["o"]].value):
        return reading.shadow.words(second.end() - 1, high)  # "professor of art and *director* of Elm Museum"
    if reading.has("v") and (own := _OWN_POST.search(small, reading.bounds("v")[1], low)):
        return reading.shadow.words(*own.span())
    high = low + len(_THERE.sub("", _LED_ON.sub("", _DATED.sub("", small[low : second.start() if second else high]))))
    for other in (*_EARLIER.finditer(small, low, high), *_OTHER.finditer(small, low, high)):
        low = max(low, other.end())
    if (apart := _APART.search(small, low, high)) and not _JOINED.search(small, apart.end(), body):
        low = apart.end()
    return reading.shadow.words(low, high)
