"""A database of its own for each test: a real SQLite file, or one of a real PostgreSQL server; and what a shell and a reader of Iris' profile see of it."""

import pytest
from click.testing import CliRunner

from service.app import create_app
from service.cli import main
from service.config import Settings
from service.store.session import open_store

BOTH = {
    "test_load",
    "test_load_again",
    "test_removal",
    "test_store",
    "test_store_bulk",
    "test_store_claims",
    "test_store_finding",
    "test_store_keeping",
    "test_store_tallies",
    "test_store_together",
}
"""The modules of which every test runs on both databases, unless it is marked with ``sqlite``: it looks into the file."""


def pytest_generate_tests(metafunc):
    """Run the tests of :data:`BOTH` once for each database."""
    module = metafunc.module.__name__.rpartition(".")[2]
    own = {mark.name for mark in metafunc.definition.iter_markers()}
    if "database_url" in metafunc.fixturenames and module in BOTH and "sqlite" not in own:
        metafunc.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)


@pytest.fixture
def database_url(request, tmp_path):
    """The address of an empty database."""
    if getattr(request, "param", "sqlite") == "sqlite":
        yield f"sqlite:///{tmp_path}/var/store.db"
    else:
        with request.getfixturevalue("postgres").database() as url:
            yield url


@pytest.fixture
def settings(database_url, tmp_path):
    return Settings(database_url=database_url, seeds=tmp_path / "seeds")


@pytest.fixture
def store(settings):
    opened = open_store(settings)
    yield opened
    opened.close()


@pytest.fixture
def run(settings, monkeypatch):
    """Run the command as a shell would, with database and seeds from the environment."""
    monkeypatch.setenv("DATABASE_URL", settings.database_url)
    monkeypatch.setenv("WHOSAYS_SEEDS", str(settings.seeds))
    return lambda *args, **more: CliRunner().invoke(main, list(args), prog_name="whosays", **more)


@pytest.fixture
def get(settings):
    """Read what is below Iris' profile, each time from a server of its own."""

    def fetch(path, accept="application/json"):
        app = create_app(settings)
        answer = app.test_client().get(f"/v1/profiles/iris-vanholt{path}", headers={"Accept": accept})
        app.extensions["whosays"].close()
        assert answer.status_code == 200
        return answer.json if answer.is_json else answer.text

    return fetch
