"""Kin in rows as lives for applications have them: titles before names, years behind them, children in brackets."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

HALE = Subject(id="marta-hale", name="Marta Hale")


def read(text: str, field: str) -> dict[str, dict[str, str]]:
    """Return the values that support a field, each with its qualifiers."""
    found = (each for each in claims(text, subject=HALE) if each.field == field and each.modality.counts)
    return {each.value: dict(each.qualifiers) for each in found}


@pytest.mark.parametrize(
    "row", ["Family: married to Dr Hans Egli since 1979", "Marital status: married to Hans Egli (1979)"]
)
def test_a_spouse_in_a_row_has_no_title_and_the_year_behind(row):
    assert read(f"Marta Hale\nBorn: 3 May 1950, Lom\n{row}, two children\n", "spouse") == {
        "Hans Egli": {"start": "1979"}
    }


def test_children_in_brackets_behind_their_number_are_named():
    text = "Marta Hale\nBorn: 3 May 1950, Lom\nFamily: married, two children (Beat, 1981; Ursula, 1984)\n"
    assert set(read(text, "child")) == {"Beat", "Ursula"}
    text = "Marta Hale\nBorn: 3 May 1950, Lom\nFamily: one daughter (born 1990), dog (Rex)\n"
    assert "Rex" not in read(text, "child")


def test_a_brother_in_law_among_relatives_is_no_brother():
    text = "Marta Hale\nBorn: 3 May 1950, Lom\nRelatives: Ole Kerr (brother), Hans Egli (brother-in-law)\n"
    assert set(read(text, "sibling")) == {"Ole Kerr"}


def test_towns_behind_names_in_a_row_are_nobody_and_names_that_are_towns_are():
    box = "Marta Hale\nBorn: 3 May 1950, Lom\n"
    text = f"{box}Husband: Dale Hutch of Minot\nDaughters: Kris (Tim) Bell, Minot; Jo Hutch, Fargo\n"
    assert set(read(text, "spouse")) == {"Dale Hutch"}
    assert set(read(text, "child")) == {"Kris Bell", "Jo Hutch"}
    assert set(read(f"{box}Children: Una, Florence\n", "child")) == {"Una", "Florence"}
    assert set(read(f"{box}Spouse: Prince Albert of Elm\n", "spouse")) == {"Prince Albert of Elm"}
    assert set(read(f"{box}Children: Una (b. 1990) Per (b. 1992)\n", "child")) == {"Una", "Per"}


def test_words_that_name_nobody_in_a_row_are_nobody():
    box = "Marta Hale\nBorn: 3 May 1950, Lom\n"
    assert read(f"{box}Children: None with Bo Strand\nMother: Not alive\n", "child") == {}
    assert read(f"{box}Mother: Not alive\n", "parent") == {}
    assert set(read(f"{box}Awards: Winner of the Lark Prize, Elm Medal (1990)\n", "award")) == {
        "Lark Prize",
        "Elm Medal",
    }


def test_what_kin_are_is_no_part_of_their_names_in_a_row_and_a_rank_or_a_given_name_is() -> None:
    text = "Marta Hale\nBorn: 3 May 1950, Lom\nParents: Farmer Halvor Hale (1889–1961) and the merchant Brita Moss\nSpouse: Professor Baker Moss\n"
    assert set(read(text, "parent")) == {"Halvor Hale", "Brita Moss"}
    assert set(read(text, "spouse")) == {"Baker Moss"}
