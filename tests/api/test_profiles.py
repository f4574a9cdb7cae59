import csv
import io

import pytest
from attrs import evolve

from service.domain.fields import CATALOGUE
from service.domain.publication import View
from service.represent.plain.views import view_field
from tests.api.addresses import P
from tests.api.profiles import MIRA, RECORDED_AT, crowd, mira, publish

CITED = {
    "id",
    "name",
    "description",
    "revision",
    "updated_at",
    "fields",
    "sources",
    "conflicts",
    "view",
}
CLAIM = {
    "id",
    "profile",
    "field",
    "value",
    "display",
    "original",
    "qualifiers",
    "source",
    "selectors",
    "offset_unit",
    "text_sha256",
    "passage_url",
    "attribution",
    "modality",
    "origins",
    "orphaned_at",
    "rejected_by",
    "bearing",
    "extractor",
    "probability",
    "linked",
}
SOURCE = {
    "id",
    "title",
    "publisher",
    "kind",
    "url",
    "author",
    "published",
    "retrieved_at",
    "language",
    "licence",
    "note",
    "text_sha256",
    "length",
    "derived_from",
    "archive_url",
    "file_sha256",
    "media_type",
    "seen_at",
    "agency",
    "depends_on",
    "status",
    "claims",
}
CONFLICT = {
    "id",
    "profile",
    "field",
    "type",
    "status",
    "positions",
    "chosen",
    "rule",
    "ruling",
    "margin",
    "severity",
    "summary",
}


def test_the_record_is_cited_unless_told_otherwise(client):
    record = client.get(P).json
    assert record == client.get(f"{P}?view=cited").json
    assert set(record) == CITED
    born = record["fields"]["birth_date"]
    assert born["values"][0]["confidence"] == {"score": 0.9513, "band": "high"}
    assert all(isinstance(claim, str) for claim in born["values"][0]["claims"])
    assert born["values"][0]["nested"][0]["derived"].keys() == {"rule", "claims", "explanation"}


def test_fields_come_in_the_catalogues_order_without_evidence_and_without_empty_ones(client):
    assert list(client.get(P).json["fields"]) == ["name", "birth_date", "residence", "occupation"]


def test_values_are_flat_a_string_where_one_can_hold_and_a_list_where_many_can(client):
    record = client.get(f"{P}?view=values").json
    assert list(record) == ["id", "view", "name", "birth_date", "residence", "occupation"]
    assert record["birth_date"] == "1971"
    assert record["residence"] == ["Tromsø", "Bodø"]


def test_full_inlines_every_claim_and_explains_every_confidence(client):
    born = client.get(f"{P}/fields/birth_date?view=full").json["values"][0]
    assert [set(claim) for claim in (*born["claims"], *born["implied_by"])] == [CLAIM, CLAIM]
    assert born["confidence"].keys() > {"score", "band", "summary", "factors", "within", "none", "runner_up"}
    derived = born["nested"][0]["derived"]
    assert [step["binds"] for step in derived["steps"]] == [True]
    assert derived["claims"][0]["field"] == "age_statement"
    assert born["confidence"]["score"] == 0.951267


def test_no_score_is_rounded_to_certainty(client):
    assert client.get(f"{P}/fields/name").json["values"][0]["confidence"]["score"] == 0.9999
    assert "(0.99)" in client.get(f"{P}/fields/name.txt").text


@pytest.mark.parametrize(
    ("name", "status", "count"),
    [("age_statement", "evidence", 2), ("death_date", "unknown", 0), ("award", "unknown", 0)],
)
def test_every_field_of_the_catalogue_answers(client, name, status, count):
    field = client.get(f"{P}/fields/{name}").json
    assert (field["name"], field["profile"]) == (name, MIRA)
    assert (field["status"], len(field["values"])) == (status, count)


def test_a_part_of_the_record_keeps_the_sources_and_conflicts_of_its_fields(client):
    part = client.get(f"{P}?fields=birth_date").json
    assert set(part) == CITED
    assert list(part["fields"]) == ["birth_date"]
    assert part["conflicts"] == []
    assert part["fields"]["birth_date"] == client.get(P).json["fields"]["birth_date"]
    best = client.get(f"{P}?fields=birth_date&min_confidence=0.5").json
    assert [source["id"] for source in best["sources"]] == ["almanac-mira", "gazette-mira"]


