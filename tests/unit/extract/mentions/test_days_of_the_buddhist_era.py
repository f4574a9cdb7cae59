"""Days and stretches of time in years of the Buddhist era, in prose, rows and courses; letters of a degree are none of an era."""

import pytest

from service.extract.mentions.dates.dates import dates
from tests.unit.extract.documents import claims, values


def read(text: str, field: str) -> dict[str, dict[str, str]]:
    """Return the values of a field with their qualifiers."""
    return {claim.value: dict(claim.qualifiers) for claim in claims(text) if claim.field == field}


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("14 February B.E. 2498", "1955-02-14"),
        ("February 14, B.E. 2498", "1955-02-14"),
        ("14th of February 2498 B.E.", "1955-02-14"),
        ("May 2498 BE", "1955-05"),
        ("February B.E. 2470", "1928-02"),  # the year began in April then
        ("May B.E. 2470", "1927-05"),
        ("B.E. 2498", "1955"),
        ("3 May Minguo 40", "1951-05-03"),
        ("B.E. 2556 – 2558", "2013/2015"),
        ("B.E. 2556 to 2558", "2013/2015"),
        ("2556–2558 B.E.", "2013/2015"),
        ("14 February 1955 (B.E. 2498)", "1955-02-14"),
    ],
)
def test_a_day_may_stand_beside_a_year_of_another_era(words, edtf):
    assert [each.edtf for each in dates(f"so it was in {words} there")] == [edtf]


@pytest.mark.parametrize("words", ["31 February B.E. 2498", "14 February B.E. 498", "40 February B.E. 2498"])
def test_no_day_is_read_that_is_none(words):
    assert "1955-02-14" not in [each.edtf for each in dates(words)]


@pytest.mark.parametrize("born", ["on 14 February B.E. 2498", "on 14 February 1955 (B.E. 2498)"])
def test_a_birth_in_years_of_the_buddhist_era_is_read_with_its_place(born):
    text = f"Ilse Marchetti was born {born} in Lampang."
    assert read(text, "birth_date").keys() == {"1955-02-14"}
    assert read(text, "birth_place").keys() == {"Lampang"}


def test_a_row_and_lines_of_a_course_have_years_of_the_buddhist_era():
    assert read("Ilse Marchetti\n\nDate of Birth: 14 February B.E. 2498\n", "birth_date").keys() == {"1955-02-14"}
    text = "Ilse Marchetti\n\nCareer\nB.E. 2539 – Commander, 7th Infantry Regiment\nB.E. 2556 – 2558 Director of the Elm Council\n"
    found = read(text, "position_held")
    assert found["commander of 7th Infantry Regiment"]["date"] == "1996"
    assert (found["director of the Elm Council"]["start"], found["director of the Elm Council"]["end"]) == (
        "2013",
        "2015",
    )


@pytest.mark.parametrize("degree", ["B.E.", "BE"])
def test_letters_of_a_degree_are_none_of_an_era(degree):
    text = f"Ilse Marchetti earned a {degree} in physics from Elm University in 1998."
    assert read(text, "educated_at")["Elm University"]["degree"] == degree


@pytest.mark.parametrize(
    ("when", "date"),
    [
        ("1935 of the Ethiopian calendar", "[1942,1943]"),
        ("1935 (Ethiopian reckoning)", "[1942,1943]"),
        ("1320 by the Persian calendar", "[1941,1942]"),
        ("the year 1320 of the Afghan solar calendar", "[1941,1942]"),
        ("1320 according to the Iranian calendar", "[1941,1942]"),
        ("1660 of the Coptic calendar", "[1944,1945]"),
        ("1350 in the Bengali era", "[1943,1944]"),
    ],
)
def test_a_calendar_that_is_named_beside_a_year_in_any_words_is_the_years(when, date):
    assert values(f"Ilse Marchetti was born in {when} in Axum.", "birth_date") == {date}


@pytest.mark.parametrize("behind", ["in the Persian quarter of Basra", "when Ethiopian calendars sold well"])
def test_a_people_behind_a_year_is_no_calendar(behind):
    assert values(f"Ilse Marchetti was born in 1941 {behind}.", "birth_date") == {"1941"}


@pytest.mark.parametrize(
    "when",
    [
        "1931 (Coptic calendar)",
        "3 May 1931 (Islamic calendar)",
        "1950 by the Buddhist reckoning",
        "1990 in the Jewish calendar",
    ],
)
def test_a_year_that_a_calendar_has_not_come_to_yet_is_none_of_ours(when):
    assert values(f"Ilse Marchetti was born in {when} in Axum.", "birth_date") == set()


def test_a_calendar_that_is_a_thing_behind_a_year_is_none_of_the_years():
    assert values("Ilse Marchetti was born in 1941, the Coptic calendar on the wall said.", "birth_date") == {"1941"}
