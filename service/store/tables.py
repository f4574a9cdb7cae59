"""The tables: what the database keeps, in the order in which things depend on one another."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

SCHEMA_VERSION = "1"
"""Raised by one whenever a table changes; a database of another version is refused."""

metadata = MetaData()

# SQLite gives automatic numbers to INTEGER keys alone; PostgreSQL has room for more in BIGINT.
_Ordinal = BigInteger().with_variant(Integer, "sqlite")

meta = Table(
    "meta",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", String, nullable=False),
)

# A removed profile keeps its row: its number stays taken and its revisions go on counting.
profiles = Table(
    "profiles",
    metadata,
    Column("number", _Ordinal, primary_key=True, autoincrement=True),
    Column("id", String, nullable=False, unique=True),
    Column("name", String, nullable=False),
    Column("folder", String, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("digest", String, nullable=False),
    Column("field_digests", JSON, nullable=False),
    Column("renderer", String, nullable=False),
    Column("removed_at", String),
    sqlite_autoincrement=True,
)

revisions = Table(
    "revisions",
    metadata,
    Column("profile", ForeignKey("profiles.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("recorded_at", String, nullable=False),
    Column("digest", String, nullable=False),
    Column("changed_fields", JSON, nullable=False),
    Column("summary", Text, nullable=False),
)

# `extraction` identifies what the stored claims were extracted from; `record` is the source as JSON.
sources = Table(
    "sources",
    metadata,
    Column("id", String, primary_key=True),
    Column("profile", ForeignKey("profiles.id"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("extraction", String, nullable=False),
    Column("record", JSON, nullable=False),
)

texts = Table(
    "texts",
    metadata,
    Column("source", ForeignKey("sources.id", ondelete="CASCADE"), primary_key=True),
    Column("text", Text, nullable=False),
)

claims = Table(
    "claims",
    metadata,
    Column("id", String, primary_key=True),
    Column("profile", ForeignKey("profiles.id"), nullable=False),
    Column("source", ForeignKey("sources.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("field", String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("record", JSON, nullable=False),
    Index("claims_of_profile", "profile", "position"),
)

# `ordinal` orders all items of a kind: the profile's number, then the place within the profile.
items = Table(
    "items",
    metadata,
    Column("kind", String, primary_key=True),
    Column("ordinal", _Ordinal, primary_key=True, autoincrement=False),
    Column("id", String, nullable=False),
    Column("profile", ForeignKey("profiles.id"), nullable=False),
    Column("field", String),
    Column("source", String),
    Column("type", String),
    Column("status", String),
    Column("body", LargeBinary, nullable=False),
    Index("items_by_id", "kind", "id"),
    Index("items_of_profile", "profile", "kind", "ordinal"),
)

representations = Table(
    "representations",
    metadata,
    Column("path", String, primary_key=True),
    Column("variant", String, primary_key=True),
    Column("profile", ForeignKey("profiles.id"), nullable=False, index=True),
    Column("media_type", String, nullable=False),
    Column("etag", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

tombstones = Table(
    "tombstones",
    metadata,
    Column("kind", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("profile", String, nullable=False, index=True),
    Column("gone_at", String, nullable=False),
)
