"""How far an honour's name reaches behind its noun: "… of Merit", "… for Fiction", "… in the 800 m at the 2004 Games"."""

import re
from collections.abc import Sequence
from functools import cache

from attrs import evolve

from service.extract.mentions.groups.awards.awardparts import LONGEST, follows, is_subject, words
from service.extract.mentions.mention import Mention
from service.extract.mentions.names.runs.namewords import GENITIVES, WORD, is_capital
from service.extract.mentions.posts.trades import trades_and_posts
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import Token
from service.extract.text.wordkinds import given_names

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
    return _before_stop(text, end, stop)


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


_FUNCTIONS = frozenset(("of", "and", "&", "or", "in", "for", "a", "an", "the"))
_GIVEN = frozenset(("service", "services", "contribution", "contributions", "dedication"))
"""With "to" behind them these say what a prize is for: "Award for Services *to Music*"."""
_WARS = frozenset(("war", "wars"))
"""Behind a small word these say when it was, not what a medal is for: "for gallantry in the *war*"."""
_LEAD = 3


def behind_for(text: str, tokens: Sequence[Token], at: int) -> int:
    """Return the token behind what a prize is for, which starts at ``at``: "Prize *for Fiction*", "in *physics*"; or ``at``."""
    if at + 1 >= len(tokens) or tokens[at].text not in ("for", "in") or not follows(text, tokens, at):
        return at
    first = at + 2 if tokens[at + 1].text == "the" and at + 2 < len(tokens) else at + 1
    cause = tokens[first].text in words("causes")
    named = _names_subject(text, tokens, first) if tokens[at].text == "in" else is_subject(tokens[first].text)
    if not (cause or named) or not follows(text, tokens, first):
        return at
    if first > at + 1 and tokens[first].text in lexicon.words("works", "kinds"):  # "for the album X"
        return at
    if (
        tokens[at].text == "for" and tokens[first].text in given_names() and _goes_on_large(tokens, first)
    ):  # "for Ada Byron"
        return at
    if (
        first + 1 < len(tokens) and tokens[first + 1].text in GENITIVES and follows(text, tokens, first + 1)
    ):  # "in the women's 100m"
        return at
    large, free = is_capital(tokens[first]), cause or tokens[first].text.lower() in words("openers")
    stop = first + 1
    while (
        stop < len(tokens)
        and stop < first + LONGEST
        and (ahead := _ahead(text, tokens, stop, large=large, free=free)) > stop
    ):
        stop = ahead
    stop = _behind_best(text, tokens, at, stop) if tokens[first].text in words("praises") else stop
    return _behind_excellence(text, tokens, at, stop)


def _names_subject(text: str, tokens: Sequence[Token], first: int) -> bool:
    """Tell whether the word at ``first`` is a field, or the last of the capitals that begin there is one: "in *Condensed Matter Physics*"."""
    last = first
    while (
        is_capital(tokens[first])
        and last < first + _LEAD
        and _goes_on_large(tokens, last)
        and follows(text, tokens, last + 1)
    ):
        last += 1
    return is_subject(tokens[last].text)


def _behind_excellence(text: str, tokens: Sequence[Token], at: int, stop: int) -> int:
    """Return the token behind what one is excellent in: "for excellence *in rural nursing*"; ``stop`` where it is not known where that ends."""
    praise = next((each for each in tokens[at:stop] if each.text in _EXCELLENT), None)
    match = _IN_WHAT.match(text, praise.end) if praise else None
    if match is None:
        return stop
    return max(stop, next((at for at in range(stop, len(tokens)) if tokens[at].start >= match.end()), len(tokens)))


def _behind_best(text: str, tokens: Sequence[Token], at: int, stop: int) -> int:
    """Return the token behind who or what is best: "for best *young pianist*"; ``at`` where it is not known where that ends."""
    found = at if tokens[stop - 1].text in words("praises") else stop
    for ahead in range(stop, min(stop + _LEAD, len(tokens))):
        word = tokens[ahead].text
        if not follows(text, tokens, ahead) or not _PLAIN.fullmatch(word):
            break
        if word in words("persons") or word in trades_and_posts():
            found = ahead + 1
    return found


