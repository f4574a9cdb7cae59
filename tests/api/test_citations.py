import orjson
import pytest

from tests.api.addresses import SOURCE, P
from tests.api.profiles import MIRA, RECORDED_AT, mira, publish, renamed

OF_SOURCE = f"/v1/sources/{SOURCE}/citation"
TYPES = {
    "apa": "text/plain",
    "mla": "text/plain",
    "chicago": "text/plain",
    "csl-json": "application/vnd.citationstyles.csl+json",
    "bibtex": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
}


@pytest.mark.parametrize("address", [OF_SOURCE, f"{P}/citation"])
@pytest.mark.parametrize(("style", "media_type"), TYPES.items())
def test_each_style_is_sent_as_its_own_type_and_in_json_where_that_is_asked_for(client, address, style, media_type):
    answer = client.get(f"{address}?style={style}")
    asked = client.get(f"{address}?style={style}", headers={"Accept": "application/json"})
    assert answer.mimetype == media_type
    assert asked.json == {"style": style, "media_type": media_type, "text": answer.text}


@pytest.mark.parametrize(
    ("accept", "media_type", "begin"),
    [
        (None, "text/plain", "About gazette-mira."),
        ("text/html, */*;q=0.8", "text/plain", "About gazette-mira."),
        ("application/x-bibtex", "application/x-bibtex", "@article{gazette-mira,"),
        ("application/x-research-info-systems", "application/x-research-info-systems", "TY  - NEWS"),
        ("application/vnd.citationstyles.csl+json", "application/vnd.citationstyles.csl+json", '[{"id":"gazette-mira"'),
    ],
)
def test_without_a_style_the_accepted_type_chooses_it(client, accept, media_type, begin):
    answer = client.get(OF_SOURCE, headers={"Accept": accept} if accept else {})
    assert answer.mimetype == media_type
    assert answer.text.startswith(begin)


def test_suffixes_are_those_of_the_programs_that_read_the_files(client):
    assert client.get(f"{OF_SOURCE}.bib").data == client.get(f"{OF_SOURCE}?style=bibtex").data
    assert client.get(f"{OF_SOURCE}.ris").data == client.get(f"{OF_SOURCE}?style=ris").data


def test_a_profile_is_cited_under_the_address_of_its_present_revision(own_app):
    store, client = own_app.extensions["whosays"], own_app.test_client()
    publish(store, mira())
    first = orjson.loads(client.get(f"{P}/citation?style=csl-json").data)[0]
    publish(store, renamed(mira(), "Diver"))
    (second,) = orjson.loads(client.get(f"{P}/citation?style=csl-json").data)
    assert [first["URL"], second["URL"]] == [f"http://localhost{P}/revisions/{number}" for number in (1, 2)]
    assert client.get(second["URL"]).json["revision"] == 2
    assert second["issued"] == {"date-parts": [[2026, 1, 2]]}


def test_an_unknown_style_is_refused_by_name(client):
    answer = client.get(f"{OF_SOURCE}?style=vancouver")
    assert answer.status_code == 400
    assert answer.json["errors"][0]["pointer"] == "/style"
    assert "bibtex" in answer.json["errors"][0]["detail"]


def test_what_is_not_there_is_not_cited(own_app):
    store, client = own_app.extensions["whosays"], own_app.test_client()
    publish(store, mira())
    assert client.get("/v1/sources/gazette-mirra/citation").json["suggestion"] == SOURCE
    assert client.get("/v1/profiles/nobody/citation").status_code == 404
    store.remove_profile(MIRA, RECORDED_AT)
    assert [client.get(each).status_code for each in (OF_SOURCE, f"{P}/citation")] == [410, 410]
