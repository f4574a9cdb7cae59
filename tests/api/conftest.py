"""One application over a real store with two profiles, published from profiles made by hand."""

from pathlib import Path

import pytest
from flask import Flask
from werkzeug.test import Client

from service.api.resources import state
from service.app import create_app, create_wsgi
from service.config import Settings
from service.store.session import open_store
from tests.api.profiles import crowd, mira, publish


@pytest.fixture(autouse=True)
def _time_stands_still(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the age of the data stay what it is: /readyz says it in seconds, and two requests may fall into two of them."""
    monkeypatch.setattr(state, "_seconds_since", lambda _moment: 7)


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    settings = database(tmp_path_factory.mktemp("store"))
    with open_store(settings) as store:
        publish(store, mira())
        publish(store, crowd(130))
    return settings


@pytest.fixture(scope="session")
def app(settings: Settings):
    app = create_app(settings)
    yield app
    app.extensions["whosays"].close()


@pytest.fixture(scope="session")
def front(settings: Settings) -> Client:
    return Client(create_wsgi(settings))


def database(folder: Path) -> Settings:
    return Settings(database_url=f"sqlite:///{folder / 'whosays.db'}")


@pytest.fixture
def own_app(tmp_path: Path):
    """Return an application over an empty store of its own."""
    app: Flask = create_app(database(tmp_path))
    yield app
    app.extensions["whosays"].close()
