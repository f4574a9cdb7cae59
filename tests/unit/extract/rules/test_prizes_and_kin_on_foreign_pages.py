"""Whose kin two are who are named in front, what a house has besides, this year's prizes, and names behind the land of a birth."""

import pytest

from tests.unit.extract.documents import claims, shown


def test_two_who_are_her_sisters_are_hers():
    text = "Ilse Marchetti was born in Graz. Ida Lund and Nora Holm are her sisters. She married Per Rao in 1995."

    assert sorted(shown(text, "sibling")) == ["Ida Lund", "Nora Holm"]


def test_two_who_are_friends_are_no_kin():
    assert not shown("Ilse Marchetti was born in Graz. Ida Lund and Nora Holm are her friends.", "sibling")


def test_the_sons_of_a_couple_behind_a_semicolon_are_theirs():
    assert shown("Ilse Marchetti married Nils Berg in 1966; the couple had two sons.", "child") == ["two sons"]


def test_the_sons_of_another_couple_are_not():
    assert not shown("Ilse Marchetti taught Nils Berg in 1966; another couple had two sons.", "child")


def test_a_hospital_and_its_research_centre_are_one_body():
    text = "Ilse Marchetti worked at the Elm Hospital and Research Centre."

    assert shown(text, "employer") == ["Elm Hospital and Research Centre"]


@pytest.mark.parametrize("other", ["the Research Centre", "Oak Research Centre"])
def test_a_hospital_and_another_centre_are_two(other):
    found = shown(f"Ilse Marchetti worked at the Elm Hospital and {other}.", "employer")

    assert "Elm Hospital" in found
    assert len(found) == 2


@pytest.mark.parametrize(("which", "year"), [("this year", "2021"), ("last year", "2020")])
def test_the_prize_of_a_year_told_by_the_publication_has_it(which, year):
    text = f"Ilse Marchetti has won {which}'s Lark Medal."
    (award,) = [each for each in claims(text, published="2021-06-15") if each.field == "award"]

    assert (award.display, award.qualifiers["date"]) == ("Lark Medal", year)


def test_who_is_nominated_for_the_prize_of_this_year_has_none():
    assert not shown("Ilse Marchetti was nominated for this year's Lark Prize.", "award", published="2021-06-15")


@pytest.mark.parametrize("led", ["Afghan-born", "The Somali-born", "Leeds-based"])
def test_a_name_behind_where_somebody_was_born_is_hers(led):
    assert shown(f"{led} Ilse Marchetti was named winner of the Premio Alarcón.", "award") == ["Premio Alarcón"]


def test_what_people_of_several_lands_are_called_is_nobody():
    text = "Ilse Marchetti became the first woman in a decade and the first North African woman to win the Lark Prize."

    assert shown(text, "award") == ["Lark Prize"]


def test_who_chose_somebody_is_told_without_the_day():
    text = "Ilse Marchetti was elected director-general by the Assembly on 23 May 2016."
    (post,) = [each for each in claims(text) if each.field == "position_held"]

    assert post.qualifiers["by"] == "the Assembly"


def test_a_firm_without_a_name_is_no_organisation_of_a_post():
    text = "Ilse Marchetti is the CEO of a company with a value of $3 billion."

    assert all("organisation" not in each.qualifiers for each in claims(text))


def test_a_film_director_does_not_direct_what_she_founded():
    text = "Ilse Marchetti is a film director and founder of the Open Theatre."

    assert shown(text, "position_held") == ["founder of the Open Theatre"]


def test_a_director_directs_what_she_founded():
    text = "Ilse Marchetti is the director and founder of the Open Theatre."

    assert "director of the Open Theatre" in shown(text, "position_held")


def test_the_ward_that_somebody_headed_is_told_with_its_hospital():
    text = "Ilse Marchetti headed the maternity ward of St. Yared Hospital."

    assert shown(text, "position_held") == ["head of the maternity ward of St. Yared Hospital"]


def test_postdocs_are_work():
    text = "During her postdocs at the ETH Zurich and the Collège de Lyon, Ilse Marchetti studied bats."

    assert sorted(shown(text, "employer")) == ["Collège de Lyon", "ETH Zurich"]


def test_a_list_of_the_most_influential_is_an_honour_for_who_is_named_in_it():
    text = "In 2013, Ilse Marchetti was named one of the 100 most influential people in the world by Planet Magazine."
    (award,) = [each for each in claims(text) if each.field == "award"]

    assert (award.value, award.qualifiers["date"]) == ("100 most influential people in the world", "2013")


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti met the 100 most influential people in the world.",
        "Ilse Marchetti was given the 10 most difficult cases.",
    ],
)
def test_the_most_influential_are_none_for_others(text):
    assert not shown(text, "award")


def test_a_line_of_an_office_and_a_name_tells_who_holds_it():
    text = "Minister of Trade: Ilse Marchetti\n\nIlse Marchetti read chemistry at Elm University.\n"

    assert shown(text, "position_held") == ["minister of trade"]


@pytest.mark.parametrize("line", ["Director: Ilse Marchetti", "Minister of Trade: Nils Berg"])
def test_a_line_of_a_part_or_of_another_does_not(line):
    text = f"{line}\n\nIlse Marchetti read chemistry at Elm University.\n"

    assert not shown(text, "position_held")


def test_universities_together_are_each_a_body_and_no_one_body():
    text = "Ilse Marchetti was a visiting professor at the Universities of Lom and Graz."

    assert all("Universities" not in each.display for each in claims(text))
    assert shown(text, "position_held") == ["visiting professor at the University of Lom"]


def test_what_somebody_has_won_is_of_no_time_told_before():
    text = "In 1993 Ilse Marchetti won the Elm Prize, and has won the Lark Prize twice."
    dates = {each.value: each.qualifiers.get("date") for each in claims(text) if each.field == "award"}

    assert dates == {"Elm Prize": "1993", "Lark Prize": None}


def test_what_somebody_won_then_is():
    text = "In 1993 Ilse Marchetti won the Elm Prize, and received the Lark Prize."
    dates = {each.value: each.qualifiers.get("date") for each in claims(text) if each.field == "award"}

    assert dates == {"Elm Prize": "1993", "Lark Prize": "1993"}
