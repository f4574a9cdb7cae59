"""The index of names: written with each publication, emptied with each removal."""

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select, text

from service.domain.names.searched import joined_words, search_words
from service.store.finding import spelling
from service.store.language import language
from service.store.tables import names as table

# SQLite's full-text index of the folded words (https://www.sqlite.org/fts5.html), and what keeps it as the table is. Prefixes
# of one letter up to three have postings of their own: "ma*" does not walk all words with ma.
_MAKE = (
    """
    CREATE VIRTUAL TABLE IF NOT EXISTS names_index USING fts5(
        words, content='names', content_rowid='number', detail='none', prefix='1 2 3', tokenize='unicode61 remove_diacritics 0')
    """,
    """
    CREATE TRIGGER IF NOT EXISTS names_added AFTER INSERT ON names BEGIN
        INSERT INTO names_index (rowid, words) VALUES (new.number, new.words);
    END
    """,
    """
    CREATE TRIGGER IF NOT EXISTS names_gone AFTER DELETE ON names BEGIN
        INSERT INTO names_index (names_index, rowid, words) VALUES ('delete', old.number, old.words);
    END
    """,
)


def make(connection: Connection) -> None:
    """Make SQLite's full-text index, and what keeps it as the table of names is; PostgreSQL keeps its own one."""
    for statement in _MAKE if connection.dialect.name == "sqlite" else ():
        connection.exec_driver_sql(statement)


def compact(connection: Connection) -> None:
    """Merge the index into one piece, in which no trace is left of what was deleted from it; one that is in one piece stays."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("INSERT INTO names_index (names_index) VALUES ('optimize')")


def replace(connection: Connection, profile: str, names: Iterable[str]) -> None:
    """Let ``profile`` be found by ``names`` and by no other."""
    rows = folded(profile, names)
    stood = connection.execute(select(table.c.name, table.c.words).where(table.c.profile == profile)).all()
    if [(row["name"], row["words"]) for row in rows] == [tuple(each) for each in stood]:
        return
    connection.execute(delete(table).where(table.c.profile == profile))
    if rows:
        connection.execute(insert(table), rows)
    now = {word for row in rows for word in row["words"].split()}
    spelling.learn(connection, now)
    before = {word for _, words in stood for word in words.split()}
    spelling.forget(connection, [word for word in sorted(before - now) if not _is_used(connection, word)])


def folded(profile: str, names: Iterable[str]) -> list[dict[str, str]]:
    """Return how the ``names`` of ``profile`` are stored."""
    return [
        {"profile": profile, "name": name, "words": " ".join((*search_words(name), *joined_words(name)))}
        for name in dict.fromkeys(names)
    ]


def _is_used(connection: Connection, word: str) -> bool:
    spoken = language(connection.dialect.name)
    return connection.execute(text(spoken.uses), {"match": spoken.exact(word)}).first() is not None
