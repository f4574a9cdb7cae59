"""What clients of /reconcile may send: hostile batches, bounds, and who may read the answers."""

import json
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.api.profiles import MIRA
from tests.api.reconciliation import EXTENSION, RESULTS
from tests.api.test_problems import problem

ADDRESSES = [
    "/reconcile",
    '/reconcile?queries={"q":{"query":"Mira"}}',
    "/reconcile?extend=[]",
    "/reconcile/suggest/entity?prefix=m",
    "/reconcile/suggest/property?prefix=m",
    "/reconcile/suggest/type?prefix=m",
    "/reconcile/properties?type=person",
]
SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12)
KEYS = st.sampled_from(["query", "type", "limit", "properties", "pid", "v", "id", "ids", "settings", "q"]) | st.text(
    max_size=4
)
JSON = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12
)
VALUES = (
    st.text(max_size=300) | st.integers(-9999, 9999) | st.booleans() | st.floats(allow_nan=False, allow_infinity=False)
)
QUESTIONS = st.fixed_dictionaries(
    {"query": st.text(max_size=400) | st.just("Mira Solberg")},
    optional={
        "limit": st.integers(1, 10**12),
        "type": st.sampled_from(["person", "company"]) | st.lists(st.text(max_size=5), max_size=3),
        "properties": st.lists(
            st.fixed_dictionaries(
                {"pid": st.sampled_from(["birth_date", "nationality", "residence", "spouse", "P27"]), "v": VALUES}
            ),
            max_size=3,
        ),
    },
)


def send(client, **body):
    return client.post("/reconcile", data={key: json.dumps(each) for key, each in body.items()})


@given(batch=st.dictionaries(st.text(max_size=5), QUESTIONS, max_size=3))
def test_any_names_and_values_are_answered_in_order_with_at_most_one_that_is_certain(front, batch):
    answer = send(front, queries=batch)
    assert answer.status_code == 200, answer.text
    Draft202012Validator(RESULTS).validate(answer.json)
    assert answer.json.keys() == batch.keys()
    for key, question in batch.items():
        found = answer.json[key]["result"]
        scores = [each["score"] for each in found]
        assert scores == sorted(scores, reverse=True)
        assert all(0 <= score <= 100 for score in scores)
        assert not any(each["match"] for each in found[1:])
        assert len(found) <= question.get("limit", 5)


@given(queries=JSON, extend=JSON)
def test_any_json_is_answered_or_refused_and_never_an_error_of_ours(front, queries, extend):
    for body, shape in (({"queries": queries}, RESULTS), ({"extend": extend}, EXTENSION)):
        answer = front.post("/reconcile", json=body)
        if answer.status_code == 200:
            Draft202012Validator(shape).validate(answer.json)
        else:
            assert problem(answer, 400)["errors"]


@given(
    body=st.binary(max_size=200),
    kind=st.sampled_from(["application/json", "application/x-www-form-urlencoded", "text/plain", ""]),
)
def test_any_bytes_are_refused(front, body, kind):
    assert front.post("/reconcile", data=body, content_type=kind).status_code in (400, 415)


@given(prefix=st.text(max_size=300), cursor=st.integers(0, 1000))
def test_any_prefix_is_answered(front, prefix, cursor):
    for kind in ("entity", "property", "type"):
        answer = front.get(f"/reconcile/suggest/{kind}", query_string={"prefix": prefix, "cursor": cursor})
        assert answer.status_code == 200
        assert len(answer.json["result"]) <= 10


@pytest.mark.parametrize(
    ("batch", "pointer"),
    [
        ({"q": {}}, "/queries/q/query"),
        ({"q": {"properties": []}}, "/queries/q/query"),
        ({"q": 5}, "/queries/q"),
        ({"q": {"query": 5}}, "/queries/q/query"),
        ({"q": {"query": "x", "limit": 0}}, "/queries/q/limit"),
        ({"q": {"query": "x", "limit": "3"}}, "/queries/q/limit"),
        ({"q": {"query": "x", "limit": 2.5}}, "/queries/q/limit"),
        ({"q": {"query": "x", "type": {}}}, "/queries/q/type"),
        ({"q": {"query": "x", "type_strict": "maybe"}}, "/queries/q/type_strict"),
        ({"q": {"query": "x", "more": 1}}, "/queries/q/more"),
        ({"a/b~": {"query": "x", "properties": [{"pid": "birth_date"}]}}, "/queries/a~1b~0/properties/0/v"),
        ({"q": {"query": "x", "properties": [{"pid": "birth_date", "v": [["x"]]}]}}, "/queries/q/properties/0/v"),
        ({"q": {"query": "x", "properties": [{"pid": "birth_date", "v": {"name": "x"}}]}}, "/queries/q/properties/0/v"),
        ({"q": {"query": "x", "properties": [{"pid": "birth_date", "v": ["x"] * 21}]}}, "/queries/q/properties/0/v"),
        ({"q": {"query": "x", "properties": [{"pid": "birth_date", "v": "x"}] * 21}}, "/queries/q/properties"),
        ({"q": {"query": "x", "properties": [7]}}, "/queries/q/properties/0"),
        ([], "/queries"),
        ("{", "/queries"),
    ],
)
def test_what_is_wrong_in_a_batch_is_pointed_at(client, batch, pointer):
    found = problem(send(client, queries=batch), 400)
    assert [each["pointer"] for each in found["errors"]] == [pointer]


