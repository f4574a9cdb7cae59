"""Grades in a row with their years, a title of office before a name, degrees whose year stands behind more, who is outlived."""

import pytest

from tests.unit.extract.documents import claims, told


def _posts(text):
    found = [each for each in claims(text) if each.field == "position_held"]
    return {(each.display, each.qualifiers.get("start")) for each in found}


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "Ilse Marchetti was appointed associate professor in 1979 and full professor in 1988.",
            {("associate professor", "1979"), ("professor", "1988")},
        ),
        (
            "Ilse Marchetti was promoted to captain in 1979, major in 1988 and colonel in 1990.",
            {("captain", "1979"), ("major", "1988"), ("colonel", "1990")},
        ),
        (
            "She rose to lecturer (1979), senior lecturer (1985) and professor (1990).",
            {("lecturer", "1979"), ("senior lecturer", "1985"), ("professor", "1990")},
        ),
    ],
)
def test_grades_in_a_row_are_posts_each_from_its_year(text, posts):
    assert _posts(text) == posts


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was promoted to captain in 1979, and the major in 1988 thanked her.",
        "Ilse Marchetti was appointed assistant professor in 1979 and met a professor in 1988.",
        "Ilse Marchetti was appointed deputy chief engineer in 1979 and her son a sailor in 1988.",
        "Ilse Marchetti was made senior lecturer in 1979 and Nils Amundsen professor in 1990.",
    ],
)
def test_a_trade_of_another_behind_a_grade_is_no_post(text):
    assert len(_posts(text)) <= 1


def test_secretary_before_a_name_is_an_office_and_a_secretary_is_a_trade():
    fields = ("occupation", "position_held")
    assert told("Secretary Ilse Marchetti opened the road.", fields) == {"position_held secretary"}
    assert told("The secretary Ilse Marchetti opened the door.", fields) == {"occupation secretary"}


def test_an_undersecretary_has_an_office_with_its_field():
    text = "Ilse Marchetti served as Undersecretary for Planning in the same department from 2010 to 2016."
    assert _posts(text) == {("undersecretary for planning", "2010")}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti holds a BSc from Elm College (cum laude, 1988).",
        "Ilse Marchetti holds a BSc in hydrology from Elm College (with distinction, 1988).",
        "Ilse Marchetti obtained a BSc from Elm College, Norway, as a royal scholar, in 1988.",
    ],
)
def test_the_year_behind_what_is_said_of_a_degree_ends_the_studies(text):
    (found,) = (each for each in claims(text) if each.field == "educated_at")
    assert (found.value, found.qualifiers.get("end")) == ("Elm College", "1988")


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti served two terms as dean of engineering (1980-1986).",
        "Ilse Marchetti founded the Water Institute and served a term as dean of engineering from 1980 to 1986.",
    ],
)
def test_a_post_of_a_field_is_held_for_its_terms(text):
    assert _posts(text) == {("dean of engineering", "1980")}


def test_a_medal_won_again_is_one_of_its_games():
    awards = told("She won gold again at the 2011 Asian Championships in Tongling.", {"award"})
    assert awards == {"award gold medal at the 2011 Asian Championships"}
    assert not told("She said that gold was won again at the mine.", {"award"})


def test_a_post_that_goes_on_with_a_department_is_no_part_of_the_one_before_it():
    text = "She is Professor of Botany and Head of the Department of Botany at the University of Hull."
    roles = {each.value: each.qualifiers.get("role") for each in claims(text) if each.field == "employer"}
    assert roles == {"University of Hull": "professor of botany"}
