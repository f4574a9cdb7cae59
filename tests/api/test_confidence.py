"""/v1/confidence: what is published of the method, and that it is what the last load fused with."""

import orjson
import pytest

from service import __version__
from service.pipeline.method import method
from service.reconcile.fuse.priors import from_toml, shipped
from tests.unit.reconcile.fuse.test_priors import FILE


@pytest.fixture
def calibrated(own_app):
    own_app.extensions["whosays"].record_load("2026-01-02T03:04:05Z", orjson.dumps(method(from_toml(FILE))).decode())
    return own_app.test_client()


def test_the_shipped_priors_say_that_they_are_uncalibrated(client):
    plain = client.get("/v1/confidence").json
    assert plain["version"].startswith(f"{__version__}+")
    assert (plain["parameters"]["theta"], plain["parameters"]["rho"]) == (shipped().model.theta, shipped().model.rho)
    assert plain["calibration"]["calibrated"] is False
    assert plain["calibration"]["statement"].startswith("Uncalibrated: ")
    assert {row["n"] for row in plain["priors"]} == {0}
    assert all(row["origin"] for row in plain["priors"])
    assert sum(plain["default"]["nested"].values()) == pytest.approx(1)


def test_a_fitted_table_is_published_with_its_n_its_origin_and_its_bins(calibrated):
    plain = calibrated.get("/v1/confidence").json
    assert plain["parameters"]["theta"] == 2.5
    row = plain["priors"][1]
    assert (row["kind"], row["field"], row["n"], row["origin"]) == ("blog", "birth_date", 10, "labels of spring")
    assert row["counts"] == {"exact": 2, "general": 0, "wrong": 8, "over_specific": 0}
    assert row["before"]["brier"] == 0.2
    assert row["after"] is None
    assert plain["calibration"]["calibrated"] is True
    assert plain["calibration"]["statement"] == (
        "The priors rest on 40 labelled claims (labels of spring). On 4 values that were held out, they took the Brier "
        "score from 0.200 to 0.100 and the calibration error from 0.100 to 0.050."
    )
    assert plain["calibration"]["after"]["bins"][0]["statement"] == "0.8–0.9: right in 75 % of 4"


def test_the_benchmark_has_a_row_for_every_set_with_the_vote_beside_it(client):
    benchmark = client.get("/v1/confidence").json["benchmark"]
    assert {each["name"] for each in benchmark["sets"]} == {"books", "heritages", "population", "wikiconflict"}
    for each in benchmark["sets"]:
        assert each["accuracy"] > each["vote"]["accuracy"]
        assert sum(one["n"] for one in each["bins"]) == each["scored"] * benchmark["splits"]
        right = sum(one["n"] * one["right"] for one in each["bins"]) / (each["scored"] * benchmark["splits"])
        assert right == pytest.approx(each["accuracy"], abs=1e-3)


def test_the_text_says_the_same_in_lines_for_a_terminal(calibrated):
    answer = calibrated.get("/v1/confidence", headers={"Accept": "text/plain"})
    assert answer.mimetype == "text/plain"
    assert answer.text == calibrated.get("/v1/confidence.txt").text
    assert "theta 2.5, rho 0.6" in answer.text
    assert "0.8–0.9: right in 75 % of 4" in answer.text
    assert "blog, birth_date" in answer.text
    assert max(map(len, answer.text.splitlines())) <= 100


def test_it_is_cached_by_its_etag(client):
    first = client.get("/v1/confidence")
    assert "max-age" in first.headers["Cache-Control"]
    again = client.get("/v1/confidence", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_it_answers_before_any_load_and_has_no_csv(own_app):
    client = own_app.test_client()
    assert client.get("/v1/confidence").status_code == 200
    assert client.get("/v1/confidence.csv").status_code == 406
