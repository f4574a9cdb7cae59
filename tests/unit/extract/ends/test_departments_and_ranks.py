"""Work in a department of a school, posts with capitals in front, ranks that share a body, firms called for partners, orders of a trade."""

import pytest

from tests.unit.extract.documents import claims, shown, told


@pytest.mark.parametrize(
    "words",
    [
        "worked as an assistant in the Department of Optics, University of Lom, from 1990 to 1995",
        "taught at the Faculty of Law of the University of Lom",
        "joined the Department of Optics at the University of Lom",
    ],
)
def test_work_in_a_department_is_work_at_its_school(words):
    assert shown(f"Marchetti {words}.", "employer") == ["University of Lom"]


def test_a_department_of_no_school_is_the_employer_itself():
    assert shown("Marchetti worked at the Department of Health.", "employer") == ["Department of Health"]
    assert "employer Department of Justice" in told(
        "Marchetti worked at the Department of Justice and the University of Lom.", {"employer"}
    )


@pytest.mark.parametrize(
    ("words", "post"),
    [
        ("was the Regional Lands Officer at the Lom Commission", "regional lands officer at the Lom Commission"),
        ("became Area Forests Director of the Elm Fund", "area forests director of the Elm Fund"),
    ],
)
def test_a_post_has_the_words_in_capitals_before_it(words, post):
    assert post in shown(f"Marchetti {words}.", "position_held")


def test_a_name_before_a_post_is_no_part_of_it():
    found = shown(
        "Marchetti met the Kerr Director of the Elm Fund. Marchetti was the Elmish Director of the Lom Fund.",
        "position_held",
    )
    assert not [each for each in found if each.startswith(("kerr", "elmish"))]


def test_a_rank_that_shares_the_body_is_no_part_of_the_post():
    text = "Marchetti is the founder and Managing Partner of Lom Capital Partners, an advisory firm."
    assert shown(text, "position_held") == ["founder of Lom Capital Partners"]
    roles = {each.value: each.qualifiers.get("role") for each in claims(text) if each.field == "employer"}
    assert roles == {"Lom Capital Partners": "managing partner"}


def test_a_firm_is_called_for_its_partners():
    assert shown("Marchetti worked for Berghall, Lund & Co. from 1985.", "employer") == ["Berghall, Lund & Co."]


@pytest.mark.parametrize(
    "words", ["In London, Lund & Co. hired Marchetti.", "Marchetti worked for Acme, Oak Ltd, Lund & Co. and Shell."]
)
def test_a_town_or_another_firm_before_it_is_no_partner(words):
    assert "Lund & Co." in shown(words, "employer")


def test_an_order_of_a_trade_is_a_body_and_no_honour():
    text = (
        "Marchetti is a member of the Order of Civil Engineers of Malta. She was president of the Order of Advocates."
    )
    assert "Order of Civil Engineers of Malta" in shown(text, "employer")
    assert not shown(text, "award")


@pytest.mark.parametrize("order", ["Order of the Golden Heart", "Order of Canada", "Order of Arts and Letters"])
def test_an_order_of_no_trade_is_an_honour(order):
    text = f"In 1998 Marchetti was made a member of the {order}."
    assert shown(text, "award") == [f"member of the {order}"]
    assert not shown(text, "employer")


def test_a_time_before_a_trade_with_its_kind_is_that_trades():
    text = "From 2014 to 2016 Marchetti was director of the Elm Bank, and from 2016 to 2019 First Violinist at the Oak Opera."
    times = [
        (each.qualifiers.get("start"), each.qualifiers.get("end"))
        for each in claims(text)
        if each.field == "occupation"
    ]
    assert times == [("2016", "2019")]
