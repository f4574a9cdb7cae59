"""Words for the people of a country: Syrian, Irish American, Anglo-Irish, Spaniards."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from attrs import frozen

from service.domain.lists import peoples
from service.extract.mentions.places.gazetteer import fold, gazetteer
from service.extract.mentions.places.placewords import words
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import CAPITAL
from service.extract.text.wordkinds import given_names


@frozen
class DemonymMention:
    """A demonym and where it stands: half-open code points; its adjective (``Danish`` for "Danes") and country.

    ``owned`` says that it belongs to a thing named behind it: "an *Indian* independence activist".
    """

    start: int
    end: int
    adjective: str
    country: str
    owned: bool = False


@frozen
class _Demonyms:
    pattern: re.Pattern[str]
    adjectives: Mapping[str, str]
    countries: Mapping[str, str]
    nouns: frozenset[str]
    prefixes: frozenset[str]
    foreign: frozenset[str]
    places_too: frozenset[str]
    articles: frozenset[str]
    languages: frozenset[str]
    lessons: frozenset[str]
    owned: frozenset[str]


_WORD_BEFORE = compiled(r"([^\W\d_]+)[\s-]$")
_SECOND = compiled(r"[-‐‑–](\w+)")
_LESSON = compiled(r"\s(?:language\s)?([a-z]+)\b(?! of\b)")
_OWNED = compiled(r"[ \u00a0](\w+)\b(?! of\b)")
_NOUN_AFTER = compiled(r"\s[a-z]")
_NAME_AFTER = compiled(rf"(?: [a-z-]+,?){{1,4}}(?: [{CAPITAL}][\w’'-]+){{2}}")
"""Behind a nation that opens a sentence: "New Zealand *cellist Ada Kerr*"."""
_CAPITALS_AFTER = compiled(rf"\s([{CAPITAL}]\w+)(?:\s([{CAPITAL}]\w+))?")
_OF_PAPER = compiled(rf"(?: [{CAPITAL}][\w&]+){{1,3}} (?:magazine|newspaper|journal|weekly)\b")
"""Behind the first word of a paper's name: "American *Lawyer magazine*"."""
_LOOK = 12


def demonyms(text: str, start: int = 0, end: int | None = None) -> list[DemonymMention]:
    """Return the demonyms in ``text[start:end]`` in order; "Irish American" and "Anglo-Irish" are two each."""
    known = _demonyms()
    found: list[DemonymMention] = []
    for match in known.pattern.finditer(text, start, len(text) if end is None else end):
        word = match[0] if match[0].isalpha() else " ".join(match[0].split())
        if word not in known.adjectives or not _holds(text, match, word, start):
            continue
        adjective = known.adjectives[word]
        found.append(DemonymMention(*match.span(), adjective, known.countries[adjective], _is_owned(text, match.end())))
    return found


def _holds(text: str, match: re.Match[str], word: str, low: int) -> bool:
    """Tell whether ``word`` means a nation here; "Finn" may be a name, "New Zealand" a place, "Latin American" wider."""
    known = _demonyms()
    found = _WORD_BEFORE.search(text, max(low, match.start() - _LOOK), match.start())
    before = found[1] if found else ""
    if (
        _opens_place(text, match.end(), word)
        or _OF_PAPER.match(text, match.end())
        or _is_taught(text, match.end(), word)
    ):
        return False
    if word in known.prefixes:
        second = _SECOND.match(text, match.end())
        return second is not None and f"{word}-{second[1]}" not in known.foreign
    if word.isupper():
        after = _OWNED.match(text, match.end())
        owned = after is not None and text.startswith(("'s", "’s"), after.end())
        return after is not None and not owned and after[1] in lexicon.words("demonyms", "words", "letters_before")
    if word in known.nouns:
        return before.lower() in known.articles or _is_whom(text, match.end(), word)
    if word in known.places_too:
        article = before in known.articles and _NOUN_AFTER.match(text, match.end())
        return bool(article or (not before and _NAME_AFTER.match(text, match.end())))
    return f"{before} {word}" not in known.foreign


