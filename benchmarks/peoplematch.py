"""Whether a claim says what an editor read: values and qualifiers compared by folding of the benchmark's own.

The project's normalisation is part of what is measured, so that none of it is used here. Folded are case, accents, kinds of
apostrophes and dashes, "&", and an article at the front; ``*`` in the gold stands for any words. By datatype:

- dates are equal as EDTF expressions (``1932~`` is not ``1932``; ``1987`` is not ``1987-05``);
- of a place the first part counts ("Porto, Portugal" is "Porto");
- a year at the front of an award is no part of its name.

Of qualifiers, ``start``, ``end`` and ``date`` must be equal as EDTF; a ``date`` stands for either of the others, a ``start``
for a ``date``, and a span under ``date`` for both its ends. Others agree where one has all the words of the other, in a row,
and the claim at most three words more.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from benchmarks.peoplegold import Fact
from service.domain.fields import CATALOGUE, DATED

_TIMES = {"start": ("start", "date"), "end": ("end", "date"), "date": ("date", "start")}
_UNJUDGED = frozenset(("tense", "date_basis"))
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "’": "'", "‘": "'"}
)
_MORE_WORDS = 3
_ARTICLE = re.compile(r"(?:the|a|an) ")
_LEADING_YEAR = re.compile(r"\d{4} ")


@lru_cache(65536)
def folded(text: str) -> str:
    """Return the words of ``text`` as they are compared, with one space between them; ``*`` stays."""
    text = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS)).replace("'", "").replace("&", " and ")
    kept = "".join(each for each in text if not unicodedata.combining(each))
    words = " ".join("".join(each if each.isalnum() or each == "*" else " " for each in kept).split())
    return _ARTICLE.sub("", words, count=1) if _ARTICLE.match(words) else words


@lru_cache(65536)
def _pattern(spelling: str) -> re.Pattern[str]:
    return re.compile(".*".join(re.escape(part) for part in folded(spelling).split("*")))


def spelled(spelling: str, words: str) -> bool:
    """Tell whether ``words`` are that spelling, in which ``*`` stands for any words."""
    if "*" not in spelling:
        return folded(spelling) == folded(words)
    return _pattern(spelling).fullmatch(folded(words)) is not None


def says(fact: Fact, claim: Mapping) -> bool:
    """Tell whether the claim has the fact's field and value."""
    if claim["field"] not in fact.fields:
        return False
    return any(value_is(claim["field"], each, called) for each in fact.values for called in _called(claim))


def value_is(field: str, spelling: str, called: str) -> bool:
    """Tell whether a value of ``field`` that is ``called`` so is the one that the gold spells so."""
    datatype = CATALOGUE[field].datatype.value
    if datatype == "date":
        return "".join(spelling.split()) == "".join(called.split())
    if datatype == "place":
        return spelled(spelling.split(",", maxsplit=1)[0], called.split(",", maxsplit=1)[0])
    if spelled(spelling, called):
        return True
    shorter = _LEADING_YEAR.sub("", folded(called), count=1)
    return field == "award" and shorter != folded(called) and spelled(spelling, shorter)


def _called(claim: Mapping) -> tuple[str, ...]:
    if CATALOGUE[claim["field"]].datatype.value == "date":
        return (str(claim["value"]),)
    return (str(claim["value"]), str(claim["display"]))


def qualified(fact: Fact, claim: Mapping, published: str | None) -> tuple[frozenset[str], frozenset[str]]:
    """Return the fact's qualifiers that the claim has rightly, and those of the claim that the page does not state so.

    A qualifier that nobody annotated is not judged, unless it is a time; nor is a date that is that of the publication,
    and that the claim gives as such.
    """
    right: set[str] = set()
    wrong: set[str] = set()
    known = {key: (*fact.qualifiers.get(key, ()), *fact.may.get(key, ())) for key in {*fact.qualifiers, *fact.may}}
    for key, value in _spread(claim["qualifiers"]):
        if key in _UNJUDGED or (key not in DATED and key not in known):
            continue
        if key == "date" and claim["qualifiers"].get("date_basis") == "publication" and value == published:
            continue
        fitting = {name for name, accepted in known.items() if _agrees(name, accepted, key, value)}
        right |= fitting
        if not fitting:
            wrong.add(key)
    words = f" {folded(str(claim['value']))} "
    for key in known.keys() - right - wrong - DATED:
        if any(f" {folded(each)} " in words for each in known[key]):
            right.add(key)
    return frozenset(right), frozenset(wrong)


def _spread(qualifiers: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for key, value in qualifiers.items():
        for each in value if isinstance(value, list) else [value]:
            ends = str(each).split("/")
            if key == "date" and len(ends) == 2 and not {"start", "end"} & qualifiers.keys():  # noqa: PLR2004 - a span
                yield from ((name, end) for name, end in zip(("start", "end"), ends, strict=True) if end != "..")
            else:
                yield key, str(each)


def _agrees(name: str, accepted: Sequence[str], key: str, value: str) -> bool:
    if name in DATED:
        return key in _TIMES.get(name, (name,)) and value in accepted
    if key != name:
        return False
    words = f" {folded(value)} "
    for each in accepted:
        spelling = f" {folded(each)} "
        if words in spelling or (spelling in words and len(words.split()) - len(spelling.split()) <= _MORE_WORDS):
            return True
    return False
