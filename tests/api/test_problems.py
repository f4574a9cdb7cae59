import logging

import pytest
from flask import abort
from werkzeug.test import Client

from service.app import create_wsgi
from service.store.session import open_store
from tests.api.addresses import CLAIM, CONFLICT, SOURCE, P
from tests.api.conftest import database
from tests.api.profiles import MIRA, RECORDED_AT, mira, publish

PASSAGE = f"/v1/sources/{SOURCE}/passage"
MEMBERS = {"type", "title", "status", "detail", "instance", "errors"}


def problem(answer, status):
    assert answer.status_code == status, answer.text
    assert answer.mimetype == "application/problem+json"
    assert answer.json["status"] == status
    assert set(answer.json) >= MEMBERS
    return answer.json


@pytest.mark.parametrize(
    ("address", "suggestion"),
    [
        ("/v1/profiles/solberg-mira", "mira-solberg"),
        ("/v1/profiles/Myra%20Solburg", "mira-solberg"),
        ("/v1/profiles/mira-solber", MIRA),
        ("/v1/profiles/mira-solber/claims", MIRA),
        ("/v1/profiles/mira-solber/fields/name", MIRA),
        ("/v1/profiles/mira-solber?fields=name", MIRA),
        (f"{P}/fields/birthdate", "birth_date"),
        (f"{P}/fields/birthdate/evidence", "birth_date"),
        (f"{P}/fields/dob", "birth_date"),
        ("/v1/profiles/Mira", MIRA),
        ("/v1/sources/Gazette", "gazette-mira"),
        (f"{P}/revisions/9", "1"),
        ("/v1/sources/gazete-mira", "gazette-mira"),
        ("/v1/sources/gazete-mira/passage?start=0&end=1", "gazette-mira"),
        ("/v1/profile/mira-solberg", P),
        (f"{P}/", P),
        ("/v1/Profiles", "/v1/profiles"),
        ("/doc", "/docs"),
    ],
)
def test_404_names_the_near_miss(client, address, suggestion):
    found = problem(client.get(address), 404)
    assert found["suggestion"] == suggestion
    assert f"did you mean '{suggestion}'?" in found["detail"]


@pytest.mark.parametrize(
    "address",
    [
        "/favicon.ico",
        "/v1/claims/c_0",
        "/v1/claims/c_0/verify",
        "/v1/conflicts/x_0",
        f"{P}/revisions/one",
        f"{P}/revisions/01",
        "//v1/profiles",
        "/v1/profiles/%00",
        "/v1/profiles/%FF.csv",
        "/v1/profiles/../../etc/passwd",
    ],
)
def test_404_without_a_near_miss_suggests_nothing_wrong(client, address):
    problem(client.get(address), 404)


def test_an_instance_is_percent_encoded(client):
    assert problem(client.get("/v1/profiles/n%C3%B6%20body.csv"), 404)["instance"] == "/v1/profiles/n%C3%B6%20body.csv"


