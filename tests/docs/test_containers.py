"""The containers agree with each other, with the lock files and with what the service reads; Docker itself is not asked."""

import re

import pytest
import yaml
from sqlalchemy import make_url

from service.config import Settings
from tests.docs.console import REPOSITORY

BASE, POSTGRES = (yaml.safe_load((REPOSITORY / name).read_text()) for name in ("compose.yaml", "compose.postgres.yaml"))
DOCKERFILE = (REPOSITORY / "Dockerfile").read_text()
SERVICE = {
    *("build", "image", "init", "ports", "volumes", "read_only", "tmpfs", "cap_drop", "security_opt", "healthcheck"),
    *("stop_grace_period", "ulimits", "restart", "environment", "depends_on", "shm_size"),
}
"""What of a service's keys is used (https://github.com/compose-spec/compose-spec/blob/main/05-services.md)."""


@pytest.mark.parametrize("file", [BASE, POSTGRES], ids=["base", "postgres"])
def test_compose_files_have_services_of_known_keys_and_the_volumes_that_these_name(file):
    assert file.keys() == {"services", "volumes"}
    for service in file["services"].values():
        assert service.keys() <= SERVICE
        named = [each.partition(":")[0] for each in service.get("volumes", [])]
        assert {each for each in named if not each.startswith((".", "/"))} <= file["volumes"].keys()


def test_the_override_changes_a_service_that_there_is_and_lets_it_wait_for_the_database():
    served = POSTGRES["services"]["whosays"]
    assert "whosays" in BASE["services"]
    assert served["depends_on"] == {"database": {"condition": "service_healthy"}}
    assert POSTGRES["services"]["database"]["healthcheck"]["test"][0] == "CMD"


def test_the_address_of_the_database_is_that_of_the_container_beside_with_its_user_and_password():
    environment, database = POSTGRES["services"]["whosays"]["environment"], POSTGRES["services"]["database"]
    settings = Settings.from_env({"DATABASE_URL": environment["DATABASE_URL"]})
    url = make_url(settings.database_url)
    assert url.host in POSTGRES["services"]
    assert url.username == url.database == database["environment"]["POSTGRES_USER"]
    assert url.password is None
    assert environment["PGPASSWORD"] == database["environment"]["POSTGRES_PASSWORD"]
    assert environment["PGPASSWORD"].startswith("${POSTGRES_PASSWORD:?")
    assert "ports" not in database


def test_every_lock_that_an_image_is_made_of_reaches_the_build():
    given = POSTGRES["services"]["whosays"]["build"]["args"]
    (default,) = re.findall(r"^ARG LOCK=(\S+)$", DOCKERFILE, re.MULTILINE)
    reaching = (REPOSITORY / ".dockerignore").read_text().splitlines()
    assert given.keys() == {"LOCK"}
    for lock in (default, given["LOCK"]):
        assert (REPOSITORY / lock).is_file()
        assert f"!{lock}" in reaching
