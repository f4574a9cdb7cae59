import json

import pytest
from click.testing import CliRunner

from service.cli import main
from service.config import Settings
from service.ingest.fetch import Fetcher
from service.store.session import open_store
from tests.web.site import running_site


@pytest.fixture
def site():
    with running_site() as running:
        yield running


@pytest.fixture
def waits():
    """The seconds that the fetcher would have waited."""
    return []


@pytest.fixture
def fetcher(tmp_path, waits):
    """A fetcher that may reach loopback; what it would wait is collected instead."""
    with Fetcher(cache=str(tmp_path / "cache.sqlite"), allow=("127.0.0.1/32",), backoff=0, sleep=waits.append) as made:
        yield made


@pytest.fixture
def settings(tmp_path):
    """Settings that may reach loopback and keep all they make in a folder of the test's own."""
    return Settings(
        database_url=f"sqlite:///{tmp_path}/var/store.db",
        seeds=tmp_path / "seeds",
        http_cache=str(tmp_path / "var" / "cache.sqlite"),
        fetch_allow=("127.0.0.1",),
        fetch_delay=0,
    )


@pytest.fixture
def store(settings):
    with open_store(settings) as opened:
        yield opened


@pytest.fixture
def run(settings, monkeypatch):
    """Return a function that runs whosays as if typed, and gives its exit code and what it printed."""
    monkeypatch.setenv("DATABASE_URL", settings.database_url)
    monkeypatch.setenv("WHOSAYS_SEEDS", str(settings.seeds))
    monkeypatch.setenv("WHOSAYS_HTTP_CACHE", settings.http_cache)
    monkeypatch.setenv("WHOSAYS_FETCH_ALLOW", "127.0.0.1")
    monkeypatch.setenv("WHOSAYS_FETCH_DELAY", "0")

    def typed(*words, answer=None):
        return CliRunner().invoke(main, [str(word) for word in words], input=answer, prog_name="whosays")

    return typed


@pytest.fixture
def said(run):
    """Return a function that runs whosays with --json and gives what it printed."""
    return lambda *words: json.loads(run(*words, "--json").stdout)
