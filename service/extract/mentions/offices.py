"""Public offices whose names are of several words: "Minister of Health", "Secretary of State for Education", "MP"."""

import re
from collections.abc import Iterator
from functools import cache

from service.extract.mentions.mention import Kind, Mention
from service.extract.text import lexicon

_LETTERS = re.compile(
    r"\b(?:MP|MEP|MLA|MSP|TD)\b(?=(?:,| (?:for|from|since|in|until|and|at|representing)\b| \(|[.;)]|$))"
)
_BEFORE_LETTERS = re.compile(r"(?:\b(?:an?|the|was|is|as|became|become|been|elected|backbench|former)|[A-Z][a-z]+|,) $")
_LOOK = 24


def offices(text: str, start: int, end: int) -> Iterator[Mention]:
    """Yield the offices of several words, and members' letters, in ``text[start:end]``, as roles; they do not overlap."""
    stop = start
    for match in _named().finditer(text, start, end):
        words = " ".join(match.group().split())
        if match.start() < stop or not (words[0].isupper() or words.islower() or words[1:].islower()):
            continue
        stop = match.end()
        head = (match["office"] or match["minister"] or match["of"]).lower()
        yield Mention(
            kind=Kind.ROLE,
            start=match.start(),
            end=match.end(),
            value=words.replace("’", "'").lower(),
            note={"head": head.rsplit(" ", 1)[-1], "office": "true"},
        )
    for match in _LETTERS.finditer(text, start, end):
        if _BEFORE_LETTERS.search(text, max(start, match.start() - _LOOK), match.start()):
            note = {"head": match.group().lower(), "office": "true"}
            yield Mention(kind=Kind.ROLE, start=match.start(), end=match.end(), value=match.group(), note=note)


@cache
def _named() -> re.Pattern[str]:
    """Match an office of several words, with what it is of where that is a field of government."""
    office = lexicon.alternation(lexicon.phrases("offices", "phrases"))
    minister = lexicon.alternation(lexicon.phrases("offices", "ministers"))
    field = lexicon.alternation(lexicon.words("offices", "portfolios"))
    fields = rf"(?:the\s)?(?:{field})(?:(?:,|,?\sand|\s&)?\s(?:the\s)?(?:{field})\b)*"
    return re.compile(
        rf"(?<![\w-])(?:(?P<office>{office})|(?P<minister>{minister})\s(?:for|of|in\scharge\sof)\s{fields}"
        rf"|(?<!of\s)(?:{field})(?:\s(?:and\s)?(?:{field}))?\s(?P<of>minister|secretary))(?![\w-])",
        re.IGNORECASE,
    )
