"""A database of its own for each test: a real SQLite file."""

import pytest

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
