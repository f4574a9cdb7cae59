"""A database with three profiles, and the command on it."""

import pytest
from attrs import evolve
from click.testing import CliRunner

from service.cli import main
from service.config import Settings
from service.store.session import open_store
from tests.integration.editions import edition


@pytest.fixture
def settings(tmp_path):
    return Settings(database_url=f"sqlite:///{tmp_path}/store.db")


@pytest.fixture
def store(settings):
    with open_store(settings) as store:
        store.publish(edition(1))
        second = edition(2)
        store.publish(evolve(second, publication=evolve(second.publication, names=("Mira Solberg",))))
        for profile in ("ada", "bo"):
            store.publish(edition(profile=profile, documents=(), claims=(), body=profile.encode() * 600))
        yield store


@pytest.fixture
def run(settings):
    def typed(*arguments):
        return CliRunner().invoke(main, [*map(str, arguments), "--database", settings.database_url])

    return typed
