"""Suggestions, previews, and values of profiles into a table."""

import json

import pytest
from attrs import evolve

from service.domain.profile import ProfileField, Status
from service.domain.publication import View
from tests.api.conftest import database
from tests.api.profiles import MIRA, RECORDED_AT, mira, person, publish
from tests.api.reconciliation import ENTITIES, EXTENSION, PROPERTIES, PROPOSED, TYPES
from tests.api.test_problems import problem
from tests.api.test_reconcile import valid

HOSTILE = '<script>alert(1)</script>"><img src=x onerror=y>'


def extend(client, ids, *properties):
    asked = {"ids": ids, "properties": [each if isinstance(each, dict) else {"id": each} for each in properties]}
    return valid(EXTENSION, client.post("/reconcile", data={"extend": json.dumps(asked)}))


def cells(client, name, profile=MIRA, **settings):
    return extend(client, [profile], {"id": name, "settings": settings})["rows"][profile][name]


def test_values_come_as_the_profile_has_them_by_form_and_by_query(client):
    asked = {"ids": [MIRA], "properties": [{"id": "birth_date"}, {"id": "residence"}]}
    told = extend(client, [MIRA], "birth_date", "residence")
    assert told == {
        "meta": [{"id": "birth_date", "name": "Date of birth"}, {"id": "residence", "name": "Residence"}],
        "rows": {MIRA: {"birth_date": [{"str": "1971"}], "residence": [{"str": "Tromsø"}, {"str": "Bodø"}]}},
    }
    assert client.get("/reconcile", query_string={"extend": json.dumps(asked)}).json == told


def test_a_date_to_the_day_is_a_date_and_no_day_is_made_up_for_another(own_app):
    client = own_app.test_client()
    for number, date in enumerate(["1815-12-10", "1815-12", "1815", "1815-12-10~", "[1815-12-10..1815-12-12]"]):
        publish(own_app.extensions["whosays"], person(f"ada-{number}", "Ada", birth_date=(date, 0.9)))
    found = [cells(client, "birth_date", f"ada-{number}")[0] for number in range(5)]
    assert found[0] == {"date": "1815-12-10T00:00:00Z"}
    assert all(each.keys() == {"str"} for each in found[1:])


def test_doubtful_values_are_left_out_unless_they_are_asked_for(client):
    assert cells(client, "occupation") == [{"str": "marine biologist"}]
    assert cells(client, "occupation", min_confidence="0") == [{"str": "marine biologist"}, {"str": "diver"}]
    assert cells(client, "occupation", min_confidence=0.95) == []


def test_of_a_field_that_holds_one_value_the_best_is_sent(client):
    assert cells(client, "birth_date", min_confidence=0) == [{"str": "1971"}]


def test_what_an_editor_chose_is_sent_however_it_scores(client):
    assert cells(client, "notable_for", "many-claims", min_confidence=0.99) == [{"str": "1"}]


@pytest.mark.parametrize(("limit", "count"), [(0, 2), ("", 2), (1, 1), ("1", 1), (9, 2)])
def test_so_many_values_are_sent_as_the_setting_says(client, limit, count):
    assert len(cells(client, "residence", limit=limit)) == count


@pytest.mark.parametrize("on", [True, "on", "true"])
def test_values_can_be_counted(client, on):
    assert cells(client, "residence", count=on) == [{"int": 2}]
    assert cells(client, "spouse", count=on) == [{"int": 0}]
    assert cells(client, "residence", count="off") == cells(client, "residence")


def test_of_who_is_not_published_nothing_is_said(own_app):
    client, store = own_app.test_client(), own_app.extensions["whosays"]
    publish(store, mira())
    store.remove_profile(MIRA, RECORDED_AT)
    rows = extend(client, [MIRA, "nobody"], "name", {"id": "award", "settings": {"count": "on"}})["rows"]
    assert rows == {each: {"name": [], "award": []} for each in (MIRA, "nobody")}


def test_entities_are_suggested_by_beginnings_misspellings_and_ids(client):
    for prefix in ("mir", "Solb", "mira solbreg", MIRA):
        found = valid(ENTITIES, client.get("/reconcile/suggest/entity", query_string={"prefix": prefix}))["result"]
        assert found[0] == {
            "id": MIRA,
            "name": "Mira Solberg",
            "description": "Marine biologist, born 1971",
            "notable": [{"id": "person", "name": "Person"}],
        }


