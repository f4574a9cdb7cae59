"""Full names of political parties, found by their words: "Social Democratic Party of Germany", "Fine Gael"."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from attrs import frozen

from service.extract.mentions.groups.partylabels import of_nation
from service.extract.mentions.names.runs.namewords import GENITIVES
from service.extract.mentions.places.demonyms import demonym_words
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import WORDS_REMEMBERED, Token, tokenize

LONGEST = 8
"""No party's name has more words before its last."""
_YOUNG = frozenset(("Youth", "Students", "Student"))
_DASHES = ("–", "-", "—")
_LOWER = compiled(
    r"(?:social|socialist|comm?unist|liber|d[eé]mocr|radical|na[ct]ional|r[eé]publi[ck]|popul|conserv|progres|ouvri|obrer|travail|traba|"
    r"gauche|droite|izquierda|[eé]colog|verde|vert|ind[eé]pend|unifi|libre|revolu|r[eé]volu|feder|f[eé]d[eé]r|paysan|cristian|chr[eé]tien)\w*"
)
"""Adjectives and nouns of parties' names that French, Spanish and Italian write small."""


@cache
def _words(*path: str) -> frozenset[str]:
    return lexicon.words("parties", *path)


@frozen
class Phrases:
    """Phrases of several words by their first one, the longest first, each with its value."""

    by_first: dict[str, list[tuple[tuple[str, ...], str]]]

    def match(self, tokens: Sequence[Token], index: int) -> tuple[int, str] | None:
        """Return the index behind the longest phrase that starts at ``index``, and its value."""
        for words, value in self.by_first.get(tokens[index].text, ()):
            stop = index + len(words)
            if stop <= len(tokens) and all(tokens[index + at].text == word for at, word in enumerate(words)):
                return stop, value
        return None


def _phrases(values: dict[str, str]) -> Phrases:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, value in sorted(values.items(), key=lambda item: -len(item[0])):
        parts = tuple(token.text for token in tokenize(phrase))
        found.setdefault(parts[0], []).append((parts, value))
    return Phrases(found)


@cache
def _never_first() -> frozenset[str]:
    return lexicon.words("names", "starters") | lexicon.words("names", "titles")


@cache
def _names() -> Phrases:
    names = (*lexicon.phrases("parties", "names"), *lexicon.phrases("parties", "acronyms"))
    return _phrases({name: name for name in names})


@cache
def labels() -> Phrases:
    """Return the words for the people of parties, each with its party's name."""
    return _phrases(dict(lexicon.table("parties", "labels")))


@cache
def hints() -> frozenset[str]:
    """Return words of which one stands in every text that names a party or its people, endings aside; of phrases the longest."""
    found = set(_words("heads") | _words("first_heads") | _words("bodies") | _words("fellow_heads"))
    found |= _words("words", "plurals") | _words("words", "seats")
    for phrases in (_names(), labels()):
        found.update(max(words, key=len) for each in phrases.by_first.values() for words, _ in each)
    return frozenset(found)


def mentions_party(words: AbstractSet[str]) -> bool:
    """Tell whether a text of these words can name a party or its people."""
    endings = _endings()
    return not words.isdisjoint(hints()) or any(word.endswith(endings) for word in words)


_ALONE = frozenset(("Association", "Congress", "Labour", "Labor"))


@lru_cache(WORDS_REMEMBERED)
def is_telling(word: str) -> bool:
    """Tell whether a word can end a party's name, stand for it or say that the letters before it do."""
    return word in hints() or word in _ALONE or word.endswith(_endings())


def opens_phrase(word: str) -> bool:
    """Tell whether a listed party or label starts with the word."""
    return word in _names().by_first or word in labels().by_first


@cache
def _endings() -> tuple[str, ...]:
    return tuple(_words("endings"))


