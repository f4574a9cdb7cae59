"""A removed person leaves nothing: not a byte in any file of the database, and 410 at every address."""

import sqlite3
import subprocess
from pathlib import Path

import orjson
import pytest

from service.domain.publication import Kind
from service.pipeline import load
from tests.integration.people import IRIS, edit, write, write_tomas
from tests.integration.test_serve import get, serving

ID, PATH = "iris-vanholt", "/v1/profiles/iris-vanholt"
PIECE = 24  # bytes
PACKED = {"zephyrquill", "brineglass", "Quorra", "Silver Sextant"}
"""Words that stand nowhere but in what is stored compressed."""
PAGES = 40  # of text, so that it does not fit into one page of the database
LONG = {
    "long-chronicle": (
        "newspaper",
        "2021-05-06",
        "".join(f"Iris Vanholt wrote letter {n} to the zephyrquill society of Ostend.\n" * 3 for n in range(PAGES)),
    )
}


def rule(run, *more):
    words = ("rule", ID, "residence", "--choose", "Ostend", "--reason", "seen by the brineglass desk")
    assert run(*words, "--editor", "Quorra Editrix", "--load", *more).exit_code == 0


@pytest.fixture
def folder(settings, run):
    """Publish four revisions of Iris, with a long text, a ruling and a source that was taken out, and Tomas."""
    write_tomas(settings.seeds)
    write(settings.seeds, sources=IRIS | LONG)
    run("load")
    made = write(settings.seeds)
    edit(made / "documents" / "harbour-encyclopedia-iris.txt", "Ghent, Belgium", "Bruges, Belgium")
    run("load")
    rule(run)
    write(settings.seeds, sources=IRIS | LONG)
    run("load")
    return made


def words_of(store, folder):
    """Return all that could tell of Iris: names, ids, places on disk, words of her texts and of her editor."""
    ids = [key for kind in Kind for key in store.items.ids(kind, ID)]
    words = [*ids, "Vanholt", "vanholt", str(folder), *IRIS, *LONG, "zephyrquill", "Silver Sextant"]
    return [*words, "Quorra", "brineglass", "harbour", "1969-02-14"]


def packed_of(store):
    """Return pieces of the texts about Iris as they are stored: compressed, so that no word of them can be found."""
    with store._database.read() as connection:
        query = "SELECT text FROM texts JOIN sources ON sources.id = source WHERE profile = ?"
        stored = list(connection.exec_driver_sql(query, (ID,)).scalars())
    return [text[at : at + PIECE] for text in stored for at in range(8, len(text) - PIECE, 200)]


def left(settings, words):
    """Return which of ``words``, or of pieces of bytes, stand in any file in the database's folder."""
    database = Path(settings.database_url.removeprefix("sqlite:///"))
    files = {path.name: _bytes(path) for path in database.parent.iterdir()}
    assert database.name in files
    return [
        (word, name)
        for word in words
        for name, data in files.items()
        if (word if isinstance(word, bytes) else word.encode()) in data
    ]


def _bytes(path):
    """Read a file in another process: closing it in this one would drop the locks that SQLite has on it."""
    return subprocess.run(["cat", str(path)], check=True, capture_output=True).stdout


def addresses(store):
    """Return all addresses at which something of Iris is published, and some that are made on the way out."""
    with store._database.read() as connection:
        query = "SELECT DISTINCT path FROM representations WHERE profile = ? ORDER BY path"
        found = list(connection.exec_driver_sql(query, (ID,)).scalars())
    claim, source = store.items.ids(Kind.CLAIM, ID)[0], store.items.ids(Kind.SOURCE, ID)[0]
    made = [f"{PATH}?fields=name", f"{PATH}/claims?limit=1", f"{PATH}.txt", f"{PATH}/claims.csv", f"{PATH}/audit.txt"]
    return [
        *found,
        *made,
        f"/sources/{source}",
        f"/v1/claims/{claim}/verify",
        f"/v1/sources/{source}/passage?start=0&end=9",
    ]


