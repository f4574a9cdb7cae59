"""Clubs that have the name of their city, or one that ends as a city's does: what players do with them tells."""

import re
from functools import cache, lru_cache

from service.extract.mentions.places.gazetteer import lookup
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import TOWNS

_TRADES = "striker|midfielder|winger|goalkeeper|defender"
"""What players are called by where they play."""
_NAME = r"[^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z][\w’'-]*){0,2}(?: \([^()]{1,20}\))?"
_LIST = rf"(?:(?:the )?{_NAME}(?:, and|,| and|,? as well as)(?: for)? ){{0,5}}$"
_PLAYS = compiled(
    rf"\b(?:play(?:s|ed|ing)|sign(?:s|ed|ing)|appear(?:s|ed)|appearances|debut(?:ed)?|loan(?:ed)?|transferred|sold|goals|matches|starred|{_TRADES}"
    rf"|footballer)(?: [a-z]+){{0,2}} (?:for|to|with|of) {_LIST}"
)
_CLUB = compiled(
    r"\b(?:[^\W\d_a-z][a-z]+(?:an|ese|ish|ch|i|ek|lsh|tch|iss|ss)|(?:top|first|second|third)-(?:flight|division|tier)|league|city|hometown|boyhood|football|soccer|basketball|handball|volleyball|rugby|hockey) (?:club|side|giants|outfit|team|minnows) $"
)
"""Before a club that has the name of its city: "the Belgian *club* Anderlecht"."""
_STOPS = compiled(
    r" ?[,.;()]|$| [-–—]| (?:in|from|to|by|until|and|between|before|as|for|on|at|during|after|where|against|last|this)\b"
)
_AS_WHAT = compiled(
    r"(?:,? in \d{4})?,? as (?:an? |the |its )?(?:[a-z]+ )?(?!captain|coach|cover|keeper)[a-z]+ (?:of|at|for|in)\b"
)
"""Behind a city where somebody is sent to a post: "transferred to *Porto* in 2001 *as director of*"."""
_STATE = compiled(r", (?P<name>[^\W\d_a-z][\w.]*(?: [^\W\d_a-z][\w.]*)?)")
_TRADED = compiled(
    rf"\b(?:sign(?:ed|ing of)(?: [\w’'-]+){{1,7}} from|(?:complet|seal|secur|finali[sz]|clinch)(?:ed|es|ing) (?:a|the|his|her) (?:[a-z-]+ )?move from|(?:join(?:s|ed|ing)?|sold|loaned|released|re-?signed|signed|signing|traded|bought|recruited)(?: {_NAME})?(?: on loan| in \d{{4}}| as a [a-z]+)? (?:from|by)"
    rf"|(?:sold|loaned|traded|transferred) by {_NAME} to|(?:spells?|stints?|loans?|seasons?) (?:at|with)) (?:the )?(?:[a-z-]+ (?:club|side) )?{_LIST}"
)
"""Before a club that a player comes from, or is sold by or to, on a page about players."""
_FROM = compiled(r"\b(?:mov(?:e[ds]?|ing)|transfer(?:red)?|switch(?:ed)?) from $")
_TO = compiled(
    rf"\b(?:(?:left|leaving|leaves) (?P<left>{_NAME}) for|(?:mov(?:e[ds]?|ing)|transfer(?:red)?|switch(?:ed)?)(?: from (?P<other>{_NAME}))? to) (?:{_NAME}['’]s )?$"
)
_ONWARD = compiled(r" to (?P<other>[^.;,()]{1,60})")
_AS_PLAYER = rf"as (?:an? |the |its )?(?:[a-z-]+ ){{0,2}}(?:player-[a-z]+|{_TRADES})\b"
_PLAYS_THERE = compiled(rf"(?: in \d{{4}})? {_AS_PLAYER}")
"""Behind a club: as what nobody goes anywhere but to play."""
_FEE = compiled(
    r"(?: in \d{4})? (?:for (?:an? (?:[a-z-]+ ){0,3}fee|[£€$])|in an? (?:[£€$]|[a-z-]+ deal)|on (?:loan|an? (?:free|(?:[\w-]+ ){1,4}(?:contract|deal)))"
    rf"|as (?:an? |the |its )?(?:[a-z-]+ ){{0,2}}(?:coach|manager|captain|skipper)\b|{_AS_PLAYER})"
)
"""Behind a club: for what, on which terms or as what a player goes there."""
_BUYS = compiled(
    r" (?:have|has) (?:[a-z]+ly )?(?:(?:re-?)?signed|(?:completed|sealed|confirmed|announced|secured) the (?:loan )?signing)\b"
)
"""Behind a club that takes on a player."""
_PLAYERS = compiled(
    rf"\b(?P<word>{_TRADES}|(?:full|left|right|centre|center)-back|footballers?|football|soccer|rugby|basketball|handball|baseball|league|goals?|scored|caps|capped|loan|season|premiership|transfer|fixtures?|playoffs?)\b",
    re.IGNORECASE,
)
_FEW = 3
"""A page that has fewer of the words of play is not about players."""


