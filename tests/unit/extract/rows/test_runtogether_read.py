"""Cells of a box whose values were pasted together."""

import pytest

from tests.unit.extract.documents import claims


def _cell(row: str, field: str) -> list[tuple[str, str | None]]:
    found = claims(f"Ilse Marchetti |\nBorn | 3 May 1950 |\n{row} |\n")
    return [(each.value, each.qualifiers.get("date")) for each in found if each.field == field]


@pytest.mark.parametrize(
    ("cell", "schools"),
    [
        ("University of Graz Harvard University", ["University of Graz", "Harvard University"]),
        ("Harvard University University of Graz", ["Harvard University", "University of Graz"]),
        ("Elm College Oslo University", ["Elm College", "Oslo University"]),
        (
            "University of Paris University of Graz University of Oslo",
            ["University of Paris", "University of Graz", "University of Oslo"],
        ),
        (
            "University of New South Wales Oslo University",
            ["University of New South Wales", "Oslo University"],
        ),
        (
            "Elm College Oslo University Lund University",
            ["Elm College", "Oslo University", "Lund University"],
        ),
        ("Polar Survey University of Graz Elm College Lund University", ["Lund University"]),
        ("Columbia University Teachers College", ["Columbia University Teachers College"]),
        ("University College London", ["University College London"]),
        ("College of Graz University", ["College of Graz University"]),
    ],
)
@pytest.mark.parametrize(("label", "field"), [("Alma mater", "educated_at"), ("Institutions", "employer")])
def test_bodies_are_parted_where_a_university_follows(cell, schools, label, field):
    assert [value for value, _ in _cell(f"{label} | {cell}", field)] == schools


def test_bodies_that_nobody_can_part_are_none():
    assert _cell("Alma mater | University of Saint Nobody Elsewhere Hill University", "educated_at") == []


def test_titles_are_parted_by_their_years_where_nothing_else_parts_them():
    row = "Notable works | The Elm League in Peru, 1983–1991 (2000) Work, Land, and Salt (2005)"
    assert _cell(row, "notable_for") == [
        ("The Elm League in Peru, 1983–1991", "2000"),
        ("Work, Land, and Salt", "2005"),
    ]


@pytest.mark.parametrize(
    ("cell", "works"),
    [
        ("Rain (1990), The Long Hour (1995)", [("Rain", "1990"), ("The Long Hour", "1995")]),
        ("“Rain”, “The Long Hour” (1990)", [("Rain", None), ("The Long Hour", "1990")]),
        ("Rain; A Day of Salt", [("Rain", None), ("A Day of Salt", None)]),
    ],
)
def test_titles_between_marks_keep_their_articles_and_lose_their_quotation_marks(cell, works):
    assert _cell(f"Notable works | {cell}", "notable_for") == works


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Mary Smith John Smith Anna Lopez", ["Mary Smith", "John Smith", "Anna Lopez"]),
        ("Mary SmithJohn Lund", ["Mary Smith", "John Lund"]),
        ("Anna Maria Lopez Cruz", ["Anna Maria Lopez Cruz"]),
        ("Mary Smith", ["Mary Smith"]),
        ("John McBride", ["John McBride"]),
        ("Daniel LaRue", ["Daniel LaRue"]),
        ("Mary Smith Bertolda Smith", []),
        ("Mary John Anna Peter", []),
        ("Wilhelmina SmithBertold Lund", []),
        ("MaryJohnAnna", []),
    ],
)
@pytest.mark.parametrize(("label", "field"), [("Children", "child"), ("Parents", "parent")])
def test_persons_are_parted_by_their_given_names_or_are_none(cell, names, label, field):
    assert [value for value, _ in _cell(f"{label} | {cell}", field)] == names


@pytest.mark.parametrize(
    ("row", "field", "values"),
    [
        ("Alma mater | Orvo UniversityElm College", "educated_at", ["Orvo University", "Elm College"]),
        ("Alma mater | McGill UniversityMacDonald College", "educated_at", ["McGill University", "MacDonald College"]),
        ("Employer | Orvo InstituteElm Hospital", "employer", ["Orvo Institute", "Elm Hospital"]),
        ("Awards | Holt PrizeElm Medal", "award", ["Holt Prize", "Elm Medal"]),
        ("Party | Labour PartyGreen Party", "political_affiliation", ["Labour Party", "Green Party"]),
        ("Occupation | NursePoetTeacher", "occupation", ["nurse", "poet", "teacher"]),
        ("Died | Graz4 June 2001", "death_place", ["Graz"]),
        ("Died | Graz4 June 2001", "death_date", ["2001-06-04"]),
        ("Employer | YouTube", "employer", ["YouTube"]),
        ("Known for | Elm PartyLine", "notable_for", ["Elm PartyLine"]),
        ("Children | 2, including Mary SmithJohn Lund", "child", ["two children", "Mary Smith", "John Lund"]),
    ],
)
def test_values_of_a_cell_that_lost_the_lines_end_between_them_are_parted(row, field, values):
    assert [value for value, _ in _cell(row, field)] == values
