"""Matching names: what a candidate is worth, and when one is certain."""

import json

import pytest
from jsonschema import Draft202012Validator

from service.api.resources import reconcile
from tests.api.profiles import MIRA, RECORDED_AT, mira, person, publish
from tests.api.reconciliation import MANIFEST, RESULTS
from tests.api.test_problems import problem


def valid(shape, answer):
    assert answer.status_code == 200, answer.text
    assert answer.mimetype == "application/json"
    Draft202012Validator(shape).validate(answer.json)
    return answer.json


def ask(client, query, **more):
    """Return the candidates for a name, or for a whole query."""
    question = {"query": query, **more} if isinstance(query, str) else query
    return valid(RESULTS, client.post("/reconcile", data={"queries": json.dumps({"q": question})}))["q"]["result"]


def given(**values):
    return [{"pid": name, "v": value} for name, value in values.items()]


def certain(candidates):
    return [each["id"] for each in candidates if each["match"]]


@pytest.fixture
def own(own_app):
    return own_app.test_client()


def known(own_app, *people):
    for each in people:
        publish(own_app.extensions["whosays"], each)


def test_the_manifest_says_what_the_specification_asks_for(client, front):
    manifest = valid(MANIFEST, client.get("/reconcile"))
    assert manifest == front.get("/reconcile").json
    assert manifest["batchSize"] == 50


def test_every_address_that_the_manifest_names_answers(client, front):
    manifest = client.get("/reconcile").json
    services = [*manifest["suggest"].values(), manifest["extend"]["propose_properties"]]
    addresses = [f"{each['service_url']}{each['service_path']}?prefix=p&type=person" for each in services]
    addresses += [manifest[each]["url"].replace("{{id}}", MIRA) for each in ("view", "preview")]
    assert f"{manifest['identifierSpace']}{MIRA}" in addresses
    for each in (client, front):
        assert {each.get(address.removeprefix("http://localhost")).status_code for address in addresses} == {200}


def test_a_form_a_json_body_and_a_query_are_answered_alike_by_flask_and_by_the_front(client, front):
    batch = {"q0": {"query": "Mira Solbreg"}, "q1": {"query": "Many Claims", "limit": 1}}
    answers = [
        valid(RESULTS, answer)
        for each in (client, front)
        for answer in (
            each.post("/reconcile", data={"queries": json.dumps(batch)}),
            each.post("/reconcile", json={"queries": batch}),
            each.post("/reconcile", json={"queries": json.dumps(batch)}),
            each.get("/reconcile", query_string={"queries": json.dumps(batch)}),
        )
    ]
    assert all(each == answers[0] for each in answers)
    assert [answers[0][key]["result"][0]["id"] for key in batch] == [MIRA, "many-claims"]


def test_an_answer_to_a_post_is_kept_by_no_cache_and_knows_no_conditions(client):
    asked = {"path": "/reconcile", "data": {"queries": '{"q": {"query": "Mira"}}'}}
    answer = client.post(**asked)
    again = client.post(**asked, headers={"If-None-Match": answer.headers["ETag"]})
    assert answer.headers["Cache-Control"] == "no-store"
    assert (again.status_code, again.data) == (200, answer.data)


@pytest.mark.parametrize(
    "name",
    [
        "Mira Solberg",
        "mira solberg",
        "Solberg, Mira",
        MIRA,
        f"http://localhost/v1/profiles/{MIRA}",
        f"http://localhost/profiles/{MIRA}",
    ],
)
def test_the_same_words_in_any_order_and_an_id_are_certain(client, name):
    first = ask(client, name)[0]
    assert (first["id"], first["match"]) == (MIRA, True)
    assert first["score"] >= 97


@pytest.mark.parametrize("name", ["Mira Solbreg", "Mara Solberg", "M. Solberg", "Solberg", "Mira", "Mira Anna Solberg"])
def test_what_is_misspelt_or_less_than_the_name_comes_first_but_is_not_certain(client, name):
    candidates = ask(client, name)
    assert candidates[0]["id"] == MIRA
    assert not certain(candidates)


