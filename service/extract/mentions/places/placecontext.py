"""What stands before a name, and whether it asks for a place."""

import re
from collections.abc import Iterator

from attrs import frozen

from service.extract.mentions.kinnames import names_kin
from service.extract.mentions.places.placewords import words
from service.extract.mentions.posts.trades import trades_and_posts
from service.extract.text.patterns import compiled

LOOK = 64
"""So many code points before a name are looked at."""

_TOKEN_BEFORE = compiled(r"[^\W_](?:[\w’'-]*\w)?|[^\w\s]")


@frozen
class Context:
    """What stands before a name: how strongly it asks for a place, and a direction.

    ``strength`` is -1 where it is part of an organisation's name, 0 if nothing asks, 1 if a place may follow, 2 if it must.
    """

    strength: int
    start: int
    direction: str
    word: str = ""


_DWELT = compiled(
    r"\b(?:born|light\sof\sday|raised|grew\sup|brought\sup|liv(?:es?|ed|ing)|died|dies|settled|resid(?:es?|ed|ing)|home|stayed|remained|(?:divid(?:es?|ed|ing)|split(?:s|ting)?)\s(?:his|her|their|my|our)\s(?:time|life|year)|commut(?:es?|ed|ing)|shuttl(?:es?|ed|ing))(?:\sand\sworks?)?(?:\s[a-z]+ly)?\s$",
    re.IGNORECASE,
)
"""Before "on" and an island, of which most gazetteers know few."""
_ENDED = compiled(r"\b(?:born|died|dies|buried)\s$")
"""Before "at" and a town, whatever else has its name: "died at *Hastings*"."""
_YEAR_FOLLOWS = compiled(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?,? (?:\d{1,2} [A-Z][a-z]+ )?\d{4}\b")
"""Behind "b.", a town and a year: "b. *Lom* 1937"."""
_OWNS = compiled(r"[\w’'-]+['’]s?\s")
_BESIDE = compiled(
    r"\b(?:born|raised|grew\sup|liv(?:es?|ed|ing)|died|dies|settled)\s(?:[a-z]+\s){0,4}(?:close|next)\s$", re.IGNORECASE
)
"""Before "to" and what a life was near to."""
_FROM = compiled(r"\b[Aa]n?\s(?:[\w-]+\s){0,4}?(?P<who>[a-z-]+)\sfrom\s$")
_ENDS_THERE = compiled(r"[A-Z][\w’'-]+(?:[,.;]| (?:who|and)\b)")
"""Around where somebody with a trade is from: "a painter from *Hull*, she"."""
_AGED = compiled(r",\s(?:aged?\s)?\d{1,3},\s(?:formerly\s|late\s)?of\s$")
"""Before where somebody with an age is from: "Ada Byron, 86, of *Tarnwick*, died"."""
_NAMED = compiled(r"\b(?:identified|named)\s(?:by\s)?(?:[a-z]+\s){0,3}as\s[^.;:]{3,50}[A-Z][\w’'-]+,?\sof\s$")
"""Before where a victim is from: "identified as 22-year-old Nils Byron of *Tarnwick*"."""
_AGE_FOLLOWS = compiled(r"[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?,\s(?:aged?\s)?\d{1,3}(?=[,;]|\.\s|\.?$)")
_NAME_ENDS = compiled(r"[A-Z][\w’'-]+,?\sof\s$")
_AS = compiled(r"\bas\s(?:[A-Z][\w’'-]+\s){1,3}[A-Z][\w’'-]+,?\sof\s$")
_IDENTIFIED = compiled(r"\b(?:identified|named)\s[^.;:]*$")
"""Around where somebody with an age is from: "Ada Byron of *Tarnwick*, 86, died"."""
_CAPITAL = compiled(r"\b(?:in|of|to|from|near|at) (?:the|its|their) (?:[A-Z][\w’'-]+ )?capital,? $")
"""Before a town of whatever size: "born in the Surinamese capital, *Nieuw*"."""
_FOR = compiled(r"(?:\s(?:early\s|late\s)?in\s(?:[A-Z][a-z]+\s)?[0-9]{4})?\sfor\s")
_LEFT = compiled(r"\b(?:left|leaves|leaving|abandon(?:ed|ing)|exchang(?:ed|ing)|swapp(?:ed|ing))\s[^,;.]{2,40}$")
"""Behind a place, and around it: where somebody goes from there, "left Bern for *Lugano*"."""
_CALLED_PLACE = compiled(
    r"\b(?:birthplace|hometown|home\stown|place\sof\s(?:birth|death|residence))(?:\sof\s(?:[A-Z][\w’'-]+\s){1,4})?,?\s?(?:(?:is|was|as|remains|being)\s)?$"
    r"|\b(?:[Hh]is|[Hh]er|[Tt]heir|my)\s(?:[a-z]+\s)?(?:birthplace|home\s?town)\sof\s$"
)
"""Before what somebody's birthplace or the like is: "her birthplace was *Bern*", "the birthplace of Ada Byron is *Bern*", "her hometown of *Bern*"."""
_INSIDE = compiled(
    r"\b(?:[Bb]orn|died|dies|[Rr]aised|grew up|brought up|lives?|lived|living|settled|[Bb]ased|hails?|hailed|resid(?:es?|ed|ing)) (?:in|at|near|from) (?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w-]*['’]s $"
)
"""Before a place in the one that owns it: "born in Bavaria's *Hof*"."""
_CALLED_NOW = compiled(r"\b(?:present-day|modern-day|what\sis\s(?:now|today))\s(?:the\s)?$")
"""Before what a land is called these days: "in what is now *Tarnshire*"."""
_SEAT = compiled(r"\bcapital(?:\scity)?\sof\s(?:the\s)?$", re.IGNORECASE)
_NEAR = compiled(
    r"\b(?:near|(?<!\bin\s)(?<!\bto\s)nearby(?!\s(?:small\s|old\s|little\s)?(?:city|town|village|port|hamlet|suburb)\sof)|outside(?:\sof)?|above|below|overlooking|beyond|(?:countryside|villages?|hills|mountains|area)\saround|(?:north|south|east|west)(?:east|west)?\sof|(?:close|next)\sto|not\sfar\sfrom|(?:just|some|few)\s(?:[a-z]+\s)?(?:north|south|east|west)\sof"
    r"|(?:miles?|km|kilomet(?:re|er)s?|hours?|leagues?|minutes?)\s(?:[a-z-]+\s){0,2}(?:from|of|outside)|(?:suburbs?|outskirts)\sof)\s(?:the\s)?"
    r"(?:(?:small\s|old\s)?(?:city|town|village|port|capital)(?:\sof)?\s)?$",
    re.IGNORECASE,
)
_OWN_SUBURB = compiled(r"\b[A-Z][\w’'-]*(?:\sarea)?\ssuburb\sof\s$")
"""Before a suburb that is told with its town: "the London suburb of *Richmond*"."""
_PLACED = compiled(
    r"\b(?:villages?|towns?|hamlet|settlement|farms?|farmhouse|estate|ranch|house|cottage|camp|place|island|just|little|way|far|some|miles?|km|kilomet(?:re|er)s?|hours?|minutes?|leagues?)\s$",
    re.IGNORECASE,
)
"""Before "to the south of" where it tells how something lies, and nobody goes there."""
_RELATING = (
    "of",
    "the",
    "near",
    "nearby",
    "outside",
    "above",
    "below",
    "overlooking",
    "beyond",
    "around",
    "to",
    "from",
    "city",
    "town",
    "village",
    "port",
    "capital",
)
"""Words that end what relates a place; asked first, which is quick."""
_LATER = compiled(
    r",?\s\(?(?:(?:which|that)\s(?:is|was)\s)?(?P<when>now|then|today|formerly|presently|currently|at\sthe\stime|since\srenamed|later|renamed)"
    r"(?:,?\s(?:a\s)?(?:part\sof|in|under|called|known\sas|renamed|within|belonging\sto|ruled\sby))*\s(?:the\s)?(?:(?:city|town|village)\sof\s)?"
    r"|,?\s\(?part\sof\s(?:the\s)?"
)
"""Between a place and its other name, or the state that it is or was in."""


def relation_of(text: str, before: int | None, start: int) -> str:
    """Return how the text relates a place that starts at ``start`` to the one that is meant.

    ``seat``: its capital is meant; ``near``: what lies near it; ``later``: the place before it, which ends at ``before``, has this
    name, or lies there, at another time. An empty string where it is meant itself.
    """
    if before is not None and _LATER.fullmatch(text, before, start):
        return "later"
    head = text[max(0, start - LOOK, before or 0) : start]
    if not head.rstrip().lower().endswith(_RELATING):
        return ""
    if head.endswith("suburb of ") and _OWN_SUBURB.search(text, max(0, start - LOOK), start):
        return ""
    return "seat" if _SEAT.search(head) and not head.startswith(",") else "near" if _NEAR.search(head) else ""


_WENT = compiled(r"\b(?:moved|moving|returned|returning|retired|came|went) (?:back |home |permanently |out )?to $")
_FOR_LIFE = compiled(
    r"(?:,?\sin\s[0-9]{4})?,?\s(?:with\s(?:his|her|their)\s|as\san?\s(?:child|boy|girl|teenager|baby|young|widow)|at\sthe\sage\s|aged\s|when\s(?:he|she|they)\s"
    r"|and\s(?:never|lived|settled|bought|opened|stayed|married|raised)\s|where\s(?:he|she|they)\s(?:lived|settled|married|died|worked|bought|opened|raised)\b"
    r"|to\s(?:live|be\snear|join\s(?:his|her)|marry|care\sfor|look\safter|raise)\b)"
)
"""Around a town whose name is also a word or a club's, where somebody has gone to stay: "moved to *Nice* in 1962 and never left"."""


def lies_inside(text: str, start: int) -> bool:
    """Tell whether somebody lives at a name inside the place that stands before it as its owner: "born in Bavaria's *Hof*"."""
    owned = text.endswith(("'s ", "’s "), 0, start)
    return owned and _INSIDE.search(text, max(0, start - LOOK), start) is not None


def goes_to_stay(text: str, start: int, end: int) -> bool:
    """Tell whether somebody goes to a name to stay there, so that it is a town's though it may be another thing's."""
    return bool(_FOR_LIFE.match(text, end) and _WENT.search(text, max(0, start - LOOK), start))


def context_of(text: str, low: int, start: int) -> Context:
    """Read back from a name over directions and articles to the word that asks for a place."""
    lists, head = words(), text[max(low, start - LOOK) : start]
    base, begin, direction, of = start - len(head), start, "", False
    plain = _plainly(text, head, low, start)
    if plain is not None:
        return plain
    for place, token in _backwards(head):
        word = token.lower()
        if word in lists.directions and not token[0].isupper():
            begin, direction = base + place, (f"{word} {direction}" if direction else word)
        elif word == "of" and not of:
            of = True
        elif of and (word in lists.heads or (direction and _lies_off(word, head[:place], text[begin:start]))):
            return Context(2, start, "")
        elif word == "the" and direction and begin > base + place:
            begin = base + place if of else begin
        elif word in lists.passing and not of:
            continue
        else:
            strength = -1 if of and token in lists.organisations else _strength(word, of=of and not direction)
            if (
                (word in ("on", "between") and _DWELT.search(head, 0, place))
                or (word == "to" and _BESIDE.search(head, 0, place))
                or (word == "at" and _ENDED.search(head, 0, place) and not _OWNS.match(text, start))
            ):
                strength = 2
            return Context(strength, begin, direction, word)
    return Context(0, begin, direction)


def _lies_off(word: str, head: str, direction: str) -> bool:
    """Tell whether a direction says what something lies off ("a farm well south of"), not a part of what is named ("in the south of")."""
    if word == "to":
        return bool(_PLACED.search(head))
    return word != "the" and word not in words().prepositions and not direction.startswith("the ")


def _plainly(text: str, head: str, low: int, start: int) -> Context | None:
    """Return what a few phrases right before a name ask for: kin, whence one is, and where one leaves another place for."""
    if names_kin(text[max(0, start - LOOK) : start]):
        return Context(-1, start, "")
    if _is_whence(text, head, start):
        return Context(2, start, "", "of")
    if head.endswith(" for ") and low and _FOR.fullmatch(head) and _LEFT.search(text, max(0, low - LOOK), low):
        return Context(1, start, "", "for")
    return None


def _is_whence(text: str, head: str, start: int) -> bool:
    """Tell whether a name says where somebody is from, or was born: "Ada Byron, 86, of *Tarnwick*", "b. *Tarnwick* 1937"; or is that of a capital."""
    if head.endswith(("capital ", "capital, ")):
        return _CAPITAL.search(head) is not None
    if ("place" in head or "town" in head) and _CALLED_PLACE.search(head):
        return True
    if lies_inside(text, start) or (("-day" in head or "what is" in head) and _CALLED_NOW.search(head)):
        return True
    if head.endswith("b. "):
        return _YEAR_FOLLOWS.match(text, start) is not None
    if head.endswith("of "):
        return _AGED.search(head) is not None or _is_of(text, head, start)
    return head.endswith(" from ") and _comes_from(text, head, start)


def _comes_from(text: str, head: str, start: int) -> bool:
    """Tell whether "from" before ``start`` tells where somebody with a trade is from."""
    whose = _FROM.search(head)
    return whose is not None and whose["who"] in trades_and_posts() and _ENDS_THERE.match(text, start) is not None


def _is_of(text: str, head: str, start: int) -> bool:
    """Tell whether "of" before ``start`` tells where somebody named is from, by an age behind or as whoever has been identified."""
    if not _NAME_ENDS.search(head):
        return False
    told = _AGE_FOLLOWS.match(text, start) or _NAMED.search(head)
    return bool(told or (_AS.search(head) and _IDENTIFIED.search(text, max(0, start - 3 * LOOK), start)))


def _backwards(head: str) -> Iterator[tuple[int, str]]:
    """Yield the words and marks of ``head`` with their places, the last one first; most often that one decides."""
    rest = head.rstrip()
    while rest:
        first = len(rest) - len(rest.rsplit(maxsplit=1)[-1])
        for match in reversed(list(_TOKEN_BEFORE.finditer(rest, first))):
            yield match.start(), match[0]
        rest = rest[:first].rstrip()


def _strength(word: str, *, of: bool) -> int:
    lists = words()
    if of or word not in lists.prepositions:
        return 0
    return 2 if word in lists.strict_prepositions else 1
