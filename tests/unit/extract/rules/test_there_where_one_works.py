"""Who works "there", or "at the university", works at the body told of last; what one does at an old school later dates no studies."""

import pytest

from tests.unit.extract.documents import claims


def told(text: str, field: str) -> list[tuple[str, dict[str, str]]]:
    return [(each.value, dict(each.qualifiers)) for each in claims(text) if each.field == field]


@pytest.mark.parametrize(
    ("text", "qualifiers"),
    [
        (
            "Marchetti studied at Lund University. In 1990 she became a professor there.",
            {"role": "professor", "start": "1990"},
        ),
        (
            "Marchetti studied at Lund University and stayed at the university as a lecturer until 1990.",
            {"role": "lecturer", "end": "1990", "tense": "past"},
        ),
        (
            "Marchetti studied at Lund University. She is now professor of botany at the same university.",
            {"role": "professor of botany", "tense": "present"},
        ),
    ],
)
def test_who_comes_to_a_post_at_her_old_school_works_there(text, qualifiers):
    assert told(text, "employer") == [("Lund University", qualifiers)]


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti studied at Lund University. Her husband was a professor there.",
        "Marchetti studied at Lund University and stayed there until 1990.",
        "Marchetti studied at Lund University. She stayed at the university as a student of Nils Berg.",
        "Marchetti studied at Lund University. She moved to Oslo and became a professor there.",
        "Marchetti studied at Lund University. She became a curator at the museum.",
        "Marchetti attended Lund School. She was a teacher at the school that her mother ran.",
    ],
)
def test_another_place_and_another_person_are_not_there(text):
    assert told(text, "employer") == []


@pytest.mark.parametrize(
    "text",
    [
        "From 1950 to 1960 Marchetti was director of her alma mater, Lund College.",
        "Marchetti taught at her alma mater, Lund College, from 1950 to 1960.",
        "In 1950 Marchetti was honoured by her alma mater, Lund College.",
    ],
)
def test_what_is_done_at_an_old_school_later_dates_no_studies(text):
    assert told(text, "educated_at") == [("Lund College", {})]


def test_studies_at_an_alma_mater_have_their_time():
    text = "Marchetti graduated from her alma mater, Lund College, in 1950."
    assert told(text, "educated_at") == [("Lund College", {"end": "1950"})]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Marchetti was director of her alma mater, the Lund College.", "director of the Lund College"),
        ("Marchetti was president of her party, the Elm Union.", "president of the Elm Union"),
        ("Marchetti became head of her old school, Lund College.", "head of Lund College"),
    ],
)
def test_a_post_is_of_the_body_that_is_named_behind_whose_it_is(text, value):
    assert [each for each, _ in told(text, "position_held")] == [value]


def test_a_clause_of_what_will_be_has_its_own_time():
    text = "Marchetti, who was raised in Lund, Sweden, will serve as mayor of Elmbridge from 2031."
    assert told(text, "residence") == [("Lund, Sweden", {"manner": "grew_up", "tense": "past"})]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Marchetti is the company's chief executive.", "chief executive of the company"),
        ("The company's chief executive, Ilse Marchetti, was late.", "chief executive of the company"),
        ("Marchetti was the ministry's permanent secretary.", "permanent secretary of the ministry"),
    ],
)
def test_a_post_of_a_body_that_is_not_named_is_one(text, value):
    assert [each for each, _ in told(text, "position_held")] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti met the company's chief executive.",
        "Marchetti is the company's chief critic.",
        "Marchetti is the daughter of the company's chief executive.",
    ],
)
def test_who_only_meets_its_holder_has_no_such_post(text):
    assert told(text, "position_held") == []
