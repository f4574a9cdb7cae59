"""What becomes of denials, alternatives and unknown narrators once they are loaded."""

import pytest

from service.app import create_app
from service.pipeline import load
from service.store.session import open_store
from tests.integration.people import write

P = "/v1/profiles/edith-rowntree"


@pytest.fixture
def loaded(settings):
    """Return what loads texts on Edith Rowntree, by their ids, and returns the report with a client."""

    def run(**texts):
        sources = {each.replace("_", "-"): ("newspaper", "2020-01-01", text) for each, text in texts.items()}
        write(settings.seeds, "edith-rowntree", "Edith Rowntree", sources)
        with open_store(settings) as store:
            (report,) = load(settings, store).profiles
        assert report.error is None
        return report, create_app(settings).test_client()

    return run


def test_never_married_refutes_whoever_is_named_as_the_spouse(loaded):
    _, client = loaded(echo_a="Edith Rowntree never married.", mail_b="Edith Rowntree married Alan Cole in 1950.")
    claims = {each["id"]: each for each in client.get(f"{P}/claims").json["items"]}
    (group,) = client.get(f"{P}/fields/spouse/evidence").json["groups"]
    assert group["value"] == "Alan Cole"
    assert [(claims[each]["value"], claims[each]["modality"]) for each in group["refutes"]] == [("anyone", "negated")]


def test_one_of_two_is_listed_as_possible_and_is_no_value(loaded):
    _, client = loaded(echo_a="Edith Rowntree is a nurse. She was born in Hull or York.")
    claims = client.get(f"{P}/claims?field=birth_place").json["items"]
    assert [(each["value"], each["modality"]) for each in claims] == [("Hull", "possible"), ("York", "possible")]
    assert "birth_place" not in client.get(f"{P}?view=values").json


def test_a_page_that_yields_only_the_name_is_told_of(loaded):
    report, _ = loaded(
        echo_a="Edith Rowntree is a nurse.", mail_b="Edith Rowntree opened the fair and smiled at everybody."
    )
    assert [each.split(":")[0] for each in report.warnings if "nothing but the name" in each] == ["mail-b"]


def test_a_page_whose_narrator_nobody_knows_is_told_of(loaded):
    report, _ = loaded(
        echo_a="Edith Rowntree is a nurse.",
        mail_b="I met Edith Rowntree in 1990. I was born in Malta. I live in York with my cat.",
    )
    assert [each.split(":")[0] for each in report.warnings if "in the first person" in each] == ["mail-b"]


def test_an_interview_whose_answers_are_read_is_not_said_to_have_an_unknown_narrator(loaded):
    report, client = loaded(
        echo_a="Edith Rowntree is a nurse.",
        mail_b="We spoke to Edith Rowntree.\n\nWhere did you grow up?\n\nI was born in Malta. I love my cat.\n\n"
        "What do you do?\n\nI am a pilot. I like my work.",
    )
    assert [each["value"] for each in client.get(f"{P}/claims?field=birth_place").json["items"]] == ["Malta"]
    assert [each for each in report.warnings if "in the first person" in each] == []


@pytest.mark.parametrize(
    ("given", "said", "named"),
    [
        ("Edith Rowntree (born Edith Mary Blackwood) is a nurse.", "Edith Blackwood lived in York.", True),
        ("Edith Rowntree, née Blackwood, is a nurse.", "Edith Mary Blackwood lived in York.", True),
        ("Edith Rowntree, née Blackwood, is a nurse.", "Clara Blackwood lived in York.", False),
        ("Edith Rowntree is a nurse.", "Edith Blackwood lived in York.", False),
    ],
)
def test_a_page_under_a_name_that_another_source_gives_is_told_of(loaded, given, said, named):
    report, _ = loaded(echo_a=given, mail_b=said)
    told = [each for each in report.warnings if "as another name of Edith Rowntree" in each]
    assert bool(told) is named
    assert all(each.startswith("mail-b: it names Edith") and "echo-a gives" in each for each in told)
