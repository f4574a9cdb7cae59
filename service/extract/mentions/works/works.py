"""Titles of works, by what leads to them: a noun for works, a verb of making, "author of"; or by what stands behind them."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.works import titleshapes
from service.extract.mentions.works.named import built, built_by, built_known, built_together, campaigned, invented
from service.extract.mentions.works.titleshapes import Title
from service.extract.mentions.works.workleads import (
    STAGED,
    apposed,
    authored,
    before_trade,
    famed,
    labelled,
    made,
    made_by,
    of_kind,
    staged,
)
from service.extract.mentions.works.worklists import plurals
from service.extract.mentions.works.yearsbehind import several, years
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import CAPITAL, Token
from service.extract.text.vocabulary import first_words, vocabulary

_REACH = 60


def works(text: str, tokens: Sequence[Token]) -> list[Mention]:
    """Return the titles of works that ``tokens`` of ``text`` name, in order and without overlaps.

    The note ``kind`` is the noun that stands right before a title ("novel"); "apart" marks what somebody only stars in, translates
    or reads.
    """
    if not tokens or _hints().isdisjoint(vocabulary(text, tokens[0].start, tokens[-1].end)):
        return []
    low, limit = tokens[0].start, tokens[-1].end
    found: dict[int, Mention] = {}
    seen = vocabulary(text, low, limit)
    directed = not _words("directs").isdisjoint(seen) or ("film" in seen and "film-maker" in text[low:limit])
    behind = low
    for index, token in enumerate(tokens):
        if token.start < behind or token.text not in _anchors():
            continue
        for title, kind in _anchored(text, tokens, index, limit):
            stage = token.text.lower() in _words("stages")
            apart = (
                (stage and STAGED.match(text, token.end, title.start) is not None)
                or _is_apart(text, token.start)
                or (token.text.lower() in _screen() and not directed and not _BY.match(text, token.end))
            )
            found.setdefault(title.start, _mention(text, title, kind, apart=apart))
            behind = max(behind, title.behind)
    for match in _OF_YEAR.finditer(text, low, limit):
        marked = titleshapes.quoted(text, match.end(), limit)
        if marked is not None and not _is_honour(text, marked):
            found.setdefault(marked.start, _mention(text, marked, "", apart=not directed))
    if found or (several(text, low, limit) and any(token.text in plurals() for token in tokens)):
        for title in years(text, low, limit, found):
            found.setdefault(title.start, _mention(text, title, "", apart=False))
    return _apart(found)


def _is_honour(text: str, title: Title) -> bool:
    """Tell whether what stands in quotation marks is of a prize: "2009's *“Best Actress”* award"."""
    behind = _NEXT.match(text, title.behind)
    return behind is not None and behind["word"].lower() in lexicon.words("awards", "heads")


_NEXT = compiled(r"[\"”]?\s(?P<word>[A-Za-z]+)")
_OF_YEAR = compiled(r"(?<!the )\b(?:19|20)\d\d['’]s\s(?:[a-z-]+\s){0,4}(?=[\"“])")
"""Before a title in quotation marks: the year of a work, as "2009*'s* “Salt Road”" has it."""
_BY = compiled(rf"\sby\s(?:the\s)?(?:[a-z-]+\s){{0,2}}[{CAPITAL}]")
"""Right behind a kind of works: who made one, as against who only appears in it."""


def _apart(found: dict[int, Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for start in sorted(found):
        if not kept or start >= kept[-1].end:
            kept.append(found[start])
    return kept


_CREDITED = compiled(
    rf"\s?(?:[(\[][^()\[\]]{{0,80}}[)\]])?,?\s(?:(?:an?|the)\s(?:[a-z-]+\s){{1,5}}|which was )?(?:(?P<written>written)\s|(?:directed|produced|composed|created|penned|painted|authored)\s)?by\s(?:[a-z-]+\s){{0,4}}[{CAPITAL}]"
)
"""Behind a title: the name of who made it."""


def _mention(text: str, title: Title, kind: str, *, apart: bool) -> Mention:
    note = ({"kind": kind} if kind else {}) | ({"apart": "true"} if apart else {})
    credit = _CREDITED.match(text, title.behind)
    if credit and not (credit["written"] and kind in _words("sung")):
        note |= {"credited": "true"}
    value = " ".join(title.of(text).split())
    return Mention(kind=Kind.WORK, start=title.start, end=title.end, value=value, note=note)


def _words(key: str) -> AbstractSet[str]:
    return lexicon.words("works", key)


@cache
def _screen() -> AbstractSet[str]:
    """Return the kinds of works in which one can also only appear."""
    kinds = _words("screen")
    return kinds | {plural for plural, kind in plurals().items() if kind in kinds}


@cache
def _anchors() -> AbstractSet[str]:
    """Return the words that may lead to a title, as they are written."""
    kinds = (*_words("kinds"), *plurals())
    first = (f"{kind[0].upper()}{kind[1:]}" for kind in plurals())
    makers = (*_words("makers"), *_words("designers"), *_words("inventors"))
    verbs = (
        each for key in ("makes", "designs", "invents", "launches", "built", "fames", "stages") for each in _words(key)
    )
    return frozenset((*kinds, *first, *verbs, *makers, *(f"{each}s" for each in makers)))


@cache
def _hints() -> AbstractSet[str]:
    return first_words(_anchors())


def _anchored(text: str, tokens: Sequence[Token], index: int, limit: int) -> Iterator[tuple[Title, str]]:
    """Yield the titles to which the word at ``index`` leads, each with its kind."""
    token = tokens[index]
    word = token.text[0].lower() + token.text[1:] if token.text.istitle() else token.text
    yield from _named(text, tokens, index, word, limit)
    if word in plurals() and _STATED.match(text, token.end, limit):
        return
    if word in plurals() and (listed := [*labelled(text, token, limit)]):
        yield from listed
    elif word in _words("kinds") or word in plurals():
        if plurals().get(word, word) not in _words("loose") or _is_led(text, tokens, index):
            found = [*of_kind(text, token, word, limit), *apposed(text, tokens, index)]
            yield from found or (built_together(text, token.end, limit) if word == "works" else ())
    elif word in _words("makes"):
        yield from made(text, token, limit)
        yield from made_by(text, tokens, index)
    elif not _words("makers").isdisjoint((word, word.removesuffix("s"))):
        if text.startswith(" of ", token.end):
            yield from authored(text, token.end + len(" of "), word, limit)
        else:
            yield from before_trade(text, tokens, index)


_STATED = compiled(r"\s(?:Are|Were|Have|Had|Will)\s")
"""Behind works in a headline, what is said of them: "Her Works *Are* Known Worldwide"."""


def _named(text: str, tokens: Sequence[Token], index: int, word: str, limit: int) -> Iterator[tuple[Title, str]]:
    """Yield what the word at ``index`` leads to that has a name rather than a title: a building, an invention, a campaign."""
    token = tokens[index]
    if word in _words("stages"):
        yield from staged(text, token, limit)
    if word in _words("launches"):
        yield from campaigned(text, token.end, limit)
    elif word in _words("fames"):
        yield from famed(text, token, limit)
        yield from built_known(text, token.end, limit)
    elif word in _words("designs"):
        yield from built(text, token.end, limit)
        yield from built_by(text, tokens[0].start, token.start, limit)
    elif word in _words("built"):
        yield from built_together(text, token.end, limit)
    elif word in _words("invents"):
        yield from invented(text, token.end, limit)
    elif text.startswith((" of ", " of:"), token.end):
        if word.removesuffix("s") in _words("designers"):
            yield from built(text, token.end + len(" of"), limit)
        elif word.removesuffix("s") in _words("inventors"):
            yield from invented(text, token.end + len(" of"), limit)


def _is_led(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Tell whether what stands before a noun that is also a verb lets it be a noun: "her play", not "they play"."""
    if index == 0:
        return text[tokens[0].start].isupper()
    word = tokens[index - 1].text
    if word in ("’s", "'s") and index > 1 and tokens[index - 2].text.lower() in _words("sides"):
        return False  # "the women's *singles*" is played
    owner = word in ("’s", "'s", "’", "'", "&", ",", "-", "–")
    return (
        owner
        or word.isdigit()
        or word in ("Her", "His", "Their", "My", "The", "A", "Other", "Early")
        or (word.islower() and word not in _words("actors") and not word.endswith("ly"))
    )


_OTHERS_BEHIND = r"\s(?:of|in|as|for|on|from|to)\s(?:(?:the|an?|his|her|their|its)\s)?(?:[\w’'-]+\s){0,3}$"


@cache
def _other() -> re.Pattern[str]:
    return compiled(rf"\b(?:{lexicon.alternation(lexicon.phrases('works', 'others'))}){_OTHERS_BEHIND}")


def _is_apart(text: str, at: int) -> bool:
    """Tell whether the words before a title's noun make it one that somebody only stars in, translates, reads."""
    return bool(_other().search(text, max(0, at - _REACH), at))
