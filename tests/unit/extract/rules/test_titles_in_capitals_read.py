"""Posts written with capitals, as official pages write them, are posts and no names or fields of study; acting ones are offices, too."""

import pytest

from tests.unit.extract.documents import claims


def told(text: str, field: str = "position_held") -> list[str]:
    return [each.value for each in claims(text) if each.field == field]


@pytest.mark.parametrize("post", ["Music Director", "Finance Director", "Chief Conductor", "Principal Guest Conductor"])
def test_a_post_in_capitals_is_one(post):
    assert told(f"Ilse Marchetti has been {post} of the Orvo Opera since 2019.") == [
        f"{post.lower()} of the Orvo Opera"
    ]


def test_a_field_of_study_in_capitals_stays_one():
    (claim,) = claims("Ilse Marchetti studied Music at Orvo University.")
    assert claim.qualifiers["subject"] == "music"


def test_a_chief_with_a_name_is_somebody():
    assert told("Chief Okon met Ilse Marchetti.") == []


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ilse Marchetti was Acting Chief Justice of Fiji in 2010.", "acting chief justice of Fiji"),
        ("Ilse Marchetti was acting prime minister of Peru in 2010.", "acting prime minister of Peru"),
        ("Acting Prime Minister Ilse Marchetti spoke.", "acting prime minister"),
    ],
)
def test_who_acts_in_an_office_holds_it_as_such(text, post):
    assert told(text) == [post]


def test_who_rose_to_a_ranked_post_held_it():
    assert told("Ilse Marchetti joined Orvo Bank in 1979 and rose to Principal Legal Officer in 1988.") == [
        "principal legal officer"
    ]


def test_who_rose_to_fame_held_no_post():
    assert told("Ilse Marchetti rose to international fame and to be a leader.") == []


def test_a_trade_of_somebodys_generation_is_a_trade():
    assert told("Ilse Marchetti is one of the leading conductors of her generation.", "occupation") == ["conductor"]


def test_an_officer_is_told_with_what_they_plan_or_extend():
    text = "Ilse Marchetti worked in the Ministry of Agriculture, first as a planning officer."
    assert told(text, "occupation") == ["planning officer"]


def test_a_degree_may_follow_graduating_without_with():
    (claim,) = claims("Ilse Marchetti read law at Orvo University, graduating LLB in 1978.")
    assert (claim.qualifiers["degree"], claim.qualifiers["end"]) == ("LLB", "1978")


def test_a_post_and_a_trade_at_one_body_are_two():
    text = "Ilse Marchetti was music director and artistic adviser of the Orvo Opera."
    assert told(text) == ["music director of the Orvo Opera"]
    assert told(text, "occupation") == ["artistic adviser"]
