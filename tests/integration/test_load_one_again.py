"""One folder that has not changed is told of by the file's driver alone, as the whole load tells of it."""

import sqlite3
from contextlib import closing

import pytest
from attrs import evolve

from service.pipeline import Change, load
from service.pipeline.loading.again import unchanged
from tests.integration.people import IRIS, edit, write

FIRST = next(iter(IRIS))
DAY, LATER = "2026-03-01T12:00:00Z", "2026-03-02T12:00:00Z"

pytestmark = pytest.mark.sqlite


@pytest.fixture
def folder(settings, store):
    made = write(settings.seeds)
    load(settings, store, clock=lambda: DAY)
    return made


def again(settings, folder):
    return unchanged(settings, folder, clock=lambda: LATER)


def test_it_is_reported_as_the_whole_load_reports_it(settings, store, folder):
    (whole,) = load(settings, store, folder, clock=lambda: LATER).profiles
    report = again(settings, folder)
    (quick,) = report.profiles
    assert whole.change is Change.UNCHANGED
    assert evolve(quick, seconds=whole.seconds) == whole
    assert (report.ok, dict(report.counts)) == (True, {"unchanged": 1})


@pytest.mark.parametrize("of", [lambda folder: folder, lambda folder: folder / "profile.toml"])
def test_it_is_remembered_as_a_load(settings, store, folder, of):
    said = store.method()
    with store._database.write() as connection:
        connection.exec_driver_sql("UPDATE meta SET value = '' WHERE key = 'method'")
    assert again(settings, of(folder))
    assert (store.status().last_load, store.method()) == (LATER, said)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda _s, _store, folder: edit(folder / "documents" / f"{FIRST}.txt", "1969", "1968"), id="text"),
        pytest.param(lambda _s, _store, folder: (folder / "rulings.toml").write_text("", "utf-8"), id="a new file"),
        pytest.param(
            lambda _s, _store, folder: edit(folder / "profile.toml", 'name = "Iris', 'name = "Irma'), id="manifest"
        ),
        pytest.param(lambda _s, _store, folder: (folder / "profile.toml").unlink(), id="no manifest"),
        pytest.param(lambda _s, store, _f: store.remove_profile("iris-vanholt", DAY), id="removed"),
        pytest.param(lambda _s, store, _f: touched(store), id="a source lost to another profile"),
        pytest.param(lambda _s, store, _f: older(store), id="an older schema"),
    ],
)
def test_whatever_else_there_is_to_do_is_left_to_the_whole_load(settings, store, folder, change):
    change(settings, store, folder)
    assert again(settings, folder) is None
    assert store.status().last_load in (DAY, None)


def touched(store):
    with store._database.write() as connection:
        connection.exec_driver_sql("UPDATE profiles SET receipt = NULL")


def older(store):
    with store._database.write() as connection:
        connection.exec_driver_sql("UPDATE meta SET value = '1' WHERE key = 'schema_version'")


def test_several_folders_no_database_and_a_server_are_left_to_the_whole_load(settings, folder, tmp_path):
    assert again(settings, settings.seeds) is None
    assert again(evolve(settings, database_url=f"sqlite:///{tmp_path / 'none.db'}"), folder) is None
    assert not (tmp_path / "none.db").exists()
    assert again(evolve(settings, database_url="postgresql://localhost/none"), folder) is None


def test_a_profile_that_is_published_meanwhile_is_left_to_the_whole_load(settings, store, folder):
    other = store._database.file

    def publishes():
        with closing(sqlite3.connect(other, isolation_level=None)) as connection:
            connection.execute("UPDATE profiles SET change = change + 1")
        return LATER

    assert unchanged(settings, folder, clock=publishes) is None
    assert store.status().last_load == DAY
