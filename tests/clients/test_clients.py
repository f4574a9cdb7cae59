"""Clients that generators make from the OpenAPI document: they know each view's shape, and read it from the service."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.api.profiles import MIRA, mira

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
BIRTHS = [claim for claim in mira().profile.claims if claim.field == "birth_date"]


def run(*command, folder, **variables):
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def read_rightly(told):
    return (
        {claim.selector.exact for claim in BIRTHS} <= set(told["quotes"])
        and told["claim"] == BIRTHS[0].id
        and told["born"] == "1971"
        and told["asked"] == ["birth_date", "occupation"]
    )


@pytest.fixture
def node():
    found = shutil.which("node")
    if not found or not MODULES.exists():
        problem = "needs Node.js and its packages: npm ci --ignore-scripts --prefix tests/clients"
        pytest.fail(problem) if os.environ.get("CI") else pytest.skip(problem)
    return found


def test_a_typescript_client_types_each_view_and_reads_a_full_record(address, document, node, tmp_path):
    (tmp_path / "node_modules").symlink_to(MODULES)
    for name in ("read.ts", "tsconfig.json", "package.json"):
        shutil.copy(HERE / name, tmp_path)
    run(node, MODULES / "openapi-typescript/bin/cli.js", document, "-o", "schema.d.ts", folder=tmp_path)
    run(node, MODULES / "typescript/bin/tsc", "-p", ".", folder=tmp_path)
    assert read_rightly(json.loads(run(node, "read.js", address[0], MIRA, folder=tmp_path)))


def test_a_python_client_types_each_view_and_reads_a_full_record(address, document, tmp_path):
    (tmp_path / "config.yml").write_text("post_hooks: []\n", "utf-8")
    making = ("generate", "--path", document, "--meta", "none", "--output-path", tmp_path / "whosays_client")
    tool = Path(sys.executable).with_name("openapi-python-client")
    run(tool, *making, "--config", tmp_path / "config.yml", folder=tmp_path)
    shutil.copy(HERE / "read_client.py", tmp_path)
    checked = ("-m", "mypy", "--strict", "--follow-imports=silent", "--cache-dir", tmp_path / "cache", "read_client.py")
    run(sys.executable, *checked, folder=tmp_path)
    assert read_rightly(json.loads(run(sys.executable, "read_client.py", address[0], MIRA, folder=tmp_path)))
