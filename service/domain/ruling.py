"""A ruling: an editor's decision on a field, or on whom a source tells of, with reason, editor and day. It changes no score."""

import re
from enum import StrEnum

from attrs import frozen

from service.domain.claim import content_id

ON_SOURCES = ("same", "not_same")
"""The verbs of rulings on whom a source tells of."""
VERBS = ("choose", "reject", *ON_SOURCES)
IDENTITY = "name"
"""The field that conflicts and rulings on whom a source tells of are about."""
_CLAIM = re.compile(r"c_[0-9a-f]{16}")


class RulingState(StrEnum):
    """What has become of a ruling.

    ``overtaken`` ones still hold, and the evidence has changed since; of the rest only ``applied`` ones hold.
    """

    APPLIED = "applied"
    OVERTAKEN = "overtaken"
    SUPERSEDED = "superseded"
    PENDING = "pending"
    EXPIRED = "expired"
    CLAIM_GONE = "claim_gone"
    VALUE_GONE = "value_gone"
    SOURCE_GONE = "source_gone"

    @property
    def holds(self) -> bool:
        """Tell whether such a ruling decides something."""
        return self in (RulingState.APPLIED, RulingState.OVERTAKEN)

    @property
    def gone(self) -> bool:
        """Tell whether such a ruling should decide something and cannot."""
        return self in (RulingState.CLAIM_GONE, RulingState.VALUE_GONE, RulingState.SOURCE_GONE)

    @property
    def settled(self) -> bool:
        """Tell whether no editor has to look at such a ruling."""
        return self in (RulingState.APPLIED, RulingState.SUPERSEDED, RulingState.PENDING)


@frozen(kw_only=True)
class Ruling:
    """One decision on ``field``: to ``choose`` a value (its words, or the id of a claim that says it) or to ``reject`` a claim.

    Or, on the field :data:`IDENTITY`, that a source tells of the ``same`` person as the profile, or not (``not_same``). Exactly
    one of the four is there. ``date`` is the day of the decision, ``expires`` the last one on which it holds.
    ``computed`` is the value that stood first without it, and ``known`` are the ids of the claims behind the field, when
    it was made: None where nobody wrote that down.
    """

    id: str
    field: str
    reason: str
    editor: str
    date: str
    choose: str | None = None
    reject: str | None = None
    same: str | None = None
    not_same: str | None = None
    expires: str | None = None
    computed: str | None = None
    known: tuple[str, ...] | None = None

    @property
    def verb(self) -> str:
        """Return what the ruling does: one of :data:`VERBS`."""
        return next(verb for verb in VERBS if getattr(self, verb) is not None)

    @property
    def target(self) -> str:
        """Return the words, or the id of the claim or the source, that it does it to."""
        return str(getattr(self, self.verb))

    @property
    def source(self) -> str | None:
        """Return the id of the source of which the ruling says whom it tells of, or None where it is on a field."""
        return self.same or self.not_same

    @property
    def claim(self) -> str | None:
        """Return the id of the claim that is chosen or rejected, or None where a value is chosen by its words."""
        return self.reject or (self.choose if self.choose and is_claim_id(self.choose) else None)


@frozen
class Told:
    """What editors have decided: which sources tell of the profile's person (``same``), and which of somebody else (``apart``)."""

    same: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """Tell whether anything is decided."""
        return bool(self.same or self.apart)


def ruling_id(profile: str, field: str, verb: str, target: str, editor: str, date: str) -> str:
    """Return the id of a ruling; ``verb`` is one of :data:`VERBS`. Its reason and expiry may be mended without a new one."""
    return content_id("r", profile, field, verb, target, editor, date)


def is_claim_id(text: str) -> bool:
    """Tell whether ``text`` has the form of a claim's id."""
    return _CLAIM.fullmatch(text) is not None
