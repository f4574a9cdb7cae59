"""The profile that the repository ships, loaded once, and the service on top of it.

Other people who live in ``seeds/`` are left out: the documents show what a reader sees who has just got the repository.
"""

import shutil
from pathlib import Path

import pytest
from werkzeug.test import Client

from service.app import create_wsgi
from service.config import Settings
from service.pipeline import load
from service.store.session import open_store

REPOSITORY = Path(__file__).parents[2]
SHIPPED = "amani-ballour"


@pytest.fixture(scope="session")
def settings(tmp_path_factory) -> Settings:
    root = tmp_path_factory.mktemp("docs")
    shutil.copytree(REPOSITORY / "seeds" / SHIPPED, root / "seeds" / SHIPPED)
    made = Settings(database_url=f"sqlite:///{root}/whosays.db", seeds=root / "seeds")
    with open_store(made) as store:
        assert load(made, store).ok
    return made


@pytest.fixture(scope="session")
def client(settings) -> Client:
    return Client(create_wsgi(settings))
