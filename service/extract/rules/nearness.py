"""Places that are only near: "born on a farm outside Cork" is no birth in Cork, but at a place near it."""

import re
from bisect import bisect_left
from functools import cache

from attrs import evolve

from service.domain.fields import CATALOGUE, Datatype
from service.domain.selector import Span
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.rules.finding import Finding
from service.extract.text import lexicon


def near(shadow: Shadow, finding: Finding) -> Finding:
    """Return a finding on a place with the words for where near it that is, and the place itself as ``near``."""
    entry = CATALOGUE[finding.field]
    if entry.datatype is not Datatype.PLACE or "near" not in entry.qualifiers or "near" in finding.qualifiers:
        return finding
    match = _near().search(shadow.text, 0, bisect_left(shadow.offsets, finding.original.start))
    if match is None:
        return finding
    whole = Span(shadow.offsets[match.start("words")], finding.original.end)
    place = bisect_left(shadow.offsets, finding.original.start)
    words = f"{shadow.words(match.start('words'), place)} {finding.value}"
    known = {**finding.qualifiers, "near": finding.value}
    return evolve(
        finding, value=words, display=words, original=whole, quote=finding.quote.join(whole), qualifiers=known, parts=()
    )


@cache
def _near() -> re.Pattern[str]:
    nouns, beside = (lexicon.alternation(lexicon.phrases("places", "near", name)) for name in ("dwellings", "beside"))
    far = rf"(?:(?:about|some|just|around|roughly) )?[{char_class('Q')}](?: [a-z]+)?"
    return re.compile(
        rf"(?<!\w)(?P<words>(?:(?:an?|the|{far}) (?:[a-z-]+ ){{0,3}}?(?:{nouns}) )?(?:just |right |not far )?"
        rf"(?:{beside}|{far} (?:[a-z-]+ )?(?:of|from|outside)))(?: the)?(?: (?:city|town|village) of)? $",
        re.IGNORECASE,
    )
