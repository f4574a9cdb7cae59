"""Published representations: the bytes that answer a GET, compressed unless they are short."""

from typing import Any

from sqlalchemy import Connection, bindparam, delete, func

from service.domain.publication import Representation
from service.store.bare.packing import packed, squeezed
from service.store.database import upsert
from service.store.tables import representations as table

_WITHDRAW = delete(table).where(
    table.c.profile == bindparam("which"), func.substr(table.c.path, 1, bindparam("length")) != bindparam("lasting")
)


def replace(connection: Connection, profile: str, new: tuple[Representation, ...], *, stands: bool) -> None:
    """Put ``new`` in the place of all that ``profile`` has published if it ``stands``, except for its revisions: they never change."""
    if stands:
        withdraw(connection, profile)
    lasting = _revisions_of(profile)
    upsert(connection, table, [row(profile, each) for each in new if not each.path.startswith(lasting)])
    upsert(connection, table, [row(profile, each) for each in new if each.path.startswith(lasting)], replace=False)


def row(profile: str, given: Representation) -> dict[str, Any]:
    """Return how what ``profile`` publishes is stored."""
    compressed = squeezed(given.body)
    return {
        "path": given.path,
        "variant": given.variant,
        "profile": profile,
        "media_type": given.media_type,
        "etag": given.etag,
        "gzip": compressed,
        "body": packed(given.body) if compressed is None else None,
    }


def withdraw(connection: Connection, profile: str) -> None:
    """Delete all that ``profile`` has published, except for its revisions."""
    lasting = _revisions_of(profile)
    connection.execute(_WITHDRAW, {"which": profile, "lasting": lasting, "length": len(lasting)})


def erase(connection: Connection, profile: str) -> None:
    """Delete all that ``profile`` has ever published, its revisions too."""
    connection.execute(delete(table).where(table.c.profile == profile))


def _revisions_of(profile: str) -> str:
    return f"/v1/profiles/{profile}/revisions/"
