"""Rows of dates and posts, as careers are listed on official pages: in either order, with whatever mark between."""

import pytest

from service.domain.selector import Span
from service.extract.rows.whens import when_first, when_last
from tests.unit.extract.documents import claims


def read(page: str) -> list[tuple[str, str, dict[str, str]]]:
    return [(claim.field, claim.value, dict(claim.qualifiers)) for claim in claims(page)]


CHAIR = ("position_held", "chair", {"organisation": "Fernbank", "start": "2019", "tense": "present"})
EDITOR = ("position_held", "chief editor", {"organisation": "Elmgazette", "start": "2018-03", "end": "2021-04"})


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("Since 2019: Chair, Fernbank\nMar 2018 to Apr 2021: Chief Editor, Elmgazette", [CHAIR, EDITOR]),
        ("2019 – present\tChair\tFernbank\n03/2018 - 04/2021\tChief Editor\tElmgazette", [CHAIR, EDITOR]),
        ("• Chair, Fernbank (2019–)\n• Chief Editor, Elmgazette (March 2018 – April 2021)", [CHAIR, EDITOR]),
        ("- Fernbank — Chair — 2019 to date\n- Elmgazette — Chief Editor — Mar 2018 to Apr 2021", [CHAIR, EDITOR]),
        ("| 2019– | Chair | Fernbank |\n| Mar 2018–Apr 2021 | Chief Editor | Elmgazette |", [CHAIR, EDITOR]),
    ],
)
def test_rows_of_posts_are_read_whatever_parts_them(rows, told):
    assert read(f"Ilse Marchetti\n\n{rows}\n") == told


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            "2001–2004: Soloist, Batum Opera",
            ("employer", "Batum Opera", {"role": "soloist", "start": "2001", "end": "2004"}),
        ),
        (
            "2001–2004: Reporter at the newspaper Dag Nord",
            ("employer", "Dag Nord", {"role": "reporter", "start": "2001", "end": "2004"}),
        ),
        ("1991 – 1995: Mayor, Kvamsund", ("position_held", "mayor of Kvamsund", {"start": "1991", "end": "1995"})),
        ("2001–2004: DIVER", ("occupation", "diver", {"start": "2001", "end": "2004"})),
        (
            "2001–2004: Commissioner for Education, Elm State",
            ("position_held", "commissioner for Education", {"start": "2001", "end": "2004"}),
        ),
    ],
)
def test_what_a_post_is_tells_what_its_row_claims(row, told):
    assert read(f"Ilse Marchetti\n\nCareer\n\n{row}\n") == [told]


@pytest.mark.parametrize(
    "row",
    [
        "2001–2004: Member",
        "2001–2004: The library, first floor",
        "2005: Director of Elm House steps down",
        "2003–2004: Director, Karl Vogt",
        "2003: Finalist, Reader of the Year",
        "2001–2004 Soloist (again 2006)",
    ],
)
def test_a_row_that_is_no_post_or_tells_more_claims_nothing(row):
    assert read(f"Ilse Marchetti\n\nCareer\n\n{row}\n") == []


def test_rows_with_their_time_behind_need_each_other_or_a_heading():
    assert read("Ilse Marchetti\n\nChief Editor, Elmgazette (2018–2021)\n\nShe was seen in Hull.\n") == []


def test_a_heading_in_capitals_is_nobody_whose_rows_stand_below():
    assert read("Ilse Marchetti\n\nWORKING PROCESS:\n- From 2001 to 2004: Director, Fernbank\n") == [
        ("position_held", "director", {"organisation": "Fernbank", "start": "2001", "end": "2004"})
    ]


@pytest.mark.parametrize(
    ("words", "start", "end", "alone"),
    [
        ("19.10.2005–20.9.2008 x", "2005-10-19", "2008-09-20", ""),
        ("From May 2001 to 2010: x", "2001-05", "2010", ""),
        ("until 2010 x", "", "2010", ""),
        ("2019–22: x", "2019", "2022", ""),
        ("1921, 9 October x", "", "", "1921-10-09"),
        ("2010 – Director", "", "", "2010"),
        ("2010– Director", "2010", "", ""),
        ("1994\t2001\tx", "1994", "2001", ""),
    ],
)
def test_the_time_in_front_of_a_row_is_read_in_all_its_forms(words, start, end, alone):
    found = when_first(words, Span(0, len(words)))
    assert found is not None
    assert (found.start, found.end, found.alone) == (start, end, alone)


def test_a_row_without_a_time_at_its_end_has_none_there():
    assert when_last("Built in 1990 by Karl", Span(0, 21)) is None


def test_cells_that_pipes_part_are_no_part_of_a_bodys_name():
    text = "Ilse Marchetti\n\nCareer\n\n- Reporter | Soria Times | Soria | 2001–2004\n- Editor-in-chief | Elm Press | Porto | 2004–2010"
    found = {(each.value, each.qualifiers.get("organisation")) for each in claims(text)}
    assert found == {("Soria Times", None), ("editor-in-chief", "Elm Press")}


def test_an_open_time_in_brackets_may_have_a_blank_before_its_end():
    text = "Ilse Marchetti\n\nExperience\n\n- Deputy Director – Elm Bank – Porto (2015– )"
    (found,) = claims(text)
    assert (found.value, dict(found.qualifiers)) == (
        "deputy director",
        {"organisation": "Elm Bank", "start": "2015", "tense": "present"},
    )


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("Ilse Marchetti: director of Elm Bank, 1987", [("director of Elm Bank", "Elm Bank")]),
        ("Marchetti: director of Elm Bank, 1987", [("director of Elm Bank", "Elm Bank")]),
        ("Per Vik: director of Elm Bank, 1987", []),
        (
            "Last employment: Deputy Director, Elm Health Trust",
            [("deputy director of Elm Health Trust", "Elm Health Trust")],
        ),
    ],
)
def test_the_name_before_a_row_of_posts_is_no_body_and_anothers_row_is_that_ones(row, told):
    assert [
        (value, more["organisation"]) for field, value, more in read(f"{row}\n") if field == "position_held"
    ] == told


def test_a_post_of_several_words_before_its_body_is_read_with_its_years():
    text = "Ilse Marchetti\n\nWork experience\n- Manager of Economic Development, Elm Bank, 2007–2010"
    (found,) = (each for each in claims(text) if each.field == "position_held")
    assert dict(found.qualifiers) == {"organisation": "Elm Bank", "start": "2007", "end": "2010"}


def test_posts_of_other_years_in_brackets_are_posts_of_their_own():
    text = (
        "Ilse Marchetti\n\nPositions\n"
        "1985–2016 Professor, Elm University (Head of Department 1990–1994; Dean, Faculty of Science 2001–2005)"
    )
    found = {(each.value, each.qualifiers["start"], each.qualifiers["end"]) for each in claims(text)}
    assert found == {
        ("Elm University", "1985", "2016"),
        ("head of Department", "1990", "1994"),
        ("dean of Faculty of Science", "2001", "2005"),
    }
