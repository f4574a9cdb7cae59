"""What a connection keeps of its reads is given again only while nobody has written."""

import pytest

from service.config import Settings
from service.store import keeping
from service.store.session import open_store
from tests.integration.editions import edition

PATH = "/v1/profiles/mira-solberg"


@pytest.fixture
def stores(tmp_path):
    """Two stores over one file, as two processes have them."""
    settings = Settings(database_url=f"sqlite:///{tmp_path}/store.db")
    with open_store(settings) as reading, open_store(settings) as writing:
        yield reading, writing


def test_what_another_store_publishes_is_read_at_once(stores):
    reading, writing = stores
    for number in (1, 2, 3):
        writing.publish(edition(number))
        for _ in range(2):
            assert reading.representations.get(PATH, "txt").body == f"state {number} of mira-solberg".encode()


def test_what_is_removed_is_not_given_any_more(stores):
    reading, writing = stores
    writing.publish(edition(1))
    assert reading.representations.get(PATH, "txt")
    writing.remove_profile("mira-solberg", "2026-02-03T00:00:00Z")
    assert reading.representations.get(PATH, "txt") is None


def test_what_the_same_store_publishes_is_read_at_once(stores):
    store, _ = stores
    for number in (1, 2):
        store.publish(edition(number))
        assert store.representations.get(PATH, "txt").body == f"state {number} of mira-solberg".encode()


def test_no_more_is_kept_than_there_is_room_for(stores, monkeypatch):
    monkeypatch.setattr(keeping, "KEPT_BYTES", 5_000)
    reading, writing = stores
    for name in ("anna-a", "bert-b", "cora-c"):
        writing.publish(edition(1, profile=name, documents=(), claims=(), body=name.encode() * 500))
    for _ in range(2):
        for name in ("anna-a", "bert-b", "cora-c"):
            assert reading.representations.get(f"/v1/profiles/{name}", "txt").body == name.encode() * 500
    connection = reading._database.detached()
    for name in ("anna-a", "bert-b", "cora-c"):
        connection.kept("SELECT body FROM representations WHERE path = ? LIMIT 1", (f"/v1/profiles/{name}",))
        assert 0 < connection._size <= 5_000
    connection.close()
