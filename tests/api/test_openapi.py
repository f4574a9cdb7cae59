import orjson
import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from service.app import _WEB
from tests.api.addresses import ALL, EXTEND, JSON, QUERIES
from tests.api.examples import make


@pytest.fixture(scope="module")
def document(app):
    return app.test_client().get("/openapi.json").json


def validator(document, schema):
    return Draft202012Validator({**schema, "components": document["components"]})


def known_keys(document, schema, value):
    """Yield every key of ``value`` that ``schema`` does not name."""
    if "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    if "anyOf" in schema:
        fitting = [each for each in schema["anyOf"] if validator(document, each).is_valid(value)]
        results = [list(known_keys(document, each, value)) for each in fitting]
        yield from min(results, key=len)
    elif isinstance(value, dict):
        for key, inner in value.items():
            member = schema.get("properties", {}).get(key, schema.get("additionalProperties"))
            if member is None:
                yield key
            elif isinstance(member, dict):
                yield from known_keys(document, member, inner)
    elif isinstance(value, list):
        assert len(value) >= schema.get("minItems", 0)
        for inner in value:
            yield from known_keys(document, schema.get("items", {}), inner)


def test_the_document_is_valid_openapi_3_1(document):
    validate(document)
    assert document["openapi"].startswith("3.1")


@pytest.mark.parametrize(("template", "address"), JSON)
def test_every_answer_has_the_shape_that_the_document_says(client, document, template, address):
    answer = client.get(address)
    content = document["paths"][template]["get"]["responses"]["200"]["content"]
    schema = content[answer.mimetype]["schema"]
    assert answer.status_code == 200
    validator(document, schema).validate(answer.json)
    assert not list(known_keys(document, schema, answer.json))


@pytest.mark.parametrize("address", ["/v1/nothing", "/v1/profiles/nobody", "/v1/profiles?limit=0", "/v1/profiles.csv"])
def test_every_problem_has_the_shape_that_the_document_says(client, document, address):
    answer = client.get(address)
    schema = document["components"]["responses"]["Problem"]["content"]["application/problem+json"]["schema"]
    validator(document, schema).validate(answer.json)
    assert not list(known_keys(document, schema, answer.json))


def test_every_route_is_described_with_summary_parameters_and_problems(app, document):
    rules = {str(rule).replace("<", "{").replace(">", "}") for rule in app.url_map.iter_rules()}
    web = {endpoint.path for resource in _WEB for endpoint in resource.endpoints}
    assert rules - web - {"/openapi.json", "/docs"} == set(document["paths"])
    for path, operations in document["paths"].items():
        operation = operations["get"]
        named = {each["name"] for each in operation["parameters"] if each["in"] == "path"}
        assert operation["summary"]
        assert named == {part[1:-1] for part in path.split("/") if part.startswith("{")}
        assert operation["responses"]["default"] == {"$ref": "#/components/responses/Problem"}


def test_where_a_post_is_allowed_it_is_described_with_its_body_and_the_answers_of_the_get(app, document):
    posted = {str(rule) for rule in app.url_map.iter_rules() if "POST" in rule.methods}
    assert {path for path, operations in document["paths"].items() if "post" in operations} == posted == {"/reconcile"}
    get, post = (document["paths"]["/reconcile"][method] for method in ("get", "post"))
    assert post["operationId"] != get["operationId"]
    assert post["responses"]["200"] == get["responses"]["200"]
    assert {"400", "413", "415"} <= post["responses"].keys()
    assert post["parameters"] == []
    kinds = post["requestBody"]["content"]
    assert kinds.keys() == {"application/x-www-form-urlencoded", "application/json"}
    for kind in kinds.values():
        for body in ({"queries": QUERIES}, {"extend": {"ids": [], "properties": []}}):
            validator(document, kind["schema"]).validate(body)


@pytest.mark.parametrize("body", [{"queries": QUERIES}, {"extend": EXTEND}])
def test_every_answer_to_a_post_has_the_shape_that_the_document_says(client, document, body):
    content = document["paths"]["/reconcile"]["post"]["responses"]["200"]["content"]["application/json"]
    for answer in (client.post("/reconcile", data=body), client.post("/reconcile", json=body)):
        validator(document, content["schema"]).validate(answer.json)
        assert answer.json in [each["value"] for each in content["examples"].values()]


def test_the_page_tells_where_a_post_does_the_same(client):
    assert client.get("/docs").text.count(">POST<") == 1


def test_every_template_is_tried_here(document):
    assert {template for template, _ in JSON} == set(document["paths"])


def test_defaults_and_bounds_of_parameters_come_from_the_schemas(document):
    parameters = {
        each["name"]: each for each in document["paths"]["/v1/profiles/{profile}/claims"]["get"]["parameters"]
    }
    assert parameters["limit"]["schema"] == {"type": "integer", "default": 50, "minimum": 1, "maximum": 100}
    assert parameters["cursor"]["schema"] == {"type": "string", "pattern": "^claim-(0|[1-9][0-9]{0,17})$"}
    assert parameters["source"]["schema"] == {"type": "string", "minLength": 1}
    assert parameters["profile"]["schema"]["pattern"] == "^[a-z0-9]+(-[a-z0-9]+)*$"
    assert "birth_date" in parameters["field"]["schema"]["enum"]
    fields = document["paths"]["/v1/profiles/{profile}"]["get"]["parameters"]
    assert next(each for each in fields if each["name"] == "fields")["explode"] is False


def test_the_page_asks_nobody_else_and_forbids_it(client):
    answer = client.get("/docs")
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "<script" not in answer.text
    assert "http://" not in answer.text
    assert "src=" not in answer.text


def test_the_page_describes_every_type_of_problem_at_the_address_that_problems_name(client):
    page = client.get("/docs").text
    for address in ("/v1/nothing", "/v1/profiles?limit=0", "/v1/profiles.csv"):
        path, _, anchor = client.get(address).json["type"].partition("#")
        assert path == "/docs"
        assert f'id="{anchor}"' in page


@pytest.mark.parametrize("address", ALL)
def test_json_is_compact_and_ends_with_a_line_feed(client, address):
    answer = client.get(address)
    if answer.mimetype == "application/json":
        assert answer.data == orjson.dumps(orjson.loads(answer.data), option=orjson.OPT_APPEND_NEWLINE)
    else:
        assert answer.data.endswith((b"\n", b">"))


def test_every_operation_shows_what_the_api_answers(document, tmp_path):
    shown = {}
    for operations in document["paths"].values():
        examples = operations["get"]["responses"]["200"]["content"]["application/json"]["examples"]
        shown[operations["get"]["operationId"]] = {name: each["value"] for name, each in examples.items()}
    assert all(shown.values())
    assert shown == make(tmp_path), "the API answers otherwise now: python -m tests.api.examples"


def test_every_example_has_the_shape_that_its_operation_says(document):
    for operations in document["paths"].values():
        content = operations["get"]["responses"]["200"]["content"]["application/json"]
        for example in content["examples"].values():
            validator(document, content["schema"]).validate(example["value"])
