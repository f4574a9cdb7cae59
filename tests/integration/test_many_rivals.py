"""A text that tells of very many birth years, all the way: loaded, published, and said to be too many."""

from math import isclose, log

import orjson
import pytest

from service.pipeline.loading.batch import load
from service.represent.plain.views import field_alone
from tests.integration.people import write

YEARS = range(1850, 1930)
PROFILE = "/v1/profiles/iris-vanholt"


@pytest.fixture
def report(settings, store):
    text = "".join(f"Iris Vanholt was born in {year}.\n" for year in YEARS)
    write(settings.seeds, sources={"chronicle": ("newspaper", "2020-01-15", text)})
    (loaded,) = load(settings, store).profiles
    return loaded


def served(store, path, variant):
    return orjson.loads(store.representations.get(path, variant).body)


def test_a_load_warns_of_more_rivals_than_are_listed(report):
    assert report.ok
    (warning,) = report.warnings
    assert warning.startswith("birth_date: 80 values rival one another")


def test_every_value_is_published_with_factors_that_reproduce_its_score(report, store):
    assert report.ok
    values = field_alone(served(store, PROFILE, "full.json"), "birth_date")["values"]
    assert {value["value"] for value in values} == {str(year) for year in YEARS}
    for value in values:
        confidence = value["confidence"]
        total = sum(factor["log_odds"] for factor in confidence["factors"])
        assert isclose(total, log(confidence["score"] / (1 - confidence["score"])), abs_tol=1e-9)
        (summed,) = (factor for factor in confidence["factors"] if factor["kind"] == "others")
        assert summed["votes"] == 29
        assert {"votes"} == summed.keys() - confidence["factors"][0].keys()


def test_evidence_says_how_many_claims_it_leaves_out(report, store):
    assert report.ok
    for group in served(store, f"{PROFILE}/fields/birth_date/evidence", "json")["groups"]:
        assert (len(group["refutes"]), group["refutes_left_out"]) == (50, 29)
