"""Words for the people of parties, and single words that stand for a party: "a Tory", "Republican Ada Byron", "the Greens"."""

from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from service.extract.mentions.places.demonyms import demonym_words
from service.extract.mentions.places.gazetteer import gazetteer
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import Token

_ADJECTIVES = 3
_NAME = (2, 3)
"""How many words a person's name behind a label has."""
_MARK = compiled(r"\s*(?:[.,;:()\[\]!?\"”]|$)")
_LETTERS = compiled(r"[A-ZÀ-Þ]{3,6}")
_NO_NOUNS = ("ratic", "Labour", "Labor")
_NO_PERSON = "organisation organisation_end school award event discipline party settlement directions"


@cache
def _words(key: str) -> frozenset[str]:
    return lexicon.words("parties", "words", key)


def is_label(text: str, tokens: Sequence[Token], index: int, stop: int) -> bool:
    """Tell whether an adjective stands before a word for a party's people, or a noun for one of them by itself."""
    following = tokens[stop].text if stop < len(tokens) else "."
    narrow = tokens[index].text in _words("narrow") and stop == index + 1
    if narrow or following in _words("people"):
        return following in _words("people") and not (narrow and following in _words("wide"))
    before = tokens[index - 1].text if index else ""
    marked = bool(_MARK.match(text, tokens[stop - 1].end))
    ends = following in _words("endings") or marked
    noun = not tokens[stop - 1].text.endswith(_NO_NOUNS)
    if (before == "(" and marked) or _precedes_name(text, tokens, index, stop):
        return True
    if (noun and (before, following) in _BESIDE) or (noun and ends and before == "to"):
        return True
    led = _is_led(tokens, index) or before in _words("determiners") or before in demonym_words()
    return led and ((ends and noun) or following in ("and", "or", "/"))


_BESIDE = frozenset(((",", "of"), (",", "from"), ("from", "to"), ("affiliation", "to")))
"""Words before and behind a noun for one of a party's people: "Ada Byron, Democrat of Ohio", "from Democrat to Republican"."""


def stands_for_party(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a single word is a party here: "joined Labour", "the Greens", "an XYZ councillor"."""
    word = tokens[index].text
    if word in ("Labour", "Labor"):
        return _leans(text, tokens, index)
    before = tokens[index - 1].text if index else ""
    if word == "Congress":
        return before == "the" and index > 1 and tokens[index - 2].text in _words("joins")
    return (word in _words("plurals") and before in ("the", "The")) or _is_seated(tokens, index)


def of_nation(tokens: Sequence[Token], index: int) -> int | None:
    """Return the index behind a party called by its nation and its people: "the *Flemish Liberals and Democrats*"."""
    people = _words("plurals")
    led = 0 < index < len(tokens) - 1 and tokens[index - 1].text == "the" and tokens[index].text in demonym_words()
    if not led or tokens[index + 1].text not in people:
        return None
    stop = index + 2
    both = stop + 1 < len(tokens) and tokens[stop].text == "and" and tokens[stop + 1].text in people
    return stop + 2 if both else stop


def _is_led(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "a" leads up to a noun through adjectives: "a committed ", "an ardent "."""
    for token in reversed(tokens[max(0, index - _ADJECTIVES) : index]):
        if token.text in ("a", "an", "A", "An"):
            return True
        if not (token.text.isalpha() and token.text.islower()) or token.text in _words("endings"):
            return False
    return False


def _precedes_name(text: str, tokens: Sequence[Token], index: int, stop: int) -> bool:
    """Tell whether a label stands right before a person's name of two or three words: "Republican Ada Byron"."""
    if tokens[stop - 1].text not in _words("before_names"):
        return False
    if index and tokens[index - 1].text[0].isupper() and tokens[index - 1].end + 1 == tokens[index].start:
        return False
    name = list(takewhile(lambda token: token.text[0].isupper(), tokens[stop : stop + _NAME[-1] + 1]))
    if len(name) not in _NAME or not _no_person().isdisjoint(token.text for token in name):
        return False
    return text[tokens[index].start : name[-1].end].count(" ") == len(name) + stop - index - 1


@cache
def _no_person() -> frozenset[str]:
    """Return words that stand in no person's name."""
    bodies = (lexicon.words("names", key) for key in _NO_PERSON.split())
    politics = (lexicon.words("parties", key) for key in ("political", "bodies"))
    return demonym_words().union(*bodies, *politics)


def _leans(text: str, tokens: Sequence[Token], index: int) -> bool:
    following = tokens[index + 1].text if index + 1 < len(tokens) else "."
    if following in ("'s", "’s"):
        return True
    before = tokens[index - 1].text if index else ""
    ends = following in _words("endings") or bool(_MARK.match(text, tokens[index].end))
    if before == "for" and index > 1 and tokens[index - 2].text.lower() in _words("of_state"):
        return False
    return ends and before in _words("lean")


def _is_seated(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether letters stand for the party of somebody who has a seat or stands for one."""
    if index + 1 >= len(tokens) or tokens[index + 1].text not in _words("seats"):
        return False
    word = tokens[index].text
    known = word in lexicon.words("names", "letters") or word in lexicon.words("names", "titles")
    return bool(_LETTERS.fullmatch(word)) and not known and word not in gazetteer().codes
