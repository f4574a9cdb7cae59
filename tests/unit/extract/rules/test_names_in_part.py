"""Names beside a word of work that are no body of their own: halves, second names, owners; and where a list of bodies parts."""

import pytest

from tests.unit.extract.documents import claims, shown, told

_WORK = ("employer", "position_held", "occupation")


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti was a member of the Lom Bank Governor’s Advisory Panel.",
        "Marchetti sat as a member on the Tidal Commission Secretary-General’s Board on Forests from 1997 to 2000.",
        "Marchetti was a member of the Partnership for Africa’s Renewal (PAR) Steering Group.",
        "Marchetti is on the editorial board of Shapes in Quiet and Open Media.",
        "Marchetti left in 1990, when Norway held a seat in the Security Council.",
    ],
)
def test_who_owns_what_is_told_and_half_a_name_employ_nobody(text):
    assert told(text, ("employer", "position_held")) == set()


def test_adjectives_that_share_their_noun_are_no_bodies():
    text = "Marchetti served as Inspector for Cultural and Nautical Missions."
    assert not {each.value for each in claims(text) if "Cultural" in each.value or "Nautical" in each.value}


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Marchetti is a board member of ZELT, the Tidal Alliance, and of the Lom Trust.", ["ZELT", "Lom Trust"]),
        ("Marchetti worked for Norf, the Nordic Forest Alliance, from 1990 to 1995.", ["Norf"]),
        ("Marchetti worked at CIPE, the Centre of Insect Pathology and Ecology, in Nairobi.", ["CIPE"]),
        ("Marchetti worked for UNICEF, the World Bank, and Oxfam.", ["UNICEF", "World Bank", "Oxfam"]),
        ("Marchetti worked for UNICEF, the World Bank and Oxfam.", ["UNICEF", "World Bank", "Oxfam"]),
    ],
)
def test_what_letters_stand_for_is_no_second_body(text, bodies):
    assert set(shown(text, "employer")) == set(bodies)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Marchetti worked for Lom Steel and the Moss Trust.", ["Lom Steel", "Moss Trust"]),
        ("Marchetti worked for Lom Bank and the Rivers Foundation.", ["Lom Bank", "Rivers Foundation"]),
        ("Marchetti joined Lom Hospital and the Nurses Union in 1990.", ["Lom Hospital", "Nurses Union"]),
        (
            "Marchetti sits on the boards of Ulm Bank, Lom Steel and the Moss Trust.",
            ["Ulm Bank", "Lom Steel", "Moss Trust"],
        ),
        ("Marchetti sang with Olaf and the Herrings.", ["Olaf and the Herrings"]),
    ],
)
def test_and_the_leads_on_to_another_body_but_in_the_name_of_a_band(text, bodies):
    assert set(shown(text, "employer")) == set(bodies)


@pytest.mark.parametrize("rank", ["Adjunct", "Clinical", "Visiting"])
def test_a_school_ends_before_the_rank_of_another_post(rank):
    text = f"Marchetti is Professor of Law at the Elm School of Public Health and {rank} Professor of Medicine at Lom University."
    assert set(shown(text, "employer")) == {"Elm School of Public Health", "Lom University"}


def test_a_body_that_is_for_a_lands_renewal_keeps_its_whole_name():
    text = "Marchetti was a member of the Partnership for Africa’s Renewal."
    assert shown(text, "employer") == ["Partnership for Africa’s Renewal"]


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti was one of the founders of the Lom Trust.",
        "Ilse Marchetti and Ole Berg, founders of the Lom Trust, met in Oslo.",
    ],
)
def test_one_of_several_founders_is_a_founder(text):
    assert {each.qualifiers.get("role") for each in claims(text) if each.field == "employer"} == {"founder"}


@pytest.mark.parametrize("heading", ["Planned posts", "Upcoming appointments", "Future positions"])
def test_below_a_heading_for_what_is_to_come_nothing_is_held(heading):
    text = f"Ilse Marchetti\n\n{heading}\n\n2027 Director, Lom Institute\n2028 Professor, Lom University"
    assert told(text, _WORK) == set()


def test_a_grant_that_was_applied_for_was_not_won():
    text = "Ilse Marchetti\n\nGrants\n\n2019 Applied for the Lom Research Grant\n2018 Moss Research Grant"
    assert shown(text, "award") == ["Moss Research Grant"]


def test_a_label_below_a_label_is_no_value():
    text = "Ilse Marchetti\n\nPlace of birth\nDate Appointed\nAppointed since 2013"
    assert told(text, ("birth_place", "birth_date")) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti was special envoy of the Tidal League Director-General for Moors and Fens.",
        "Marchetti was chief of staff of Brask Mutual president Ole Berg.",
    ],
)
def test_a_post_with_a_bodys_officer_is_not_one_of_the_body(text):
    assert told(text, ("position_held",)) == set()


def test_a_body_before_its_officer_employs_that_one():
    assert shown("Brask Mutual president Ilse Marchetti spoke.", "position_held") == ["president of Brask Mutual"]


def test_a_field_with_capitals_before_a_school_is_no_employer():
    text = "Marchetti was a lecturer at Lom College (1982-85) and a senior lecturer in Tidal Systems at Ulm School of Tides (1985-89)."
    assert {each.value: each.qualifiers.get("role") for each in claims(text) if each.field == "employer"} == {
        "Lom College": "lecturer",
        "Ulm School of Tides": "senior lecturer in Tidal Systems",
    }


def test_what_somebody_was_successively_has_not_the_time_of_all():
    text = "From 1997 until 2018 Marchetti was a judge, successively in the Court of Appeal and the Supreme Court."
    times = {
        each.qualifiers.get(key)
        for each in claims(text)
        if each.field == "employer"
        for key in ("start", "end", "date")
    }
    assert times == {None}


def test_a_stretch_of_years_may_end_with_two_figures_behind_a_gap():
    text = "Ilse Marchetti\n\n1975 – 76          Tutor, Royal College of Tides\n\n1988 – 94          Design Tutor, Elm College"
    found = [each.qualifiers for each in claims(text) if each.field == "employer"]
    assert {(each["start"], each["end"]) for each in found} == {("1975", "1976"), ("1988", "1994")}
