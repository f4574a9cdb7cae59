"""Revisions lead from one version of the schema to the next: all of them or none, whoever opens the database first."""

import sqlite3
import zlib
from contextlib import closing

import pytest
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext

from service.config import Settings
from service.errors import StoreError
from service.store.bare.version import SCHEMA_VERSION
from service.store.engines.connecting import connect, parse
from service.store.migrations.older import BASELINE
from service.store.migrations.upgrading import script, upgrade
from service.store.session import open_store
from tests.integration.editions import document, edition

NEXT = str(int(SCHEMA_VERSION) + 1)
REVISION = f"""
import sqlalchemy as sa
from alembic import op
revision, down_revision = "{NEXT}", "{SCHEMA_VERSION}"

def upgrade():
    op.add_column("profiles", sa.Column("mood", sa.String))
    with op.batch_alter_table("sources", recreate="always") as sources:
        sources.add_column(sa.Column("mood", sa.String))
"""


@pytest.fixture
def file(tmp_path):
    with open_store(Settings(database_url=f"sqlite:///{tmp_path}/store.db")) as store:
        store.publish(edition(1))
    return tmp_path / "store.db"


@pytest.fixture
def database(file):
    opened = connect(parse(f"sqlite:///{file}"))
    yield opened
    opened.close()


@pytest.fixture
def revisions(tmp_path):
    """Make a folder of revisions that lead on from the last one; the last of them ends with given words."""

    def make(rest=""):
        folder = tmp_path / "revisions"
        folder.mkdir()
        (folder / "next.py").write_text(REVISION + rest)
        return script(folder)

    return make


def schema(file):
    query = "SELECT type, name, sql FROM sqlite_schema WHERE tbl_name != 'alembic_version' ORDER BY name"
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(query).fetchall()


def ask(file, query):
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(query).fetchall()


def test_the_last_revision_is_the_version_that_this_program_reads():
    assert script().get_heads() == [SCHEMA_VERSION]
    assert script().get_bases() == [BASELINE]


def test_the_revisions_make_the_tables_that_a_new_database_has(file, tmp_path):
    made = connect(parse(f"sqlite:///{tmp_path}/revised.db"))
    with made.write() as connection, Operations.context(MigrationContext.configure(connection)):
        for each in reversed(list(script().walk_revisions())):
            each.module.upgrade()
    made.close()
    assert schema(tmp_path / "revised.db") == schema(file)


def test_a_revision_changes_tables_and_loses_no_row_that_refers_to_them(database, file, revisions):
    upgrade(database, revisions())
    assert ask(file, "SELECT id, mood FROM profiles") == [("mira-solberg", None)]
    assert [zlib.decompress(each) for (each,) in ask(file, "SELECT text FROM texts")] == [document().text.encode()]
    assert len(ask(file, "SELECT id FROM claims")) == 1
    assert ask(file, "SELECT value FROM meta WHERE key = 'schema_version'") == [(NEXT,)]
    assert ask(file, "SELECT version_num FROM alembic_version") == [(NEXT,)]
    with database.read() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


@pytest.mark.parametrize(
    ("rest", "raised"),
    [
        ('    op.execute("DELETE FROM nothing")', StoreError),
        ('    op.execute("DELETE FROM sources")', StoreError),
        ("    raise ValueError", ValueError),
    ],
    ids=["a wrong statement", "rows without what they refer to", "a fault"],
)
def test_a_revision_that_fails_changes_nothing(database, file, revisions, rest, raised):
    before = schema(file), ask(file, "SELECT * FROM meta ORDER BY key")
    with pytest.raises(raised):
        upgrade(database, revisions(rest))
    assert (schema(file), ask(file, "SELECT * FROM meta ORDER BY key")) == before
    upgrade(database, script())
    open_store(Settings(database_url=f"sqlite:///{file}")).close()


def test_a_version_that_no_revision_knows_stays_as_it_is(database, file, revisions):
    with database.write() as connection:
        connection.exec_driver_sql("UPDATE meta SET value = '99' WHERE key = 'schema_version'")
    upgrade(database, revisions())
    assert ask(file, "SELECT value FROM meta WHERE key = 'schema_version'") == [("99",)]