@pytest.mark.parametrize(
    ("address", "pointers"),
    [
        ("/v1/profiles?limit=0", ["/limit"]),
        ("/v1/profiles?limit=101", ["/limit"]),
        ("/v1/profiles?limit=ten", ["/limit"]),
        ("/v1/profiles?q=", ["/q"]),
        ("/v1/profiles?q=...", ["/q"]),
        ("/v1/profiles?q=mira&ids=mira-solberg", ["/q"]),
        ("/v1/profiles?occupation=", ["/occupation"]),
        ("/v1/profiles?min_confidence=0.5", ["/min_confidence"]),
        ("/v1/profiles?has_conflict=1", ["/has_conflict"]),
        ("/v1/profiles?updated_after=today", ["/updated_after"]),
        ("/v1/profiles?cursor=found-50-ada", ["/cursor"]),
        ("/v1/profiles?q=mira&cursor=profile-mira-solberg", ["/cursor"]),
        ("/v1/suggest", ["/q"]),
        ("/v1/suggest?q=mira&limit=11", ["/limit"]),
        ("/v1/changes?after=x", ["/after"]),
        ("/v1/profiles?ids=", ["/ids"]),
        ("/v1/profiles?ids=a,,b", ["/ids/1"]),
        (f"/v1/profiles?ids={','.join(['a'] * 101)}", ["/ids"]),
        ("/v1/profiles?ids=a&limit=0&cursor=x", ["/cursor", "/limit"]),
        (f"{P}?view=most", ["/view"]),
        (f"{P}?fields=name,nothing", ["/fields/1"]),
        (f"{P}?fields=age_statement", ["/fields/0"]),
        (f"{P}?min_confidence=2", ["/min_confidence"]),
        (f"{P}?min_confidence=nan", ["/min_confidence"]),
        (f"{P}?as_of=2020&a/b=1", ["/as_of", "/a~1b"]),
        (f"{P}/fields/name?limit=1", ["/limit"]),
        (f"{P}/fields/name/evidence?view=full", ["/view"]),
        (f"{P}/claims?field=nothing", ["/field"]),
        (f"{P}/conflicts?type=nothing&status=nothing", ["/type", "/status"]),
        (PASSAGE, ["/start", "/end"]),
        (f"{PASSAGE}?start=-1&end=0", ["/start", "/end"]),
        (f"{PASSAGE}?start=0&end=10000001", ["/end"]),
        (f"{P}?min_confidence=0.5&min_confidence=0.6", ["/min_confidence"]),
        ("/v1/profiles?a/b=1&a/b=1&limit=3", ["/a~1b"]),
        (f"{PASSAGE}?start=0&end=1&context=-1", ["/context"]),
        (f"/v1/claims/{CLAIM}?view=full", ["/view"]),
        (f"/v1/conflicts/{CONFLICT}?x=1", ["/x"]),
        ("/healthz?x=1", ["/x"]),
    ],
)
def test_400_points_at_each_wrong_parameter(client, address, pointers):
    errors = problem(client.get(address), 400)["errors"]
    assert sorted(each["pointer"] for each in errors) == sorted(pointers)
    assert all(each["detail"] for each in errors)


@pytest.mark.parametrize(
    ("address", "pointer"),
    [
        (f"{P}/claims?source=nothing", "/source"),
        ("/v1/conflicts?profile=mira-solber", "/profile"),
        (f"{PASSAGE}?start=3&end=3", "/end"),
        (f"{PASSAGE}?start=0&end=10000", "/end"),
    ],
)
def test_404_points_at_the_parameter_that_names_what_is_not_there(client, address, pointer):
    assert [each["pointer"] for each in problem(client.get(address), 404)["errors"]] == [pointer]


WORDS = {
    f"{P}/claims": ["cursor", "limit", "field", "source"],
    P: ["view", "fields", "min_confidence"],
    "/v1/profiles": ["ids", "view", "cursor", "limit"],
    "/v1/conflicts": ["profile", "field", "type", "status", "cursor", "limit"],
    f"{P}/audit": ["field", "state", "cursor", "limit"],
    PASSAGE: ["start", "end", "context"],
    **{f"{P}/{each}": ["cursor", "limit"] for each in ("sources", "timeline", "revisions", "conflicts")},
}
EMPTY = [(address, name) for address, names in WORDS.items() for name in names]


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("fields=awards", "award"),
        ("fields=name,dob", "birth_date"),
        ("fields=birthDate", "birth_date"),
        ("view=Full", "full"),
    ],
)
def test_400_names_the_word_that_is_meant(client, query, meant):
    [error] = problem(client.get(f"{P}?{query}"), 400)["errors"]
    assert error["detail"].endswith(f"; did you mean {meant!r}?")


