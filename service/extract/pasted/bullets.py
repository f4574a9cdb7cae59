"""Bullets below a sentence that ends with a colon, as the list that it reads: "She was a member of:" with a body on each line below.

Numbers in front of kin, and bullets of labels and of their values, are left out.
"""

from collections.abc import Iterator
from itertools import pairwise

from service.extract.text.layout.labels import field_of
from service.extract.text.numerals import ROMAN
from service.extract.text.patterns import compiled

_LEAD = compiled(r" (?:of|at|for|on|with|in|to|including) ?(?P<colon>:)\n(?=[-•*·–] ?[^\W_])")
_TELLS = compiled(
    r"\b(?:is|was|are|were|has|had|sits|sat|serves|served|works|worked|belongs|belonged|studied|taught|teaches|trained|graduated)\b"
)
_ITEM = compiled(r"(?P<mark>[-•*·–] ?)(?P<words>(?:the |The )?[^\W\d_a-z][^\n:]{1,90}?)(?P<end>[;,.]?)(?:\n|$)")
_LABEL = compiled(r"(?:^|\n)[ \t]*(?P<label>[A-Z][A-Za-z ()-]{3,30}?) ?:?[ \t]*\n+(?=[ \t]*(?:1|i)[.)]\s)")
_NUMBERED = compiled(r"[ \t]*(?P<mark>(?P<number>\d{1,2}|[ivx]{1,5})[.)]\s+)[^\W\d_a-z][^\n]{1,160}(?:\n+|$)")
_MARKED_LABEL = compiled(r"(?:^|\n)[ \t]*(?P<mark>[-•*·–] ?)(?P<label>[A-Z][A-Za-z ()/-]{2,30}):[ \t]*\n")
_BELOW_LABEL = compiled(r"[ \t]*(?P<mark>[-•*·–] ?)(?P<words>[^\s:][^\n]*)(?:\n|$)")
_KIN = frozenset(("child", "sibling", "spouse", "parent"))
_FEWEST = 2
_LONGEST = 300


def bullets(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the marks of bullets below a sentence that ends with a colon, and the commas that stand for them; half-open code points."""
    for lead in _LEAD.finditer(text) if ":\n" in text else ():
        low = max(0, lead.start() - _LONGEST)
        start = max(text.rfind(mark, low, lead.start()) for mark in "\n.!?")
        if _TELLS.search(text, max(start, low), lead.start()) is None:
            continue
        at, items = lead.end(), []
        while item := _ITEM.match(text, at):
            items.append(item)
            at = item.end()
        if len(items) < _FEWEST or any(". " in item["words"] for item in items):
            continue
        yield lead.start("colon"), items[0].end("mark"), " "
        for before, following in pairwise(items):
            yield before.start("end"), following.end("mark"), ", "
        last = items[-1]
        if last["end"] != ".":
            yield last.end("words") - 1, last.end("end"), f"{text[last.end('words') - 1]}."


def labels(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the bullets before labels that have a line for themselves, and before their values, which are left out: "- Born:" with "- 4 May 1961" below it."""
    for label in _MARKED_LABEL.finditer(text) if ":" in text else ():
        if field_of(label["label"]) is None:
            continue
        value = _BELOW_LABEL.match(text, label.end())
        if value and not value["words"].endswith(":"):
            yield (*label.span("mark"), "")
        while value and not value["words"].endswith(":"):
            yield (*value.span("mark"), "")
            value = _BELOW_LABEL.match(text, value.end())


def numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the numbers before those whom a list of kin names a line, which are left out: "Children" with "1. Ada Kerr" below it."""
    for label in _LABEL.finditer(text):
        if field_of(label["label"]) not in _KIN:
            continue
        at = label.end()
        marks: list[tuple[int, int]] = []
        while (item := _NUMBERED.match(text, at)) and item["number"] in (str(len(marks) + 1), *_roman(len(marks))):
            marks.append(item.span("mark"))
            at = item.end()
        if len(marks) >= _FEWEST:
            yield from ((start, end, "") for start, end in marks)


def _roman(index: int) -> tuple[str, ...]:
    return tuple(each.lower() for each in ROMAN[index : index + 1])
