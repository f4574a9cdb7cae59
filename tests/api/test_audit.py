"""Rulings over HTTP: listed with what became of them, and shown where they decide."""

import csv
import io

import pytest

from tests.api.addresses import RULED, P
from tests.api.test_problems import problem

RULING = {"id", "choose", "reject", "reason", "editor", "date", "expires"}
MORE = {
    "profile",
    "same",
    "not_same",
    "field",
    "value",
    "display",
    "state",
    "detail",
    "computed",
    "revision",
    "baseline",
}


def test_the_audit_lists_rulings_as_declared_with_the_computed_value_beside(client):
    page = client.get(f"{RULED}/audit").json
    assert page["total"] == 3
    assert page["next"] is None
    assert {frozenset(item) for item in page["items"]} == {frozenset(RULING | MORE)}
    first, second, third = page["items"]
    assert (first["choose"], first["reject"], first["state"], first["revision"]) == ("1", None, "applied", 1)
    assert first["computed"]["value"] == "0"
    assert first["computed"]["confidence"] == {"score": 0.8, "band": "medium"}
    assert first["baseline"]["value"] == "0"
    assert (second["state"], second["revision"], second["expires"]) == ("overtaken", 1, "2026-02-03")
    assert (third["state"], third["revision"], third["computed"]) == ("value_gone", None, None)


def test_a_profile_without_rulings_has_an_empty_audit(client):
    assert client.get(f"{P}/audit").json == {"items": [], "next": None, "total": 0}
    assert client.get(f"{P}/audit.txt").text == "\n"


@pytest.mark.parametrize(
    ("query", "total"), [("?field=notable_for", 2), ("?state=value_gone", 1), ("?field=award&state=applied", 0)]
)
def test_filters_choose_rulings_and_count_them(client, query, total):
    assert client.get(f"{RULED}/audit{query}").json["total"] == total


def test_wrong_requests_are_problems(client):
    assert problem(client.get("/v1/profiles/many-claim/audit"), 404)["suggestion"] == "many-claims"
    assert problem(client.get(f"{RULED}/audit?state=done"), 400)["errors"][0]["pointer"] == "/state"
    assert problem(client.get(f"{RULED}/audit?field=awards"), 400)["errors"][0]["pointer"] == "/field"
    assert problem(client.post(f"{RULED}/audit"), 405)["status"] == 405


def test_the_audit_is_not_sent_again_while_it_stays_the_same(client):
    tag = client.get(f"{RULED}/audit").headers["ETag"]
    assert client.get(f"{RULED}/audit", headers={"If-None-Match": tag}).status_code == 304


def test_the_audit_as_text_and_csv(client):
    text = client.get(f"{RULED}/audit", headers={"Accept": "text/plain"}).text
    assert "Notable for: choose 1 — applied\n" in text
    assert "    ruled by E. Ditor on 2026-01-01: =the catalogue (computed: 0, medium confidence (0.80))\n" in text
    assert "    1 is put first. In effect from revision 1 on. (r_0000000000000001)\n" in text
    assert "(computed: nothing)" in text
    rows = list(csv.DictReader(io.StringIO(client.get(f"{RULED}/audit.csv").text)))
    assert [row["state"] for row in rows] == ["applied", "overtaken", "value_gone"]
    assert (rows[0]["computed"], rows[0]["score"], rows[2]["computed"]) == ("0", "0.8", "")
    assert rows[0]["reason"] == "'=the catalogue"


@pytest.mark.parametrize("view", ["cited", "full"])
def test_a_ruled_field_names_the_ruling_and_keeps_the_computed_value(client, view):
    place = client.get(f"{RULED}/fields/notable_for?view={view}").json
    assert place["status"] == place["values"][0]["status"] == "ruled"
    assert set(place["ruling"]) == RULING
    assert place["values"][0]["ruling"] == place["ruling"]
    assert "ruling" not in place["values"][1]
    assert place["computed"] == place["values"][1]
    assert place["values"][0]["confidence"]["score"] == 0.3
    assert client.get(RULED, query_string={"view": view}).json["fields"]["notable_for"]["computed"] == place["computed"]


def test_a_field_without_a_ruling_has_neither_key(client):
    assert not {"ruling", "computed"} & set(client.get(f"{P}/fields/birth_date").json)


def test_a_chosen_value_stays_however_unsure_it_is(client):
    values = client.get(f"{RULED}?min_confidence=0.7&view=values").json["notable_for"]
    assert values == ["1", "0"]
    assert client.get(f"{RULED}?min_confidence=0.9&view=values").json["notable_for"] == ["1"]


def test_text_and_csv_of_a_record_say_who_ruled_and_what_was_computed(client):
    said = (
        "ruled by E. Ditor on 2026-01-01: =the catalogue (computed: 0, medium confidence (0.80)); low confidence (0.30)"
    )
    assert said in " ".join(client.get(f"{RULED}.txt").text.split())
    row = next(csv.DictReader(io.StringIO(client.get(f"{RULED}.csv").text)))
    ruled = {"ruling": "r_0000000000000001", "ruled_by": "E. Ditor", "ruled_on": "2026-01-01", "computed": "0"}
    assert {**row, **ruled} == row
    assert row["ruling_reason"] == "'=the catalogue"


def test_evidence_sets_rejected_claims_apart(client):
    evidence = client.get(f"{RULED}/fields/notable_for/evidence").json
    claims = client.get(f"{RULED}/claims").json["items"]
    assert evidence["rejected"] == [claims[2]["id"]]
    assert (evidence["chosen"], evidence["rule"]) == ("1", "ruling")
    assert client.get(f"{P}/fields/birth_date/evidence").json["rejected"] == []


def test_a_rejected_claim_is_listed_and_names_the_ruling(client):
    claims = client.get(f"{RULED}/claims").json["items"]
    assert [each["rejected_by"] for each in claims[:4]] == [None, None, "r_0000000000000002", None]
    assert [each["bearing"] for each in claims[:4]] == ["supports", "supports", "none", "supports"]
    assert "2 — no evidence: rejected by r_0000000000000002" in client.get(f"{RULED}/claims.txt").text
    assert ",none," in client.get(f"{RULED}/claims.csv").text.splitlines()[3]
