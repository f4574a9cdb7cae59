"""Settings of the test tools that hold for every test."""

import os

import pytest
from hypothesis import HealthCheck, settings

from tests import servers

for variable in (
    "DATABASE_URL",
    "WHOSAYS_READ_URL",
    "HOST",
    "PORT",
    "WORKERS",
    *(name for name in os.environ if name.startswith("WHOSAYS_")),
):
    os.environ.pop(variable, None)  # how somebody runs the service here is nothing to the tests
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # or each process that a test starts compiles every module anew

settings.register_profile("whosays", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("whosays"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "whosays")


@pytest.fixture(autouse=True)
def _push_request_context():
    """Shadow pytest-flask's fixture of this name: under it, successive calls of a test client would share ``flask.g``."""


@pytest.fixture(scope="session")
def postgres():
    """A PostgreSQL server for all tests that ask for one."""
    with servers.running() as server:
        yield server
