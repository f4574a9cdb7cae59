"""Operators see counts, times and failures of a server; nothing that they see names a person."""

import io
import json
import logging
import os
import re
import subprocess
import sys

import pytest
from attrs import evolve
from prometheus_client.values import MultiProcessValue
from werkzeug.test import Client

from service.api.observing.counting import Meter
from service.api.observing.logs import LOGGER, JsonFormatter
from service.api.observing.metrics import FOLDER, Teller, exposition
from service.app import create_app, create_wsgi
from service.store.session import open_store
from service.store.shelf import StoreStatus
from tests.api.addresses import P
from tests.api.conftest import database
from tests.api.profiles import MIRA, mira, publish


@pytest.fixture
def settings(tmp_path):
    settings = database(tmp_path)
    with open_store(settings) as store:
        publish(store, mira())
    return settings


@pytest.fixture
def written():
    """What the service's logger writes, as it writes it for `whosays serve`."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonFormatter())
    logger = logging.getLogger(LOGGER)
    logger.addHandler(handler)
    level, logger.level = logger.level, logging.INFO
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    logger.removeHandler(handler)
    logger.setLevel(level)


def counted(client, route, status, source):
    """Return how many such answers /metrics tells of."""
    labels = f'{{route="{route}",source="{source}",status="{status}"}}'
    found = re.search(rf"^whosays_requests_total{re.escape(labels)} (\S+)$", client.get("/metrics").text, re.MULTILINE)
    return float(found[1]) if found else 0.0


@pytest.mark.parametrize(
    ("path", "headers", "expected"),
    [
        (P, {}, ("/v1/profiles/{profile}", 200, "published")),
        (P, {"If-None-Match": "*"}, ("/v1/profiles/{profile}", 304, "published")),
        ("/v1/profiles?limit=1", {}, ("/v1/profiles", 200, "computed")),
        ("/v1/profiles/nobody", {}, ("/v1/profiles/{profile}", 404, "computed")),
        ("/nothing", {}, ("unknown", 404, "computed")),
    ],
)
def test_each_answer_is_counted_by_its_route_status_and_source(settings, path, headers, expected):
    client = Client(create_wsgi(settings))
    before = counted(client, *expected)
    client.get(path, headers=headers)
    assert counted(client, *expected) == before + 1


def test_an_answer_that_was_computed_before_is_counted_as_kept(settings):
    client = Client(create_wsgi(settings))
    before = counted(client, "/v1/profiles", 200, "kept")
    for _ in range(3):
        client.get("/v1/profiles?limit=1")
    assert counted(client, "/v1/profiles", 200, "kept") == before + 2


def test_metrics_tell_how_the_store_stands_and_name_nobody(settings):
    client = Client(create_wsgi(settings))
    client.get(P)
    answer = client.get("/metrics")
    assert answer.mimetype == "text/plain"
    assert answer.headers["Cache-Control"] == "no-store"
    for line in ("whosays_database_up 1.0", "whosays_profiles 1.0", "whosays_last_change 1.0"):
        assert f"\n{line}\n" in answer.text
    assert MIRA not in answer.text
    assert 'whosays_computed_seconds_count{route="/metrics"}' in client.get("/metrics").text


def test_metrics_are_told_where_the_database_cannot_be_read(settings, tmp_path):
    client = Client(create_wsgi(settings))
    assert client.get(P).status_code == 200
    for file in tmp_path.iterdir():
        file.unlink()
    assert "\nwhosays_database_up 0.0\n" in client.get("/metrics").text


def test_a_share_of_the_requests_is_logged_by_template_with_the_proxys_id(settings, written):
    client = Client(create_wsgi(evolve(settings, access_log=1.0)))
    client.get(P, headers={"X-Request-Id": "abc-1"})
    client.get("/v1/profiles?q=mira", headers={"X-Request-Id": "not sane\t"})
    first, second = written()
    assert (first["event"], first["route"], first["status"]) == ("request", "/v1/profiles/{profile}", 200)
    assert first["request_id"] == "abc-1"
    assert re.fullmatch(r"[0-9a-f]{32}", second["request_id"])
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+\+00:00", first["time"])
    assert "mira" not in json.dumps([first, second])


def test_no_request_is_logged_unless_that_is_asked_for(settings, written):
    Client(create_wsgi(settings)).get(P)
    assert written() == []


def test_a_failure_is_logged_with_its_place_and_id_and_without_its_words(settings, written):
    app = create_app(settings)

    def broken(name):
        raise RuntimeError(f"the secret of {name}")

    app.add_url_rule("/broken/<name>", view_func=broken)
    answer = app.test_client().get("/broken/ada?who=ada", headers={"X-Request-Id": "r1"})
    (record,) = written()
    assert (record["level"], record["status"], record["route"]) == ("error", 500, "/broken/{name}")
    assert (record["request_id"], answer.headers["X-Request-Id"]) == ("r1", "r1")
    assert record["exception"] == "RuntimeError"
    assert record["at"][-1].endswith(" broken")
    assert "ada" not in json.dumps(record)
    assert "secret" not in json.dumps(record)
    app.extensions["whosays"].close()


def test_what_is_being_computed_is_counted_while_it_is(settings):
    client = Client(create_wsgi(settings))
    for path in ("/v1/profiles?limit=1", "/nothing", "/v1/profiles?limit=0"):
        client.get(path)
        assert "\nwhosays_in_flight 1.0\n" in client.get("/metrics").text  # the one that asks
    assert "\nwhosays_workers 1.0\n" in client.get("/metrics").text


def test_a_failure_that_is_sampled_too_is_logged_under_one_id(settings, tmp_path, written):
    client = Client(create_wsgi(evolve(settings, access_log=1.0)))
    for file in tmp_path.iterdir():
        file.write_bytes(b"no database at all" * 1000)
    assert client.get("/v1/profiles").status_code == 503
    failure, request = written()
    assert (failure["status"], request["status"]) == (503, 503)
    assert failure["request_id"] == request["request_id"]


STATUS = StoreStatus(ok=True, profiles=1, last_load=None, schema_version="1")


def test_a_process_whose_file_of_counts_is_still_empty_keeps_no_other_from_telling(tmp_path, monkeypatch):
    monkeypatch.setenv(FOLDER, str(tmp_path))
    value = MultiProcessValue(lambda: 2)  # of another process
    value("counter", "other", "other_total", (), (), "").inc(3)
    (tmp_path / "counter_1.db").touch()
    assert b"\nother_total 3.0\n" in exposition(Teller(Meter()), STATUS, 1, None)


def test_two_processes_may_forget_the_same_dead_one_at_once(tmp_path, monkeypatch):
    monkeypatch.setenv(FOLDER, str(tmp_path))
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    file = tmp_path / f"gauge_livesum_{dead.pid}.db"
    file.touch()
    remove = os.remove
    monkeypatch.setattr(os, "remove", lambda found: (file.unlink(), remove(found)))  # the other is faster
    assert b"whosays_database_up 1.0" in exposition(Teller(Meter()), STATUS, 1, None)
    assert not file.exists()