def test_a_least_confidence_leaves_out_values_and_empty_fields(client):
    part = client.get(f"{P}?min_confidence=0.9&view=values").json
    assert part == {
        "id": P.rsplit("/", 1)[1],
        "view": "values",
        "name": "Mira Solberg",
        "birth_date": "1971",
        "occupation": ["marine biologist"],
    }
    assert client.get(f"{P}/fields/residence?min_confidence=0.76&view=values").json == {"residence": ["Tromsø"]}
    assert client.get(f"{P}/fields/name?min_confidence=1").json["values"] == []


def test_a_score_counts_as_it_is_shown(client):
    assert client.get(f"{P}/fields/birth_date?min_confidence=0.9513").json["values"] != []


@pytest.mark.parametrize("suffix", ["txt", "csv"])
def test_text_and_csv_can_be_a_part_as_well(client, suffix):
    whole, part = client.get(f"{P}.{suffix}").text, client.get(f"{P}.{suffix}?fields=occupation").text
    assert "Troms" in whole
    assert "Troms" not in part
    assert "marine biologist" in part
    least = client.get(f"{P}/fields/occupation.{suffix}?min_confidence=0.9").text
    assert "marine biologist" in least
    assert "diver" not in least


def test_csv_has_one_row_a_value(client):
    rows = list(csv.DictReader(io.StringIO(client.get(f"{P}.csv").text)))
    known = ["field", "value", "display", "status", "score", "band", "sources", "claims"]
    ruled = ["ruling", "ruled_by", "ruled_on", "ruling_reason", "computed"]
    backed = ["independent_count", "backing", "statements", "differing", "implied_by", "denied_by"]
    times = ["current", "start", "end", "as_of"]
    assert list(rows[0]) == [*known, *ruled, *backed, "denied_in_part_by", "relation", "of", *times]
    assert [row["field"] for row in rows] == [
        "name",
        "birth_date",
        "birth_date",
        "birth_date",
        "residence",
        "residence",
        "occupation",
        "occupation",
    ]


def test_every_format_says_whether_a_value_holds_and_that_nobody_says(client):
    home, other = client.get(f"{P}/fields/residence").json["values"]
    assert (home["current"], home["valid"]) == (True, {"start": "2004", "end": None, "as_of": "2020"})
    assert (other["current"], other["valid"]["start"]) == (None, None)
    assert "current" not in client.get(f"{P}/fields/name").json["values"][0]
    rows = list(csv.DictReader(io.StringIO(client.get(f"{P}/fields/residence.csv").text)))
    assert [[row[key] for key in ("current", "start", "end", "as_of")] for row in rows] == [
        ["true", "2004", "", "2020"],
        ["", "", "", ""],
    ]
    text = client.get(f"{P}/fields/residence.txt").text
    assert "; current as of 2020" in text
    assert "; not known whether still" in text


def test_a_batch_answers_records_in_the_order_asked_and_a_problem_for_each_miss(client):
    batch = client.get(f"/v1/profiles?ids=nobody,{MIRA},many-claims,{MIRA}").json
    assert [item["id"] for item in batch["items"]] == [MIRA, "many-claims"]
    assert batch["items"][0] == client.get(P).json
    assert [(error["id"], error["status"]) for error in batch["errors"]] == [("nobody", 404)]


def test_a_batch_can_be_paged_like_any_list(client):
    address, pages = f"/v1/profiles?ids=many-claims,nobody,{MIRA},many-claims&limit=1", []
    while address:
        pages.append(client.get(address))
        link = pages[-1].headers.get("Link", "")
        address = link[1 : link.index(">")] if link else ""
    assert [[item["id"] for item in page.json["items"]] for page in pages] == [["many-claims"], [], [MIRA]]
    assert [[error["id"] for error in page.json["errors"]] for page in pages] == [[], ["nobody"], []]
    assert [page.json["total"] for page in pages] == [3, 3, 3]
    assert [page.json["next"] for page in pages] == ["profile-many-claims", "profile-nobody", None]


