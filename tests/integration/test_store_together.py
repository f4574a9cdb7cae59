"""Several at once: threads that read, processes that write, and one that dies while it does."""

import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import text

from service.config import Settings
from service.domain.publication import Kind
from service.errors import ChangedError
from service.store.session import open_store
from tests.integration.editions import edition, with_digest

MIRA = "/v1/profiles/mira-solberg"

_DIES = """
import os, signal, sys
from attrs import evolve
from service.config import Settings
from service.store.session import open_store
from tests.integration.editions import edition

class Deadly(tuple):
    def __iter__(self):
        os.kill(os.getpid(), signal.SIGKILL)

given = edition(2)
deadly = evolve(given.publication, representations=Deadly(given.publication.representations))
open_store(Settings(database_url=sys.argv[1])).publish(evolve(given, publication=deadly))
"""


def test_a_process_killed_while_it_publishes_leaves_the_old_revision_served(settings, store):
    store.publish(edition(1))
    died = subprocess.run([sys.executable, "-c", _DIES, settings.database_url], timeout=60, check=False)
    assert died.returncode == -signal.SIGKILL
    assert store.representations.get(MIRA, "cited.json").body == b"state 1 of mira-solberg"
    assert store.items.get(Kind.PROFILE, "mira-solberg") == b"state 1 of mira-solberg"
    store.publish(edition(2))
    assert store.representations.get(MIRA, "cited.json").body == b"state 2 of mira-solberg"


def test_a_reader_sees_the_old_state_or_the_new_one_and_never_half(store):
    """Items and record are read in one transaction: both are of one revision, at every moment of 20 publishings."""
    store.publish(edition(1))
    done = threading.Event()

    def read():
        seen = set()
        while not done.is_set():
            with store._database.read() as connection:
                rows = connection.execute(
                    text(
                        "SELECT body FROM representations WHERE path = :path UNION ALL SELECT body FROM items WHERE kind = 'profile'"
                    ),
                    {"path": MIRA},
                ).all()
            seen.add(tuple(row.body for row in rows))
        return seen

    with ThreadPoolExecutor(3) as pool:
        readers = [pool.submit(read) for _ in range(3)]
        for number in range(2, 22):
            store.publish(edition(number))
        done.set()
        seen = set().union(*(reader.result(timeout=30) for reader in readers))
    assert seen
    assert all(len(bodies) == 3 and len(set(bodies)) == 1 for bodies in seen)


def test_the_fast_read_sees_every_commit_at_once_from_every_thread(store):
    with ThreadPoolExecutor(4) as pool:
        for number in range(1, 21):
            store.publish(edition(number))
            found = list(pool.map(lambda _: store.representations.get(MIRA, "cited.json").body, range(8)))
            assert set(found) == {f"state {number} of mira-solberg".encode()}


def test_another_process_sees_a_commit_at_once(settings, store):
    other = open_store(Settings(database_url=settings.database_url))
    assert other.representations.get(MIRA, "cited.json") is None
    store.publish(edition(1))
    assert other.representations.get(MIRA, "cited.json").body == b"state 1 of mira-solberg"
    other.close()


@pytest.mark.parametrize("late", [edition(2), with_digest(edition(3), "another")])
def test_of_two_that_publish_at_once_the_later_one_is_told(settings, store, late):
    other = open_store(Settings(database_url=settings.database_url))
    for number in (1, 2, 3):
        store.publish(edition(number))
    with pytest.raises(ChangedError, match="load again"):
        other.publish(late)
    assert store.representations.get(MIRA, "cited.json").body == b"state 3 of mira-solberg"
    other.close()


def test_a_closed_store_opens_again_when_it_is_used(store):
    store.publish(edition(1))
    store.close()
    assert store.representations.get(MIRA, "cited.json")
