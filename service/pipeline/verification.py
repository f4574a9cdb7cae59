"""Verify: every quote against its stored text, every file against what was loaded from it."""

from collections.abc import Callable
from functools import cache
from hashlib import sha256
from pathlib import Path

from schemas.near import nearest
from service.config import Settings
from service.domain.claim import Claim
from service.domain.publication import Kind
from service.domain.source import Source
from service.errors import DocumentError, GoneError, InputError, NotFoundError
from service.ingest.lines import LineTexts, is_lines, is_packed
from service.ingest.texts.text import freeze_bytes, read_bytes
from service.pipeline.placing.drift import at_place, drifted
from service.pipeline.reports import Drift, FileFault, ProfileVerification, VerifyReport
from service.store.reading.profiles import ProfileRecord
from service.store.session import Store
from service.store.values import StoredSource


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
    lines = cache(LineTexts)
    return VerifyReport(profiles=tuple(_verify(record, settings, store, lines) for record in records))


def _verify(
    record: ProfileRecord, settings: Settings, store: Store, lines: Callable[[Path], LineTexts]
) -> ProfileVerification:
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
        fault, text = _look(stored, Path(record.folder), settings, lines)
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


def _look(
    stored: StoredSource, folder: Path, settings: Settings, lines: Callable[[Path], LineTexts]
) -> tuple[FileFault | None, str | None]:
    """Return what is wrong with what a source was read from, a file or a line of one, and the text that it has now."""
    if not is_lines(folder):
        return _compare(stored.source, folder, settings.max_document_bytes)
    if stored.source.file != folder.name:
        return _compare(stored.source, folder.parent, settings.max_document_bytes)
    try:
        now = None if is_packed(folder) else lines(folder).text(stored.profile, stored.source.id)
    except InputError as error:
        return FileFault(source=stored.source.id, path=str(folder), problem=error.problem), None
    if is_packed(folder) or (now and sha256(now.encode()).hexdigest() == stored.source.file_sha256):
        return None, now
    problem = "has changed since it was loaded" if now else "does not have this text any more"
    return FileFault(source=stored.source.id, path=str(folder), problem=problem), now


def _compare(source: Source, folder: Path, limit: int) -> tuple[FileFault | None, str | None]:
    """Return what is wrong with the source's file, if anything is, and the text that it has now, if it has one.

    A file of the same bytes is not read as a document again: its text is the one that was stored.
    """
    path = folder / (source.file or "")
    try:
        data = read_bytes(path, limit, folder)
        if sha256(data).hexdigest() == source.file_sha256:
            return None, None
        now = freeze_bytes(str(path), data)
    except DocumentError as error:
        return FileFault(source=source.id, path=str(path), problem=error.problem), None
    return FileFault(source=source.id, path=str(path), problem="has changed since it was loaded"), now.text
