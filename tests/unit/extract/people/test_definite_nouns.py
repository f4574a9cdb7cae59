"""Whom "the chef", "the star" and "the 50-year-old" mean."""

import pytest

from tests.unit.extract.documents import claims


def values(text: str, field: str) -> list[str]:
    return [each.value for each in claims(text, published="2020-09-19") if each.field == field]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti opened an inn. The chef was born in Bern.",
        "Ilse Marchetti opened an inn. The actress, who was born in Bern, lives in Graz.",
        "Born in Bern, the novelist grew up on a farm.",
        "Ilse Marchetti died on Monday. The star was born in Bern.",
        "Ilse Marchetti won again. The 24-year-old goalkeeper was born in Bern.",
    ],
)
def test_a_noun_with_the_means_the_person_whom_the_text_is_about(text):
    assert values(text, "birth_place") == ["Bern"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti met a biologist. The biologist was born in Bern.",
        "Ilse Marchetti worked with Bruno Kern. The chef was born in Bern.",
        "Bruno Kern won. The novelist was born in Bern. Ilse Marchetti did not win.",
        "Ilse Marchetti won. Her father died in 1990. The novelist was born in Bern.",
        "Ilse Marchetti fell ill. The doctor was born in Bern.",
        "Ilse Marchetti won. The policeman was born in Bern.",
    ],
)
def test_a_noun_that_may_be_somebody_elses_means_nobody(text):
    assert values(text, "birth_place") == []


def test_an_age_as_a_noun_means_who_acts_in_the_sentence_before_not_whose_kin_acts():
    assert (
        values("Ilse Marchetti sings. Her husband, Karl Vogt, teaches. The 50-year-old lives in Graz.", "residence")
        == []
    )
    assert values("Ilse Marchetti sings. Her songs are sad. The 50-year-old lives in Graz.", "residence") == ["Graz"]


def test_a_thing_of_some_years_is_nobody():
    assert values("Ilse Marchetti runs a school. The 24-year-old bridge was built in Bern.", "age_statement") == []


def test_whom_a_noun_means_may_be_named_only_behind_it():
    text = "When the whistle blew, the 24-year-old goalkeeper ran off. Ilse Marchetti had won."
    assert values(text, "age_statement") == ["24"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti gets up at five. The Danish sculptor was born in Bern.",
        "Ilse Marchetti gets up at five. The acclaimed Peruvian long-distance runner, who was born in Bern, lives in Graz.",
        "Ilse Marchetti is a sculptor. The Danish-born sculptor was born in Bern.",
        "Ilse Marchetti gets up at five. The Danish sculptor lives in Graz. The Danish artist was born in Bern.",
    ],
)
def test_the_first_people_that_a_text_tells_is_that_of_whom_it_is_about(text: str) -> None:
    assert values(text, "birth_place") == ["Bern"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti is a Danish sculptor. The Peruvian sculptor was born in Bern.",
        "Ilse Marchetti lost to a Peruvian. The Peruvian sprinter was born in Bern.",
        "Ilse Marchetti gets up at five. The Danish sculptor lives in Graz. The Peruvian sculptor was born in Bern.",
        "Ilse Marchetti met Bruno Kern. The Danish sculptor was born in Bern.",
        "Ilse Marchetti met a sculptor. The Danish sculptor was born in Bern.",
        "Ilse Marchetti gets up at five. The Danish sculptor Karen Holm was born in Bern.",
    ],
)
def test_a_noun_with_a_people_means_nobody_once_another_may_be_meant(text: str) -> None:
    assert values(text, "birth_place") == []


def test_a_noun_with_the_is_nobody_known_behind_a_sentence_about_anybody_of_that_trade():
    text = "Ilse Marchetti runs a gallery. A Danish sculptor once lived above it. The sculptor was born in Aarhus."
    assert "birth_place" not in {each.field for each in claims(text)}


@pytest.mark.parametrize(
    ("before", "homes"),
    [
        ("She met the boxer in Rome.", []),
        ("She treated Ines Lund.", []),
        ("She interviewed the singer Ole Lund.", []),
        ("She told the judge that she was sorry.", ["Graz"]),
        ("She beat Ines Lund in Rome.", ["Graz"]),
    ],
)
@pytest.mark.parametrize("noun", ["The 25-year-old", "The 38-year-old mother of two"])
def test_an_age_behind_one_whom_somebody_meets_may_be_that_ones(before, homes, noun):
    assert values(f"Ilse Marchetti is a doctor. {before} {noun} lives in Graz.", "residence") == homes


@pytest.mark.parametrize(
    ("text", "husbands"),
    [
        ("Ilse Marchetti wrote to Una Lund about her husband, Jon.", []),
        ("Ilse Marchetti edited letters of Ana Lund to her husband, Jon.", []),
        ("Ilse Marchetti gave the house to her husband, Jon.", ["Jon"]),
        ("Ilse Marchetti wrote to Ole Lund about her husband, Jon.", ["Jon"]),
    ],
)
def test_kin_behind_one_who_is_written_to_may_be_that_ones(text, husbands):
    assert values(text, "spouse") == husbands


@pytest.mark.parametrize(
    "front", ["With Ilse Marchetti, she", "Unlike Ilse Marchetti, she", "Together with Ilse Marchetti, he"]
)
def test_who_does_something_beside_somebody_is_another(front):
    assert values(f"{front} founded the Elm Quartet. She was born in Linz.", "employer") == []