def full_name(text: str, tokens: Sequence[Token], index: int) -> int | None:
    """Return the index behind a party's full name that starts at ``index``, or None."""
    if _is_nation(tokens, index):
        return None
    called = _call_end(text, tokens, index) if is_called(tokens, index) else _head_first(text, tokens, index)
    first = called or of_nation(tokens, index)
    if first is not None:
        return first
    known = _names().match(tokens, index)
    if known is None and tokens[index].text in _never_first():
        return None
    stop = index
    seen: list[str] = []
    while stop < len(tokens) and stop - index < LONGEST:
        word = tokens[stop].text
        if stop > index and not _near(text, tokens, stop):
            break
        after = _complement(text, tokens, stop + 1)
        sure = known is not None or (word == "party" and bool(seen) and _is_among_politics(text, tokens[index].start))
        seated = stop + 1 < len(tokens) and tokens[stop + 1].text in _words("words", "seats")
        if _ends_name(word, seen, tokens[stop + 1 : after], known=sure, seated=seated):
            if word in _words("bodies") and after < len(tokens) and tokens[after].text == "party":
                after += 1  # "the Unity Congress *party*"
            apart = _owned(seen, word) or (word.endswith(_endings()) and tokens[index].text in demonym_words())
            return None if apart else max(after, known[0] if known else 0)
        if seen and word == "political" and stop + 1 < len(tokens) and tokens[stop + 1].text == "party":
            return None if _owned(seen, "party") else stop
        if not (word[0].isupper() or word in GENITIVES or _joins(tokens, stop, index)):
            break
        seen.append(word)
        stop += 1
    return known[0] if known else None


_KIND_BACK = 2
"""So many words before a name its kind begins: "opposition party"."""


