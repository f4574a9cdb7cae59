"""What somebody does who has found something in a source: write it down as a claim, after a look at what it would change."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from attrs import evolve, frozen

from schemas.near import nearest, nearest_field
from service.config import Settings
from service.domain.claim import Claim
from service.domain.fields import CATALOGUE, Cardinality
from service.domain.handmade import Handmade
from service.domain.profile import FieldValue, Profile
from service.domain.selector import Span, select
from service.domain.source import Document
from service.errors import ChangedError, ClaimError, NotFoundError
from service.ingest.claims import NAME, append_claims, faults_of, read_claims
from service.ingest.folder import declared_rulings
from service.ingest.manifest import read_manifest
from service.pipeline.clock import Clock, day_of, now
from service.pipeline.editing.deciding import folder_of
from service.pipeline.placing.anchoring import Places, Quote
from service.pipeline.placing.handmade import quote_of, shelve
from service.pipeline.reconciling import stored_evidence
from service.pipeline.tries import settled
from service.pipeline.verification import find_profile
from service.store.reading.profiles import ProfileRecord
from service.store.session import Store
from service.store.values import Standing


@frozen(kw_only=True)
class Effect:
    """What a claim would do to its field: the value that it stands behind or denies (None: there is none), and how that would stand.

    ``bearing`` tells what it is for that: "supports", "refutes", or "none" where it is no evidence; ``refutes`` are the
    values that it denies, ``refutes_in_part`` those of which it denies some of what is said. ``before`` and ``confidence_before`` are how it stands without: of a field with one value the first one, whichever that
    is. ``conflicts`` are the summaries of those that are opened.
    """

    bearing: Literal["supports", "refutes", "none"]
    value: str | None
    confidence: float | None
    status: str | None
    before: str | None
    confidence_before: float | None
    refutes: tuple[str, ...] = ()
    refutes_in_part: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()


@frozen(kw_only=True)
class Claimed:
    """A claim as it was ``written`` to ``file``, or would be; ``read_by`` is the extractor that says the same already."""

    claim: Claim
    file: Path
    written: bool
    read_by: str | None
    effect: Effect


@frozen
class Desk:
    """A profile that somebody works on: how it stood, its folder, the sources of its manifest, and the claims by hand there."""

    base: Standing
    record: ProfileRecord
    folder: Path
    sources: tuple[str, ...]
    others: tuple[Handmade, ...]

    def write(self, store: Store, claims: Sequence[Handmade], *, write: bool) -> Path:
        """Write ``claims`` behind the others; ChangedError where anything has changed since the desk was opened."""
        with store.holding(self.record.id, self.base):
            if read_claims(self.folder, self.sources) != self.others:
                raise ChangedError(str(self.folder / NAME), "changed while claims were made", "try again")
            return append_claims(self.folder, self.sources, claims, write=write)


def desk_of(store: Store, profile: str) -> Desk:
    """Return the desk of ``profile``; NotFoundError or GoneError where it is not published, InputError where its folder is faulty."""
    base = store.standing(profile)
    record = find_profile(store, profile)
    folder = folder_of(record, ClaimError)
    sources = tuple(each["id"] for each in read_manifest(folder).sources)
    return Desk(base, record, folder, sources, read_claims(folder, sources))


def claim(
    settings: Settings, store: Store, profile: str, draft: Handmade, *, write: bool = True, clock: Clock = now
) -> Claimed:
    """Write ``draft`` into the folder that ``profile`` was loaded from, after a look at what it would do; load nothing.

    Its date is today where it has none. Raises NotFoundError or GoneError for a profile, field or source that is not there,
    and ClaimError, with nothing written, where the source's text does not have the quote at one place, where a value cannot be
    one of the field, where the same is written already, and where the file would be faulty. What is published or written
    meanwhile is looked at too; ChangedError where that goes on and on.
    """
    return settled(lambda: _claim(settings, store, profile, draft, clock, write=write))


def _claim(settings: Settings, store: Store, profile: str, draft: Handmade, clock: Clock, *, write: bool) -> Claimed:
    desk, today = desk_of(store, profile), day_of(clock())
    if draft.field not in CATALOGUE:
        raise NotFoundError("field", draft.field, nearest_field(draft.field))
    if draft.source not in desk.sources:
        raise NotFoundError("source", draft.source, nearest(draft.source, desk.sources))
    draft = evolve(draft, value=" ".join(draft.value.split()), date=draft.date or today)
    require_sound(draft, desk)
    document = _document(store, draft.source)
    full = placed(draft, Places(document.text), profile)
    made, read_by, effect = _tried(settings, store, desk, full, document, today)
    file = desk.write(store, [full], write=write)
    return Claimed(claim=made, file=file, written=write, read_by=read_by, effect=effect)


def require_sound(claim: Handmade, desk: Desk) -> None:
    """Raise ClaimError, with all faults at once, where the file of claims could not have ``claim``."""
    faults = faults_of(claim, desk.sources)
    errors = [ClaimError(f"{desk.record.id}, {key}", problem, remedy) for key, problem, remedy in faults]
    if errors:
        first, *more = errors
        raise ClaimError(first.where, first.problem, first.remedy, more)


def _document(store: Store, source: str) -> Document:
    stored, text = store.sources.get(source), store.texts.get(source)
    if stored is None or text is None:
        raise ClaimError(source, "is in the manifest and not loaded yet", "load it first: whosays load")
    return Document(stored, text)


def placed(draft: Handmade, places: Places, profile: str) -> Handmade:
    """Return ``draft`` with the text's own words and their context; ClaimError where the text does not have them at one place."""
    found = places.locate(quote_of(draft))
    if not isinstance(found, Span):
        raise ClaimError(f"{profile}, {draft.source}", found.problem, found.remedy)
    return at_place(draft, found, places)


