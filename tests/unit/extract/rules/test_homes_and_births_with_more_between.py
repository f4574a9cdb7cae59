"""Homes by roots, rooms and "these days"; births whose place has a clause or an abbreviated state between; own words."""

import pytest
from attrs import evolve

from service.domain.source import SourceKind
from service.extract.engine import extract
from tests.unit.extract.documents import ILSE, claims, document, shown, told


@pytest.mark.parametrize(
    ("text", "homes"),
    [
        ("Marchetti has put down roots in Hobart, Tasmania.", ["Hobart, Tasmania"]),
        ("Marchetti was born in Rome. Home these days is Bologna.", ["Bologna"]),
        ("Marchetti was born in Rome. Home these days is where the heart is.", []),
        ("Marchetti took rooms in Dieppe in 1871.", ["Dieppe"]),
        ("Marchetti took a photograph of a house in Dieppe.", []),
        ("Marchetti rents a flat in Kutaisi.", ["Kutaisi"]),
        ("Marchetti rents out a flat in Kutaisi.", []),
        ("Marchetti has made Hobart her home since 2011.", ["Hobart"]),
    ],
)
def test_a_home_is_where_somebody_has_roots(text: str, homes: list[str]) -> None:
    assert shown(text, "residence") == homes


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Marchetti was born at Oxford, where her father kept a shop, on 1 May 1902.",
            {"birth_place Oxford", "birth_date 1902-05-01"},
        ),
        ("Marchetti was born at Oxford, where her father was born on 1 May 1872.", {"birth_place Oxford"}),
        (
            "Marchetti, of Tarnwick, Calif., was born in St. Louis, Mo., in 1931.",
            {"birth_place St. Louis, Mo.", "birth_date 1931"},
        ),
    ],
)
def test_a_birth_has_its_day_behind_a_clause(text: str, facts: set[str]) -> None:
    assert told(text, ("birth_place", "birth_date")) == facts


def test_a_page_in_her_own_words_is_hers() -> None:
    page = document("Ilse Marchetti, in her own words\n\nI trained as a cook and opened my shop. We live in Hexley.")
    page = evolve(page, source=evolve(page.source, kind=SourceKind.BLOG))
    assert {each.display for each in extract(page, ILSE) if each.field == "residence"} == {"Hexley"}
    assert claims("Per Holm, in his own words\n\nI trained as a cook and opened my shop. We live in Hexley.") == ()
