"""What fails inside whosays over one profile is that profile's fault: told in a line, old revision served, the others go on."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from service.pipeline import load as load_here
from tests.integration.people import write

ROOT = Path(__file__).parents[2]
GOOD = "Ada Berg is a Norwegian architect. Ada Berg was born in Oslo in 1950."
FAILING = {
    "reading": ("Ada Berg exploded in 2001.", "KeyError: 'explode'"),
    "reconciling": ("Ada Berg celebrated her 60th birthday on 4 May 2010.", "TypeError"),
    "rendering": ("Ada Berg received the Silver Prize from the Polar Institute.", "IndexError"),
    "memory": ("Ada Berg ran out of memory.", "MemoryError"),
    "recursion": ("Ada Berg went round and round.", "RecursionError"),
}
RULE = """
[[rule]]
id = "related/explodes"
pattern = '(?P<s>{P}) exploded'
probability = 0.5
[[rule.claims]]
field = "related"
value = "=explode s"
"""
SENTENCE = "        words = sentence.span.of(self.document.text)\n"
TRAPS = """\
        if "out of memory" in words:
            raise MemoryError
        if "round and round" in words:
            list(self._by_rules(shadow, memory, sentence, people))
        if "killed" in words:
            __import__("os").kill(__import__("os").getpid(), 9)
        if "interrupted" in words:
            raise KeyboardInterrupt
