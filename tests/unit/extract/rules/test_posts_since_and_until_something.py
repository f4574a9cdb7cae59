"""When a post began or ended is told by what happened then: an election that was won, a retirement after so many years, months later."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

BYRNE = Subject(id="nora-byrne", name="Nora Byrne")


def times(field: str, text: str) -> list[tuple[str, str | None, str | None]]:
    found = (each for each in claims(text, subject=BYRNE, published="2021-05-12") if each.field == field)
    return [(each.value, each.qualifiers.get("start"), each.qualifiers.get("end")) for each in found]


@pytest.mark.parametrize(
    "since",
    ["winning the 2015 election", "being elected in 2015", "taking office in 2015", "succeeding Olaf Rye in 2015"],
)
def test_a_post_begins_with_what_somebody_took_it_up_by(since):
    assert times("position_held", f"Nora Byrne has been mayor of Corvel since {since}.") == [
        ("mayor of Corvel", "2015", None)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Nora Byrne has been mayor of Corvel. Since winning the 2015 lottery she has been rich.",
        "Nora Byrne was mayor of Corvel and has painted since winning the 2015 prize.",
    ],
)
def test_what_else_came_since_begins_none(text):
    assert times("position_held", text) == [("mayor of Corvel", None, None)]


def test_who_retires_after_so_many_years_as_something_was_it_until_then():
    text = "Nora Byrne retired in 2010 after 30 years as a teacher at Moss Lane School."

    assert times("occupation", text) == [("teacher", None, "2010")]
    assert times("employer", text) == [("Moss Lane School", None, "2010")]


@pytest.mark.parametrize(
    "text",
    [
        "Nora Byrne retired to Hull in 2010 after 30 years as a teacher.",
        "Nora Byrne moved in 2010 after 30 years as a teacher.",
    ],
)
def test_who_moves_after_so_many_years_may_be_it_still(text):
    assert times("occupation", text) == [("teacher", None, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Nora Byrne joined the Harbour Board in March 2012 and resigned two months later.",
        "Nora Byrne joined the Harbour Board in March 2012. She resigned two months later.",
    ],
)
def test_months_are_counted_from_a_month(text):
    assert times("employer", text) == [("Harbour Board", "2012-03", "2012-05~")]


def test_months_after_a_bare_year_are_no_date():
    text = "Nora Byrne joined the Harbour Board in 2012 and resigned two months later."

    assert times("employer", text) == [("Harbour Board", "2012", None)]


def test_what_two_did_together_for_a_time_is_no_time_of_their_marriage():
    text = "Nora Byrne ran the Elm Theatre with her husband, the director Olaf Rye, from 1960 until it closed in 1974."

    assert times("spouse", text) == [("Olaf Rye", None, None)]
    assert times("position_held", text) == [("head of the Elm Theatre", "1960", "1974")]


def test_how_long_a_marriage_lasted_is():
    assert times("spouse", "Nora Byrne was married to Olaf Rye from 1960 to 1974.") == [("Olaf Rye", "1960", "1974")]
