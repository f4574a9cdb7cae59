"""What tells that words are the name of a body: nouns in it, its letters, small nouns behind it, what leads to it."""

import re
from collections.abc import Set as AbstractSet
from functools import cache

from service.extract.ends.around import Around
from service.extract.mentions.mention import Kind
from service.extract.mentions.names.bodies.elsewhere import is_told_elsewhere
from service.extract.mentions.names.bodies.organisationcues import staffed
from service.extract.mentions.names.runs.halves import is_run_in
from service.extract.mentions.posts.trades import trades_and_posts
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_OBJECT = compiled(
    r" (?:of|for|on|into|against) (?:the )?(?P<object>[^\W\d_a-z][\w’'-]*(?: (?:and )?[^\W\d_a-z][\w’'-]*){0,3})$"
)
_SMALL = compiled(r"(?:[ \u00a0](?P<word>[a-z][a-z’'-]*))")
SEVERAL = ("Universities of ", "Colleges of ", "Ministries of ")
"""What several bodies share is no name of one: "at the *Universities of* Lom and Graz"."""
_LONGEST = 4
"""So many small words may close a name."""


@cache
def words(key: str) -> AbstractSet[str]:
    """Return a list of the lexicon of ends."""
    return lexicon.words("ends", key)


@cache
def endings(key: str) -> tuple[str, ...]:
    """Return a list of endings of words."""
    return lexicon.phrases("ends", key)


@cache
def pattern(key: str) -> re.Pattern[str]:
    """Return a pattern of the lexicon of ends."""
    return compiled(lexicon.load("ends")[key])


def closes_phrase(word: str) -> bool:
    """Tell whether a small word behind a name is none that the name says more of: a preposition, a verb, an adverb."""
    plain = word.rstrip(".").lower()
    if plain in words("closing") or plain in words("not_closing"):
        return plain in words("closing")
    return plain.endswith(endings("closing_endings"))


def is_title(word: str) -> bool:
    """Tell whether a capital is a person's title."""
    return any(word in lexicon.words("names", key) for key in ("honorifics", "titles", "letters"))


def is_opening(word: str) -> bool:
    """Tell whether a capital opens a sentence or a title rather than goes on with a name."""
    return word in lexicon.words("names", "starters") or is_title(word)


_HEADS = (("names", "organisation"), ("names", "organisation_end"), ("names", "body_endings"), ("names", "alone"), ("names", "company_suffix"),
          ("names", "papers"), ("names", "bodies"), ("names", "listing"), ("names", "troops"), ("schools", "heads"), ("schools", "sure"), ("schools", "unsure"), ("names", "party"))  # fmt: skip


@cache
def _heads() -> AbstractSet[str]:
    return frozenset(word for file, key in _HEADS for word in lexicon.words(file, key))


def has_head(name: str) -> bool:
    """Tell whether a word of a name is a noun for bodies, or known as one: "Elm *Hospital*"."""
    return any(word.strip(".,’'") in _heads() or word in words("bodies") for word in name.split())


def is_part(name: str) -> bool:
    """Tell whether a noun in a name is one of a body that is of a field: "*Department* of Botany"."""
    return any(
        word in lexicon.words(*key) for word in name.split() for key in (("names", "listing"), ("schools", "heads"))
    )


def are_halves(half: str, name: str) -> bool:
    """Tell whether a single word and a name with its noun are one: "Gonville" and "Caius College"."""
    first = name.partition(",")[0]
    return is_bare(half) and not is_run_in(half) and first.count(" ") == 1 and is_part(first)


def is_abbreviation(name: str) -> bool:
    """Tell whether a name is letters that stand for words: "UNHCR", "ANC"."""
    letters = [char for char in name if char.isalpha()]
    return " " not in name and len(letters) > 1 and sum(map(str.isupper, letters)) * 3 >= len(letters) * 2


def object_of(name: str) -> str | None:
    """Return what a body's name is of or for, where it ends with that: "Democracy" of "Institute for Democracy"."""
    match = _OBJECT.search(name)
    return match["object"] if match and has_head(name[: match.start()]) else None


