"""The repository's own seeds, loaded once, and the service on top of them."""

from pathlib import Path

import pytest
from werkzeug.test import Client

from service.app import create_wsgi
from service.config import Settings
from service.pipeline import load
from service.store.session import open_store

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def settings(tmp_path_factory) -> Settings:
    made = Settings(
        database_url=f"sqlite:///{tmp_path_factory.mktemp('docs')}/whosays.db",
        seeds=REPOSITORY / "seeds",
    )
    with open_store(made) as store:
        assert load(made, store).ok
    return made


@pytest.fixture(scope="session")
def client(settings) -> Client:
    return Client(create_wsgi(settings))
