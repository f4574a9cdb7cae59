"""/readyz says whether the database still is what was promised, and readers never see a file that is not there any more."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from werkzeug.test import Client

from service.app import create_wsgi
from service.errors import StoreError
from service.store.bare import watching
from service.store.bare.version import SCHEMA_VERSION
from service.store.session import open_store
from service.store.tables import metadata
from tests.api.addresses import P
from tests.api.conftest import database
from tests.api.profiles import MIRA, crowd, mira, publish

COLUMNS = [(name, column.name) for name, table in metadata.tables.items() for column in table.columns]
GARBAGE = b"no database at all" * 1000


@pytest.fixture
def file(tmp_path, monkeypatch):
    """Return the file of a store with one profile; every read looks at it."""
    monkeypatch.setattr(watching, "LOOK_SECONDS", 0.0)
    with open_store(database(tmp_path)) as store:
        publish(store, mira())
    return tmp_path / "whosays.db"


@pytest.fixture
def client(file):
    """Return a client of a service that has served from ``file`` and keeps it open."""
    application = create_wsgi(database(file.parent))
    client = Client(application)
    for address in (P, f"{P}/claims?limit=1", "/readyz"):
        assert client.get(address).status_code == 200
    yield client
    application._published._questions.close()


def execute(file, statement):
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(statement)


def unready(client):
    """Return why the service is not ready."""
    answer = client.get("/readyz")
    assert answer.status_code == 503, answer.text
    assert answer.mimetype == "application/problem+json"
    assert answer.headers["Retry-After"]
    assert client.get("/healthz").status_code == 200
    return answer.json["detail"]


def replace(file: Path, content: bytes):
    """Put another file in the place of ``file``, as ``mv`` does."""
    other = file.with_suffix(".new")
    other.write_bytes(content)
    other.replace(file)


def test_a_schema_of_another_version_is_not_ready(client, file):
    execute(file, "UPDATE meta SET value = '99' WHERE key = 'schema_version'")
    assert f"version 99, this whosays reads {SCHEMA_VERSION}" in unready(client)


def test_a_table_that_is_gone_is_not_ready_until_it_is_back(client, file):
    for table in metadata.tables:
        execute(file, f"ALTER TABLE {table} RENAME TO another")
        assert f"no such table: {table}" in unready(client)
        execute(file, f"ALTER TABLE another RENAME TO {table}")
        assert client.get("/readyz").status_code == 200


def test_a_column_that_is_gone_is_not_ready_until_it_is_back(client, file):
    for table, column in COLUMNS:
        execute(file, f'ALTER TABLE {table} RENAME COLUMN "{column}" TO another')
        assert f"no such column: {column}" in unready(client).replace(f"{table}.", "")
        execute(file, f'ALTER TABLE {table} RENAME COLUMN another TO "{column}"')
        assert client.get("/readyz").status_code == 200


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        pytest.param(Path.unlink, "is gone", id="deleted"),
        pytest.param(lambda file: file.rename(file.with_suffix(".old")), "is gone", id="moved away"),
        pytest.param(lambda file: replace(file, GARBAGE), "no database", id="replaced by garbage"),
        pytest.param(lambda file: file.write_bytes(GARBAGE), "no database", id="overwritten with garbage"),
        pytest.param(lambda file: file.write_bytes(b""), "no database", id="emptied"),
        pytest.param(lambda file: (file.unlink(), file.mkdir()), "cannot be read", id="replaced by a folder"),
        pytest.param(
            lambda file: (file.unlink(), execute(file, "CREATE TABLE songs (title TEXT)")),
            "no such table: meta",
            id="replaced by another program's",
        ),
    ],
)
def test_a_file_that_is_not_the_one_that_was_opened_is_not_ready_and_not_read(client, file, damage, reason):
    damage(file)
    assert reason in unready(client)
    for address in (P, f"{P}/claims?limit=1", f"/v1/profiles?ids={MIRA}", "/v1/conflicts"):
        answer = client.get(address)
        assert (answer.status_code, answer.mimetype) == (503, "application/problem+json")


def test_nothing_is_made_at_the_place_of_a_file_that_was_deleted(client, file):
    for each in file.parent.iterdir():
        each.unlink()
    unready(client)
    assert client.get(f"{P}/claims?limit=1").status_code == 503
    assert list(file.parent.iterdir()) == []


def test_a_good_file_in_the_place_of_the_old_one_is_served(client, file, tmp_path_factory):
    settings = database(tmp_path_factory.mktemp("other"))
    with open_store(settings) as other:
        publish(other, crowd(3))
    shutil.move(settings.database_url.removeprefix("sqlite:///"), file)
    assert client.get("/readyz").json["profiles"] == 1
    assert client.get(P).status_code == 404
    assert client.get("/v1/profiles/many-claims").status_code == 200
    assert [each["id"] for each in client.get("/v1/profiles").json["items"]] == ["many-claims"]


@pytest.mark.parametrize("damage", [Path.unlink, lambda file: file.write_bytes(GARBAGE)])
def test_a_good_file_that_is_put_back_is_served_again(client, file, damage):
    whole = file.read_bytes()
    damage(file)
    unready(client)
    assert client.get(P).status_code == 503
    file.write_bytes(whole)
    assert client.get("/readyz").json["profiles"] == 1
    assert client.get(P).status_code == 200


def test_nothing_is_written_to_a_file_that_is_no_longer_there(file):
    settings = database(file.parent)
    with open_store(settings) as store:
        store.require_writable()
        file.unlink()
        with pytest.raises(StoreError, match=r"whosays\.db: the database file is gone"):
            publish(store, crowd(3))
    assert not file.exists()


def test_what_is_published_meanwhile_is_ready_and_read(client, file):
    with open_store(database(file.parent)) as store:
        for size in range(3, 23):
            publish(store, crowd(size, f"crowd-{size}"))
            assert client.get("/readyz").json["profiles"] == size - 1
            assert client.get(f"/v1/profiles/crowd-{size}").status_code == 200
