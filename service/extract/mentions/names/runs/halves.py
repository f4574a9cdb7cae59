"""Bodies whose names are of several things: of two towns, of a list of fields, of a house and the town where it stands."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from service.extract.mentions.names.runs.namewords import is_adjective, is_capital, is_keyword, words
from service.extract.mentions.places.gazetteer import is_country, lookup
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import Token

_LONGEST_HALF = 2
"""The half of a name before "and" has no more words than this."""
_BACK = 24
_INNER = compiled(r"[a-z]{2}[A-Z]")
_LED = ("the ", "The ", " for ", " at ", " of ", " joined ", " joining ")


_DEEDS = ("tion", "sion", "ment")
"""What the last word of a half ends with that says what a body does: "the Elm Abbey *Preservation* and Memorial Trust"."""


def shared(text: str, tokens: Sequence[Token], first: int, at: int) -> bool:
    """Tell whether the noun behind "and" closes the name before it too: "Hexley *and* District Music Society"."""
    left = [token.text for token in tokens[first:at]]
    right: list[str] = []
    for token in tokens[at + 1 : at + 7]:
        if not is_capital(token):
            break
        right.append(token.text)
    if len(right) > _LONGEST_HALF and right[-2] in words("jointly_named") and lookup(right[-1]):
        right.pop()  # "Women Peace and Safety Network Africa"
    while left and left[0] in ("The", "At", "For"):
        left.pop(0)
    land = next((at for at in range(1, len(left)) if is_country(" ".join(left[:at]))), 0)
    left = left[land:]  # "United States Cultural and Trade Commission"
    does = len(left) > 1 and left[-1].endswith(_DEEDS)
    long = len(left) > _LONGEST_HALF + does
    if not left or long or len(right) < _LONGEST_HALF or not _can_be_half(left, right[0]):
        return False
    if names_several(text, tokens[first].start):
        return False
    led = text.endswith(_LED, 0, tokens[first].start) or tokens[first].text in ("The", "At", "For")
    alike = does or is_adjective(left[-1]) or _are_things(left, right)
    alike = alike or (
        text.endswith(("the ", "The "), 0, tokens[first].start) and not words("joint_aims").isdisjoint(right[1:-1])
    )
    if alike and right[-1] in words("organisation") and not right[-1].endswith("s"):
        return led
    if right[0] in words("districts") or right[-1] not in words("organisation"):
        return led and right[0] in words("districts") and not words("organisation").isdisjoint(right[1:])
    places = [bool(lookup(each)) for each in (" ".join(left), right[0])]
    if all(places):
        return led
    return led and (places[0] or not any(places)) and right[-1] in words("jointly_named")


def _are_things(left: Sequence[str], right: Sequence[str]) -> bool:
    """Tell whether a body of a state is for both, plurals that no body is called: "National *Rivers* and *Dams* Agency"."""
    if left[0] not in words("of_states") or not len(left) == len(right) == _LONGEST_HALF:
        return False
    things = (left[-1], right[0])
    return all(word.endswith("s") and word not in words("troops") and not is_keyword(word) for word in things)


def names_several(text: str, start: int) -> bool:
    """Tell whether what stands before ``start`` leads up to the names of several bodies: "on the *boards of* Acme and Hexley Hospital"."""
    return _several().search(text, max(0, start - _BACK), start) is not None


@cache
def _several() -> re.Pattern[str]:
    kinds = lexicon.alternation(words("of_kinds"))
    return compiled(rf"\b(?:(?:{lexicon.alternation(words('several'))}) of (?:the )?|(?:{kinds}) )$")


def is_run_in(word: str) -> bool:
    """Tell whether a word has a capital inside, as a firm's has and a half of a name has not: "PetroKaz"; "McAdam" has none."""
    return _INNER.search(word) is not None


def _can_be_half(left: Sequence[str], right: str) -> bool:
    """Tell whether capitals may be half a name, and no name of their own: neither letters, a newspaper, a person nor a body."""
    own = left[1:] if len(left) > 1 and is_adjective(left[-1]) else left  # "*Commonwealth* Scientific"
    alone = any(word in words("bodies") for word in own)
    alone = alone or any(word in words(key) for key in ("papers", "alone", "given", "honorifics") for word in left)
    alone = alone or any(map(is_run_in, left))
    return not (alone or left[-1].isupper() or right.isupper() or is_keyword(right) or right in words("bodies"))