@pytest.mark.parametrize("view", ["values", "cited", "full"])
def test_the_list_can_be_of_records_in_a_view(client, view):
    pages = [client.get(f"/v1/profiles?view={view}&limit=1").json]
    pages.append(client.get(f"/v1/profiles?view={view}&limit=1&cursor={pages[0]['next']}").json)
    assert [page["errors"] for page in pages] == [[], []]
    assert pages[1]["next"] is None
    records = [item for page in pages for item in page["items"]]
    assert records == [client.get(f"/v1/profiles/{each}?view={view}").json for each in ("many-claims", MIRA)]
    batch = client.get(f"/v1/profiles?view={view}&ids=many-claims,{MIRA}").json
    assert batch["items"] == records


def test_a_batch_names_near_misses_of_the_first_that_are_missing_and_says_which_are_deleted(own_app):
    store, client = own_app.extensions["whosays"], own_app.test_client()
    for number in range(15):
        publish(store, crowd(3, f"person-{number:02d}"))
    store.remove_profile("person-14", RECORDED_AT)
    asked = [*(f"persom-{number:02d}" for number in range(14)), "person-14"]
    errors = client.get(f"/v1/profiles?ids={','.join(asked)}").json["errors"]
    assert [each["id"] for each in errors] == asked
    assert [each["status"] for each in errors] == [404] * 14 + [410]
    near = [each.get("suggestion") for each in errors]
    assert near == [f"person-{number:02d}" for number in range(10)] + [None] * 5


def test_members_are_those_of_the_contract(client):
    source, conflict = client.get(f"{P}/sources").json["items"][0], client.get(f"{P}/conflicts").json["items"][0]
    assert set(source) == SOURCE
    assert set(conflict) == CONFLICT
    assert conflict["positions"][0].keys() == {"value", "display", "claims", "sources", "confidence"}
    assert client.get(f"{P}/timeline").json["items"][0].keys() == {
        "date",
        "end",
        "field",
        "value",
        "display",
        "claims",
        "status",
    }
    revision = {"revision", "recorded_at", "etag", "changed_fields", "summary"}
    assert set(client.get(f"{P}/revisions").json["items"][0]) == revision
    assert set(client.get(f"{P}/revisions/1").json) == CITED | revision


def test_sources_count_their_claims(client):
    counts = {source["id"]: source["claims"] for source in client.get(f"{P}/sources").json["items"]}
    made = [claim.source for claim in mira().profile.claims]
    assert counts == {key: made.count(key) for key in made}


def test_evidence_sets_rival_values_side_by_side(client):
    claims = {claim["id"]: claim for claim in client.get(f"{P}/claims?limit=100").json["items"]}
    born = client.get(f"{P}/fields/birth_date/evidence").json
    assert (born["chosen"], born["rule"]) == ("1971", "fusion")
    assert [claims[claim]["field"] for claim in born["groups"][0]["supports"]] == ["birth_date"]
    assert [claims[claim]["field"] for claim in born["groups"][0]["nested"]] == ["age_statement"]
    assert set(born["groups"][0]) == {
        "value",
        "display",
        "supports",
        "nested",
        "refutes",
        "independent_count",
        "confidence",
    }


def test_denials_and_exclusive_rivals_refute_but_other_times_and_intentions_do_not(client):
    claims = {claim["id"]: claim for claim in client.get(f"{P}/claims?limit=100").json["items"]}

    def refutes(field):
        groups = client.get(f"{P}/fields/{field}/evidence").json["groups"]
        return [[(claims[claim]["value"], claims[claim]["modality"]) for claim in group["refutes"]] for group in groups]

    assert refutes("birth_date") == [[("32", "asserted")], [("1971", "asserted"), ("33", "asserted")]]
    assert refutes("occupation") == [[], [("diver", "negated")]]
    assert refutes("age_statement") == [[("32", "asserted")], [("33", "asserted")]]
    assert refutes("residence") == [[], []]


