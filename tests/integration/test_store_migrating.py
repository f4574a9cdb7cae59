"""A database of an older version becomes one of this version: nothing published is lost, and what was removed is forgotten."""

import sqlite3
import subprocess
import sys
import zlib
from contextlib import closing
from pathlib import Path

import pytest
from attrs import evolve

from service.config import Settings
from service.domain.publication import Kind
from service.store.bare.packing import unpacked
from service.store.session import open_store
from service.store.values import Standing
from tests.integration.editions import claim, document, edition

SCHEMAS = {version: Path(__file__).with_name(f"version{version}.sql").read_text("utf-8") for version in range(1, 10)}
KEPT = (
    "profiles",
    "revisions",
    "sources",
    "texts",
    "claims",
    "items",
    "representations",
    "names",
    "name_words",
    "name_pairs",
    "spellings",
    "facets",
    "tallies",
)
REMOVED = """
    INSERT INTO meta VALUES ('schema_version', '1'), ('last_load', '2026-01-03T00:00:00Z');
    INSERT INTO profiles VALUES (9, 'nora-quist', 'Nora Quist', '/people/nora-quist', 4, '', '{}', 'r1', '2025-12-01T10:00:00Z');
    INSERT INTO revisions VALUES ('nora-quist', 4, '2025-11-01T10:00:00Z', 'd', '["award"]', 'award changed');
    INSERT INTO tombstones VALUES ('profile', 'nora-quist', 'nora-quist', '2025-12-01T10:00:00Z');
    INSERT INTO tombstones VALUES ('source', 'quist-courier', 'nora-quist', '2025-12-01T10:00:00Z');
    INSERT INTO tombstones VALUES ('claim', 'c_lost', 'mira-solberg', '2025-12-02T10:00:00Z');
    CREATE TABLE spoilt (text);
    INSERT INTO spoilt VALUES ('what Quist once said');
    DROP TABLE spoilt;
"""


REMOVED_2 = """
    INSERT INTO meta VALUES ('schema_version', '2'), ('last_load', '2026-01-03T00:00:00Z'), ('secret', '00ff'), ('changes', '0');
    UPDATE profiles SET change = 0;
"""

REMOVED_3 = REMOVED_2.replace("'2'", "'3'")
REMOVED_4 = REMOVED_2.replace("'2'", "'4'")
REMOVED_5 = REMOVED_2.replace("'2'", "'5'")
REMOVED_6 = REMOVED_2.replace("'2'", "'6'")
REMOVED_7 = REMOVED_2.replace("'2'", "'7'")
REMOVED_8 = REMOVED_2.replace("'2'", "'8'")
REMOVED_9 = REMOVED_2.replace("'2'", "'9'")
PACKED = 8


def make_old(tmp_path, version, rest):
    """Return the settings of a database of an old version: Mira with two revisions, and what ``rest`` adds."""
    with open_store(Settings(database_url=f"sqlite:///{tmp_path}/new.db")) as new:
        for number in (1, 2):
            given = edition(number)
            new.publish(evolve(given, publication=evolve(given.publication, names=(given.publication.name,))))
    file = tmp_path / "var" / "old.db"
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA secure_delete = OFF")
        connection.executescript(SCHEMAS[version])
        connection.execute("ATTACH ? AS new", (str(tmp_path / "new.db"),))
        for table in KEPT:
            now, then = (
                connection.execute(f"PRAGMA {each}.table_info({table})").fetchall() for each in ("new", "main")
            )
            columns = [row[1] for row in now if row[1] in {each[1] for each in then}]
            if not columns:  # the old version has no such table
                continue
            named = ", ".join(f'"{name}"' for name in columns)
            connection.execute(f"INSERT INTO {table} ({named}) SELECT {named} FROM new.{table}")  # noqa: S608 - named above
        connection.create_function("unpacked", 1, lambda stored: unpacked(stored).decode())
        connection.create_function("inflated", 1, lambda stored: zlib.decompress(stored).decode())
        if version < PACKED:
            connection.execute("UPDATE texts SET text = inflated(text)")
            connection.execute("UPDATE claims SET record = unpacked(record)")
        connection.commit()
        connection.executescript(rest)
    return Settings(database_url=f"sqlite:///{file}")


