"""Alternatives: "in Hull or in York", "either Jan Smit or Kees Smit". Each is possible, none is said to be so."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from attrs import evolve

from service.domain.claim import Modality
from service.extract.mentions.mention import Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.people.entities import name_words
from service.extract.rules.finding import Finding, short
from service.extract.rules.values import normal
from service.extract.text.patterns import compiled

_ALIKE = ("L", "PKN", "OFL", "JTN", "A", "WZ", "LP", "OP")
"""Classes of mentions that can stand for one another in a list."""
_SIGNS = (" or ", "(or ", " or, ", "others ", "some say", "another account", "other accounts", "other sources")
_BETWEEN = (
    "(?: (?:rather|perhaps|possibly|maybe|probably|else|even|in|at|to|from|by|for|with|as|near|the|an?|of|late|elder|younger|city|town|village|county|state"
    rf"|[{char_class('HKJ')}],?))*"
)

_ASIDE = r"(?:, (?:as|according to|so|say|in|by|on|some|others|depending on) [^,.;()]{2,50},)?"
"""Who says so: "A or, as others have it, B"."""
_BY_OTHERS = (
    r"(?:according to (?:others|some|another (?:account|source|version)|other (?:accounts|sources))|by (?:another account|other accounts)"
    r"|(?:others|some|other sources) (?:say|give|have)),?"
)
"""Before the other one: "A (according to others, B)"."""


def alternatives(shadow: Shadow, finding: Finding) -> Iterator[Finding]:
    """Yield a finding and, where its value is one of alternatives, those on the others, all possible but for names; the quote holds them all."""
    if not any(sign in shadow.small for sign in _SIGNS) or not finding.modality.counts:
        yield finding
        return
    place = bisect_left(shadow.offsets, finding.original.start)
    others = _others(shadow, place)
    if not others:
        yield finding
        return
    quote = finding.quote
    for mention in others:
        quote = quote.join(mention.span)
    if not short(quote):
        return
    both = finding.field == "also_known_as"  # "known as A or B": as either
    made = evolve(finding, quote=quote, modality=finding.modality if both else Modality.POSSIBLE)
    yield made
    for mention in others:
        pair = normal(finding.field, mention, mention.value)
        if pair is not None and (finding.person is None or both) and not (both and _is_none(shadow, mention, finding)):
            parts = tuple(part.span for part in mention.parts)
            given = dict(made.qualifiers)
            given |= {key: mention.note[key] for key in ("country",) if key in given and key in mention.note}
            yield evolve(
                made, value=pair[0], display=pair[1], original=mention.span, parts=parts, places={}, qualifiers=given
            )


def _is_none(shadow: Shadow, mention: Mention, finding: Finding) -> bool:
    """Tell whether a name is no other one: but what another is of ("the Don Juan of the *Irish Stage*"), or the person's usual one."""
    usual = name_words(mention.value) == name_words(finding.subject.name)
    return usual or shadow.small.endswith((" of ", " of the "), 0, shadow.place(mention))


def _others(shadow: Shadow, place: int) -> list[Mention]:
    """Return the mentions that stand beside the one at ``place`` as alternatives to it."""
    own = shadow.text[place : place + 1]
    for members, chain in _chains():
        if not members.match(own):
            continue
        for match in chain.finditer(shadow.small):
            if match.start() <= place < match.end():
                found = [shadow.mentions[each[0]] for each in members.finditer(match[0])]
                return [each for each in found if each is not shadow.mentions[own] and each.kind is found[-1].kind]
    return []


@cache
def _chains() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Return for each set of classes what its members are, and what joins them to alternatives."""
    found = []
    for letters in _ALIKE:
        one = rf"[{char_class(letters)}](?: ?\([^()]*\))?"
        listed = rf"{one}(?:, ?(?!or\b)(?:in |at |the )?{one})*"
        chain = rf"{listed}(?:[,;]? \(?(?:(?:or|and/or)\b{_ASIDE}|{_BY_OTHERS}){_BETWEEN} {one})+"
        found.append((compiled(f"[{char_class(letters)}]"), compiled(chain)))
    return tuple(found)