def is_called_as_town(words: tuple[str, ...]) -> bool:
    """Tell whether a name that is no town's ends as those of some towns do: "Bremo *City*"."""
    return len(words) > 1 and words[-1] in TOWNS


def is_side(text: str, before: str, end: int, words: tuple[str, ...]) -> bool:
    """Tell whether a city, or a name that ends as one's does, stands for its club: "signed for Porto in 2001"."""
    if _BUYS.match(text, end) and _is_on_players(text):
        return True
    plays = _PLAYS.search(before) or _CLUB.search(before) or _is_traded(text, before, end, words)
    if not plays or not _STOPS.match(text, end) or _AS_WHAT.match(text, end):
        return False
    state = _STATE.match(text, end)
    if state and any(found.kind != "city" for found in lookup(state["name"])[:1]):
        return False
    place = next(iter(lookup(" ".join(words))), None)
    return place.kind == "city" if place else is_called_as_town(words) or _has_players(text, " ".join(words))


def _is_traded(text: str, before: str, end: int, words: tuple[str, ...]) -> bool:
    """Tell whether a player comes from, or goes to, what ``words`` between ``before`` and ``end`` name."""
    traded = _TRADED.search(before) is not None
    if not traded and before.endswith(" from ") and _FROM.search(before):
        onward = _ONWARD.match(text, end)
        traded = onward is not None and (_is_club(onward["other"]) or _FEE.search(onward["other"]) is not None)
    elif not traded and (moved := _TO.search(before)):
        other = moved["other"] or moved["left"]
        side = other and (_is_club(other) or _is_towns(other) or is_called_as_town(words))
        traded = bool(side) or _FEE.match(text, end) is not None or _has_players(text, " ".join(words))
    return traded and (_is_on_players(text) or _PLAYS_THERE.match(text, end) is not None)


def _is_towns(name: str) -> bool:
    """Tell whether a name is that of a town's club: it ends as some towns do, and is none's: "Hull *City*", not "Mexico City"."""
    return is_called_as_town(tuple(name.split())) and not lookup(name)


def _has_players(text: str, name: str) -> bool:
    """Tell whether a page calls somebody a player of what a name is: "*Wolves defender* Ada Byron"."""
    return name in _with_players(text)


@lru_cache(maxsize=4)
def _with_players(text: str) -> frozenset[str]:
    """Return the names of one word or two that a page has right before a player's trade."""
    found = (match["name"].split() for match in _PLAYER.finditer(text))
    return frozenset(" ".join(each[at:]) for each in found for at in range(len(each)))


_PLAYER = compiled(
    rf"(?P<name>[^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z][\w’'-]*)?) (?:{_TRADES}|forward|captain|head coach|manager)\b"
)


def _is_club(name: str) -> bool:
    """Tell whether one of a name's words is a club's: "Elm *Rovers*", "*Real* Lorca"."""
    return not _club_words().isdisjoint(name.split())


@cache
def _club_words() -> frozenset[str]:
    return lexicon.words("names", "club_words") | lexicon.words("names", "clubs")


@lru_cache(maxsize=4)
def _is_on_players(text: str) -> bool:
    """Tell whether a page is about those who play for clubs, by how many words of theirs it has."""
    return len({match["word"].lower() for match in _PLAYERS.finditer(text)}) >= _FEW
