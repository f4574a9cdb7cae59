"""The tables of version 7, with which the revisions begin: what older versions become. These stay as they are."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    func,
    literal,
)

metadata = MetaData()

_Ordinal = BigInteger().with_variant(Integer, "sqlite")
_String = String().with_variant(String(collation="C"), "postgresql")
_Text = Text().with_variant(Text(collation="C"), "postgresql")

meta = Table(
    "meta",
    metadata,
    Column("key", _String, primary_key=True),
    Column("value", _String, nullable=False),
)

profiles = Table(
    "profiles",
    metadata,
    Column("number", _Ordinal, primary_key=True, autoincrement=True),
    Column("id", _String, nullable=False, unique=True),
    Column("name", _String, nullable=False),
    Column("folder", _String, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("digest", _String, nullable=False),
    Column("field_digests", JSON, nullable=False),
    Column("renderer", _String, nullable=False),
    Column("change", Integer, nullable=False, index=True),
    Column("receipt", JSON(none_as_null=True)),
    Column("updated_at", _String, nullable=False, server_default="", index=True),
    Column("disputed", Boolean, nullable=False, server_default="0"),
    Index("profiles_by_dispute", "disputed", "id"),
    sqlite_autoincrement=True,
)

revisions = Table(
    "revisions",
    metadata,
    Column("profile", ForeignKey("profiles.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("recorded_at", _String, nullable=False),
    Column("digest", _String, nullable=False),
    Column("changed_fields", JSON, nullable=False),
    Column("summary", _Text, nullable=False),
)

sources = Table(
    "sources",
    metadata,
    Column("id", _String, primary_key=True),
    Column("profile", ForeignKey("profiles.id"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("extraction", _String, nullable=False),
    Column("record", JSON, nullable=False),
    Column("change", Integer, nullable=False),
)

texts = Table(
    "texts",
    metadata,
    Column("source", ForeignKey("sources.id", ondelete="CASCADE"), primary_key=True),
    Column("sha256", _String, primary_key=True),
    Column("current", Boolean, nullable=False),
    Column("parts", JSON, nullable=False),
    Column("text", _Text, nullable=False),
)

claims = Table(
    "claims",
    metadata,
    Column("id", _String, primary_key=True),
    Column("profile", ForeignKey("profiles.id"), nullable=False),
    Column("source", ForeignKey("sources.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("field", _String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("record", JSON, nullable=False),
    Index("claims_of_profile", "profile", "position"),
)

items = Table(
    "items",
    metadata,
    Column("kind", _String, primary_key=True),
    Column("ordinal", _Ordinal, primary_key=True, autoincrement=False),
    Column("id", _String, nullable=False),
    Column("profile", ForeignKey("profiles.id"), nullable=False),
    Column("field", _String),
    Column("source", _String),
    Column("type", _String),
    Column("status", _String),
    Column("body", LargeBinary, nullable=False),
    Index("items_by_id", "kind", "id"),
    Index("items_of_profile", "profile", "kind", "ordinal"),
)
Index(
    "items_by_type",
    items.c.kind,
    items.c.type,
    items.c.status,
    items.c.ordinal,
    sqlite_where=items.c.type.is_not(None),
    postgresql_where=items.c.type.is_not(None),
)
Index(
    "items_by_typed_field",
    items.c.kind,
    items.c.field,
    items.c.ordinal,
    sqlite_where=items.c.type.is_not(None),
    postgresql_where=items.c.type.is_not(None),
)

tallies = Table(
    "tallies",
    metadata,
    *(Column(name, _String, primary_key=True) for name in ("kind", "field", "type", "status")),
    Column("number", Integer, nullable=False),
    sqlite_with_rowid=False,
)

representations = Table(
    "representations",
    metadata,
    Column("path", _String, primary_key=True),
    Column("variant", _String, primary_key=True),
    Column("profile", ForeignKey("profiles.id"), nullable=False, index=True),
    Column("media_type", _String, nullable=False),
    Column("etag", _String, nullable=False),
    Column("gzip", LargeBinary),
    Column("body", LargeBinary),
)

names = Table(
    "names",
    metadata,
    Column("number", _Ordinal, primary_key=True, autoincrement=True),
    Column("profile", ForeignKey("profiles.id"), nullable=False, index=True),
    Column("name", _String, nullable=False),
    Column("words", _String, nullable=False),
    Index("names_by_words", "words", "profile", "name"),
)

Index(
    "names_by_word", func.array_to_tsvector(func.string_to_array(names.c.words, literal(" "))), postgresql_using="gin"
).ddl_if(dialect="postgresql")

spellings = Table(
    "spellings",
    metadata,
    Column("cut", _String, primary_key=True),
    Column("word", _String, primary_key=True),
    sqlite_with_rowid=False,
)

facets = Table(
    "facets",
    metadata,
    Column("field", _String, primary_key=True),
    Column("value", _String, primary_key=True),
    Column("profile", ForeignKey("profiles.id"), primary_key=True, index=True),
    Column("score", Float, nullable=False),
    sqlite_with_rowid=False,
)

tombstones = Table(
    "tombstones",
    metadata,
    Column("hash", _String, primary_key=True),
    Column("gone_on", _String, nullable=False),
    Column("revision", Integer),
    Column("change", Integer, index=True),
    Column("sha256", _String),
    sqlite_with_rowid=False,
)
