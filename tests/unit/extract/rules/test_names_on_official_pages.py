"""Names of schools and bodies as pages of universities and offices have them: where they end, and what only looks like one."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims, told

BODIES = ("educated_at", "employer", "position_held", "nationality")


@pytest.mark.parametrize(
    ("text", "school"),
    [
        ("Marchetti graduated from the University Ss Peter and Paul in Lom.", "University Ss Peter and Paul"),
        ("Marchetti studied at Ss. Anna and Clara University.", "Ss. Anna and Clara University"),
        ("Marchetti attended Sts. Olaf and Knut School in Lom.", "Sts. Olaf and Knut School"),
    ],
)
def test_a_school_is_named_after_all_of_its_saints(text: str, school: str) -> None:
    assert told(text, BODIES) == {f"educated_at {school}"}


def test_one_saint_has_a_school_alone() -> None:
    assert told("Marchetti studied at St. Anna College and Lom University.", BODIES) == {
        "educated_at St. Anna College",
        "educated_at Lom University",
    }


def test_where_a_school_lies_is_no_second_school() -> None:
    text = "Marchetti attended Tarn College, Ondo State, and later studied at Ohio State."
    assert told(text, BODIES) == {"educated_at Tarn College", "educated_at Ohio State"}


@pytest.mark.parametrize(
    "text",
    ["Marchetti completed a course in University Pedagogy in 2017.", "Marchetti took classes in College Algebra."],
)
def test_a_field_that_is_taught_at_a_school_is_none(text: str) -> None:
    assert told(text, BODIES) == set()


@pytest.mark.parametrize("done", ["did her philosophy and theology", "took her law", "did her chemistry"])
def test_who_does_a_subject_at_a_school_learns_there(done: str) -> None:
    assert told(f"Marchetti {done} at the St. Klara College.", BODIES) == {"educated_at St. Klara College"}


def test_who_does_her_teaching_there_works_there() -> None:
    assert told("In 1980 Marchetti did her biology teaching at Tarn University.", BODIES) <= {
        "employer Tarn University"
    }


def test_who_was_a_founding_chair_founded_no_department() -> None:
    read = told("Marchetti was founding Chair of the Wave Technology Society Oslo Chapter (1994).", BODIES)
    assert read == {"position_held founding chair of the Wave Technology Society Oslo Chapter"}


def test_marks_tell_where_a_name_ends() -> None:
    text = "Marchetti is a member of “League of Printed Verse Keeper”, “Centre of Gathering Norse Tale” and “Board of Norse Letters” in Lom."
    assert told(text, ("employer",)) == {
        "employer League of Printed Verse Keeper",
        "employer Centre of Gathering Norse Tale",
        "employer Board of Norse Letters",
    }


def test_a_name_in_marks_goes_on_in_small_letters_behind_a_noun_for_a_body() -> None:
    assert told("She was manager of the publishing house “Lomska kniga”.", ("position_held",)) == {
        "position_held manager of the publishing house Lomska kniga"
    }


def test_marks_around_a_sentence_are_no_name() -> None:
    assert told("Marchetti joined “Tarn Bank” in 1990. She said: “Tarn Bank was dead”.", ("employer",)) == {
        "employer Tarn Bank"
    }


@pytest.mark.parametrize(
    "text",
    [
        "In spring, Marchetti was named the Norwegian trade ministry’s head of exports to Asia.",
        "In 1990 she was named the Danish central bank's chief economist.",
        "She is the Danish king's cousin.",
    ],
)
def test_what_belongs_to_a_land_is_nobodys_nationality(text: str) -> None:
    assert told(text, ("nationality",)) == set()


def test_a_champion_among_women_has_one() -> None:
    text = "She became the Danish women's champion in 1990. She is a Danish children's author."
    subject = Subject(id="ilse-marchetti", name="Ilse Marchetti")
    assert {each.value for each in claims(text, subject=subject) if each.field == "nationality"} == {"Danish"}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Marchetti was born in Ghent/Belgium in 1954.", {"birth_place Ghent, Belgium", "birth_date 1954"}),
        (
            "She was later admitted into Tarn University, Oslo, to read medicine.",
            {"educated_at Tarn University"},
        ),
        ("She was a student at the then Tarn College from 1961 to 1963.", {"educated_at Tarn College"}),
        (
            "In 1992 Marchetti played a role in founding the Tarn Institute within the scope of Holm University.",
            {"employer Tarn Institute"},
        ),
        (
            "Marchetti, whose career started in 1981 as a lecturer, had her education at the Tarn College from where she graduated in 1973.",
            {"educated_at Tarn College"},
        ),
    ],
)
def test_towns_with_their_land_and_bodies_within_others(text: str, read: set[str]) -> None:
    assert told(text, (*BODIES, "birth_place", "birth_date")) == read


@pytest.mark.parametrize("the", ["the", "The"])
def test_an_executive_committee_is_named_with_its_kind_and_with_what_it_is_of(the: str) -> None:
    body = f"Executive Committee of {the} Norse Studies Association"
    assert told(f"She is a member of the {body}.", BODIES) == {
        f"employer {body}",
        f"position_held member of the {body}",
    }


def test_an_executive_board_alone_is_no_name() -> None:
    assert "employer Executive Board" not in told(
        "I am Ilse Marchetti, a member of the Executive Board for all lands.", BODIES
    )


def test_an_executive_is_no_committee() -> None:
    text = "Acme Executive Ilse Marchetti is Executive Director of Tarn Bank."
    assert told(text, BODIES) == {"position_held executive director of Tarn Bank"}


@pytest.mark.parametrize(
    ("trade", "said"),
    [
        ("University Researcher", "is currently working as"),
        ("University Teacher", "works as"),
        ("College Librarian", "was a"),
    ],
)
def test_a_trade_with_a_school_in_front_is_a_trade(trade: str, said: str) -> None:
    read = told(f"She {said} {trade} at Holm University.", (*BODIES, "occupation"))
    assert read == {f"occupation {trade.lower()}", "employer Holm University"}


def test_a_college_for_teachers_is_a_school() -> None:
    assert told("She worked at University Teacher Training College.", BODIES) == {
        "employer University Teacher Training College"
    }


@pytest.mark.parametrize("age", ["Sixty-one-year-old", "Sixty-one year old", "Sixty-one year old Auxiliary Bishop"])
def test_an_age_in_words_is_no_part_of_the_name_behind_it(age: str) -> None:
    assert told(f"{age} Marchetti was born in Oslo.", ("birth_place", "age_statement")) >= {"birth_place Oslo"}
