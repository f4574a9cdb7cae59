"""The worked example of the rules' README: a new field out of two files, in a copy of the project."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.console import REPOSITORY

PAGE = REPOSITORY / "service/extract/data/rules/README.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ASK = """
import json, sys
from service.app import create_app
from service.config import Settings
client = create_app(Settings(database_url=sys.argv[1])).test_client()
print(json.dumps([client.get(address).json for address in sys.argv[2:]]))
"""


@pytest.fixture(scope="module")
def blocks() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for language, text in BLOCK.findall(PAGE.read_text("utf-8")):
        found.setdefault(language, []).append(text)
    return found


@pytest.fixture(scope="module")
def project(blocks, tmp_path_factory) -> Path:
    """Return a copy of the project with the README's field and rule in it, and a profile of the README's text."""
    home = tmp_path_factory.mktemp("project")
    for package in ("service", "schemas", "tests/unit/extract"):
        shutil.copytree(REPOSITORY / package, home / package, ignore=shutil.ignore_patterns("__pycache__"))
    entry, rule = blocks["toml"]
    with (home / "schemas/fields.toml").open("a", encoding="utf-8") as catalogue:
        catalogue.write(f"\n{entry}")
    (home / "service/extract/data/rules/90-instruments.toml").write_text(rule, "utf-8")
    (home / "tests/unit/extract/rules/test_instruments.py").write_text(blocks["python"][0], "utf-8")
    folder = home / "seeds/ilse-marchetti"
    folder.mkdir(parents=True)
    (folder / "page.txt").write_text(blocks["text"][0], "utf-8")
    (folder / "profile.toml").write_text(
        'id = "ilse-marchetti"\nname = "Ilse Marchetti"\n'
        '[[sources]]\nid = "a-page"\nfile = "page.txt"\ntitle = "A page"\nkind = "blog"\n',
        "utf-8",
    )
    return home


def run(project: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=project,
        env=os.environ | {"PYTHONPATH": str(project), "DATABASE_URL": f"sqlite:///{project}/whosays.db"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_new_field_takes_a_row_of_the_catalogue_and_a_rule(project):
    run(project, "-m", "service.cli", "load", "seeds")
    profile, claims, document = json.loads(
        run(
            project,
            "-c",
            ASK,
            f"sqlite:///{project}/whosays.db",
            "/v1/profiles/ilse-marchetti",
            "/v1/profiles/ilse-marchetti/claims?field=instrument",
            "/openapi.json",
        )
    )
    shown = profile["fields"]["instrument"]
    assert (shown["label"], [value["value"] for value in shown["values"]]) == ("Instrument", ["cello"])
    read = {(each["value"], each["modality"], each["selectors"][0]["exact"]) for each in claims["items"]}
    assert read == {
        ("cello", "asserted", "played the cello since 1994"),
        ("flute", "negated", "never played the flute"),
    }
    assert claims["items"][0]["qualifiers"]["start"] == "1994"
    assert '"instrument"' in json.dumps(document)


def test_the_tests_that_the_page_shows_pass(project):
    run(project, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/unit/extract/rules/test_instruments.py")
