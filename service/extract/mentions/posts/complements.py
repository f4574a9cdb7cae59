"""What a noun for an occupation goes on with: "advocate *of women's rights*", "professor *of law*".

In: a text, its tokens and the place of the noun. Out: where the phrase ends, in code points.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from service.extract.mentions.pasttense import past_forms
from service.extract.mentions.posts.trades import trades_and_posts
from service.extract.text import lexicon, numerals
from service.extract.text.tokens import Token
from service.extract.text.wordkinds import is_field

_WORDS = 8
_TAILS = (" and", " or", " of", " for", " a", " an", " the")
_IN_RESIDENCE = " in residence"
"""Behind a trade, what makes one of it that lasts as long as its post."""
_DEED = 2
"""So many words tell a deed: the verb and what stands behind it."""


@cache
def _words(key: str) -> AbstractSet[str]:
    return lexicon.words("jobs", key)


def complement_end(text: str, tokens: Sequence[Token], index: int) -> int:
    """Return where the phrase of the noun at ``index`` ends, its complement with it."""
    if text.startswith(_IN_RESIDENCE, tokens[index].end):
        return tokens[index].end + len(_IN_RESIDENCE)
    if tokens[index].text.lower() not in _words("complement") or _word(tokens, index + 1) not in ("of", "for"):
        return tokens[index].end
    before = end = tokens[index].end
    field = _field_end(text, tokens, index + 2) if _word(tokens, index + 1) == "of" else 0
    of_what = _word(tokens, index + 2)
    if field or of_what in ("the", "its", "his", "her", "their") or of_what in numerals.words():
        return field or end  # "teacher *of two generations*"
    for place in range(index + 1, min(index + 2 + _WORDS, len(tokens))):
        token = tokens[place]
        if token.text.lower() in _words("complement_stops") or not (token.text[0].isalpha() or token.text[0] in "'’"):
            break
        if token.text in ("and", "but") and (
            _word(tokens, place + 1) in _words("complement_turns") or _is_deed(tokens[place + 1 : place + 2 + _DEED])
        ):
            break
        kin = text.startswith(" of ", token.end) and token.text.lower() in lexicon.table("people", "kin")
        own = kin or token.text.lower() in trades_and_posts()
        if own and text.endswith(" and ", 0, token.start):
            return before  # a trade of its own, or kin: "historian of ideas and *journalist*", "and *mother* of three"
        address = text.startswith(".", token.end) and text[token.end + 1 : token.end + 2].isalnum()  # www.…
        if address or token.text[0].isupper():
            return tokens[index].end
        before, end = end, token.end
    kept = text[tokens[index].start : end].rstrip()
    open_ended = kept.endswith("ed") and text.startswith((" to ", " on ", " in ", " by "), end)
    return tokens[index].end if open_ended or kept.endswith(_TAILS) else end  # "advocate for issues *related to* trade"


def _field_end(text: str, tokens: Sequence[Token], first: int) -> int:
    """Return where fields of learning end that are written in capitals: "professor of *Human Genetics and Surgery*"; 0 where there are none, or a language among them."""
    place = _field(text, tokens, first)
    while place and _word(tokens, place) in ("and", "&"):
        if _word(tokens, place + 1) in trades_and_posts() or not _is_title(tokens, place + 1):
            break
        place = _field(text, tokens, place + 1)
    end = tokens[place - 1].end if place else 0
    return 0 if text.startswith(("'", "’", "-", "/"), end) else end


def _field(text: str, tokens: Sequence[Token], first: int) -> int:
    """Return the place behind the words in capitals from ``first`` on that end with a field of learning, else 0."""
    place = first
    while _is_title(tokens, place) and (place == first or text[tokens[place - 1].end : tokens[place].start] == " "):
        if tokens[place].text.lower() in lexicon.words("schools", "tongues"):
            return 0
        place += 1
    last = _word(tokens, place - 1)
    return place if place > first and is_field(last) else 0


def _is_title(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].text.istitle()


def _is_deed(tokens: Sequence[Token]) -> bool:
    """Tell whether words tell what somebody did: "*headed the* department", "also *took a* degree", not "mixed mathematics"."""
    later = len(tokens) > _DEED and tokens[0].text in _words("besides")
    told = tokens[1:] if later else tokens[:_DEED]
    if len(told) < _DEED:
        return False
    verb, behind = told[0].text, told[1].text
    past = verb in _pasts() or (verb.endswith("ed") and verb.islower())
    return past and (behind.lower() in _words("behind_deeds") or not behind[0].islower())


@cache
def _pasts() -> frozenset[str]:
    return frozenset(past_forms().values())


def _word(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].text.lower() if index < len(tokens) else ""
