"""Rows of a box whose labels dots lead from, and lines that strokes and odd bullets open."""

import pytest

from tests.unit.extract.documents import claims


def _told(text: str) -> dict[str, str]:
    return {each.field: each.display for each in claims(text)}


@pytest.mark.parametrize(
    "rows",
    [
        "Birthplace ....... Celle\nResidence ....... Hexley",
        "┌ Birthplace: Celle\n└ Residence: Hexley",
        "├ Birthplace ...... Celle\n└ Residence ...... Hexley",
        "■ Birthplace: Celle\n■ Residence: Hexley",
        "Birthplace . . . . . Celle\nResidence ____ Hexley",
    ],
)
def test_dots_and_strokes_are_no_part_of_a_value(rows: str) -> None:
    assert _told(f"Ilse Marchetti\n{rows}") == {"birth_place": "Celle", "residence": "Hexley"}


def test_dots_in_prose_lead_to_nothing() -> None:
    assert _told("Marchetti said ..... nothing. She lives in Hexley.") == {"residence": "Hexley"}


@pytest.mark.parametrize("row", ["Married: 1955 to Karl Voss", "Married: to Karl Voss in 1955", "Married: Karl Voss"])
def test_to_is_no_part_of_whom_somebody_married(row: str) -> None:
    assert _told(f"Ilse Marchetti\nBorn: 3 May 1930\n{row}")["spouse"] == "Karl Voss"


def test_a_name_goes_on_over_a_line_that_ends_with_its_particle() -> None:
    text = "Ilse Marchetti\nwas born in San Juan de los\nRemedios in\n1911."
    assert _told(text)["birth_place"] == "San Juan de los Remedios"


@pytest.mark.parametrize(
    ("row", "facts"),
    [
        ("Family: m. Arne Ottesen 1958; two sons", {("spouse", "Arne Ottesen"), ("child", "two sons")}),
        ("Family: m. 1958 Arne Ottesen", {("spouse", "Arne Ottesen")}),
        ("Family: sons Robert M. Kane and Per Kane", {("child", "Robert M. Kane"), ("child", "Per Kane")}),
    ],
)
def test_a_small_m_in_a_row_of_kin_is_a_marriage(row: str, facts: set[tuple[str, str]]) -> None:
    assert {(each.field, each.display) for each in claims(f"Ilse Marchetti\n{row}")} == facts