@pytest.mark.parametrize(
    ("asked", "name", "others"),
    [
        ("Anton Čechov", "Антон Чехов", ["Anton Chernov", "Anton Zechner"]),
        ("Kalid el-Kadubi", "Khaleed al-Qadoobi", ["Halid al-Kadumi", "Khalid al-Badoumi"]),
        ("Seo-jin Choi", "Choi Seo-jin", ["Choi Jin-seo"]),
        ("Zhang Lichao", "张丽超", ["张伟超", "张超勇"]),
    ],
)
def test_a_name_that_was_brought_over_otherwise_comes_before_names_like_it(own_app, own, asked, name, others):
    known(
        own_app, *(person(f"other-{number}", each) for number, each in enumerate(others)), person("who-is-meant", name)
    )
    assert ask(own, asked)[0]["id"] == "who-is-meant"


def test_a_name_that_nobody_has_has_no_candidates(client):
    assert ask(client, "Quentin Xylander") == []
    assert ask(client, "!!!") == []
    assert ask(client, "") == []


def test_two_fields_that_agree_make_a_misspelt_name_certain(client):
    assert certain(ask(client, "Mira Solbreg", properties=given(birth_date="1971"))) == []
    assert certain(ask(client, "Mira Solbreg", properties=given(birth_date="1971", residence="Tromso"))) == [MIRA]


def test_a_field_that_differs_makes_the_very_name_uncertain(client):
    sure, unsure = (ask(client, "Mira Solberg", properties=given(birth_date=year))[0] for year in (1971, 1934))
    assert sure["match"]
    assert not unsure["match"]
    assert unsure["score"] < sure["score"]


def test_a_field_of_which_nothing_is_known_is_no_feature_and_leaves_the_very_name_certain(client):
    first = ask(client, "Mira Solberg", properties=given(death_date="2001"))[0]
    assert first["match"]
    assert first["score"] < 100
    assert [each["id"] for each in first["features"]] == ["name", "same_words"]


def test_a_value_that_the_profile_itself_doubts_counts_little(client):
    likely, unlikely = (ask(client, "Mira Solberg", properties=given(birth_date=year))[0] for year in ("1971", "1972"))
    assert likely["features"][-1] == {"id": "birth_date", "value": 1.0}
    assert unlikely["features"][-1]["value"] < 0.5
    assert not unlikely["match"]


def test_namesakes_are_not_certain_until_a_field_tells_them_apart(own_app, own):
    known(
        own_app,
        person("ada-one", "Ada Byron", birth_date=("1815-12-10", 0.9)),
        person("ada-two", "Ada Byron", birth_date=("1951", 0.9)),
        person("ada-three", "Ada Byron"),
    )
    assert certain(ask(own, "Ada Byron")) == []
    candidates = ask(own, "Ada Byron", properties=given(birth_date="1951"))
    assert [each["id"] for each in candidates] == ["ada-two", "ada-three", "ada-one"]
    assert certain(candidates) == []  # the third may be born then as well
    own_app.extensions["whosays"].remove_profile("ada-three", RECORDED_AT)
    assert certain(ask(own, "Ada Byron", properties=given(birth_date="1951"))) == ["ada-two"]


def test_a_field_finds_its_namesake_among_more_than_are_looked_at(own_app, own):
    known(
        own_app,
        *(person(f"ada-{number:03}", "Ada Byron", birth_date=(str(1700 + number), 0.9)) for number in range(60)),
    )
    assert ask(own, "Ada Byron", properties=given(birth_date=1759))[0]["id"] == "ada-059"