@pytest.mark.parametrize(
    ("extend", "pointer"),
    [
        ({}, "/extend/ids"),
        ({"ids": ["x"], "properties": [{"id": "birth_dat"}]}, "/extend/properties/0/id"),
        (
            {"ids": ["x"], "properties": [{"id": "award", "settings": {"limit": -1}}]},
            "/extend/properties/0/settings/limit",
        ),
        (
            {"ids": ["x"], "properties": [{"id": "award", "settings": {"limit": "many"}}]},
            "/extend/properties/0/settings/limit",
        ),
        ({"ids": [3], "properties": []}, "/extend/ids/0"),
    ],
)
def test_what_is_wrong_in_a_data_extension_is_pointed_at(client, extend, pointer):
    found = problem(send(client, extend=extend), 400)
    assert pointer in [each["pointer"] for each in found["errors"]]


def test_the_nearest_property_is_named(client):
    found = problem(send(client, extend={"ids": [], "properties": [{"id": "birth_dat"}]}), 400)
    assert "did you mean 'birth_date'?" in found["detail"]


@pytest.mark.parametrize(
    "body",
    [
        {"queries": {str(number): {"query": "x"} for number in range(51)}},
        {"extend": {"ids": [str(number) for number in range(101)], "properties": []}},
        {"queries": {"q": {"query": "x" * 262_144}}},
    ],
    ids=["queries", "ids", "bytes"],
)
def test_more_than_is_answered_at_once_is_413(client, front, body):
    for each in (client, front):
        for answer in (send(each, **body), each.post("/reconcile", json=body)):
            assert "at most" in problem(answer, 413)["detail"]


@pytest.mark.parametrize("kind", ["application/json", "application/x-www-form-urlencoded"])
@pytest.mark.parametrize("more", [1, 100_000])
def test_a_body_that_does_not_say_its_length_is_read_no_further_than_its_bound(client, front, kind, more):
    for each in (client, front):
        answer = each.post(
            "/reconcile",
            input_stream=BytesIO(b"{}" + b" " * (262_142 + more)),
            content_type=kind,
            headers={"Transfer-Encoding": "chunked"},
            environ_overrides={"wsgi.input_terminated": True, "CONTENT_LENGTH": ""},
        )
        problem(answer, 413)


def test_as_much_as_the_manifest_allows_is_answered(client):
    batch = {str(number): {"query": "Mira Solbreg"} for number in range(client.get("/reconcile").json["batchSize"])}
    assert len(send(client, queries=batch).json) == 50
    assert len(send(client, extend={"ids": [str(each) for each in range(100)], "properties": []}).json["rows"]) == 100


def test_a_name_that_is_a_paragraph_does_not_spoil_its_batch(client):
    found = send(client, queries={"a": {"query": "word " * 2000}, "b": {"query": "Mira Solberg"}}).json
    assert found["b"]["result"][0]["id"] == MIRA


@pytest.mark.parametrize(
    ("asked", "pointer"),
    [
        ("callback=f", "/callback"),
        ('queries={}&extend={"ids":[],"properties":[]}', "/extend"),
        ("queries={}&queries={}", "/queries"),
    ],
)
def test_jsonp_both_at_once_and_twice_the_same_are_refused(client, asked, pointer):
    as_form = client.post("/reconcile", data=asked, content_type="application/x-www-form-urlencoded")
    for answer in (client.get(f"/reconcile?{asked}"), as_form):
        assert [each["pointer"] for each in problem(answer, 400)["errors"]] == [pointer]


def test_parameters_that_other_clients_send_along_are_passed_over(client):
    plain, more = (
        client.get(f"/reconcile/suggest/entity?prefix=mira{rest}") for rest in ("", "&type_strict=any&lang=en&_=1")
    )
    assert plain.data == more.data
    assert client.get("/reconcile?lang=en").data == client.get("/reconcile").data


@pytest.mark.parametrize("data", [{}, {"query": "x"}, {"lang": "en"}])
def test_a_post_that_asks_for_nothing_is_refused(client, data):
    assert (
        "queries"
        in problem(client.post("/reconcile", data=data or "x=", content_type="application/x-www-form-urlencoded"), 400)[
            "detail"
        ]
    )


def test_a_body_of_another_kind_is_415(client):
    for kind in ("text/plain", "multipart/form-data; boundary=x", "application/xml"):
        assert "application/json" in problem(client.post("/reconcile", data="x", content_type=kind), 415)["detail"]


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_no_other_method_is_allowed(client, method):
    answer = client.open("/reconcile", method=method)
    problem(answer, 405)
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS, POST"


@pytest.mark.parametrize("address", ADDRESSES[3:])
def test_only_the_endpoint_itself_takes_a_post(client, address):
    assert client.post(address).headers["Allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_and_every_refusal_is_open_to_other_sites(client, front, address):
    for each in (client, front):
        for answer in (each.get(address), each.post(address), each.options(address)):
            assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_a_browser_may_send_json_from_another_site(client):
    headers = {
        "Origin": "https://x.example",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type",
    }
    answer = client.options("/reconcile", headers=headers)
    assert answer.status_code == 204
    assert answer.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS, POST"
    assert "Content-Type" in answer.headers["Access-Control-Allow-Headers"]
