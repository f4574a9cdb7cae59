"""Kin with how long they have been so, widows with children, anniversaries, and lines of chronicles."""

import pytest

from tests.unit.extract.documents import told

FIELDS = ("spouse", "child", "residence", "birth_place", "birth_date", "death_place", "death_date")


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Ilse Marchetti and her husband of 40 years, Nils, have four children.",
            {"spouse Nils", "child four children"},
        ),
        (
            "Ilse Marchetti and her husband of 40 years, Nils Berg, live in Graz.",
            {"spouse Nils Berg", "residence Graz"},
        ),
        ("Ilse Marchetti is a widow with three sons.", {"child three sons"}),
        ("Ilse Marchetti is divorced, with two children.", {"child two children"}),
        ("Ilse Marchetti met a widow with three sons.", set()),
        ("Ilse Marchetti is a widow with a farm.", set()),
        ("Ilse Marchetti and Nils Berg celebrated their golden wedding in 2000.", {"spouse Nils Berg"}),
        ("Ilse Marchetti and Nils Berg celebrated their 10th anniversary as a band.", set()),
        (
            "3 May 1950, Graz: birth of the painter Ilse Marchetti.",
            {"birth_date 1950-05-03", "birth_place Graz"},
        ),
        ("3 May 1990: death of Ilse Marchetti in Graz.", {"death_date 1990-05-03", "death_place Graz"}),
        ("3 May 1990: death of Ilse Marchetti's mother.", set()),
        ("Ilse Marchetti left Graz, where she first saw the light of day.", {"birth_place Graz"}),
    ],
)
def test_it_is_told_of_whom_it_is(text: str, facts: set[str]) -> None:
    assert told(text, FIELDS) == facts


@pytest.mark.parametrize("name", ["Luis Ruiz de la Cruz y Vargas", "Juan Ortiz de Rozas y López de Osorno"])
def test_particles_make_no_name_too_long(name: str) -> None:
    assert told(f"Ilse Marchetti married {name} in 1950.", ("spouse",)) == {f"spouse {name}"}