_ITEM = r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+){0,2}"
_SERIES = compiled(rf"(?:, {_ITEM}){{1,4}},? (?:and|&) {_ITEM}(?![\w’'&-]| of\b| [^\W\d_a-z])")
_OBJECT = compiled(rf" (?:of|for|on) (?:the )?(?P<first>{_ITEM})$")


def series(text: str, start: int, end: int) -> int:
    """Return the end of a body's name that goes on over what else it is of: "Ministry of Health, *Sport and Culture*", or ``end``."""
    match = _SERIES.match(text, end) if text.startswith(", ", end) else None
    whose = _OBJECT.search(text, start, end) if match else None
    if match is None or whose is None or words("listing").isdisjoint(text[start : whose.start()].split()):
        return end
    items = [whose["first"], *re.split(r", |,? and | & ", match.group().lstrip(", "))]
    named = [word for item in items[1:] if not _is_bare(item) for word in item.split()]
    unknown = [word for word in named if word.lower() not in fields()]
    if any(is_keyword(word) or word.isupper() for word in named) or any(
        word in words(key) for key in _NO_ITEMS for word in unknown
    ):
        return end
    learned = [_is_learned(item.rsplit(maxsplit=1)[-1]) or _is_bare(item) for item in items]
    if all(learned):
        return match.end()
    alike = not any(learned) and (bool(lookup(items[0])) or not any(map(lookup, items)))
    return match.end() if alike and not items[0].endswith("s") else end


def _is_bare(item: str) -> bool:
    """Tell whether one word for a body stands for no body by itself: "… Law and *Society*", but "… Law and *Parliament*"."""
    return is_keyword(item) and item not in words("alone")


def _is_learned(word: str) -> bool:
    """Tell whether a word is for what bodies are for, teach or study."""
    return word.lower() in fields() or word in words("evils")


def partners(text: str, tokens: Sequence[Token], first: int) -> int:
    """Return the index behind a firm that is called by its partners, in a row of single names ("*Berg, Lund & Quist*"), or that behind ``first``."""
    if not text.endswith(_FIRM_LED, 0, tokens[first].start):
        return first + 1
    joins = ("&", "and") if text.endswith(_OF_PARTNERS, 0, tokens[first].start) else ("&",)
    at = first
    names = [tokens[first].text]
    while at + 2 < len(tokens) and tokens[at + 1].text in (",", *joins):
        oxford = tokens[at + 1].text == "," and tokens[at + 2].text in joins and at + 3 < len(tokens)
        ahead = at + 3 if oxford else at + 2
        if not is_capital(tokens[ahead]):
            break
        at = ahead
        names.append(tokens[at].text)
        if tokens[at - 1].text in joins:
            break
    closed = at > first + 2 and tokens[at - 1].text in joins and not _goes_on_at(text, tokens, at + 1)
    known = any(each.isupper() or is_keyword(each) or any(each in words(key) for key in _NO_ITEMS) for each in names)
    return at + 1 if closed and not known and not all(map(lookup, names)) else first + 1


def _goes_on_at(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Tell whether another capital, or a hyphen, stands right behind a name."""
    if at >= len(tokens):
        return False
    gap = text[tokens[at - 1].end : tokens[at].start]
    return (gap == "" and tokens[at].text == "-") or (gap == " " and is_capital(tokens[at]))


_OF_PARTNERS = (
    " firm ",
    " firm of ",
    " practice of ",
    " partnership ",
    " partnership of ",
    " solicitors ",
    " architects ",
)
"""Before a firm whose partners "and" joins as well: "the law firm *Berg, Lund and Quist*"."""
_FIRM_LED = (*_OF_PARTNERS, " at ", " for ", " joined ", " joining ", " with ", " firm ", " left ", " of ")
_NO_ITEMS = ("bodies", "starters", "given", "honorifics", "titles")


@cache
def fields() -> AbstractSet[str]:
    """Return what bodies are for, and what is taught and governed, in small letters."""
    keys = (("longnames", "fields"), ("schools", "fields"), ("offices", "portfolios"))
    return frozenset(word for file, key in keys for word in lexicon.words(file, key))
