"""The list can be searched and filtered, suggestions are short, and the feed tells what changed."""

import hashlib
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve

from service.app import create_app
from service.store.session import open_store
from tests.api.conftest import database
from tests.api.profiles import MIRA, RECORDED_AT, crowd, mira, publish
from tests.api.test_lists import walk

ATOM = "{http://www.w3.org/2005/Atom}"
GONE = "{http://purl.org/atompub/tombstones/1.0}"


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    """Return an application with Mira and with five people who have one name."""
    settings = database(tmp_path_factory.mktemp("town"))
    with open_store(settings) as store:
        publish(store, mira())
        for number in range(1, 6):
            made = crowd(20, f"ola-berg-{number}")
            publish(store, evolve(made, profile=evolve(made.profile, name="Ola Berg", aliases=("Olav Fjell",))))
    app = create_app(settings)
    yield app
    app.extensions["whosays"].close()


@pytest.fixture
def people(town):
    return town.test_client()


def ids(answer):
    return [each["id"] for each in answer.json["items"]]


def test_a_search_answers_with_the_name_that_fits_and_how_well(people):
    (hit,) = people.get("/v1/profiles?q=mira+solberg").json["items"]
    assert (hit["id"], hit["match"]) == (MIRA, {"name": "Mira Solberg", "score": 1.0})
    (near,) = people.get("/v1/profiles?q=Myra+Solburg").json["items"]
    assert near["id"] == MIRA
    assert near["match"]["score"] < 1


def test_another_name_of_a_person_is_found_and_told(people):
    answer = people.get("/v1/profiles?q=olav+fjell").json
    assert {each["match"]["name"] for each in answer["items"]} == {"Olav Fjell"}
    assert {each["name"] for each in answer["items"]} == {"Ola Berg"}


def test_pages_of_a_search_hold_each_profile_once(people):
    whole = people.get("/v1/profiles?q=ola").json
    pages = walk(people, "/v1/profiles?q=ola&limit=2")
    assert [len(page.json["items"]) for page in pages] == [2, 2, 1]
    assert [item for page in pages for item in page.json["items"]] == whole["items"]
    assert {page.json["total"] for page in pages} == {whole["total"]} == {5}


def test_a_search_in_a_view_answers_records_in_the_order_of_the_search(people):
    found = people.get("/v1/profiles?q=ola&limit=3&view=values").json
    assert [each["id"] for each in found["items"]] == ids(people.get("/v1/profiles?q=ola&limit=3"))
    assert {each["view"] for each in found["items"]} == {"values"}


def test_filters_go_together_and_with_a_search(people):
    assert ids(people.get("/v1/profiles?occupation=DIVER")) == [MIRA]
    assert ids(people.get("/v1/profiles?occupation=diver&min_confidence=1")) == []
    assert ids(people.get("/v1/profiles?occupation=diver&residence=Atlantis")) == []
    assert ids(people.get("/v1/profiles?has_conflict=true")) == [MIRA]
    assert len(ids(people.get("/v1/profiles?has_conflict=false"))) == 5
    assert ids(people.get("/v1/profiles?q=ola&occupation=diver")) == []
    assert ids(people.get("/v1/profiles?q=mira&occupation=diver")) == [MIRA]
    assert ids(people.get("/v1/profiles?updated_after=2099-01-01")) == []


def test_suggestions_are_few_and_short(people):
    answer = people.get("/v1/suggest?q=ola&limit=3").json
    assert [each.keys() for each in answer["items"]] == [{"id", "name", "description", "match"}] * 3


def test_who_follows_the_feed_sees_each_profile_once(people):
    seen, after = [], 0
    for _ in range(10):
        page = people.get(f"/v1/changes?after={after}&limit=2").json
        seen += [each["profile"] for each in page["items"]]
        after = page["last"]
        if page["next"] is None:
            break
    assert seen == [MIRA, *(f"ola-berg-{number}" for number in range(1, 6))]
    assert people.get(f"/v1/changes?after={after}").json == {"items": [], "next": None, "total": 0, "last": after}


def test_a_removal_is_told_by_the_digest_of_the_id_in_json_and_atom(own_app):
    store = own_app.extensions["whosays"]
    publish(store, mira())
    publish(store, crowd(20))
    store.remove_profile(MIRA, "2026-03-04T05:06:07Z")
    client = own_app.test_client()
    digest = hashlib.sha256(MIRA.encode()).hexdigest()
    removed = client.get("/v1/changes").json["items"][-1]
    assert (removed["type"], removed["profile"], removed["name"]) == ("removed", None, None)
    assert (removed["profile_sha256"], removed["at"]) == (digest, "2026-03-04")
    feed = ET.fromstring(client.get("/v1/changes.atom").data)  # noqa: S314 - our own
    gone = feed.find(f"{GONE}deleted-entry")
    assert (gone.get("ref"), gone.get("when")) == (f"urn:sha256:{digest}", "2026-03-04T23:59:59Z")
    (entry,) = feed.findall(f"{ATOM}entry")
    other = hashlib.sha256(b"many-claims").hexdigest()
    assert entry.findtext(f"{ATOM}id") == f"urn:sha256:{other}"
    assert [link.get("href") for link in entry.findall(f"{ATOM}link")] == [
        "http://localhost/profiles/many-claims",
        "http://localhost/v1/profiles/many-claims",
    ]


def test_the_public_address_that_is_set_stands_in_the_feed(tmp_path):
    app = create_app(evolve(database(tmp_path), url="https://people.example.org"))
    publish(app.extensions["whosays"], mira())
    feed = app.test_client().get("/v1/changes.atom", headers={"Host": "evil.example"}).text
    assert "https://people.example.org/profiles/mira-solberg" in feed
    assert "evil.example" not in feed
    app.extensions["whosays"].close()


def test_a_search_goes_on_where_it_was_although_somebody_was_removed(own_app):
    store = own_app.extensions["whosays"]
    for number in (1, 2, 3):
        made = crowd(20, f"ola-berg-{number}")
        publish(store, evolve(made, profile=evolve(made.profile, name="Ola Berg")))
    client = own_app.test_client()
    first = client.get("/v1/profiles?q=ola&limit=1").json
    assert [each["id"] for each in first["items"]] == ["ola-berg-1"]
    store.remove_profile("ola-berg-1", "2026-03-04T05:06:07Z")
    assert ids(client.get(f"/v1/profiles?q=ola&cursor={first['next']}")) == ["ola-berg-2", "ola-berg-3"]


def test_the_feed_is_as_new_as_its_newest_entry_and_a_removal_is_behind_what_it_removes(own_app):
    store = own_app.extensions["whosays"]
    publish(store, mira())
    publish(store, crowd(20))
    store.remove_profile(MIRA, f"{RECORDED_AT[:10]}T23:00:00Z")
    feed = ET.fromstring(own_app.test_client().get("/v1/changes.atom").data)  # noqa: S314 - our own
    moments = [entry.findtext(f"{ATOM}updated") for entry in feed.findall(f"{ATOM}entry")]
    gone = feed.find(f"{GONE}deleted-entry").get("when")
    assert gone > RECORDED_AT
    assert feed.findtext(f"{ATOM}updated") == max([*moments, gone])
