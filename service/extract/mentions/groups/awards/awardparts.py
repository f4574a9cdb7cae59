"""How far an honour's name reaches before the noun that makes it one, and which words may stand in it."""

from calendar import month_name
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from service.extract.mentions.names.runs.namewords import GENITIVES, is_capital
from service.extract.mentions.places.demonyms import demonym_words
from service.extract.mentions.places.gazetteer import is_country
from service.extract.text import lexicon
from service.extract.text.tokens import Token
from service.extract.text.wordkinds import given_names

_SPACES = (" ", "\u00a0")
YEAR = r"(?:19|20)\d\d"
LONGEST = 9
"""No honour has more words before its noun or behind it."""


@cache
def words(key: str) -> AbstractSet[str]:
    """Return a list of words about honours."""
    return lexicon.words("awards", "words", key)


@cache
def contests() -> str:
    """Return the alternatives of a pattern for the nouns of contests that somebody wins."""
    return lexicon.alternation(words("contests"))


def follows(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a token stands behind the one before it with a space between, or as its ending."""
    gap = text[tokens[at - 1].end : tokens[at].start]
    return gap in _SPACES or (gap == "" and tokens[at].text in GENITIVES)


def first_of(text: str, tokens: Sequence[Token], head: int, floor: int) -> int:
    """Return the token with which the name begins whose noun is ``head``; nothing of it stands before the token ``floor``.

    Behind a noun in small letters small words stand too: "the Nobel *peace* prize".
    """
    small = not is_capital(tokens[head])
    first = at = head
    low = max(floor, head - LONGEST)
    while at > low and (back := _back(text, tokens, at, low, small=small)) < at:
        at = back
        if is_capital(tokens[at]) or tokens[at].text.lower() in words("modifiers"):
            first = at
    while first < head and _is_opener(tokens, first):
        first += 1
    return first


def behind_nation(tokens: Sequence[Token], first: int, index: int) -> int:
    """Return where a medal begins behind the nation of who has won it: "a Norwegian *Olympic gold* medallist"."""
    if first == index or tokens[first].text in words("realms") or tokens[first].text not in demonym_words():
        return first
    behind = tokens[first + 1].text
    return first + 1 if first + 1 == index or behind in words("realms") else first


_ARTICLES = frozenset(("the", "a", "an", "his", "her", "their"))


def _is_opener(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word only starts the sentence, and is no part of the name: not the owner that "*Critics*' Prize" has."""
    word, behind = tokens[at].text, tokens[at + 1].text
    if word in words("owners") and (behind in GENITIVES or behind in ("'", "’", "Choice")):
        return False
    if at > 0 and tokens[at - 1].text in _ARTICLES:
        return False  # "the *Rising* Actor Award"
    counted = word in lexicon.words("schools", "ordinals") and at > 0 and tokens[at - 1].text.islower()
    return (
        word in _openers() and word.lower() not in words("openers") and not counted
    )  # "the *Third* World Academy Prize"


_LETTERS = len(("Foundation", "(", "EF", ")"))


def _is_behind_letters(tokens: Sequence[Token], at: int, low: int) -> bool:
    """Tell whether the giver's letters stand in brackets inside the name: "the Elm Foundation *(EF)* Research Medal"."""
    if at - _LETTERS < low:
        return False
    giver, opened, letters, closed = tokens[at - _LETTERS : at]
    inside = (opened.text, closed.text) == ("(", ")") and letters.text.isupper() and is_capital(giver)
    return inside and opened.end == letters.start and letters.end == closed.start


def _back(text: str, tokens: Sequence[Token], at: int, low: int, *, small: bool) -> int:
    """Return the word of the name before the one at ``at``, or ``at`` where the name begins there."""
    letters = _is_behind_letters(tokens, at, low)
    if letters or _is_glued(text, tokens, at, low) or _is_year_inside(text, tokens, at, low):
        return at - (_LETTERS if letters else 2)
    if not follows(text, tokens, at):
        return at
    word = tokens[at - 1].text
    if word[0].isupper() or (small and word in words("modifiers")):
        named = _is_named(text, tokens, at - 1, low) or _is_of_month(tokens, at)
        return at if word in words("stops") and not named else at - 1
    particles = lexicon.words("names", "particles")
    if at - 3 >= low and {word, tokens[at - 2].text} <= particles and is_capital(tokens[at - 3]):
        return (
            at - 3 if all(follows(text, tokens, each) for each in (at - 1, at - 2)) else at
        )  # "Juan *de la* Cierva Prize"
    if at - 2 < low or not is_capital(tokens[at - 2]) or tokens[at - 2].text in words("stops"):
        return at
    nation = is_country(
        text[tokens[max(low, at - 3)].start : tokens[at - 2].end]
    )  # "the *United States'* Elm Cup team"
    owned = word in GENITIVES and (tokens[at - 2].text in words("owners") or word in ("'", "’")) and not nation
    ruler = word in GENITIVES and at - 3 >= low and tokens[at - 3].text in words("rulers")  # "*King Haakon's* Prize"
    return at - 3 if ruler and follows(text, tokens, at - 2) else at - 2 if owned or _links(text, tokens, at) else at


def _is_of_month(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a prize is named after a month: "the *October* Prize", not "In October Prize …"."""
    head = is_capital(tokens[at]) and tokens[at].text.lower() in lexicon.words("awards", "heads")
    return head and at > 1 and tokens[at - 1].text in month_name and tokens[at - 2].text.lower() == "the"


_CENTURIES = ("19", "20")
_YEAR = 4


def _is_year_inside(text: str, tokens: Sequence[Token], at: int, low: int) -> bool:
    """Tell whether a year stands inside a prize's name, behind letters that stand for its giver, or two words: "the *ELM 2016* Prize", "the *World Baker 2004* award"."""
    word = tokens[at - 1].text
    if (
        len(word) != _YEAR
        or not (word.isdigit() and word.startswith(_CENTURIES))
        or at - 2 < low
        or not follows(text, tokens, at - 1)
        or not follows(text, tokens, at)
    ):
        return False
    if tokens[at - 2].text.isupper() and len(tokens[at - 2].text) > 1:
        return True
    two = at - 4 >= low and is_capital(tokens[at - 2]) and is_capital(tokens[at - 3]) and follows(text, tokens, at - 2)
    return two and tokens[at - 4].text.lower() in _ARTICLES and tokens[at - 3].text not in given_names()


def _is_named(text: str, tokens: Sequence[Token], at: int, low: int) -> bool:
    """Tell whether "Awards" stands inside a name and heads no list: "*Future* Awards Africa Prize", not "Selected Awards"."""
    if tokens[at].text.lower() not in lexicon.words("awards", "heads") or at <= low or not follows(text, tokens, at):
        return False
    before = tokens[at - 1]
    return is_capital(before) and before.text not in words("stops") and not _is_opener(tokens, at - 1)


def _is_glued(text: str, tokens: Sequence[Token], at: int, low: int) -> bool:
    """Tell whether a dash or a slash joins a word to the one before it: "North–*South* Prize", "PEN/*Faulkner* Award"."""
    start = tokens[at].start
    if at - 2 < low or text[start - 1 : start] not in ("–", "/"):
        return False
    return tokens[at - 1].start == start - 1 and tokens[at - 2].end == start - 1 and is_capital(tokens[at - 2])


def _links(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the word before ``at`` joins two parts of a name: "Arts *and* Letters", "City *of* Rome", "Luiz *de* Camões"."""
    word = tokens[at - 1].text
    if word == "in" and is_subject(tokens[at].text) and tokens[at - 2].text.rstrip("s") in words("honoured_in"):
        return True  # "Woman *in* Science Award"
    if (
        word not in words("links")
        or not follows(text, tokens, at - 1)
        or tokens[at - 2].text in lexicon.words("names", "titles")
    ):
        return False
    return word not in ("and", "&", "for", "of") or _compound(tokens, at)


def _compound(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether "X and Y" or "X of Y" before a noun is one name: fields ("Arts and Letters"), bodies ("City of Rome")."""
    left, right = tokens[at - 2].text, tokens[at].text
    if tokens[at - 1].text in ("and", "&"):
        return is_subject(left) and is_subject(right)
    return left.lower() not in lexicon.words("awards", "heads")


@cache
def _openers() -> AbstractSet[str]:
    return lexicon.words("names", "starters")


@cache
def _fields() -> AbstractSet[str]:
    return words("subjects") | lexicon.words("schools", "fields")


def is_subject(word: str) -> bool:
    """Tell whether a word names what an honour is given for or in: "Physics", "Fiction"."""
    return word.lower() in _fields()
