"""What a run of capitals goes on through: small words, suffixes, a genitive or a hyphen inside a name."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from service.extract.mentions.names.runs.additions import ABSTRACT, Seen, added, keyword_ahead
from service.extract.mentions.names.runs.halves import fields
from service.extract.mentions.names.runs.namewords import GENITIVES, is_capital, legal_forms, words
from service.extract.mentions.places.gazetteer import lookup
from service.extract.mentions.posts.trades import is_post
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import Token
from service.extract.text.wordkinds import given_names


@cache
def _suffixes() -> AbstractSet[str]:
    return legal_forms() | frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"))


def joined(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Tell whether nothing but a space parts a token from the one before it."""
    gap = text[tokens[index - 1].end : tokens[index].start]
    return gap in (" ", "\u00a0") or (gap == "" and tokens[index - 1].text.endswith(".") and tokens[index].text != ",")


def suffix(tokens: Sequence[Token], at: int) -> int:
    """Return the index behind a suffix that a comma leads to ("Acme, Inc.", "John Roe, Jr."), or ``at``."""
    if tokens[at].text != "," or at + 1 >= len(tokens) or tokens[at + 1].text not in _suffixes():
        return at
    return at + 2


def bridge(text: str, tokens: Sequence[Token], seen: Seen, at: int) -> int:
    """Return the index behind the capital that connectors at ``at`` lead to, or ``at`` where they lead nowhere."""
    word = tokens[at].text
    if word in words("opposed"):
        seen.go_on(tokens, at)
        cause = at + 1 + _is_evil(text, tokens, at + 1)
        return cause + 1 if seen.keyword and _is_cause(text, tokens, cause) else at
    if (behind := _dutch(tokens, at)) > at:
        return behind
    if word == "an" and tokens[at - 1].text in words("clans"):
        return at + 2 if at + 1 < len(tokens) and is_capital(tokens[at + 1]) and joined(text, tokens, at + 1) else at
    if word == "at":
        return at + 2 if _is_whereabouts(text, tokens, seen.first, at) else at
    if word == "in" and at > seen.first + 1 and tokens[at - 1].text in words("beings"):
        seen.go_on(tokens, at)
        return at + 2 if seen.keyword and _is_pursuit(text, tokens, at + 1) else at
    return _connected(text, tokens, seen, at) if word in words("connectors") else hyphened(text, tokens, at)


_CONNECTORS = 4
"""So many connectors stand side by side at most: "Egon *von und zu der* Tann"."""


def _connected(text: str, tokens: Sequence[Token], seen: Seen, at: int) -> int:
    """Return the index behind the capital that one or more connectors lead to, or ``at``."""
    word = tokens[at].text
    ahead = at + 1
    while (
        ahead < len(tokens)
        and ahead < at + _CONNECTORS
        and tokens[ahead].text in words("connectors")
        and joined(text, tokens, ahead)
    ):
        ahead += 1
    if ahead >= len(tokens) or not joined(text, tokens, ahead) or not is_capital(tokens[ahead]):
        return ahead if ahead == at + 1 and word in words("filiations") and joined(text, tokens, at) else at
    if word == "&" and _parts(text, tokens, seen.first, at, ahead):
        return at
    if word in words("particles") or word == "&":
        return ahead + 1
    if word == "und" and any(token.text in _NOBLE for token in tokens[seen.first : at]):
        return ahead + 1
    seen.go_on(tokens, at)
    seen.keyword = seen.keyword or (word == "on" and _goes_on(word, tokens[at - 1].text))
    if word in ("and", "et"):
        return added(text, tokens, seen, at, ahead)
    apart = word == "for" and (
        _left_for(text, tokens, seen.first, ahead)
        or _given_to(tokens, at, ahead)
        or _gone_to_for(text, tokens, seen.first, ahead)
    )
    return ahead + 1 if seen.keyword and _goes_on(word, tokens[at - 1].text) and not apart else at


_NOBLE = ("von", "vom", "zu", "zur", "zum")
"""Behind these a name goes on with "und" over another estate: "zu Stolberg *und* Hagen"."""
_LEFT = tuple(
    f" {verb} {article}"
    for verb in ("left", "leaving", "leaves", "leave", "quit", "quits", "quitting", "swapped", "abandoned")
    for article in ("", "the ", "The ")
)


_NEAR = 60
_LEFT_POST = compiled(
    r"\b(?:left|leaving|quit|gave up) (?:an?|the|his|her) [a-z][a-z ]{2,30} (?:at|with|in|of) (?:the )?$"
)
"""Before a body where somebody gives up a post for another: "*left a lectureship at* Elm University for Norway"."""


def _left_for(text: str, tokens: Sequence[Token], first: int, ahead: int) -> bool:
    """Tell whether "for" leads from a body that somebody left to the next one: "left the Gazette *for* the Times"."""
    start = tokens[first].start
    if not text.endswith(_LEFT, 0, start) and not _LEFT_POST.search(text, max(0, start - _NEAR), start):
        return False
    last = _last_capital(text, tokens, ahead)
    body = keyword_ahead(tokens, ahead) or any(tokens[ahead].text in words(key) for key in ("bodies", "papers"))
    return body or bool(lookup(tokens[ahead].text)) or not _is_cause(text, tokens, last)


def _last_capital(text: str, tokens: Sequence[Token], at: int) -> int:
    """Return the index of the last of the capitals in a row that begin at ``at``."""
    while at + 1 < len(tokens) and is_capital(tokens[at + 1]) and joined(text, tokens, at + 1):
        at += 1
    return at


