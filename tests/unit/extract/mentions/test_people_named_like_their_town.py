"""A town that has the person's family name is a town where somebody lives, is born or dies in it."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

HULL = Subject(id="ilse-hull", name="Ilse Hull")


def told(text: str) -> set[tuple[str, str]]:
    """Return the fields and values that a text gives to Ilse Hull."""
    return {(each.field, each.value) for each in claims(text, subject=HULL)}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Mrs Ilse Hull lives in Hull.", ("residence", "Hull")),
        ("Ilse Hull grew up in Hull with two aunts.", ("residence", "Hull")),
        ("Ilse Hull was born in Hull in 1950.", ("birth_place", "Hull")),
        ("Ilse Hull died in Hull in 1990.", ("death_place", "Hull")),
    ],
)
def test_a_life_in_a_town_of_the_same_name_is_read(text: str, claim: tuple[str, str]) -> None:
    assert claim in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The critics believe in Hull. Hull lives in Bergen.",
        "The dog lived in Hull's kitchen. Hull is a nurse.",
        "Nobody had more faith in Hull than Per Dahl.",
    ],
)
def test_the_person_is_no_town(text: str) -> None:
    assert not {value for field, value in told(text) if value == "Hull"}
