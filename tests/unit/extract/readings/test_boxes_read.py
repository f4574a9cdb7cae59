"""Boxes: each value of a row is a claim, its quote holds the label, and years in brackets behind it are its times."""

import pytest

from tests.unit.extract.documents import claims


def read(rows: str) -> list[tuple[str, str, dict[str, str], str]]:
    found = claims(f"Ilse Marchetti\n{rows}\n")
    return [(claim.field, claim.value, dict(claim.qualifiers), claim.selector.exact) for claim in found]


def test_a_quote_from_a_box_holds_its_label():
    assert read("- Birthplace: Bath\nChildren: 4") == [
        ("birth_place", "Bath", {}, "Birthplace: Bath"),
        ("child", "4", {}, "Children: 4"),
    ]


@pytest.mark.parametrize(
    ("row", "values"),
    [
        (
            "Spouse: John Smith (m. 1950; div. 1961), Karl Vogt (m. 1965)",
            [("John Smith", {"start": "1950", "end": "1961"}), ("Karl Vogt", {"start": "1965"})],
        ),
        (
            "Political party | Free Greens (2009–2013) Civic List (2013–present) |",
            [("Free Greens", {"start": "2009", "end": "2013"}), ("Civic List", {"start": "2013"})],
        ),
        ("Spouse\tKarl Vogt (1950–1961)", [("Karl Vogt", {"start": "1950", "end": "1961"})]),
        ("Employer: Polar Bank (PB); Danube Bank", [("Polar Bank", {}), ("Danube Bank", {})]),
    ],
)
def test_brackets_behind_a_value_are_its_times_and_no_part_of_it(row, values):
    assert [(value, qualifiers) for _, value, qualifiers, _ in read(row)] == values


def test_a_label_above_its_value_reads_as_a_row():
    assert read("Born\n4 October 1931\nSpouse\nKarl Vogt") == [
        ("birth_date", "1931-10-04", {}, "Born\n4 October 1931"),
        ("spouse", "Karl Vogt", {}, "Spouse\nKarl Vogt"),
    ]
