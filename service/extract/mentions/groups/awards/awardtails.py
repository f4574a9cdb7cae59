"""How far an honour's name reaches behind its noun: "… of Merit", "… for Fiction", "… in the 800 m at the 2004 Games"."""

import re
from functools import cache

from attrs import evolve

from service.extract.mentions.groups.awards.awardcauses import NO_FIELD
from service.extract.mentions.groups.awards.awardparts import is_subject, words
from service.extract.mentions.mention import Mention
from service.extract.mentions.names.runs.namewords import WORD
from service.extract.mentions.posts.trades import trades_and_posts
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import Token

_STEP = rf"{WORD}(?: (?:(?:of|de|del|della|di|da|do|du|des|al|ao) (?:(?:the|la|los|las) )?)?{WORD}){{0,6}}"
_OF = compiled(
    rf"(?: national| nationale| royal)?[ \u00a0](?:of|de|del|della|di|da|do|du|des|al|ao) (?:(?:the|la|el|los|las|les) )?(?P<name>{_STEP})|[ \u00a0](?:de l|d|dell)['’](?:{_STEP})"
)
_AND = compiled(rf" (?:and|&|et|y|e) (?:(?:des|the|of|de) )?(?=(?P<word>{WORD}))(?:Saint |Sts?\.? )?{_STEP}")
_BARE = compiled(rf"(?: {WORD}){{1,4}}")


def behind_of(text: str, end: int, limit: int) -> int:
    """Return the end of a name with its "of …": "Medal *of the Azores*", "Order *of Arts and Letters*"."""
    match = _OF.match(text, end, limit)
    if match is None:
        return end
    stop = match.end()
    while (more := _AND.match(text, stop, limit)) and _goes_with(text[match.start() : stop], more["word"]):
        stop = more.end()
    called = _called().match(text, stop, limit)
    return called.end() if called else _before_stop(text, end, stop)


@cache
def _called() -> re.Pattern[str]:
    """Match by what name somebody is called for whom an honour is named: "Order of Yaroslav *the Wise*"."""
    return compiled(rf" the (?:{lexicon.alternation(words('bynames'))})(?![\w’'-])")


def of_a_trade(text: str, start: int, end: int) -> bool:
    """Tell whether an order's name says that it is one of people of a trade, as a chamber is: "Order *of Civil Engineers*"."""
    words = (word.lower() for word in text[start:end].split())
    return any(word.endswith("s") and word.removesuffix("s") in trades_and_posts() for word in words)


def is_of_a_trade(text: str, noun: Token, limit: int) -> bool:
    """Tell whether a noun is that of such an order."""
    order = noun.text in ("Order", "Ordre", "Orden", "Ordem")
    return order and of_a_trade(text, noun.end, behind_of(text, noun.end, limit))


def _goes_with(name: str, word: str) -> bool:
    """Tell whether a name goes on with "and" before ``word``: a field behind a field, a saint behind a saint."""
    last = name.rsplit(maxsplit=1)[-1]
    return (is_subject(word) and is_subject(last)) or "Saint" in name or "St" in name.split()


def _before_stop(text: str, start: int, stop: int) -> int:
    """Return ``stop``, or where a word stands before it that no name goes on with."""
    for each in re.finditer(r"\S+", text[start:stop]):
        if each.group() in words("stops"):
            return start + len(text[start : start + each.start()].rstrip())
    return stop - 1 if text[stop - 1] in "'’" else stop


@cache
def _badge() -> re.Pattern[str]:
    badges = "|".join(sorted(words("badges")))
    return compiled(
        rf"(?: in (?:Gold|Silver|Bronze|Platinum)(?![\w’'-])(?! [^\W\d_a-z]))?(?:,? (?:Gold|Silver)(?: and (?:Gold|Silver))? (?:{badges})\b)?(?: with (?:the )?(?:{WORD} ){{0,3}}(?:{badges})\b)?"
    )


def behind_badge(text: str, end: int, limit: int) -> int:
    """Return the end of an order's or a medal's name with what it comes with, or its class: "Medal *with Purple Ribbon*", "Order of the Sun *in Gold*"."""
    match = _badge().match(text, end, limit)
    return match.end() if match else end


_QUOTED = compiled(r"[ \u00a0](?:[\"“„][^\W\d_a-z][^\"“”„.!?\n]{1,40}[\"“”]|«[^\W\d_a-z][^«».!?\n]{1,40}»)")


def behind_quoted(text: str, end: int, limit: int) -> int:
    """Return the end of a noun with the name that stands behind it in quotation marks: "Medal *“For Merit”*", "the order *«Dostan»*"."""
    match = _QUOTED.match(text, end, limit + 1)
    return match.end() if match else end


def with_own_name(text: str, end: int, limit: int) -> int:
    """Return the end of a name that goes on without a link, as in other languages: "Prix *Femina*", "Premio *Strega*"."""
    match = _BARE.match(text, end, limit)
    return match.end() if match else end


