"""What a row of a form leaves open or denies: "Spouse: Not married", "Children: None", "Parents: Not disclosed"."""

import re
from functools import cache

from service.domain.selector import Span
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_EDGES = " \t\n.•*|:;–—-"


def says_nothing(words: str, field: str = "") -> bool:
    """Tell whether words in a cell of ``field`` name no value: "N/A", "Undisclosed", of an employer "Self-employed"."""
    folded = _folded(words)
    others = lexicon.load("infobox")["nothing"]["fields"].get(field, ())
    if field == "educated_at" and _doctrines().fullmatch(folded):
        return True  # "School: Psychoanalysis"
    if folded.startswith(lexicon.phrases("infobox", "nothing", "labels")):
        return True  # another label, as the value was left out
    return folded in lexicon.words("infobox", "nothing", "words") or folded in others or bool(_open().fullmatch(folded))


def denied(text: str, cell: Span, field: str) -> Span | None:
    """Return the words of a cell that deny every value of ``field``, or None: "Not married", "None" of children."""
    words = cell.of(text)
    label = _label().match(words)
    left = words[label.end() if label else 0 :].strip(_EDGES)
    if not left or not _denial(field).fullmatch(_folded(left)):
        return None
    start = cell.start + words.index(left, label.end() if label else 0)
    return Span(start, start + len(left))


def is_doubted(text: str, cell: Span, value: Span, field: str) -> bool:
    """Tell whether a cell says of a value that it is not sure, or not had: "Bo Berg (rumoured)", "Nominated for the Elm Prize"."""
    unsure = _unsure(field)
    if unsure is None:
        return False
    low = max((text.rfind(mark, cell.start, value.start) + 1 for mark in ";\n"), default=cell.start)
    aside = _ASIDE.match(text, value.end, cell.end)
    before = _ASIDE.sub("", text[max(low, cell.start) : value.end])
    return bool(unsure.search(before) or (aside and unsure.search(aside[0])))


_OR_BEFORE = compiled(r"\bor(?: (?:at|in|the|an?|possibly|perhaps))* \Z", re.IGNORECASE)
_OR_BEHIND = compiled(r"(?:[ ,]*\([^()\n]*\))?,? or\b", re.IGNORECASE)


def is_one_of_two(text: str, cell: Span, value: Span) -> bool:
    """Tell whether a cell names a value as one of alternatives: "Bo Berg *or* Nils Berg"."""
    return bool(_OR_BEHIND.match(text, value.end, cell.end)) or bool(
        _OR_BEFORE.search(text[cell.start : value.start], max(0, value.start - cell.start - len("or possibly the ")))
    )


@cache
def _unsure(field: str) -> re.Pattern[str] | None:
    words = lexicon.load("infobox")["unsure"].get(field)
    return compiled(rf"\b(?:{lexicon.alternation(words)})\b", re.IGNORECASE) if words else None


_ASIDE = compiled(r"[ ,]*\([^()\n]*\)")


def _folded(words: str) -> str:
    return " ".join(words.casefold().replace("’", "'").strip(_EDGES).split())


@cache
def _doctrines() -> re.Pattern[str]:
    return compiled(lexicon.table("infobox", "patterns")["doctrines"])


@cache
def _open() -> re.Pattern[str]:
    return compiled(lexicon.table("infobox", "patterns")["open"])


@cache
def _label() -> re.Pattern[str]:
    return compiled(lexicon.table("infobox", "patterns")["label"], re.IGNORECASE)


@cache
def _denial(field: str) -> re.Pattern[str]:
    return compiled(lexicon.table("infobox", "denials").get(field, r"(?!)"))
