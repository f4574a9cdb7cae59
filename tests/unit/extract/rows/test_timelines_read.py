"""Timelines: what happened in a year, by the word behind it."""

import pytest

from tests.unit.extract.documents import claims


def read(line: str) -> list[tuple[str, str, dict[str, str]]]:
    found = claims(f"Ilse Marchetti\n\n1950 The town floods\n{line}\n2030 A museum opens\n")
    return [(claim.field, claim.value, dict(claim.qualifiers)) for claim in found]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("1957 Born in Porto", [("birth_date", "1957", {}), ("birth_place", "Porto", {})]),
        ("1957, 4 May\tBorn at Talbach", [("birth_date", "1957-05-04", {}), ("birth_place", "Talbach", {})]),
        ("2016: dies in Antwerp", [("death_date", "2016", {}), ("death_place", "Antwerp", {})]),
        ("1984 – Marries the architect Ole Kerr", [("spouse", "Ole Kerr", {"start": "1984"})]),
        ("1986 Birth of her son Per", [("child", "Per", {"born": "1986"})]),
        ("1991 Moves to Antwerp", [("residence", "Antwerp", {"manner": "lived", "start": "1991"})]),
        ("1998 Wins the Lumen Prize for Sculpture", [("award", "Lumen Prize for Sculpture", {"date": "1998"})]),
        ("1980: graduates from Elm College", [("educated_at", "Elm College", {"end": "1980"})]),
        (
            "1911–1914 Studies law at Elm University",
            [("educated_at", "Elm University", {"start": "1911", "end": "1914"})],
        ),
        (
            "2004 Appointed director of Fernbank",
            [
                (
                    "position_held",
                    "director of Fernbank",
                    {"organisation": "Fernbank", "manner": "appointed", "start": "2004"},
                )
            ],
        ),
    ],
)
def test_a_line_of_a_timeline_is_dated_by_its_year(line, told):
    assert read(line) == told


@pytest.mark.parametrize(
    "line",
    [
        "1984 Death of her father in Hull",
        "1957 Birth certificate found in Hull",
        "1960 Daughter Mia dies",
        "1984 Marries in Porto",
        "1984 Married Life is printed",
        "1990 Becomes a mother",
        "1990 Attends the wedding of the rector of Elm University",
        "1990 Wins a place in the choir",
        "1990 Nominated for the Lumen Prize",
        "1975 Born to Sing, her first record",
    ],
)
def test_a_line_about_somebody_or_something_else_is_no_event_of_the_person(line):
    assert [each for each in read(line) if each[0] != "notable_for"] == []


def test_a_birth_of_something_else_is_no_birth():
    assert read("1984 Birth of the choir in Hull") == []


def test_an_honorary_degree_is_no_study():
    assert [field for field, *_ in read("1990 Receives an honorary degree from Elm University")] == ["award"]


def test_a_timeline_on_one_line_is_read_entry_by_entry():
    found = claims("Ilse Marchetti\n\n1957: Born in Porto. 1980: Graduates from Elm College. 2016: Dies in Antwerp.\n")
    assert [(claim.field, claim.value) for claim in found] == [
        ("birth_date", "1957"),
        ("birth_place", "Porto"),
        ("educated_at", "Elm College"),
        ("death_date", "2016"),
        ("death_place", "Antwerp"),
    ]
