"""A claim: one source says one value of one field of one person, at one place in its text."""

import hashlib
from collections.abc import Mapping
from enum import StrEnum

from attrs import Factory, frozen

from service.domain import time
from service.domain.fields import CATALOGUE, DATED, Datatype
from service.domain.selector import Selector

OFFSET_UNIT = "codepoint"
ANYONE = "anyone"
"""The value of a claim that denies every value: whoever is never married has nobody for a spouse."""
_DATE_FIELDS = frozenset(entry.name for entry in CATALOGUE.values() if entry.datatype is Datatype.DATE)


class Modality(StrEnum):
    """How the source says it. Only asserted and reported claims enter fusion; what is one of several alternatives, or left open, is possible."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    POSSIBLE = "possible"
    INTENDED = "intended"
    NEGATED = "negated"

    @property
    def counts(self) -> bool:
        """Tell whether such a claim is evidence for its value."""
        return self in _COUNTING


_COUNTING = frozenset({Modality.ASSERTED, Modality.REPORTED})


@frozen
class Extractor:
    """What made a claim: name, version and the id of its rule.

    A claim that somebody has made ``by_hand``, or has imported, has who that was for its rule: they vouch for it that the
    source is about the profile's person.
    """

    name: str
    version: str
    rule: str
    by_hand: bool = False


@frozen(kw_only=True)
class Claim:
    """One statement of one source, with the words that carry it.

    ``value`` is normalised and always a string; ``original`` has the source's words for it and ``selector.exact``
    the shortest quote that carries the claim. ``qualifiers`` hold strings (:mod:`service.domain.fields` lists the
    keys of each field). ``attribution`` names who says it where the source only passes it on. ``probability`` is
    the chance that what made the claim read the text rightly. ``origins`` are the sources that this one itself cites for
    the claim: addresses, hosts or names. A claim with ``orphaned_at`` (RFC 3339) is no evidence any more: when its page was
    read then, the quote did not stand there; ``text_sha256`` names the last text in which it did. ValueError where a value or a qualifier that is a date is not EDTF.
    """

    id: str
    profile: str
    field: str
    value: str
    display: str
    original: str
    source: str
    selector: Selector
    text_sha256: str
    extractor: Extractor
    probability: float
    qualifiers: Mapping[str, str] = Factory(dict)
    attribution: str | None = None
    modality: Modality = Modality.ASSERTED
    origins: tuple[str, ...] = ()
    orphaned_at: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.field in _DATE_FIELDS:
            time.parse(self.value)
        if not DATED.isdisjoint(self.qualifiers):
            for key in DATED & self.qualifiers.keys():
                time.parse(self.qualifiers[key])

    @property
    def counts(self) -> bool:
        """Tell whether the claim is evidence for its value."""
        return self.modality in _COUNTING and self.orphaned_at is None

    @property
    def denies(self) -> bool:
        """Tell whether the claim is evidence against its value."""
        return self.modality is Modality.NEGATED and self.orphaned_at is None


def claim_id(source: str, field_name: str, original: str, exact: str, occurrence: int) -> str:
    """Return the id of a claim: the same across reloads and across changes elsewhere in the text.

    ``occurrence`` counts, from 0 and in text order, the claims that agree in all the other parts.
    """
    return content_id("c", source, field_name, original, exact, str(occurrence))


def content_id(prefix: str, *parts: str) -> str:
    """Return ``prefix_`` and 16 hex digits of the SHA-256 of ``parts``, each preceded by its length in bytes."""
    counted = [f"{len(part) if part.isascii() else len(part.encode())}:{part}" for part in parts]
    return f"{prefix}_{hashlib.sha256(''.join(counted).encode()).hexdigest()[:16]}"
