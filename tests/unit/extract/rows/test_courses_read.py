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
        (
            "1960–70 Elm University, professor of law",
            ("employer", "Elm University", {"role": "professor of law", "start": "1960", "end": "1970"}),
        ),
        (
            "Polar Institute, Oslo, deputy director, 1970–80",
            (
                "position_held",
                "deputy director",
                {"organisation": "Polar Institute", "start": "1970", "end": "1980"},
            ),
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


def test_fragments_between_semicolons_are_lines_of_a_course():
    text = (
        "Ilse Marchetti\nBorn Napier, New Zealand, 1916; educated, Elm School, 1929–1935; "
        "Lecturer in Physics, Lund University, 1945; Mayor of Soria, 1950–1954; died, 2004."
    )
    found = [(claim.field, claim.value, dict(claim.qualifiers)) for claim in claims(text)]
    assert ("educated_at", "Elm School", {"start": "1929", "end": "1935"}) in found
    assert ("employer", "Lund University", {"role": "lecturer in physics", "date": "1945"}) in found
    assert ("position_held", "mayor of Soria", {"start": "1950", "end": "1954"}) in found


def test_degrees_behind_a_label_of_a_long_line_have_their_years():
    text = "Ilse Marchetti\nEducation: B.A. from Lund University, 1980. Law degree from Leiden University, 1983."
    assert [(claim.value, claim.qualifiers.get("end")) for claim in claims(text)] == [
        ("Lund University", "1980"),
        ("Leiden University", "1983"),
    ]


def test_prose_between_semicolons_is_no_course():
    text = "Ilse Marchetti\n\nKarl Vogt came to power in 1950; Director of the Polar Institute, 1950; he left in 1960."
    assert not [claim for claim in claims(text) if claim.field == "position_held"]


def test_a_paragraph_of_dated_pieces_is_a_course_without_a_heading():
    text = (
        "Ilse Marchetti\n\nLecturer, Elm College, 1950-1955; Professor of Botany, Lund University (1955-60); "
        "Lumen Prize (Canada, 1961); Award for the Chemistry of the Noble Metals (1962); Chairman, Polar Institute (1970/72)."
    )
    found = {(each.field, each.value, each.qualifiers.get("role")) for each in claims(text)}
    assert {
        ("employer", "Elm College", "lecturer"),
        ("employer", "Lund University", "professor of botany"),
        ("award", "Lumen Prize", None),
        ("position_held", "chairman of Polar Institute", None),
    } <= found
    assert not [value for field, value, _ in found if field == "award" and "Chemistry" in value]


def test_sentences_between_semicolons_are_no_course():
    text = "Ilse Marchetti\n\nShe taught in 1950; she moved in 1955; she sang in 1960; she was happy until 1970."
    assert not [each for each in claims(text) if (each.extractor.rule or "").startswith("course/")]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Career: Elm Times, reporter, 1950–55; Polar Institute, director, 1970–80.",
        "Reporter with the Elm Times, 1950–55; director of the Polar Institute, 1970–80; judge, 1981–84.",
    ],
)
def test_a_paragraph_of_pieces_with_their_years_is_a_course(paragraph: str) -> None:
    found = claims(f"Ilse Marchetti was born in Hull.\n\n{paragraph}\n")
    told = {each.qualifiers.get("organisation") or each.value: each.qualifiers.get("start") for each in found}
    assert (told["Elm Times"], told["Polar Institute"]) == ("1950", "1970")


def test_the_year_that_ends_a_piece_is_when_its_post_began() -> None:
    text = "Worked as a nurse until 1990; became director of the Polar Institute, 1998; appointed minister of justice, 2000."
    found = claims(f"Ilse Marchetti was born in Hull.\n\n{text}\n")
    told = {each.value: each.qualifiers.get("start") for each in found if each.field == "position_held"}
    assert told == {"director of the Polar Institute": "1998", "minister of justice": "2000"}


def test_what_leads_on_to_the_last_post_of_a_row_is_no_part_of_it():
    text = (
        "Marchetti served as Senior Magistrate from 1988 to 1993; Deputy Director of the Rand Commission from 1993 to 1997; "
        "and High Court Judge from 1997 until 2009."
    )
    posts = {claim.value: claim.qualifiers for claim in claims(text) if claim.field == "position_held"}
    assert posts["high court judge"].items() >= {"start": "1997", "end": "2009"}.items()


def test_a_word_in_brackets_behind_a_post_is_no_body_in_whatever_letters():
    text = "Career\n2018-2019: Deputy mayor (échevine) of Schaerbeek, responsible for equal opportunities\n2019-2020: Lecturer, Elm College"
    (post,) = [claim for claim in claims(text) if claim.field == "position_held"]
    assert post.value.startswith("deputy mayor")
    assert "échevine" not in {post.value, *post.qualifiers.values()}
    assert post.value != "deputy mayor of échevine"
