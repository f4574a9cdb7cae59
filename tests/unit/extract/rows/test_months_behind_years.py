"""Rows whose times have the month behind the year, and clubs with their town in a cell."""

import pytest

from tests.unit.extract.documents import claims, told


@pytest.mark.parametrize("dash", ["—", "-", " – "])
def test_rows_tell_months_behind_their_years(dash: str) -> None:
    text = f"Ilse Marchetti is a politician.\n\nResume\n1993.10{dash}1998.02 Deputy mayor of Bengbu City\n1998.02{dash}2003.01 Mayor of Porto\n2003.01{dash}2008.01 Secretary of the Elm Committee\n"
    found = {
        each.value: (each.qualifiers["start"], each.qualifiers["end"])
        for each in claims(text)
        if each.field == "position_held"
    }
    assert found == {
        "deputy mayor of Bengbu City": ("1993-10", "1998-02"),
        "mayor of Porto": ("1998-02", "2003-01"),
        "secretary of the Elm Committee": ("2003-01", "2008-01"),
    }


def test_the_town_of_a_club_in_a_cell_is_no_club() -> None:
    text = "Ilse Marchetti\nBorn\t7 January 1948 in Kuopio\nAffiliations\tElm Rowers, Kuopio (FIN)\n"
    assert told(text, {"employer"}) == {"employer Elm Rowers"}