@pytest.mark.parametrize(("address", "name"), EMPTY)
def test_an_empty_parameter_is_refused_with_or_without_its_sign(client, address, name):
    required = {"start": "0", "end": "1"} if address == PASSAGE else {}
    for written in (f"{name}=", name):
        rest = "".join(f"&{key}={value}" for key, value in required.items() if key != name)
        errors = problem(client.get(f"{address}?{written}{rest}"), 400)["errors"]
        assert [each["pointer"] for each in errors] == [f"/{name}"], written


@pytest.mark.parametrize(
    "written",
    ["%D9%A3", "%EF%BC%95", "+5", "%2B5", "-0", "1_0", "%205", "5%20", "5%0A", "05", "5.0", "5e0", "0x5", "9" * 5000],
)
@pytest.mark.parametrize(
    "address",
    [
        "/v1/profiles?limit=",
        f"{P}/claims?limit=",
        f"{PASSAGE}?end=9&start=",
        f"{PASSAGE}?start=0&end=",
        f"{PASSAGE}?start=0&end=9&context=",
    ],
)
def test_a_whole_number_is_ascii_digits_and_nothing_else(client, address, written):
    name = address.rpartition("=")[0].rpartition("&")[2].rpartition("?")[2]
    assert [each["pointer"] for each in problem(client.get(address + written), 400)["errors"]] == [f"/{name}"]


@pytest.mark.parametrize(
    "written", ["%D9%A0", "+0.5", "%2B0.5", "0_0", "%200.5", ".5", "1.", "00.5", "inf", "NaN", "1e999", "1e"]
)
def test_a_number_is_one_as_json_writes_it(client, written):
    assert problem(client.get(f"{P}?min_confidence={written}"), 400)["errors"][0]["pointer"] == "/min_confidence"


@pytest.mark.parametrize("written", ["0", "1", "0.5", "5e-1", "1E0", "1.0", "0.0", "5e-324"])
def test_a_number_may_have_an_exponent(client, written):
    assert client.get(f"{P}?min_confidence={written}").status_code == 200


@pytest.mark.parametrize(
    ("headers", "query", "status"),
    [
        ({"Accept": ",".join(f"a/b{number}" for number in range(10_000))}, "", 431),
        ({"Accept": f"text/plain,{'x' * 4096}"}, "", 431),
        ({"If-None-Match": ",".join(f'"{number}"' for number in range(10_000))}, "", 431),
        ({}, f"fields={','.join(['name'] * 10_000)}", 400),
        ({}, "&".join(f"x{number}" for number in range(10_000)), 400),
    ],
)
@pytest.mark.parametrize("address", [P, "/v1/profiles", "/v1/nothing", "/healthz", "/docs"])
def test_what_is_longer_than_is_read_is_refused(client, front, address, headers, query, status):
    for each in (client, front):
        found = problem(each.get(address, query_string=query, headers=headers), status)
        assert "bytes" in found["detail"]


@pytest.mark.parametrize("address", ["/" + "x" * 8192, f"{P}/{'a/' * 9000}", f"/v1/profiles/{'é' * 4096}"])
def test_a_path_that_is_too_long_is_refused_and_not_repeated_whole(client, front, address):
    for each in (client, front):
        assert len(problem(each.get(address), 414)["instance"]) < 3.1 * 8192


def test_what_is_as_long_as_is_read_is_answered(client):
    accept = f"text/csv,{'x' * (4096 - 9)}"
    assert client.get(P, headers={"Accept": accept}).mimetype == "text/csv"
    ids = ",".join([MIRA, "x" * (8192 - len(f"/v1/profilesids={MIRA},"))])
    assert client.get(f"/v1/profiles?ids={ids}").status_code == 200


def test_no_more_than_fifty_faults_are_listed(client):
    errors = problem(client.get("/v1/profiles?" + "&".join(f"x{number}" for number in range(60))), 400)["errors"]
    assert len(errors) == 51
    assert errors[-1] == {"pointer": "", "detail": "10 more things are wrong"}