def _gone_to_for(text: str, tokens: Sequence[Token], first: int, ahead: int) -> bool:
    """Tell whether "for" leads from where somebody is elected or learns to for whom or what: "the Assembly of Soria *for* the Elm Party", "Elm School *for* the Leadership Course"."""
    seat = any(token.text in words("elected") for token in tokens[first:ahead])
    return seat or tokens[_last_capital(text, tokens, ahead)].text in words("gone_for")


def _given_to(tokens: Sequence[Token], at: int, ahead: int) -> bool:
    """Tell whether "for" leads from an honour to a person: "came the Lark Medal *for* Ada Byron"."""
    if tokens[at - 1].text.lower() not in lexicon.words("awards", "heads") or tokens[ahead].text not in given_names():
        return False
    return ahead + 1 < len(tokens) and is_capital(tokens[ahead + 1])


def _parts(text: str, tokens: Sequence[Token], first: int, at: int, ahead: int) -> bool:
    """Tell whether "&" stands between two towns, or two bodies that are known by one word: "in London & Paris", not "at Holt & Lund"."""
    names = (tokens[at - 1].text, tokens[ahead].text)
    towns = text.endswith(_TO_TOWNS, 0, tokens[first].start) and all(map(lookup, names))
    return (towns or all(name in words("bodies") for name in names)) and not keyword_ahead(tokens, ahead)


_TO_TOWNS = (" in ", " to ", " from ", " between ", ", ")


def _dutch(tokens: Sequence[Token], at: int) -> int:
    """Return the index behind the capital that a "'t" at ``at``, or behind one small word there, leads to, or ``at``."""
    for mark in (at, at + 1):
        shape = [token.text for token in tokens[mark : mark + 3]]
        if len(shape) == 3 and shape[0] in GENITIVES and shape[1] == "t" and is_capital(tokens[mark + 2]):  # noqa: PLR2004 - a mark, a letter, a name
            return mark + 3 if mark == at or tokens[at].text in words("before_t") else at
    return at


def _is_cause(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a body may stand against, or do without, what the token at ``at`` names: "Campaign against *Hunger*"."""
    if at >= len(tokens) or not is_capital(tokens[at]) or not joined(text, tokens, at):
        return False
    word = tokens[at].text
    thing = word.lower() in fields() or word in words("evils") or word.endswith((*ABSTRACT, "s"))
    return thing and not lookup(word)


def _is_pursuit(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Tell whether what people are in is what they do, and no town: "Centre for Women in *Mining*"."""
    if at >= len(tokens) or not is_capital(tokens[at]) or not joined(text, tokens, at):
        return False
    word = tokens[at].text
    return not lookup(word) and (word.lower() in fields() or word.endswith((*ABSTRACT, "ing", "ics")))


def _is_evil(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Tell whether "the" stands before an evil that a body is against: "Commission against *the Death* Penalty"."""
    ahead = [token.text for token in tokens[at : at + 2]]
    return len(ahead) > 1 and ahead[0] == "the" and joined(text, tokens, at) and ahead[1] in words("evils")


def _is_whereabouts(text: str, tokens: Sequence[Token], first: int, at: int) -> bool:
    """Tell whether "at" stands in the name of a body for those who are somewhere: "Pets *at* Home", "Lives *at* Risk"."""
    there = at + 1 < len(tokens) and tokens[at + 1].text in words("whereabouts") and joined(text, tokens, at + 1)
    return there and first == at - 1 and tokens[first].text in words("beings")


def _goes_on(word: str, before: str) -> bool:
    """Tell whether a small word behind ``before`` carries a body's name on: "Council *on* …", but "House of Commons *for* Lom"."""
    if word == "for":
        return before not in words("elected")
    return word in ("of", "the") or (word == "on" and before in words("on_things"))


_PLURALS = (("s", ""), ("ves", "fe"), ("ies", "y"))
"""How trades end in the plural, and alone: "*Midwives*' Association"."""


def owned(text: str, tokens: Sequence[Token], at: int, *, named: bool) -> int:
    """Return the index behind a genitive that a body's name goes on through ("Crown Street *Women's* Hospital"), or ``at``.

    ``named`` tells that the name has had its noun: "Society for *Women's* Health".
    """
    if tokens[at].text not in GENITIVES or tokens[at].start != tokens[at - 1].end or at + 1 >= len(tokens):
        return at
    saint = at > 1 and tokens[at - 2].text in ("St", "St.", "Saint", "Ste", "Ste.", "All")
    owner = tokens[at - 1].text
    several = len(tokens[at].text) == 1 and any(
        is_post(owner.removesuffix(end) + one) for end, one in _PLURALS if owner.endswith(end)
    )
    people = len(tokens[at].text) == 1 and at > 1 and tokens[at - 2].text == "the" and not lookup(owner)
    if (
        not (saint or several or people or owner in words("owners"))
        or text[tokens[at].end : tokens[at + 1].start] != " "
    ):
        return at
    for token in tokens[at + 1 : at + 4]:
        if not is_capital(token):
            break
        if (
            named
            or not words("organisation").isdisjoint((token.text, token.text.removesuffix("s")))
            or token.text in words("school")
        ):
            return at + 1
    return at


def hyphened(text: str, tokens: Sequence[Token], at: int) -> int:
    """Return the index behind a hyphen with a space beside it that parts an article from its name ("Al- Watan"), or ``at``."""
    if tokens[at].text != "-" or at + 1 >= len(tokens) or tokens[at - 1].text.lower() not in words("articles"):
        return at
    gap = text[tokens[at - 1].end : tokens[at + 1].start]
    if not is_capital(tokens[at + 1]):
        return at
    return {"- ": at + 1, " -": at + 2}.get(gap, at)