"""


def change(folder, name, old, new):
    (file,) = folder.rglob(name)
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    """Return a copy of the program that fails over some sentences: wrong rules, wrong tables, wrong code."""
    root = tmp_path_factory.mktemp("broken")
    for package in ("service", "schemas"):
        shutil.copytree(ROOT / package, root / package, ignore=shutil.ignore_patterns("__pycache__"))
    (rules,) = root.rglob("80-related.toml")
    rules.write_text(rules.read_text("utf-8") + RULE, "utf-8")
    change(root, "derivations.toml", "celebrated_within = 31", 'celebrated_within = "a month"')
    change(root / "service" / "represent", "phrases.py", '"from {}",\n    "recognition"', '"{} {}",\n    "recognition"')
    change(root / "service" / "extract", "prose.py", SENTENCE, SENTENCE + TRAPS)
    return root


@pytest.fixture
def load(settings):
    """Run the load of a program in a process of its own."""

    def run(root, *arguments, **environ):
        command = [sys.executable, "-m", "service.cli", "load", str(settings.seeds), *arguments]
        given = {**os.environ, "PYTHONPATH": str(root), "DATABASE_URL": settings.database_url, **environ}
        result = subprocess.run(command, cwd=root, env=given, capture_output=True, text=True, timeout=600, check=False)
        said = result.stderr.splitlines(keepends=True)
        result.stderr = "".join(
            line for line in said if not line.startswith("load: ")
        )  # how far it was, where it was slow
        return result

    return run


def person(settings, profile, *texts):
    sources = {f"{profile}-{at}": ("newspaper", "2021-04-03", text) for at, text in enumerate(texts)}
    return write(settings.seeds, profile, "Ada Berg", sources)


def served(store, profile):
    found = store.representations.get(f"/v1/profiles/{profile}", "cited.json")
    return found and found.body


def errors(result):
    """Return what a load says on standard error, apart from how far it is: a busy machine is told that."""
    return [line for line in result.stderr.splitlines() if not line.startswith("load: ")]


def changes(result):
    return {each["id"]: each["change"] for each in json.loads(result.stdout)["profiles"]}


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_fault_of_the_program_stays_with_its_profile(settings, store, load, broken, jobs):
    profiles = {f"p-{name}": (GOOD, f"{GOOD}\n\n{text}") for name, (text, _) in FAILING.items()}
    for profile in profiles:
        person(settings, profile, GOOD)
    person(settings, "z-good", GOOD)
    assert load_here(settings, store).ok
    before = {profile: served(store, profile) for profile in profiles}
    for profile, texts in profiles.items():
        person(settings, profile, *texts)
    person(settings, "z-good", GOOD, "Ada Berg was a teacher.")

    result = load(broken, "--json", "--jobs", jobs)

    assert result.returncode == 1
    assert changes(result) == dict.fromkeys(profiles, "failed") | {"z-good": "changed"}
    assert {profile: served(store, profile) for profile in profiles} == before
    assert store.claims.of_source("z-good-1")
    assert not any(store.sources.get(f"{profile}-1") for profile in profiles), "nothing is half-written"
    lines = errors(result)
    assert len(lines) == len(profiles)
    for name, (_, cause) in FAILING.items():
        (line,) = [line for line in lines if line.startswith(f"error: p-{name}: ")]
        assert cause in line
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("name", ["Ada Berg", "Kim Lund"])
def test_the_line_names_source_passage_and_what_to_do(settings, load, broken, name):
    text = f"{GOOD}\n\n{FAILING['reading'][0]}".replace("Ada Berg", name)
    person(settings, "ada-berg", GOOD, text)

    result = load(broken)

    start = text.index(f"{name} exploded")
    (line,) = errors(result)
    assert line.startswith(
        f"error: ada-berg: source 'ada-berg-1', characters {start} to {start + 26} (“{name} exploded in 2001.”): "
        "reading it failed with KeyError: 'explode' at service/extract/"
    )
    assert "take the source out" in line
    assert "--debug" in line
    assert "failed: nothing is published" in result.stdout


@pytest.mark.parametrize(("how", "jobs"), [("--debug", "1"), ("WHOSAYS_DEBUG", "2")])
def test_the_traceback_is_printed_where_it_is_asked_for(settings, load, broken, how, jobs):
    person(settings, "ada-berg", GOOD, FAILING["reading"][0])
    person(settings, "z-good", GOOD)
    arguments, environ = ([how], {}) if how.startswith("--") else ([], {how: "1"})

    result = load(broken, "--jobs", jobs, *arguments, **environ)

    assert result.returncode == 1
    assert result.stderr.count("Traceback (most recent call last)") >= 1
    assert "KeyError: 'explode'" in result.stderr
    assert result.stderr.splitlines()[-1].startswith("error: ada-berg: ")


def test_a_process_that_is_killed_fails_its_profile_alone(settings, store, load, broken):
    for at in range(3):
        person(settings, f"p{at}", GOOD)
    assert load_here(settings, store).ok
    for at in range(3):
        person(settings, f"p{at}", GOOD, "Ada Berg was killed in 2001." if at == 1 else "Ada Berg was a teacher.")

    result = load(broken, "--json", "--jobs", "2")

    assert result.returncode == 1
    assert {profile for profile, change in changes(result).items() if change == "failed"} == {"p1"}
    assert len([at for at in range(3) if store.claims.of_source(f"p{at}-1")]) == 2
    (line,) = errors(result)
    assert line.startswith("error: p1: the process that loaded it died")


def test_an_interrupt_ends_the_load(settings, store, load, broken):
    person(settings, "p0", GOOD)
    person(settings, "p1", "Ada Berg was interrupted in 2001.")
    person(settings, "p2", GOOD)

    result = load(broken)

    assert result.returncode not in (0, None)
    assert served(store, "p0")
    assert served(store, "p2") is None


def test_a_database_that_fails_ends_the_load(settings, store, load):
    person(settings, "p0", GOOD)
    assert load_here(settings, store).ok
    path = Path(settings.database_url.removeprefix("sqlite:///"))
    store.close()
    for file in path.parent.glob(f"{path.name}*"):
        file.unlink()
    path.write_bytes(b"no database at all " * 100)

    result = load(ROOT)

    assert result.returncode == 1
    assert "no SQLite database" in result.stderr
    assert len(errors(result)) == 1


def test_a_manifest_that_no_parser_can_bear_fails_its_profile_alone(settings, load):
    person(settings, "z-good", GOOD)
    deep = person(settings, "deep", GOOD) / "profile.toml"
    deep.write_text(f"{deep.read_text('utf-8')}\nnote = {'[' * 100_000}{']' * 100_000}\n", "utf-8")

    result = load(ROOT, "--json")

    assert result.returncode == 1
    assert changes(result) == {"deep": "failed", "z-good": "new"}
    assert result.stderr.startswith("error: ")
    assert "Traceback" not in result.stderr