_RACES = f"individual|{lexicon.alternation(words('races'))}"
MARK = r"\d[\d.:]* ?(?:s|secs?|seconds|min(?:utes)?|hours?|points)\b|\d+(?:[.:]\d+)*(?::\d\d(?:\.\d+)?(?![\d.:]\d|\d)|\.\d\d\b(?! ?(?:m|km|kg|met|mile|yard)))"
MEASURED = compiled(
    rf" (?:in|with) (?:an? (?:[a-z-]+ ){{0,2}}(?:time|throw|jump|leap|total|score|mark|best) of )?(?:{MARK}|\d[\d.]* ?(?:m|kg|metres)\b(?= at ))"
)
"""How fast or how well something was won: "in *1:57.62*", "in *9.58 seconds*", "with *a throw of 64.2 m*"."""
_DISCIPLINE = (
    r"(?: (?:in|over|for(?! (?:the |an? )?[a-z-]+(?: [a-z-]+)? (?:of|from)\b)) (?:both )?(?:the )?(?:(?:wo)?men[’']s )?(?:[A-Z]{1,2}-?\d )?"
    rf"(?:\d\d? ?[×x] ?\d+(?: ?(?:m|metres?|meters?))?\b|(?!\d{{4}}\b(?! ?(?:m|met|{_RACES})))(?!(?:{MARK}))\d[\d.,]*(?:[ -]?(?:m|km|kg|metres?|meters?|kilometres?|kilograms?|kilos?|yards?|miles?)\b)?|{NO_FIELD}[a-z][\w-]*)"
    rf"(?: (?:IM|{NO_FIELD}[a-z×][\w-]*|(?i:{_RACES}))\b){{0,2}}(?:,? and (?:the )?\d[\d.,]*(?: ?(?:m|km|metres?|meters?|yards?|miles?)\b)?(?: (?:events?|races?))?)?)"
)


_SMALL = (
    r"(?:(?:junior|senior|youth|indoor|outdoor) )?(?:world|national|continental|commonwealth|state|provincial|university)"
    r"(?: (?:[a-z]+(?: and |-))?[a-z]+){0,2}? (?:championships?|games)\b"
)
"""An event that is written small: "the *world indoor championships*"."""


def _event(number: int) -> str:
    return (
        rf"(?: (?:at|during|of) (?:the |an? )?| from (?:the |an? )?(?=(?:[12]\d{{3}} |{WORD} ){{0,5}}(?:Games|Olympics|Championships?|Cup|Open)\b)| in the (?![A-Z]{{1,2}}-?\d ))(?:\d{{1,3}}(?:st|nd|rd|th) )?(?:(?P<year{number}>(?:18|19|20)\d\d) )?"
        rf"(?:{WORD}(?: (?:of (?:the )?)?{WORD}){{0,5}}(?:(?: \([A-Z]{{2,6}}\))?(?: [a-z][a-z-]+){{0,3}} (?:championships?|games|cup|competition|contest|festival)\b)?|{_SMALL})"
    )


_WON = compiled(rf"(?:{_DISCIPLINE})?(?:{_event(1)})(?:{_DISCIPLINE})?|{_DISCIPLINE}")


_FOR_WHOM = compiled(
    rf" for (?:the )?(?:Young |Junior |Emerging |Student )?{WORD}(?<=s)(?: and {WORD}(?<=s))?(?![\w’'-])(?! [^\W\d_a-z])"
)


def for_whom(text: str, end: int, limit: int) -> int:
    """Return the end of a contest's name with whom it is for: "Lund Competition *for Young Conductors*"."""
    match = _FOR_WHOM.match(text, end, limit)
    return match.end() if match and of_a_trade(text, *match.span()) else end


_SERVICES = compiled(
    rf"(?:(?:(?<= Gold)|(?<= Silver)) for (?:{WORD} )?Services?|(?<= Services)|(?<= Service)) to (?:the )?{WORD}(?:(?: of(?: the)?| and)? {WORD}){{0,4}}"
)


def for_services(text: str, honour: Mention) -> Mention:
    """Return an honour with what it is given for, or was won over: "Medal in Gold *for Services to the Republic*", "the world title *in the 800 m*"."""
    behind = _OVER if honour.value.endswith(("hampionship", " title")) else _SERVICES
    match = behind.match(text, honour.end) if "generic" not in honour.note else None
    return evolve(honour, end=match.end(), value=honour.value + match.group()) if match else honour


_MEASURED = (
    r"(?:(?:wo)?men[’']s )?(?:\d[\d,.]*(?:[-\u00a0 ]?(?:m|km|kg|met(?:re|er)s?|miles?))|\d[×x]\d{3} ?m|(?:half-?)?marathon|(?:pent|hept|dec|tri)athlon)"
    r"(?: (?:hurdles|relay|steeplechase|freestyle|backstroke|breaststroke|butterfly|medley|walk|sprint))?"
)


_OVER = compiled(rf" (?:in|over|at) (?:the )?{_MEASURED}(?![\w,.]?\w)")


@cache
def _contested() -> re.Pattern[str]:
    realms = lexicon.alternation(words("realms"))
    return compiled(
        rf"(?<![\w,.])(?P<realm>(?:(?:(?P<year>(?:19|20)\d\d) )?(?:{WORD} ){{1,3}}(?:Games|Championships?|Universiade)|{realms}) )?{_MEASURED} $"
    )


def before_medal(text: str, start: int, low: int, *, of_realm: bool = False) -> tuple[int, str | None]:
    """Return where what a medal was won over begins, with the games, and their year: "an *Olympic 800 m* silver medallist".

    ``of_realm`` asks for the games, without which who is a champion may be anybody's.
    """
    match = _contested().search(text, max(low, start - _FURTHEST), start)
    if match is None or (of_realm and not match["realm"]):
        return start, None
    return match.start(), match["year"]


_FURTHEST = 80


def behind_medal(text: str, end: int, limit: int) -> tuple[int, str | None]:
    """Return where a medal's discipline and event end, and the year that the event's name has in it.

    "gold medal *in the 5000 m at the 2003 World Championships*".
    """
    match = _WON.match(text, end, limit)
    if match is None:
        return end, None
    return match.end(), match["year1"]
