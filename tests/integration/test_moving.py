"""A database as a whole: backed up and put back, exported and taken in, with nothing lost and nothing half there."""

import gzip
import hashlib
import json
import sqlite3

import pytest
from attrs import evolve
from click.testing import CliRunner

from service.cli import main
from service.config import Settings
from service.domain.publication import surrogate_key
from service.store.session import open_store
from tests.integration.editions import claim, document, edition


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


def content(file):
    """Return all rows of all tables of a database."""
    with sqlite3.connect(file) as connection:
        names = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1")
        ]
        kept = [name for name in names if not name.startswith(("names_index", "sqlite_"))]
        return {name: sorted(connection.execute(f"SELECT * FROM {name}").fetchall(), key=repr) for name in kept}  # noqa: S608 - names of tables


def body(store, profile):
    return store.representations.get(f"/v1/profiles/{profile}", "txt").body


def test_a_backup_is_one_file_with_all_that_the_database_has(store, run, tmp_path):
    result = run("backup", tmp_path / "copy.db", "--json")
    assert json.loads(result.stdout)["profiles"] == 3
    assert content(tmp_path / "copy.db") == content(store.name)
    assert not [path.name for path in tmp_path.iterdir() if path.name.startswith((".", "copy.db-"))]


def test_a_backup_does_not_take_the_place_of_a_file_unless_told_so(store, run, tmp_path):
    (tmp_path / "copy.db").write_text("mine")
    result = run("backup", tmp_path / "copy.db")
    assert (result.exit_code, "say --force" in result.stderr) == (1, True)
    assert (tmp_path / "copy.db").read_text() == "mine"
    assert run("backup", tmp_path / "copy.db", "--force").exit_code == 0
    assert content(tmp_path / "copy.db") == content(store.name)


def test_a_restore_puts_back_what_was_for_those_who_have_the_database_open(store, run, tmp_path):
    run("backup", tmp_path / "copy.db")
    store.publish(edition(3))
    store.publish(edition(profile="cy", documents=(), claims=()))
    assert "say --force" in run("restore", tmp_path / "copy.db").stderr
    assert body(store, "mira-solberg") == b"state 3 of mira-solberg"
    assert run("restore", tmp_path / "copy.db", "--force").exit_code == 0
    assert body(store, "mira-solberg") == b"state 2 of mira-solberg"
    assert [each.id for each in store.profiles.all()] == ["ada", "bo", "mira-solberg"]
    assert store.claims.of_profile("mira-solberg") == (claim(document(), "1981"),)
    store.publish(edition(3))


def test_what_a_restore_changes_is_told_to_those_who_follow_changes(store, run, tmp_path):
    run("backup", tmp_path / "copy.db")
    store.publish(edition(3))
    last = store.last_change()
    run("restore", tmp_path / "copy.db", "--force")
    assert [each.profile for each in store.changes.after(last, 10).changes] == ["mira-solberg"]


def test_who_was_removed_since_stays_removed_unless_told_otherwise(store, run, tmp_path):
    run("backup", tmp_path / "copy.db")
    store.remove_profile("ada", "2026-02-03T00:00:00Z")
    store.publish(edition(profile="cy", documents=(), claims=()))
    store.remove_profile("cy", "2026-02-03T00:00:00Z")
    last = store.last_change()
    result = run("restore", tmp_path / "copy.db", "--force")
    assert "ada was removed since, and stays so" in result.stdout
    assert [store.items.state("profile", each) for each in ("ada", "bo", "cy")] == ["gone", "live", "gone"]
    with open(store.name, "rb") as file:  # noqa: PTH123 - the file itself
        assert b"ada" * 600 not in file.read()
    keys = json.loads(run("purge-keys", "--after", last, "--json").stdout)["keys"]
    assert surrogate_key("ada") in keys
    run("restore", tmp_path / "copy.db", "--force", "--removed-too")
    assert store.items.state("profile", "ada") == "live"


@pytest.mark.parametrize("kept", [0, 5000, None])
def test_what_is_no_sound_backup_changes_nothing(store, run, tmp_path, kept):
    run("backup", tmp_path / "copy.db")
    data = b"no database" if kept is None else (tmp_path / "copy.db").read_bytes()[:kept]
    (tmp_path / "copy.db").write_bytes(data)
    before = content(store.name)
    result = run("restore", tmp_path / "copy.db", "--force")
    assert result.exit_code == 1
    assert result.stderr.startswith("error: ")
    assert result.stderr.count("\n") == 1
    assert content(store.name) == before


def test_an_export_taken_in_is_the_same_database_and_exports_the_same_bytes(store, run, tmp_path):
    store.remove_profile("bo", "2026-02-03T00:00:00Z")
    assert run("export", tmp_path / "out").exit_code == 0
    other = f"sqlite:///{tmp_path}/other.db"
    result = CliRunner().invoke(main, ["import", str(tmp_path / "out"), "--database", other, "--json"])
    assert json.loads(result.stdout)["profiles"] == 2
    assert content(tmp_path / "other.db") == content(store.name)
    CliRunner().invoke(main, ["export", str(tmp_path / "again"), "--database", other])
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == {
        path.name: path.read_bytes() for path in (tmp_path / "again").iterdir()
    }
    with open_store(Settings(database_url=other)) as copy:
        assert [hit.profile for hit in copy.search.named("mira solberg")] == ["mira-solberg"]
        assert copy.items.state("profile", "bo") == "gone"
        copy.publish(edition(3), base=copy.standing("mira-solberg"))


def test_the_manifest_has_the_digest_and_the_number_of_rows_of_each_file(store, run, tmp_path):
    assert store.name
    run("export", tmp_path / "out")
    about = json.loads((tmp_path / "out" / "manifest.json").read_text())
    for each in about["tables"].values():
        data = (tmp_path / "out" / each["file"]).read_bytes()
        assert each["sha256"] == hashlib.sha256(data).hexdigest()
        assert each["rows"] == len(gzip.decompress(data).splitlines())
    assert about["tables"]["profiles"]["rows"] == 3


def test_an_altered_export_is_refused_and_nothing_is_taken_in(store, run, tmp_path):
    assert store.name
    run("export", tmp_path / "out")
    file = tmp_path / "out" / "profiles.ndjson.gz"
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    other = f"sqlite:///{tmp_path}/other.db"
    result = CliRunner().invoke(main, ["import", str(tmp_path / "out"), "--database", other])
    assert (result.exit_code, "is not what was exported" in result.stderr) == (1, True)
    assert not (tmp_path / "other.db").exists()


def test_an_export_goes_into_a_database_without_profiles_alone_and_to_a_new_folder(store, run, tmp_path):
    run("export", tmp_path / "out")
    before = content(store.name)
    assert "has profiles already" in run("import", tmp_path / "out").stderr
    assert content(store.name) == before
    assert "is there already" in run("export", tmp_path / "out").stderr
