"""Names of prizes, medals, orders and titles of honour: "Camacho Prize for Fiction", "Knight of the Order of the Lion", "OBE"."""

import re
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from attrs import evolve

from service.extract.mentions.groups.awards import awardcauses, awardparts, awardtails
from service.extract.mentions.groups.awards.awardforms import (
    Here,
    by_itself,
    letters,
    metal,
    precious,
    ranked,
    sure_starts,
    token_at,
    words_of,
)
from service.extract.mentions.groups.awards.awardholders import (
    academician,
    best,
    champion,
    fellow,
    fellows_too,
    handed,
    handed_too,
)
from service.extract.mentions.groups.awards.awardparts import words
from service.extract.mentions.groups.awards.awardruns import goes_on_to_a_head, is_compound, is_counted, names
from service.extract.mentions.groups.awards.awardtitles import PHRASES, fame, most, of_the_year, phrase, under
from service.extract.mentions.groups.awards.awardwins import champion_of, contest, contest_too, crowned, entitled
from service.extract.mentions.groups.awards.awardyears import of_several_years
from service.extract.mentions.groups.awards.championships import with_medals
from service.extract.mentions.mention import Mention
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import Token
from service.extract.text.vocabulary import vocabulary

_WON = compiled(r"-(?:win|laureate|holder|recipient)")


def awards(text: str, tokens: Sequence[Token]) -> list[Mention]:
    """Return the honours that ``tokens`` of ``text`` name, in order and without overlaps.

    ``value`` is the name without the year before it, of several of one name the singular; the note ``year`` holds a year
    inside the name, "generic" marks nouns that name none ("the Prize").
    """
    if not tokens or not _may_tell(text, tokens[0].start, tokens[-1].end):
        return []
    found: list[Mention] = []
    floor = behind = 0
    for index, token in enumerate(tokens):
        if token.start < behind:
            floor = index + 1
            continue
        for reader in _readers(token.text):
            mention = reader(Here(text, tokens, floor), index)
            if mention is not None and mention.end <= tokens[-1].end and not _is_no_honour(mention.value):
                mention = _likened(text, awardtails.for_services(text, mention))
                found.extend((mention, *(too := _beside(reader, Here(text, tokens, floor), mention))))
                mention = too[-1] if too else mention
                behind, floor = mention.end, index + 1
                break
    return list(of_several_years(text, list(with_medals(text, found))))


def _likened(text: str, mention: Mention) -> Mention:
    """Return an honour as one that names none where something is only likened to it: "Norway's *counterpart to the* Turing Award"."""
    likened = _LIKENED.search(text, max(0, mention.start - _LOOK), mention.start)
    return evolve(mention, note={**mention.note, "generic": "true"}) if likened else mention


_LOOK = 40
_LIKENED = compiled(r"\b(?:version|equivalent|counterpart|answer) (?:of|to) (?:the )?$")


def _beside(reader: "_Reader", here: Here, first: Mention) -> list[Mention]:
    """Return the honours of a like kind right behind one."""
    going_on = _GOING_ON.get(reader)
    if going_on is None:
        return fellows_too(here, first)
    too: list[Mention] = []
    while (more := going_on(here, too[-1] if too else first)) is not None:
        too.append(more)
    return too


_GOING_ON: Mapping["_Reader", Callable[[Here, Mention], Mention | None]] = {handed: handed_too, contest: contest_too}


_DEGREE = compiled(r"(?:B|M|LL)\.?[A-Z][A-Za-z.]{0,3} (?:Honours|Honors)")


def _is_no_honour(value: str) -> bool:
    """Tell whether a name is that of a body or of a degree: "Royal British Legion", "BA Honours"."""
    return _is_body(value) or _DEGREE.fullmatch(value) is not None


def _is_body(value: str) -> bool:
    """Tell whether a name is a body's that ends as orders do: "Royal British Legion"; not "Silver Medal of the Red Cross"."""
    head, of, _ = value.partition(" of ")
    given = of and head.rsplit(maxsplit=1)[-1].lower() in words_of("heads")
    return not given and " ".join(value.rsplit(maxsplit=2)[-2:]) in lexicon.words("names", "body_endings")


