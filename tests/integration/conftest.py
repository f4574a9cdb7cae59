"""A database of its own for each test: a real SQLite file; and what a shell and a reader of Iris' profile see of it."""

import pytest
from click.testing import CliRunner

from service.app import create_app
from service.cli import main
from service.config import Settings
from service.store.session import open_store


@pytest.fixture
def settings(tmp_path):
    return Settings(database_url=f"sqlite:///{tmp_path}/var/store.db", seeds=tmp_path / "seeds")


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
