"""Verify: every quote against its stored text, every file against what was loaded from it."""

from hashlib import sha256
from pathlib import Path

from schemas.near import nearest
from service.config import Settings
from service.domain.claim import Claim
from service.domain.publication import Kind
from service.domain.source import Source
from service.errors import DocumentError, GoneError, NotFoundError
from service.ingest.text import freeze
from service.pipeline.drift import at_place, drifted
from service.pipeline.reports import Drift, FileFault, ProfileVerification, Verification, VerifyReport
from service.store.profiles import ProfileRecord
from service.store.session import Store


def find_profile(store: Store, profile: str) -> ProfileRecord:
    """Return the record of a published profile; NotFoundError, naming the nearest id, or GoneError where none is."""
    found = store.profiles.get(profile)
    if found is None:
        if store.items.state(Kind.PROFILE, profile) == "gone":
            raise GoneError("profile", profile)
        raise NotFoundError("profile", profile, nearest(profile, (each.id for each in store.profiles.all())))
    return found


def verify(settings: Settings, store: Store, profile: str | None = None) -> VerifyReport:
    """Verify one profile, or all: quotes against the stored texts, and files against their stored sha256.

    Raises NotFoundError or GoneError where ``profile`` is not published.
    """
    records = [find_profile(store, profile)] if profile else store.profiles.all()
    return VerifyReport(profiles=tuple(_verify(record, settings, store) for record in records))


def verify_claim(store: Store, claim_id: str) -> Verification:
    """Compare one claim's quote with the stored text; NotFoundError where there is no such claim."""
    claim = store.claims.get(claim_id)
    text = store.texts.get(claim.source, claim.text_sha256) if claim else None
    if claim is None or text is None:
        raise NotFoundError("claim", claim_id)
    found = text[claim.selector.start : claim.selector.end]
    return Verification(found == claim.selector.exact, claim.selector.exact, found)


def _verify(record: ProfileRecord, settings: Settings, store: Store) -> ProfileVerification:
    failed: list[Drift] = []
    files: list[FileFault] = []
    lost: list[Drift] = []
    moved: list[Drift] = []
    claims = 0
    for stored in store.sources.of_profile(record.id):
        of_source = store.claims.of_source(stored.source.id)
        claims += len(of_source)
        failed += _failures(of_source, store)
        if stored.source.file is None:
            continue
        fault, text = _compare(stored.source, Path(record.folder), settings.max_document_bytes)
        if fault:
            gone, elsewhere = drifted(of_source, text)
            files.append(fault)
            lost += gone
            moved += elsewhere
    return ProfileVerification(
        id=record.id,
        claims=claims,
        verified=claims - len(failed),
        failed=tuple(failed),
        files=tuple(files),
        lost=tuple(lost),
        moved=tuple(moved),
    )


def _failures(claims: tuple[Claim, ...], store: Store) -> list[Drift]:
    """Return the claims whose quotes do not stand in the stored texts that they name, or whose texts are not those."""
    texts = {(claim.source, claim.text_sha256): "" for claim in claims}
    for source, digest in texts:
        text = store.texts.get(source, digest) or ""
        texts[source, digest] = text if sha256(text.encode()).hexdigest() == digest else ""
    return [at_place(claim) for claim in claims if not claim.selector.holds_in(texts[claim.source, claim.text_sha256])]


def _compare(source: Source, folder: Path, limit: int) -> tuple[FileFault | None, str | None]:
    """Return what is wrong with the source's file, if anything is, and the text that it has now, if it has one."""
    path = folder / (source.file or "")
    try:
        now = freeze(path, limit, folder)
    except DocumentError as error:
        return FileFault(source=source.id, path=str(path), problem=error.problem), None
    if now.file_sha256 == source.file_sha256:
        return None, now.text
    return FileFault(source=source.id, path=str(path), problem="has changed since it was loaded"), now.text
