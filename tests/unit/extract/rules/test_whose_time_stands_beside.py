"""Whose a time is that stands near a value: its own, that of what the value is called, or of a clause beside it."""

import pytest

from tests.unit.extract.documents import claims, shown

_TIMES = ("start", "end", "date")


def times(text, field):
    """Return the times of each claim of a field, but for its tense."""
    found = [each.qualifiers for each in claims(text) if each.field == field]
    return [{key: each[key] for key in _TIMES if key in each} for each in found]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Ilse Marchetti lived in Tarnwick, part of Elmland until 1921.", "residence"),
        ("Ilse Marchetti lived in Tarnwick, under siege from 1917 to 1921.", "residence"),
        ("Ilse Marchetti lived in Tarnwick, her brother's home since 1921.", "residence"),
        ("Ilse Marchetti taught at Elm College, rebuilt between 1917 and 1921.", "employer"),
        ("Ilse Marchetti taught at Elm College, rebuilt in 1921.", "employer"),
        ("Ilse Marchetti worked for the Oak Bank, the largest firm there until 1921.", "employer"),
        ("Ilse Marchetti was mayor of Tarnwick, the first woman since 1921.", "position_held"),
        ("Ilse Marchetti studied at Elm College, until 1921 a house for boys.", "educated_at"),
        (
            "Ilse Marchetti joined the Oak Party with Nils Holm, mayor of Tarnwick from 1917 to 1921.",
            "political_affiliation",
        ),
    ],
)
def test_what_a_value_is_called_keeps_its_time(text, field):
    assert times(text, field) == [{}]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was mayor of Tarnwick, the first woman there, from 1917 to 1921.",
        "Ilse Marchetti was mayor of Tarnwick, mainly in peace, from 1917 to 1921.",
        "Ilse Marchetti was mayor of Tarnwick, with one break from 1917 to 1921.",
    ],
)
def test_behind_a_closed_aside_the_time_is_the_posts(text):
    assert times(text, "position_held") == [{"start": "1917", "end": "1921"}]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Ilse Marchetti taught at Elm College (founded 1921).", "employer"),
        ("Ilse Marchetti won the Lumen Prize (see the list of 1921).", "award"),
        ("Ilse Marchetti graduated from Elm College (her brother did so in 1921).", "educated_at"),
        ("Ilse Marchetti fled to Elmland where in 1921 she wrote a letter.", "residence"),
        ("Ilse Marchetti studied law at Elm College and retired in 1921.", "educated_at"),
        (
            "Ilse Marchetti was a minister from 1917 to 1921 in a cabinet of her party, the Oak Party.",
            "political_affiliation",
        ),
    ],
)
def test_a_time_of_something_beside_is_not_taken(text, field):
    assert times(text, field) == [{}]


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        ("Ilse Marchetti won the Lumen Prize (her second, 1921).", "award", {"date": "1921"}),
        ("Ilse Marchetti taught at Elm College (1917--21).", "employer", {"start": "1917", "end": "1921"}),
        ("In 1921 Ilse Marchetti left her party, the Oak Party.", "political_affiliation", {"end": "1921"}),
        ("On graduating in 1921 Ilse Marchetti joined the Oak Bank.", "employer", {"start": "1921"}),
        ("Ilse Marchetti broke off her studies at Elm College in 1921.", "educated_at", {"end": "1921"}),
        ("Ilse Marchetti lost her husband, Nils Holm, in 1921.", "spouse", {"end": "1921"}),
        ("Ilse Marchetti married Nils Holm in 1917, divorced 1921.", "spouse", {"start": "1917", "end": "1921"}),
        ("Ilse Marchetti married Nils Holm, 1917 (divorced 1921).", "spouse", {"start": "1917", "end": "1921"}),
    ],
)
def test_its_own_time_is_read_in_other_forms(text, field, expected):
    assert times(text, field) == [expected]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("After graduating in 1921 Ilse Marchetti joined the Oak Bank.", "employer"),
        ("Ilse Marchetti lost a bet with her husband, Nils Holm, in 1921.", "spouse"),
    ],
)
def test_what_came_before_or_was_lost_besides_tells_no_time(text, field):
    assert times(text, field) == [{}]


def test_the_second_of_two_degrees_has_the_time_before_it():
    text = "Ilse Marchetti took a degree in law at Elm College and, in 1921, a doctorate in history at Oak University."
    assert {each.value: each.qualifiers.get("end") for each in claims(text) if each.field == "educated_at"} == {
        "Elm College": None,
        "Oak University": "1921",
    }


def test_an_honorary_doctorate_degree_is_an_honour_and_no_study():
    read = claims("In 1921 Ilse Marchetti accepted another honorary doctorate degree from Elm College.")
    assert [(each.field, each.value, each.qualifiers["conferrer"]) for each in read] == [
        ("award", "honorary doctorate", "Elm College")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was to be director of the Oak Museum from 1921, but Nils Holm got the post.",
        "Ilse Marchetti was to become director of the Oak Museum in 1921, but fell ill.",
    ],
)
def test_what_was_to_be_and_a_but_are_no_post(text):
    assert not [each for each in claims(text) if each.modality.counts]


def test_what_was_long_believed_of_a_death_is_none():
    read = claims("Ilse Marchetti, long believed to have died in Hull in 1921, died in Leeds in 1933.")
    assert {each.value for each in read if each.modality.counts} == {"Leeds", "1933"}


def test_pupils_of_an_age_are_not_the_teacher():
    assert not shown("Ilse Marchetti taught 30 pupils aged 12 in 1921.", "age_statement")


def test_courses_were_taken_then_and_need_not_have_ended():
    assert times("Ilse Marchetti took courses in law at Elm College in 1921.", "educated_at") == [{"date": "1921"}]
    assert times("Ilse Marchetti took a degree in law at Elm College in 1921.", "educated_at") == [{"end": "1921"}]


@pytest.mark.parametrize("verb", ["emigrated", "immigrated", "retired"])
def test_a_town_called_like_somebody_is_a_home_behind_who_goes_there_for_good(verb):
    assert shown(f"Ilse Marchetti {verb} to Florence in 1921.", "residence") == ["Florence"]


@pytest.mark.parametrize("deed", ["left for Leeds", "moved to Leeds", "joined the Oak Bank", "wrote books"])
def test_what_somebody_did_next_is_no_subject(deed):
    read = claims(f"Ilse Marchetti graduated from Elm College with an MSc in botany and {deed}.")
    assert [each.qualifiers.get("subject") for each in read if each.field == "educated_at"] == ["botany"]
