"""What Flask computes is kept while nobody writes, and is what Flask answers."""

import pytest
from werkzeug.test import Client

from service.api.observing.counting import Meter
from service.api.remembering import Remembering
from service.app import create_app
from service.config import Settings
from service.store.session import open_store
from tests.api.addresses import P
from tests.api.conftest import database
from tests.api.profiles import MIRA, mira, publish

COMPUTED = [
    "/v1/profiles",
    "/v1/profiles?limit=1",
    f"{P}?fields=name,occupation",
    f"{P}?fields=nothing",
    "/v1/profiles/nobody",
    "/nothing/at/all",
    f"/oembed?url=http://localhost/profiles/{MIRA}",
    f"{P}/claims?limit=2",
]


@pytest.fixture
def store(tmp_path):
    with open_store(database(tmp_path)) as store:
        publish(store, mira())
        yield store


@pytest.fixture
def flask(store):
    app = create_app(Settings(database_url=f"sqlite:///{store.name}"))
    yield app
    app.extensions["whosays"].close()


@pytest.fixture
def asked(flask, store):
    """Return a client that remembers, with the paths for which Flask was asked."""
    paths = []

    def counting(environ, start_response):
        paths.append(environ["PATH_INFO"])
        return flask(environ, start_response)

    client = Client(Remembering(counting, store.representations, Meter()))
    client.paths = paths
    return client


def seen(answer):
    return answer.status, sorted(answer.headers.items()), answer.data


@pytest.mark.parametrize("path", COMPUTED)
def test_what_was_answered_is_answered_again_without_flask_and_is_the_same(asked, flask, path):
    answers = [seen(asked.get(path)) for _ in range(3)]
    assert answers == [seen(flask.test_client().get(path))] * 3
    assert len(asked.paths) == 1


@pytest.mark.parametrize("path", ["/v1/profiles?limit=1", f"{P}?fields=name"])
def test_conditions_are_answered_as_flask_answers_them(asked, flask, path):
    tag = asked.get(path).headers["ETag"]
    for condition in (tag, f"W/{tag}", "*", '"other"', "x" * 5000):
        headers = {"If-None-Match": condition}
        expected = flask.test_client().get(path, headers=headers)
        answer = asked.get(path, headers=headers)
        assert (answer.status.lower(), answer.data) == (expected.status.lower(), expected.data)
        assert sorted(answer.headers.items()) == sorted(expected.headers.items())


def test_what_is_published_or_removed_is_seen_at_once(asked, store):
    path = f"{P}?fields=name"
    assert asked.get(path).status_code == 200
    store.remove_profile(MIRA, "2026-02-03T00:00:00Z")
    assert asked.get(path).status_code == 410
    assert asked.get("/v1/profiles").json["total"] == 0
    publish(store, mira())
    assert asked.get(path).status_code == 200
    assert asked.get("/v1/profiles").json["total"] == 1


@pytest.mark.parametrize("headers", [{"Accept": "text/plain"}, {"Accept-Encoding": "gzip"}, {"Host": "other.example"}])
def test_requests_that_differ_in_what_matters_are_answered_each_by_itself(asked, headers):
    asked.get(P)
    asked.get(P, headers=headers)
    assert len(asked.paths) == 2


@pytest.mark.parametrize(
    ("method", "path"), [("GET", "/readyz"), ("GET", "/healthz"), ("HEAD", P), ("POST", "/reconcile")]
)
def test_what_changes_by_itself_and_what_is_no_get_is_asked_for_each_time(asked, method, path):
    for _ in range(2):
        asked.open(path, method=method)
    assert len(asked.paths) == 2


def test_a_failure_is_not_remembered(store):
    statuses = iter(["503 SERVICE UNAVAILABLE", "200 OK"])

    def failing_once(_environ, start_response):
        start_response(next(statuses), [("Cache-Control", "public, max-age=60")])
        return [b"x"]

    client = Client(Remembering(failing_once, store.representations, Meter()))
    assert [client.get("/x").status_code for _ in range(3)] == [503, 200, 200]
