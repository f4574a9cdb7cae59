"""What editors do: make a ruling, and see how all rulings stand."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from attrs import asdict, fields_dict, frozen

from schemas.near import nearest, nearest_field
from service.config import Settings
from service.domain.fields import CATALOGUE
from service.domain.profile import Audited, Profile
from service.domain.publication import Kind
from service.domain.ruling import IDENTITY, ON_SOURCES, VERBS, Ruling, RulingState, ruling_id
from service.errors import ChangedError, GoneError, InputError, NotFoundError, RulingError
from service.ingest.folder import declared_rulings
from service.ingest.lines import is_lines
from service.ingest.manifest import NAME as MANIFEST
from service.ingest.manifest import read_manifest
from service.ingest.rulings import NAME as RULINGS
from service.ingest.rulings import append_ruling
from service.pipeline.clock import Clock, day_of, now
from service.pipeline.editing.rulings import Plain, baseline, published_rulings, report, with_baselines
from service.pipeline.reconciling import Evidence, stored_evidence
from service.pipeline.reports import RulingReport, RulingsReport
from service.pipeline.tries import settled
from service.pipeline.verification import find_profile
from service.store.reading.profiles import ProfileRecord
from service.store.session import Store


@frozen(kw_only=True)
class Decision:
    """What an editor decides: one of ``choose``, ``reject``, ``same`` and ``not_same``; ``date`` is today unless given."""

    field: str
    reason: str
    editor: str
    choose: str | None = None
    reject: str | None = None
    same: str | None = None
    not_same: str | None = None
    date: str | None = None
    expires: str | None = None


@frozen(kw_only=True)
class Written:
    """A ruling that was written to ``file``, with how it will stand when it is loaded."""

    ruling: Ruling
    file: Path
    report: RulingReport


def rule(settings: Settings, store: Store, profile: str, decision: Decision, *, clock: Clock = now) -> Written:
    """Write a ruling into the folder that ``profile`` was loaded from, after a look at what it would do; load nothing.

    Raises NotFoundError or GoneError for a profile or field that is not there, and RulingError, with nothing written,
    where no source says what is chosen, where no claim is what is rejected, and where the file would be faulty. What is
    published or ruled meanwhile is looked at too; ChangedError where that goes on and on.
    """
    return settled(lambda: _rule(settings, store, profile, decision, clock))


def _rule(settings: Settings, store: Store, profile: str, decision: Decision, clock: Clock) -> Written:
    base = store.standing(profile)
    record = find_profile(store, profile)
    if decision.field not in CATALOGUE:
        raise NotFoundError("field", decision.field, nearest_field(decision.field))
    if (decision.same or decision.not_same) and decision.field != IDENTITY:
        raise RulingError(
            f"{profile}, {decision.field}", "is not whom a source tells of", f"make the field {IDENTITY!r}"
        )
    folder = folder_of(record, RulingError)
    evidence = stored_evidence(settings, store, record)
    _require_source(store, folder, evidence, decision)
    others = declared_rulings(folder)
    today = day_of(clock())
    before = evidence.reconciled(others, today)
    ruling = _ruling(decision, before, today)
    _require_new(ruling, before)
    audited = evidence.reconciled((*others, ruling), today).audit[-1]
    with store.holding(profile, base):  # what was looked at until here is still what is published
        if audited.state.gone:
            raise _refused(profile, audited)
        if declared_rulings(folder) != others:
            raise ChangedError(str(folder / RULINGS), "changed while this ruling was made", "try again")
        file = append_ruling(folder, profile, ruling)
    return Written(ruling=ruling, file=file, report=report(audited, profile, {}))


def _require_source(store: Store, folder: Path, evidence: Evidence, decision: Decision) -> None:
    """Raise what there is to say where an editor names a source that the profile does not have."""
    source, known = decision.same or decision.not_same, [each.id for each in evidence.sources]
    if source is None or source in known:
        return
    if source in (each["id"] for each in read_manifest(folder).sources):
        where = f"{evidence.subject.id}, {source}"
        raise RulingError(where, "is in the manifest and not loaded yet", "load it first: whosays load")
    if store.items.state(Kind.SOURCE, source) == "gone":
        raise GoneError("source", source)
    raise NotFoundError("source", source, nearest(source, known))


def _require_new(ruling: Ruling, before: Profile) -> None:
    """Raise RulingError where the same is decided by the same editor on the same day already."""
    same = next((each for each in before.audit if each.ruling.id == ruling.id), None)
    if same is None:
        return
    remedy = "there is nothing to add"
    if same.state is RulingState.SUPERSEDED:
        remedy = f"take out of {RULINGS} the later one that has taken its place, and it holds again"
    where = f"{before.id}, {ruling.field}"
    problem = f"{ruling.editor} has ruled {ruling.verb.replace('_', ' ')} {ruling.target} on {ruling.date} already"
    raise RulingError(where, f"{problem}, as {ruling.id}", remedy)


def _refused(profile: str, audited: Audited) -> RulingError:
    where = f"{profile}, {audited.ruling.field}"
    if audited.state is RulingState.CLAIM_GONE:
        lists = f"whosays claims {profile} --field {audited.ruling.field} lists them"
        return RulingError(where, f"has no claim {audited.ruling.claim}", lists)
    problem, _, remedy = audited.detail.partition("; ")
    return RulingError(where, f"{problem[:1].lower()}{problem[1:]}", remedy)


def _ruling(decision: Decision, before: Profile, today: str) -> Ruling:
    said = {
        key: value for key, value in {**asdict(decision), "date": decision.date or today}.items() if value is not None
    }
    verb = next(verb for verb in VERBS if verb in said)
    key = ruling_id(before.id, decision.field, verb, said[verb], decision.editor, said["date"])
    if verb in ON_SOURCES:
        return Ruling(**said, id=key)
    computed, known = baseline(before, decision.field)
    return Ruling(**said, id=key, computed=computed, known=known)


def folder_of(record: ProfileRecord, error: type[InputError]) -> Path:
    """Return the folder that a profile was loaded from; ``error`` where it is not there."""
    folder = Path(record.folder)
    if is_lines(folder):
        remedy = "give the person a folder, as README.md says, load it, and take the line out"
        raise error(str(folder), f"{record.id} was loaded from a line of it, which has no place for that", remedy)
    if not (folder / MANIFEST).is_file():
        raise error(
            str(folder), f"the folder that {record.id} was loaded from is not there", "load it from where it is now"
        )
    return folder


def rulings(settings: Settings, store: Store, profile: str | None = None, *, clock: Clock = now) -> RulingsReport:
    """Return how the rulings on one profile, or on all, stand today: those of its folder, or those that are published.

    Raises NotFoundError or GoneError where ``profile`` is not published, and RulingError where a file is faulty.
    """
    records = [find_profile(store, profile)] if profile else store.profiles.all()
    moment = clock()
    found = [each for record in records for each in _standing(settings, store, record, moment)]
    gone = [key for record in records for key in _withdrawn(store, record)]
    return RulingsReport(rulings=tuple(found), withdrawn=tuple(gone))


def _standing(settings: Settings, store: Store, record: ProfileRecord, moment: str) -> Iterator[RulingReport]:
    published = published_rulings(store, record.id)
    declared = _declared(record, published)
    if not declared:
        return
    make = partial(stored_evidence(settings, store, record).reconciled, today=day_of(moment))
    profile = make(with_baselines(declared, published, make))
    yield from (report(each, record.id, published) for each in profile.audit)


def _declared(record: ProfileRecord, published: dict[str, Plain]) -> Sequence[Ruling]:
    folder = Path(record.folder)
    if folder.is_dir():
        return declared_rulings(folder)
    return [_published(each) for each in published.values()]


def _withdrawn(store: Store, record: ProfileRecord) -> list[str]:
    published = published_rulings(store, record.id)
    declared = {each.id for each in _declared(record, published)}
    return [key for key in published if key not in declared]


def _published(plain: Any) -> Ruling:
    return Ruling(id=plain["id"], **{name: plain[name] for name in fields_dict(Decision)})
