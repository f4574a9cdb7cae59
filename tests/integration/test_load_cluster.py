"""Loads on a Dask cluster: the same as here, byte for byte, whatever becomes of its workers."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from distributed import Client, LocalCluster

from benchmarks.crowd import write
from service.cli import main
from service.config import Settings
from service.pipeline import load
from service.store.session import open_store
from tests.integration.people import edit
from tests.integration.people import write as write_person
from tests.integration.test_load_faults import GOOD, SENTENCE, change, errors

ROOT = Path(__file__).parents[2]
DEADLINE = 120
PEOPLE = 16
TABLES = ("profiles", "revisions", "sources", "texts", "claims", "items", "representations", "tombstones")


def fixed():
    """The time, which stands."""
    return "2026-01-02T03:04:05Z"


def published(settings):
    """Return every byte of what is stored."""
    with open_store(settings) as store, store._database.read() as connection:
        return {name: connection.exec_driver_sql(f"SELECT * FROM {name} ORDER BY 1, 2").all() for name in TABLES}  # noqa: S608 - names above


@pytest.fixture(scope="module")
def cluster():
    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None
    ) as made:
        yield made


@pytest.fixture
def places(tmp_path):
    """Return the settings of three databases for the same profiles."""
    write(tmp_path / "seeds", range(PEOPLE))
    return [Settings(database_url=f"sqlite:///{tmp_path}/{name}.db", seeds=tmp_path / "seeds") for name in "abc"]


def load_into(settings, **how):
    with open_store(settings) as store:
        return load(settings, store, clock=fixed, **how)


def pids(cluster):
    with Client(cluster.scheduler_address, set_as_default=False) as client:
        return list(client.run(os.getpid).values())


def test_one_process_two_and_a_cluster_that_loses_a_worker_publish_the_same_bytes(places, cluster):
    alone, two, many = places
    workers = pids(cluster)
    killed = []

    def kill(done, _total, _name):
        if done == PEOPLE // 4:
            killed.append(workers[0])
            os.kill(workers[0], signal.SIGKILL)

    assert load_into(alone).counts == {"new": PEOPLE}
    assert load_into(two, jobs=2).counts == {"new": PEOPLE}
    assert load_into(many, scheduler=cluster.scheduler_address, progress=kill).counts == {"new": PEOPLE}

    assert killed
    assert killed[0] not in pids(cluster)
    assert published(two) == published(alone)
    assert published(many) == published(alone)

    seeds = alone.seeds
    changed = sorted(seeds.iterdir())[::5]
    for folder in changed:
        edit(folder / "documents" / "1.txt", "Half of them asked for money", "None of them asked for money")
    for settings, how in ((alone, {}), (two, {"jobs": 2}), (many, {"scheduler": cluster.scheduler_address})):
        assert load_into(settings, **how).counts == {"changed": len(changed), "unchanged": PEOPLE - len(changed)}
    assert published(two) == published(alone)
    assert published(many) == published(alone)


TRAP = """\
        if "killed" in words:
            __import__("os").kill(__import__("os").getpid(), 9)
        if "exploded" in words:
            {}["explode"]
