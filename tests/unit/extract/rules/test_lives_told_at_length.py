"""Births, deaths, ages, names, marriages and children with more words between them."""

import pytest

from tests.unit.extract.documents import claims, told

FIELDS = ("birth_place", "death_place", "also_known_as", "spouse", "child", "sibling", "age_statement")


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Ilse Marchetti died in the early hours of Monday in Graz.", {"death_place Graz"}),
        ("Ilse Marchetti was born that week in Graz.", {"birth_place Graz"}),
        (
            "Ilse Marchetti (Alto Verde, 1830–Sora Nova, 1899) sang.",
            {"birth_place Alto Verde", "death_place Sora Nova"},
        ),
        ("Ilse Marchetti (Alto Verde Press, 1930) sang.", set()),
        ("Ilse Marchetti was born in Graz in 1950, the last of nine.", {"birth_place Graz", "sibling nine children"}),
        ("Ilse Marchetti was born fourth in a line of seven sisters.", {"sibling seven sisters"}),
        ("Orphaned at ten, Ilse Marchetti sang.", {"age_statement 10"}),
        ("Woken at ten, Ilse Marchetti sang.", set()),
        ("Ilse Marchetti died days before she turned 60.", set()),
        ("Ilse Marchetti left before she turned 16.", {"age_statement 16"}),
        ("Ilse Marchetti was at school – she was fifteen – when it came out.", {"age_statement 15"}),
        ('On stage Ilse Marchetti was "La Rosa".', {"also_known_as La Rosa"}),
        ('On stage Ilse Marchetti was "superb".', set()),
        ("To the fishermen she has always been Tia Ilse. Ilse Marchetti sings.", {"also_known_as Tia Ilse"}),
        ("To the fishermen she has always been kind. Ilse Marchetti sings.", set()),
        ("Everyone addresses Ilse Marchetti as Mama Oke.", {"also_known_as Mama Oke"}),
        ("Ilse Marchetti sang on the air as Rosa Tich, a name she hated.", {"also_known_as Rosa Tich"}),
        ("Ilse Marchetti sang as Carmen in Graz.", set()),
        ("Ilse Marchetti, until 1934 Ilse Blum, fled.", {"also_known_as Ilse Blum"}),
        ("Ilse Marchetti, until 1934 a nurse, fled.", set()),
        ("Ilse Marchetti landed as Ilse Blum and changed her name.", {"also_known_as Ilse Blum"}),
        ("Ilse Marchetti landed as Berg changed his name.", set()),
        ("Ilse Marchetti was married from 1871 to Hugo Lenz.", {"spouse Hugo Lenz"}),
        ("Ilse Marchetti and Hugo Lenz announced their engagement; they were married in June.", {"spouse Hugo Lenz"}),
        ("Ilse Marchetti wed Per Ek and, after three years, Nils Bro.", {"spouse Per Ek", "spouse Nils Bro"}),
        ("Ilse Marchetti bore him three daughters.", {"child three daughters"}),
        ("Ilse Marchetti, mother of eleven (six girls, five boys), sang.", {"child eleven children"}),
    ],
)
def test_a_life_is_read_with_more_between(text: str, facts: set[str]) -> None:
    assert told(text, FIELDS) == facts


def test_whom_a_couple_had_are_children() -> None:
    text = "Ilse Marchetti met Nils Berg in 1951. They married the next year and had Liv, Kari and little Ida."
    assert told(text, ("child",)) == {"child Liv", "child Kari", "child Ida"}


def test_what_a_couple_had_besides_is_no_child() -> None:
    text = "Ilse Marchetti met Nils Berg in 1951. They married the next year and had trouble."
    assert told(text, ("child",)) == set()


def test_a_marriage_from_a_year_begins_then() -> None:
    found = [each for each in claims("Ilse Marchetti was married from 1871 to Hugo Lenz.") if each.field == "spouse"]
    assert [each.qualifiers for each in found] == [{"start": "1871"}]
