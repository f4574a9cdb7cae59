"""Folders that hold what is not about their person: a namesake's sources, and pages about somebody else."""

import csv
import io

import pytest

from service.app import create_app
from service.pipeline import Change, load
from service.store.session import open_store
from tests.integration.people import IRIS, TOMAS, write

NAMESAKE = {
    "concert-weekly-tomas": (
        "magazine",
        "2021-02-01",
        """\
        Tomas Ekerud (born 3 March 1988) is an Australian cellist. He was born in Perth, Australia.
        Ekerud lives in Sydney. He won the Coral Cup in 2019.
        """,
    ),
}
AGAIN = {
    "fjord-lexicon-tomas": (
        "encyclopedia",
        "2018",
        """\
        Tomas Ekerud (born 1955) is a Norwegian architect. He was born in Bergen, Norway.
        """,
    ),
}
MAYOR = {
    "ostend-herald-daems": (
        "newspaper",
        "2019-02-01",
        """\
        The mayor of Ostend

        Karel Daems was born in Ostend in 1950. Daems has been mayor since 2001. He studied law in Leuven. He opened a museum in \
2010 together with the biologist Iris Vanholt. Daems is married and has two children. He likes cycling.
        """,
    ),
}
P = "/v1/profiles/tomas-ekerud"


@pytest.fixture
def loaded(settings):
    """Return what loads a folder and returns its report with a client of the service."""

    def run(*given):
        write(settings.seeds, *given)
        with open_store(settings) as store:
            (report,) = load(settings, store).profiles
        assert report.error is None
        return report, create_app(settings).test_client()

    return run


@pytest.fixture
def two(loaded):
    return loaded("tomas-ekerud", "Tomas Ekerud", {**TOMAS, **NAMESAKE, **AGAIN})


def test_a_namesake_is_an_identity_conflict_and_no_part_of_the_profile(two):
    _, client = two
    (conflict,) = client.get(f"{P}/conflicts?type=identity").json["items"]
    assert (conflict["field"], conflict["status"], conflict["severity"]) == ("name", "open", "major")
    assert [(side["display"], side["sources"]) for side in conflict["positions"]] == [
        ("born 1955 in Bergen, Norway, Norwegian architect (2 sources)", ["lake-gazette-tomas", "fjord-lexicon-tomas"]),
        ("born 3 March 1988 in Perth, Australia, Australian cellist (1 source)", ["concert-weekly-tomas"]),
    ]
    assert conflict["summary"] == (
        "Two people seem to go under the name Tomas Ekerud: lake-gazette-tomas and fjord-lexicon-tomas tell of one born 1955 in "
        "Bergen, Norway, Norwegian architect; concert-weekly-tomas tells of one born 3 March 1988 in Perth, Australia, Australian "
        "cellist. Their births lie 32 years apart, they were born in different countries, their nationalities differ and their "
        "occupations have nothing in common. The profile is of the first."
    )
    values = client.get(f"{P}?view=values").json
    assert (values["birth_date"], values["occupation"], values["nationality"]) == ("1955", ["architect"], ["Norwegian"])
    assert "award" not in values
    assert "residence" not in values


def test_the_namesakes_claims_stay_listed_citable_and_marked(two):
    _, client = two
    claims = client.get(f"{P}/claims").json["items"]
    assert {claim["source"] for claim in claims if not claim["linked"]} == {"concert-weekly-tomas"}
    assert {claim["source"] for claim in claims if claim["linked"]} == {"lake-gazette-tomas", "fjord-lexicon-tomas"}
    cup = next(claim for claim in claims if claim["value"] == "Coral Cup")
    assert client.get(f"/v1/claims/{cup['id']}/verify").json["ok"]
    statuses = {source["id"]: source["status"] for source in client.get(f"{P}/sources").json["items"]}
    assert statuses == {
        "lake-gazette-tomas": "live",
        "concert-weekly-tomas": "other_person",
        "fjord-lexicon-tomas": "live",
    }
    assert "tells of another person of the name" in client.get(f"{P}/sources.txt").text
    marked = "Award: Coral Cup (2019) — no evidence: another person of the name"
    assert marked in client.get(f"{P}/claims.txt").text
    rows = csv.DictReader(io.StringIO(client.get(f"{P}/claims.csv").text))
    assert {(row["source"], row["bearing"], row["linked"]) for row in rows if row["field"] == "name"} == {
        ("lake-gazette-tomas", "supports", "true"),
        ("fjord-lexicon-tomas", "supports", "true"),
        ("concert-weekly-tomas", "none", "false"),
    }


def test_a_load_names_both_people_and_the_sources_to_move(two):
    report, _ = two
    (warning,) = report.warnings
    assert "Norwegian architect" in warning
    assert "Australian cellist" in warning
    assert "The claims of concert-weekly-tomas are listed and count for nothing" in warning


def test_without_the_namesake_the_profile_is_the_same(two, loaded):
    _, client = two
    before = client.get(f"{P}?view=values").json
    _, alone = loaded("tomas-ekerud", "Tomas Ekerud", {**TOMAS, **AGAIN})
    assert alone.get(f"{P}?view=values").json == before
    assert alone.get(f"{P}/conflicts").json["items"] == []


def test_a_page_about_somebody_else_yields_a_warning_and_no_claims(loaded):
    report, client = loaded("iris-vanholt", "Iris Vanholt", {**IRIS, **MAYOR})
    assert report.warnings == (
        (
            "ostend-herald-daems: it is about Karel Daems and names Iris Vanholt only in passing; it is stored and can be cited, "
            "and yields no claims"
        ),
    )
    source = client.get("/v1/sources/ostend-herald-daems").json
    assert (source["status"], source["claims"]) == ("off_topic", 0)
    assert client.get("/v1/sources/ostend-herald-daems/passage?start=0&end=19").json["exact"] == "The mayor of Ostend"
    assert {each["status"] for each in client.get("/v1/profiles/iris-vanholt").json["sources"]} == {"live", "off_topic"}


def test_a_page_that_comes_to_be_about_the_person_is_read_again(settings, loaded):
    loaded("iris-vanholt", "Iris Vanholt", {**IRIS, **MAYOR})
    assert loaded("iris-vanholt", "Iris Vanholt", {**IRIS, **MAYOR})[0].change is Change.UNCHANGED
    manifest = settings.seeds / "iris-vanholt" / "profile.toml"
    manifest.write_text(manifest.read_text("utf-8").replace("\n\n", '\naliases = ["Karel Daems"]\n\n', 1), "utf-8")
    with open_store(settings) as store:
        (report,) = load(settings, store).profiles
        assert report.warnings == ()
        assert store.claims.of_source("ostend-herald-daems")
