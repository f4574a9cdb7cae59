"""Lines below a heading for honours: each honour whole, once for each year, by a superlative, and none of studies or of others."""

import pytest

from tests.unit.extract.documents import claims


def told(*lines: str, heading: str = "Awards and honours") -> list[tuple[str, str, str]]:
    page = "\n".join(("Ilse Marchetti", "", "Ilse Marchetti is a nurse.", "", heading, *lines))
    found = [each for each in claims(page) if each.field != "occupation"]
    return [(each.field, each.value, each.qualifiers.get("date", "")) for each in found]


@pytest.mark.parametrize(
    ("line", "value", "date"),
    [
        ("Mo Quist Prize for Leadership in Africa, 2019", "Mo Quist Prize for Leadership in Africa", "2019"),
        ("Elm Prize for Services to the Blind (1990)", "Elm Prize for Services to the Blind", "1990"),
        ("Elm Award for Best Music: Blue Hills (1975)", "Elm Award for Best Music", "1975"),
        ("Ten Outstanding Young Farmers (Public Service), 2008", "Ten Outstanding Young Farmers", "2008"),
        ("Most Outstanding City Mayor of Region IV, 2018", "Most Outstanding City Mayor of Region IV", "2018"),
        ("2014: Most Promising Young Chemist of Norway", "Most Promising Young Chemist of Norway", "2014"),
        ("Gazette 30 Under 30 (2016)", "Gazette 30 Under 30", "2016"),
        ("Best Actress, Elm Film Festival, 1990", "Best Actress", "1990"),
        ("Doctor honoris causa, Elm University, 2014", "Doctor honoris causa", "2014"),
        ("Doctor of Humanities, honoris causa, Elm University, 2022", "Doctor of Humanities, honoris causa", "2022"),
    ],
)
def test_an_honour_is_read_to_the_end_of_its_name(line, value, date):
    assert told(line) == [("award", value, date)]


@pytest.mark.parametrize("line", ["Sportswoman of the Year: 2004, 2005", "Sportswoman of the Year, 2004 and 2005"])
def test_an_honour_with_several_years_was_won_in_each(line):
    won = ("award", "Sportswoman of the Year")
    assert told(line) == [(*won, "2004"), (*won, "2005")]


@pytest.mark.parametrize(
    "line",
    [
        "Elm Award for Best Music: Marta Berg (1975)",
        "Shortlisted for the Elm Prize, 2010",
        "Best known for Blue Hills",
        "The Outstanding Women Fund",
    ],
)
def test_what_others_won_and_what_nobody_won_is_no_honour(line):
    assert told(line) == []


@pytest.mark.parametrize("heading", ["Awards and honours [edit | edit source]", "Awards [change | change source]"])
def test_marks_of_editors_behind_a_heading_are_no_part_of_it(heading):
    assert told("Elm Prize, 2003 (for Blue Hills)", heading=heading) == [("award", "Elm Prize", "2003")]


@pytest.mark.parametrize("heading", ["References", "External links"])
def test_nothing_is_told_below_the_heading_of_references_that_no_blank_line_parts(heading):
    assert told("Elm Prize, 2003", heading, "Ilse Marchetti at Elm University") == [("award", "Elm Prize", "2003")]


def test_works_stand_below_their_heading_that_no_blank_line_parts():
    lines = (
        "Essays",
        "A Winter's Grammar (Ash), 1986",
        "Letters from Oslo, 2001",
        "As translator",
        "The Elm Road, 1998",
    )
    page = "\n".join(("Ilse Marchetti", "", "Ilse Marchetti is a nurse.", *lines))
    works = [(each.value, each.qualifiers["date"]) for each in claims(page) if each.field == "notable_for"]
    assert works == [("A Winter's Grammar", "1986"), ("Letters from Oslo", "2001")]


@pytest.mark.parametrize(
    "degree",
    ["the degree of Doctor of Laws, honoris causa,", "a doctorate honoris causa", "the title of Doctor honoris causa"],
)
def test_a_degree_for_honour_is_an_honour_and_no_study(degree):
    found = claims(f"Ilse Marchetti was awarded {degree} by Elm University in 2012.")
    assert [each.field for each in found] == ["award"]


def test_a_degree_is_a_study():
    found = claims("Ilse Marchetti took the degree of Doctor of Laws at Elm University in 2012.")
    assert [each.field for each in found] == ["educated_at"]


@pytest.mark.parametrize("word", ["Hero-worshipping", "People-pleasing", "Degree-granting", "Freedom-loving"])
def test_a_word_with_a_hyphen_whose_first_part_begins_honours_is_read_as_any_other(word):
    found = claims(f"{word} crowds came. Ilse Marchetti was born in Porto.")
    assert [each.value for each in found] == ["Porto"]


@pytest.mark.parametrize("giver", ["Le Courrier du Sud", "Il Mattino"])
def test_who_gives_an_honour_may_stand_behind_it(giver):
    assert told(f"1998 – Woman of the Year, {giver}") == [("award", "Woman of the Year", "1998")]


def test_who_else_won_it_is_no_giver():
    assert told("Elm Prize, Ole Berg, 2001") == []


@pytest.mark.parametrize("line", ["Elm Prize, with Ole Berg, 2003", "Elm Prize with Ole Berg (2003)"])
def test_with_whom_it_is_shared_won_it_too(line):
    assert told(line) == [("award", "Elm Prize", "2003")]
