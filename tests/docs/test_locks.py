"""What is declared is locked, the lock files work with any index, and no later release can unsettle an install."""

import re
import tomllib
from importlib.metadata import distribution

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.docs.console import REPOSITORY

PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text())
RUN = PROJECT["project"]["dependencies"]
GROUPS = PROJECT["dependency-groups"]
LOCKS = {
    "requirements.lock": RUN,
    "requirements-postgres.lock": [*RUN, *PROJECT["project"]["optional-dependencies"]["postgres"]],
    "requirements-build.lock": GROUPS["build"],
    "requirements-dev.lock": [*RUN, *GROUPS["build"], *GROUPS["dev"], *GROUPS["nlp"]],
}
INSTALLERS = [REPOSITORY / "Makefile", REPOSITORY / "Dockerfile"]


def pinned(lock: str) -> dict[str, Requirement]:
    """Return what is pinned in a lock file, by name."""
    lines = re.findall(r"^[a-z0-9][^\s\\]*==[^\\\n]*", (REPOSITORY / lock).read_text(), re.MULTILINE)
    return {canonicalize_name(each.name): each for each in map(Requirement, lines)}


def asked_with_extras(lock: str) -> set[tuple[str, str]]:
    """Return each name and extra that something in the lock asks for on this machine, however it came to be asked."""
    found: set[tuple[str, str]] = set()
    left = [(each, extra) for each in pinned(lock).values() if applies(each) for extra in ("", *each.extras)]
    while left:
        asker, extra = left.pop()
        for text in distribution(asker.name).requires or ():
            each = Requirement(text)
            if applies(each, extra):
                new = {(canonicalize_name(each.name), canonicalize_name(name)) for name in each.extras} - found
                found |= new
                left += [(each, name) for _, name in new]
    return found


def applies(requirement: Requirement, extra: str = "") -> bool:
    return requirement.marker is None or requirement.marker.evaluate({**default_environment(), "extra": extra})


@pytest.mark.parametrize("lock", LOCKS)
def test_every_declared_dependency_is_locked_with_hashes_and_no_address(lock):
    text = (REPOSITORY / lock).read_text()
    assert {canonicalize_name(Requirement(each).name) for each in LOCKS[lock]} <= pinned(lock).keys()
    assert text.count("--hash=sha256:") >= len(pinned(lock))
    assert "://" not in text


@pytest.mark.parametrize("lock", LOCKS)
def test_what_is_asked_for_with_an_extra_is_pinned_with_it(lock):
    extras = {(name, canonicalize_name(extra)) for name, each in pinned(lock).items() for extra in each.extras}
    assert asked_with_extras(lock) <= extras


def test_some_dependency_asks_for_an_extra():
    assert ("coverage", "toml") in asked_with_extras("requirements-dev.lock")


def test_the_locks_agree_on_every_version():
    everything = pinned("requirements-dev.lock")
    for lock in LOCKS:
        assert {name: str(each.specifier) for name, each in pinned(lock).items()}.items() <= {
            name: str(each.specifier) for name, each in everything.items()
        }.items()


@pytest.mark.parametrize("file", INSTALLERS, ids=lambda file: file.name)
def test_every_install_from_a_lock_checks_hashes_and_resolves_nothing(file):
    text = re.sub(r"\\\n\s*", "", file.read_text())
    installs = re.findall(r"(?:pip install|pip sync|uv sync)\b[^\n&]*", text)
    from_locks = [line for line in installs if "--require-hashes" in line]
    assert from_locks
    assert all("pip sync" in line or "--no-deps" in line for line in installs), installs