def test_a_cursor_skips_suggestions_and_none_is_told_twice(own_app):
    client = own_app.test_client()
    for number in range(23):
        publish(own_app.extensions["whosays"], person(f"ada-{number}", f"Ada Byron {number}"))
    pages = [
        [each["id"] for each in client.get(f"/reconcile/suggest/entity?prefix=ada&cursor={cursor}").json["result"]]
        for cursor in (0, 10, 20, 30)
    ]
    assert [len(page) for page in pages] == [10, 10, 3, 0]
    assert len(set(sum(pages, []))) == 23  # noqa: RUF017 - four short lists


@pytest.mark.parametrize("prefix", ["birth_d", "Date of", "birth", "P569", "birthDate", "BIRTH"])
def test_properties_are_suggested_by_id_label_and_what_others_call_them(client, prefix):
    found = valid(PROPERTIES, client.get("/reconcile/suggest/property", query_string={"prefix": prefix}))["result"]
    assert "birth_date" in [each["id"] for each in found]


def test_an_empty_prefix_suggests_all_properties_page_by_page(client):
    pages = [
        client.get(f"/reconcile/suggest/property?prefix=&cursor={cursor}").json["result"] for cursor in (0, 10, 20)
    ]
    proposed = client.get("/reconcile/properties?type=person").json["properties"]
    assert sum(pages, []) == proposed  # noqa: RUF017 - three short lists


def test_the_one_type_is_suggested(client):
    found = {
        prefix: valid(TYPES, client.get(f"/reconcile/suggest/type?prefix={prefix}"))["result"]
        for prefix in ("pe", "Person", "x")
    }
    assert [len(each) for each in found.values()] == [1, 1, 0]


@pytest.mark.parametrize(
    "address", ["/reconcile/suggest/entity", "/reconcile/suggest/entity?prefix=a&cursor=-1", "/reconcile/properties"]
)
def test_what_a_suggestion_needs_is_said(client, address):
    assert problem(client.get(address), 400)["errors"]


def test_properties_are_proposed_for_people_alone_and_as_many_as_asked_for(client):
    some = valid(PROPOSED, client.get("/reconcile/properties?type=person&limit=3"))
    assert (some["type"], some["limit"], len(some["properties"])) == ("person", 3, 3)
    assert valid(PROPOSED, client.get("/reconcile/properties?type=company"))["properties"] == []
    names = [each["id"] for each in client.get("/reconcile/properties?type=person").json["properties"]]
    assert "age_statement" not in names
    assert set(client.get(f"/v1/profiles/{MIRA}?view={View.VALUES}").json) - {"id", "view"} <= set(names)


def test_the_preview_is_the_card_which_may_stand_in_any_frame(client, front):
    address = client.get("/reconcile").json["preview"]["url"].replace("{{id}}", MIRA)
    for each in (client, front):
        answer = each.get(address.removeprefix("http://localhost"), headers={"Accept": "text/html,*/*;q=0.8"})
        assert answer.mimetype == "text/html"
        assert "Mira Solberg" in answer.text
        assert "frame-ancestors *" in answer.headers["Content-Security-Policy"]
        assert "X-Frame-Options" not in answer.headers


def test_the_manifest_names_the_address_that_is_set(tmp_path):
    from service.app import create_app  # noqa: PLC0415 - beside the application of all other tests

    app = create_app(evolve(database(tmp_path), url="https://who.example"))
    try:
        manifest = app.test_client().get("/reconcile").json
    finally:
        app.extensions["whosays"].close()
    assert manifest["preview"]["url"] == "https://who.example/embed/{{id}}"
    assert manifest["suggest"]["entity"]["service_url"] == "https://who.example"


def test_what_sources_only_deny_makes_no_match_certain(own_app):
    made = mira()
    denying = next(each for each in made.profile.claims if each.modality.value == "negated")
    only = ProfileField(
        name="political_affiliation",
        label="Political affiliation",
        cardinality="many",
        status=Status.UNKNOWN,
        denied_by=(denying.id,),
    )
    fields = {**made.profile.fields, "political_affiliation": only}
    publish(own_app.extensions["whosays"], evolve(made, profile=evolve(made.profile, fields=fields)))
    client = own_app.test_client()

    def first(*properties):
        query = {"query": "Mira Solberg", "properties": [{"pid": pid, "v": words} for pid, words in properties]}
        answer = client.get("/reconcile", query_string={"queries": json.dumps({"q": query})})
        return answer.json["q"]["result"][0]

    assert first()["match"] is True
    assert first(("political_affiliation", "Labour Party"))["match"] is False
