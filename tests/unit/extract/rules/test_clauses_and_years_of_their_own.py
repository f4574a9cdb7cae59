"""Somebody with an apposition behind "while", degrees with a year each, scales and articles that are nobody's name."""

import pytest

from tests.unit.extract.documents import claims, shown


@pytest.mark.parametrize(
    "text",
    [
        "Isidro Tan was named archbishop of Davao, while Ilse Marchetti, a priest, was named bishop of Tandag.",
        "Isidro Tan was named archbishop of Davao, while Ilse Marchetti, chancellor of the Diocese of Elm, was named bishop of Tandag.",
    ],
)
def test_who_stands_behind_while_with_an_apposition_is_the_clauses_subject(text):
    assert "bishop of Tandag" in shown(text, "position_held")


@pytest.mark.parametrize(
    "text",
    [
        "Ole Berg, for whom Ilse Marchetti wrote, was named bishop of Tandag.",
        "Ole Berg, while Ilse Marchetti looked on, was named bishop of Tandag.",
    ],
)
def test_who_is_in_a_clause_between_commas_is_not(text):
    assert not shown(text, "position_held")


def test_two_degrees_have_their_own_years():
    text = "Marchetti received her BSc and MSc degrees in physics from Leeds University in 1994 and 1996, respectively."
    read = [each.qualifiers for each in claims(text) if each.field == "educated_at"]

    assert sorted((each["degree"], each["end"]) for each in read) == [("BSc", "1994"), ("MSc", "1996")]


def test_the_nearer_degree_has_the_later_year():
    (claim,) = claims("Marchetti received a BA and an MA from Leeds University in 1994 and 1998, respectively.")

    assert (claim.qualifiers["degree"], claim.qualifiers["end"]) == ("MA", "1998")


def test_without_respectively_the_year_is_of_both():
    (claim,) = claims("Marchetti received her BSc and MSc degrees in physics from Leeds University in 1994.")

    assert claim.qualifiers["end"] == "1994"


def test_a_commission_begins():
    (claim,) = claims("Marchetti was commissioned into the Bihar Regiment in December 1978.")

    assert claim.qualifiers["start"] == "1978-12"


def test_a_scale_is_no_rival():
    text = "Ilse Marchetti plays chess. Her highest Elo rating was 2435 in 1976. Her daughter, Aino Kerr, is a teacher."

    assert shown(text, "child") == ["Aino Kerr"]


@pytest.mark.parametrize(
    "text", ["Marchetti is nicknamed Le Professeur (The Teacher).", "Marchetti is known as Le Professeur."]
)
def test_an_article_alone_is_no_name(text):
    assert "Le" not in shown(text, "also_known_as")


def test_an_article_with_its_noun_is():
    assert shown("Marchetti is nicknamed La Paloma.", "also_known_as") == ["La Paloma"]
