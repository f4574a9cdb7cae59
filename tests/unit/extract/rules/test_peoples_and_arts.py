"""A people, an art and a field of a degree employ nobody; who died at an age is told so by a box."""

import pytest

from tests.unit.extract.documents import claims


def values(text: str, *fields: str) -> list[str]:
    return [each.value for each in claims(text) if each.field in fields]


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti was born in Lund as a member of the Sami ethnic group.",
        "Marchetti is a member of the Sami people.",
        "Marchetti is a member of the Elm clan.",
    ],
)
def test_who_is_born_to_a_people_has_no_post_in_it(text):
    assert values(text, "employer", "position_held") == []


def test_a_member_of_a_society_has_one():
    assert values("Marchetti is a member of the Elm Society.", "position_held") == ["member of the Elm Society"]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Marchetti is a singer of Qawwali.", []),
        ("Marchetti is a singer of the Elm Band.", ["Elm Band"]),
        ("Top Malian singer Ilse Marchetti dies", []),
    ],
)
def test_an_art_and_praise_employ_nobody(text, bodies):
    assert values(text, "employer") == bodies


@pytest.mark.parametrize(
    ("text", "trades"),
    [
        ("At the age of 25 Marchetti became a doctor of chemistry.", []),
        ("Marchetti became a doctor in 1990.", ["doctor"]),
        ("Marchetti was a doctor of the Elm Rovers.", ["doctor"]),
    ],
)
def test_a_doctor_of_a_field_has_a_degree_and_no_trade(text, trades):
    assert values(text, "occupation") == trades


def test_a_box_says_at_what_age_somebody_died():
    read = [
        dict(each.qualifiers) for each in claims("Ilse Marchetti\n\nDied aged\n48\n") if each.field == "age_statement"
    ]
    assert read == [{"moment": "death"}]
    assert values("Ilse Marchetti\n\nDied aged\n48\n", "death_place") == []


def test_an_ancestral_home_is_nobodys_home():
    assert values("Marchetti sang in Lund, her ancestral home in northern Chad.", "residence") == []


def test_a_people_between_a_nation_and_a_trade_parts_them_not():
    text = "Marchetti is a Malian Wassoulou musician."
    assert (values(text, "nationality"), values(text, "occupation")) == (["Malian"], ["musician"])


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Marchetti plays for Elm Rovers in the Premier League.", ["Elm Rovers"]),
        ("Marchetti signed for Elm Rovers of the Oak League in 1990.", ["Elm Rovers"]),
        ("Marchetti worked for the Oak League.", ["Oak League"]),
        ("Marchetti held a scholarship at the University of Lund.", []),
        ("Marchetti held a chair at the University of Lund.", ["University of Lund"]),
    ],
)
def test_a_league_behind_its_club_and_a_scholarships_school_employ_nobody(text, bodies):
    assert values(text, "employer") == bodies


@pytest.mark.parametrize(
    ("text", "nations"),
    [
        ("Marchetti is Norwegian on her father's side.", []),
        ("Marchetti was Hispano-Indian on her mother's side.", []),
        ("Marchetti is Norwegian and lives in Lund.", ["Norwegian"]),
    ],
)
def test_what_kin_of_one_side_are_is_not_ones_nation(text, nations):
    assert values(text, "nationality") == nations


@pytest.mark.parametrize(
    ("text", "children"),
    [
        ("Marchetti had three children from each marriage.", []),
        ("Marchetti had two children with Nils Berg.", ["two children"]),
    ],
)
def test_children_of_each_marriage_are_not_all(text, children):
    assert values(text, "child") == children


def test_the_time_of_a_partys_own_post_is_not_the_members():
    text = "Marchetti served as the Elm Party's MP for Lund from 1990 to 1994."
    assert [dict(each.qualifiers) for each in claims(text) if each.field == "political_affiliation"] == [{}]


@pytest.mark.parametrize(
    ("text", "schools"),
    [
        ("Marchetti studied at Christ Church, Oxford.", ["Christ Church, Oxford"]),
        ("Marchetti was buried at Christ Church, Oxford.", []),
    ],
)
def test_a_church_where_one_studies_is_a_school(text, schools):
    assert values(text, "educated_at") == schools


@pytest.mark.parametrize("post", ["Senior Policy Adviser", "Junior Policy Officer", "Senior Science Adviser"])
def test_the_field_of_an_adviser_makes_no_pupil_of_her(post):
    text = f"Marchetti is a {post} at Lund Institute."
    assert (values(text, "educated_at"), values(text, "employer", "position_held") != []) == ([], True)


def test_a_senior_at_a_college_is_a_pupil_there():
    assert values("Marchetti is a senior at Lund College.", "educated_at") == ["Lund College"]


def test_the_original_of_a_body_in_marks_has_none():
    text = "Marchetti worked at the clinic known as “the Hollow”, from 2013 to 2018."
    (one,) = (each for each in claims(text) if each.field == "employer")
    assert (one.value, one.original) == ("the Hollow", "the Hollow")
