"""Receipts: what was read to make a profile, so that a load can tell without making it again that it would come out the same."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from attrs import asdict

from service.config import Settings
from service.domain.ruling import Ruling, RulingState
from service.pipeline.reports import Change, ProfileReport, RulingReport
from service.store.bare.reloading import Receipt

if TYPE_CHECKING:
    from service.ingest.folder import ProfileInput
    from service.ingest.seeds import Seed

Plain = Mapping[str, Any]

_LASTING = ("sources", "claims", "fields", "conflicts", "warnings")
"""What a report says of a profile, not of one load of it."""


def receipt(made_by: str, given: "ProfileInput", looked: Mapping[str, str], report: ProfileReport, today: str) -> Plain:
    """Return the receipt of a profile: what it was ``made_by`` (:func:`service.pipeline.signature.signature`), what was
    ``looked`` at, what there is to report of it as long as it stays as it is, and from which day on it may not, if ever.
    """
    return {
        "made_by": made_by,
        "looked": dict(looked),
        "until": _until(given.rulings, today),
        "aliases": list(given.subject.aliases),
        "report": {name: getattr(report, name) for name in _LASTING},
        "rulings": [asdict(each) for each in report.rulings],
    }


def _until(rulings: Sequence[Ruling], today: str) -> str | None:
    """Return the first day after ``today`` on which a ruling begins to hold or holds no more; None where there is none."""
    begins = (each.date for each in rulings)
    ends = (_after(each.expires) for each in rulings if each.expires)
    return min((day for day in (*begins, *ends) if day > today), default=None)


def _after(day: str) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
    except OverflowError:  # there is no day after 9999-12-31
        return day


def still_holds(found: Receipt, seed: "Seed", settings: Settings, made_by: str, today: Callable[[], str]) -> bool:
    """Tell whether making the profile of ``seed`` anew would come to what is published: all that was read is as it was."""
    slip = found.made_of
    return (
        slip is not None
        and slip["made_by"] == made_by
        and (slip["until"] is None or today() < slip["until"])
        and found.folder == seed.place
        and seed.is_same(slip["looked"], settings)
    )


def report_of(profile: str, found: Receipt) -> ProfileReport:
    """Return what there is to report of a profile whose receipt still holds."""
    slip = found.made_of or {}
    given = {**slip["report"], "warnings": tuple(slip["report"]["warnings"])}
    rulings = tuple(RulingReport(**{**each, "state": RulingState(each["state"])}) for each in slip["rulings"])
    return ProfileReport(
        id=profile,
        change=Change.UNCHANGED,
        summary="nothing changed",
        revision=found.revision,
        rulings=rulings,
        **given,
    )
