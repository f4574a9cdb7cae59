"""Runs of capitalised words: what may be names, cut at the titles in them."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from attrs import field, frozen

from service.extract.mentions.names.runs.additions import Seen
from service.extract.mentions.names.runs.bridges import bridge, hyphened, joined, owned, suffix
from service.extract.mentions.names.runs.halves import partners, series
from service.extract.mentions.names.runs.namewords import (
    GENITIVES,
    is_capital,
    is_keyword,
    is_suffering,
    legal_forms,
    words,
)
from service.extract.mentions.names.runs.officeends import ends_office
from service.extract.mentions.names.runs.titlecuts import behind_land, is_of_post, title_parts
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import WORDS_REMEMBERED, Token
from service.extract.text.wordkinds import given_names


@frozen
class Run:
    """Tokens of one name, in order, with the honorific before them (or an empty string); ``words`` are the name's."""

    tokens: tuple[Token, ...]
    honorific: str = ""
    words: tuple[str, ...] = field(init=False)

    @words.default
    def _words_of_tokens(self) -> tuple[str, ...]:
        return tuple([token.text for token in self.tokens])

    @property
    def start(self) -> int:
        """Return where the name starts, without its honorific."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Return where the name ends."""
        return self.tokens[-1].end


def runs(text: str, tokens: Sequence[Token], starts: AbstractSet[int]) -> list[Run]:
    """Return the runs of capitalised words; ``starts`` holds the offsets at which sentences start."""
    found: list[Run] = []
    index = 0
    while index < len(tokens):
        if not is_capital(tokens[index]):
            index += 1
            continue
        stop = _extend(text, tokens, index, starts)
        if stop == index + 1 and tokens[index].text in words("starters"):  # most often a sentence's first word
            index = stop
            continue
        land = behind_land(tokens[index:stop]) if is_of_post(tokens[max(0, index - 3) : index]) else 0
        parts = [tokens[index : index + land], tokens[index + land : stop]] if land else title_parts(tokens[index:stop])
        for part in parts:
            run = _trim(text, part[1:] if ends_office(text, part) else part, starts)
            if run:
                found.append(run)
        index = stop
    return found


@cache
def _closing() -> AbstractSet[str]:
    """Return words in small letters that close names: those of firms, and of sons and daughters ("Rauf Tofig *oglu*")."""
    return legal_forms() | words("filiations")


def _extend(text: str, tokens: Sequence[Token], index: int, starts: AbstractSet[int]) -> int:
    """Return the index behind the run that starts with the capital at ``index``; no run goes over a sentence's end."""
    stop = index + 1
    seen = Seen(index, index)
    while stop < len(tokens) and tokens[stop].start not in starts:
        if not joined(text, tokens, stop):
            ahead = _apart(text, tokens, seen, stop)
            if ahead == stop:
                break
            stop = ahead
            continue
        if is_capital(tokens[stop]) and (
            tokens[stop - 1].text not in words("starters")
            or _inside(tokens, index, stop)
            or _is_club(tokens, stop - 1, starts)
        ):
            if _begins_anew(tokens, index, stop):
                break
            stop += 1
            continue
        ahead = stop + 1 if tokens[stop].text in legal_forms() else bridge(text, tokens, seen, stop)
        if ahead == stop:
            break
        stop = ahead
    return stop


def _apart(text: str, tokens: Sequence[Token], seen: Seen, stop: int) -> int:
    """Return the index behind what goes on with a run that more than a space parts from it, or ``stop``."""
    ahead = suffix(tokens, stop)
    if ahead == stop:
        seen.go_on(tokens, stop)
        ahead = owned(text, tokens, stop, named=seen.keyword)
    if ahead == stop:
        ahead = hyphened(text, tokens, stop)
    if ahead == stop and seen.keyword and (seen.of or seen.purpose):
        end = series(text, tokens[seen.first].start, tokens[stop - 1].end)
        while ahead < len(tokens) and tokens[ahead].end <= end:
            ahead += 1
    if ahead == stop and seen.first == stop - 1 and tokens[stop].text == ",":
        ahead = partners(text, tokens, seen.first)
    return ahead


