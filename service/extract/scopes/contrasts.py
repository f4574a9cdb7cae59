"""Contrasts: "not in Hull but in York", "in York, not in Hull". What is put against what: the one holds, the other does not."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache

from attrs import evolve

from service.domain.claim import Modality
from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class, kind_of
from service.extract.rules.finding import Finding, short
from service.extract.rules.values import normal
from service.extract.text.patterns import compiled

_SIGNS = ("not ", "not, ", "no ", "never ", "never, ", "neither ", "rather than ", "instead of ")
_LEAD = rf"(?:(?:in|at|on|of|for|from|by|as|with|to|near|the|an?|rather|instead|actually|only|simply|[{char_class('H')}]),? )*"
_LOOSE = r"(?:[a-z-]+ ){0,2}?"
"""What may stand before a trade: "a trained nurse"."""
_AFTER_NEGATION = compiled(
    rf"(?:\bnot|\bneither|\bnever|\b(?:is|was|are|were) no|n't)\b[^;.:]{{1,120}}?[ ,]but {_LEAD}{_LOOSE}$"
)
_GOES_ON = compiled(
    r"(?:\b(?:not|never)|n't)\b[^;.:]{1,120} but (?:also |later |then )?(?:had|has|was|is|won|left|[a-z]{2,}ed)\b(?!.*\b(?:not|no|never)\b)"
)
"""A negation that ends with its verb: "never married but had a son, Karl"."""
_NO = compiled(r"\b(?:not|neither|never)\b|n't\b")
"""What denies the first of two: the quote of the second begins with it, or it would tell the first."""
_AGAINST = "(?:not|rather than|instead of|as opposed to)"


@lru_cache(maxsize=1)
def _has_sign(small: str) -> bool:
    """Tell whether a sentence puts anything against anything; asked again for each of its findings."""
    return any(sign in small for sign in _SIGNS)


def contrasts(shadow: Shadow, finding: Finding) -> Iterator[Finding]:
    """Yield a finding as a contrast in its sentence has it, and one on what its value is put against."""
    small = shadow.small
    if finding.modality is Modality.NEGATED and " but " in small:
        place = bisect_left(shadow.offsets, finding.original.start)
        if _GOES_ON.search(small, bisect_left(shadow.offsets, finding.quote.start), place):
            yield evolve(finding, modality=Modality.ASSERTED)
            return
    if finding.person is not None or not _has_sign(small):
        yield finding
        return
    place = bisect_left(shadow.offsets, finding.original.start)
    if finding.modality is Modality.NEGATED and _AFTER_NEGATION.search(small[:place]):
        yield evolve(finding, modality=Modality.ASSERTED)
        return
    yield finding
    yield from _neither(shadow, finding)
    kind = kind_of(small[place : place + 1] or " ")
    if kind is None or finding.modality not in (Modality.NEGATED, Modality.ASSERTED):
        return
    end = bisect_left(shadow.offsets, finding.original.end)
    denied = finding.modality is Modality.NEGATED
    match = _other(_alike(kind.value, finding.field), denied=denied).match(small, end)
    other = shadow.mentions[match["other"]] if match else None
    if match is not None and other is not None and not (other.kind is Kind.PERSON and " " in other.value):
        quote = finding.quote.join(other.span)
        for no in _NO.finditer(small, 0, place) if denied else ():
            quote = finding.quote.join(other.span).join(shadow.span(*no.span()))
        yield from _put_against(finding, other, quote, Modality.ASSERTED if denied else Modality.NEGATED)


def _neither(shadow: Shadow, finding: Finding) -> Iterator[Finding]:
    """Yield what a denial of two values says of the second: "neither Danish *nor Swedish*"."""
    kind = kind_of(shadow.small[bisect_left(shadow.offsets, finding.original.start)])
    if finding.modality is not Modality.NEGATED or kind is None or " nor " not in shadow.small:
        return
    end = bisect_left(shadow.offsets, finding.original.end)
    match = _nor(_alike(kind.value, finding.field)).match(shadow.small, end)
    if match is not None:
        other = shadow.mentions[match["other"]]
        yield from _put_against(finding, other, finding.quote.join(other.span), Modality.NEGATED)


def _put_against(finding: Finding, other: Mention, quote: Span, modality: Modality) -> Iterator[Finding]:
    """Yield what a finding says of its value, of another one; numbers without what they count are none."""
    if other.kind is Kind.QUANTITY:
        return
    pair = normal(finding.field, other, other.value)
    if pair is not None and short(quote):
        given = {key: value for key, value in finding.qualifiers.items() if key not in ("country", "near")}
        given |= {key: other.note[key] for key in ("country",) if other.kind is Kind.DEMONYM}
        parts = tuple(part.span for part in other.parts)
        value, display = pair
        yield evolve(
            finding,
            value=value,
            display=display,
            original=other.span,
            quote=quote,
            modality=modality,
            parts=parts,
            qualifiers=given,
        )


def _alike(letter: str, field: str) -> str:
    """Return the classes of what a value of a field may be put against: towns have names of persons, judges are trades and posts."""
    if field in ("birth_place", "death_place", "residence"):
        return "LOP"
    return "JT" if letter in "JT" else letter


@cache
def _nor(letters: str) -> re.Pattern[str]:
    """Match from behind a value that is denied to the next one of these classes that is denied with it."""
    return compiled(rf",? nor {_LEAD}(?P<other>[{char_class(letters)}])")


@cache
def _other(letters: str, *, denied: bool) -> re.Pattern[str]:
    """Match from behind a value to what it is put against, which is of these classes."""
    item = f"[{char_class(letters)}]"
    lead = f"{_LEAD}{_LOOSE if letters == 'JT' else ''}(?P<other>{item})"
    if denied:
        return compiled(rf"(?:,? (?:or|nor) {_LEAD}(?:{item}|[a-z-]+))*(?:,? as [^,;]{{1,60}},)?,? but {lead}")
    return compiled(rf",? \(?(?:and )?{_AGAINST} {lead}(?! (?:but|only)\b)")
