"""Posts whose body and time stand on lines of their own, and lives in notes."""

import pytest

from tests.unit.extract.documents import claims


def read(page: str) -> list[tuple[str, str, dict[str, str]]]:
    return [(claim.field, claim.value, dict(claim.qualifiers)) for claim in claims(page)]


def test_a_post_is_read_with_the_body_and_the_time_on_the_lines_below_it():
    page = "Ilse Marchetti\n\nExperience\nChief Operating Officer\nFernbank · Full-time\nJan 2019 – Present\n\nRegional Manager\nElm Logistics\nMar 2013 – Dec 2018\n"
    assert read(page) == [
        (
            "position_held",
            "chief operating officer",
            {"organisation": "Fernbank", "start": "2019-01", "tense": "present"},
        ),
        ("position_held", "regional manager", {"organisation": "Elm Logistics", "start": "2013-03", "end": "2018-12"}),
    ]


@pytest.mark.parametrize(
    "page",
    [
        "Ilse Marchetti\n\nDirector\nKarl Vogt\n2001 – 2004\n",
        "Ilse Marchetti\n\nThe old mill\nElm Street\n1990 – 2001\n",
        "Ilse Marchetti\n\nFilmography\nDirector\nSea of Salt\n2001 – 2004\n",
    ],
)
def test_lines_above_a_time_that_name_somebody_or_no_post_tell_nothing(page):
    assert [each for each in read(page) if each[0] != "occupation"] == []


def test_a_life_in_notes_is_read_by_its_marks():
    assert read("MARCHETTI, Ilse, theologian; b. Jena 14.I.1871; d. Halle 30.IX.1940.\n")[:5] == [
        ("occupation", "theologian", {}),
        ("birth_date", "1871-01-14", {}),
        ("birth_place", "Jena", {}),
        ("death_date", "1940-09-30", {}),
        ("death_place", "Halle", {}),
    ]


def test_marks_behind_the_name_of_somebody_else_are_theirs():
    found = read("Ilse Marchetti\n\nPer Vogt; b. 1950 in Hull; d. 1990\n")
    assert [each for each in found if each[0].startswith(("birth", "death"))] == []


def test_a_birth_and_a_death_in_sentences_of_their_own():
    found = read("Ilse Marchetti, painter. B. at Lom 3 May 1900. Studied in Graz. D. at Graz 3 May 1940.\n")
    assert {(field, value) for field, value, _ in found} >= {
        ("birth_date", "1900-05-03"),
        ("birth_place", "Lom"),
        ("death_date", "1940-05-03"),
        ("death_place", "Graz"),
    }


@pytest.mark.parametrize(
    "page",
    [
        "Ilse Marchetti met B. Lom in 1900. D. Graz wrote to her in 1940.\n",
        "Ilse Marchetti is a painter. Her father was Per Lund. D. at Graz 1890.\n",
        "Per Lund, husband of Ilse Marchetti. D. at Graz 3 May 1940.\n",
        "Per Lund, husband of Ilse Marchetti; d. at Graz 3 May 1940.\n",
        "Per Marchetti, painter; b. at Lom 3 May 1900. Ilse Marchetti was his wife.\n",
    ],
)
def test_initials_and_lives_of_others_in_notes_are_none(page):
    assert [each for each in read(page) if each[0].startswith(("birth", "death"))] == []