@pytest.fixture
def old(tmp_path):
    """Return the settings of a database of version 1: Mira with two revisions, and Nora, who was removed."""
    return make_old(tmp_path, 1, REMOVED)


@pytest.fixture(
    params=[
        (1, REMOVED),
        (2, REMOVED_2),
        (3, REMOVED_3),
        (4, REMOVED_4),
        (5, REMOVED_5),
        (6, REMOVED_6),
        (7, REMOVED_7),
        (8, REMOVED_8),
        (9, REMOVED_9),
    ],
    ids=lambda each: f"version {each[0]}",
)
def older(tmp_path, request):
    return make_old(tmp_path, *request.param)


def test_what_was_published_is_served_as_it_was(older):
    with open_store(older, make=False) as store:
        for each in edition(2).publication.representations:
            assert store.representations.get(each.path, each.variant) == each
        assert [each.number for each in store.revisions.of("mira-solberg")] == [1, 2]
        assert store.texts.get("tidende-mira") == document().text
        assert store.claims.of_profile("mira-solberg") == (claim(document(), "1981"),)
        assert store.status().last_load == "2026-01-03T00:00:00Z"
        assert store.standing("mira-solberg") == Standing(change=0, revision=2, published=True)
        store.publish(edition(3), base=store.standing("mira-solberg"))


def test_what_was_removed_is_gone_and_nothing_in_the_file_says_what_it_was(old):
    file = Path(old.database_url.removeprefix("sqlite:///"))
    assert b"what Quist once said" in file.read_bytes()
    with open_store(old) as store:
        for kind, key in ((Kind.PROFILE, "nora-quist"), (Kind.SOURCE, "quist-courier"), (Kind.CLAIM, "c_lost")):
            assert store.items.state(kind, key) == "gone"
        assert store.standing("nora-quist") == Standing(revision=4)
        assert [each.id for each in store.profiles.all()] == ["mira-solberg"]
    data = b"".join(path.read_bytes() for path in file.parent.iterdir())
    assert [word for word in (b"Quist", b"quist", b"c_lost", b"award") if word in data] == []


def test_its_tables_are_those_of_a_new_database(older, tmp_path):
    def tables(file):
        with closing(sqlite3.connect(file)) as connection:
            query = "SELECT name FROM sqlite_schema WHERE type IN ('table', 'index') AND tbl_name != 'alembic_version'"
            names = connection.execute(query).fetchall()
            return {name: {row[1:4:2] for row in connection.execute(f"PRAGMA table_info({name})")} for (name,) in names}

    open_store(older).close()
    assert tables(older.database_url.removeprefix("sqlite:///")) == tables(tmp_path / "new.db")


def test_who_was_published_is_found_by_name_as_in_a_new_database(older, tmp_path):
    def indexed(file):
        with closing(sqlite3.connect(file)) as connection:
            return [
                sorted(connection.execute(f"SELECT * FROM {table}").fetchall())  # noqa: S608 - named here
                for table in ("name_words", "name_pairs", "spellings")
            ]

    with open_store(older) as store:
        assert [hit.profile for hit in store.search.named("Solberg, Mirra")] == ["mira-solberg"]
    assert indexed(older.database_url.removeprefix("sqlite:///")) == indexed(tmp_path / "new.db")


def test_many_processes_may_open_it_at_once(old):
    program = "import sys\nfrom service.config import Settings\nfrom service.store.session import open_store\n"
    program += "open_store(Settings(database_url=sys.argv[1])).close()"
    openers = [
        subprocess.Popen([sys.executable, "-c", program, old.database_url], stderr=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    for opener in openers:
        _, problem = opener.communicate(timeout=120)
        assert opener.returncode == 0, problem
    with open_store(old) as store:
        assert store.items.state(Kind.PROFILE, "nora-quist") == "gone"