def test_a_birth_to_the_day_makes_a_misspelt_name_certain_and_its_year_does_not(own_app, own):
    known(own_app, person("ada", "Ada Lovelock", birth_date=("1815-12-10", 0.9)))
    assert certain(ask(own, "Ada Lovelok", properties=given(birth_date="1815"))) == []
    assert certain(ask(own, "Ada Lovelok", properties=given(birth_date="1815-12-10T00:00:00Z"))) == ["ada"]
    assert certain(ask(own, "Ada Lovelok", properties=given(birth_date="1815-12-11"))) == []


def test_one_word_that_is_the_whole_name_is_not_certain_until_a_field_agrees(own_app, own):
    known(own_app, person("ada", "Ada", birth_date=("1815", 0.9)))
    assert certain(ask(own, "Ada")) == []
    assert certain(ask(own, "Ada", properties=given(birth_date=1815))) == ["ada"]


@pytest.mark.parametrize("name", ["P21", "sex", "birth"])
def test_a_property_that_nobody_knows_is_refused_and_the_nearest_named(client, name):
    asked = {"queries": json.dumps({"q": {"query": "x", "properties": [{"pid": name, "v": "x"}]}})}
    (fault,) = problem(client.post("/reconcile", data=asked), 400)["errors"]
    assert fault["pointer"] == "/queries/q/properties/0/pid"


@pytest.mark.parametrize("name", ["birth_date", "Date of birth", "date of BIRTH", "birthDate", "P569"])
def test_a_field_is_known_by_its_label_and_by_what_others_call_it(client, name):
    first = ask(client, "Mira Solberg", properties=given(**{name: "1971"}))[0]
    assert first["features"][-1] == {"id": "birth_date", "value": 1.0}


def test_properties_without_a_name_find_those_who_have_them(client):
    candidates = ask(client, {"properties": given(residence="tromsø", birth_date={"id": "x", "name": "1971"})})
    assert [(each["id"], each["score"], each["match"]) for each in candidates] == [(MIRA, 100.0, False)]
    assert ask(client, {"properties": given(residence="Oslo")}) == []


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ({"type": "person"}, True),
        ({"type": "https://schema.org/Person"}, True),
        ({"type": ["company", "Person"]}, True),
        ({"type": ["company", "person"], "type_strict": "should"}, True),
        ({"type": ["company", "person"], "type_strict": "all"}, False),
        ({"type": "company"}, False),
        ({"type": []}, True),
    ],
)
def test_who_asks_for_things_of_another_type_gets_no_people(client, more, found):
    assert bool(ask(client, "Mira Solberg", **more)) is found


def test_candidates_come_best_first_and_no_more_than_asked_for(own_app, own):
    known(own_app, *(person(f"ada-{number}", f"Ada Byron{' Lo' * number}") for number in range(8)))
    candidates = ask(own, "Ada Byron", limit=50)
    assert candidates == sorted(candidates, key=lambda each: (-each["score"], each["id"]))
    assert len(ask(own, "Ada Byron", limit=3)) == 3
    assert ask(own, "Ada Byron", limit=3) == candidates[:3]


def test_certainty_does_not_depend_on_how_many_are_asked_for(own_app, own):
    known(own_app, person("ada-one", "Ada Byron"), person("ada-two", "Ada Byron"))
    assert certain(ask(own, "Ada Byron", limit=1)) == []


def test_what_was_removed_is_no_candidate(own_app, own):
    known(own_app, mira())
    own_app.extensions["whosays"].remove_profile(MIRA, RECORDED_AT)
    assert ask(own, "Mira Solberg") == ask(own, MIRA) == []


def test_a_batch_that_takes_too_long_is_refused_and_says_what_to_do(client, monkeypatch):
    monkeypatch.setattr(reconcile, "_BATCH_SECONDS", -1.0)
    answer = client.post("/reconcile", data={"queries": '{"q": {"query": "Mira"}}'})
    assert "fewer" in problem(answer, 503)["detail"]
    assert answer.headers["Retry-After"]