def _inside(tokens: Sequence[Token], index: int, stop: int) -> bool:
    """Tell whether a word that could start a sentence stands inside a name: "Harbour County *Retired* Teachers", "Oak *Journalists* Union"."""
    word, ends = tokens[stop - 1].text, is_keyword(tokens[stop].text)
    of_the = word == "The" and tokens[stop - 2].text in ("of", "for")  # "Board of *The* Norse Bank"
    those = tokens[stop - 2].text in ("of", "for", "and") and is_suffering(word)
    those = those and any(is_keyword(each.text) for each in tokens[index : stop - 2])
    return stop - 1 > index and (of_the or those or word in words("inner") or (ends and word in words("owners")))


def _is_club(tokens: Sequence[Token], first: int, starts: AbstractSet[int]) -> bool:
    """Tell whether a word that starts sentences is the first of a body's name: "joined *Real* Madrid", "of *Living* Rock Chapel"; not "Real name: …"."""
    word = tokens[first]
    if word.start in starts:
        return False
    rest = tokens[first + 1 :] if word.text in words("inner") else ()
    return word.text in words("clubs") or any(is_keyword(each.text) or each.text in words("endowed") for each in rest)


def _begins_anew(tokens: Sequence[Token], first: int, index: int) -> bool:
    """Tell whether a capital is a new clause's pronoun, or begins whose a picture is: "at Elm University *I* washed …", "Ada Kerr *Photo* by"."""
    word = tokens[index].text
    if word in ("We", "He", "She", "They"):
        return True
    if word in words("credits"):
        return index + 1 < len(tokens) and tokens[index + 1].text in (":", "by", "of", "courtesy")
    following = tokens[index + 1].text if word == "I" and index + 1 < len(tokens) else ""
    body = following.islower() and any(is_keyword(each.text) for each in tokens[first:index])
    return following in words("narrated") or body


def _is_bridge(tokens: Sequence[Token], first: int, starts: AbstractSet[int]) -> bool:
    """Tell whether a plural that opens no sentence leads on through "of": "a member of *Friends of Rivers*"."""
    word = tokens[first]
    leads = word.text in words("bridges") and tokens[first + 1 : first + 2] and tokens[first + 1].text == "of"
    return bool(leads) and word.start not in starts


def _is_name(text: str, word: str, rest: Sequence[Token]) -> bool:
    """Tell whether an honorific before ``rest`` belongs to a name that is no person's: "General Mills", "Queen Victoria Hospital"."""
    following = rest[0].text
    if following in GENITIVES or (word in ("Saint", "St.") and _house_behind().match(text, rest[-1].end)):
        return True
    if is_keyword(following) or (word == "General" and following in words("organisation_end")):
        return True
    return word in words("patrons") and any(token.text in words("endowed") for token in rest)


@cache
def _house_behind() -> re.Pattern[str]:
    """Match a noun in small letters that houses named for saints end with: "Saint Anne *hospital*"."""
    return compiled(rf" (?:[a-z]+ )?(?:{lexicon.alternation(each.lower() for each in words('endowed'))})(?![\w-])")


def _lead(tokens: Sequence[Token], index: int) -> int:
    """Return where the honorific is to which words at ``index`` lead ("Prime Minister Ada Byron", "State Sen. …"), or ``index``."""
    ahead = index
    while ahead + 2 < len(tokens) and tokens[ahead].text in words("honorific_leads"):
        ahead += 1
        if tokens[ahead].text in words("honorifics"):
            return ahead
    return index


@lru_cache(WORDS_REMEMBERED)
def _ends_title(last: str) -> bool:
    return any(word in words(key) for word in (last, last.removesuffix("s")) for key in ("titles", "bare_titles"))


