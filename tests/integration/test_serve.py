"""``whosays serve`` as a process of its own, asked over loopback and ended by a signal."""

import contextlib
import http.client
import os
import pty
import resource
import select
import signal
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import orjson
import pytest
from click.testing import CliRunner

from service.cli import main
from service.pipeline import load
from service.represent.text.records import record_text
from tests.integration.people import write

DEADLINE = 30
PATH = "/v1/profiles/iris-vanholt"


@contextlib.contextmanager
def serving(settings, *options, program=(sys.executable,), stdin=None, **more):
    """Start the command on a free port and yield (process, port); it is ended whatever happens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {**os.environ, "DATABASE_URL": settings.database_url, "PYTHONUNBUFFERED": "1", **more}
    command = [*program, "-m", "service.cli", "serve", "--port", str(port), *options]
    process = subprocess.Popen(
        command,
        env=environment,
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        yield process, port
    finally:
        with contextlib.suppress(ProcessLookupError):
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
        full = orjson.loads(loaded.representations.get(PATH, "full.json").body)
        assert get(process, port, PATH, {"Accept": "text/plain"})[1] == record_text(full)
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
        assert greeting["profiles"] == 0
        port = int(greeting["address"].rpartition(":")[2])
        assert orjson.loads(get(process, port, "/v1/profiles")[1])["total"] == 0


@pytest.mark.usefixtures("loaded")
def test_a_signal_to_all_of_its_processes_ends_it_without_a_word(settings):
    with serving(settings, "--workers", "2") as (process, port):
        assert get(process, port, PATH)[0] == 200
        os.killpg(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=DEADLINE)
    assert (process.returncode, err) == (0, "")


ON_A_TERMINAL = (
    "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execv(sys.argv[1], sys.argv[1:])"
)


@pytest.mark.usefixtures("loaded")
def test_it_ends_with_its_terminal(settings):
    end, terminal = pty.openpty()
    program = (sys.executable, "-c", ON_A_TERMINAL, sys.executable)
    with serving(settings, "--workers", "2", program=program, stdin=terminal) as (process, port):
        os.close(terminal)
        assert get(process, port, PATH)[0] == 200
        os.close(end)
        _, err = process.communicate(timeout=DEADLINE)
    assert (process.returncode, err) == (0, "")


def samples(process, port):
    text = get(process, port, "/metrics")[1].decode()
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in text.splitlines() if line[0] != "#")}


SENT = 'whosays_requests_total{route="/v1/profiles/{profile}",source="published",status="200"}'


@pytest.mark.usefixtures("loaded")
def test_a_reload_puts_new_workers_in_the_place_of_the_old_ones_and_answers_all_along(settings):
    with serving(settings) as (process, port), ThreadPoolExecutor(4) as readers:
        assert get(process, port, "/healthz")[0] == 200  # all is imported: counts are told from now on
        (old,) = children(process.pid)
        asked = [readers.submit(ask_while, port, lambda: old in children(process.pid)) for _ in range(4)]
        os.killpg(process.pid, signal.SIGHUP)
        statuses = [status for each in asked for status in each.result(timeout=DEADLINE)]
        assert set(statuses) == {200}
        (new,) = children(process.pid)
        assert new != old
        # What a worker has counted outlives it, but for its last moments.
        assert len(statuses) * 0.8 < samples(process, port)[SENT] <= len(statuses) + 1
        process.terminate()
        _, err = process.communicate(timeout=DEADLINE)
    assert (process.returncode, err) == (0, "")


@pytest.mark.usefixtures("loaded")
def test_each_of_several_workers_tells_what_all_have_counted(settings):
    with serving(settings, "--workers", "2") as (process, port):
        for _ in range(40):
            assert get(process, port, PATH)[0] == 200
        end = time.monotonic() + DEADLINE
        while (found := samples(process, port))[SENT] != 40 or found["whosays_workers"] != 2:
            assert time.monotonic() < end, found
        assert found["whosays_resident_bytes"] > 20_000_000
        assert found["whosays_profiles"] == 1


@pytest.mark.usefixtures("loaded")
def test_all_that_it_logs_are_lines_of_json_that_name_nobody(settings):
    with serving(settings, WHOSAYS_ACCESS_LOG="1") as (process, port):
        assert get(process, port, f"{PATH}?view=values", {"X-Request-Id": "abc-1"})[0] == 200
        os.truncate(settings.database_url.removeprefix("sqlite:///"), 0)
        end = time.monotonic() + DEADLINE
        while get(process, port, f"{PATH}/claims?field=name")[0] != 503:
            assert time.monotonic() < end
        process.terminate()
        _, err = process.communicate(timeout=DEADLINE)
    lines = [orjson.loads(line) for line in err.splitlines()]
    first = next(line for line in lines if line.get("request_id") == "abc-1")
    assert (first["route"], first["status"]) == ("/v1/profiles/{profile}", 200)
    assert {line["level"] for line in lines} == {"info", "error"}
    assert "iris" not in err
    assert "field=name" not in err


@pytest.mark.usefixtures("loaded")
def test_workers_end_with_a_server_that_is_killed_and_free_its_port(settings):
    with serving(settings, "--workers", "2") as (process, port):
        assert get(process, port, PATH)[0] == 200
        process.kill()
        process.communicate(timeout=DEADLINE)  # its output ends when the last of its processes has ended
    with socket.socket() as again:
        again.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        again.bind(("127.0.0.1", port))


def children(pid):
    listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    return [int(child) for child, parent in (line.split() for line in listed.splitlines()) if int(parent) == pid]


def ask_while(port, holds):
    """Ask over kept connections while something holds, and return the statuses; a new connection may be refused, and is tried again."""
    statuses = []
    while holds():
        with contextlib.closing(http.client.HTTPConnection("127.0.0.1", port, timeout=DEADLINE)) as connection:
            for number in range(20):
                try:
                    connection.request("GET", PATH)
                    answer = connection.getresponse()
                except ConnectionError:
                    assert number == 0, "a kept connection was closed without a word"
                    break
                answer.read()
                statuses.append(answer.status)
                if answer.headers.get("Connection") == "close":
                    break
    return statuses


def is_told_to_close(connection):
    """Ask over a connection and return whether the answer says that it is the last."""
    connection.request("GET", PATH)
    answer = connection.getresponse()
    assert (answer.status, len(answer.read())) == (200, int(answer.headers["Content-Length"]))
    return answer.headers.get("Connection") == "close"


def ask_until_nobody_listens(port):
    with contextlib.suppress(ConnectionError):
        while True:
            with contextlib.closing(http.client.HTTPConnection("127.0.0.1", port, timeout=DEADLINE)) as connection:
                is_told_to_close(connection)


@pytest.mark.usefixtures("loaded")
def test_a_stop_leaves_no_request_on_a_kept_connection_unanswered(settings):
    with serving(settings) as (process, port), ThreadPoolExecutor(1) as others, contextlib.ExitStack() as kept:
        assert get(process, port, PATH)[0] == 200
        first, *idle = [
            kept.enter_context(contextlib.closing(http.client.HTTPConnection("127.0.0.1", port, timeout=DEADLINE)))
            for _ in range(9)
        ]
        assert not any(is_told_to_close(each) for each in idle)
        others.submit(ask_until_nobody_listens, port)  # the stop waits for a moment of quiet
        os.killpg(process.pid, signal.SIGTERM)  # as systemd does: each process gets it
        while not is_told_to_close(first):
            pass
        assert all(is_told_to_close(each) for each in idle)
        process.communicate(timeout=DEADLINE)
    assert process.returncode == 0


@pytest.fixture
def files():
    """Let this process have open what many connections need."""
    before, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(before, 4096), most))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (before, most))


@pytest.mark.usefixtures("loaded", "files")
def test_connections_that_say_nothing_or_half_a_request_hold_up_nobody_and_are_closed(settings):
    with serving(settings) as (process, port), contextlib.ExitStack() as held:
        assert get(process, port, PATH)[0] == 200
        silent = [held.enter_context(socket.create_connection(("127.0.0.1", port))) for _ in range(1_100)]
        for half in silent[::2]:
            half.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ")
        assert get(process, port, "/healthz")[0] == 200
        waiting = select.poll()
        waiting.register(silent[-1], select.POLLIN)
        assert waiting.poll(0) == []  # answered while they were there, not after
        silent[0].settimeout(20)
        assert silent[0].recv(1) == b""


@pytest.mark.usefixtures("loaded")
def test_a_request_whose_body_never_comes_is_answered_and_closed(settings):
    with serving(settings) as (process, port):
        assert get(process, port, PATH)[0] == 200
        with socket.create_connection(("127.0.0.1", port), timeout=DEADLINE) as half:
            half.sendall(b"POST /v1/profiles HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nabc")
            answer = b"".join(iter(lambda: half.recv(4096), b""))
    assert answer.startswith(b"HTTP/1.1 405 ")
