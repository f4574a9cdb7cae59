"""A database that the benchmarks fill at once is the one that publishing makes."""

import sqlite3
from contextlib import closing

import pytest

from benchmarks.crowding import crowd
from benchmarks.names import Names
from benchmarks.town import edition
from service.app import create_app
from service.config import Settings
from service.store.session import open_store

MANY = 60
NOT_COMPARED = ("secret", "instance")


@pytest.fixture
def databases(tmp_path):
    """Return two databases of the same people: published one after the other, and the half of them written at once."""
    people = [edition(number, name) for number, name in enumerate(Names(3).some(MANY))]
    settings = [Settings(database_url=f"sqlite:///{tmp_path}/{name}.db") for name in ("published", "crowded")]
    for each, some in zip(settings, (people, people[: MANY // 2]), strict=True):
        with open_store(each) as store:
            for one in some:
                store.publish(one)
            if len(some) < MANY:
                crowd(tmp_path / "crowded.db", people[MANY // 2 :])
            store.record_load("2026-01-02T03:04:05Z")
    return settings


def held(settings):
    """Return the rows of all tables, without what is random."""
    with closing(sqlite3.connect(settings.database_url.removeprefix("sqlite:///"))) as connection:
        told = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        rows = {name: sorted(connection.execute(f"SELECT * FROM {name}").fetchall(), key=repr) for (name,) in told}  # noqa: S608 - names of our own
        rows["meta"] = [row for row in rows["meta"] if row[0] not in NOT_COMPARED]
        return rows


def test_every_table_has_the_same_rows(databases):
    published, crowded = map(held, databases)
    assert published.keys() == crowded.keys()
    assert len(published["profiles"]) == MANY
    assert len(published["tallies"]) > 3
    for name in published:
        assert published[name] == crowded[name], name


def test_a_profile_that_was_written_at_once_is_served_and_found_like_one_that_was_published(databases):
    apps = [create_app(settings) for settings in databases]
    last = MANY - 1
    name = edition(last, Names(3).some(MANY)[last]).publication.name
    for path in (
        f"/v1/profiles/p-{last}",
        f"/v1/profiles?q={name}",
        f"/v1/profiles/p-{last}x",
        "/v1/profiles",
        "/v1/conflicts",
    ):
        one, other = (app.test_client().get(path) for app in apps)
        assert (one.status_code, one.data) == (other.status_code, other.data), path
    assert name in apps[1].test_client().get(f"/v1/profiles?q={name}").text
    for app in apps:
        app.extensions["whosays"].close()
