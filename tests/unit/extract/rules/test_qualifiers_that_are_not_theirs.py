"""What a claim tells beside its value only where it is the value's own: who gave an honour, a role, a degree, a day, a time."""

import pytest

from tests.unit.extract.documents import claims, told


def given(text, key, field="award"):
    return [(each.value, each.qualifiers.get(key)) for each in claims(text) if each.field == field]


def test_an_owner_gives_what_has_no_article_of_its_own():
    page = "Marchetti won the Elm Society's Moss Medal in 2007 and the Lark Medal."
    assert given(page, "conferrer") == [("Moss Medal", "Elm Society"), ("Lark Medal", None)]
    page = "Marchetti won the Elm Society's Moss Medal and Lark Prize."
    assert given(page, "conferrer") == [("Moss Medal", "Elm Society"), ("Lark Prize", "Elm Society")]


def test_givers_that_are_told_respectively_are_nobodys():
    page = "Marchetti won the Moss Medal and the Lark Medal from the Elm Society and the Oak Society respectively."
    assert [each[1] for each in given(page, "conferrer")] == [None, None]


def test_a_title_behind_a_member_is_no_role_at_the_body():
    page = "Elm Council member Professor Ilse Marchetti spoke."
    assert given(page, "role", "employer") == [("Elm Council", "member")]
    page = "Elm University professor Ilse Marchetti spoke."
    assert given(page, "role", "employer") == [("Elm University", "professor")]


def test_both_levels_of_degrees_are_told():
    page = "Ilse Marchetti earned undergraduate and graduate degrees at Elm University."
    assert given(page, "degree", "educated_at") == [("Elm University", "undergraduate and graduate degrees")]


def test_until_when_a_title_was_held_is_not_when_it_was_won():
    assert given("Marchetti held the world title until 1993.", "date") == [("world title", None)]


def test_a_decade_with_a_mark_behind_it_is_a_decade():
    assert given("Marchetti won the Moss Medal in the 1970s3.", "date") == [("Moss Medal", "197X")]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Ole Berg was jailed on Monday for the murder of 79-year-old Ilse Marchetti.", None),
        ("Ole Berg was found guilty after he killed 79-year-old Ilse Marchetti.", None),
        ("Police found the body of 79-year-old Ilse Marchetti.", None),
        ("The jury heard 79-year-old Ilse Marchetti.", "2024-04-16"),
    ],
)
def test_the_age_of_a_victim_is_not_that_of_the_day_of_the_report(words, day):
    read = claims(words, published="2024-04-16")
    assert [each.qualifiers.get("date") for each in read if each.field == "age_statement"] == [day]


@pytest.mark.parametrize(
    ("words", "post"),
    [
        ("elected MP for the rural constituency of Tarn in 1992", "MP for the rural constituency of Tarn"),
        ("chairman for 14 years of the Moss Trust", "chairman of the Moss Trust"),
    ],
)
def test_a_post_is_told_whole_and_without_how_long(words, post):
    assert told(f"Ilse Marchetti was {words}.", ["position_held"]) == {f"position_held {post}"}


def test_a_lesser_rank_before_letters_is_no_whole_rank():
    page = "Ilse Marchetti teaches at Elm University. As Acting LSM Dean of Music, Marchetti goes there daily."
    assert "position_held dean of Music" not in told(page, ["position_held"])


@pytest.mark.parametrize("hired", ["hired as a chemist at Acme", "appointed to a post in Ulm"])
def test_who_was_hired_and_moves_to_a_university_does_not_learn_there(hired):
    page = f"Marchetti took her degree in 1980. In 1986, she was {hired} and, later, she moved to Elm University."
    assert told(page, ["educated_at"]) == set()


def test_who_heads_one_body_does_not_run_another():
    assert told("Marchetti knew Elm Clinic and lived in a house run by Ole Berg.", ["related"]) == set()
    assert told("Marchetti knew the Elm Clinic in Lom, run by Ole Berg.", ["related"]) == {"related Ole Berg"}


def test_who_has_died_by_then_is_of_no_age_on_the_day_of_the_report():
    page = "Ilse Marchetti was found dead on 15 September 2014.\n\nMs Marchetti, 23, came from Lom."
    ages = [each for each in claims(page, published="2015-12-24") if each.field == "age_statement"]
    assert [each.qualifiers.get("date") for each in ages] == [None]
    ages = claims("Ms Marchetti, 23, came from Lom.", published="2015-12-24")
    assert [each.qualifiers.get("date") for each in ages if each.field == "age_statement"] == ["2015-12-24"]
