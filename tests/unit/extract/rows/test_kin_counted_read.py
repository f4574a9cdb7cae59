"""Children and siblings by their number in a row of a box."""

import pytest

from tests.unit.extract.documents import claims


def _kin(row: str) -> list[tuple[str, str, dict[str, str]]]:
    page = f"Ilse Marchetti\nBorn: 3 May 1950\n{row}\nOccupation: Chemist"
    found = claims(page)
    return [
        (each.field, each.value, dict(each.qualifiers))
        for each in found
        if each.field in ("child", "sibling", "spouse")
    ]


@pytest.mark.parametrize(
    ("row", "value", "counts"),
    [
        ("Children: 3", "three children", {"children": "3"}),
        ("Children | 1 |", "one child", {"children": "1"}),
        ("Children: | 3 |", "three children", {"children": "3"}),
        ("Children: 5 (2 sons and 3 daughters)", "five children", {"children": "5", "sons": "2", "daughters": "3"}),
        ("Children: 5 (3 living, 2 dead)", "five children", {"children": "5"}),
        ("Children: Three", "three children", {"children": "3"}),
        ("Kids: 12", "twelve children", {"children": "12"}),
        ("Sons: 2", "two sons", {"sons": "2"}),
        ("Children: 2 sons, 1 daughter", "2 sons, 1 daughter", {"sons": "2", "daughters": "1"}),
        ("Children: 2 adopted sons", "2 adopted sons", {"sons": "2"}),
        ("Children: 5 from two marriages", "five children", {"children": "5"}),
        ("Children: 2 (with Karl Vogt)", "two children", {"children": "2"}),
        ("Children: 2 (born 1990 and 1992)", "two children", {"children": "2"}),
        ("Children : Son: 4 Daughter: 1", "four sons and one daughter", {"sons": "4", "daughters": "1"}),
        ("Siblings: Brothers - 2", "two brothers", {"brothers": "2"}),
        ("Siblings: 2", "two siblings", {"siblings": "2"}),
        ("Siblings: one brother & two sisters", "one brother & two sisters", {"brothers": "1", "sisters": "2"}),
    ],
)
def test_a_number_of_kin_counts_as_it_does_in_prose(row, value, counts):
    field = "sibling" if row.startswith("Sib") else "child"
    assert _kin(row) == [(field, value, counts)]


@pytest.mark.parametrize(
    ("row", "names"),
    [
        ("Children: 4 (incl. Ole Vogt)", ["Ole Vogt"]),
        ("Children: 3, including Mia", ["Mia"]),
        ("Children: 3 daughters (Mia, Ida and Ane)", ["Mia", "Ida", "Ane"]),
        ("Children: 2; Mia Vogt (born 1990), Ole (died 2001)", ["Mia Vogt", "Ole"]),
    ],
)
def test_names_beside_a_number_are_kin_besides(row, names):
    (_, _, counts), *named = _kin(row)
    assert counts
    assert named == [("child", name, {}) for name in names]


@pytest.mark.parametrize("row", ["Children: 300", "Children: 2 dogs", "Children: 1990", "Children: 3 brothers"])
def test_a_number_of_anything_else_is_no_kin(row):
    assert _kin(row) == []


def test_the_others_beside_names_are_no_number_of_all():
    assert _kin("Children: Mia (b. 1990) and 2 others") == [("child", "Mia", {"born": "1990"})]
