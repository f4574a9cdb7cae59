"""Lines of a course of life: years in front, or behind below a heading, and what was so then."""

import pytest

from tests.unit.extract.documents import claims


def read(lines: str) -> list[tuple[str, str, dict[str, str]]]:
    found = claims(f"Ilse Marchetti\n\nCareer\n\n{lines}\n")
    return [(claim.field, claim.value, dict(claim.qualifiers)) for claim in found]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("1998–2001: Minister of Health", ("position_held", "minister of health", {"start": "1998", "end": "2001"})),
        ("2005 – Mayor of Soria", ("position_held", "mayor of Soria", {"date": "2005"})),
        (
            "2006 – present Director of the Polar Institute",
            (
                "position_held",
                "director of the Polar Institute",
                {"organisation": "Polar Institute", "start": "2006", "tense": "present"},
            ),
        ),
        (
            "2001–2005 Professor at the University of Oslo",
            ("employer", "University of Oslo", {"role": "professor", "start": "2001", "end": "2005"}),
        ),
        (
            "Lecturer, University of Lagos (1990–1995)",
            ("employer", "University of Lagos", {"role": "lecturer", "start": "1990", "end": "1995"}),
        ),
        ("2003 Lumen Prize for Fiction", ("award", "Lumen Prize for Fiction", {"date": "2003"})),
        ("1990 PhD, University of Oslo", ("educated_at", "University of Oslo", {"degree": "PhD", "end": "1990"})),
        (
            "1980: Studied law at Lund University",
            ("educated_at", "Lund University", {"date": "1980", "subject": "law"}),
        ),
    ],
)
def test_a_line_with_its_years_tells_what_the_person_was_then(line, told):
    assert read(line) == [told]


def test_each_line_has_its_own_years_and_is_its_own_quote():
    found = claims("Ilse Marchetti\n\nCareer\n1998–2001: Minister of Health\n2005: Mayor of Soria\n")
    assert [(claim.value, claim.selector.exact) for claim in found] == [
        ("minister of health", "1998–2001: Minister of Health"),
        ("mayor of Soria", "2005: Mayor of Soria"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "2012: Karl Vogt, Mayor of Soria",
        "1991: Nominated for the Lark Medal",
        "1999: The Polar Institute opens",
        "2003 Polar Institute",
        "2003–2004",
        "Minister of Health",
        "2005: Mayor of Soria resigns",
    ],
)
def test_a_line_of_somebody_else_or_of_something_else_tells_nothing(line):
    assert read(line) == []


def test_years_behind_a_line_count_only_below_a_heading_of_a_life():
    assert claims("Ilse Marchetti\n\nIn the town hall\n\nDirector of the Polar Institute, 1998–2001\n") == ()
