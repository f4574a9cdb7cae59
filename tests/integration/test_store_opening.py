"""Opening a database: what is missing is made, what cannot be used is refused with a reason."""

import sqlite3
import subprocess
import sys

import pytest

from service.config import Settings
from service.errors import ConfigError, StoreError
from service.store.bare.health import TABLES, examine
from service.store.bare.version import SCHEMA_VERSION
from service.store.session import open_store
from service.store.tables import metadata
from tests.integration.editions import edition

PAGE = 4096


def at(path):
    return Settings(database_url=f"sqlite:///{path}")


def execute(path, *statements):
    connection = sqlite3.connect(path)
    with connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


def pragma(path, name):
    connection = sqlite3.connect(path)
    value = connection.execute(f"PRAGMA {name}").fetchone()[0]
    connection.close()
    return value


def test_folder_file_and_schema_are_made_where_they_are_missing(tmp_path):
    file = tmp_path / "new" / "deep" / "store.db"
    open_store(at(file)).close()
    assert pragma(file, "journal_mode") == "wal"
    open_store(at(file)).close()


def test_a_reader_does_not_make_a_database(tmp_path):
    with pytest.raises(StoreError, match="whosays load"):
        open_store(at(tmp_path / "none" / "store.db"), make=False)
    assert not (tmp_path / "none").exists()


def test_every_connection_of_the_engine_keeps_foreign_keys(store):
    with store._database.read() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == 60_000
        assert connection.exec_driver_sql("PRAGMA secure_delete").scalar() == 1


@pytest.mark.parametrize(
    "prepare",
    [
        pytest.param(lambda file: file.write_text("no database\n" * 100), id="text"),
        pytest.param(lambda file: file.mkdir(), id="folder"),
        pytest.param(lambda file: execute(file, "CREATE TABLE songs (title TEXT)"), id="another program's"),
        pytest.param(lambda file: execute(file, "CREATE TABLE meta (key TEXT, value TEXT)"), id="another's meta"),
    ],
)
def test_a_file_that_is_no_store_is_refused_and_left_alone(tmp_path, prepare):
    file = tmp_path / "store.db"
    prepare(file)
    before = file.read_bytes() if file.is_file() else None
    with pytest.raises(StoreError, match=r"store\.db: .*(choose another|see that it is a file)"):
        open_store(at(file))
    assert before is None or file.read_bytes() == before


def test_a_schema_of_another_version_is_refused(tmp_path):
    file = tmp_path / "store.db"
    open_store(at(file)).close()
    execute(file, "UPDATE meta SET value = '99' WHERE key = 'schema_version'")
    with pytest.raises(StoreError, match=rf"version 99.*reads {SCHEMA_VERSION}"):
        open_store(at(file))


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="folder cannot be made"):
        open_store(at(tmp_path / "file" / "store.db"))


@pytest.mark.parametrize(
    "url",
    [
        "nonsense",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite:///file:x?uri=true",
        "mysql://u:secret@db/x",
        "oracle:x",
    ],
)
def test_an_address_that_cannot_be_used_is_a_matter_of_configuration(url):
    with pytest.raises(ConfigError) as caught:
        open_store(Settings(database_url=url))
    assert "secret" not in str(caught.value)


def test_a_database_that_cannot_be_written_says_so(store):
    store.require_writable()
    with store._database.engine.connect() as pooled:
        pooled.exec_driver_sql("PRAGMA query_only = ON")
    with pytest.raises(StoreError, match="right to write"):
        store.record_load("2026-01-01T00:00:00Z")


def test_a_database_that_has_become_unreadable_is_reported_by_its_status(settings, store):
    store.close()
    file = settings.database_url.removeprefix("sqlite:///")
    with open(file, "r+b") as opened:  # noqa: PTH123 - as it stands
        opened.write(b"x" * 4096)
    assert not store.status().ok
    with pytest.raises(StoreError):
        store.representations.get("/v1/profiles/x", "cited.json")


def test_many_processes_may_make_the_same_database_at_once(tmp_path):
    program = "import sys\nfrom service.config import Settings\nfrom service.store.session import open_store\n"
    program += "open_store(Settings(database_url=sys.argv[1])).close()"
    command = [sys.executable, "-c", program, f"sqlite:///{tmp_path}/new/store.db"]
    makers = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(4)]
    for maker in makers:
        _, problem = maker.communicate(timeout=60)
        assert maker.returncode == 0, problem


def test_a_file_into_which_its_log_is_being_written_is_no_other_file(tmp_path):
    """The first page may be there before those that it tells of: so a server sees it while somebody loads."""
    file = tmp_path / "store.db"
    with open_store(at(file)) as store:
        store.publish(edition(1))
        for copy in ("whole.db", "half.db"):
            (tmp_path / copy).write_bytes(file.read_bytes())
            (tmp_path / f"{copy}-wal").write_bytes((tmp_path / "store.db-wal").read_bytes())
    execute(tmp_path / "whole.db", "PRAGMA wal_checkpoint(TRUNCATE)")
    half, whole = (tmp_path / "half.db").read_bytes(), (tmp_path / "whole.db").read_bytes()
    (tmp_path / "half.db").write_bytes(whole[:PAGE] + half[PAGE:])
    assert len(half) < len(whole)
    assert examine(str(tmp_path / "half.db")).profiles == 1


def test_what_a_good_file_has_is_what_the_tables_have():
    found = {table.name: " ".join(column.name for column in table.columns) for table in metadata.sorted_tables}
    assert found == TABLES
