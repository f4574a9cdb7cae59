import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.api.addresses import SOURCE
from tests.api.profiles import MIRA, RECORDED_AT, TEXTS, mira, publish

A = f"/v1/sources/{SOURCE}/annotations"
MANY = "/v1/sources/list-many-claims/annotations"
PROFILE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'


def read(client, address):
    return orjson.loads(client.get(address.removeprefix("http://localhost")).data)


def test_the_collection_has_its_first_page_and_says_what_it_is(client):
    answer = client.get(A, headers={"Accept": PROFILE})
    assert answer.headers["Content-Type"] == PROFILE
    made = orjson.loads(answer.data)
    assert made["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert made["type"] == "AnnotationCollection"
    assert made["total"] == len(made["first"]["items"]) == sum(each.source == SOURCE for each in mira().profile.claims)
    assert made["first"]["partOf"] == made["id"] == f"http://localhost{A}"
    assert client.get(A, headers={"Accept": "application/json"}).data == answer.data


def test_a_page_by_itself_is_the_one_in_the_collection(client):
    first = read(client, A)["first"]
    assert read(client, first["id"]) == {"@context": "http://www.w3.org/ns/anno.jsonld", **first}


@given(limit=st.integers(1, 100))
def test_pages_hold_every_claim_once_in_order(app, limit):
    client = app.test_client()
    collection = client.get(f"{MANY}?limit={limit}")
    page, link, found = orjson.loads(collection.data)["first"], collection.headers.get("Link"), []
    while True:
        found += [each["id"].partition("#")[2] for each in page["items"]]
        assert bool(link) == ("next" in page)
        if not link:
            break
        assert page["next"].endswith(link.partition(";")[0][1:-1])
        answer = client.get(page["next"])
        page, link = orjson.loads(answer.data), answer.headers.get("Link")
        assert page["type"] == "AnnotationPage"
    claims = client.get("/v1/profiles/many-claims/claims?limit=100")
    rest = client.get(f"/v1/profiles/many-claims/claims?limit=100&cursor={claims.json['next']}")
    assert found == [each["id"] for each in (*claims.json["items"], *rest.json["items"])]


@pytest.mark.parametrize("source", TEXTS)
def test_positions_count_code_points_of_the_text_that_the_state_names(client, source):
    for each in read(client, f"/v1/sources/{source}/annotations")["first"]["items"]:
        quote, place = each["target"]["selector"]
        assert TEXTS[source][place["start"] : place["end"]] == quote["exact"]
        if "state" in each["target"]:
            assert each["target"]["state"] == {
                "type": "TimeState",
                "sourceDate": RECORDED_AT,
                "cached": f"http://localhost/sources/{source}",
            }


def test_the_target_is_the_page_of_the_source_here_where_it_has_none_on_the_web(client):
    targets = {
        source: {
            each["target"]["source"] for each in read(client, f"/v1/sources/{source}/annotations")["first"]["items"]
        }
        for source in TEXTS
    }
    assert targets == {
        "almanac-mira": {"https://almanac.example/mira"},
        "gazette-mira": {"https://gazette.example/2020/mira#top"},
        "flyer-mira": {"http://localhost/sources/flyer-mira"},
    }


def test_a_denial_is_told_as_one_and_a_wish_as_one(client):
    told = {
        each["body"][0]["value"]
        for source in TEXTS
        for each in read(client, f"/v1/sources/{source}/annotations")["first"]["items"]
    }
    assert {
        "Occupation: surgeon (denied)",
        "Award: Reef Prize (intended)",
        "Residence: Bodø (lived, until 2004)",
    } <= told
    assert "Occupation: surgeon" not in told


def test_what_is_not_there_has_no_annotations(own_app):
    store, client = own_app.extensions["whosays"], own_app.test_client()
    publish(store, mira())
    assert client.get("/v1/sources/nothing/annotations").status_code == 404
    assert client.get(f"{A}?cursor=source-1").status_code == 400
    store.remove_profile(MIRA, RECORDED_AT)
    assert client.get(A).status_code == 410
