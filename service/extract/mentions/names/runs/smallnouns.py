"""Nouns written small that close a name: "Moss Lane primary school", "Hope Street health clinic", "Moss town council"."""

import re
from functools import cache

from service.extract.mentions.names.runs.capitalruns import Run
from service.extract.mentions.names.runs.namewords import words
from service.extract.mentions.places.demonyms import demonym_words
from service.extract.mentions.places.gazetteer import lookup
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_TAIL = compiled(r"(?:\s(?!(?:in|at|an?|the|to|and|from|on|with|his|her|their)\b)[a-z][\w-]*){0,2}\s(?P<noun>[a-z]+)\b")
FOR_WHOM = r"[ \u00a0]for[ \u00a0](?:girls|boys|the[ \u00a0](?:deaf|blind))\b"
"""How the name of a school may end: "Moss Lane school *for girls*"."""
_STAFF = "faculty"
"""By itself behind a name, those who teach at the body of that name: "joined the Brown *faculty*"."""
_ANY = (" a ", " an ", " his ", " her ", " their ", " my ")
_END = r"(?=[.,;:)]|$|['’]s | (?:in|at|from|until|and|for|where|near|on|before|after|as|to|between|since|during|with|which|under|when|by|of)\b)"


def by_tail(text: str, run: Run) -> re.Match[str] | None:
    """Return the small words that close a name and tell its kind by their ``noun``: "Hope Street *health clinic*"."""
    tail = _TAIL.match(text, run.end)
    return tail if tail and tail["noun"] in words("tail_noun") and tail[0].strip() != _STAFF else None


@cache
def _school() -> re.Pattern[str]:
    kinds, learns = lexicon.alternation(words("school_kinds")), lexicon.alternation(words("school_noun"))
    heals = lexicon.alternation(words("tail_noun") - words("school_noun"))
    governs = lexicon.alternation(words("council_kinds"))
    return compiled(
        rf"(?:(?P<kind>(?: (?:{kinds}))*) (?:(?P<learns>(?:{learns})(?:{FOR_WHOM})?)|(?:{heals}))|(?P<governs> (?:{governs}) council)){_END}"
    )


def small_school(text: str, run: Run) -> re.Match[str] | None:
    """Return the small words that close the name of a school, hospital or council, whatever else the name may be: "Moss Lane *primary school*".

    ``learns`` holds a school's noun. A town's or a person's bare "school" is none, nor is any one of a kind ("a Leeds primary school").
    """
    match = _school().match(text, run.end) if text.startswith(" ", run.end) else None
    if match is None or match[0].strip() == _STAFF or run.honorific or text.endswith(_ANY, 0, run.start):
        return None
    first = run.words[0]
    if len(run.words) == 1 and (first in words("common") or first.partition("-")[0] in demonym_words()):
        return None
    another = first in words("given") or bool(lookup(" ".join(run.words)))
    return match if match["kind"] or match["governs"] or not another else None
