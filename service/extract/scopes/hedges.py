"""Words that hedge a fact inside of its clause: "is *probably* a nurse", "*may be* the daughter of", "her *alleged* father", "*bogus* doctor"."""

import re
from bisect import bisect_left
from collections.abc import Mapping
from functools import cache

from attrs import evolve

from service.domain.claim import Modality
from service.extract.mentions.shadow import Shadow
from service.extract.rules.finding import Finding
from service.extract.rules.modality import without_asides
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_DATES = frozenset(("birth_date", "death_date"))
"""These carry their doubt themselves: "1803?"."""
_NOUNS = frozenset(("parent", "child", "spouse", "sibling", "occupation", "position_held", "nationality"))
"""What is told by a noun, which an adjective can hedge."""
_LOOK = 24


@cache
def _hedges(kind: str) -> Mapping[Modality, re.Pattern[str]]:
    """Return the hedges of a kind by what they make of a claim; adverbs of doubt hedge a clause too."""
    found = {
        Modality(name): lexicon.phrases("modality", "hedges", kind, name)
        for name in lexicon.load("modality")["hedges"][kind]
    }
    if kind == "clause":
        found[Modality.REPORTED] = (*lexicon.phrases("modality", "doubt"), *found[Modality.REPORTED])
    return {name: compiled(rf"(?<![\w-])(?:{'|'.join(words)})(?![\w-])") for name, words in found.items()}


def hedged(shadow: Shadow, finding: Finding) -> Finding:
    """Return a finding as the words between its quote's beginning and its value, or right before them, make it.

    What "would not have" been so was so, or may have been: that denies nothing.
    """
    if finding.field in _DATES or finding.modality not in (Modality.ASSERTED, Modality.NEGATED):
        return finding
    start, value, end = (
        bisect_left(shadow.offsets, place) for place in (finding.quote.start, finding.original.start, finding.quote.end)
    )
    said = shadow.small[start:value] if start < value else shadow.small[start:end]
    words, before = without_asides(said), shadow.small[max(0, start - _LOOK) : start]
    if finding.modality is Modality.NEGATED:
        unreal = _hedges("unreal")[Modality.INTENDED].search(before + words)
        return evolve(finding, modality=Modality.INTENDED) if unreal else finding
    for modality, hedge in _hedges("clause").items():
        if hedge.search(words):
            return evolve(finding, modality=modality)
    for modality, hedge in _hedges("noun").items() if finding.field in _NOUNS else ():
        if hedge.search(words) or any(match.end() == len(before.rstrip()) for match in hedge.finditer(before)):
            return evolve(finding, modality=modality)
    return finding
