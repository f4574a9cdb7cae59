"""Other names in a list: in the brackets behind a name, or with "or" between two names."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

ARVO = Subject(id="arvo-lind", name="Arvo Lind")


def read(text: str, field: str) -> list[str]:
    return [each.value for each in claims(text, subject=ARVO) if each.field == field]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Arvo Lind (also Arvid Lindt; died 1310) was an abbot.", ["Arvid Lindt"]),
        ("Arvo Lind (or Arvid Lindt; 1753 – 16 February 1848) was a Polish singer.", ["Arvid Lindt"]),
        ("Arvo Lind (died 1323, other names Aro Lin, Kam Rasta) was an abbot.", ["Aro Lin", "Kam Rasta"]),
        ("Arvo Lind (pseudonyms: Marek, Stary; 8 July 1893 – 28 November 1942) was a poet.", ["Marek", "Stary"]),
        ("Arvo Lind or Arvid Lindt (died 28 June 1589) was the ninth abbot.", ["Arvid Lindt"]),
    ],
)
def test_names_of_a_list_are_other_names(text: str, names: list[str]) -> None:
    assert read(text, "also_known_as") == names


@pytest.mark.parametrize(
    "text",
    [
        "Arvo Lind (also Arvid Lindt; born 1950) is a poet. Lindt lives in Graz.",
        "Arvo Lind (森沢 健太 Morisawa Kenta, born 1950) is a poet. Morisawa lives in Graz.",
        "Arvo Lind (Japanese: 森沢 健太 Hepburn: Morisawa Kenta, born 1950) is a poet. Morisawa lives in Graz.",
        "Arvo Lind (Kasimir Andrej Boleslav, born 1950) is a poet. Boleslav lives in Graz.",
        "Arvo Lind, also known as Ritter, and sometimes as Adler, is a poet. Adler lives in Graz.",
        "Arvo Lind was known by his birth name, Karel Moor, or by its French form, Henri Maure. Maure lives in Graz.",
    ],
)
def test_they_mean_the_person_from_there_on(text: str) -> None:
    assert read(text, "residence") == ["Graz"]


@pytest.mark.parametrize(
    "text",
    [
        "Arvo Lind (with Karel Moor; born 1950) is a poet. Moor lives in Graz.",
        "Arvo Lind (the son of Karel Moor) is a poet. Moor lives in Graz.",
        "Arvo Lind (also Karel Moor's son) is a poet. Moor lives in Graz.",
        "Arvo Lind (Karel Moor, 1950) is a role. Moor lives in Graz.",
        "Arvo Lind or Karel Moor may win. Moor lives in Graz.",
        "Arvo Lind (also a poet, like Karel Moor) is a nurse. Moor lives in Graz.",
    ],
)
def test_others_in_brackets_are_somebody_else(text: str) -> None:
    assert read(text, "also_known_as") == []
    assert read(text, "residence") == []


@pytest.mark.parametrize(
    "years", ["1753 – 16 February 1848", "1753 — 16 February 1848", "4 May 1753 – 16 February 1848"]
)
def test_the_years_behind_them_are_the_persons(years: str) -> None:
    text = f"Arvo Lind (or Arvid Lindt; {years}), was a Polish painter."
    assert read(text, "birth_date")[0][:4] == "1753"
    assert read(text, "death_date") == ["1848-02-16"]
    assert read(text, "nationality") == ["Polish"]
