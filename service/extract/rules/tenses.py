"""Whether a source's verb says that a post, a home or a membership holds, or that it held."""

import re
from functools import cache

from attrs import evolve

from service.domain.selector import Span
from service.extract.mentions.mention import Kind
from service.extract.mentions.shadow import Shadow, kind_of
from service.extract.rules.aspects import Verb, keys_of, words
from service.extract.rules.finding import LONGEST_QUOTE, Finding
from service.extract.text import lexicon

_LASTING = frozenset(("hold", "stay"))
_LOOK = 40


def with_tense(found: Finding, shadow: Shadow, verb: Verb | None, low: int, high: int) -> Finding:
    """Return a finding whose value stands in the shadow's ``[low, high)`` with the tense that its verb, or "former", gives it.

    It is of a field that changes over time; what is said to hold is quoted with its verb.
    """
    given = found.qualifiers
    place = _former_at(shadow, verb, low, high) if "tense" not in given else -1
    if place >= 0:
        quote = found.quote.join(shadow.span(place, max(high, place + 1)))
        return evolve(found, quote=quote, qualifiers={**given, "tense": "past"}) if short(quote) else found
    if verb is None or not verb.told or (verb.start > low and found.field != "spouse"):
        return found
    tense = _tense(verb, found)
    if not tense or ("tense" in given and (tense, verb.tense) != ("present", "perfect")):
        return found
    quote = found.quote
    if tense == "present":
        quote = quote.join(shadow.span(verb.head, verb.end))
    return evolve(found, quote=quote, qualifiers={**given, "tense": tense}) if short(quote) else found


def short(quote: Span) -> bool:
    """Tell whether somebody can check a quote at a glance."""
    return quote.end - quote.start <= LONGEST_QUOTE


def _tense(verb: Verb, found: Finding) -> str:
    """Return the tense that a verb gives: what lasts holds or held, and what ended is past."""
    if verb.tense == "past" and keys_of(verb.aspect).get(found.field) == "end" and found.field != "spouse":
        return "past"
    if verb.aspect not in _LASTING and (verb.aspect, verb.tense) != ("marry", "present"):
        return ""
    if verb.tense == "perfect":
        return "present" if "start" in found.qualifiers and "end" not in found.qualifiers else ""
    return verb.tense if found.field != "spouse" or verb.tense == "present" else ""


def _former_at(shadow: Shadow, verb: Verb | None, low: int, high: int) -> int:
    """Return where a post or a membership is called former, between its verb and its end, or -1."""
    begin = max(0, low - _LOOK, verb.end if verb and verb.end <= low else 0)
    before = _former().search(shadow.small, begin, low)
    found = before or _former().search(shadow.small, low, high)
    if found:
        return found.start()
    marks = [place for place in range(begin, low) if _is_former(shadow, shadow.small[place])]
    return marks[-1] if marks and not set(",;.") & set(shadow.small[marks[-1] : low]) else -1


def _is_former(shadow: Shadow, char: str) -> bool:
    return kind_of(char) is Kind.FOLLOWING and shadow.mentions[char].value.lower() in words("former")


@cache
def _former() -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z-])(?:{lexicon.alternation(words('former'))})[ -][^,;.]*$")
