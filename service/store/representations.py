"""Published representations: the bytes that answer a GET."""

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, delete, select

from service.domain.publication import Representation
from service.store.database import Database, upsert
from service.store.tables import representations as table

_GET = select(table.c.media_type, table.c.body, table.c.etag).where(
    table.c.path == bindparam("path"), table.c.variant == bindparam("variant")
)


class Representations:
    """What was published, by path and variant."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._fetch = database.reader(_GET, keep=True)

    def get(self, path: str, variant: str) -> Representation | None:
        """Return the representation of ``path`` in ``variant`` (``cited.json``, ``txt`` …), or None: one indexed read."""
        for media_type, body, etag in self._fetch(path=path, variant=variant):
            return Representation(path=path, variant=variant, media_type=media_type, body=body, etag=etag)
        return None

    def batch(self, paths: Sequence[str], variant: str) -> dict[str, bytes]:
        """Return the bodies of those of ``paths`` that are published in ``variant``, all of one state of the database."""
        query = select(table.c.path, table.c.body).where(table.c.path.in_(paths), table.c.variant == variant)
        with self._database.read() as connection:
            return {row.path: row.body for row in connection.execute(query)}


def replace(connection: Connection, profile: str, new: tuple[Representation, ...]) -> None:
    """Put ``new`` in the place of all that ``profile`` has published, except for its revisions: they never change."""
    withdraw(connection, profile)
    rows = [
        {
            "path": each.path,
            "variant": each.variant,
            "profile": profile,
            "media_type": each.media_type,
            "body": each.body,
            "etag": each.etag,
        }
        for each in new
    ]
    lasting = _revisions_of(profile)
    upsert(connection, table, [row for row in rows if not str(row["path"]).startswith(lasting)])
    upsert(connection, table, [row for row in rows if str(row["path"]).startswith(lasting)], replace=False)


def withdraw(connection: Connection, profile: str) -> None:
    """Delete all that ``profile`` has published, except for its revisions."""
    lasting = table.c.path.startswith(_revisions_of(profile), autoescape=True)
    connection.execute(delete(table).where(table.c.profile == profile, ~lasting))


def erase(connection: Connection, profile: str) -> None:
    """Delete all that ``profile`` has ever published, its revisions too."""
    connection.execute(delete(table).where(table.c.profile == profile))


def _revisions_of(profile: str) -> str:
    return f"/v1/profiles/{profile}/revisions/"
