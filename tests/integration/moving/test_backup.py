"""A backup is one sound file or none, and a restore puts it back while others have the database open."""

import json
import os
import sqlite3
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from click.testing import CliRunner

from service.cli import main
from service.domain.publication import surrogate_key
from service.store.repositories import tombstones
from tests.integration.editions import claim, document, edition
from tests.integration.moving.content import body, content
from tests.integration.test_serve import DEADLINE, get, serving

MIRA = "/v1/profiles/mira-solberg"


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


def test_a_restore_leaves_no_log_as_long_as_the_backup(store, run, tmp_path):
    store.publish(edition(profile="cy", documents=(), claims=(), body=os.urandom(300_000)))
    run("backup", tmp_path / "copy.db")
    assert run("restore", tmp_path / "copy.db", "--force").exit_code == 0
    assert Path(f"{store.name}-wal").stat().st_size == 0


def test_who_stays_removed_is_so_from_the_day_on_and_uses_no_number_of_a_revision_again(store, run, tmp_path):
    run("backup", tmp_path / "copy.db")
    store.publish(edition(3))
    store.remove_profile("mira-solberg", "2026-02-03T00:00:00Z")
    assert run("restore", tmp_path / "copy.db", "--force").exit_code == 0
    with store._database.read() as connection:
        grave = tombstones.find(connection, "profile", "mira-solberg")
    assert (grave.gone_on, grave.revision) == ("2026-02-03", 3)
    store.publish(edition(4))


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


@pytest.mark.parametrize("command", ["backup", "restore", "export", "import"])
def test_the_help_of_each_command_has_examples_of_it(command):
    shown = CliRunner().invoke(main, [command, "--help"]).output
    assert f"  whosays {command} " in shown.partition("Examples:")[2]


def test_a_server_goes_on_while_a_backup_is_restored_and_answers_from_one_state_at_a_time(
    store, settings, run, tmp_path
):
    run("backup", tmp_path / "copy.db")
    store.publish(edition(3))
    with serving(settings, "--workers", "2") as (process, port), ThreadPoolExecutor(3) as pool:
        assert get(process, port, MIRA)[1] == b"state 3 of mira-solberg"
        done = threading.Event()

        def read():
            found = []
            while not done.is_set():
                found.append(get(process, port, MIRA))
            return found

        readers = [pool.submit(read) for _ in range(3)]
        try:
            assert run("restore", tmp_path / "copy.db", "--force").exit_code == 0
            end = time.monotonic() + DEADLINE
            while (answer := get(process, port, MIRA)) == (200, b"state 3 of mira-solberg"):
                assert time.monotonic() < end, (
                    "the server does not see what was restored"
                )  # it keeps answers for a moment
            assert answer == (200, b"state 2 of mira-solberg")
        finally:
            done.set()
        seen = [answer for reader in readers for answer in reader.result()]
    assert {status for status, _ in seen} == {200}
    assert {body for _, body in seen} <= {b"state 2 of mira-solberg", b"state 3 of mira-solberg"}


def test_a_server_takes_to_what_is_restored_in_the_place_of_a_damaged_file(store, settings, run, tmp_path):
    run("backup", tmp_path / "copy.db")
    with serving(settings) as (process, port):
        assert get(process, port, MIRA)[0] == 200
        store.close()
        junk = tmp_path / "junk"
        junk.write_bytes(b"no database at all" * 500)
        junk.replace(store.name)
        end = time.monotonic() + DEADLINE
        while get(process, port, MIRA)[0] != 503:
            assert time.monotonic() < end
        assert run("restore", tmp_path / "copy.db", "--force").exit_code == 0
        while get(process, port, MIRA) != (200, b"state 2 of mira-solberg"):
            assert time.monotonic() < end
