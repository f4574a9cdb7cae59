"""What is installed without any extra works: no module asks for an extra's package before it is wanted."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"
WITHOUT = """
import importlib, pkgutil, sys

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in sys.argv[1].split(","):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Missing())
"""
EVERY = """
import service
for module in pkgutil.walk_packages(service.__path__, "service."):
    if not module.name.endswith(".__main__") and module.name not in sys.argv[2].split(","):
        importlib.import_module(module.name)
        print(module.name)
"""
FETCH = """
from service.errors import WhosaysError
from service.ingest.fetch import Fetcher
with Fetcher(cache=sys.argv[2]) as fetcher:
    try:
        fetcher.get("http://127.0.0.1:1/page")
    except WhosaysError as error:
        print(error)
"""


WANTED = ("service.store.engines.postgres", "service.store.engines.listening")
"""The modules that are the use of an extra: no other module imports them before a PostgreSQL address is given."""

CONNECT = """
from service.config import Settings
from service.errors import ConfigError
from service.store.session import open_store
try:
    open_store(Settings(database_url="postgresql://127.0.0.1:1/nothing"))
except ConfigError as error:
    print(error)
"""


def extras() -> str:
    """Return the packages of all extras, by commas."""
    listed = tomllib.loads(PYPROJECT.read_text("utf-8"))["project"]["optional-dependencies"]
    names = {each.partition(">")[0].partition("[")[0].partition("=")[0] for group in listed.values() for each in group}
    return ",".join(sorted(name.replace("-", "_") for name in names))


def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WITHOUT + code, extras(), *arguments], capture_output=True, text=True, check=False
    )


def test_every_module_can_be_imported_without_the_extras():
    done = run(EVERY, ",".join(WANTED))
    assert done.returncode == 0, done.stderr
    assert "service.ingest.fetching.session" in done.stdout.split()


def test_a_link_is_answered_without_the_extras(tmp_path):
    done = run(FETCH, str(tmp_path / "pages.sqlite"))
    assert (done.returncode, done.stderr) == (0, "")
    assert "http://127.0.0.1:1/page: it may not be fetched" in done.stdout


def test_an_address_that_needs_an_extra_is_answered_with_what_to_install():
    done = run(CONNECT)
    assert done.returncode == 0, done.stderr
    assert "pip install whosays[postgres]" in done.stdout


@pytest.mark.parametrize("package", ["psycopg", "redis", "spacy"])
def test_the_extras_are_left_out_in_these_tests(package):
    assert package in extras().split(",")
