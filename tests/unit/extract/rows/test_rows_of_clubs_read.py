"""Rows of years, a club and how often somebody played and scored there, in boxes about players and coaches."""

import pytest

from tests.unit.extract.documents import claims

BOX = "Ilse Marchetti\nPersonal information\nFull name | Ilse Marchetti\n{rows}\n\nIlse Marchetti is a footballer.\n"


def clubs(rows: str) -> dict[str, tuple[str | None, str | None]]:
    found = (each for each in claims(BOX.format(rows=rows)) if each.field == "employer")
    return {each.value: (each.qualifiers.get("start"), each.qualifiers.get("end")) for each in found}


@pytest.mark.parametrize("row", ["1993–1996 | Velden Nord | 61 | (9)", "1993–1996 Velden Nord 61 (9)"])
def test_a_row_with_games_and_goals_tells_a_club(row):
    rows = f"Senior career*\nYears | Team | Apps | (Gls)\n{row}\n1996–1999 | Sturm Lom | 88 | (14)"

    assert clubs(rows) == {"Velden Nord": ("1993", "1996"), "Sturm Lom": ("1996", "1999")}


def test_below_a_heading_for_coaches_the_years_are_enough():
    assert clubs("Managerial career\n2010–2013 | Zrinjski\n2013–2015 | Elmdorf") == {
        "Zrinjski": ("2010", "2013"),
        "Elmdorf": ("2013", "2015"),
    }


@pytest.mark.parametrize(
    "row",
    ["1997–2006 | Croatia | 52 | (4)", "Total | 149 | (23)"],
)
def test_a_country_and_a_sum_are_no_clubs(row):
    assert not clubs(f"Senior career*\nYears | Team | Apps | (Gls)\n{row}")


def test_below_another_heading_years_are_not_enough():
    assert not clubs("Discography\n2010–2013 | Zrinjski\n2013–2015 | Elmdorf")
    assert not clubs("Discography\n1998 | Blue Night | 12 | (3)")


def test_a_by_name_with_a_town_is_whole():
    text = "Ilse Marchetti\nBackground information\nAlso known as | The Rose of Oran\nBorn | 22 July 1937\n"

    assert [each.value for each in claims(text) if each.field == "also_known_as"] == ["The Rose of Oran"]
