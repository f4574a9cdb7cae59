"""The profile that the repository ships, end to end: what its three documents say, and what they do not."""

from pathlib import Path

import pytest

from service.app import create_app
from service.config import Settings
from service.pipeline import load
from service.store.session import open_store

SEEDS = Path(__file__).parents[2] / "seeds" / "amani-ballour"
W, B, N = "wikipedia-amani-ballour", "100faces-amani-ballour", "normandy-forum-amani-ballour"
PROFILE = "/v1/profiles/amani-ballour"

CLAIMS = [
    # source, field, value, qualifiers that must be there
    (W, "name", "Amani Ballour", {}),
    (B, "name", "Amani Ballour", {}),
    (N, "name", "Amani Ballour", {}),
    (W, "birth_date", "1987", {}),
    (W, "age_statement", "24", {}),
    (W, "age_statement", "29", {"date": "2016", "position": "hospital director"}),
    (B, "age_statement", "33", {"date": "2020-06-02", "date_basis": "publication"}),
    (N, "age_statement", "23", {"date": "2011-03"}),
    (N, "age_statement", "28", {"date": "2016", "position": "head of the health center"}),
    (W, "birth_place", "Ghuta, Syria", {}),
    (W, "birth_place", "the east of Ghuta", {"near": "Damascus"}),
    (W, "nationality", "Syrian", {}),
    (N, "nationality", "Syrian", {}),
    (W, "occupation", "physician", {}),
    (W, "occupation", "pediatrician", {}),
    (W, "occupation", "advocate of women's and children's rights", {}),
    (B, "occupation", "medical doctor", {}),
    (W, "sibling", "two brothers and three sisters", {"brothers": "2", "sisters": "3", "order": "youngest"}),
    (W, "educated_at", "Damascus University", {"subject": "mechanical engineering", "completed": "abandoned"}),
    (
        W,
        "educated_at",
        "Damascus University",
        {"subject": "general medical studies", "end": "2012", "completed": "completed"},
    ),
    (W, "educated_at", "Damascus University", {"subject": "pediatrics", "completed": "abandoned"}),
    (B, "educated_at", "Damascus medical university", {"role": "a fifth year medical student"}),
    (B, "educated_at", "Damascus medical university", {"end": "2012", "completed": "completed"}),
    (W, "position_held", "hospital director", {"start": "2016", "manner": "elected"}),
    (W, "position_held", "head of the hospital", {"end": "2018"}),
    (
        W,
        "position_held",
        "manager of a hospital",
        {"distinction": "first and only woman to manage a hospital in Syria"},
    ),
    (B, "position_held", "manager of the Cave", {"start": "2016", "end": "2018", "manner": "elected"}),
    (
        N,
        "position_held",
        "head of the health center",
        {"start": "2016", "manner": "appointed", "by": "her colleagues"},
    ),
    (W, "employer", "a nearby hospital held by anti-government rebels", {"role": "volunteer"}),
    (W, "employer", "The Cave", {}),
    (B, "employer", "the Cave", {"start": "2013", "end": "2018"}),
    (B, "employer", "an underground hospital", {"role": "volunteer", "start": "2012"}),
    (N, "employer", "makeshift clinics", {}),
    (W, "residence", "the east of Ghuta", {"manner": "grew_up"}),
    (
        W,
        "residence",
        "Turkey",
        {"accommodation": "a refugee camp", "tense": "past", "exile": "true", "exile_since": "2018"},
    ),
    (B, "residence", "Eastern Ghouta", {"manner": "lived", "tense": "past"}),
    (B, "residence", "Idlib", {"manner": "fled_to"}),
    (B, "residence", "Turkey", {"exile": "true"}),
    (N, "residence", "La Ghouta", {"manner": "grew_up", "near": "Damascus"}),
    (N, "residence", "Idlib", {"manner": "fled_to"}),
    (N, "residence", "Turkey", {"manner": "passed_through"}),
    (N, "residence", "Berlin", {"manner": "lived", "tense": "present"}),
    (N, "award", "Raoul Wallenberg Prize", {"conferrer": "Council of Europe"}),
    (W, "notable_for", "The Cave", {"kind": "documentary", "recognition": "Oscar-nominated"}),
    (B, "notable_for", "The Cave", {"kind": "documentary", "director": "Feras Fayyad", "date": "2020"}),
    (N, "notable_for", "The Cave", {"kind": "documentary", "director": "Firas Fayyad"}),
    (W, "related", "13", {"key": "doctors"}),
    (W, "related", "..2", {"key": "full_time_physicians"}),
    (B, "related", "1", {"key": "operating_rooms", "date": "2012"}),
    (B, "related", "1", {"key": "emergency_rooms"}),
    (B, "related", "Salim Nimour", {"key": "run_by"}),
    (B, "related", "1201..", {"key": "death_toll", "date": "2013"}),
    (B, "related", "6", {"key": "duration", "subject": "siege", "unit": "year"}),
    (B, "related", "1500000..", {"key": "besieged"}),
    (B, "related", "21..", {"key": "airstrikes", "subject": "The Cave"}),
    (B, "related", "Feras Fayyad", {"key": "director"}),
    (N, "related", "5", {"key": "operating_rooms", "date": "2016"}),
    (N, "related", "200..999", {"key": "death_toll", "date": "2013-08"}),
    (N, "related", "Firas Fayyad", {"key": "director", "subject": "The Cave"}),
]


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    settings = Settings(database_url=f"sqlite:///{tmp_path_factory.mktemp('seeds')}/whosays.db", seeds=SEEDS)
    with open_store(settings) as store:
        report = load(settings, store)
    assert all(profile.error is None for profile in report.profiles)
    return create_app(settings).test_client()


