import pytest

from service.ingest.fetch import Fetcher
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
