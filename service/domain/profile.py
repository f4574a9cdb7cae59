"""A profile: the canonical record, a pure function of claims, source records and rulings."""

from collections.abc import Mapping
from enum import StrEnum

from attrs import Factory, frozen

from service.domain.claim import Claim
from service.domain.conflict import Conflict
from service.domain.ruling import Ruling, RulingState
from service.domain.source import Copy, Source

HIGH, MEDIUM = 0.9, 0.7


class Status(StrEnum):
    """How a field or a value stands."""

    AGREED = "agreed"
    SINGLE_SOURCE = "single_source"
    DISPUTED = "disputed"
    RULED = "ruled"
    UNKNOWN = "unknown"
    EVIDENCE = "evidence"


class Band(StrEnum):
    """A score in words: high from .9, medium from .7, low below."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @classmethod
    def of(cls, score: float) -> "Band":
        """Return the band of a score in [0, 1]."""
        if score >= HIGH:
            return cls.HIGH
        return cls.MEDIUM if score >= MEDIUM else cls.LOW


@frozen
class Factor:
    """One term of a score's log-odds.

    ``kind`` is claim, denial, collisions or rivals; ``claims`` the ids it stands for; ``state`` how the claim relates to the
    value (exact, general, wrong, over_specific; a denial is wrong); ``reliability`` the probability of that state with its ``basis``
    ("prior, n=0"); ``weight`` the dependence discount with its ``reason``.
    """

    kind: str
    log_odds: float
    claims: tuple[str, ...] = ()
    source: str | None = None
    state: str | None = None
    reliability: float | None = None
    basis: str | None = None
    weight: float | None = None
    reason: str | None = None


@frozen
class SummedFactor(Factor):
    """The terms of so many ``votes`` of other values together, where there are too many to list: its ``kind`` is others."""

    votes: int = 0


@frozen
class Confidence:
    """How sure, and why: ``logit(score)`` is the sum of the factors' log-odds.

    ``within`` is the probability that the truth is the value or lies inside it; ``none`` that of none of the
    claimed values; ``calibrated`` tells whether ``labels`` labelled claims of each kind of source on the field stand behind
    the parameters, and ``calibration`` says in a sentence how such scores did.
    """

    score: float
    band: Band
    summary: str
    within: float
    none: float
    runner_up: str | None = None
    runner_up_score: float | None = None
    calibrated: bool = False
    labels: int = 0
    calibration: str = ""
    factors: tuple[Factor, ...] = ()


@frozen(kw_only=True)
class Step:
    """One claim's part in a derivation: the interval (EDTF) that it allows, and whether it binds."""

    claim: str
    interval: str
    binds: bool
    explanation: str


@frozen(kw_only=True)
class Derivation:
    """How a value follows from claims that do not state it: rule, claims used, one plain sentence, steps."""

    rule: str
    claims: tuple[str, ...]
    explanation: str
    steps: tuple[Step, ...] = ()


@frozen(kw_only=True)
class Nested:
    """Another value that a value ``contains``, lies ``within`` or lies ``near``: that is its ``relation``."""

    value: str
    display: str
    relation: str
    claims: tuple[str, ...] = ()
    derived: Derivation | None = None
    confidence: Confidence | None = None
    status: Status | None = None
    qualifiers: Mapping[str, str | tuple[str, ...]] = Factory(dict)
    statements: tuple["Statement", ...] = ()
    current: bool | None = None
    valid: "Validity | None" = None


@frozen(kw_only=True)
class Variant:
    """The same value in other words."""

    value: str
    claims: tuple[str, ...]


@frozen(kw_only=True)
class Statement:
    """What one claim, or several, say about a value in one breath: qualifiers that belong together.

    ``support`` has for each qualifier the ids of the claims that state it: of those whose qualifiers are all among these.
    """

    qualifiers: Mapping[str, str]
    support: Mapping[str, tuple[str, ...]]


@frozen(kw_only=True)
class Backing:
    """How many independent sources stand behind a value, each counted once, where it first fits: those that state it, say it
    more or less precisely, say what it follows from, or what bears it out and others too, as an age does a day; and how many deny it."""

    state: int = 0
    more_precisely: int = 0
    less_precisely: int = 0
    imply: int = 0
    bear_out: int = 0
    deny: int = 0


