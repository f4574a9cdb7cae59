"""Championships, chairs, rows of posts in front of a name and prizes with a year inside, as pages about people of many countries tell them."""

import pytest

from tests.unit.extract.documents import claims, shown

WON = [
    ("Ilse Marchetti won the World Championship in 1990.", "World Championship"),
    ("Ilse Marchetti has won the European championship in judo.", "European championship"),
    (
        "Ilse Marchetti won the 10,000 m title at the 2005 World Championships.",
        "10,000 m title at the 2005 World Championships",
    ),
    (
        "Ilse Marchetti is the only woman besides Ida Lund to earn a gold medal in the 800 metres.",
        "gold medal in the 800 metres",
    ),
    ("Ilse Marchetti was awarded the ALAGEO 2016 Prize.", "ALAGEO 2016 Prize"),
]
NOT_WON = [
    "Ilse Marchetti competed at the World Championship in 1990.",
    "Ilse Marchetti won her World Championship match in 1990.",
    "Ilse Marchetti won the European Championship qualifier in 1990.",
    "Ilse Marchetti defended the title at home.",
    "Ilse Marchetti met the only woman since Ida Lund to earn a living there.",
]


@pytest.mark.parametrize(("text", "award"), WON)
def test_what_is_won_is_an_award(text, award):
    assert shown(text, "award") == [award]


@pytest.mark.parametrize("text", NOT_WON)
def test_what_is_only_taken_part_in_is_none(text):
    assert not shown(text, "award")


def test_a_title_has_the_year_of_its_games():
    (award,) = claims("Ilse Marchetti won the 5,000 m title at the 2005 World Championships.")

    assert award.qualifiers["date"] == "2005"


def test_a_chair_that_somebody_holds_is_no_department():
    text = "Ilse Marchetti was Professor and Chair of Pathology, University of Ibadan."

    assert "chair of Pathology, University of Ibadan" in shown(text, "position_held")
    assert "University of Ibadan" in shown(text, "employer")


def test_a_chair_where_somebody_works_is_a_department():
    assert shown("Ilse Marchetti worked at the Chair of Botany.", "employer") == ["Chair of Botany"]


def test_posts_in_front_of_a_name_are_all_its_bearers():
    text = "Mayor of Porto from 2001 to 2008, director of the Polar Institute from 2010, Ilse Marchetti died in 2012."

    assert {"mayor of Porto", "director of the Polar Institute"} <= set(shown(text, "position_held"))


def test_posts_in_front_of_another_name_are_the_others():
    text = "Mayor of Porto from 2001 to 2008, director of the Polar Institute from 2010, Nils Berg met Ilse Marchetti."

    assert not shown(text, "position_held")


def test_a_bodys_name_goes_on_behind_a_year():
    text = "Ilse Marchetti was a member of the Paris 2008 Olympic Bid Committee."

    assert shown(text, "position_held") == ["member of the Paris 2008 Olympic Bid Committee"]


def test_the_doctorate_of_the_eldest_child_is_the_childs():
    text = "Ilse Marchetti has four children. The eldest, Ada Berg, received her Ph.D. from Elm University in 2010."

    assert not shown(text, "educated_at")
    assert "Ada Berg" in shown(text, "child")


def test_the_eldest_of_whom_nobody_told_is_no_child():
    assert not shown("Ilse Marchetti taught four girls. The eldest, Ada Berg, left.", "child")


def test_a_university_where_somebody_took_a_degree_is_no_employer():
    text = "Later, Ilse Marchetti joined the University of Delft in the Netherlands where she completed a PhD."

    assert not shown(text, "employer")
    assert shown(text, "educated_at") == ["University of Delft"]


def test_a_university_where_somebody_taught_is_one():
    assert shown("Ilse Marchetti joined the University of Delft, where she taught.", "employer") == [
        "University of Delft"
    ]


def test_letters_of_a_school_go_with_its_town():
    text = "Ilse Marchetti was a postdoc at the ETH Zurich and the TU Graz."

    assert {"ETH Zurich", "TU Graz"} <= set(shown(text, "employer"))


def test_a_film_is_of_the_year_in_which_it_was_made():
    text = 'Ilse Marchetti is a film director. In 1971, she made her first film titled "The Key and the Alley".'
    (film,) = [each for each in claims(text) if each.field == "notable_for"]

    assert film.qualifiers["date"] == "1971"


def test_a_family_name_in_capitals_stands_in_front():
    text = "MARCHETTI Ilse was born in Graz in 1960."

    assert shown(text, "birth_date") == ["1960"]


def test_bodies_in_a_row_are_not_one():
    text = "Ilse Marchetti was musical director of Rádio Cultura and of the National Institute of Arts."

    assert shown(text, "position_held") == ["musical director of Rádio Cultura"]