_FULL_NAME = compiled(rf" [{CAPITAL}][\w’'-]+ [{CAPITAL}][\w’'-]+")


def _is_whom(text: str, end: int, word: str) -> bool:
    """Tell whether a noun says of what people somebody is who is named in full behind it: "*Swede* Ada Byron"; not "Finn Ole Kerr"."""
    return (
        word not in given_names() | lexicon.words("demonyms", "words", "first_names")
        and _FULL_NAME.match(text, end) is not None
    )


def _opens_place(text: str, end: int, word: str) -> bool:
    """Tell whether ``word``, which ends at ``end``, begins the name of a place: British Columbia, Georgian Bay."""
    after = _CAPITALS_AFTER.match(text, end)
    if after is None:
        return False
    names = [f"{word} {after[1]}", f"{word} {after[1]} {after[2]}"]
    return (
        after[1] in ("SSR", "ASSR", "SFSR")
        or after[1] in words().suffixes
        or any(fold(name) in gazetteer() for name in names)
    )


def _is_taught(text: str, end: int, word: str) -> bool:
    """Tell whether ``word``, which ends at ``end``, is the language of a teacher or translator."""
    after = _LESSON.match(text, end) if word in _demonyms().languages else None
    return after is not None and after[1] in _demonyms().lessons


def _is_owned(text: str, end: int) -> bool:
    """Tell whether a demonym that ends at ``end`` belongs to a thing named behind it, not to a person."""
    after = _OWNED.match(text, end)
    return after is not None and after[1] in _demonyms().owned


@cache
def demonym_words() -> frozenset[str]:
    """Return every form that is read as a demonym."""
    return frozenset(_demonyms().adjectives)


@cache
def _demonyms() -> _Demonyms:
    countries = {adjective: country for country, listed in peoples.adjectives().items() for adjective in listed}
    nouns, prefixes = lexicon.table("demonyms", "nouns"), lexicon.table("demonyms", "prefixes")
    places_too, foreign = (lexicon.words("demonyms", "words", name) for name in ("places_too", "foreign"))
    plurals = {
        f"{form}s": form
        for form in countries.keys() - places_too
        if not form.endswith(("se", "sh", "ch", "ss")) and f"{form}s" not in countries.values()  # "Philippines"
    }
    plurals |= {
        (form[:-2] + "en" if form.endswith("man") else f"{form}s"): adjective
        for form, adjective in nouns.items()
        if not form.isupper()
    }
    adjectives = {**prefixes, **plurals, **nouns, **dict(zip(countries, countries, strict=True))}
    several = [form for form in adjectives if not form.isalpha()]
    rests = "|".join(
        rf"(?<={first})(?:{lexicon.alternation(form[1:] for form in several if form[0] == first)})"
        for first in sorted({form[0] for form in several})
    )
    pattern = compiled(rf"[{CAPITAL}](?:(?:{rests})|(?<!\w.)[^\W\d_]+)(?!\w)")
    lists = (lexicon.words("demonyms", "words", name) for name in ("articles", "languages", "lessons", "owned"))
    return _Demonyms(pattern, adjectives, countries, frozenset(nouns), frozenset(prefixes), foreign, places_too, *lists)


_PEOPLE = compiled(r"[^\W\d_a-z][a-z]{2,}(?:ian|ean|ese|ish)")


def is_people(words: Sequence[str]) -> bool:
    """Tell whether words are a people of some descent, and nobody's name: "African American"."""
    first, *rest = words
    return first in lexicon.words("demonyms", "words", "descents") and len(rest) == 1 and rest[0] in demonym_words()


def tells_whence(words: Sequence[str]) -> bool:
    """Tell whether words say of what people something is, and name no body yet: "a *Finnish International* Master"."""
    return words[-1] in lexicon.words("demonyms", "words", "wide") and " ".join(words[:-1]) in demonym_words()


def tells_people(before: str, words: tuple[str, ...]) -> bool:
    """Tell whether a word behind "a" tells of what people somebody is, though no list has it: "a *Tavian* economist"."""
    return len(words) == 1 and before.endswith((" a ", " an ", "A ", "An ")) and bool(_PEOPLE.fullmatch(words[0]))
