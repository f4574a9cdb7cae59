"""What a PostgreSQL server can do that a file cannot: go away, have a replica, be somebody else's; and what it must not tell."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from sqlalchemy import make_url, text

from service.app import create_wsgi
from service.config import Settings
from service.errors import ConfigError, StoreError
from service.store.bare import keeping
from service.store.bare.version import SCHEMA_VERSION
from service.store.engines import listening
from service.store.engines.connecting import connect, parse
from service.store.finding.postings import asking
from service.store.migrations.upgrading import script, upgrade
from service.store.moving.lines import export_to, import_from
from service.store.reading.language import language
from service.store.session import open_store
from tests.integration.editions import edition, with_digest
from tests.integration.test_serve import get, serving
from tests.integration.test_store_revisions import NEXT, REVISION
from tests.servers import hear

MIRA = "/v1/profiles/mira-solberg"
TABLES = """
    SELECT table_name, column_name, data_type, collation_name, is_nullable FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name != 'alembic_version' ORDER BY 1, 2
"""
INDEXES = "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename != 'alembic_version' ORDER BY 1"


@pytest.fixture
def url(postgres):
    with postgres.database() as made:
        yield made


@pytest.fixture
def empty(postgres):
    with postgres.database(template="template0") as made:
        yield made


@pytest.fixture
def store(url):
    with open_store(Settings(database_url=url)) as opened:
        yield opened


def ask(application, path):
    """Return status and body of a GET, as any server would make it."""
    begun = []
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "QUERY_STRING": "",
        "HTTP_ACCEPT": "application/json",
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "wsgi.url_scheme": "http",
        "wsgi.input": None,
    }
    body = b"".join(application(environ, lambda status, _headers, _error=None: begun.append(int(status[:3]))))
    return begun[-1], body


def test_a_server_that_goes_away_leaves_what_was_asked_for_and_is_used_again_when_it_is_back(postgres, store, url):
    store.publish(edition(1))
    store.publish(with_digest(edition(1, profile="nora-quist", documents=()), "n"))
    served = create_wsgi(Settings(database_url=url))
    assert ask(served, MIRA) == (200, b"state 1 of mira-solberg")
    postgres.stop()
    try:
        assert [ask(served, MIRA) for _ in range(3)] == [(200, b"state 1 of mira-solberg")] * 3
        assert ask(served, "/v1/profiles/nora-quist")[0] == 503
        assert not store.status().ok
        with pytest.raises(StoreError, match="it is asked again"):
            store.publish(edition(2))
    finally:
        postgres.start()
    store.publish(edition(2))
    _database(served)._listener._due = 0.0  # it is looked for again without waiting for a second to pass
    assert ask(served, MIRA) == (200, b"state 2 of mira-solberg")
    assert ask(served, "/v1/profiles/nora-quist")[0] == 200
    _database(served).close()


def _database(served):
    return served._published._questions


def test_what_is_kept_is_given_for_less_than_five_minutes_while_the_server_is_away(postgres, store, url, monkeypatch):
    store.publish(edition(1))
    served = create_wsgi(Settings(database_url=url))
    assert ask(served, MIRA)[0] == 200
    assert listening.STALE_SECONDS < 300
    monkeypatch.setattr(listening, "STALE_SECONDS", 0.0)
    postgres.stop()
    try:
        assert ask(served, MIRA)[0] == 503
    finally:
        postgres.start()
    _database(served).close()


def test_a_replica_is_read_from_and_nothing_of_it_is_kept_while_it_is_behind(postgres, store, url, monkeypatch):
    monkeypatch.setattr(keeping, "LOOK_SECONDS", 0.0)
    store.publish(edition(1))
    database = make_url(url).database
    with postgres.standby() as standby:
        settings = Settings(database_url=url, read_url=standby.url(database))
        with open_store(settings, serving=True) as reading:
            assert _told(reading) == ("state 1 of mira-solberg", True)
            assert _told(reading) == ("state 1 of mira-solberg", False)
            standby.run("SELECT pg_wal_replay_pause()")
            store.publish(edition(2))
            hear(reading)
            assert [_told(reading) for _ in range(3)] == [("state 1 of mira-solberg", True)] * 3
            assert reading.status().ok
            written = postgres.ask("SELECT pg_current_wal_insert_lsn()")
            standby.run("SELECT pg_wal_replay_resume()")
            while not standby.ask(f"SELECT pg_last_wal_replay_lsn() >= '{written}'"):
                pass
            assert _told(reading) == ("state 2 of mira-solberg", True)
            assert _told(reading) == ("state 2 of mira-solberg", False)


def _told(store):
    """Return what is kept of Mira, and whether it was made just now."""
    made = []

    def make(path):
        made.append(path)
        return store.representations.get(path, "cited.json").body.decode(), 1

    return store.representations.kept("key", make, MIRA), bool(made)


def test_only_a_server_has_a_replica(url, tmp_path):
    file = f"sqlite:///{tmp_path}/store.db"
    for database_url, read_url in ((file, url), (url, file)):
        with pytest.raises(ConfigError, match="WHOSAYS_READ_URL"):
            open_store(Settings(database_url=database_url, read_url=read_url), serving=True)


def test_workers_see_what_another_process_publishes(store, url):
    store.publish(edition(1))
    with serving(Settings(database_url=url), "--workers", "2") as (process, port):
        assert {get(process, port, MIRA) for _ in range(8)} == {(200, b"state 1 of mira-solberg")}
        store.publish(edition(2))
        seen = [get(process, port, MIRA)[1] for _ in range(200)]
        assert set(seen[-100:]) == {b"state 2 of mira-solberg"}


def test_a_failure_tells_no_row(store):
    store.publish(edition(1))
    with (
        pytest.raises(StoreError) as caught,
        store._database.write() as connection,
    ):
        connection.execute(text("INSERT INTO profiles SELECT * FROM profiles"))
    assert "duplicate key" in str(caught.value)
    assert "solberg" not in str(caught.value).lower()


def test_many_processes_may_make_the_same_database_at_once(empty):
    program = "import sys\nfrom service.config import Settings\nfrom service.store.session import open_store\n"
    program += "open_store(Settings(database_url=sys.argv[1])).close()"
    makers = [
        subprocess.Popen([sys.executable, "-c", program, empty], stderr=subprocess.PIPE, text=True) for _ in range(4)
    ]
    for maker in makers:
        _, problem = maker.communicate(timeout=60)
        assert maker.returncode == 0, problem


def test_a_reader_does_not_make_tables(empty):
    with pytest.raises(StoreError, match="whosays load"):
        open_store(Settings(database_url=empty), make=False)


def test_a_database_of_another_program_is_refused_and_left_alone(postgres, empty):
    postgres.run("CREATE TABLE songs (title text)", database=make_url(empty).database)
    with pytest.raises(StoreError, match="another program"):
        open_store(Settings(database_url=empty))


def test_a_database_in_another_encoding_is_refused(postgres):
    postgres.run("CREATE DATABASE narrow ENCODING latin1 LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0")
    with pytest.raises(StoreError, match="LATIN1"):
        open_store(Settings(database_url=postgres.url("narrow")))
    postgres.run("DROP DATABASE narrow WITH (FORCE)")


def test_a_database_that_is_not_there_says_so_without_the_password(postgres):
    address = postgres.url("nothing").replace("postgres@", "postgres:secret@")
    with pytest.raises(StoreError, match="createdb") as caught:
        open_store(Settings(database_url=address))
    assert "secret" not in str(caught.value)


def _schema(database):
    with database.read() as connection:
        return connection.execute(text(TABLES)).all(), connection.execute(text(INDEXES)).all()


def test_the_revisions_make_the_tables_that_a_new_database_has(store, empty):
    made = connect(parse(empty))
    with made.write() as connection, Operations.context(MigrationContext.configure(connection)):
        for each in reversed(list(script().walk_revisions())):
            each.module.upgrade()
    assert _schema(made) == _schema(store._database)
    made.close()


@pytest.mark.parametrize(
    ("rest", "version"),
    [("", NEXT), ('    op.execute("DELETE FROM nothing")', SCHEMA_VERSION)],
    ids=["whole", "failing"],
)
def test_a_revision_changes_all_or_nothing(store, tmp_path, rest, version):
    store.publish(edition(1))
    (tmp_path / "next.py").write_text(REVISION.replace(', recreate="always"', "") + rest)
    before = _schema(store._database)
    if rest:
        with pytest.raises(StoreError):
            upgrade(store._database, script(tmp_path))
    else:
        upgrade(store._database, script(tmp_path))
    assert (_schema(store._database) == before) is bool(rest)
    with store._database.read() as connection:
        assert connection.scalar(text("SELECT value FROM meta WHERE key = 'schema_version'")) == version
        assert connection.scalar(text("SELECT count(*) FROM claims")) == 1


def test_what_was_removed_is_in_no_file_of_a_table(postgres, store):
    def files():
        postgres.run("CHECKPOINT")
        return b"".join(path.read_bytes() for path in Path(postgres._folder, "base").rglob("*") if path.is_file())

    name = "zephyrine-quill"
    store.publish(edition(1, profile=name))
    assert name.encode() in files()
    store.remove_profile(name, "2026-02-03T00:00:00Z")
    store.scrub()
    assert name.encode() not in files()


def test_what_was_exported_from_a_file_is_served_and_published_further(empty, tmp_path):
    file = Settings(database_url=f"sqlite:///{tmp_path}/store.db")
    with open_store(file) as before:
        before.publish(edition(1))
    export_to(file.database_url, tmp_path / "export")
    import_from(empty, tmp_path / "export")
    with open_store(Settings(database_url=empty)) as after:
        assert after.representations.get(MIRA, "cited.json").body == b"state 1 of mira-solberg"
        after.publish(edition(2))
        after.publish(edition(1, profile="nora-quist", documents=()))
        assert [each.number for each in after.profiles.all()] == [1, 2]
    export_to(empty, tmp_path / "back")
    import_from(f"sqlite:///{tmp_path}/back.db", tmp_path / "back")


@pytest.mark.parametrize("several", [False, True])
@pytest.mark.parametrize("begun", [(False,), (False, False), (False, True)])
def test_names_are_looked_up_by_their_words_and_never_walked_through(store, begun, several):
    table = "name_pairs" if len(begun) > 1 else "name_words"
    keys = ", ".join(["'w' || number % 5000", "'o' || number % 7000"][: len(begun)])
    filled = f"INSERT INTO {table} SELECT {keys}, 'p' || number, 'n', 'w o' FROM generate_series(1, 20000) AS number"  # noqa: S608 - names of our own
    asked = re.sub(r":(words|others)\w*", "'[]'", asking(language("postgresql"), begun, several=several))
    with store._database.write() as connection:
        connection.execute(text(filled))
        connection.execute(text(f"ANALYZE {table}"))
        plan = connection.execute(
            text(f"EXPLAIN {asked} LIMIT 100"), {f"{end}_1": end for end in ("begun", "behind") if begun[-1]}
        )
        assert [row[0] for row in plan if f"Seq Scan on {table}" in row[0]] == []
