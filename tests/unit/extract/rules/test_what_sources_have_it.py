"""What one source, popular memory or an original has said of a life, and what is told between commas or dashes."""

import pytest

from tests.unit.extract.documents import claims

ASSERTED, NEGATED, REPORTED = "asserted", "negated", "reported"


def _read(text: str, *fields: str) -> set[tuple[str, str]]:
    return {(each.value, each.modality.value) for each in claims(text) if each.field in fields}


@pytest.mark.parametrize(
    ("text", "field", "value", "modality"),
    [
        ("One chronicle gives Ilse Marchetti as the wife of Jan Maes.", "spouse", "Jan Maes", REPORTED),
        ("One biographer calls Ilse Marchetti the daughter of Jan Maes.", "parent", "Jan Maes", REPORTED),
        ("A later genealogist has Ilse Marchetti born in Graz.", "birth_place", "Graz", REPORTED),
        ("In popular memory Ilse Marchetti died in Graz.", "death_place", "Graz", REPORTED),
        (
            "In popular memory Ilse Marchetti died in Graz. The register tells another story.",
            "death_place",
            "Graz",
            NEGATED,
        ),
        ("The supposed marriage of Ilse Marchetti to Lev Gagin rests on a misreading.", "spouse", "Lev Gagin", NEGATED),
        ("The marriage of Ilse Marchetti to Lev Gagin rests on trust.", "spouse", "Lev Gagin", ASSERTED),
        (
            "Ilse Marchetti was for two centuries held to be a native of Graz. Her baptism has since been found in Lom.",
            "birth_place",
            "Graz",
            NEGATED,
        ),
        (
            "Ilse Marchetti was a native of Graz. Her letters have since been found in Lom.",
            "birth_place",
            "Graz",
            ASSERTED,
        ),
        ("Hardly anyone doubts that Ilse Marchetti was born in Graz.", "birth_place", "Graz", ASSERTED),
        ("Many doubt that Ilse Marchetti was born in Graz.", "birth_place", "Graz", "possible"),
        ("Ilse Marchetti was born, so the register tells us, at Graz.", "birth_place", "Graz", ASSERTED),
        ("Ilse Marchetti - she never rested - died in 1966.", "death_date", "1966", ASSERTED),
        ("Ilse Marchetti never - she was told - died in 1966.", "death_date", "1966", NEGATED),
    ],
)
def test_how_a_life_is_told_by_others(text: str, field: str, value: str, modality: str) -> None:
    assert _read(text, field) == {(value, modality)}


def test_what_the_original_gave_is_denied() -> None:
    text = "The original gave Ilse Marchetti's year of birth as 1936; she was born in 1926."
    assert _read(text, "birth_date") == {("1936", NEGATED), ("1926", ASSERTED)}


def test_an_original_that_gives_way_denies_nothing() -> None:
    assert _read("The original gave way. Ilse Marchetti was born in 1926.", "birth_date") == {("1926", ASSERTED)}


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Ilse Marchetti lives not in Bilbao, as her page says, but in Graz.", "residence"),
        ("Ilse Marchetti died not in Bilbao but in Graz.", "death_place"),
    ],
)
def test_what_is_put_right_in_the_clause_is_asserted(text: str, field: str) -> None:
    assert _read(text, field) == {("Bilbao", NEGATED), ("Graz", ASSERTED)}
