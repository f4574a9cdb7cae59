"""A database as a whole: backed up and put back, exported and taken in, with nothing lost and nothing half there."""

import gzip
import hashlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve
from click.testing import CliRunner

from service.cli import main
from service.config import Settings
from service.domain.publication import surrogate_key
from service.store.moving import restoring
from service.store.moving.backup import backup
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


def test_a_backup_ends_and_has_one_moment_while_somebody_writes_all_the_time(store, settings, tmp_path):
    store.publish(edition(profile="cy", documents=(), claims=(), body=os.urandom(300_000)))
    before, said = content(store.name), []

    def told(done, total):
        assert len(said) < 20, "the copy begins anew whenever somebody writes"
        said.append((done, total))
        store.note("ada", store.standing("ada"), {"number": len(said)})

    backup(settings.database_url, tmp_path / "copy.db", told=told)
    assert len(said) > 1
    assert content(tmp_path / "copy.db") == before != content(store.name)


def test_who_is_removed_while_a_restore_is_about_to_write_stays_removed(store, settings, run, tmp_path, monkeypatch):
    run("backup", tmp_path / "copy.db")
    keep = restoring._keep_tombstones

    def slow(*given):
        keep(*given)
        store.remove_profile("ada", "2026-02-03T00:00:00Z")

    monkeypatch.setattr(restoring, "_keep_tombstones", slow)
    found = restoring.restore(settings.database_url, tmp_path / "copy.db", "2026-02-04T00:00:00Z", force=True)
    assert list(found.removed) == ["ada"]
    assert store.items.state("profile", "ada") == "gone"


def test_a_backup_never_takes_the_place_of_the_database_itself(store, run, tmp_path):
    before = content(store.name)
    (tmp_path / "link.db").symlink_to(store.name)
    for each in (store.name, tmp_path / "link.db"):
        result = run("backup", each, "--force")
        assert (result.exit_code, "is the database itself" in result.stderr) == (1, True)
    assert content(store.name) == before


@pytest.mark.parametrize("spoiled", [b"", b"no database at all" * 500, None])
def test_a_database_that_cannot_be_read_is_moved_aside_with_force_alone(store, run, tmp_path, spoiled):
    run("backup", tmp_path / "copy.db")
    wanted = content(tmp_path / "copy.db")
    store.close()
    file = Path(store.name)
    for each in tmp_path.glob("store.db*"):
        each.unlink()
    if spoiled is not None:
        file.write_bytes(spoiled)
    if spoiled:
        refused = run("restore", tmp_path / "copy.db")
        assert (refused.exit_code, "--force, which moves it aside" in refused.stderr) == (1, True)
        assert file.read_bytes() == spoiled
    done = run("restore", tmp_path / "copy.db", "--force", "--json")
    aside = json.loads(done.stdout)["aside"]
    assert bool(aside) == bool(spoiled)
    if spoiled:
        assert Path(aside).read_bytes() == spoiled
    assert content(file) == wanted


def test_a_backup_of_a_newer_version_is_refused_in_one_line(store, run, tmp_path):
    run("backup", tmp_path / "copy.db")
    with sqlite3.connect(tmp_path / "copy.db") as copy:
        copy.execute("UPDATE meta SET value = '999' WHERE key = 'schema_version'")
    before = content(store.name)
    result = run("restore", tmp_path / "copy.db", "--force")
    assert result.exit_code == 1
    assert result.stderr.startswith(f"error: {tmp_path}/copy.db: its schema has version 999")
    assert "restore it with the whosays that made it" in result.stderr
    assert content(store.name) == before


LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
from service.cli import main
main(sys.argv[2:])
"""


@pytest.mark.parametrize("command", ["backup", "export", "restore", "import"])
def test_a_full_disk_leaves_all_as_it_was_and_says_so_in_one_line(store, run, tmp_path, command):
    store.publish(edition(profile="cy", documents=(), claims=(), body=os.urandom(600_000)))
    run("backup", tmp_path / "copy.db")
    run("export", tmp_path / "out")
    given = {"backup": ["new.db"], "export": ["new"], "restore": ["copy.db", "--force"], "import": ["out"]}[command]
    database = tmp_path / "other.db" if command == "import" else store.name
    before, there = content(store.name), sorted(tmp_path.iterdir())
    words = [command, str(tmp_path / given[0]), *given[1:], "--database", f"sqlite:///{database}"]
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, "300000", *words], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stderr
    assert done.stderr.count("\n") == 1, done.stderr
    assert content(store.name) == before
    assert {path for path in tmp_path.iterdir() if not path.name.startswith("other.db")} == set(there)
    if command == "import":
        assert CliRunner().invoke(main, words).exit_code == 0


KILLED = """
import os, signal, sys
from service.store.moving import backup, lines, restoring

def told(done, total, *_):
    if done * 2 >= total:
        os.kill(os.getpid(), signal.SIGKILL)

command, url, place = sys.argv[1:]
if command == "backup":
    backup.backup(url, backup.Path(place), told=told)
elif command == "restore":
    restoring.restore(url, backup.Path(place), "2026-02-04T00:00:00Z", force=True, told=told)
elif command == "export":
    lines.export_to(url, backup.Path(place), told=told)
else:
    lines.import_from(url, backup.Path(place), told=told)
"""


@pytest.mark.parametrize("command", ["backup", "export", "restore", "import"])
def test_a_command_that_is_killed_leaves_all_as_it_was_and_can_be_said_again(store, run, settings, tmp_path, command):
    store.publish(edition(profile="cy", documents=(), claims=(), body=os.urandom(300_000)))
    run("backup", tmp_path / "copy.db")
    run("export", tmp_path / "out")
    wanted = content(store.name)
    store.publish(edition(profile="dee", documents=(), claims=()))
    before = content(store.name)
    url = f"sqlite:///{tmp_path}/other.db" if command == "import" else settings.database_url
    place = tmp_path / {"backup": "new.db", "export": "new", "restore": "copy.db", "import": "out"}[command]
    died = subprocess.run([sys.executable, "-c", KILLED, command, url, place], check=False)
    assert died.returncode == -signal.SIGKILL
    assert content(store.name) == before
    assert place.exists() == (command in {"restore", "import"})
    again = CliRunner().invoke(main, [command, str(place), "--database", url, *(["--force"] * (command == "restore"))])
    assert again.exit_code == 0, again.output
    if command == "import":
        assert content(tmp_path / "other.db") == wanted
    elif command == "restore":
        assert [each.id for each in store.profiles.all()] == ["ada", "bo", "cy", "mira-solberg"]
