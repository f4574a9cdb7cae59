"""Where a sentence tells a time, and what it says by its preposition: since when, until when, from when to when, or when."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

from attrs import evolve, frozen

from service.domain import time
from service.extract.clauses.aspects import taking_up, turn_of, turned, words
from service.extract.clauses.elections import elected_at
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class, kind_of
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

Role = Literal["span", "since", "until", "at"]


@frozen
class Time:
    """A date at ``place`` of a shadow; with what leads it in it begins at ``start``. ``aside``: it stands in brackets."""

    place: int
    start: int
    role: Role
    mention: Mention
    aside: bool = False

    @property
    def ends(self) -> tuple[str, str]:
        """Return the first and the last of a span, either empty where it is open."""
        first, _, last = self.mention.value.partition("/")
        return ("" if first == ".." else first), ("" if last == ".." else last)


_LOOK = 48
_PHRASE = 80
_YEARS_AFTER = compiled(
    rf"(?<!for )(?:[{char_class('Q')}]|\ba|\bsome|\bmany) (?:years?|decades?) (?:after|before|following) [^.;,]*$"
)
"""Before a time: what is told was so many years from it: "*three years after her marriage* in 1950 she moved"; not how long it lasted."""
_UNREAL = compiled(r"\b(?:would|could|should|might)(?: not)? have [^.,;:]*$")
"""Before a time of what did not come about: "a contract that *would have run until* 2018"."""
_TOLD = frozenset(("relative", "later"))
_LONG = frozenset(("decade", "century", "season"))
_BRACKETS = compiled(r"\([^()]*\)")
_BARE = compiled(rf"(?:^|[,();:]|[{char_class('PSRNOTJLFZBDA')}])[ (]*$")
_HOUSE = compiled(r"\b(?:council|committee|board|commission|parliament|assembly|senate|cabinet|faculty|bench) $")
"""Before a bare stretch of years as well: "a member of the city *council* 1913–1919"."""
_MOVED = compiled(
    rf"\b(?:moved|emigrated|immigrated|migrated|relocated|settled|returned|fled|came|went)(?: [a-z]+)? (?:to|in) (?:the )?[{char_class('L')}](?:, [{char_class('L')}])? $",
    re.IGNORECASE,
)
"""A year stands right behind a home in notes: "emigrated to Lima *1927*"."""
_NOTED = compiled(
    r"\b(?:divorced|separated|dissolved|widowed|retired|resigned|elected|re-elected|appointed|promoted|ordained|knighted|graduated) $"
)
"""A year stands right behind what was done then in notes: "married 1950, *divorced 1961*"."""
_AGAIN = compiled(r"(?<![a-z])(?:first|and again|and then|then|again|initially|later|terms?|twice|and|-|,) (?:from )?$")
_VERB = compiled(r"(?<![a-z])(?:[a-z]{3,}(?:ed|ught|t)|held|led|ran|sat) $")
_FIRST = compiled(r"^\W*$")
_NAMED = compiled(rf"[{char_class('P')}],? $")
_LONGEST_STINT = 35
"""Nobody has a post for more years."""
_SHORTEST_LIFE = 40
"""Years right behind a name are so many, or they may be those of what is told behind them."""


def times_of(shadow: Shadow) -> list[Time]:
    """Return the times that a sentence tells, in order; births and deaths in brackets are none, nor are names of events."""
    if not shadow.has(Kind.DATE):
        return []
    asides = [match.span() for match in _BRACKETS.finditer(shadow.small)]
    return [
        turned
        for place, char in enumerate(shadow.small)
        if kind_of(char) is Kind.DATE
        and not _UNREAL.search(shadow.small, max(0, place - _PHRASE), place)
        and (
            found := _since(shadow, place)
            or _elected(shadow, place)
            or _time(shadow, place, asides)
            or _lasting(shadow, place)
        )
        if (turned := _turned(shadow.small, found))
    ]


def _turned(small: str, found: Time) -> Time | None:
    """Return a time as the words in front of what happened then lead it in: "until his retirement in 2010".

    What comes before something else, or years after it, has no time by that, but who does it "before retirement" does it until then: None else.
    """
    if found.role != "at" or found.aside:
        return found
    if _YEARS_AFTER.search(small, max(0, found.start - _PHRASE), found.start):
        return None
    lead = _turn().search(small, max(0, found.start - _LOOK), found.start)
    if lead is None or (lead["to"] and "between " not in small[: lead.start()]):
        return found
    if lead["before"]:
        leaves = not words("ends").isdisjoint(re.findall("[a-z]+", lead.group()))
        return evolve(found, start=lead.start(), role="until") if leaves else None
    start = lead.start("till") if lead["till"] else lead.start()
    return evolve(found, start=start, role="since" if lead["since"] else "until")


def _since(shadow: Shadow, place: int) -> Time | None:
    """Return a time that is told by what somebody took a post up by then: "mayor *since winning the 2015* election"."""
    mention = shadow.mentions[shadow.small[place]]
    since = _since_doing().search(shadow.small, max(0, place - _PHRASE), place) if "since" in shadow.small else None
    return Time(place, since.start(), "since", mention) if since and time.is_date(mention.value) else None


def _elected(shadow: Shadow, place: int) -> Time | None:
    """Return the time of the election by which somebody got a seat."""
    mention, start = shadow.mentions[shadow.small[place]], elected_at(shadow.small, place)
    return Time(place, start, "at", mention) if start is not None and time.is_date(mention.value) else None


def _lasting(shadow: Shadow, place: int) -> Time | None:
    """Return a stretch of time right behind a verb: "studied from 1980 to 1985 at"."""
    mention = shadow.mentions[shadow.small[place]]
    if "/" not in mention.value or not _VERB.search(shadow.small, max(0, place - _LOOK), place):
        return None
    if mention.note.get("shape") == "life" or mention.note.get("role"):
        return None
    return Time(place, place, "span", mention)


_CLASS = compiled(r"(?:in the )?\bclass of $")
"""Before a year: who belongs to it left a school then, "class of *1975*"."""
_SEASON = compiled(r" (?:[a-z-]+ )?(?:seasons?|academic year|school year)\b")
"""Behind a date: a stretch of time by which players, conductors and teachers reckon."""


def _is_life(small: str, place: int, mention: Mention) -> bool:
    """Tell whether years right behind a name can be those of a life: "Ada Byron, 1931–1999, was a surgeon"."""
    years = [int(each[:4]) for each in mention.value.split("/") if each[:4].isdigit()]
    alone = _NAMED.search(small, max(0, place - _LOOK), place) and small.startswith((",", ".", ")"), place + 1)
    return bool(alone) and len(years) == len(("birth", "death")) and years[1] - years[0] >= _SHORTEST_LIFE


_POST = compiled(
    rf"(?:[{char_class('OT')}](?:,? (?:in )?[{char_class('L')}])?|[{char_class('T')}] (?:of|in|for|at) (?:the )?[{char_class('LFA')}]"
    rf"|\b(?:in|for|of|with) (?:the )?[{char_class('A')}] [a-z]+(?: force| team| service)?) \($"
)
_YEARS = compiled(r"[0-9]{4}/[0-9]{4}")


def is_stint(shadow: Shadow, place: int, mention: Mention) -> bool:
    """Tell whether years in brackets that a life may have are those of a post, behind it: "professor at Elm College (1920–1939)", "senator (1938–1965)"."""
    alone = _YEARS.fullmatch(mention.value) and shadow.small.startswith(")", place + 1)
    if not alone or not (_POST.search(shadow.small, max(0, place - _LOOK), place) or _is_seat(shadow, place)):
        return False
    first, last = map(int, mention.value.split("/"))
    return last - first <= _LONGEST_STINT


def _is_seat(shadow: Shadow, place: int) -> bool:
    """Tell whether an office that nobody has for life stands right before the bracket in front of ``place``."""
    before = shadow.mentions.get(shadow.text[max(0, place - _LOOK) : place - 1].rstrip()[-1:]) if place > 1 else None
    return before is not None and before.note.get("head") in lexicon.words("offices", "alone")


def _time(shadow: Shadow, place: int, asides: list[tuple[int, int]]) -> Time | None:
    mention, small = shadow.mentions[shadow.small[place]], shadow.small
    note = mention.note
    life = (note.get("shape") == "life" and not is_stint(shadow, place, mention)) or _is_life(small, place, mention)
    if not mention.value or life or note.get("role"):
        return None
    if mention.value.startswith("[") and (mention.value.startswith("[..") or mention.value.endswith("..]")):
        return None
    season = _SEASON.match(small, place + 1)
    if not all(end == ".." or time.is_date(end) for end in mention.value.split("/")) or (
        _event().match(small, place + 1) and not season
    ):
        return None
    aside = any(start < place < end for start, end in asides)
    span = "/" in mention.value
    low = max(0, place - _LOOK)
    again = span and ("led" in note or bool(_AGAIN.search(small, low, place)))
    lead = _lead().search(small, low, place)
    told = note.get("shape") in _TOLD
    if lead is None or (told and lead["never"] == "and"):
        bare = again or told or _stands_bare(small, place, mention, aside=aside)
        return Time(place, place, "span" if span else "at", mention, aside) if bare else None
    if found := _of_something(small, place, lead):
        start, role = found
        return Time(place, start, role, mention, aside)
    return None if lead["never"] and not again else _led(place, mention, lead, aside=aside, season=season is not None)


def _stands_bare(small: str, place: int, mention: Mention, *, aside: bool) -> bool:
    """Tell whether a date that no word leads in is a time: behind a name or a mark, or in notes."""
    low, span, shape = max(0, place - _LOOK), "/" in mention.value, mention.note.get("shape")
    if shape == "year" and not aside and _NOTED.search(small, low, place):
        return True
    if not (_BARE.search(small, low, place) or (span and _HOUSE.search(small, low, place))):
        return False
    alone = span or aside or shape == "day" or _FIRST.match(small[:place]) or _ends_piece(small, place)
    return bool(alone or _MOVED.search(small, low, place))


def _led(place: int, mention: Mention, lead: re.Match[str], *, aside: bool, season: bool) -> Time | None:
    """Return a time by what leads it in; of a season, its first year "since" it and its last "until" it."""
    if lead["loose"].endswith("the ") and mention.note.get("shape") not in _LONG and not season:
        return None
    role: Role = "since" if lead["since"] else "until" if lead["until"] else "at"
    if season and role != "at":
        mention = evolve(mention, value=mention.value.split("/")[0 if role == "since" else -1])
    return Time(place, lead.start("word"), "span" if "/" in mention.value else role, mention, aside)


def _ends_piece(small: str, place: int) -> bool:
    """Tell whether a date behind a comma ends one of several pieces: "appointed director, *1998*; …"."""
    return small.startswith(", ", place - 2) and (
        small.startswith(";", place + 1) or (";" in small and not small[place + 1 :].strip(" ."))
    )


def end_behind(small: str, times: Sequence[Time], time: Time) -> Iterator[Time]:
    """Yield the end that stands right behind a beginning: "from 1950 until his death in 1961"."""
    for other in times:
        follows = other.start > time.place and not small[time.place + 1 : other.start].strip()
        if other.role == "until" and follows:
            yield other


def right_before(small: str, times: Sequence[Time], start: int) -> list[Time]:
    """Return the time that stands right before the clause at ``start``, as when it happens: "until 2003, when he joined"."""
    place = len(small[:start].rstrip(" ,")) - 1
    return [
        evolve(time, role="at", mention=evolve(time.mention, value=time.ends[-1] or time.ends[0]))
        for time in times
        if time.place == place
    ]


@cache
def _turn() -> re.Pattern[str]:
    """Match what leads in something that happens at a time, up to that time; in front of a sentence also who left then: "until she retired in"."""
    return compiled(
        rf"(?<![a-z])(?:(?P<since>(?:ever )?since|from|between)|(?P<before>before|prior to)|(?:right )?(?:up )?until|till|(?:right )?up to|to|(?P<to>and)) (?:the |an? |its |their |[{char_class('HPS')}](?:'s?)? )(?:[a-z-]+ )?{turned()}$"
        rf"|^(?:(?:from|since) [{char_class('D')}] )?(?P<till>until|till) [{char_class('PS')}] (?:[a-z]+ly |then )?(?:died|left|{lexicon.alternation(words('steps_down'))})(?: down| aside)? $"
    )


def _of_something(small: str, place: int, lead: re.Match[str]) -> tuple[int, Role] | None:
    """Return where a time begins that is told as the year of something, or up to something, and its role: "class of 1975", "until the coup of 1973"."""
    if lead["never"] == "between" and _up_to().match(small, place + 1):
        return lead.start("word"), "since"
    if lead["never"] != "of":
        return None
    if of_class := _CLASS.search(small, max(0, place - _LOOK), place):
        return of_class.start(), "until"
    turn = _turn_of().search(small, max(0, place - _PHRASE), place)
    return (turn.start(), "since" if turn["since"] else "until") if turn else None


@cache
def _up_to() -> re.Pattern[str]:
    """Match, behind a date and "between", what happened at the end of the time: "between 1954 *and her death in* 1961"."""
    return compiled(rf" and (?:the |an? |[{char_class('HPS')}](?:'s?)? )(?:[a-z-]+ )?{turned()}in ")


@cache
def _turn_of() -> re.Pattern[str]:
    """Match what leads in something that is told with its year: "until the *coup of* 1973"."""
    return compiled(rf"(?<![a-z])(?:(?P<since>since|from)|(?:up )?until|till|up to) {turn_of()}$")


@cache
def _lead() -> re.Pattern[str]:
    """Match what leads in a date, up to it."""
    groups = "|".join(
        f"(?P<{key}>{lexicon.alternation(lexicon.phrases('aspects', 'words', key))})"
        for key in ("at", "never", "since", "until")
    )
    loose = lexicon.alternation(lexicon.phrases("aspects", "words", "loose"))
    return compiled(rf"(?<![a-z'-])(?P<word>{groups}) (?P<loose>(?:(?:{loose})(?: |(?<=-))){{0,4}})$")


@cache
def _since_doing() -> re.Pattern[str]:
    """Match what somebody took a post up by, up to its time: "mayor *since winning the* 2015 election"."""
    return compiled(rf"(?<![a-z])(?:ever )?since {taking_up()}(?:in |on |the )?$")


@cache
def _event() -> re.Pattern[str]:
    return compiled(rf" (?:[a-z-]+ )?(?:{lexicon.alternation(words('events'))})\b")
