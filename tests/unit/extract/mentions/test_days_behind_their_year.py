"""Days that stand behind their year, and months joined to their days."""

import pytest

from service.extract.mentions.dates.dates import dates
from tests.unit.extract.documents import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1984, April-22", ["1984-04-22"]),
        ("1984, April 22", ["1984-04-22"]),
        ("1984 April 22", ["1984-04-22"]),
        ("1984, 22 April", ["1984-04-22"]),
        ("1984-April-22", ["1984-04-22"]),
        ("April-22-1984", ["1984-04-22"]),
        ("April-22, 1984", ["1984-04-22"]),
        ("1984, April 31", ["1984"]),
        ("in 1984, 22 years later", ["1984"]),
        ("in 1984, May was warm", ["1984"]),
    ],
)
def test_a_day_may_stand_behind_its_year(text: str, expected: list[str]) -> None:
    assert [each.edtf for each in dates(text) if each.edtf.startswith("1984")] == expected


@pytest.mark.parametrize("text", ["won in 1984, March 3, 1985", "from 1980 to 1984, 3 May 1985"])
def test_a_day_with_a_year_of_its_own_behind_it_keeps_that(text: str) -> None:
    assert any(each.edtf.endswith("1985-05-03") or each.edtf == "1985-03-03" for each in dates(text))


def test_a_day_is_no_place_of_a_row() -> None:
    fields = ("death_date", "death_place", "birth_date", "birth_place")
    assert told("Ilse Marchetti\nBorn: 1984, April-22\nDied: Ward-9, 2010", fields) == {
        "birth_date 1984-04-22",
        "death_date 2010",
    }
