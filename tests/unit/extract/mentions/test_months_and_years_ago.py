"""In a text that tells its day of publication, "in March" is the last March before it and "two years ago" about that year."""

import pytest

from service.domain import time
from service.domain.source import Subject
from service.extract.mentions.dates.relative import resolved
from tests.unit.extract.documents import claims

BYRNE = Subject(id="nora-byrne", name="Nora Byrne")


def told(text: str, published: str | None = "2021-05-12") -> dict[str, str]:
    (found,) = (each for each in claims(text, subject=BYRNE, published=published) if each.field != "birth_place")
    return {key: value for key, value in found.qualifiers.items() if key in ("start", "end", "date")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nora Byrne joined Siemens in March.", {"start": "2021-03"}),
        ("Nora Byrne joined Siemens in November.", {"start": "2020-11"}),
        ("Nora Byrne joined Siemens two years ago.", {"start": "2019~"}),
        ("Nora Byrne joined Siemens seven months ago.", {"start": "2020-10~"}),
        ("Nora Byrne joined Siemens last year.", {"start": "2020"}),
        ("Nora Byrne worked for Siemens until March.", {"end": "2021-03"}),
        ("Nora Byrne, who married Olaf Rye last month, sings.", {"start": "2021-04"}),
    ],
)
def test_a_time_told_from_the_publication_is_that_of_its_clause(text, expected):
    assert told(text) == expected
    assert told(text, None) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Nora Byrne joined Siemens more than ten years ago.",
        "Nora Byrne said last week that she had joined Siemens.",
        "In 1999 she ran. In March Nora Byrne joined Siemens.",
    ],
)
def test_a_time_of_another_year_or_another_clause_is_none(text):
    assert told(text) == {}


@pytest.mark.parametrize("text", ["Nora Byrne will turn 60 in August.", "Nora Byrne turns 60 in August."])
def test_a_month_to_come_dates_no_birth(text):
    assert not [each for each in claims(text, subject=BYRNE, published="2021-05-12") if "2020" in str(each.qualifiers)]


@pytest.mark.parametrize(
    ("words", "published", "edtf"),
    [
        ("march", "2021-03-31", "2021-03"),
        ("april", "2021-03-31", "2020-04"),
        ("march", "2021", ""),
        ("a year ago", "2021", "2020~"),
        ("three months ago", "2021-02-01", "2020-11~"),
        ("three months ago", "2021", ""),
    ],
)
def test_what_depends_on_the_day_of_a_publication_that_tells_none_is_no_date(words, published, edtf):
    assert resolved(words, time.parse(published)) == edtf


@pytest.mark.parametrize(
    ("count", "expected"),
    [("twenty", {"start": "2001~"}), ("25", {"start": "1996~"}), ("a hundred", {}), ("two hundred", {})],
)
def test_any_number_of_years_below_a_hundred_tells_a_year(count, expected):
    assert told(f"Nora Byrne joined Siemens {count} years ago.") == expected