def test_a_field_named_more_often_than_there_are_fields_is_refused_once(client):
    errors = problem(client.get(f"{P}?fields={','.join(['nothing'] * 1000)}"), 400)["errors"]
    assert [each["pointer"] for each in errors] == ["/fields"]


@pytest.mark.parametrize("address", ["/v1/profiles", P, f"{P}/claims", f"/v1/claims/{CLAIM}", "/docs", "/healthz"])
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_405_says_what_is_allowed(client, address, method):
    answer = client.open(address, method=method)
    problem(answer, 405)
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"


RECORD = ["application/json", "text/plain", "text/csv", "application/ld+json", "text/html"]


@pytest.mark.parametrize(
    ("address", "accept", "available"),
    [
        (P, "application/ld+json;q=0, application/json;q=0", RECORD),
        (P, "application/json;q=0", RECORD),
        (f"{P}.atom", None, RECORD),
        (f"{P}/claims.atom", None, ["application/json", "text/plain", "text/csv", "text/html"]),
        (f"/v1/claims/{CLAIM}.csv", None, ["application/json", "text/html"]),
        ("/v1/profiles", "text/csv", ["application/json", "text/html"]),
        ("/healthz", "text/html", ["application/json"]),
        ("/docs", "application/json", ["text/html"]),
    ],
)
def test_406_lists_what_there_is(client, address, accept, available):
    answer = client.get(address, headers={"Accept": accept} if accept else {})
    assert problem(answer, 406)["available"] == available


def test_410_for_what_was_deleted_and_for_all_its_parts(own_app):
    store, client = own_app.extensions["whosays"], own_app.test_client()
    publish(store, mira())
    store.remove_profile(MIRA, RECORDED_AT)
    parts = (
        "",
        "/fields/name",
        "/fields/name/evidence",
        "/claims",
        "/sources",
        "/conflicts",
        "/timeline",
        "/revisions",
    )
    for address in (
        *(f"{P}{part}" for part in parts),
        f"{P}?fields=name",
        f"{P}/fields/name?min_confidence=0.5",
        f"/v1/claims/{CLAIM}",
        f"/v1/claims/{CLAIM}/verify",
        f"/v1/sources/{SOURCE}",
        f"{PASSAGE}?start=0&end=1",
        f"/v1/conflicts/{CONFLICT}",
    ):
        assert "has been deleted" in problem(client.get(address), 410)["detail"]
    assert client.get(f"/v1/profiles?ids={MIRA}").json["errors"][0]["status"] == 410


def test_500_tells_nothing_of_the_inside_but_logs_it(own_app, caplog):
    def broken():
        raise RuntimeError("the secret")

    own_app.add_url_rule("/broken", view_func=broken)
    with caplog.at_level(logging.ERROR):
        answer = own_app.test_client().get("/broken")
    assert "secret" not in answer.text
    problem(answer, 500)
    assert "the secret" in caplog.text


def test_any_other_error_of_http_is_a_problem_without_a_type_of_its_own(own_app):
    def teapot():
        abort(418)

    own_app.add_url_rule("/teapot", view_func=teapot)
    found = problem(own_app.test_client().get("/teapot"), 418)
    assert (found["type"], found["title"]) == ("about:blank", "I'm a Teapot")


def test_503_where_the_store_cannot_be_read_with_one_line_in_the_log(tmp_path, caplog):
    settings = database(tmp_path)
    with open_store(settings) as store:
        publish(store, mira())
    client = Client(create_wsgi(settings))
    for file in tmp_path.iterdir():
        file.write_bytes(b"no database at all" * 1000)
    for address in (P, f"{P}/claims", "/v1/profiles", "/readyz"):
        answer = client.get(address)
        assert "whosays.db" not in problem(answer, 503)["detail"]
        assert answer.headers["Retry-After"]
    assert len(caplog.records) == 3
    assert all("whosays.db: " in record.cause and not record.exc_info for record in caplog.records)
    assert client.get("/healthz").status_code == 200
