"""Honours told by how one comes by them: contests that somebody wins, titles that somebody is given."""

import re
from functools import cache

from service.extract.mentions.groups.awards import awardparts
from service.extract.mentions.groups.awards.awardforms import Here
from service.extract.mentions.groups.awards.awardholders import NEAR, WON
from service.extract.mentions.groups.awards.awardparts import YEAR, contests
from service.extract.mentions.groups.awards.awardtails import for_whom
from service.extract.mentions.mention import Mention
from service.extract.mentions.names.bodies.schooltowns import is_wide
from service.extract.mentions.names.runs.namewords import WORD, is_capital, is_keyword
from service.extract.text import lexicon
from service.extract.text.patterns import compiled


def contest(here: Here, index: int) -> Mention | None:
    """Read a contest that somebody wins: "won the *Nordic Chess Championship*"; not one that somebody only takes part in."""
    first = awardparts.first_of(here.text, here.tokens, index, here.floor)
    start = here.tokens[first].start
    if first == index or not is_capital(here.tokens[first]):
        return None
    won = WON.search(here.text, max(0, start - NEAR), start)
    return here.mention(start, for_whom(here.text, here.tokens[index].end, here.end)) if won else None


_CONTEST_TOO = compiled(
    rf"(?: (?:twice|[a-z]+ times)|,? in {YEAR}(?:(?:, {YEAR}){{0,4}},? and {YEAR})?)?(?:,|,? and|,? as well as) (?:the )?"
    rf"(?:(?P<year>{YEAR}) )?(?P<name>(?:{WORD} ){{1,5}}(?:{contests()}))(?=[.;)]|,(?! (?:wh|in which|but|he |she ))|$| (?:twice|[a-z]+ times|in {YEAR}|and|as well)\b)"
)


def contest_too(here: Here, first: Mention) -> Mention | None:
    """Read the contest behind one that was won, where both are items of a list: "*the Lund Marathon twice* and the Elm Open in 1990"."""
    match = _CONTEST_TOO.match(here.text, first.end, here.end)
    if match is None:
        return None
    return here.mention(match.start("name"), match.end("name"), **({"year": match["year"]} if match["year"] else {}))


_CHAMPION = compiled(rf"champion of (?:the )?(?P<land>{WORD}(?: {WORD}){{0,2}})")


def champion_of(here: Here, index: int) -> Mention | None:
    """Read of which country somebody is the champion: "the *junior champion of Finland*"."""
    token = here.tokens[index]
    match = _CHAMPION.match(here.text, token.start, here.end)
    if match is None or not is_wide(match["land"].split()):
        return None
    first = index
    while first > here.floor and awardparts.follows(here.text, here.tokens, first):
        if here.tokens[first - 1].text not in awardparts.words("champions"):
            break
        first -= 1
    return here.mention(here.tokens[first].start, match.end())


_PAGEANT = compiled(rf"\w+(?: {WORD}){{1,4}}")
_CROWNED = compiled(r"\b(?:crowned(?: as)?|titles? (?:of|as)|winner of|won|reigning)(?: the)?(?: (?:19|20)\d\d)? $")


def crowned(here: Here, index: int) -> Mention | None:
    """Read the pageant by whose name somebody is crowned: "was crowned *Miss Elmland* 2019"."""
    token = here.tokens[index]
    match = _PAGEANT.match(here.text, token.start, here.end)
    if match is None or not _CROWNED.search(here.text, max(0, token.start - _FURTHEST), token.start):
        return None
    year = _YEAR.match(here.text, match.end(), here.end)
    return here.mention(token.start, match.end(), **({"year": year["year"]} if year else {}))


_YEAR = compiled(r" (?P<year>(?:19|20)\d\d)\b")
_GIVEN = compiled(
    r"\b(?:awarded|given|granted|conferred|bestowed|earned|earning|received|receiving|gained|obtained|achieved|got|holds|held) (?:(?:him|her|them) )?(?:the |her |his )?[\"“]?$"
)
_FURTHEST = 32
_TITLE_OF = compiled(
    rf"title of (?:an? |the )?(?P<name>{WORD}(?: (?:of (?:the )?)?{WORD}){{1,4}})(?=(?: (?:in|by|from|for|and|last|this|on|at)\b| ?\(|[.,;:]|$))"
)


@cache
def _chess() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return how a chess player's title stands behind "title of", and before "title"."""
    titles = f"(?i:{lexicon.alternation(lexicon.phrases('awards', 'chess_titles'))})"
    return compiled(rf"title of (?P<name>{titles})\b"), compiled(rf"\b{titles}(?: \([A-Z]{{1,4}}\))? $")


def entitled(here: Here, index: int) -> Mention | None:
    """Read the title that somebody is given: "was given the title of *Honoured Trainer of Elmland*", "was awarded the *Elm Master title*"."""
    start = here.tokens[index].start
    match = _TITLE_OF.match(here.text, start, here.end) or _chess()[0].match(here.text, start, here.end)
    if match is not None and _GIVEN.search(here.text, max(0, start - _FURTHEST), start):
        told = match["name"].split()
        return None if any(map(is_keyword, told)) else here.mention(match.start("name"), match.end("name"))
    return _chess_title(here, index)


def _chess_title(here: Here, index: int) -> Mention | None:
    """Read a chess player's title before the noun: "earned the *grandmaster title*"."""
    token = here.tokens[index]
    match = _chess()[1].search(here.text, max(0, token.start - _FURTHEST), token.start)
    if match is None or not _GIVEN.search(here.text, max(0, match.start() - _FURTHEST), match.start()):
        return None
    return here.mention(match.start(), token.end)
