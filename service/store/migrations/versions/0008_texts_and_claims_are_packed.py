"""Texts and the records of claims are stored compressed."""

import zlib
from collections.abc import Callable
from typing import Any

import orjson
from alembic import op
from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    column,
    insert,
    select,
    table,
    text,
)

from service.store.bare.packing import packed

revision = "8"
down_revision = "7"

_PART = 500

# The tables as this version has them: these stay as they are.
_metadata = MetaData()
_String = String().with_variant(String(collation="C"), "postgresql")
_profiles = Table("profiles", _metadata, Column("id", _String, primary_key=True))
_sources = Table("sources", _metadata, Column("id", _String, primary_key=True))
_texts = Table(
    "texts",
    _metadata,
    Column("source", ForeignKey("sources.id", ondelete="CASCADE"), primary_key=True),
    Column("sha256", _String, primary_key=True),
    Column("current", Boolean, nullable=False),
    Column("parts", JSON, nullable=False),
    Column("text", LargeBinary, nullable=False),
)
_claims = Table(
    "claims",
    _metadata,
    Column("id", _String, primary_key=True),
    Column("profile", ForeignKey("profiles.id"), nullable=False),
    Column("source", ForeignKey("sources.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("field", _String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("record", LargeBinary, nullable=False),
    Index("claims_of_profile", "profile", "position"),
)


def upgrade() -> None:
    """Make both tables anew, with all that they hold."""
    connection = op.get_bind()
    _remake(connection, _texts, column("text", String), lambda words: zlib.compress(words.encode()))
    _remake(connection, _claims, column("record", JSON), lambda record: packed(orjson.dumps(record)))


def _remake(connection: Connection, made: Table, old: Any, pack: Callable[[Any], bytes]) -> None:
    """Make the table that ``made`` is now of the one of before, whose column ``old`` is to be packed; some rows at a time."""
    before = f"{made.name}_7"
    connection.execute(text(f"CREATE TABLE {before} AS SELECT * FROM {made.name}"))  # noqa: S608 - named above
    connection.execute(text(f"DROP TABLE {made.name}"))
    made.create(connection)
    columns = [old if each.name == old.name else column(each.name, each.type) for each in made.columns]
    rows = connection.execute(select(*columns).select_from(table(before)), execution_options={"yield_per": _PART})
    for part in rows.mappings().partitions():
        connection.execute(insert(made), [{**row, old.name: pack(row[old.name])} for row in part])
    connection.execute(text(f"DROP TABLE {before}"))
