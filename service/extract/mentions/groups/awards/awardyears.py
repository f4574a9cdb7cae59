"""Honours told at once for several years: "the *2010 and 2012 Elm Prizes*", "gold *at the 2016 and 2020 Games*".

In: the honours of a text. Out: the same, with the years as a part of them: the note ``year`` holds the last one, ``years`` those before it.
"""

from collections.abc import Iterator, Sequence

from attrs import evolve

from service.extract.mentions.groups.awards.awardparts import YEAR
from service.extract.mentions.mention import Mention
from service.extract.mentions.names.runs.namewords import WORD
from service.extract.text.patterns import compiled

_SEVERAL = rf"(?P<years>{YEAR}(?:, {YEAR}){{0,4}}),? and (?P<last>{YEAR}) "
_BEFORE = compiled(rf"\b(?:[Tt]he|[Bb]oth|[Hh]is|[Hh]er|[Tt]heir) {_SEVERAL}\Z")
_AT_GAMES = compiled(
    rf" (?:at|during|from|in) (?:both )?the {_SEVERAL}(?P<games>(?:{WORD} ){{0,5}}(?:Games|Olympics|Championships?|Cups?|Universiades?))(?!\w)"
)
_FIRST_GAMES = compiled(rf"(?P<what>.* (?:at|in) the ){YEAR} {WORD}(?: {WORD})?\Z")
_SECOND_GAMES = compiled(
    rf" and (?:the )?(?P<name>(?P<year>{YEAR}) {WORD}(?: {WORD}){{0,2}}? (?P<games>(?:(?:Winter |Summer )?(?:Olympic )?|World )(?:Games|Olympics|Championships?)))(?!\w)"
)
"""Behind a medal of games that are told by year and town alone: "gold at the 1988 Graz *and 1996 Lom Olympics*"."""
_CAN_BE_WON_TWICE = compiled(r" (?:medal|title)\b")
_LOOK = 48


def of_several_years(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield honours, in order, with the years right before them, or those of the games where medals were won."""
    low = 0
    for each in found:
        before = _BEFORE.search(text, max(low, each.start - _LOOK), each.start)
        games = _AT_GAMES.match(text, each.end) if " medal" in each.value else None
        low = each.end
        second = _second_games(text, each)
        if second:
            yield from second
            continue
        if (told := before or games) is None:
            yield each
            continue
        years = {"year": told["last"], "years": told["years"].replace(",", "")}
        if games and not before:
            value = f"{each.value} at the {games['last']} {games['games']}"
            yield evolve(each, end=games.end(), value=value, note={**each.note, **years})
        else:
            yield evolve(each, start=told.start("years"), note={**each.note, **years})


def _second_games(text: str, medal: Mention) -> tuple[Mention, Mention] | None:
    """Return a medal at games told by year and town alone, and the one at those behind "and", both with the noun for games; None for others."""
    first, second = _FIRST_GAMES.match(medal.value), _SECOND_GAMES.match(text, medal.end)
    if first is None or second is None or not _CAN_BE_WON_TWICE.search(medal.value):
        return None
    here = evolve(medal, value=f"{medal.value} {second['games'].split()[-1]}")
    value = f"{first['what']}{second['name']}"
    note = {**medal.note, "year": second["year"]}
    return here, Mention(kind=medal.kind, start=second.start("name"), end=second.end(), value=value, note=note)
