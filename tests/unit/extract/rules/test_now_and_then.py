"""What somebody does now behind a clause about another time; parties left for others; years of a marriage."""

import pytest

from tests.unit.extract.documents import claims


def told(text: str, *keys: str) -> set[tuple[str | None, ...]]:
    found = [each for each in claims(text, published="2026-03-02") if each.field != "age_statement"]
    return {(each.field, each.value, *(each.qualifiers.get(key) for key in keys)) for each in found}


@pytest.mark.parametrize("adverb", ["", "now ", "currently ", "still "])
def test_the_time_of_a_clause_between_commas_is_not_that_of_the_verb_behind_it(adverb: str) -> None:
    text = f"Ilse Marchetti, who left Vellum Ltd in 2015, {adverb}works for Tarn Motors."
    assert ("employer", "Tarn Motors", None, "present") in told(text, "end", "tense")


def test_what_somebody_did_as_the_holder_of_a_post_is_of_then() -> None:
    assert told("As mayor of Lund, Ilse Marchetti opened the bridge.", "tense") == {
        ("position_held", "mayor of Lund", None)
    }
    assert told("As mayor of Lund, Ilse Marchetti opens bridges.", "tense") == {
        ("position_held", "mayor of Lund", "present")
    }


@pytest.mark.parametrize("span", ["from 1990 to 2010", "from 1990 until his death in 2010"])
def test_a_couple_is_married_from_one_year_to_another(span: str) -> None:
    text = f"Ilse Marchetti and Karl Vogt were married {span}."
    assert ("spouse", "Karl Vogt", "1990", "2010") in told(text, "start", "end")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("left the Labour Party for the Greens", {"Labour Party", "Greens"}),
        ("left the Labour Party for the Moss Party", {"Labour Party", "Moss Party"}),
        ("left the Labour Party in 1990 to join the Greens", {"Labour Party", "Greens"}),
        ("quit the Labour Party to form the Moss Party", {"Labour Party", "Moss Party"}),
        ("left the Movement for Democratic Change in 1990", {"Movement for Democratic Change"}),
        ("joined the Party for Freedom and Democracy in 1990", {"Party for Freedom and Democracy"}),
    ],
)
def test_a_party_that_somebody_leaves_for_another_is_told_apart_from_it(text: str, expected: set[str]) -> None:
    found = claims(f"Ilse Marchetti {text}.")
    assert {each.value for each in found if each.field == "political_affiliation"} == expected


@pytest.mark.parametrize(
    "front", ["In 1999, as mayor of Lund, Ilse Marchetti", "In 1999 the mayor of Lund, Ilse Marchetti,"]
)
def test_a_post_behind_a_time_in_front_is_whose_name_follows(front: str) -> None:
    found = told(f"{front} opened the bridge.")
    assert ("position_held", "mayor of Lund") in found


@pytest.mark.parametrize("years", ["1930–", "1930–2001"])
def test_what_somebody_is_may_stand_behind_the_years_of_a_life(years: str) -> None:
    found = told(f"Ilse Marchetti, {years}, Icelandic teacher and politician.")
    assert {("nationality", "Icelandic"), ("occupation", "teacher"), ("occupation", "politician")} <= found


def test_who_heads_a_land_is_not_employed_by_it() -> None:
    found = told("The third President of the Republic, Ilse Marchetti, was born in 1930.")
    assert ("position_held", "president of the Republic") in found
    assert "employer" not in {field for field, _ in found}


def test_a_press_officer_is_one_of_the_house() -> None:
    found = told("Ilse Marchetti was press officer of the Elm Theatre from 1954 to 1957.", "role", "start")
    assert ("employer", "Elm Theatre", "press officer", "1954") in found


def test_a_body_that_goes_on_behind_its_letters_is_none_by_itself() -> None:
    body = "United Moss Educational, Scientific and Cultural Organization (UMESCO)"
    text = f"Ilse Marchetti was appointed president of the {body} World Commission on Tides."
    assert "position_held" not in {field for field, _ in told(text)}
