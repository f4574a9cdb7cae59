"""What is told of one and not of another, or not of two and so of a third; and names, marriages and days in longer forms."""

import pytest

from tests.unit.extract.documents import claims, told


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti, not Ida Berg, was born in Graz.",
        "Ilse Marchetti and not Ida Berg was born in Graz.",
        "It was Ilse Marchetti, not Ida Berg, who was born in Graz.",
        "It was Ilse Marchetti and not her sister Ida who was born in Graz.",
    ],
)
def test_what_is_not_told_of_another_is_told_of_her(text: str) -> None:
    found = [(each.value, each.modality.value) for each in claims(text) if each.field == "birth_place"]
    assert found == [("Graz", "asserted")]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Berg, not Ilse Marchetti, was born in Graz.",
        "It was Ida Berg and not Ilse Marchetti who was born in Graz.",
    ],
)
def test_what_is_told_of_another_is_not_told_of_her(text: str) -> None:
    assert told(text, ("birth_place",)) == set()


def test_of_three_places_the_last_is_hers() -> None:
    found = claims("Ilse Marchetti was born neither in Graz nor in Ulm but in Lom.")
    modalities = {(each.value, each.modality.value) for each in found if each.field == "birth_place"}
    assert modalities == {("Graz", "negated"), ("Ulm", "negated"), ("Lom", "asserted")}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Ilse Marchetti, often described as a nurse, was in fact a midwife.", {"occupation midwife"}),
        ("Ilse Marchetti, by profession a nurse, sang.", {"occupation nurse"}),
        ("Listeners have known Ilse Marchetti simply as Mama Tencha.", {"also_known_as Mama Tencha"}),
        ("We have known Ilse Marchetti as a friend.", set()),
        ('Ilse Marchetti (nom de guerre "Wicher") led a company.', {"also_known_as Wicher"}),
        (
            "Her mother bore twelve children, of whom Ilse Marchetti was the ninth to be born.",
            {"sibling twelve children"},
        ),
        ("Ilse Marchetti was the third daughter, and sixth child, of a family of ten.", {"sibling ten children"}),
        (
            "Ilse Marchetti's first marriage, at eighteen, was to Hugh Keane; her second, in 1950, to Max Roe.",
            {"spouse Hugh Keane", "spouse Max Roe"},
        ),
        ("Divorced from Paul Vautrin, Ilse Marchetti sang.", {"spouse Paul Vautrin"}),
        ("Ilse Marchetti was married in the spring of 1933 to a widower, Per Roe.", {"spouse Per Roe"}),
        ("Friday the 13th of March 1931 was the day on which Ilse Marchetti was born.", {"birth_date 1931-03-13"}),
        ("Friday the 13th of March 1931 was the day before Ilse Marchetti was born.", set()),
        (
            "The photographs of Ilse Marchetti (Swiss, b. Graz 1934) are shown.",
            {"nationality Swiss", "birth_date 1934"},
        ),
        ("Ilse Marchetti was forty-three when, in 1926, the mill closed.", {"age_statement 43"}),
    ],
)
def test_it_is_read_in_longer_forms(text: str, facts: set[str]) -> None:
    fields = ("occupation", "also_known_as", "sibling", "spouse", "birth_date", "nationality", "age_statement")
    assert told(text, fields) == facts


def test_what_is_given_wrongly_is_denied() -> None:
    found = claims("Ilse Marchetti is generally, but wrongly, given as a graduate of Elm University.")
    assert [each.modality.value for each in found if each.field == "educated_at"] == ["negated"]