@frozen(kw_only=True)
class Validity:
    """For when a value held, as EDTF: since when, until when, and the last date at which a source says that it does.

    ``start`` and ``end`` are said to be a beginning and an end; a date on which it was so is neither.
    """

    start: str | None = None
    end: str | None = None
    as_of: str | None = None


@frozen(kw_only=True)
class FieldValue:
    """One value of a field with everything that supports it, and what denies it.

    ``sources`` and ``claims`` are ids, in the order of the manifest and of the text: of those that state the value itself, then of
    those that state something inside it; or, where none does, of those that it is derived from. ``qualifiers`` unite those of the claims: a string where all agree, a tuple
    of strings, best supported first, where they differ; ``support`` has the claims that state each, by qualifier and by its
    value, ``statements`` which of them belong together, ``differing`` those of which one value can hold and the claims give several.
    ``implied_by`` are claims that it follows from, or that bear it out, ``denied_by`` those that deny it, ``denied_in_part_by``
    those that deny some of what is said about it. ``independent`` is how many of the sources are.
    ``current`` is True where the value is said to hold now, False where it is said to have ended, None where no source says;
    fields that do not change over time have neither it nor ``valid``. ``ruling`` is what put it first, if an editor did; the
    confidence is the computed one all the same.
    """

    id: str
    value: str
    display: str
    status: Status
    confidence: Confidence
    sources: tuple[str, ...]
    claims: tuple[str, ...]
    independent: int
    backing: Backing = Backing()
    qualifiers: Mapping[str, str | tuple[str, ...]] = Factory(dict)
    support: Mapping[str, Mapping[str, tuple[str, ...]]] = Factory(dict)
    statements: tuple[Statement, ...] = ()
    differing: tuple[str, ...] = ()
    implied_by: tuple[str, ...] = ()
    denied_by: tuple[str, ...] = ()
    denied_in_part_by: tuple[str, ...] = ()
    variants: tuple[Variant, ...] = ()
    nested: tuple[Nested, ...] = ()
    current: bool | None = None
    valid: Validity | None = None
    derived: Derivation | None = None
    ruling: Ruling | None = None


@frozen(kw_only=True)
class ProfileField:
    """One field of a profile: its values best first, the ids of its conflicts, and what chose the first value.

    Where an editor did, ``computed`` is the value that would be first without any choice of theirs. ``denied_by`` are the claims
    that deny what no value says; a field without values has in ``rejections`` the rulings that took its last claims away.
    """

    name: str
    label: str
    cardinality: str
    status: Status
    values: tuple[FieldValue, ...] = ()
    conflicts: tuple[str, ...] = ()
    rule: str | None = None
    computed: FieldValue | None = None
    denied_by: tuple[str, ...] = ()
    rejections: tuple[Ruling, ...] = ()


@frozen(kw_only=True)
class TimelineEntry:
    """A dated value: ``date`` and ``end`` are EDTF; ``date`` is None where only an end is said."""

    date: str | None
    field: str
    value: str
    display: str
    claims: tuple[str, ...]
    status: Status
    end: str | None = None


@frozen(kw_only=True)
class Audited:
    """A ruling with what has become of it, in one plain sentence (``detail``).

    ``value`` is the one that it chooses, or that the claim says which it rejects; ``computed`` the field's first value
    without the ruling. Each is None where there is no such value.
    """

    ruling: Ruling
    state: RulingState
    detail: str
    value: str | None = None
    display: str | None = None
    computed: FieldValue | None = None


@frozen(kw_only=True)
class Profile:
    """The canonical record of one person, with all that it rests on; ``audit`` has the rulings as they were declared."""

    id: str
    name: str
    description: str
    aliases: tuple[str, ...]
    fields: Mapping[str, ProfileField]
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    conflicts: tuple[Conflict, ...]
    timeline: tuple[TimelineEntry, ...]
    copies: tuple[Copy, ...] = ()
    audit: tuple[Audited, ...] = ()

    @property
    def rejected(self) -> Mapping[str, str]:
        """Return for each claim that a ruling keeps out of fusion the ruling's id."""
        held = (entry.ruling for entry in self.audit if entry.state.holds)
        return {ruling.reject: ruling.id for ruling in held if ruling.reject}