def _may_tell(text: str, start: int, end: int) -> bool:
    """Tell cheaply whether an honour may be named in ``text[start:end]``."""
    there, endings = vocabulary(text, start, end), lexicon.phrases("awards", "endings")
    return not _hints().isdisjoint(there) or any(word.endswith(endings) for word in there)


@cache
def _hints() -> AbstractSet[str]:
    """Return the words, case folded, of which each honour's name has one unless it is a compound."""
    sure = frozenset(re.split(r"\W", name)[0] for name in lexicon.table("awards", "sure"))
    orders = frozenset(name.split()[-1] for name in lexicon.phrases("awards", "words", "orders"))
    periods = frozenset(
        (
            "o",
            *(word.lower() for word in (*_OTHERS, *_WINS)),
            *words("metals"),
            *(f"{each}s" for each in words("metals")),
            *words("letters"),
            *words("periods"),
            *words("precious"),
            *PHRASES,
        )
    )
    return frozenset(
        word.casefold() for word in words_of("heads") | words_of("capital_heads") | sure | orders | periods
    )


_Reader = Callable[[Here, int], Mention | None]
_OTHERS: dict[str, _Reader] = {
    "Fame": fame,
    **dict.fromkeys(("Under", "under"), under),
    "Best": best,
    **dict.fromkeys(("Most", "most"), most),
    **dict.fromkeys(("awarded", "conferred", "bestowed", "recipient"), handed),
    "Academician": academician,
    **dict.fromkeys((f"{first}hampion{end}" for first in "cC" for end in ("ship", "ships")), champion),
    **dict.fromkeys(("champion", "champions", "title", "titles"), champion),
    **dict.fromkeys(("Fellow", "Fellows", "fellow", "fellows", "Scholar", "Scholars", "scholar", "scholars"), fellow),
}
_WINS: dict[str, _Reader] = {
    **dict.fromkeys(words("contests"), contest),
    "champion": champion_of,
    "title": entitled,
    **dict.fromkeys(("Miss", "Mister"), crowned),
}
"""What may read an honour there besides."""


@lru_cache(10_000)
def _readers(word: str) -> tuple[_Reader, ...]:
    """Return what may read an honour at a word."""
    lower = word.split("-", maxsplit=1)[0].lower()
    found: list[_Reader] = []
    if word in sure_starts() or word.split("-", maxsplit=1)[0] in sure_starts():
        found.append(by_itself)
    if lower in words("ranks"):
        found.append(ranked)
    if lower in words_of("heads") or word in words_of("capital_heads") or word == "order" or is_compound(word):
        found.append(_headed)
    if lower.removesuffix("s") in words("metals"):
        found.append(metal)
    if word in words("precious"):
        found.append(precious)
    if word in words("letters") or (word.count(".") > 1 and word.replace(".", "") in words("letters")):
        found.append(letters)
    if word in words("periods"):
        found.append(of_the_year)
    if lower in PHRASES:
        found.append(phrase)
    found.extend(reader for readers in (_OTHERS, _WINS) if (reader := readers.get(word)))
    return tuple(found)


