"""Full names of political parties, found by their words: "Social Democratic Party of Germany", "Fine Gael"."""

import re
from collections.abc import Sequence

from service.extract.mentions.groups.partylabels import of_nation
from service.extract.mentions.groups.partywords import known_names, labels, name_endings, never_first, words_of
from service.extract.mentions.names.runs.namewords import GENITIVES
from service.extract.mentions.places.demonyms import demonym_words
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import Token
from service.extract.text.wordkinds import given_names

LONGEST = 8
"""No party's name has more words before its last."""
_YOUNG = frozenset(("Youth", "Students", "Student"))
_DASHES = ("–", "-", "—")
_LOWER = compiled(
    r"(?:social|socialist|comm?unist|liber|d[eé]mocr|radical|na[ct]ional|r[eé]publi[ck]|popul|conserv|progres|ouvri|obrer|travail|traba|"
    r"gauche|droite|izquierda|[eé]colog|verde|vert|ind[eé]pend|unifi|libre|revolu|r[eé]volu|feder|f[eé]d[eé]r|paysan|cristian|chr[eé]tien)\w*"
)
"""Adjectives and nouns of parties' names that French, Spanish and Italian write small."""


def full_name(text: str, tokens: Sequence[Token], index: int) -> int | None:
    """Return the index behind a party's full name that starts at ``index``, or None."""
    if _is_nation(tokens, index):
        return None
    called = _call_end(text, tokens, index) if is_called(tokens, index) else _head_first(text, tokens, index)
    first = called or of_nation(tokens, index)
    if first is not None:
        return first
    known = None if _is_surname(text, tokens, index) else known_names().match(tokens, index)
    if known is None and tokens[index].text in never_first():
        return None
    stop = index
    seen: list[str] = []
    while stop < len(tokens) and stop - index < LONGEST:
        word = tokens[stop].text
        if stop > index and not _near(text, tokens, stop):
            break
        after = _complement(text, tokens, stop + 1)
        sure = known is not None or (word == "party" and bool(seen) and _is_among_politics(text, tokens[index].start))
        seated = stop + 1 < len(tokens) and tokens[stop + 1].text in words_of("words", "seats")
        if _ends_name(word, seen, tokens[stop + 1 : after], known=sure, seated=seated):
            if word in words_of("bodies") and after < len(tokens) and tokens[after].text.lower() == "party":
                after += 1  # "the Unity Congress *party*"
            apart = _owned(seen, word) or (word.endswith(name_endings()) and tokens[index].text in demonym_words())
            return None if apart else max(after, known[0] if known else 0)
        if seen and word == "political" and stop + 1 < len(tokens) and tokens[stop + 1].text == "party":
            return None if _owned(seen, "party") else stop
        if not (word[0].isupper() or word in GENITIVES or _joins(tokens, stop, index)):
            break
        seen.append(word)
        stop += 1
    return known[0] if known else None