def fits(name: str, letters: str) -> bool:
    """Tell whether letters stand for the words of a name, in order: for each word with a capital, and for small words or not."""
    ends = {0}
    for word in re.findall(r"[^\W_]+", name):
        given = {at + 1 for at in ends if letters[at : at + 1].lower() == word[0].lower()}
        ends = given if word[0].isupper() else given | ends
    return len(letters) in ends


def noun_phrase(around: Around, start: int) -> int | None:
    """Return the end of the small nouns that close a name, if a noun for bodies is their last: "UN *food agency*"; else None.

    Where they lead up to a post or a person, the name is whole: "Acme *employee* Ada Byron".
    """
    end = start
    for _ in range(_LONGEST):
        match, beside = _SMALL.match(around.text, end, around.high), around.behind(end)
        named = beside.mention is not None and beside.mention.kind is not Kind.FACILITY
        works = match is not None and _AT_WORK.match(around.text, match.start(), around.high)
        if match is None or named or (_stops(match["word"]) and not works):
            break
        end = match.end()
    if not _is_body(around, start, end):
        return _led_up(around, start, end)
    if around.text.startswith(("-", "'", "’"), end) and end < around.high:
        return None
    of_many = _OF_MANY.match(around.text, end, around.high) if _last(around, end) == "group" else None
    end = of_many.end() if of_many else end
    school = _last(around, start) in lexicon.words("schools", "heads")
    return start if school and _last(around, end) in lexicon.words("names", "school_noun") else end


def _led_up(around: Around, start: int, end: int) -> int | None:
    """Return ``start`` where the small words behind it lead up to a post or a person, else None."""
    beside = around.behind(end)
    joined = " and " in around.text[start:end]
    if beside.mention is None or end == start or joined or not beside.of_kind(Kind.PERSON, Kind.ROLE, Kind.JOB):
        return None
    return start if beside.of_kind(Kind.PERSON) or not goes_on(around, beside.mention.end) else None


def _last(around: Around, end: int) -> str:
    """Return the word that ends at a place."""
    return around.text[max(0, end - _WORD) : end].rsplit(None, 1)[-1]


_OF_MANY = compiled(r" of [a-z]{3,}s(?=[.,;:)]|$| (?:at|in|from|for|and|who|which|until|since)\b)")
"""Behind a group: of what it is one, which its name goes on with, "the Acme group *of companies*"."""
_AT_WORK = compiled(r" working (?:group|party|committee)\b")
_WORD = 40
"""No word has so many letters."""


def _stops(word: str) -> bool:
    return word not in words("joints") and (closes_phrase(word) or word in trades_and_posts())


def _is_body(around: Around, start: int, end: int) -> bool:
    return end > start and _last(around, end) in words("bodies")


def goes_on(around: Around, end: int) -> bool:
    """Tell whether a further noun stands behind a trade: "*paralegal* training project"."""
    beside = around.behind(end)
    plain = bool(beside.gap) and beside.word[:1].islower() and beside.mention is None
    return plain and not closes_phrase(beside.word)


def is_bare(name: str) -> bool:
    """Tell whether a name is a single word that is no noun for bodies and no letters: "Zebulon"."""
    return " " not in name and not has_head(name) and not is_abbreviation(name)


def is_sure(around: Around, start: int, name: str) -> bool:
    """Tell whether a name is a body's by its own words, or stands where a body's does: a bare word behind "the", or behind a person and "of", does not."""
    if " " in name or "." in name or not name[1:].islower() or has_head(name):
        return True
    before = around.before(start)
    person = around.before(before.start - 1).of_kind(Kind.PERSON) if before.word == "of" else False
    if not person and before.word != "the":
        return True
    if staffed().match(around.text, start + len(name), around.high) or is_told_elsewhere(around.text, (name,)):
        return True
    low = max(around.low, start - _REACH)
    other = _OTHER.search(around.text, low, start)
    return pattern("strong").search(around.text, low, other.start() if other else start) is not None


_OTHER = compiled(r"(?<=the )[^\W\d_a-z][\w’'-]+,? and the $")
"""Before the second of two bare names, which is as sure as the first: "worked at the *Ashmolean and the* Prado"."""


_REACH = 50
