"""What stands in brackets behind the second of two, and what is told of one among several."""

import pytest

from tests.unit.extract.documents import claims, told


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti and Ida Roe (née Blum) moved to Graz.",
        "Ilse Marchetti and Ida Roe, née Blum, moved to Graz.",
        "Ilse Marchetti and Ida Roe, known as Mimi, moved to Graz.",
        "Ilse Marchetti and Ida Roe (Swiss nurse) moved to Graz.",
        "Works by Ilse Marchetti and Ida Roe (Swiss, 1901–1984) were sold.",
        "Ilse Marchetti and Ida Roe, the 35-year-old baker, won.",
    ],
)
def test_what_stands_beside_the_second_is_hers_alone(text: str) -> None:
    assert told(text, ("also_known_as", "occupation", "nationality", "birth_date", "death_date")) == set()


def test_it_is_hers_where_she_is_the_second() -> None:
    text = "Ida Roe and Ilse Marchetti (née Blum) moved to Graz."
    assert told(text, ("also_known_as", "residence")) == {"also_known_as Blum", "residence Graz"}


@pytest.mark.parametrize(
    "text",
    [
        "Of the forty men whom Ilse Marchetti taught, the oldest had been born in Graz in 1879.",
        "Of the men she taught, one died in Graz in 1960. Ilse Marchetti sang.",
        "Ilse Marchetti has two sons; one lives in Lom, another died in Graz in 1950.",
        "Ilse Marchetti has three sons, and each was born in Graz.",
    ],
)
def test_what_one_of_them_did_is_not_told_of_her(text: str) -> None:
    assert told(text, ("birth_date", "birth_place", "death_date", "death_place")) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti, one of four sisters, died in Graz.",
        "Ilse Marchetti, the oldest, died in Graz.",
        "She taught many and died in Graz. Ilse Marchetti sang.",
    ],
)
def test_who_is_one_of_them_dies_herself(text: str) -> None:
    assert told(text, ("death_place",)) == {"death_place Graz"}


@pytest.mark.parametrize("who", ["a widower, Nils. He", "a sister, Ida. She"])
def test_whoever_is_left_may_be_the_one_whose_age_is_told(who: str) -> None:
    found = claims(f"Ilse Marchetti died in 1977, leaving {who} was 50.")
    assert [each for each in found if each.field == "age_statement"] == []


@pytest.mark.parametrize(
    ("text", "field", "modality"),
    [
        ("Early biographers made Ilse Marchetti a native of Graz.", "birth_place", "possible"),
        ("It was taken for granted that Ilse Marchetti had died in 1959.", "death_date", "reported"),
        ("Until the 1990s it was taken for granted that Ilse Marchetti had died in 1959.", "death_date", "possible"),
        ("Ilse Marchetti's supposed doctorate from Elm University never existed.", "educated_at", "negated"),
        ("Ilse Marchetti scoffed at the notion that she had been born in Graz.", "birth_place", "negated"),
        (
            "We described Ilse Marchetti as a graduate of Elm University. She did not attend it.",
            "educated_at",
            "negated",
        ),
        ("We described Ilse Marchetti as a graduate of Elm University. She did well there.", "educated_at", "asserted"),
        ("They described Ilse Marchetti as a graduate of Elm University. She did not stay.", "educated_at", "asserted"),
    ],
)
def test_what_does_not_hold_is_not_asserted(text: str, field: str, modality: str) -> None:
    assert [each.modality.value for each in claims(text) if each.field == field] == [modality]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Ilse Marchetti, the 35-year-old nurse, was freed.", {"age_statement 35"}),
        ("Ilse Marchetti, the 35 year old nurse, was freed.", {"age_statement 35"}),
        ("Ilse Marchetti beat Ida Roe, the 35-year-old.", set()),
        ("Ilse Marchetti and Ida Roe, the 35-year-old baker, won.", set()),
    ],
)
def test_the_age_of_who_is_apposed_is_hers(text: str, ages: set[str]) -> None:
    assert told(text, ("age_statement",)) == ages


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti and Nils Berg, father of two, were arrested.",
        "Ilse Marchetti and Nils Berg, a father of two, were arrested.",
        "Ilse Marchetti and Nils Berg lived in Graz and Ulm respectively.",
        "Ilse Marchetti and Nils Berg were born in 1950 and 1952.",
    ],
)
def test_what_may_be_told_of_the_other_is_told_of_neither(text: str) -> None:
    assert told(text, ("child", "residence", "birth_date")) == set()


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Nils Berg and Ilse Marchetti, mother of two, were arrested.", "child two children"),
        ("Ilse Marchetti and Nils Berg, parents of two, were arrested.", "child two children"),
        ("Ilse Marchetti lived in Graz and moved to Ulm in 1950.", "residence Graz"),
        ("Ilse Marchetti was born in 1950 and died in 1990.", "birth_date 1950"),
    ],
)
def test_what_is_told_of_her_or_of_both_is_hers(text: str, fact: str) -> None:
    assert fact in told(text, ("child", "residence", "birth_date"))
