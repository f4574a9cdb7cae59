"""Lines of curricula that tell more than a post and its body: brackets, parts of a university, companies alone, fields of study."""

import pytest

from tests.unit.extract.documents import claims


def read(heading: str, line: str) -> list[tuple[str, str, dict[str, str]]]:
    page = f"Ilse Marchetti\n\n{heading}\n\n{line}\n"
    return [(claim.field, claim.value, dict(claim.qualifiers)) for claim in claims(page)]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        (
            "2004–2008: Fjord University, Tide Laboratory (Lecturer / Teaching Assistant)",
            "lecturer / teaching assistant",
        ),
        ("2004–2008: Fjord University, Department of Law (Research Assistant)", "research assistant"),
        (
            "2004–2008: Research and Teaching Assistant in Law at the Fjord University",
            "research and teaching assistant",
        ),
        ("2004–2008: Professor at the Department of Law at Fjord University", "professor"),
    ],
)
def test_a_post_at_a_part_of_a_university_is_held_at_that(line, role):
    assert read("Work experience", line) == [
        ("employer", "Fjord University", {"role": role, "start": "2004", "end": "2008"})
    ]


@pytest.mark.parametrize(
    "line",
    ["2004–2008: Heron Bank, Birk Trust, Director", "2004–2008: Heron Bank, Karl Vogt, Director of Sales"],
)
def test_of_two_bodies_or_somebody_before_a_post_nobody_can_tell(line):
    assert read("Work experience", line) == []


@pytest.mark.parametrize("line", ["2004 – 2008: Heron Bank, Oslo", "Heron Bank (2004–2008)", "2004–2008 Heron Bank"])
def test_a_body_alone_with_its_time_is_an_employer_below_a_heading_for_work(line):
    assert read("Employment", line) == [("employer", "Heron Bank", {"start": "2004", "end": "2008"})]


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("Employment", "Heron Bank"),
        ("Employment", "2004: Heron Bank"),
        ("Education and experience", "2004–2008: Heron Bank"),
        ("Career", "2004–2008: The strike at Heron Bank"),
        ("Career", "2004–2008: Heron Bank (candidate)"),
    ],
)
def test_a_body_without_its_time_or_of_which_more_is_told_is_none(heading, line):
    assert read(heading, line) == []


def test_bodies_below_a_heading_for_boards_are_those_on_whose_boards_somebody_sits():
    assert read("Boards", "Heron Bank plc\nBirk Foundation (Chair)") == [
        ("employer", "Heron Bank plc", {"role": "board member"}),
        ("position_held", "chair", {"organisation": "Birk Foundation"}),
    ]


def test_months_of_one_figure_behind_their_year_are_months():
    assert read("Work experience", "Heron Tide Institute, Hydrologist (2011.3-2013.9).") == [
        ("employer", "Heron Tide Institute", {"role": "hydrologist", "start": "2011-03", "end": "2013-09"})
    ]


@pytest.mark.parametrize(
    ("line", "subject"),
    [
        (
            "2013–2017: MSc in Museum and Archive Science at the Fjord University",
            "museum and archive science",
        ),
        ("MSc in International Development, Fjord University (2013–2017)", "international development"),
        ("MSc Botany, Fjord University (2013–2017)", "botany"),
        ("MSc in Marine Law (cum laude), Fjord University (2013–2017)", "marine law"),
        ("MSc (Physics), Fjord University (2013–2017)", "physics"),
        ("Fjord University – MSc in Economics (2013–2017)", "economics"),
    ],
)
def test_what_a_degree_is_in_was_studied_there(line, subject):
    told = {"degree": "MSc", "subject": subject, "start": "2013", "end": "2017"}
    assert read("Education", line) == [("educated_at", "Fjord University", told)]


@pytest.mark.parametrize(
    "line",
    ["MSc with honours, Fjord University (2013–2017)", "MSc in Oslo, Fjord University (2013–2017)"],
)
def test_what_else_stands_behind_a_degree_was_not_studied(line):
    assert read("Education", line) == [
        ("educated_at", "Fjord University", {"degree": "MSc", "start": "2013", "end": "2017"})
    ]


def test_who_supervised_studies_in_brackets_does_not_hide_the_school():
    line = "2013–2017: Fjord University, School of Letters (supervisor: Karl Vogt)"
    assert read("Education", line) == [("educated_at", "Fjord University", {"start": "2013", "end": "2017"})]


def test_somebody_else_outside_of_brackets_still_does():
    assert read("Education", "2013–2017: Karl Vogt, Fjord University") == []
