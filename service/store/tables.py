"""The tables: what the database keeps, in the order in which things depend on one another."""

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
)

from service.store.columns import PackedJSON, PackedText

metadata = MetaData()
"""All tables. What an index is on PostgreSQL alone stands in its ``info``, which that engine reads: SQLAlchemy would import all that it has for
PostgreSQL to look whether it is right.
"""

# SQLite gives automatic numbers to INTEGER keys alone; PostgreSQL has room for more in BIGINT.
_Ordinal = BigInteger().with_variant(Integer, "sqlite")
# Both databases order words by their bytes in UTF-8: SQLite always does.
_String = String().with_variant(String(collation="C"), "postgresql")
_Text = Text().with_variant(Text(collation="C"), "postgresql")


# What the database knows of itself, under the keys below and others.
meta = Table(
    "meta",
    metadata,
    Column("key", _String, primary_key=True),
    Column("value", _String, nullable=False),
)

# `number` is never given twice; `change` numbers the profile's last change among all of the database; `receipt` says what
# was read to make it, null where that is not known any more; `disputed` whether it has conflicts.
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

# `extraction` identifies what the stored claims were extracted from; `record` is the source as JSON;
# `change` numbers the change that wrote it.
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

# `current` tells the text that a source has now from those on which only orphaned claims stand; `parts` are its pages.
texts = Table(
    "texts",
    metadata,
    Column("source", ForeignKey("sources.id", ondelete="CASCADE"), primary_key=True),
    Column("sha256", _String, primary_key=True),
    Column("current", Boolean, nullable=False),
    Column("parts", JSON, nullable=False),
    Column("text", PackedText, nullable=False),
)

claims = Table(
    "claims",
    metadata,
    Column("id", _String, primary_key=True),
    Column("profile", ForeignKey("profiles.id"), nullable=False),
    Column("source", ForeignKey("sources.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("field", _String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("record", PackedJSON, nullable=False),
    Index("claims_of_profile", "profile", "position"),
)

# `ordinal` orders all items of a kind: the profile's number, then the place within the profile.
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
# Conflicts alone have a type.
Index(
    "items_by_type",
    items.c.kind,
    items.c.type,
    items.c.status,
    items.c.ordinal,
    sqlite_where=items.c.type.is_not(None),
    info={"postgresql_where": items.c.type.is_not(None)},
)
Index(
    "items_by_typed_field",
    items.c.kind,
    items.c.field,
    items.c.ordinal,
    sqlite_where=items.c.type.is_not(None),
    info={"postgresql_where": items.c.type.is_not(None)},
)

# How many items there are of the kinds that are listed over all profiles; what an item does not have is empty here.
tallies = Table(
    "tallies",
    metadata,
    *(Column(name, _String, primary_key=True) for name in ("kind", "field", "type", "status")),
    Column("number", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# `body` is null where what is compressed, in `gzip`, is all that is stored; short bodies are stored as elements of lists are. `gzip` stands first:
# who reads it does not read past the body.
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

# The names by which profiles are found: as they are written, and their words folded.
names = Table(
    "names",
    metadata,
    Column("number", _Ordinal, primary_key=True, autoincrement=True),
    Column("profile", ForeignKey("profiles.id"), nullable=False, index=True),
    Column("name", _String, nullable=False),
    Column("words", _String, nullable=False),
    Index("names_by_words", "words", "profile", "name"),  # has all that a search reads of the names that begin so
)

# The same names under each of their words, and under each two of them in both orders: what a search reads stands together.
name_words, name_pairs = (
    Table(
        name,
        metadata,
        *(Column(key, _String, primary_key=True) for key in (*keys, "profile", "name")),
        Column("words", _String, nullable=False),
        sqlite_with_rowid=False,
    )
    for name, keys in (("name_words", ("word",)), ("name_pairs", ("word", "other")))
)

# Every word of a name under each spelling of it in which letters are left out: two words that differ little share one.
spellings = Table(
    "spellings",
    metadata,
    Column("cut", _String, primary_key=True),
    Column("word", _String, primary_key=True),
    sqlite_with_rowid=False,
)

# The values by which profiles are chosen, folded.
facets = Table(
    "facets",
    metadata,
    Column("field", _String, primary_key=True),
    Column("value", _String, primary_key=True),
    Column("profile", ForeignKey("profiles.id"), primary_key=True, index=True),
    Column("score", Float, nullable=False),
    sqlite_with_rowid=False,
)

# All that is left of what was taken off. `revision`, `change` and `sha256` are a profile's alone: as its row had them at
# the end, and the digest of its id, by which the feed of changes tells those who hold it that it is gone.
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
