"""Loads by several processes: the same as by one."""

import contextlib
import multiprocessing
import os
import signal
import struct
import subprocess
import sys
import time
from multiprocessing import get_context
from pathlib import Path

import pytest

from service.config import Settings
from service.domain.publication import Kind
from service.ingest.folderseed import FolderSeed
from service.pipeline import load
from service.pipeline.loading.engines.processes import Common, Processes, _Worker
from service.pipeline.loading.engines.workers import LostError, Task
from service.pipeline.loading.known import Known
from service.pipeline.reports import Change
from service.pipeline.visiting.visit import Visit
from service.store.session import open_store
from tests.integration.people import IRIS, write, write_tomas

DEADLINE = 60
PEOPLE = 24


def test_two_processes_publish_what_one_publishes(settings, store, tmp_path):
    write(settings.seeds)
    write_tomas(settings.seeds)
    alone = Settings(database_url=f"sqlite:///{tmp_path}/alone.db", seeds=settings.seeds)
    other = open_store(alone)
    expected = load(alone, other)
    told = []

    report = load(settings, store, jobs=2, progress=lambda done, total, _: told.append((done, total)))

    assert [each.id for each in report.profiles] == [each.id for each in expected.profiles]
    assert [each.claims for each in report.profiles] == [each.claims for each in expected.profiles]
    assert sorted(store.items.ids(Kind.CLAIM)) == sorted(other.items.ids(Kind.CLAIM))
    assert told == [(0, 2), (1, 2), (2, 2)]
    assert {each.change for each in load(settings, store, jobs=2).profiles} == {Change.UNCHANGED}
    other.close()


def test_a_fault_in_one_folder_stops_no_other_process(settings, store):
    write_tomas(settings.seeds)
    broken = write(settings.seeds)
    (broken / "profile.toml").write_text("id = ", "utf-8")

    report = load(settings, store, jobs=2)

    assert {each.id: bool(each.error) for each in report.profiles} == {"iris-vanholt": True, "tomas-ekerud": False}


def test_a_language_without_rules_is_kept_cited_and_told(settings, store):
    folder = write(settings.seeds)
    manifest = folder / "profile.toml"
    manifest.write_text(manifest.read_text("utf-8").replace("[[sources]]", '[[sources]]\nlanguage = "nb"', 1), "utf-8")

    (report,) = load(settings, store).profiles

    source = next(iter(IRIS))
    assert [warning for warning in report.warnings if "nb" in warning and source in warning]
    assert store.texts.get(source)
    assert store.claims.of_source(source) == ()


@contextlib.contextmanager
def loading(settings, begun):
    """Load by two processes, and yield the one that started them once it has ``begun``."""
    environment = {**os.environ, "DATABASE_URL": settings.database_url, "WHOSAYS_SEEDS": str(settings.seeds)}
    command = [sys.executable, "-m", "service.cli", "load", "--jobs", "2"]
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    try:
        end = time.monotonic() + DEADLINE
        while not begun(process.pid):
            assert time.monotonic() < end, "it has not begun"
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def test_processes_of_a_load_end_with_the_one_that_started_them(settings, store):
    for number in range(PEOPLE):
        sources = {f"{source}-{number}": given for source, given in IRIS.items()}
        write(settings.seeds, f"iris-vanholt-{number}", "Iris Vanholt", sources)
    with loading(settings, lambda _: store.profiles.all()) as process:
        process.kill()
        process.communicate(timeout=DEADLINE)  # its output ends when the last of its processes has ended
    done = len(store.profiles.all())
    assert 0 < done < PEOPLE
    assert load(settings, store).counts == {"new": PEOPLE - done, "unchanged": done}
    assert len(store.profiles.all()) == PEOPLE


def test_ctrl_c_ends_all_processes_of_a_load_with_one_word(settings, store):
    write(settings.seeds)
    (write_tomas(settings.seeds) / "documents" / "lake-gazette-tomas.txt").write_text("It rained.\n" * 200_000, "utf-8")
    with loading(
        settings, lambda _: store.profiles.all()
    ) as process:  # one process has nothing to do by now, and one for long
        os.killpg(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=DEADLINE)
    assert process.returncode == 1
    assert [line for line in err.splitlines() if line and not line.startswith("load: ")] == ["Aborted!"]
    assert [profile.id for profile in store.profiles.all()] == ["iris-vanholt"]


def forks(pid):
    """Tell whether a process has started the one that workers are forked from."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return any(b"forkserver" in Path(f"/proc/{each}/cmdline").read_bytes() for each in children)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere each worker reads the rules itself")
def test_ctrl_c_while_rules_are_read_ends_all_processes_with_one_word(settings, store):
    write(settings.seeds)
    write_tomas(settings.seeds)
    with loading(settings, forks) as process:
        os.killpg(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=DEADLINE)
    assert [line for line in err.splitlines() if line] == ["Aborted!"]
    assert store.profiles.all() == []


def half_an_answer(connection):
    """Be killed in the middle of an answer that is longer than a pipe holds."""
    connection.recv()
    os.write(connection.fileno(), struct.pack("!i", 1_000_000) + b"the beginning")
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_process_that_dies_in_the_middle_of_its_answer_is_lost_and_not_waited_for(settings):
    here, there = get_context("spawn").Pipe()
    process = get_context("spawn").Process(target=half_an_answer, args=(there,), daemon=True)
    process.start()
    there.close()
    worker = _Worker(process, here)
    with pytest.raises(LostError):
        worker.made(Task(FolderSeed(settings.seeds), Known(profile="iris-vanholt"), "2026-01-02T03:04:05Z"))
    worker.end()
    assert process.exitcode == -signal.SIGKILL


def test_processes_end_with_a_load_that_ends(settings):
    folder = write(settings.seeds)
    task = Task(FolderSeed(folder), Known(profile="iris-vanholt"), "2026-01-02T03:04:05Z")
    with Processes(Common(settings, Visit.NONE), 2) as crew:
        assert {crew.submit(task).result().report.id for _ in range(3)} == {"iris-vanholt"}
        assert crew.alone(task).report.claims > 0
        processes = multiprocessing.active_children()
        assert processes
    assert not any(each.is_alive() for each in processes)
