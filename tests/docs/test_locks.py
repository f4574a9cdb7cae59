"""What is declared is locked, and the lock files work with any index."""

import re
import tomllib

import pytest

from tests.docs.console import REPOSITORY

PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text())
RUN = PROJECT["project"]["dependencies"]
BUILD, DEVELOP = (PROJECT["dependency-groups"][name] for name in ("build", "dev"))


@pytest.mark.parametrize(
    ("lock", "declared"),
    [
        ("requirements.lock", RUN),
        ("requirements-build.lock", BUILD),
        ("requirements-dev.lock", [*RUN, *BUILD, *DEVELOP]),
    ],
)
def test_every_declared_dependency_is_locked(lock, declared):
    text = (REPOSITORY / lock).read_text()
    locked = set(re.findall(r"^([a-z0-9-]+)==", text, re.MULTILINE))
    assert {re.split(r"[<>=~!\[ ]", name)[0].lower() for name in declared} <= locked
    assert "--hash=sha256:" in text
    assert "://" not in text
