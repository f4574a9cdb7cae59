"""What lives in encyclopedias tell: whence kin come, whose pen name a name is, titles with what they mean, stretches between two days."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims


def values(text: str, field: str) -> set[str]:
    return {each.value for each in claims(text) if each.field == field}


@pytest.mark.parametrize("whence", ["the Irish-born", "Swedish-born", "the Oslo-born", "the Lyon-based"])
def test_a_name_behind_whence_somebody_comes_is_that_ones(whence):
    assert values(f"Ilse Marchetti married {whence} Nils Holm in 1990.", "spouse") == {"Nils Holm"}
    text = f"Ilse Marchetti was born in Ulm to {whence} Anna Roth and Ole Marchetti."
    assert values(text, "parent") == {"Anna Roth", "Ole Marchetti"}
    assert not values(text, "also_known_as")


def test_the_name_before_a_mothers_marriage_does_not_part_the_parents():
    text = "Ilse Marchetti was born in Ulm to Anna Marchetti, née Roth, and Ole Marchetti, a cook from Lund."
    assert values(text, "parent") == {"Anna Marchetti", "Ole Marchetti"}


@pytest.mark.parametrize(
    "behind", [", pseudonym of Lucia Roth,", " (pseudonym of Lucia Roth)", ", stage name of Lucia Roth,"]
)
def test_a_name_may_be_told_to_be_the_pen_name_of_another(behind):
    assert values(f"Ilse Marchetti{behind} was a poet.", "also_known_as") == {"Lucia Roth"}


@pytest.mark.parametrize("behind", [", sister of Lucia Roth,", " (friend of Lucia Roth)", ", named after Lucia Roth,"])
def test_kin_and_friends_are_no_names(behind):
    assert not values(f"Ilse Marchetti{behind} was a poet.", "also_known_as")


def test_titles_may_have_what_they_mean_and_their_year_each_in_brackets():
    text = "Marchetti is the author of three books, Salina (Salty) (1922), Terna (Threefold) (1924), and Talma (1938)."
    told = {each.value: each.qualifiers.get("date") for each in claims(text) if each.field == "notable_for"}
    assert told == {"Salina": "1922", "Terna": "1924", "Talma": "1938"}


def test_a_stretch_from_a_day_to_another_may_have_a_comma_inside():
    text = "Marchetti was mayor of Soria from May 1, 1990, to June 3, 1995."
    (post,) = [each for each in claims(text) if each.field == "position_held"]
    assert (post.qualifiers["start"], post.qualifiers["end"]) == ("1990-05-01", "1995-06-03")


def test_days_in_a_row_are_no_stretch():
    text = "Marchetti was mayor of Soria in 1990, to 1995 readers a name."
    assert not [each for each in claims(text) if each.qualifiers.get("end")]


@pytest.mark.parametrize("words", ["pursued a long career", "had a post", "had a job"])
def test_a_career_and_a_post_last_as_long_as_the_time_in_front(words):
    text = f"From 1965 to 1998, Marchetti {words} at the Halden Bank."
    (work,) = [each for each in claims(text) if each.field == "employer"]
    assert (work.qualifiers["start"], work.qualifiers["end"]) == ("1965", "1998")


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti is the recipient of several honours and awards, including the Halden Prize (1990).",
        "Marchetti has received many prizes and distinctions, among them the Halden Prize in 1990.",
        "Marchetti was a nurse and winner of some prizes and distinctions, among them the Halden Prize, in 1990.",
    ],
)
def test_awards_and_distinctions_lead_to_an_award_as_awards_do(text):
    assert [(each.value, each.qualifiers["date"]) for each in claims(text) if each.field == "award"] == [
        ("Halden Prize", "1990")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti won awards and judged the Halden Prize.",
        "Marchetti was nominated for awards and prizes, including the Halden Prize.",
        "Marchetti gave away prizes and medals, among them the Halden Prize.",
    ],
)
def test_what_is_done_with_awards_besides_leads_to_none(text):
    assert not values(text, "award")


def test_who_is_enshrined_in_a_hall_of_fame_is_honoured_then():
    (award,) = [
        each
        for each in claims("In 2002, Marchetti was posthumously enshrined in the Halden Rowing Hall of Fame.")
        if each.field == "award"
    ]
    assert (award.value, award.qualifiers["date"]) == ("Halden Rowing Hall of Fame", "2002")
    assert not values("Marchetti rowed. The cup was enshrined in the Halden Museum.", "award")


LUIS = Subject(id="luis-ole-kerr", name="Luis Ole Kerr")


@pytest.mark.parametrize(
    "told", ["Kerr's parents, Ole Kerr and Anna Roth, came from Ulm.", "His parents were Ole Kerr and Anna Roth."]
)
def test_a_parent_may_have_some_of_the_childs_names(told):
    found = claims(f"Luis Ole Kerr was a chemist. {told}", subject=LUIS)
    assert {each.value for each in found if each.field == "parent"} == {"Ole Kerr", "Anna Roth"}


def test_nobody_of_all_the_names_is_the_childs_parent():
    found = claims("Luis Ole Kerr was a chemist. His parents praised Luis Ole Kerr.", subject=LUIS)
    assert not [each for each in found if each.field == "parent"]


def test_whom_a_work_is_by_is_no_part_of_the_next_ones_title():
    text = "Marchetti is the subject of the films Back to Ulm (2007) directed by Nils Roth and Going Home (2008) directed by Elsa Vik."
    told = {(each.value, each.qualifiers.get("subject")) for each in claims(text) if each.field == "related"}
    assert told == {("Nils Roth", "Back to Ulm"), ("Elsa Vik", "Going Home")}
