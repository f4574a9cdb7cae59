"""Capitalised words that are told of as bodies are, and that are something else: a place, a person, a people, a department."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.bodies.organisationcues import last_word
from service.extract.mentions.names.bodies.schooltowns import lies_unknown
from service.extract.mentions.places.demonyms import demonym_words, is_people, tells_whence
from service.extract.mentions.places.gazetteer import lookup
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import is_kind_of_work

_REMEMBERED = 10_000
_LOOK = 110
_TOWN = 60_000
"""A place of more people than this is meant as a place."""
_MANY = 3
"""A run of more words than this is nobody's name."""
_COMPOUND = compiled(r"-[a-z]+$")
_COURSE = compiled(r"(?<!Golf )(?<!Race )\b(?:Course|Module|Semester|Intake)$")
_ELECTS = compiled(r"\b(?:constituency|electorate|riding|ward|seat) of (?:the )?$")
"""Before a name of who elects somebody."""


def is_reference_work(text: str, body: Mention) -> bool:
    """Tell whether what looks like a body is a book that many have written: "editor of *The Elm Handbook of Optics*"."""
    return body.kind is Kind.ORGANISATION and _book().match(text, body.start) is not None


@cache
def _book() -> re.Pattern[str]:
    heads = lexicon.alternation(lexicon.words("works", "reference"))
    return compiled(rf"(?:[Tt]he )?(?:[^\W\d_a-z][\w’'-]* ){{1,3}}(?:{heads}) (?:of|to|for) ")


def is_placed(text: str, start: int, end: int, words: tuple[str, ...]) -> bool:
    """Tell whether a name is rather a place's: where a school lies, who elects somebody, what is left for another place."""
    before = text[max(0, start - _LOOK) : start]
    left = last_word(before) in _LEFT and _is_left_as_place(text, before, end, words)
    return left or lies_unknown(text, start, end) or _ELECTS.search(before) is not None


_LEFT = frozenset(("left", "leaving"))
_FOR = compiled(r" for (?:the )?(?P<name>[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?)")
_FOR_WORK = compiled(
    r"(?: in \d{4})? (?:to (?:join|found|co-found|start|launch|set up|head|lead|run|direct|work|become)|as (?:its|an?|the)|after (?:[a-z0-9]+ ){1,3}as|where (?:he|she|they) (?:had )?worked)\b"
)
"""Behind what somebody left who worked there: "left Velora *to join* Acme"."""


def _is_left_as_place(text: str, before: str, end: int, words: tuple[str, ...]) -> bool:
    """Tell whether one word that was left may be a place, as nothing tells of work there: "left *Visby* in 1950", "left Visby for Rome"."""
    match = _FOR.match(text, end) if len(words) == 1 else None
    elsewhere = match is not None and bool(lookup(match["name"]) or lookup(match["name"].split()[0]))
    bare = len(words) == 1 and match is None and before.endswith(("left ", "leaving ")) and not words[0].isupper()
    if not elsewhere and not (bare and not _FOR_WORK.match(text, end)):
        return False
    return not _was_joined(text, words[0], end - len(words[0]))


_JOINED = compiled(
    r"\b(?:join(?:s|ed|ing)|at|with|by|work(?:s|ed|ing) for|play(?:s|ed|ing) for) (?=(?P<first>[^\w\s]?\w+))"
)
_FIRST = compiled(r"[^\w\s]?\w+")


def _was_joined(text: str, word: str, start: int) -> bool:
    """Tell whether a text has told before ``start`` that somebody joined what a word names, or worked there."""
    first = _FIRST.match(word)
    places = _joined(text).get(first[0], ()) if first else ()
    return any(
        at + len(word) < start and text.startswith(word, at) and _is_whole(text, at + len(word)) for at in places
    )


def _is_whole(text: str, end: int) -> bool:
    return not (text[end : end + 1].isalnum() or text.startswith("_", end))


@lru_cache(maxsize=4)
def _joined(text: str) -> Mapping[str, Sequence[int]]:
    """Return where a text names what somebody joined, or where he worked, by the first letters of the name up to a mark."""
    found: dict[str, list[int]] = defaultdict(list)
    for match in _JOINED.finditer(text):
        found[match["first"]].append(match.end())
    return found


_WHENCE_ENDINGS = ("n", "an", "ian", "ean", "nian", "ese", "ish")
_SHORTEST = 3


def says_whence(text: str, before: str, words: tuple[str, ...]) -> bool:
    """Tell whether a word behind an article rather says whence somebody is, as the text names that place: "is an *Ostravian* economist", of Ostravia."""
    if len(words) > 1 or not before.endswith((" a ", " an ")):
        return False
    stems = {words[0].removesuffix(ending) for ending in _WHENCE_ENDINGS if words[0].endswith(ending)}
    return any(len(stem) > _SHORTEST and re.search(rf"\b{stem}[aeoy]?\b", text) for stem in stems)


_ADJECTIVE = compiled(r"[^\W\d_a-z][a-z]{2,}(?:al|ous|ful|less|able|ible|ive|arian|ed|ing|etic|istic)")


def rather_adjective(before: str, words: tuple[str, ...]) -> bool:
    """Tell whether a word that opens a sentence rather says what somebody is like: "*Inspirational* coach Ada Byron"."""
    opens = not before.strip() or before.rstrip(" ")[-1:] in '.!?\n"“”'
    return len(words) == 1 and opens and _ADJECTIVE.fullmatch(words[0]) is not None


def rather_person(words: tuple[str, ...]) -> bool:
    """Tell whether words look like somebody's name: "worked for Jane Roe"."""
    initials = all(len(word.strip(".")) == 1 for word in words[1:-1])
    middle = len(words) == _MANY and words[1].endswith(".") and len(words[0].strip(".")) > 1 and words[-1].istitle()
    return len(words) <= _MANY and initials and (middle or words[0] in lexicon.words("names", "given"))


@lru_cache(_REMEMBERED)
def is_no_body(words: tuple[str, ...]) -> bool:
    """Tell whether the words name a place, a people, a department or a time instead."""
    if _COMPOUND.search(words[-1]) or tells_whence(words) or _COURSE.search(" ".join(words)):
        return True
    if len(words) == 1 and (words[0] in lexicon.words("names", "no_bodies") or _is_common(words[0])):
        return True
    if words[-1] in lexicon.words("names", "wards") or all(
        word in lexicon.words("names", "departments") or word.islower() for word in words
    ):
        return True
    name = " ".join(words)
    if words[0] in lexicon.words("names", "quarters") and lookup(" ".join(words[1:])):
        return True
    place = next(iter(lookup(name)), None)
    if place is not None and (place.kind != "city" or place.population > _TOWN):
        return True
    return name in demonym_words() or (len(words) > 1 and is_people(words))


def _is_common(word: str) -> bool:
    """Tell whether a word by itself is an adjective, a field or a kind of music, which employs nobody: "African", "Sport", "K-Pop"."""
    if is_kind_of_work(word):
        return True
    if any(word in lexicon.words("names", key) for key in ("alone", "organisation", "bodies", "troops")):
        return False
    keys = (("names", "common"), ("longnames", "fields"), ("offices", "portfolios"))
    return any(each in lexicon.words(file, key) for file, key in keys for each in (word, word.lower()))
