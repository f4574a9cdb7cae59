import orjson

from tests.api.addresses import P


def read(client, query=""):
    return orjson.loads(client.get(f"{P}.jsonld{query}").data)


def claims(document):
    return {each["id"].partition("#")[2] for each in document["annotations"]}


def test_json_ld_is_sent_to_who_accepts_it(client, front):
    suffixed = client.get(f"{P}.jsonld")
    accepted = front.get(P, headers={"Accept": "application/ld+json"})
    assert suffixed.mimetype == accepted.mimetype == "application/ld+json"
    assert suffixed.data == accepted.data
    assert client.get(P, headers={"Accept": "*/*"}).mimetype == "application/json"


def test_it_has_every_claim_of_the_profile(client):
    assert claims(read(client)) == {each["id"] for each in client.get(f"{P}/claims?limit=100").json["items"]}


def test_a_part_of_a_record_has_the_claims_and_the_properties_of_that_part(client):
    part = read(client, "?fields=birth_date")
    born = client.get(f"{P}/fields/birth_date").json["values"]
    assert claims(part) == {each for value in born for each in (*value["claims"], *value["implied_by"])}
    assert part["mainEntity"]["birthDate"] == "1971"
    assert "hasOccupation" not in part["mainEntity"]
    assert [each["@id"] for each in part["citation"]] == [
        f"/sources/{each['id']}" for each in client.get(f"{P}?fields=birth_date").json["sources"]
    ]


def test_values_below_the_asked_confidence_are_left_out(client):
    assert read(client)["mainEntity"]["hasOccupation"]
    assert "hasOccupation" not in read(client, "?min_confidence=0.95")["mainEntity"]
