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


def test_each_step_that_a_line_tells_is_of_its_year():
    text = (
        "Ilse Marchetti\n\n1931 Born in Zaragoza.\n1957 First solo exhibition, Galería Holm, Madrid. Marries the poet Jon Arbués.\n"
        "1962 Settles in Mexico City; birth of her son Pablo.\n1971 Elm Prize.\n2009 Dies in Jaca on 4 August."
    )
    found = {f"{each.field} {each.value}": dict(each.qualifiers) for each in claims(text)}
    assert found["spouse Jon Arbués"] == {"start": "1957"}
    assert found["residence Mexico City"] == {"manner": "lived", "start": "1962"}
    assert found["child Pablo"] == {"born": "1962"}
    assert found["death_place Jaca"] == {}
    assert "death_date 2009-08-04" in found


def test_each_post_between_semicolons_has_the_time_in_front():
    text = (
        "Ilse Marchetti\n\nCareer\n\n1998–2001: Minister of Health; member of the Elm Council\n2003: Elm Prize; exhibition in Rome\n"
        "2004–2008: Director, Elm Bank; lecturer, Oak University"
    )
    found = {(each.value, each.qualifiers.get("start"), each.qualifiers.get("date")) for each in claims(text)}
    assert found == {
        ("minister of health", "1998", None),
        ("member of the Elm Council", "1998", None),
        ("Elm Prize", None, "2003"),
        ("director of Elm Bank", "2004", None),
        ("Oak University", "2004", None),
    }


def test_a_wedding_of_others_and_a_death_of_another_in_a_later_step_are_none_of_hers():
    text = (
        "Ilse Marchetti\n\n1931 Born in Zaragoza.\n1957 Exhibition in Madrid. Her sister marries the poet Jon Arbués.\n"
        "1962 Elm Prize; death of her father.\n1971 Oak Prize."
    )
    fields = {each.field for each in claims(text)}
    assert not fields & {"spouse", "death_date"}
