"""Pages on artists, scholars and players: bodies that they were only guests of, names glued to what stands before, other people's lives."""

import pytest

from tests.unit.extract.documents import shown, told, values


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti exhibited some glass work at the Elm Gallery in 2015.",
        "Marchetti shows new work at the Elm Gallery.",
        "Marchetti was a harpist. She also recorded with the Tromsø Symphony Orchestra in Bodø and the Radio Orchestras.",
        "Marchetti played a large role in re-establishing the Porto Philharmonic Orchestra.",
        "Marchetti will start as head coach at the close of the Fjord Premier League.",
        "Marchetti went on the way of a doctor at Tromsø College of Medicine in 1947.",
        "Marchetti advanced her career at Porto University, 1953 where she qualified in medicine.",
    ],
)
def test_who_is_only_a_guest_or_pupil_of_a_body_or_restores_it_does_not_work_there(text):
    assert not told(text, {"employer"})


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Marchetti began work at the Elm Gallery in 2015.", "Elm Gallery"),
        ("Marchetti played in the Tromsø Symphony Orchestra.", "Tromsø Symphony Orchestra"),
        ("Marchetti has a role at the Elm Foundation.", "Elm Foundation"),
        ("Marchetti advanced her career at Porto University.", "Porto University"),
    ],
)
def test_who_works_at_a_body_told_in_like_words_does(text, body):
    assert body in values(text, "employer")


def test_years_of_research_or_teaching_at_schools_are_no_studies():
    text = "Marchetti had 30 years of teaching and research experience at Porto College and the University of Tromsø."
    assert told(text, {"educated_at", "employer"}) == {"employer Porto College", "employer University of Tromsø"}


def test_years_of_training_at_a_school_are_studies():
    assert values("Marchetti had two years of training at Porto College.", "educated_at") == {"Porto College"}


def test_a_language_that_somebody_speaks_is_no_nationality():
    text = "I am Ilse Marchetti. We are bilingual and speak Norwegian and Farsi at home."
    assert not shown(text, "nationality")
    assert shown("Ilse Marchetti is an influential and retired Danish painter.", "nationality") == ["Danish"]


def test_a_field_is_no_part_of_the_name_of_its_professor():
    text = "The former Norwegian Professor of Botany Ilse Berit Marchetti has died at 99."
    assert shown(text, "also_known_as") == ["Ilse Berit Marchetti"]


def test_a_maestros_title_is_no_name():
    assert not shown("Maestro Ilse Marchetti, a fine conductor, died in 2020.", "also_known_as")


def test_a_headline_of_many_words_ends_above_the_line_that_names_its_person_in_full():
    text = (
        "Norwegian nuclear scientist Dr Ilse Marchetti passes away today in Oslo\n"
        "Nuclear scientist Dr Ilse Marchetti, 85, died at home on Sunday."
    )
    assert told(text, {"employer", "age_statement"}) == {"age_statement 85"}


def test_books_that_are_his_are_not_hers():
    text = (
        "Ilse Marchetti is a poet, author of two books, Salt (2003) and Rain (2010). Ole Quist was born in Porto. "
        "He began to write early. His books include the collection Eyes (2006) and a novel, The New Barn (2008)."
    )
    assert values(text, "notable_for") == {"Salt", "Rain"}


def test_a_surname_that_is_told_with_an_age_is_somebody_whom_he_means():
    text = (
        "Marchetti, 92, is a founder of acoustics. Marchetti became a member of the Tromsø Academy in 1980.\n"
        "Dahl, 90, is a founder of acoustics. She took a degree in Porto. She returned to Norway in 1950."
    )
    assert not shown(text, "residence")