def _is_surname(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word stands right behind a first name: "Omar *Fatah* al-Berg"."""
    return index > 0 and tokens[index - 1].text in given_names() and _near(text, tokens, index)


_KIND_BACK = 2
"""So many words before a name its kind begins: "opposition party"."""


def is_called(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the name at ``index`` is that of a party told by its kind: "the opposition party *Al-Islah*"."""
    if (
        index < _KIND_BACK
        or tokens[index - 1].text != "party"
        or tokens[index - 2].text not in words_of("words", "kinds")
    ):
        return False
    word = tokens[index].text
    common = word in never_first() or word in words_of("words", "people")
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
    if not owners or words[owners[-1] - 1] in words_of("owners"):
        return False
    whose = head == "party" and owners[-1] == len(words) - 1
    return whose or owners[-1] > 1 or bool(words_of("political").intersection(words[owners[-1] :]))


def _joins(tokens: Sequence[Token], index: int, first: int) -> bool:
    """Tell whether a dash, an "and" or a "for" goes on with a name: "Democratic–Labor Party", "the Hope and Justice Party", "the Accord for Lom party"."""
    if index + 1 >= len(tokens) or not tokens[index + 1].text[0].isupper():
        return False
    if tokens[index].text in _DASHES:
        return True
    led = first > 0 and tokens[first - 1].text.lower() == "the"
    if tokens[index].text == "for":
        return led and index == first + 1 and _is_for(tokens, index)
    return tokens[index].text in ("and", "&") and led and labels().match(tokens, index - 1) is None


def _is_for(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a "for" behind one word, which is no post, leads on to a name with "party" behind it."""
    before = tokens[index - 1].text
    post = before.isupper() or before.lower() in lexicon.words("jobs", "roles")
    return not post and any(each.text == "party" for each in tokens[index + 2 : index + 4])


def _head_first(text: str, tokens: Sequence[Token], index: int) -> int | None:
    """Return the index behind a name that starts with its head: "Partido Verde", "Parti socialiste", "Party of Labour"."""
    head = tokens[index].text
    if head == "Party":
        after = _complement(text, tokens, index + 1)
        return after if after > index + 1 else None
    if head in words_of("bodies_of") and not (
        index and tokens[index - 1].text[0].isupper() and _near(text, tokens, index)
    ):
        after = _complement(text, tokens, index + 1)
        return after if _is_political(tokens[index + 1 : after]) else None
    if head not in words_of("first_heads"):
        return None
    stop = end = index + 1
    while stop < len(tokens) and stop - index < LONGEST and _near(text, tokens, stop):
        word = tokens[stop].text
        if word[0].isupper() or _LOWER.fullmatch(word):
            end = stop + 1
        elif word not in words_of("connectors"):
            break
        stop += 1
    return end if end > index + 1 else None


def _is_political(behind: Sequence[Token]) -> bool:
    """Tell whether words behind a body make a party of it: "of the *Liberal* …", "for *Change*"."""
    words = {token.text for token in behind}
    caused = "for" in words and not words.isdisjoint(words_of("causes"))
    return caused or not words.isdisjoint(words_of("political"))


def _is_nation(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a demonym before a party's name tells whose citizen its member is: "a British Labour Party politician"."""
    led = 0 < index < len(tokens) - 1 and tokens[index - 1].text in ("a", "an", "former", "retired")
    apart = led and tokens[index].text in demonym_words() and labels().match(tokens, index + 1) is not None
    return apart and labels().match(tokens, index) is None  # "a Scottish National Party councillor"


def _ends_name(word: str, seen: Sequence[str], behind: Sequence[Token], *, known: bool, seated: bool) -> bool:
    """Tell whether ``word`` makes a party's name of the words before it and those ``behind`` "of" or "for".

    ``seated``: a word for who has a seat in a parliament stands behind it, "National League *TDs*".
    """
    if not seen or (word[0].isupper() and word.endswith(name_endings())):
        return word[0].isupper() and word.endswith(name_endings())
    political = bool(words_of("political").intersection(seen))
    if word in words_of("heads"):
        of_body = len(seen) > 1 and seen[-1] in words_of("bodies")  # "the Unity Congress party"
        named = political or known or of_body or word != "party"
        return named and not (words_of("feasts").intersection(seen) and not political)
    if word in words_of("fellow_heads"):
        return political and len(seen) == 1 and word != "Democracy"
    if word == "Association":  # "Elm Conservative Association", but no "Elm Labour Association"
        return not (words_of("partisan") - words_of("at_work")).isdisjoint(seen)
    return word in words_of("bodies") and _is_movement(seen, behind, political=political or seated)


_AROUND = 160


def _is_among_politics(text: str, start: int) -> bool:
    """Tell whether words of politics stand around a name: "lawmaker Ada Byron, of the *Free Valleys party*", but "the Terra Nova party"."""
    around = re.findall(r"[^\W\d_]+", text[max(0, start - _AROUND) : start + _AROUND].lower())
    return not words_of("words", "politics").isdisjoint(around)


def _is_movement(seen: Sequence[str], behind: Sequence[Token], *, political: bool) -> bool:
    """Tell whether a union, league or front of such words is a party: not one of trades, of sports, of the young alone."""
    partisan = not words_of("partisan").isdisjoint(seen)
    if (words_of("not_political") - (_YOUNG if partisan else frozenset())).intersection(seen):
        return False
    return political or (bool(behind) and behind[0].text == "for" and _is_political(behind))


def _near(text: str, tokens: Sequence[Token], index: int) -> bool:
    return text[tokens[index - 1].end : tokens[index].start] in ("", " ", "\u00a0")


def _complement(text: str, tokens: Sequence[Token], index: int) -> int:
    """Return the index behind "of Germany", "for Freedom and Democracy", or ``index`` where nothing of that sort follows."""
    if index >= len(tokens) or tokens[index].text not in ("of", "for"):
        return index
    stop = index + 1
    if stop < len(tokens) and tokens[stop].text == "the":
        stop += 1
    first = stop
    if tokens[index].text == "for" and _is_party(text, tokens, first):
        return index  # "left X for Y"
    while stop < len(tokens) and _near(text, tokens, stop) and _goes_on(tokens, stop, tokens[index].text, first):
        stop += 1
    return stop if stop > first else index


def _is_party(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a party by itself begins at ``index``: "the *Greens*", "the *Moss Party*"."""
    if index >= len(tokens) or not tokens[index].text[0].isupper():
        return False
    named = known_names().match(tokens, index) or labels().match(tokens, index)
    plural = tokens[index].text in words_of("words", "plurals")
    return plural or named is not None or full_name(text, tokens, index) is not None


def _goes_on(tokens: Sequence[Token], index: int, preposition: str, first: int) -> bool:
    word = tokens[index].text
    joins = word == "and" and preposition == "for" and index > first
    return word[0].isupper() or (joins and index + 1 < len(tokens) and tokens[index + 1].text[0].isupper())
