"""Full disks, kills, altered bytes, and several at once: nothing is half there, and all can be said again."""

import os
import signal
import subprocess
import sys

import hypothesis
import pytest
from click.testing import CliRunner
from hypothesis import strategies

from service.cli import main
from service.errors import StoreError
from service.store.moving import lines, restoring
from service.store.moving.backup import backup
from tests.integration.editions import edition
from tests.integration.moving.content import content, files


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
    found = restoring.restore(settings.database_url, tmp_path / "copy.db", force=True)
    assert list(found.removed) == ["ada"]
    assert store.items.state("profile", "ada") == "gone"


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
    restoring.restore(url, backup.Path(place), force=True, told=told)
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


def test_any_altered_byte_of_an_export_is_refused_or_changes_nothing(store, run, tmp_path):
    run("export", tmp_path / "out")
    good, wanted = files(tmp_path / "out"), content(store.name)

    @hypothesis.given(strategies.sampled_from(sorted(good)), strategies.data())
    @hypothesis.settings(max_examples=40)
    def alter(name, data):
        place = data.draw(strategies.integers(0, len(good[name]) - 1))
        spoiled = bytearray(good[name])
        spoiled[place] ^= data.draw(strategies.integers(1, 255))
        cut = bytes(spoiled[: data.draw(strategies.sampled_from([place, len(spoiled)]))])
        (tmp_path / "out" / name).write_bytes(cut)
        other = tmp_path / "other.db"
        for each in tmp_path.glob("other.db*"):
            each.unlink()
        try:
            lines.import_from(f"sqlite:///{other}", tmp_path / "out")
        except StoreError as error:
            assert "\n" not in str(error)  # noqa: PT017 - either way is right
            assert not other.exists() or not content(other)["profiles"]
        else:
            assert content(other) == wanted
        (tmp_path / "out" / name).write_bytes(good[name])

    alter()


WRITES = """
import sys
from service.config import Settings
from service.store.session import open_store
from tests.integration.editions import edition

with open_store(Settings(database_url=sys.argv[1])) as store:
    for number in range(1000):
        store.publish(edition(profile=f"p{number}", documents=(), claims=(), body=b"%d." % number * 20000))
        print(number, flush=True)
"""


def test_what_is_exported_or_backed_up_while_another_process_publishes_is_of_one_moment(settings, run, tmp_path):
    writing = subprocess.Popen([sys.executable, "-c", WRITES, settings.database_url], stdout=subprocess.PIPE)
    try:
        writing.stdout.readline()
        for number in range(3):
            assert run("backup", tmp_path / f"{number}.db").exit_code == 0
            assert run("export", tmp_path / f"{number}").exit_code == 0
            imported = f"sqlite:///{tmp_path}/{number}-imported.db"
            assert (
                CliRunner().invoke(main, ["import", str(tmp_path / f"{number}"), "--database", imported]).exit_code == 0
            )
            writing.stdout.readline()
    finally:
        writing.kill()
        writing.communicate()
    for file in sorted(tmp_path.glob("[012]*.db")):
        found = content(file)
        number = len(found["profiles"])
        assert number
        assert sorted(row[1] for row in found["profiles"]) == sorted(f"p{each}" for each in range(number))
        assert dict(found["meta"])["changes"] == str(number)
        for table in ("revisions", "representations", "items"):
            assert (
                len({value for row in found[table] for value in row if value in {f"p{n}" for n in range(number)}})
                == number
            )


@pytest.mark.parametrize("command", ["backup", "export"])
def test_of_two_at_once_to_one_place_one_is_there_as_a_whole(store, settings, run, tmp_path, command):
    words = [sys.executable, "-m", "service.cli", command, str(tmp_path / "new"), "--database", settings.database_url]
    both = [subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    said = [each.communicate() for each in both]
    assert sorted(each.returncode for each in both) == [0, 1], said
    assert [err.count("\n") for _, err in said if err] == [1]
    assert not [path.name for path in tmp_path.iterdir() if path.name.startswith(".")]
    if command == "backup":
        assert content(tmp_path / "new") == content(store.name)
    else:
        run("export", tmp_path / "again")
        assert files(tmp_path / "new") == files(tmp_path / "again")


def test_what_comes_to_be_at_the_place_while_a_copy_is_made_stays(store, settings, tmp_path):
    assert store.name
    file, folder = tmp_path / "new.db", tmp_path / "new"
    with pytest.raises(StoreError, match="is there already"):
        backup(settings.database_url, file, told=lambda *_: file.write_text("mine"))

    def told(*_):
        folder.mkdir(exist_ok=True)
        (folder / "note").write_text("mine")

    with pytest.raises(StoreError, match="cannot be written"):
        lines.export_to(settings.database_url, folder, told=told)
    assert (file.read_text(), files(folder)) == ("mine", {"note": b"mine"})
    assert not [path.name for path in tmp_path.iterdir() if path.name.startswith(".")]
