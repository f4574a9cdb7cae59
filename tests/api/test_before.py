"""What stands before Flask answers published bytes at once, and all else as soon as Flask is there."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from werkzeug.test import Client

from service.api.endpoint import Endpoint
from service.api.published import OF_API
from service.app import _RESOURCES, _WEB, create_behind
from service.before import Soon, at_once
from service.errors import StoreError
from service.store.session import open_store
from service.web.published import OF_WEB
from tests.api.addresses import CLAIM, P
from tests.api.conftest import database
from tests.api.profiles import MIRA, mira, publish


@pytest.fixture
def settings(tmp_path):
    settings = database(tmp_path)
    with open_store(settings) as store:
        publish(store, mira())
    return settings


def seen(answer):
    return answer.status_code, sorted(answer.headers.items()), answer.data


def test_every_endpoint_whose_bytes_are_published_is_known_before_flask_is_there_and_as_it_is():
    endpoints = {each.path: each for every in (*_RESOURCES, *_WEB) for each in every.endpoints if each.stored}
    addresses = {each.path: each for each in (*OF_API, *OF_WEB)}
    assert set(endpoints) == set(addresses)
    for path, endpoint in endpoints.items():
        assert isinstance(endpoint, Endpoint)
        for member in ("offered", "viewed", "led", "cache", "headers", "links"):
            assert getattr(endpoint, member) == getattr(addresses[path], member), (path, member)


def test_published_bytes_are_answered_while_the_rest_is_not_there(settings, front_of):
    may_end = threading.Event()

    def make(*_given):
        may_end.wait()
        raise StoreError("never made")

    client = Client(at_once(settings, make))
    try:
        for path in (P, f"/profiles/{MIRA}", f"{P}/revisions/1", f"/v1/claims/{CLAIM}"):
            assert seen(client.get(path)) == seen(front_of(settings).get(path))
            tag = client.get(path).headers["ETag"]
            assert client.get(path, headers={"If-None-Match": f"W/{tag}"}).status_code == 304
    finally:
        may_end.set()


@pytest.fixture
def front_of():
    return lambda settings: Client(at_once(settings, lambda *given: create_behind(settings, *given)))


def test_what_is_not_published_is_answered_once_flask_is_there(settings, front_of):
    front = front_of(settings)
    assert front.get("/healthz").status_code == 200
    assert front.get("/v1/profiles").json["total"] == 1
    assert seen(front.get("/v1/profiles/nobody"))[0] == 404


def test_what_is_written_is_seen_before_and_after_flask_is_there(settings, front_of):
    front = front_of(settings)
    with open_store(settings) as store:
        for removed in (410, 410):
            assert front.get(P).status_code == 200
            store.remove_profile(MIRA, "2026-01-01T00:00:00Z")
            assert front.get(P).status_code == removed
            publish(store, mira())


def test_a_file_that_is_replaced_is_served_before_and_after_flask_is_there(settings, front_of, tmp_path):
    other = database(tmp_path / "other")
    (tmp_path / "other").mkdir()
    with open_store(other):
        pass
    front = front_of(settings)
    assert front.get(P).status_code == 200
    file = tmp_path / "whosays.db"
    for each in tmp_path.glob("whosays.db*"):
        each.unlink()
    assert front.get("/v1/profiles").status_code == 503
    (tmp_path / "other" / "whosays.db").rename(file)
    assert front.get("/v1/profiles").json["total"] == 0
    assert front.get(P).status_code == 404


def test_where_there_is_no_file_of_sqlite_that_can_be_served_nothing_is_answered_at_once(tmp_path):
    assert at_once(database(tmp_path / "none"), lambda *_: pytest.fail("made")) is None


def test_one_thread_makes_what_all_wait_for():
    made, may_end = [], threading.Event()

    def application(_environ, start_response):
        start_response("200 OK", [])
        return [b"made"]

    def make():
        made.append(threading.get_ident())
        may_end.wait()
        return application

    client = Client(Soon(make))
    with ThreadPoolExecutor(8) as pool:
        answers = [pool.submit(client.get, "/") for _ in range(8)]
        may_end.set()
        assert {answer.result().data for answer in answers} == {b"made"}
    assert len(made) == 1


def test_where_the_database_cannot_be_read_meanwhile_it_is_tried_again():
    tries = []

    def application(_environ, start_response):
        start_response("200 OK", [])
        return [b"made"]

    def make():
        tries.append(1)
        if len(tries) == 1:
            raise StoreError("away")
        return application

    client = Client(Soon(make))
    answer = client.get("/")
    assert (answer.status_code, answer.headers["Retry-After"], answer.headers["Cache-Control"]) == (
        503,
        "1",
        "no-store",
    )
    assert client.get("/").data == b"made"
