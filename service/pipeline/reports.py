"""What the use cases report: values that a terminal or JSON can show."""

from collections.abc import Mapping
from enum import StrEnum

from attrs import frozen

from service.domain.label import Label
from service.domain.ruling import RulingState
from service.reconcile.fuse.priors import Priors


class Change(StrEnum):
    """What a load did to a profile."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REWRITTEN = "rewritten"  # the same content, written anew: its records or its representations had changed
    FAILED = "failed"


@frozen(kw_only=True)
class Drift:
    """A stored claim whose quote does not stand where it stood, in a text that has changed since.

    ``found`` is where it stands now, in code points, if it is the same passage beyond doubt (then the claim is
    *moved*); else None (then it is *lost*).
    """

    claim: str
    source: str
    field: str
    value: str
    quote: str
    start: int
    found: int | None


@frozen(kw_only=True)
class Rejection:
    """An extracted claim that was not published, with the reason."""

    claim: str
    source: str
    field: str
    value: str
    reason: str


@frozen(kw_only=True)
class RulingReport:
    """How a ruling stands: its ``state`` in one word and in one sentence, and the computed value (in words) beside it.

    ``revision`` is the one in which it took effect; ``published`` tells whether readers see it in this state.
    """

    id: str
    profile: str
    field: str
    choose: str | None
    reject: str | None
    same: str | None
    not_same: str | None
    reason: str
    editor: str
    date: str
    expires: str | None
    state: RulingState
    detail: str
    computed: str | None
    confidence: float | None
    revision: int | None
    published: bool


@frozen(kw_only=True)
class RulingsReport:
    """How all rulings asked about stand; ``withdrawn`` are the ids of published ones that no folder declares any more."""

    rulings: tuple[RulingReport, ...]
    withdrawn: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Tell whether no editor has to look at any of them."""
        return all(each.state.settled for each in self.rulings)


class Outcome(StrEnum):
    """What became of a page since it was last read."""

    NEW = "new"
    UNCHANGED = "unchanged"
    CHANGED = "changed"
    GONE = "gone"
    UNREACHABLE = "unreachable"


@frozen(kw_only=True)
class PageVisit:
    """One look at a page: ``detail`` says in words why it is gone or cannot be reached; ``seen_at`` when it last stood."""

    source: str
    url: str
    outcome: Outcome
    seen_at: str | None = None
    detail: str = ""

    @property
    def ok(self) -> bool:
        """Tell whether the server could be asked."""
        return self.outcome is not Outcome.UNREACHABLE


@frozen(kw_only=True)
class ProfileReport:
    """What a load did to one profile.

    ``summary`` is one line that says what changed; ``extracted`` how many of the sources were read anew; ``error``
    says why nothing was published, and ``traceback``, of settings that debug, where in the code. ``revision`` is the one
    now served, None where there is none. ``rulings`` are those that an editor has to look at; ``pages`` what became of
    pages that were asked for, ``orphaned`` the claims that are not on theirs any more.
    """

    id: str
    change: Change
    summary: str
    sources: int = 0
    claims: int = 0
    fields: int = 0
    conflicts: int = 0
    revision: int | None = None
    extracted: int = 0
    lost: tuple[Drift, ...] = ()
    moved: tuple[Drift, ...] = ()
    rejected: tuple[Rejection, ...] = ()
    rulings: tuple[RulingReport, ...] = ()
    pages: tuple[PageVisit, ...] = ()
    orphaned: tuple[Drift, ...] = ()
    warnings: tuple[str, ...] = ()
    seconds: float = 0.0
    error: str | None = None
    traceback: str | None = None

    @property
    def ok(self) -> bool:
        """Tell whether nobody has to look at this."""
        unasked = not all(each.ok for each in self.pages)
        return not (
            self.error or self.lost or self.rejected or unasked or any(each.state.gone for each in self.rulings)
        )


@frozen(kw_only=True)
class LoadReport:
    """What a load did to all profiles.

    ``profiles`` are the reports of the first thousand, and of the first thousand behind them that somebody has to look
    at; ``counts`` says what it did to how many of all, ``faulty`` how many somebody has to look at.
    """

    profiles: tuple[ProfileReport, ...]
    counts: Mapping[str, int]
    faulty: int
    seconds: float

    @property
    def ok(self) -> bool:
        """Tell whether nobody has to look at any of them."""
        return not self.faulty


@frozen(kw_only=True)
class FileFault:
    """A source's file that is not what was loaded: missing, unreadable or changed."""

    source: str
    path: str
    problem: str


@frozen(kw_only=True)
class ProfileVerification:
    """How one profile's claims stand.

    ``verified`` counts the quotes that stand in the stored texts at their places, ``failed`` holds those that do not;
    ``files`` are the faults of files on disk, and ``lost`` and ``moved`` what became of the claims on them.
    """

    id: str
    claims: int
    verified: int
    failed: tuple[Drift, ...] = ()
    files: tuple[FileFault, ...] = ()
    lost: tuple[Drift, ...] = ()
    moved: tuple[Drift, ...] = ()

    @property
    def ok(self) -> bool:
        """Tell whether every quote stands and every file is as it was."""
        return not (self.failed or self.files)


@frozen(kw_only=True)
class VerifyReport:
    """How all profiles asked about stand."""

    profiles: tuple[ProfileVerification, ...]

    @property
    def ok(self) -> bool:
        """Tell whether every quote stands and every file is as it was."""
        return all(profile.ok for profile in self.profiles)


@frozen(kw_only=True)
class CalibrationReport:
    """What a calibration found: the ``priors`` and the ``path`` where they stand.

    ``items`` are the fields that ``labels`` were about; ``unmatched`` are the labels on values that no source claims.
    """

    priors: Priors
    path: str
    labels: int
    items: int
    unmatched: tuple[Label, ...] = ()