def _goes_on_large(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and is_capital(tokens[at + 1]) and tokens[at + 1].text not in words("stops")


def _ahead(text: str, tokens: Sequence[Token], stop: int, *, large: bool, free: bool) -> int:
    """Return the token behind the next word of a subject, function words before it passed over; ``stop`` where none follows."""
    at = stop
    if large and tokens[stop].text == "to" and tokens[stop - 1].text.lower() in _GIVEN and follows(text, tokens, stop):
        at += 1
    while at < len(tokens) and at < stop + _LEAD and tokens[at].text in _FUNCTIONS and follows(text, tokens, at):
        at += 1
    if at >= len(tokens) or not follows(text, tokens, at):
        return stop
    if at > stop and at + 1 < len(tokens) and _OF_FIELD.fullmatch(tokens[at].text) and is_subject(tokens[at + 1].text):
        at += 1
    token = tokens[at]
    if is_capital(token) != large or token.text in words("stops") or (token.text in _WARS and at > stop):
        return stop
    linked = at > stop and (tokens[stop].text in ("and", "or", "&", "for") or not free)
    return at + 1 if is_subject(token.text) or (large and not linked) else stop


_OF_FIELD = compiled(r"[a-z]+(?:al|ic|ive|ary)")
"""Which part of a field a second one is: "in classics and *moral* philosophy"."""
_NO = r"(?!(?:[a-z]+ing (?:the|a|an|his|her|their|its|[a-z]+ed)\b|being|having|addition|front|total|spite|return|recognition|turn|all|succession|order|memory|at|and|or|in|of|with|for|from|on|to|by|as|while|when|where|who|which|but|after|before|during|ahead|behind|beating|alongside|despite|again|together|having|the|his|her|their)\b)"
_PLAIN = compiled(rf"{_NO}[a-z][\w-]*")
_EXCELLENT = frozenset(("excellence", "achievement", "achievements", "distinction", "innovation"))
_IN_WHAT = compiled(
    rf" in {_NO}[a-z][\w-]*(?: (?:(?:(?<=al )|(?<=ic )|(?<=ive ))and )?{_NO}[a-z][\w-]*){{0,3}}(?=[.,;:)]|$| (?:in|from|by|at|on|for|and|when|where|while)\b)"
)
_DISCIPLINE = (
    r"(?: (?:in|over|for(?! (?:the |an? )?[a-z-]+(?: [a-z-]+)? (?:of|from)\b)) (?:both )?(?:the )?(?:(?:wo)?men[’']s )?(?:[A-Z]{1,2}-?\d )?"
    rf"(?:\d\d? ?[×x] ?\d+(?: ?(?:m|metres?|meters?))?\b|(?!\d{{4}}\b(?! ?(?:m|met)))\d[\d.,]*(?:[ -]?(?:m|km|kg|metres?|meters?|kilometres?|kilograms?|kilos?|yards?|miles?)\b)?|{_NO}[a-z][\w-]*)"
    rf"(?: {_NO}[a-z×][\w-]*){{0,2}}(?:,? and (?:the )?\d[\d.,]*(?: ?(?:m|km|metres?|meters?|yards?|miles?)\b)?(?: (?:events?|races?))?)?)"
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
    """Return an honour with what it is given for: "Medal in Gold *for Services to the Republic*"."""
    match = _SERVICES.match(text, honour.end) if "generic" not in honour.note else None
    return evolve(honour, end=match.end(), value=honour.value + match.group()) if match else honour


_MEASURED = (
    r"(?:(?:wo)?men[’']s )?(?:\d[\d,.]*(?:[-\u00a0 ]?(?:m|km|kg|met(?:re|er)s?|miles?))|\d[×x]\d{3} ?m|(?:half-?)?marathon|(?:pent|hept|dec|tri)athlon)"
    r"(?: (?:hurdles|relay|steeplechase|freestyle|backstroke|breaststroke|butterfly|medley|walk|sprint))?"
)


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
