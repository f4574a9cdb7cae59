"""Names stand under each of their words and under each two of them, in the place of a full-text index."""

from collections.abc import Iterator
from itertools import permutations

from alembic import op
from sqlalchemy import Column, Connection, MetaData, String, Table, insert, text

revision = "9"
down_revision = "8"

_PART = 2000
_ENDS = 6

# The tables as this version has them: these stay as they are.
_metadata = MetaData()
_String = String().with_variant(String(collation="C"), "postgresql")
_words, _pairs = (
    Table(
        name,
        _metadata,
        *(Column(key, _String, primary_key=True) for key in (*keys, "profile", "name")),
        Column("words", _String, nullable=False),
        sqlite_with_rowid=False,
    )
    for name, keys in (("name_words", ("word",)), ("name_pairs", ("word", "other")))
)

_FULL_TEXT = {
    "sqlite": (
        "DROP TRIGGER IF EXISTS names_added",
        "DROP TRIGGER IF EXISTS names_gone",
        "DROP TABLE IF EXISTS names_index",
    ),
    "postgresql": ("DROP INDEX IF EXISTS names_by_word",),
}


def upgrade() -> None:
    """Make both tables of the names that there are, and let the full-text index go."""
    connection = op.get_bind()
    for statement in _FULL_TEXT[connection.dialect.name]:
        connection.execute(text(statement))
    _metadata.create_all(connection)
    for part in _parts(connection):
        of_words, of_pairs = [], []
        for row in part:
            words = tuple(dict.fromkeys(row["words"].split()))
            ends = words if len(words) <= 2 * _ENDS else (*words[:_ENDS], *words[-_ENDS:])
            of_words += [{"word": word, **row} for word in words]
            of_pairs += [{"word": word, "other": other, **row} for word, other in permutations(ends, 2)]
        for table, rows in ((_words, of_words), (_pairs, of_pairs)):
            if rows:
                connection.execute(insert(table), rows)


def _parts(connection: Connection) -> Iterator[list[dict[str, str]]]:
    """Yield all names, some at a time, each with its profile and its words."""
    last = -1
    query = text(f"SELECT number, profile, name, words FROM names WHERE number > :last ORDER BY number LIMIT {_PART}")  # noqa: S608 - a number
    while found := connection.execute(query, {"last": last}).all():
        last = found[-1].number
        yield [{"profile": row.profile, "name": row.name, "words": row.words} for row in found]
