"""Notices of deaths with their regret, days in brackets behind weekdays, pageants, schools with a name in quotation marks."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims, shown

DAY = "2018-04-20"


def test_regret_over_a_death_denies_nothing():
    text = "With deep regret we announce that Ilse Marchetti, dean of Elm College, died."
    read = [each.modality.value for each in claims(text) if each.field == "position_held"]

    assert read == ["asserted"]


def test_regret_over_what_was_said_does():
    text = "We regret saying that Ilse Marchetti is a nurse."

    assert not [each for each in claims(text) if each.field == "occupation" and each.modality.value == "asserted"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti passed away at the age of 66 on Wednesday (April 18) after a brief illness.",
        "Ilse Marchetti died on Wednesday (18 April) in Leeds.",
    ],
)
def test_a_day_in_brackets_behind_its_weekday_is_the_day(text):
    assert shown(text, "death_date", published=DAY) == ["18 April 2018"]


@pytest.mark.parametrize(
    ("text", "award", "year"),
    [
        ("Ilse Marchetti was crowned Miss Elmland 2019 in Leeds.", "Miss Elmland", "2019"),
        ("Marchetti also won the title of Miss Coral Elmland 2017.", "Miss Coral Elmland", "2017"),
    ],
)
def test_who_is_crowned_miss_something_is_so(text, award, year):
    (claim,) = [each for each in claims(text) if each.field == "award"]

    assert (claim.value, claim.qualifiers["date"]) == (award, year)


@pytest.mark.parametrize(
    "text", ["Miss Elmland 2018 crowned Ilse Marchetti.", "Miss Una Berg won against Ilse Marchetti."]
)
def test_who_crowns_her_is_not(text):
    assert not shown(text, "award")


def test_a_school_has_the_name_in_quotation_marks_behind_it():
    text = 'Marchetti studied chemistry at the University "Attila József" in Szeged.'

    assert shown(text, "educated_at") == ['University "Attila József"']


def test_kin_is_no_faith_and_a_priest_no_kin():
    text = "Olaf Berg died. Father Olaf was born in Leeds, into a family of faithful Christians. He studied at Elm Seminary."
    read = {each.field for each in claims(text, subject=Subject(id="olaf-berg", name="Olaf Berg"))}
    assert "educated_at" in read
    assert "parent" not in read


def test_who_speaks_behind_a_quotation_is_whom_the_sentence_before_is_about():
    text = (
        "Ilse Marchetti died. Elm's former skipper Dilan Perera paid tribute to Marchetti, who was one of his coaches.\n\n"
        '"She coached me at school and was a steady influence in my growth," the 41-year-old tweeted.'
    )

    assert not shown(text, "age_statement")


def test_who_is_told_of_speaks_as_well():
    text = 'Ilse Marchetti won the race in Leeds.\n\n"I am so happy," the 25-year-old said.'

    assert shown(text, "age_statement") == ["25"]


def test_the_place_of_birth_may_stand_in_brackets():
    text = "Ilse Marchetti was born (in Haifa) on March 3, 1979."

    assert shown(text, "birth_place") == ["Haifa"]
    assert shown(text, "birth_date") == ["3 March 1979"]


def test_what_one_has_attended_is_no_subject():
    (claim,) = [
        each
        for each in claims("Marchetti began her viola studies at age 7 and later attended the Thelma Arts School.")
        if each.field == "educated_at"
    ]

    assert "subject" not in claim.qualifiers


def test_two_posts_at_two_places_are_not_one():
    text = "Ilse Marchetti, dean of Orhei and parish priest of the St Parascheva church, died."

    assert not [each for each in shown(text, "position_held") if " and parish priest" in each]
