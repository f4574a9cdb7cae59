"""Names that are schools only by what is said around them: "graduated from Columbia", "a degree at Brown"."""

import re
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from service.domain.selector import Span
from service.extract.mentions.names.bodies.schooltowns import is_city, is_town
from service.extract.mentions.names.runs.namewords import WORD
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import Token

_AHEAD = compiled(rf"(?:[ \u00a0]{WORD}){{1,4}}")
_REACH = 120


@cache
def words(key: str) -> AbstractSet[str]:
    """Return a list of words about schools; in names, a hyphen of the list stands for a space."""
    found = lexicon.words("schools", key)
    return frozenset(word.replace("-", " ") for word in found) if key in ("sure", "unsure", "towns") else found


def capitals_ahead(text: str, position: int, limit: int) -> list[str]:
    """Return the capitalised words right behind ``position``, four at most."""
    match = _AHEAD.match(text, position, limit)
    return match.group().split() if match else []


_IN_TOWN = compiled(rf", (?P<town>{WORD})")
_WENT = compiled(
    r"\b(?:went|sent|moved|pupil|taught|teacher|schooled|head) (?:on )?(?:to|at) (?:the )?$|\b(?:pupil|product|boy|girl) of (?:the )?$"
)


_TAUGHT = compiled(
    r"\b(?:(?:educated|schooled|studied|boarder|pupil|(?:schooling|education|studies) (?:at|with|from))\b(?:(?! (?:and|but|then|who|before|after) (?:[a-z]+ )?[a-z]+(?:ed|ft|me|ve)\b)[^.;]){0,60}|attended )(?:at |by )?(?:the )?$"
)


def _schooled(text: str, start: int, floor: int) -> bool:
    """Tell whether the words before ``start`` speak of learning or teaching there, or of going there."""
    return learned(text, start, floor) or _WENT.search(text, max(0, start - _REACH), start) is not None


def _ended(text: str, token: Token, left: int, floor: int) -> Span | None:
    """Return a name that ends as schools' do: "Fresno *State*", "Moss Lane *Primary*", "Lady Anne *Hall*, Oxford"."""
    if token.text in words("short"):
        return Span(left, token.end) if _schooled(text, left, floor) else None
    if token.text in words("convents"):
        return Span(left, token.end) if _TAUGHT.search(text, max(0, left - _REACH), left) else None
    if token.text != "State" and token.text not in words("halls"):
        return None
    if not learned(text, left, floor):
        return None
    if token.text == "State":
        return None if _tells_where(text, floor, text[left : token.start]) else Span(left, token.end)
    town = _IN_TOWN.match(text, token.end)
    return Span(left, town.end()) if town and town["town"] in words("college_towns") else None


def _tells_where(text: str, floor: int, state: str) -> bool:
    """Tell whether a state behind a school ends at ``floor`` only tells where that lies: "Holm School, *Kogi State*"."""
    behind = floor > _begins(text) and text.startswith(f", {state}", floor)
    return behind and state.rsplit(maxsplit=1)[-1] not in words("states")


_OF_SAINT = compiled(r" of (?:the )?[^\W\d_a-z][\w’'-]+(?: (?:and |of |the ){0,2}[^\W\d_a-z][\w’'-]+){0,3}")
"""Whose a convent is: "the Convent *of Saint Olave*"."""


def bare(text: str, token: Token, left: int, floor: int, limit: int) -> Span | None:
    """Return a school's name without a noun: Harvard, "UC Davis", "Fresno State"; a town only where studies are spoken of.

    ``left`` is where the capitalised words before ``token`` begin; a school named before it ends at ``floor``.
    """
    ahead = capitals_ahead(text, token.end, limit)
    if token.text == "Convent" and (saint := _OF_SAINT.match(text, token.end, limit)):
        return Span(left, saint.end()) if _TAUGHT.search(text, max(0, left - _REACH), left) else None
    if left < token.start:
        return None if ahead else _ended(text, token, left, floor)
    if "-" in token.text and token.text.partition("-")[0] in words("families"):
        return Span(token.start, token.end)
    if token.text in words("families") and ahead:
        return Span(token.start, token.end + 1 + len(ahead[0]))
    if token.text.isupper() and token.text in words("sure") | words("technical"):
        town = bool(ahead) and is_city(ahead[:1])  # "ETH *Zurich*"
        known = town or token.text in words("sure")
        return Span(token.start, token.end + (1 + len(ahead[0]) if town else 0)) if known else None
    name = " ".join((token.text, *ahead))
    known = (
        name in words("sure")
        or (name in words("unsure") and learned(text, token.start, floor))
        or (name in words("towns") and _studies_at(text, token.start, token.start + len(name)))
    )
    span = Span(token.start, token.start + len(name))
    return span if known and not is_town(text, span.start, span.end) else None


@cache
def _cues(*, sure: bool) -> re.Pattern[str]:
    leads = "|".join(lead for lead in lexicon.phrases("schools", "leads") if not (sure and lead == "at"))
    cues = "|".join(lexicon.phrases("schools", "cues"))
    sources = "|".join(lexicon.phrases("schools", "sources"))
    return compiled(
        rf"\b(?:(?:{leads})|(?:{cues})(?!\w)[^.;]{{0,80}}?\bat|(?:{sources})(?!\w)[^.;]{{0,80}}?\bfrom) (?:the )?$",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _begins(text: str) -> int:
    """Return where the first word of a text stands, or its end."""
    return len(text) - len(text.lstrip())


_OF_DEGREE = r"(?:degree|doctorate|[Pp][Hh]\.?[Dd]\.?|DPhil|MBA|[BM]\.?(?:A|Sc)\.?|LL[BM])"
_AT_TOWN = compiled(
    rf"\b{_OF_DEGREE}(?: in (?:[a-z]+ ){{1,3}}?| )?from (?:[^\W\d_a-z][\w-]+(?:,? and |,? or |(?<=[a-z]), ))*$|"
    r"\b(?:studied|studying|study|read|reading|educated|graduat(?:ed|ing)|(?:degree|doctorate|[Pp][Hh]\.?[Dd]\.?|[BM]\.?(?:A|Sc)\.?))"
    r"(?: (?!(?:and|but|then|before|after|while|until|from|to|work\w*|teach\w*|taught|lectur\w*|held|took|was)\b)[\w.'-]+){0,6}?,? at "
    r"(?:[^\W\d_a-z][\w-]+(?:,? and |,? or |(?<=[a-z]), )(?:at )?)*$|"
    r"\bgraduat(?:ed|ing)(?: (?:with|in) [a-z -]{1,40}?)? from $"
)


_NO_MORE = compiled(
    r"[.,;:()]|$|\s(?:and|or|in|from|under|with|where|before|after|until|then|as|for|at|when|while|by|on|but)\b"
)


def _studies_at(text: str, start: int, end: int) -> bool:
    """Tell whether a town's name is that of its university: right behind studies and "at", or listed behind such a one."""
    if not _NO_MORE.match(text, end):
        return False
    return _AT_TOWN.search(text, max(0, start - _REACH), start) is not None


_LISTED = compiled(r"[ ,](?:and|or|&)? ?(?:at |from )?(?:the )?$")
_SEPARATOR = len(", and ")


def learned(text: str, start: int, floor: int, *, sure: bool = False) -> bool:
    """Tell whether the words before ``start`` speak of learning there, or list it behind another school; a mere "at" is not ``sure``."""
    before = text[max(0, start - _REACH) : start]
    listed = start - _SEPARATOR < floor and _begins(text) < floor and _LISTED.search(text[floor - 1 : start])
    return bool(listed or _cues(sure=sure).search(before))
