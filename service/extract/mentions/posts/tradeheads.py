"""The noun that says what somebody does, by itself or with the word before it: "nurse", "estate agent", "one of its finest poets"."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from service.extract.mentions.posts.trades import trades_and_posts
from service.extract.text import lexicon
from service.extract.text.tokens import WORDS_REMEMBERED, Token


@cache
def words(key: str) -> AbstractSet[str]:
    """Return a list of ``jobs.toml`` as a set."""
    return lexicon.words("jobs", key)


@lru_cache(WORDS_REMEMBERED)
def may_head(text: str) -> bool:
    """Tell of a word by itself whether it can say what somebody does; most words cannot, and are asked for again and again."""
    word = text.lower()
    last = "-" in word and _last_part(word) is not None
    return (
        last
        or word in trades_and_posts()
        or word in words("joined")
        or word in words("grades")
        or word in words("desk_instruments")
        or word in _lasts()
        or word.endswith(_endings())
        or (word.endswith("s") and _singular(word) is not None)
    )


def head_at(tokens: Sequence[Token], index: int, *, sure: bool = False) -> str | None:
    """Return the noun at ``index`` that says what somebody does, a plural behind "one of" as its singular, or None; ``sure`` where it is no name."""
    word = tokens[index].text.lower()
    named = not sure and tokens[index].text[0].isupper() and word.removesuffix("s") in words("surnames")
    if named or (word in words("crowned") and _is_praise(tokens, index)) or _is_praised(tokens, index):
        return None
    if word in trades_and_posts() or (index and (_is_joined(tokens[index - 1], word) or _is_grade(tokens, index))):
        return word
    if "-" in word and (last := _last_part(word)):
        return last
    if word.endswith(_endings()) and word not in words("no_trades") and tokens[index].text[0].islower():
        return word
    if word.endswith("s") and (one := _singular(word)) and _is_one_of(tokens, index):
        return one
    return None


def _is_praise(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a crown is of a kind of music or the like: "zouk *queen*"; not "beauty queen"."""
    before = tokens[index - 1].text.lower() if index else ""
    return before in words("modifiers") - {"beauty", "drag"}


def _is_praised(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word praises whom it is said of: "one of the game's *great ambassadors*"."""
    before = tokens[index - 1].text.lower() if index else ""
    return before in words("praised") and tokens[index].text.lower().removesuffix("s") in words("figures_of_praise")


def _is_joined(before: Token, word: str) -> bool:
    """Tell whether a word is a trade by the one before it: "violin *maker*", "estate *agent*"."""
    first = before.text.lower()
    known = (word in words("joined") and first in words("modifiers")) or (
        word in words("desk_instruments") and first in words("desks")
    )
    return known or (word in _lasts() and is_compound(before, word))


def _is_grade(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word is a grade of a university's staff: "promoted to *reader*", "was a *reader* in law", not "a reader of novels"."""
    if tokens[index].text.lower() not in words("grades"):
        return False
    before = [each.text.lower() for each in tokens[max(0, index - 3) : index] if each.text.lower() not in ("a", "an")]
    if before[-2:] == ["promoted", "to"]:
        return True
    behind = [each.text for each in tokens[index + 1 : index + 3]]
    led = before[-1:] and before[-1] in words("before_grades")
    return (
        bool(led)
        and len(behind) > 1
        and behind[0] in ("in", "at")
        and (
            behind[1].title() in lexicon.words("names", "discipline")
            or (behind[0] == "at" and (behind[1][0].isupper() or behind[1] == "the"))
        )
    )


def _singular(word: str) -> str | None:
    """Return the trade of which a word is the plural, or None."""
    one = word[:-1]
    return one if one in words("heads") or (one.endswith(_endings()) and one not in words("no_trades")) else None


@cache
def _lasts() -> frozenset[str]:
    """Return the last words of trades that are listed with a hyphen: they may as well be written with a blank, "tour guide"."""
    return frozenset(each.rsplit("-", 1)[1] for each in words("heads") if "-" in each)


def is_compound(before: Token, word: str) -> bool:
    """Tell whether a word and the one before it are a trade together: "estate *agent*"."""
    return f"{before.text.lower()}-{word}" in words("heads")


@cache
def _endings() -> tuple[str, ...]:
    return tuple(words("endings"))


_ONE_OF_WITHIN = 15
"""So many words may stand between "one of" and the noun: "one of the country's best known and most loved singers, painters and poets"."""


def _is_one_of(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "one of", "among" or "were" leads up to the plural at ``index``, no other noun for a trade between."""
    before = [token.text.lower() for token in tokens[max(0, index - _ONE_OF_WITHIN) : index]]
    at = max((place for place, word in enumerate(before) if word in _BEFORE_SEVERAL), default=-1)
    if at >= 0 and before[at] in _ARE:
        return len(before) - at <= _ARE_WITHIN and before[at - 1 : at] != ["there"]
    return at >= 0 and (before[at] == "among" or before[at - 1 : at] == ["one"])


_ARE = ("were", "are")
_ARE_WITHIN = 4
_BEFORE_SEVERAL = ("of", "among", *_ARE)


def _last_part(word: str) -> str | None:
    """Return the head of a hyphenated compound ("singer-songwriter", "co-director"), or None."""
    first, last = word.split("-", 1)[0], word.rsplit("-", 1)[1]
    alone = first != "non" and (
        first != "co" or last in words("roles")
    )  # who wrote one book with others has no trade by it
    return last if alone and last in trades_and_posts() else None