def test_json_keeps_a_quote_as_it_is_and_text_and_csv_write_out_what_hides_or_reorders(own_app):
    store, client = own_app.extensions["whosays"], own_app.test_client()
    made, hidden = mira(), "Bod\u202eø\x1b\u2066"
    exact = [
        evolve(each, selector=evolve(each.selector, exact=f"lived in {hidden}")) if each.field == "residence" else each
        for each in made.profile.claims
    ]
    publish(store, evolve(made, profile=evolve(made.profile, claims=tuple(exact))))
    assert client.get(f"{P}/claims?field=residence").json["items"][0]["selectors"][0]["exact"] == f"lived in {hidden}"
    assert f"lived in {hidden}".encode() in client.get(f"{P}/claims").data.replace(b"\\u001b", b"\x1b")
    for address in (f"{P}/claims.csv", f"{P}/claims.txt", f"{P}/claims.csv?field=residence"):
        text = client.get(address).text
        assert r"lived in Bod\u202eø\u001b\u2066" in text
        assert not set("\u202e\x1b\u2066") & set(text)


@pytest.mark.parametrize(
    ("repeated", "parted"),
    [
        (f"{P}?fields=birth_date&fields=residence", f"{P}?fields=birth_date,residence"),
        (f"{P}?fields=birth_date,name&fields=residence", f"{P}?fields=birth_date,name,residence"),
        (f"/v1/profiles?ids=nobody&ids={MIRA}", f"/v1/profiles?ids=nobody,{MIRA}"),
    ],
)
def test_a_list_may_be_parted_by_commas_or_repeat_its_parameter(client, repeated, parted):
    assert client.get(repeated).status_code == 200
    assert client.get(repeated).data == client.get(parted).data


@pytest.mark.parametrize("query", ["view=full&view=cited", "min_confidence=.1&min_confidence=.1"])
def test_a_parameter_that_is_no_list_is_refused_where_it_is_repeated(client, query):
    answer = client.get(f"{P}?{query}")
    assert answer.status_code == 400
    assert "given more than once" in answer.text


def test_repeated_parameters_are_counted_together(client):
    many = "&".join(["ids=a"] * 101)
    assert "expected 1 to 100 ids" in client.get(f"/v1/profiles?{many}").text


def test_the_catalogue_names_every_field_with_what_others_call_it(client):
    items = {item["name"]: item for item in client.get("/v1/fields").json["items"]}
    assert list(items) == list(CATALOGUE)
    assert items["birth_date"] == {
        "name": "birth_date",
        "label": "Date of birth",
        "datatype": "date",
        "cardinality": "one",
        "temporal": False,
        "shown": True,
        "schema_org": "birthDate",
        "wikidata": "P569",
        "qualifiers": {},
    }
    assert items["age_statement"]["shown"] is False
    assert items["related"]["qualifiers"]["unit"] == ["year"]


def test_claims_of_a_field_can_come_with_those_that_its_values_follow_from(client):
    plain = client.get(f"{P}/claims?field=birth_date").json
    whole = client.get(f"{P}/claims?field=birth_date&evidence=true").json
    assert {item["field"] for item in plain["items"]} == {"birth_date"}
    assert {item["field"] for item in whole["items"]} == {"birth_date", "age_statement"}
    assert whole["total"] == len(whole["items"]) > plain["total"]
    assert client.get(f"{P}/claims?field=birth_date&evidence=false").json == plain


@pytest.mark.parametrize(
    ("query", "pointer"), [("evidence=true", "/evidence"), ("field=name&evidence=yes", "/evidence")]
)
def test_evidence_is_true_or_false_and_goes_with_a_field(client, query, pointer):
    answer = client.get(f"{P}/claims?{query}")
    assert answer.status_code == 400
    assert [fault["pointer"] for fault in answer.json["errors"]] == [pointer]


def test_a_quantity_alone_still_says_what_it_counts():
    toll = {"value": "21", "qualifiers": {"key": "death_toll", "subject": "the fire", "date": "1999"}}
    age = {"value": "3", "qualifiers": {}}
    field = {"name": "related", "cardinality": "many", "values": [toll, age]}
    assert view_field(View.VALUES, field) == {
        "related": [{"key": "death_toll", "subject": "the fire", "value": "21"}, {"value": "3"}]
    }
