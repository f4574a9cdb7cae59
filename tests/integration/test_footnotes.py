"""Texts to footnotes: each part of a value is cited to the text that says it, whatever the words."""

import csv
import io

import pytest

from service.app import create_app
from service.pipeline import load
from service.store.session import open_store
from tests.integration.people import write

P = "/v1/profiles/sunniva-lie"


@pytest.fixture
def read(settings):
    """Return what loads texts on Sunniva Lie, by their ids, and returns a client."""

    def run(**texts):
        sources = {each: ("newspaper", "2020-01-01", text) for each, text in texts.items()}
        write(settings.seeds, "sunniva-lie", "Sunniva Lie", sources)
        with open_store(settings) as store:
            (report,) = load(settings, store).profiles
        assert report.error is None
        return create_app(settings).test_client()

    return run


def quotes(value):
    """Return for each part of a value's statements, by its words, the sources of the claims under it."""
    source = {claim["id"]: claim["source"] for claim in value["claims"]}
    return {
        words: [source[claim] for claim in statement["support"][key]]
        for statement in value["statements"]
        for key, words in statement["qualifiers"].items()
    }


def test_two_degrees_at_one_school_keep_their_own_sources(read):
    client = read(
        echo="Sunniva Lie earned a doctorate at Bergen University in 1990.",
        mail="Sunniva Lie earned a master's degree in law at Bergen University.",
    )
    (value,) = client.get(f"{P}/fields/educated_at?view=full").json["values"]
    assert value["sources"] == ["echo", "mail"]
    assert quotes(value) == {"doctorate": ["echo"], "1990": ["echo"], "master's degree": ["mail"], "law": ["mail"]}
    text = client.get(f"{P}.txt").text
    assert "- Bergen University [3] [4] (doctorate [3], 1990 [3]; master's degree in law [4])" in text
    table = list(csv.DictReader(io.StringIO(client.get(f"{P}/fields/educated_at.csv").text)))
    assert [row["statements"].count(" | ") for row in table] == [1]


def test_three_beginnings_of_one_office_are_told_apart_and_are_a_conflict(read):
    client = read(
        echo="Sunniva Lie was elected mayor of Soria in 2020.",
        mail="Sunniva Lie was appointed mayor of Soria in May 2021.",
        post="Sunniva Lie has been mayor of Soria since June 2021.",
    )
    (value,) = client.get(f"{P}/fields/position_held?view=full").json["values"]
    told = quotes(value)
    assert {key: told[key] for key in ("2020", "2021-05", "2021-06")} == {
        "2020": ["echo"],
        "2021-05": ["mail"],
        "2021-06": ["post"],
    }
    assert value["differing"] == ["manner", "start"]
    assert "none disagrees" not in value["confidence"]["summary"]
    sides = [{side["value"] for side in each["positions"]} for each in client.get(f"{P}/conflicts").json["items"]]
    assert {"2020", "2021-05", "2021-06"} in sides
    assert {"elected", "appointed"} in sides


def test_one_who_denies_is_cited_for_the_denial_and_for_nothing_else(read):
    client = read(
        echo="Sunniva Lie was born in Hull.",
        mail="It is not true that Sunniva Lie was born in Hull.",
        post="Sunniva Lie is a nurse.",
    )
    (value,) = client.get(f"{P}/fields/birth_place?view=full").json["values"]
    assert (value["status"], value["sources"], value["backing"]["deny"]) == ("disputed", ["echo"], 1)
    assert [each["source"] for each in value["denied_by"]] == ["mail"]
    text = client.get(f"{P}/fields/birth_place.txt").text
    assert "“It is not true that Sunniva Lie was born in Hull”" in text
    asked = client.get(f"{P}?fields=birth_place").json
    assert [each["id"] for each in asked["sources"]] == ["echo", "mail"]


def test_the_age_that_decides_between_two_births_is_among_the_evidence(read):
    client = read(
        echo="Sunniva Lie (born 12 March 1987) is a painter.",
        mail="Sunniva Lie (born 3 May 1980) is a painter.",
        post="Sunniva Lie, 32, is a painter.",
    )
    first, second = client.get(f"{P}/fields/birth_date?view=full").json["values"]
    assert (first["display"], [each["source"] for each in first["implied_by"]]) == ("12 March 1987", ["post"])
    assert second["implied_by"] == []
    behind = client.get(f"{P}/claims?field=birth_date&evidence=true").json["items"]
    assert sorted((each["field"], each["source"]) for each in behind) == [
        ("age_statement", "post"),
        ("birth_date", "echo"),
        ("birth_date", "mail"),
    ]
    assert "borne out by [" in client.get(f"{P}.txt").text


def test_a_denial_in_other_words_is_a_conflict_and_one_of_nothing_is_shown(read):
    client = read(
        echo="Sunniva Lie is a professor of botany at Bergen University. She joined the Labour Party in 1990.",
        mail="Sunniva Lie was never a professor at Bergen University. She was never a member of the Labour Party.",
        post="Sunniva Lie never worked for Norsk Bank. She was never mayor of Soria. She never lived in Oslo.",
    )
    told = {
        each["field"]: [(side["sources"], side.get("denies", False)) for side in each["positions"]]
        for each in client.get(f"{P}/conflicts").json["items"]
    }
    sides = [(["echo"], False), (["mail"], True)]
    assert told == {"employer": sides, "occupation": sides, "political_affiliation": sides}
    fields = client.get(P).json["fields"]
    assert {name: len(each["denied_by"]) for name, each in fields.items() if "denied_by" in each} == {
        "residence": 1,
        "position_held": 1,
        "employer": 1,
    }
    assert (fields["position_held"]["status"], fields["position_held"]["values"]) == ("unknown", [])
    assert "position_held" not in client.get(f"{P}?view=values").json
    assert "position_held" not in client.get(f"{P}?min_confidence=0.1").json["fields"]
    asked = client.get(f"{P}?fields=position_held").json
    assert ([*asked["fields"]], [each["id"] for each in asked["sources"]]) == (["position_held"], ["post"])
    text = client.get(f"{P}.txt").text
    assert "  - denied: Norsk Bank [" in text
    assert "Position held: no source says\n    denied: mayor of Soria [" in text


def test_what_has_ended_is_not_denied(read):
    client = read(echo="Sunniva Lie works for Norsk Bank.", mail="Sunniva Lie does not work for Norsk Bank any more.")
    (value,) = client.get(f"{P}/fields/employer?view=full").json["values"]
    assert (value["denied_by"], value["sources"]) == ([], ["echo", "mail"])
    claims = {
        each["source"]: each["qualifiers"]
        for each in client.get(f"{P}/claims").json["items"]
        if each["field"] == "employer"
    }
    assert (claims["echo"]["tense"], claims["mail"]["tense"]) == ("present", "past")


def test_the_timeline_gives_each_date_to_those_who_say_it(read):
    client = read(
        echo="Sunniva Lie worked for Norsk Bank from 1990 to 1995.", mail="Sunniva Lie joined Norsk Bank in 1991."
    )
    claims = {each["id"]: each["source"] for each in client.get(f"{P}/claims").json["items"]}
    told = {
        (each["date"], each["end"]): [claims[claim] for claim in each["claims"]]
        for each in client.get(f"{P}/timeline").json["items"]
    }
    assert told == {("1990", "1995"): ["echo"], ("1991", None): ["mail"]}
