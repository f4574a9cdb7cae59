"""What a database or an export holds."""

import sqlite3


def content(file):
    """Return all rows of all tables of a database."""
    with sqlite3.connect(file) as connection:
        names = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1")
        ]
        kept = [name for name in names if not name.startswith("sqlite_")]
        return {name: sorted(connection.execute(f"SELECT * FROM {name}").fetchall(), key=repr) for name in kept}  # noqa: S608 - names of tables


def body(store, profile):
    return store.representations.get(f"/v1/profiles/{profile}", "txt").body


def files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}
