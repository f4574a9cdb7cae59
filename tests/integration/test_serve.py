"""``whosays serve`` as a process of its own, asked over loopback and ended by a signal."""

import contextlib
import http.client
import os
import signal
import socket
import subprocess
import sys
import time

import orjson
import pytest
from click.testing import CliRunner

from service.cli import main
from service.pipeline import load
from tests.integration.people import write

DEADLINE = 30
PATH = "/v1/profiles/iris-vanholt"


@contextlib.contextmanager
def serving(settings, *options):
    """Start the command on a free port and yield (process, port); it is ended whatever happens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {**os.environ, "DATABASE_URL": settings.database_url, "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "service.cli", "serve", "--port", str(port), *options]
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    try:
        yield process, port
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def get(process, port, path, headers=None):
    """GET from the server, trying again until it listens or the deadline is over."""
    end = time.monotonic() + DEADLINE
    while True:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=DEADLINE)
        try:
            connection.request("GET", path, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, answer.read()
        except ConnectionError:
            assert process.poll() is None, process.communicate()
            assert time.monotonic() < end, "the server does not listen"
        finally:
            connection.close()


@pytest.fixture
def loaded(settings, store):
    write(settings.seeds)
    load(settings, store)
    return store


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_it_serves_published_bytes_and_ends_cleanly_when_asked(settings, loaded, sign):
    with serving(settings, "--workers", "2") as (process, port):
        status, body = get(process, port, PATH)
        assert status == 200
        assert body == loaded.representations.get(PATH, "cited.json").body
        assert get(process, port, PATH, {"Accept": "text/plain"})[1] == loaded.representations.get(PATH, "txt").body
        process.send_signal(sign)
        out, err = process.communicate(timeout=DEADLINE)
    assert (process.returncode, err) == (0, "")
    assert f"http://127.0.0.1:{port}" in out
    assert out.count("curl -s") == 2


def test_what_is_loaded_while_it_serves_is_served_at_once(settings, loaded):
    with serving(settings) as (process, port):
        assert get(process, port, PATH)[0] == 200
        loaded.remove_profile("iris-vanholt", "2026-01-01T00:00:00Z")
        assert get(process, port, PATH)[0] == 410
        load(settings, loaded)
        assert get(process, port, PATH)[1] == loaded.representations.get(PATH, "cited.json").body


def test_a_port_that_is_taken_is_a_clear_error(settings):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        ended = CliRunner().invoke(main, ["serve", "--port", port, "--database", settings.database_url])
    assert ended.exit_code == 2
    assert ended.stderr.startswith(f"error: 127.0.0.1:{port}: Address already in use")


def test_a_free_port_is_taken_when_none_is_asked_for_and_programs_are_told_which(settings):
    with serving(settings, "--port", "0", "--json") as (process, _):
        greeting = orjson.loads(process.stdout.readline())
        assert greeting["profiles"] == []
        port = int(greeting["address"].rpartition(":")[2])
        assert orjson.loads(get(process, port, "/v1/profiles")[1])["total"] == 0
