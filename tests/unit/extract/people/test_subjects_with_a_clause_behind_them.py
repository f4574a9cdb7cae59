"""What stands behind "who …", or "also called …", goes on about the subject that the sentence opened with."""

import pytest

from tests.unit.extract.documents import told, values


@pytest.mark.parametrize("who", ["The aunt", "A pupil", "The lawyer", "The film", "One of the brothers"])
def test_a_sentence_goes_on_about_its_own_subject_behind_who(who):
    text = f"{who} of Ilse Marchetti, who lives in Lund, was born in Hull, worked for the Nord Bank and died in 1990."
    assert told(text, ("birth_place", "death_date", "employer")) == set()


def test_a_sister_who_died_is_no_death_of_her_own():
    text = "The twin sister of Ilse Marchetti, who sang in bars, died in Kent in 1944."
    assert told(text, ("death_date", "death_place")) == set()


def test_a_sentence_about_a_film_on_somebody_goes_on_about_the_film_behind_who():
    assert values("The film about Ilse Marchetti, who died in 1990, won the Elm Prize.", "award") == set()


@pytest.mark.parametrize("front", ["It was written by", "The book is about", "The choir was led by"])
def test_what_a_list_behind_who_tells_is_told_of_whom_it_means(front):
    text = f"{front} Ilse Marchetti, who was born in Hull, lived in Lund and died in 1990."
    assert told(text, ("birth_place", "residence", "death_date")) == {
        "birth_place Hull",
        "residence Lund",
        "death_date 1990",
    }


@pytest.mark.parametrize("front", ["The weaver", "The mother of Per Holm,"])
def test_who_stands_beside_what_she_is_goes_on_behind_who(front):
    text = f"{front} Ilse Marchetti, who lives in Lund, was born in Hull."
    assert values(text, "birth_place") == {"Hull"}


def test_what_an_aunt_with_an_aside_did_is_not_told_of_her_niece():
    text = "The aunt of Ilse Marchetti, a baker, was born in Hull and died in 1901."
    assert told(text, ("birth_place", "death_date")) == set()


@pytest.mark.parametrize(
    "named", [", also called", ", who was also named", ", likewise called"], ids=["also", "who was also", "likewise"]
)
def test_a_relative_of_whom_it_is_said_to_have_the_name_too_is_another(named):
    text = f"The grandmother of Ilse Marchetti{named} Ilse Marchetti, was a cooper who died in 1901."
    assert told(text, ("occupation", "death_date", "also_known_as")) == set()


def test_another_name_right_behind_a_name_is_the_same_persons():
    assert told("Ilse Marchetti, also called Ida Moll, died in 1901.", ("also_known_as", "death_date")) == {
        "also_known_as Ida Moll",
        "death_date 1901",
    }


@pytest.mark.parametrize("who", ["The brother", "Another cousin", "One daughter", "The lawyer"])
@pytest.mark.parametrize("told_behind", ["was a sailor", "was born in Lund in 1920", "lived in Lund"])
def test_who_behind_a_relative_and_the_person_may_be_either_of_them(who, told_behind):
    text = f"{who} of Ilse Marchetti, who {told_behind}, drowned in the Tarn."
    assert told(text, ("occupation", "birth_place", "birth_date", "residence")) == set()


@pytest.mark.parametrize(
    "text",
    ["Per Olsen married the niece of Ilse Marchetti, who was a sailor.", "Ilse Marchetti, who was a sailor, drowned."],
)
def test_who_is_the_person_where_nothing_goes_on_around_it(text):
    assert values(text, "occupation") == {"sailor"}