def is_called(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the name at ``index`` is that of a party told by its kind: "the opposition party *Al-Islah*"."""
    if (
        index < _KIND_BACK
        or tokens[index - 1].text != "party"
        or tokens[index - 2].text not in _words("words", "kinds")
    ):
        return False
    word = tokens[index].text
    common = word in _never_first() or word in _words("words", "people")
    return word[0].isupper() and not word.endswith("day") and not common


def _call_end(text: str, tokens: Sequence[Token], index: int) -> int:
    stop = index + 1
    while stop < len(tokens) and stop - index < LONGEST and _near(text, tokens, stop):
        if not (tokens[stop].text[0].isupper() or _joins(tokens, stop, index)):
            break
        stop += 1
    return stop


def _owned(words: Sequence[str], head: str) -> bool:
    """Tell whether somebody's name stands before a party's or its noun: "Ontario's Liberal Party", "Kerr's party", but not "People's Party"."""
    owners = [at for at, word in enumerate(words) if word in GENITIVES and word.endswith("s")]
    if not owners or words[owners[-1] - 1] in _words("owners"):
        return False
    whose = head == "party" and owners[-1] == len(words) - 1
    return whose or owners[-1] > 1 or bool(_words("political").intersection(words[owners[-1] :]))


def _joins(tokens: Sequence[Token], index: int, first: int) -> bool:
    """Tell whether a dash, or an "and", goes on with a name: "Democratic–Labor Party", "the Hope and Justice Party"."""
    if index + 1 >= len(tokens) or not tokens[index + 1].text[0].isupper():
        return False
    if tokens[index].text in _DASHES:
        return True
    led = first > 0 and tokens[first - 1].text.lower() == "the"
    return tokens[index].text in ("and", "&") and led and labels().match(tokens, index - 1) is None


def _head_first(text: str, tokens: Sequence[Token], index: int) -> int | None:
    """Return the index behind a name that starts with its head: "Partido Verde", "Parti socialiste", "Party of Labour"."""
    head = tokens[index].text
    if head == "Party":
        after = _complement(text, tokens, index + 1)
        return after if after > index + 1 else None
    if head in _words("bodies_of") and not (
        index and tokens[index - 1].text[0].isupper() and _near(text, tokens, index)
    ):
        after = _complement(text, tokens, index + 1)
        return after if _is_political(tokens[index + 1 : after]) else None
    if head not in _words("first_heads"):
        return None
    stop = end = index + 1
    while stop < len(tokens) and stop - index < LONGEST and _near(text, tokens, stop):
        word = tokens[stop].text
        if word[0].isupper() or _LOWER.fullmatch(word):
            end = stop + 1
        elif word not in _words("connectors"):
            break
        stop += 1
    return end if end > index + 1 else None


def _is_political(behind: Sequence[Token]) -> bool:
    """Tell whether words behind a body make a party of it: "of the *Liberal* …", "for *Change*"."""
    words = {token.text for token in behind}
    caused = "for" in words and not words.isdisjoint(_words("causes"))
    return caused or not words.isdisjoint(_words("political"))


def _is_nation(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a demonym before a party's name tells whose citizen its member is: "a British Labour Party politician"."""
    led = 0 < index < len(tokens) - 1 and tokens[index - 1].text in ("a", "an", "former", "retired")
    return led and tokens[index].text in demonym_words() and labels().match(tokens, index + 1) is not None


def _ends_name(word: str, seen: Sequence[str], behind: Sequence[Token], *, known: bool, seated: bool) -> bool:
    """Tell whether ``word`` makes a party's name of the words before it and those ``behind`` "of" or "for".

    ``seated``: a word for who has a seat in a parliament stands behind it, "National League *TDs*".
    """
    if not seen or (word[0].isupper() and word.endswith(_endings())):
        return word[0].isupper() and word.endswith(_endings())
    political = bool(_words("political").intersection(seen))
    if word in _words("heads"):
        of_body = len(seen) > 1 and seen[-1] in _words("bodies")  # "the Unity Congress party"
        named = political or known or of_body or word != "party"
        return named and not (_words("feasts").intersection(seen) and not political)
    if word in _words("fellow_heads"):
        return political and len(seen) == 1 and word != "Democracy"
    if word == "Association":
        return not _words("partisan").isdisjoint(seen)
    return word in _words("bodies") and _is_movement(seen, behind, political=political or seated)


_AROUND = 160


def _is_among_politics(text: str, start: int) -> bool:
    """Tell whether words of politics stand around a name: "lawmaker Ada Byron, of the *Free Valleys party*", but "the Terra Nova party"."""
    around = re.findall(r"[^\W\d_]+", text[max(0, start - _AROUND) : start + _AROUND].lower())
    return not _words("words", "politics").isdisjoint(around)


def _is_movement(seen: Sequence[str], behind: Sequence[Token], *, political: bool) -> bool:
    """Tell whether a union, league or front of such words is a party: not one of trades, of sports, of the young alone."""
    partisan = not _words("partisan").isdisjoint(seen)
    if (_words("not_political") - (_YOUNG if partisan else frozenset())).intersection(seen):
        return False
    return political or (bool(behind) and behind[0].text == "for" and _is_political(behind))


def _near(text: str, tokens: Sequence[Token], index: int) -> bool:
    return text[tokens[index - 1].end : tokens[index].start] in ("", " ", "\u00a0")


def _complement(text: str, tokens: Sequence[Token], index: int) -> int:
    """Return the index behind "of Germany", "for Freedom and Democracy", or ``index`` where nothing of that sort follows."""
    if index >= len(tokens) or tokens[index].text not in ("of", "for"):
        return index
    if tokens[index].text == "for" and index + 1 < len(tokens) and _names().match(tokens, index + 1):  # "left X for Y"
        return index
    stop = index + 1
    if stop < len(tokens) and tokens[stop].text == "the":
        stop += 1
    first = stop
    while stop < len(tokens) and _near(text, tokens, stop) and _goes_on(tokens, stop, tokens[index].text, first):
        stop += 1
    return stop if stop > first else index


def _goes_on(tokens: Sequence[Token], index: int, preposition: str, first: int) -> bool:
    word = tokens[index].text
    joins = word == "and" and preposition == "for" and index > first
    return word[0].isupper() or (joins and index + 1 < len(tokens) and tokens[index + 1].text[0].isupper())