"""


@pytest.fixture(scope="module")
def other(tmp_path_factory):
    """Return a copy of the program that is killed by some words, and fails over others."""
    root = tmp_path_factory.mktemp("other")
    for package in ("service", "schemas"):
        shutil.copytree(ROOT / package, root / package)
    change(root / "service" / "extract", "prose.py", SENTENCE, SENTENCE + TRAP)
    keep_patterns(root, tmp_path_factory.mktemp("kept"))
    return root


def keep_patterns(root, place):
    """Load somebody with a program, so that what its patterns compile to is kept for workers, which are killed before they keep it."""
    write_person(place / "seeds", "p", "Ada Berg", {"s": ("blog", "2021", GOOD)})
    environ = {**os.environ, "PYTHONPATH": str(root), "DATABASE_URL": f"sqlite:///{place}/whosays.db"}
    command = [sys.executable, "-m", "service.cli", "load", str(place / "seeds")]
    subprocess.run(command, cwd=root, env=environ, capture_output=True, timeout=300, check=True)


@pytest.fixture(scope="module")
def deadly(other, tmp_path_factory):
    """Return the address of a cluster of that program, as somebody starts one on machines: two workers that are started anew."""
    file = tmp_path_factory.mktemp("scheduler") / "scheduler.json"
    environ = {**os.environ, "PYTHONPATH": str(other), "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0"}
    options = ["--host", "127.0.0.1", "--scheduler-file", str(file), "--no-dashboard"]
    started = [
        ["distributed.cli.dask_scheduler", "--port", "0", *options],
        ["distributed.cli.dask_worker", "--nworkers", "2", "--nthreads", "2", "--death-timeout", "120", *options],
    ]
    processes = [
        subprocess.Popen([sys.executable, "-m", *each], cwd=other, env=environ, stderr=subprocess.DEVNULL)
        for each in started
    ]
    try:
        end = time.monotonic() + DEADLINE
        while not file.exists() or not file.read_text():
            assert time.monotonic() < end, "no scheduler"
        yield json.loads(file.read_text())["address"]
    finally:
        for process in reversed(processes):
            process.terminate()
            process.wait()


@pytest.fixture
def run(settings):
    """Run the load of a program in a process of its own."""

    def go(root, scheduler, *arguments, program=("-m", "service.cli")):
        command = [sys.executable, *program, "load", "--engine", "dask", "--scheduler", scheduler, *arguments]
        seeds = os.path.relpath(settings.seeds, root)  # the workers are elsewhere
        environ = {"PYTHONPATH": str(root), "DATABASE_URL": settings.database_url, "WHOSAYS_SEEDS": seeds}
        return subprocess.run(
            command, cwd=root, env={**os.environ, **environ}, capture_output=True, text=True, timeout=300, check=False
        )

    return go


def test_a_profile_over_which_workers_die_or_fail_is_reported_and_stops_no_other(settings, store, run, other, deadly):
    said = ["taught in Oslo", "was killed in 2001", "lives in Bergen", "exploded in 2001", "moved to Turku"]
    for at, words in enumerate(said):
        write_person(settings.seeds, f"p{at}", "Ada Berg", {f"s{at}": ("blog", "2021", f"{GOOD}\n\nAda Berg {words}.")})

    result = run(other, deadly, "--json", "--debug")

    assert result.returncode == 1, result.stderr
    changes = {each["id"]: each["change"] for each in json.loads(result.stdout)["profiles"]}
    assert changes == {"p0": "new", "p1": "failed", "p2": "new", "p3": "failed", "p4": "new"}
    assert "error: p1: the process that loaded it died, killed by the system or out of memory; " in result.stderr
    (line,) = [line for line in result.stderr.splitlines() if line.startswith("error: p3: ")]
    assert (
        "(“Ada Berg exploded in 2001.”): reading it failed with KeyError: 'explode' at service/extract/prose.py" in line
    )
    assert "words = sentence.span.of(self.document.text)" not in line
    assert "KeyError: 'explode'\n" in result.stderr, "the traceback is that of the worker"
    assert [each.id for each in store.profiles.all()] == ["p0", "p2", "p4"]


def test_a_cluster_of_another_version_is_refused_with_what_differs(settings, store, run, deadly):
    write_person(settings.seeds)
    result = run(ROOT, deadly)
    assert (result.returncode, result.stdout) == (2, "")
    (line,) = errors(result)
    assert re.fullmatch(
        r"error: tcp://127\.0\.0\.1:\d+: has whosays \S+ \(here \S+\); install there what is here, .*", line
    )
    assert store.profiles.all() == []


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("tcp://127.0.0.1:1", "tcp://127.0.0.1:1: no scheduler answers there; start one (dask scheduler), "),
        ("nonsense://a", "'nonsense://a' is no scheduler's address; write one such as tcp://127.0.0.1:8786"),
        ("127.0.0.1:no", "'127.0.0.1:no' is no scheduler's address; "),
    ],
)
def test_a_scheduler_that_does_not_answer_is_one_clear_line(settings, run, address, problem):
    write_person(settings.seeds)
    result = run(ROOT, address)
    assert result.returncode == 2
    (line,) = errors(result)
    assert line.startswith(f"error: {problem}")


def test_without_the_library_for_it_the_command_says_what_to_install(settings, run):
    write_person(settings.seeds)
    without = "import sys; sys.modules['distributed'] = None; from service.cli import main; main()"
    result = run(ROOT, "tcp://127.0.0.1:8786", program=("-c", without))
    assert result.returncode == 2
    (line,) = errors(result)
    assert line.endswith("; install it: pip install 'whosays[cluster]'")


@pytest.mark.parametrize(
    "options",
    [("--engine", "dask"), ("--scheduler", "tcp://a:1"), ("--engine", "dask", "--scheduler", "a", "--jobs", "2")],
)
def test_options_that_do_not_go_together_are_wrong_usage(options):
    assert CliRunner().invoke(main, ["load", *options]).exit_code == 2