def at_place(draft: Handmade, span: Span, places: Places) -> Handmade:
    """Return ``draft`` as it is written down: the words at ``span``, their context, and their offset where that does not tell."""
    selector = select(places.text, span)
    quote = Quote(exact=selector.exact, prefix=selector.prefix, suffix=selector.suffix)
    start = None if places.locate(quote) == span else span.start
    return evolve(draft, quote=quote.exact, prefix=quote.prefix, suffix=quote.suffix, start=start)


def _tried(
    settings: Settings, store: Store, desk: Desk, full: Handmade, document: Document, today: str
) -> tuple[Claim, str | None, Effect]:
    """Return the claim that ``full`` makes, who has read the same already, and what it would change."""
    evidence = stored_evidence(settings, store, desk.record)
    shelf = shelve((*desk.others, full), [document])
    if full not in shelf.declared(full.source):
        where = f"{desk.record.id}, {full.source}"
        raise ClaimError(where, f"{NAME} says this of the same words already", "correct it there, if it is not right")
    known = [each for each in evidence.claims if each.source == full.source]
    beside = shelf.beside(document, evidence.subject, evidence.priors, known)
    made = next(each for each in beside if _is(each, full))
    read_by = next((each.extractor.name for each in known if each.id == made.id), None)
    rest = [each for each in evidence.claims if each.source != full.source]
    rulings = declared_rulings(desk.folder)
    before = evidence.reconciled(rulings, today)
    after = evolve(evidence, claims=[*rest, *beside]).reconciled(rulings, today)
    return made, read_by, _effect(made, before, after)


def _is(claim: Claim, full: Handmade) -> bool:
    same = (claim.field, claim.value, claim.selector.exact, claim.selector.prefix, claim.selector.suffix)
    start = full.start in (None, claim.selector.start)
    return claim.extractor.by_hand and start and same == (full.field, full.value, full.quote, full.prefix, full.suffix)


def _effect(claim: Claim, before: Profile, after: Profile) -> Effect:
    values = _values(after, claim.field)
    refuted = [each for each in values if claim.id in each.denied_by]
    doubted = [each for each in values if claim.id in each.denied_in_part_by]
    value = next((each for each in values if claim.id in _behind(each)), next(iter((*refuted, *doubted)), None))
    earlier = _values(before, claim.field)
    if CATALOGUE[claim.field].cardinality is Cardinality.MANY:
        earlier = [each for each in earlier if value and each.value == value.value]
    old = next(iter(earlier), None)
    known = {each.id for each in before.conflicts}
    return Effect(
        bearing=_bearing(claim, after),
        refutes=tuple(each.display for each in refuted),
        refutes_in_part=tuple(each.display for each in doubted),
        value=value.display if value else None,
        confidence=value.confidence.score if value else None,
        status=value.status if value else None,
        before=old.display if old else None,
        confidence_before=old.confidence.score if old else None,
        conflicts=tuple(each.summary for each in after.conflicts if each.id not in known),
    )


def _bearing(claim: Claim, profile: Profile) -> Literal["supports", "refutes", "none"]:
    about = next(source.status.about_person for source in profile.sources if source.id == claim.source)
    if not about or claim.id in profile.rejected:
        return "none"
    return "refutes" if claim.denies else "supports" if claim.counts else "none"


def _behind(value: FieldValue) -> list[str]:
    """Return the claims of a value, and of those that lie inside it or around it."""
    return [*value.claims, *(claim for nested in value.nested for claim in nested.claims)]


def _values(profile: Profile, field: str) -> Sequence[FieldValue]:
    return profile.fields[field].values if field in profile.fields else ()
