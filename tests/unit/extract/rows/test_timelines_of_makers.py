"""Timelines that tell in the present what somebody made, and by what name they were born; births and deaths that share a row."""

import pytest

from tests.unit.extract.documents import claims, shown

HEAD = "Ilse Marchetti's life in dates:\n1931: Born in Graz;\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("1957: Publishes The Lamp;", [("The Lamp", None, "1957")]),
        ("1957: Publishes first novel Salt Road (in Danish as Saltvej);", [("Salt Road", "novel", "1957")]),
        ("1957: Publishes Last Salt, her third book;", [("Last Salt", None, "1957")]),
        ("1960: Directs “The Lake”;", [("The Lake", None, "1960")]),
        ("1960: Directs the film The Lake;", [("The Lake", "film", "1960")]),
        ("1960: Directs Per Vik in a play;", []),
        ("1957: Publishes Salt in Oslo;", []),
        ("1957: Publishes articles in Oslo;", []),
        ("1957: Publishes with Elm Press;", []),
        ("1957: Her brother publishes Dust;", []),
    ],
)
def test_a_line_tells_of_a_work_by_its_verb(line: str, expected: list[tuple[str, str | None, str]]) -> None:
    works = [each for each in claims(f"{HEAD}{line}\n1970: Moves to Bern") if each.field == "notable_for"]
    told = [(each.value, each.qualifiers.get("kind"), each.qualifiers.get("date", "")) for each in works]
    assert told == expected


@pytest.mark.parametrize(
    ("line", "field", "expected"),
    [
        ("1962: Wins the Oak Prize and moves to Rome;", "residence", [("Rome", "1962"), ("Bern", "1970")]),
        ("1962: Becomes professor at Elm University, marries Per Vik;", "spouse", [("Per Vik", "1962")]),
        ("1962: Show with Nils Hale, marries Per Vik;", "spouse", []),
    ],
)
def test_a_line_may_tell_of_two_things(line: str, field: str, expected: list[tuple[str, str]]) -> None:
    found = [each for each in claims(f"{HEAD}{line}\n1970: Moves to Bern") if each.field == field]
    assert [(each.value, each.qualifiers.get("start", "")) for each in found] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("1931: Born Anna Ilse Lund in Graz", {"birth_date 1931", "birth_place Graz", "also_known_as Anna Ilse Lund"}),
        ("1931: Born Ilse Marchetti in Graz", {"birth_date 1931", "birth_place Graz"}),
        ("1999: Dies in a Graz hospital", {"death_date 1999", "death_place Graz"}),
        ("1999: Dies in an Elm hospital", {"death_date 1999"}),
    ],
)
def test_births_with_a_name_and_deaths_in_a_hospital(line: str, expected: set[str]) -> None:
    fields = ("birth_date", "birth_place", "death_date", "death_place", "also_known_as")
    text = f"Ilse Marchetti's life in dates:\n{line};\n1957: Wins the Oak Prize"
    assert {f"{each.field} {each.value}" for each in claims(text) if each.field in fields} == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("Born May 2, 1911; Died June 8, 2013.", ["1911-05-02", "2013-06-08"]),
        ("Born: March 25, 1910, Graz. Died: September 8, 2014, Bern", ["1910-03-25", "Graz", "2014-09-08", "Bern"]),
        ("Born: March 25, 1910, Graz", ["1910-03-25", "Graz"]),
    ],
)
def test_a_row_may_tell_of_birth_and_death(row: str, expected: list[str]) -> None:
    fields = ("birth_date", "birth_place", "death_date", "death_place")
    found = {each.field: each.value for each in claims(f"Ilse Marchetti\n{row}\nIlse Marchetti was a singer.")}
    assert [found[each] for each in fields if each in found] == expected


def test_a_town_behind_born_is_no_name() -> None:
    assert shown("Ilse Marchetti\nSinger. Born Hull, March 25, 1910.", "also_known_as") == []


def test_what_fans_are_called_is_no_name_of_hers() -> None:
    text = "Marchetti was celebrated by pupils who were described as “Ilsites”."
    assert shown(text, "also_known_as") == []


@pytest.mark.parametrize("trade", ["harmonica player", "bagpipe player", "percussion teacher"])
def test_what_somebody_plays_is_part_of_the_trade(trade: str) -> None:
    assert shown(f"Marchetti is a {trade}.", "occupation") == [trade]
