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


def test_a_post_below_the_name_has_its_capitals_but_not_when_it_was_held():
    assert shown("Ilse Marchetti\nIndependent Non-Executive Director\n\nShe lives in Lom.\n", "position_held") == [
        "independent non-executive director"
    ]
    assert shown("Former Mayor of Lom Ilse Marchetti sang.", "position_held") == ["mayor of Lom"]


@pytest.mark.parametrize(
    ("words", "post"),
    [
        (
            "was technical adviser to the Prime Minister in charge of roads from 2005 to 2009",
            "technical adviser to the prime minister",
        ),
        ("was special adviser to President Ole Berg", "special adviser to president Ole Berg"),
        ("is an adviser to the Governor of Lagos State", "adviser to the governor of Lagos State"),
    ],
)
def test_who_advises_the_holder_of_an_office_has_a_post(words, post):
    assert shown(f"Marchetti {words}.", "position_held") == [post]


@pytest.mark.parametrize(
    "words",
    [
        "The adviser to the Prime Minister met Marchetti.",
        "Ole Berg, an adviser to President Liv Thorsen, met Marchetti.",
    ],
)
def test_anothers_adviser_is_none_of_hers(words):
    assert not shown(words, "position_held")


def test_a_diploma_is_whole_and_its_subject_behind_it():
    found = [
        dict(each.qualifiers)
        for each in claims("Marchetti earned a Diploma of Advanced Studies in hydrology from Lom University.")
    ]
    assert found == [{"degree": "Diploma of Advanced Studies", "subject": "hydrology"}]


def test_a_degree_with_its_year_behind_a_school_tells_when_that_was_left():
    text = "A scholarship took Marchetti to the University of Lom (D.Sc., 1929), where she worked on ferns."
    assert [dict(each.qualifiers) for each in claims(text) if each.field == "educated_at"] == [
        {"degree": "D.Sc.", "end": "1929"}
    ]
    text = "Educated at the Elm School, and at the Lom Teachers' College (Dip. Ed., 1914), Marchetti taught at Oak School from 1920."
    assert shown(text, "educated_at") == ["Elm School", "Lom Teachers' College"]


def test_a_prize_is_whole_with_whom_its_contest_is_for_and_the_next_one_is_read():
    text = "Marchetti won First Prize at the 2014 Lund Competition for Young Conductors in Copenhagen and the Audience Award of the Oak Competition in 2013."
    assert shown(text, "award") == [
        "First Prize at the 2014 Lund Competition for Young Conductors",
        "Audience Award of the Oak Competition",
    ]
    assert shown("Marchetti won first prize at the Elm Contest for Lagos.", "award") == [
        "first prize at the Elm Contest"
    ]


def test_a_politician_of_a_party_is_no_employee_of_it():
    text = "Marchetti was a Norwegian ski jumper and politician for the Centre Party."
    assert not shown(text, "employer")
    assert shown(text, "political_affiliation") == ["Centre Party"]