def _headed(here: Here, index: int) -> Mention | None:
    """Read a name that its noun makes an honour's: "Kerstin Aller Prize", "Medal of the Azores", "Booker prize"."""
    text, tokens = here.text, here.tokens
    token = tokens[index]
    if goes_on_to_a_head(here, index) or awardtails.is_of_a_trade(text, token, here.end):
        return None
    first = awardparts.first_of(text, tokens, index, here.floor)
    if "-" in token.text and not is_compound(token.text):
        if not _WON.search(token.text.lower()):
            return None
        return here.mention(tokens[first].start, token.start + token.text.index("-")) if first < index else None
    if (
        apart := _quoted(here, first, index)
        or _so_called(here, index)
        or _placed(here, first, index)
        or _of_the_best(here, index)
    ) or token.text == "order":
        return apart
    end = awardtails.behind_of(text, token.end, here.end)
    if token.text in ("Prix", "Premio", "Prêmio", "Prémio", "Nagroda") and end == token.end:
        end = awardtails.with_own_name(text, end, here.end)
        end = end if text.startswith(" of ", end) else awardtails.behind_of(text, end, here.end)
    at = token_at(here, index, end)
    stop = awardcauses.behind_for(text, tokens, at)
    end = awardtails.behind_badge(text, max(end, tokens[stop - 1].end if stop > at else 0), here.end)
    inside = [each.text for each in here.tokens[first:index] if each.text.isdigit()]
    start = tokens[first].start
    note = {"year": inside[0]} if inside else {}
    if token.text.lower().startswith("medal") and any(
        each.text.lower() in words("metals") for each in tokens[first:index]
    ):
        end, year = awardtails.behind_medal(text, end, here.end)
        start, given = awardtails.before_medal(text, start, here.tokens[here.floor].start)
        note = {"year": year or given or ""} if year or given else {}
    won, year = awardtails.behind_medal(text, end, here.end) if tokens[first].text == "Best" else (end, None)
    if any(map(str.isupper, text[end:won])):
        end, note = won, {"year": year} if year else note
    if is_counted(here, first, index, end) or not names(here, first, index, end):
        bare = token.text.istitle() and token.text.lower() in words_of("heads") and first == index and end == token.end
        return here.mention(token.start, token.end, generic="true") if bare else None
    return here.mention(start, end, **note)


def _quoted(here: Here, first: int, index: int) -> Mention | None:
    """Read an honour whose own name stands behind its noun in quotation marks: "Medal “For Merit”"."""
    token = here.tokens[index]
    end = awardtails.behind_quoted(here.text, token.end, here.end) if not token.text.endswith("s") else token.end
    return here.mention(here.tokens[first].start, end) if end > token.end else None


_SO_CALLED = compiled(r"[\"“„«][^\W\d_a-z][^\"“”„«»\n]{1,40}[\"”»] $")
_LONGEST_QUOTED = 44


def _so_called(here: Here, index: int) -> Mention | None:
    """Read an honour whose own name stands before its noun in quotation marks: "the *“Silver Pen” Prize*"."""
    token = here.tokens[index]
    low = max(here.tokens[here.floor].start - 1, token.start - _LONGEST_QUOTED, 0)
    match = _SO_CALLED.search(here.text, low, token.start)
    return here.mention(match.start(), token.end) if match else None


_BEST = compiled(r"\bbest (?:[a-z-]+ ){1,4}$")
_FOR_BEST = compiled(r" for (?:the )?best (?:[a-z-]+ ){1,3}(?=(?:at|of) )")
_LONGEST_BEST = 48


def _of_the_best(here: Here, index: int) -> Mention | None:
    """Read a prize in small letters by where somebody was the best: "the *best actress award at the Lark Festival*", "the *award for best actress at* …"."""
    token, low = here.tokens[index], here.tokens[here.floor].start
    if token.text not in ("award", "prize"):
        return None
    before = _BEST.search(here.text, max(low, token.start - _LONGEST_BEST), token.start)
    behind = None if before else _FOR_BEST.match(here.text, token.end, here.end)
    if before is None and behind is None:
        return None
    at = behind.end() - 1 if behind else token.end
    end, year = awardtails.behind_medal(here.text, at, here.end)
    if not any(map(str.isupper, here.text[at:end])):
        return None
    return here.mention(before.start() if before else token.start, end, **({"year": year} if year else {}))


def _placed(here: Here, first: int, index: int) -> Mention | None:
    """Read a prize that is told by its place and where it was won: "first prize in the Salt Piano Competition"."""
    if index == here.floor or first < index - 1 or here.tokens[index].text.lower() != "prize":
        return None
    if here.tokens[index - 1].text.lower() not in words("places"):
        return None
    won, year = awardtails.behind_medal(here.text, here.tokens[index].end, here.end)
    note = {"year": year} if year else {}
    end = awardtails.for_whom(here.text, won, here.end)
    return here.mention(here.tokens[index - 1].start, end, **note) if won > here.tokens[index].end else None
