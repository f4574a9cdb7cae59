"""Words that are no titles, no names, no bodies and no posts of today: who is dubbed by her, what is vied for, who is yet to be."""

import pytest

from tests.unit.extract.documents import claims, told


def test_whom_somebody_dubs_is_no_name_of_hers():
    assert told("Ilse Marchetti famously dubbed Ida Moss in a musical.", ["also_known_as"]) == set()
    assert told("Ilse Marchetti was famously dubbed Iron Lark.", ["also_known_as"]) == {"also_known_as Iron Lark"}


@pytest.mark.parametrize("word", ["However", "Moreover", "Meanwhile"])
def test_a_linking_word_before_a_work_is_no_title(word):
    page = f"Ilse Marchetti loved the sea, {word}, her first novel from 1962 was on hills."
    assert told(page, ["notable_for"]) == set()
    assert told("Ilse Marchetti sings. Salt, her first novel, sold well.", ["notable_for"]) == {"notable_for Salt"}


def test_with_whom_a_work_is_made_is_no_title():
    page = "Ilse Marchetti recorded her first song with {}, Moss Jezreel."
    assert told(page.format("her idol"), ["notable_for"]) == set()
    assert told(page.format("one of Elmland’s best singers"), ["notable_for"]) == set()
    assert told(page.format("the band"), ["notable_for"]) == {"notable_for Moss Jezreel"}


def test_a_film_in_front_of_another_debut_is_not_hers():
    page = "Beginning as a clapper loader on Salt Hills (1940) and other films, Ilse Marchetti's debut as a director was on Rain Roads (1949)."
    assert "notable_for Salt Hills" not in told(page, ["notable_for"])


@pytest.mark.parametrize(
    "plan",
    [
        "Marchetti, a newcomer, has vowed to be a president who listens.",
        "Marchetti, tired of Lom, agreed to become president.",
        "Marchetti is competing for the presidency of the Moss Union.",
        "Marchetti is running for the presidency with the Moss Union.",
    ],
)
def test_a_post_that_is_vowed_or_vied_for_is_not_held(plan):
    page = f"Ilse Marchetti was born in Lom. {plan}"
    assert {each.modality for each in claims(page) if each.field in ("position_held", "employer")} <= {"intended"}


def test_who_competes_for_a_club_is_its():
    assert told("Ilse Marchetti competes for the Moss Club.", ["employer"]) == {"employer Moss Club"}


@pytest.mark.parametrize("yet", ["future", "eventual", "soon-to-be"])
def test_what_somebody_is_yet_to_be_has_no_time_of_the_sentence(yet):
    page = f"In 1913 he played with a singer and {yet} world champion Ilse Marchetti."
    assert [dict(each.qualifiers) for each in claims(page) if each.field == "award"] == [{}]
    now = claims("In 1913 he played with a singer and world champion Ilse Marchetti.")
    assert [each.qualifiers["date"] for each in now if each.field == "award"] == ["1913"]


def test_the_time_of_one_parish_is_not_that_of_the_trade():
    page = "Ilse Marchetti was ordained a priest in 1977. Since 2006 she has been priest of “Holy Well” parish, Lom."
    assert {each.qualifiers.get("start") for each in claims(page) if each.field == "occupation"} == {"1977", None}


@pytest.mark.parametrize(
    ("words", "posts"),
    [
        ("an assistant coach for Ole Berg", set()),
        ("a coach for Wim Ho, under whose guidance they won", set()),
        ("head of the response to COVID-19", set()),
        ("a coach for Moss Rovers", {"position_held coach for Moss Rovers"}),
    ],
)
def test_a_person_or_an_illness_is_no_body_of_a_post(words, posts):
    assert told(f"Ilse Marchetti was {words}.", ["position_held"]) == posts


def test_one_spends_a_career_at_a_university_and_not_in_a_town():
    assert told("Marchetti spent most of her career at Graz.", ["residence"]) == set()
    assert told("Marchetti spent most of her life in Graz.", ["residence"]) == {"residence Graz"}


@pytest.mark.parametrize("wish", ["nominated", "recommended", "invited", "asked"])
def test_whom_somebody_wants_for_a_post_does_not_hold_it(wish):
    read = claims(f"The governor {wish} the lawyer Ilse Marchetti to become director of the Elm Bank.")
    assert {each.modality for each in read if each.field == "position_held"} <= {"intended"}


def test_whom_somebody_appoints_to_be_something_is_that():
    page = "The governor appointed Ilse Marchetti to be judge of the Elm Court."
    assert told(page, ["position_held"]) == {"position_held judge of the Elm Court"}


def test_where_a_body_is_based_nobody_lives():
    page = "Ilse Marchetti was the literary editor of the Elm Lantern based in Lom."
    assert told(page, ["residence"]) == set()
    assert told("Ilse Marchetti is a singer based in Lom.", ["residence"]) == {"residence Lom"}


def test_who_sits_in_a_partys_government_is_not_said_to_be_in_the_party():
    page = "Ilse Marchetti was a minister in the Labour {}."
    assert told(page.format("government"), ["political_affiliation"]) == set()
    page = "Ilse Marchetti remained a member of the Labour Party."
    assert told(page, ["political_affiliation"]) == {"political_affiliation Labour Party"}


def test_a_rank_in_quotation_marks_is_no_name():
    assert told('Marchetti earned the title of "Major."', ["also_known_as"]) == set()
    page = 'Marchetti earned the nickname "Iron Lark".'
    assert told(page, ["also_known_as"]) == {"also_known_as Iron Lark"}


def test_a_school_where_somebody_spent_time_as_a_student_is_no_employer():
    page = "Marchetti spoke of her tenure at Elm College (now the Lom University) as a {}."
    assert told(page.format("student"), ["employer"]) == set()
    assert told(page.format("teacher of law"), ["employer"]) == {"employer Elm College"}


@pytest.mark.parametrize("word", ["TALENTED", "Talented"])
def test_praise_in_capitals_that_opens_a_report_is_no_body(word):
    page = f"{word} musician Ilse Marchetti has left Lom."
    assert told(page, ["employer", "occupation"]) == {"occupation musician"}


def test_lands_in_a_list_before_a_title_are_none_of_it():
    page = "Ilse Marchetti writes. Her books are Salt Roads (2006), about lives in Britain, France, Italy and Canada, and Landing (2007), her first novel in years."
    assert told(page, ["notable_for"]) <= {"notable_for Salt Roads", "notable_for Landing"}


def test_the_town_of_a_church_is_nobody_whom_she_married():
    page = "Ilse Marchetti married on 3 May 1948 at St Olavs Church, Tarnby."
    assert told(page, ["spouse"]) == set()
    page = "Ilse Marchetti married in 1948 at St Olavs Church to Ole Berg."
    assert told(page, ["spouse"]) == {"spouse Ole Berg"}