@pytest.mark.sqlite
def test_nothing_of_a_removed_person_is_left_while_a_server_runs_that_has_served_them(settings, store, run, folder):
    words, pieces, asked = words_of(store, folder), packed_of(store), addresses(store)
    assert len(store.revisions.of(ID)) == 4
    assert {word for word, _ in left(settings, words)} >= {*words} - PACKED
    assert len({piece for piece, _ in left(settings, pieces)}) > len(pieces) / 2  # the others cross from page to page
    words += pieces
    with serving(settings, "--workers", "2") as (process, port):
        assert {get(process, port, address)[0] for address in asked} == {200}
        assert run("load").exit_code == 0

        removed = run("remove", ID, "--yes", "--json")

        assert orjson.loads(removed.stdout) == {"id": ID, "removed": True, "erased": True, "folder": str(folder)}
        assert left(settings, words) == []
        assert {address: get(process, port, address)[0] for address in asked} == dict.fromkeys(asked, 410)
        assert get(process, port, "/v1/profiles/tomas-ekerud")[0] == 200
        assert left(settings, words) == []
    assert left(settings, words) == []


@pytest.mark.sqlite
@pytest.mark.usefixtures("folder")
def test_the_file_has_no_free_pages_after_a_removal(settings, run):
    """Pages that were split keep copies of what moved out of them, so that the file is written anew."""
    assert run("remove", ID, "--yes").exit_code == 0
    with sqlite3.connect(settings.database_url.removeprefix("sqlite:///")) as connection:
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


@pytest.mark.sqlite
def test_a_removal_that_cannot_empty_the_log_says_so_and_what_to_do_and_is_ended_by_another(
    settings, store, run, folder, monkeypatch
):
    monkeypatch.setattr("service.store.engines.sqlite._READERS_MS", 0)
    words = words_of(store, folder)
    other = sqlite3.connect(settings.database_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN")
    assert other.execute("SELECT count(*) FROM profiles").fetchone() == (2,)

    removed = run("remove", ID, "--yes")

    first, second = removed.stderr.splitlines()
    assert removed.exit_code == 1
    assert first.startswith(f"error: {ID} is no longer published, but not erased: ")
    assert (
        "store.db-wal: what was deleted still stands in this log, because another process reads the database" in first
    )
    assert second == f"error: then say again: whosays remove {ID}"
    assert store.items.state(Kind.PROFILE, ID) == "gone"
    assert left(settings, words)
    other.execute("COMMIT")
    other.close()
    again = run("remove", ID, "--yes")
    assert (again.exit_code, again.stdout) == (0, f"{ID} was removed already\n")
    assert left(settings, words) == []


@pytest.mark.sqlite
@pytest.mark.usefixtures("folder")
def test_what_a_profile_loses_is_in_no_file_after_the_load(settings, store):
    before = packed_of(store)
    write(settings.seeds)
    assert left(settings, before)
    with serving(settings) as (process, port):
        assert get(process, port, "/v1/sources/long-chronicle")[0] == 200
        load(settings, store)
        # Revisions are kept as they were, and name their sources; the text itself is nobody's any more.
        gone = [*({*before} - {*packed_of(store)}), *(f"letter {n} to the zephyrquill" for n in range(PAGES))]
        assert any(isinstance(each, bytes) for each in gone)
        assert left(settings, gone) == []
        assert get(process, port, "/v1/sources/long-chronicle")[0] == 410


def test_a_removed_person_comes_back_under_the_next_number_and_with_nothing_from_before(settings, store, run, folder):
    old = store.items.ids(Kind.CLAIM, ID)
    run("remove", ID, "--yes")
    (report,) = load(settings, store, folder).profiles
    assert (report.revision, report.summary.split(":")[0]) == (5, "published again")
    assert [each.number for each in store.revisions.of(ID)] == [5]
    assert {store.items.state(Kind.CLAIM, key) for key in old} == {"live"}
    with store._database.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM tombstones WHERE revision IS NOT NULL").scalar() == 0
