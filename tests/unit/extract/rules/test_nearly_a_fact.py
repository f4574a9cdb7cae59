"""What is nearly said: near a town, rather than, "the Section", studies broken off and gone on with, somebody found at a school."""

import pytest

from tests.unit.extract.documents import claims, shown, told

_FACTS = ("position_held", "employer", "educated_at", "occupation", "birth_place", "residence", "age_statement")


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Marchetti was born in a village some way south of Aleppo.", "Aleppo"),
        ("Marchetti was born in a village to the south of Aleppo in 1950.", "Aleppo"),
        ("Marchetti was born in a hamlet a little north of Lyon.", "Lyon"),
        ("Marchetti was born in the south of Lebanon.", None),
        ("Marchetti was born in a town in the north of Portugal.", None),
    ],
)
def test_off_a_town_is_near_it(text: str, near: str | None) -> None:
    (found,) = (each for each in claims(text) if each.field == "birth_place")
    assert found.qualifiers.get("near") == near


def test_who_goes_to_the_south_of_a_country_lives_there() -> None:
    assert shown("Marchetti moved to the south of France in 1990.", "residence") == ["the south of France"]


@pytest.mark.parametrize(
    ("text", "completed"),
    [
        ("Marchetti interrupted her studies at Hexley Polytechnic to fight, but returned and took her diploma.", None),
        ("Marchetti suspended her studies at Hexley Polytechnic in the war and completed them in 1946.", None),
        ("Marchetti interrupted her studies at Hexley Polytechnic in 1991.", "abandoned"),
        ("Marchetti abandoned her studies at Hexley Polytechnic and returned home to marry.", "abandoned"),
        ("Marchetti broke off her studies at Hexley Polytechnic and never returned to finish them.", "abandoned"),
        ("Marchetti had to leave Hexley College before taking her degree.", "abandoned"),
    ],
)
def test_studies_gone_on_with_are_not_abandoned(text: str, completed: str | None) -> None:
    (found,) = (each for each in claims(text) if each.field == "educated_at")
    assert found.qualifiers.get("completed") == completed


def test_another_school_is_no_going_on() -> None:
    text = "Marchetti dropped out of Hexley University and graduated from Enton University in 1990."
    found = {each.value: each.qualifiers.get("completed") for each in claims(text) if each.field == "educated_at"}
    assert found == {"Hexley University": "abandoned", "Enton University": "completed"}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Marchetti transferred from Pavia to the University of Enton in 1990.", {"educated_at University of Enton"}),
        (
            "Marchetti transferred to the University of Enton as a professor of law in 1960.",
            {"employer University of Enton"},
        ),
        ("The critics found Marchetti at the Hexley School of Art.", set()),
        ("Friends left Marchetti at the Hexley Hospital.", set()),
        ("Marchetti at the Hexley School of Art said so.", {"employer Hexley School of Art"}),
        ("Marchetti joined the Bureau in 1990 and later worked for the Directorate.", set()),
        ("Marchetti joined the Hexley Bureau of Roads in 1990.", {"employer Hexley Bureau of Roads"}),
    ],
)
def test_a_body_beside_her_is_what_the_words_make_of_it(text: str, facts: set[str]) -> None:
    assert told(text, ("employer", "educated_at")) == facts


@pytest.mark.parametrize(
    ("text", "trades"),
    [
        ("Marchetti was the plumber of Dutch finance.", []),
        ("Marchetti was the surgeon of the Italian economy.", []),
        ("Marchetti was the cook of the German navy.", ["cook"]),
        ("Marchetti was an engineer of Swedish birth.", ["engineer"]),
    ],
)
def test_a_trade_of_a_nations_public_life_is_a_figure_of_speech(text: str, trades: list[str]) -> None:
    assert shown(text, "occupation") == trades


@pytest.mark.parametrize("how", ["sooner", "as soon", "rather", "gladly"])
def test_what_somebody_would_have_been_is_a_wish(how: str) -> None:
    (found,) = (each for each in claims(f"Marchetti would {how} have been a carpenter than a queen.") if each.value)
    assert found.modality == "intended"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Marchetti works for the Society for the Prevention of Cruelty to Reindeer.",
            "Society for the Prevention of Cruelty to Reindeer",
        ),
        ("Marchetti works for the Society for Aid to Sailors.", "Society for Aid to Sailors"),
    ],
)
def test_what_comes_to_whom_is_a_part_of_a_bodys_name(text: str, body: str) -> None:
    assert shown(text, "employer") == [body]


def test_a_bodys_name_ends_before_the_next_one_that_somebody_moves_to() -> None:
    text = "Marchetti moved from the Society for Relief to Oxfam in 1971."
    assert sorted(shown(text, "employer")) == ["Oxfam", "Society for Relief"]


def test_numbered_notes_are_no_ages() -> None:
    assert shown("Marchetti (1) was born in Herat (2) in 1950 (3).", "age_statement") == []
    assert shown("Marchetti (34) lives in Bonn.", "age_statement") == ["34"]