@pytest.fixture(scope="module")
def claims(client):
    return client.get(f"{PROFILE}/claims?limit=100").json["items"]


@pytest.mark.parametrize(("source", "field", "value", "qualifiers"), CLAIMS)
def test_what_a_document_says_is_a_claim_with_its_qualifiers(claims, source, field, value, qualifiers):
    assert any(
        claim["modality"] == "asserted" and qualifiers.items() <= claim["qualifiers"].items()
        for claim in claims
        if (claim["source"], claim["field"], claim["value"]) == (source, field, value)
    )


def test_every_claim_quotes_its_document_to_the_letter(client, claims):
    for claim in claims:
        quote, position = claim["selectors"]
        passage = client.get(
            f"/v1/sources/{claim['source']}/passage?start={position['start']}&end={position['end']}"
        ).json
        assert passage["exact"] == quote["exact"]
        assert client.get(f"/v1/claims/{claim['id']}/verify").json["ok"] is True


def test_nothing_else_is_claimed(claims):
    asserted = {(c["source"], c["field"], c["value"]) for c in claims if c["modality"] in ("asserted", "reported")}
    expected = {(source, field, value) for source, field, value, _ in CLAIMS}

    # Two more ways in which the texts name the position; true, and no further fact.
    assert asserted - expected == {
        (B, "position_held", "manager of the hospital"),
        (N, "position_held", "hospital director"),
    }


def test_the_birth_date_is_narrowed_by_the_ages_that_bind(client):
    field = client.get(f"{PROFILE}/fields/birth_date?view=full").json

    (value,) = field["values"]
    assert value["value"] == "1987"
    (derived,) = [nested for nested in value["nested"] if nested["derived"]]
    assert derived["value"] == "[1987-03-02..1987-06-02]"
    by_id = {claim["id"]: claim for claim in client.get(f"{PROFILE}/claims?limit=100").json["items"]}
    binding = [by_id[step["claim"]]["value"] for step in derived["derived"]["steps"] if step["binds"]]
    assert sorted(binding) == ["23", "33"]
    assert {claim["field"] for claim in value["claims"]} == {"birth_date"}
    assert {claim["value"] for claim in value["implied_by"]} == {"23", "28", "29", "33"}


def test_the_conflicts_are_the_four_that_the_documents_have(client):
    found = {(c["field"], c["type"], c["status"]): c for c in client.get(f"{PROFILE}/conflicts").json["items"]}

    assert set(found) == {
        ("age_statement", "exclusive", "open"),
        ("position_held", "exclusive", "open"),
        ("residence", "temporal", "resolved"),
        ("related", "quantity", "open"),
    }
    assert {p["value"] for p in found["age_statement", "exclusive", "open"]["positions"]} == {"28", "29"}
    manner = found["position_held", "exclusive", "open"]
    assert manner["severity"] == "minor"
    assert "may describe the same choice" in manner["summary"]
    home = found["residence", "temporal", "resolved"]
    assert [p["value"] for p in home["positions"]] == ["Turkey", "Berlin"]
    assert home["chosen"] == "Berlin"
    toll = found["related", "quantity", "open"]
    assert {p["value"] for p in toll["positions"]} == {"200..999", "1201.."}


def test_spellings_are_variants_and_the_present_home_comes_first(client):
    record = client.get(PROFILE).json

    directors = [v for v in record["fields"]["related"]["values"] if v["qualifiers"].get("key") == "director"]
    assert [[variant["value"] for variant in v["variants"]] for v in directors] == [["Firas Fayyad"]]
    home = record["fields"]["residence"]["values"][0]
    assert home["value"] == "Berlin"
    assert home["current"] is True


def test_a_denied_trade_gives_no_employer(claims):
    employers = [claim for claim in claims if (claim["source"], claim["field"]) == (W, "employer")]
    assert employers
    assert not any("trauma surgeon" in claim["selectors"][0]["exact"] for claim in employers)


def test_what_was_wished_or_denied_is_kept_apart_from_what_is(client, claims):
    apart = {(c["field"], c["value"], c["modality"]) for c in claims if c["modality"] not in ("asserted", "reported")}
    values = client.get(f"{PROFILE}/fields/occupation").json["values"]

    assert apart == {("occupation", "engineer", "intended"), ("occupation", "trauma surgeon", "negated")}
    assert not {"engineer", "trauma surgeon"} & {value["value"] for value in values}
