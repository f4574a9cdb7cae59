"""Lines of a course of life as lists of posts have them: glued to their years, with who led there and what was done."""

import pytest

from tests.unit.extract.documents import claims


def read(line: str, heading: str = "Career") -> list[tuple[str, str, dict[str, str]]]:
    found = claims(f"Ilse Marchetti\n\n{heading}\n\n{line}\n")
    return [(claim.field, claim.value, dict(claim.qualifiers)) for claim in found]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "1994–2001Reader in Botany, Elm University",
            ("employer", "Elm University", {"role": "reader in Botany", "start": "1994", "end": "2001"}),
        ),
        (
            "2006 - presentReader, Elm University",
            ("employer", "Elm University", {"role": "reader", "start": "2006"}),
        ),
        ("1998Lumen Prize for Fiction", ("award", "Lumen Prize for Fiction", {"date": "1998"})),
        ("Mayor of Soria(2003-2007)", ("position_held", "mayor of Soria", {"start": "2003", "end": "2007"})),
    ],
)
def test_a_year_that_the_words_of_its_line_are_glued_to_is_its_time(line, told):
    assert read(line) == [told]


def test_a_figure_dash_is_a_dash():
    assert read("Minister of Health (1998\u20122001)") == [
        ("position_held", "minister of health", {"start": "1998", "end": "2001"})
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "1990 PhD in Botany, Elm University, Adviser: Prof. Nils Holm",
            ("educated_at", "Elm University", {"degree": "PhD", "end": "1990"}),
        ),
        (
            "1991–94 Research associate, Elm University, with Nils Holm",
            ("employer", "Elm University", {"role": "research associate", "start": "1991", "end": "1994"}),
        ),
        (
            "1991–94 Postdoctoral fellow working on the mosses of Lapland, Elm University",
            ("employer", "Elm University", {"role": "postdoctoral fellow", "start": "1991", "end": "1994"}),
        ),
        (
            "1996–99: Post-doc position at Elm University, Prof. K. Holm. Research on mosses under snow.",
            ("employer", "Elm University", {"role": "post-doc", "start": "1996", "end": "1999"}),
        ),
    ],
)
def test_who_led_there_and_what_was_done_are_no_part_of_a_line(line, told):
    assert read(line) == [told]


@pytest.mark.parametrize(
    "line",
    [
        "1991–94 Assistant to Nils Holm",
        "1991 Supervisor, Nils Holm",
        "1991: Nils Holm, reader, Elm University",
        "2001Nils Holm, Mayor of Soria",
    ],
)
def test_a_line_of_somebody_else_stays_one(line):
    assert read(line) == []


def test_a_body_with_whom_somebody_works_is_no_person():
    assert read("2014 Lecturer with Elm College") == [
        ("employer", "Elm College", {"role": "lecturer", "date": "2014"}),
    ]


@pytest.mark.parametrize(
    ("line", "value", "organisation"),
    [
        ("1976–79: Vice-president of the Nordic Relief Office (NRO) in Oslo", "vice-president of the Nordic Relief Office", "Nordic Relief Office"),
        (
            "1999–2001: Chair of the Committee on Fisheries, Public Works and Food (FPF)",
            "chair of the Committee on Fisheries, Public Works and Food",
            "Committee on Fisheries, Public Works and Food",
        ),
        ("1999–2001: Chair of the Committee on Fisheries, Elm Parliament", "chair of the Committee on Fisheries", "Elm Parliament"),
    ],
)  # fmt: skip
def test_letters_and_further_fields_are_parts_of_a_name(line, value, organisation):
    [(_, told, qualifiers)] = read(line)
    assert (told, qualifiers.get("organisation", organisation)) == (value, organisation)


@pytest.mark.parametrize(
    ("line", "employer"),
    [
        ("2004–2021 Professor of Applied Optics, ABC Department, Elm University", "Elm University"),
        ("2004–2021 Research associate at the Centre for Moss Research, Villa d’Olmo, Italy", "Centre for Moss Research"),
        ("2004–2006 Lecturer at the Institute of Climate Studies, ICS (Norway)", "Institute of Climate Studies"),
        ("2004–2006 Research fellow of the Elm Foundation at Oak University", "Oak University"),
        ("2004–2006 Lecturer at the School of Mines. University of Soria, Spain", "University of Soria"),
    ],
)  # fmt: skip
def test_a_trade_is_held_where_it_is_at(line, employer):
    assert [value for field, value, _ in read(line) if field == "employer"] == [employer]
