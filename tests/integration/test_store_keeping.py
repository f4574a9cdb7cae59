"""What is kept of reads is given again only while nobody has written."""

import pytest

from service.errors import StoreError
from service.store.bare import keeping
from service.store.bare.keeping import Keeping
from service.store.session import open_store
from tests.integration.editions import edition
from tests.servers import hear

PATH = "/v1/profiles/mira-solberg"


@pytest.fixture
def stores(settings):
    """Two stores over one database, as two processes have them."""
    with open_store(settings) as reading, open_store(settings) as writing:
        yield reading, writing


def told(store, profile="mira-solberg"):
    """Return what is kept of a profile's text, as the front keeps it, and how often it was made."""
    made = []

    def make(path):
        made.append(path)
        found = store.representations.get(path, "txt")
        return (found.body, len(found.body)) if found else (b"", 0)

    path = f"/v1/profiles/{profile}"
    return [store.representations.kept((path, "txt"), make, path) for _ in range(3)], len(made)


def test_what_nobody_writes_to_is_made_once(stores):
    reading, writing = stores
    writing.publish(edition(1))
    assert told(reading) == ([b"state 1 of mira-solberg"] * 3, 1)
    assert told(reading)[1] == 0


def test_what_another_store_publishes_is_made_anew_at_once(stores):
    reading, writing = stores
    for number in (1, 2, 3):
        writing.publish(edition(number))
        hear(reading)
        assert told(reading) == ([f"state {number} of mira-solberg".encode()] * 3, 1)


def test_what_is_removed_is_not_given_any_more(stores):
    reading, writing = stores
    writing.publish(edition(1))
    assert told(reading)[0][0]
    writing.remove_profile("mira-solberg", "2026-02-03T00:00:00Z")
    hear(reading)
    assert told(reading)[0] == [b""] * 3


def test_what_the_same_store_publishes_is_made_anew_at_once(stores):
    store, _ = stores
    for number in (1, 2):
        store.publish(edition(number))
        assert told(store)[0] == [f"state {number} of mira-solberg".encode()] * 3


def test_what_was_published_while_it_was_made_is_seen_by_the_next(stores):
    reading, writing = stores
    writing.publish(edition(1))

    def make(number):
        writing.publish(edition(number))
        return f"made before state {number}", 1

    assert reading.representations.kept("key", make, 2) == "made before state 2"
    hear(reading)
    assert reading.representations.kept("key", make, 3) == "made before state 3"


def test_no_more_is_kept_than_there_is_room_for(monkeypatch):
    monkeypatch.setattr(keeping, "KEPT_BYTES", 10_000)
    kept = Keeping(lambda: 0)
    sizes = dict(zip("abcdefg", (1_000, 1_000, 9_000, 1_000, 1_000, 1_000, 1_000), strict=True))
    for key, size in sizes.items():
        assert kept.kept(key, lambda given: given, (key.upper(), size)) == key.upper()
        held = {**kept._kept._made, **kept._kept._before}
        assert sum(size for _, size in held.values()) <= 10_000
    assert set(held) == {"d", "e", "f", "g"}
    assert kept.kept("e", lambda given: given, ("made anew", 1)) == "E"


def test_what_is_asked_for_again_and_again_stays_while_much_else_is_asked_for_once(monkeypatch):
    monkeypatch.setattr(keeping, "KEPT_BYTES", 20_000)
    kept = Keeping(lambda: 0)
    kept.kept("often", lambda given: given, ("first", 500))
    for number in range(100):
        kept.kept(number, lambda given: given, (number, 500))
        assert kept.kept("often", lambda given: given, ("made anew", 500)) == "first"


def test_what_was_made_before_somebody_wrote_is_not_kept_after_it(monkeypatch):
    monkeypatch.setattr(keeping, "LOOK_SECONDS", 0)
    states = iter(range(100))
    state = next(states)
    kept = Keeping(lambda: state)

    def overtaken(_given):
        nonlocal state
        state = next(states)
        kept.kept("other", lambda given: given, ("seen", 1))
        return "of the state before", 1

    assert kept.kept("key", overtaken, None) == "of the state before"
    assert kept.kept("key", lambda given: given, ("of this state", 1)) == "of this state"


def test_nothing_is_given_once_the_database_cannot_be_read(monkeypatch):
    monkeypatch.setattr(keeping, "LOOK_SECONDS", 0)
    failing = False

    def look():
        if failing:
            raise StoreError("gone")

    kept = Keeping(look)
    assert kept.kept("key", lambda given: given, ("before", 1)) == "before"
    failing = True
    for _ in range(2):
        with pytest.raises(StoreError):
            kept.kept("key", lambda given: given, ("after", 1))
    failing = False
    assert kept.kept("key", lambda given: given, ("after", 1)) == "after"