def _is_title(tokens: Sequence[Token]) -> bool:
    """Tell whether a title stands without a name: "Mr. and Mrs. Byron", "General Secretary", "Deputy Leaders"."""
    if len(tokens) == 1:
        return tokens[0].text in words("bare_titles")
    if tokens[-1].text in words("unit_heads") and all(token.text in words("headed_units") for token in tokens[:-1]):
        return True  # "Department Head"
    leads = all(token.text in words("honorific_leads") for token in tokens[:-1])
    if leads and tokens[-1].text in words("honorifics"):
        return True  # "Wing Commander"
    return _ends_title(tokens[-1].text) and all(token.text in words("title_modifiers") for token in tokens[:-1])


_PARENT_OF = compiled(r"(?:Grand)?(?:Mother|Mum|Mom|Mam|Father|Dad|Parent)-of-[a-z]+", re.IGNORECASE)
_OWNER = compiled(r"(?:\b(?:his|her|their|my|our|your|whose)|['’]s|s['’])\s$", re.IGNORECASE)


def _is_kin(text: str, token: Token, starts: AbstractSet[int]) -> bool:
    """Tell whether "Mother" before a name is somebody's: where it opens a sentence, or has an owner; else it is the name's first word.

    "Mother-of-two" is never one.
    """
    if "-of-" in token.text:
        return _PARENT_OF.fullmatch(token.text) is not None
    return token.text == "Mother" and (
        token.start in starts or _OWNER.search(text, max(0, token.start - 8), token.start) is not None
    )


def _owns(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a body is named for whom it is theirs: "the *Children*'s Hospital"."""
    behind = tokens[first + 1 : first + 2]
    return tokens[first].text in words("owners") and any(each.text in GENITIVES for each in behind)


_INITIAL = compiled(r"\w\.")
_GAPS = (1, 2, 3)
"""So many blanks may part two sentences."""


def _without_stop(tokens: tuple[Token, ...], starts: AbstractSet[int]) -> tuple[Token, ...]:
    """Return tokens without the full stop that ends a sentence: behind a last letter ("the son of Charles *I*. He"), or a name short like a title ("*Maj*.")."""
    if not tokens:
        return tokens
    last = tokens[-1]
    if len(tokens) == 1:
        named = last.text.endswith(".") and last.text[:-1] in given_names()
        return (Token(last.start, last.end - 1, last.text[:-1]),) if named else tokens
    if not _INITIAL.fullmatch(last.text) or not any(last.end + gap in starts for gap in _GAPS):
        return tokens
    return (*tokens[:-1], Token(last.start, last.end - 1, last.text[:-1]))


def _trim(text: str, tokens: Sequence[Token], starts: AbstractSet[int]) -> Run | None:
    """Drop function words and honorifics before the name."""
    first = 0
    honorific = ""
    while first < len(tokens):
        word = tokens[first].text
        club = _is_club(tokens, first, starts) or _is_bridge(tokens, first, starts) or _owns(tokens, first)
        if (
            (word in words("starters") and not club and not (first > 0 and honorific))
            or _is_kin(text, tokens[first], starts)
            or (first > 0 and word in ("of", "the"))
        ):
            first += 1
        elif word in words("honorifics") and first + 1 < len(tokens) and not _is_name(text, word, tokens[first + 1 :]):
            honorific = word
            first += 1
        elif (ahead := _lead(tokens, first)) > first:
            first = ahead
        else:
            break
    last = len(tokens)
    while last > first and not (is_capital(tokens[last - 1]) or tokens[last - 1].text in _closing()):
        last -= 1
    rest = _without_stop(tuple(tokens[first:last]), starts)
    if not rest or _is_title(rest) or not (rest[0].text.isalpha() or any(char.isalpha() for char in rest[0].text)):
        return None
    if rest[0].start in starts and len(rest) == 1 and rest[0].text.lower() in words("starters"):
        return None
    return Run(rest, honorific)
