"""What a sentence says of its first subject stays that one's, though others do something in between."""

import pytest

from tests.unit.extract.documents import claims

OF_OTHERS = [
    "Marchetti sang. Her husband, Ibrahim Sarr, an engineer whom she married in 1958, was killed in 1970.",
    "Marchetti sang. Her husband Ibrahim, whom she married in 1958, died in 1970.",
    "Marchetti sang. Her son, Per, an engineer whom she raised alone, was born in 1970.",
    "Marchetti sang. Her teacher, Per Olsen, the painter whom she admired most, died in 1970.",
]


@pytest.mark.parametrize("text", OF_OTHERS)
def test_a_clause_that_she_is_in_does_not_make_the_rest_hers(text):
    assert not {claim.field for claim in claims(text)} & {"birth_date", "death_date"}


def test_she_is_meant_past_a_subject_of_study_and_an_office_in_another_language():
    text = (
        "Ilse Marchetti\nAlcaldesa de Valdenuevo\n\nShe was born in Valdenuevo on 9 June 1976.\n\n"
        "Marchetti holds a Master's degree in Urban Planning from Volta University. In 2019 she joined Nokia."
    )
    found = {claim.field: claim.value for claim in claims(text)}
    assert found.items() >= {"birth_date": "1976-06-09", "employer": "Nokia"}.items()


def test_a_body_that_is_only_its_own_is_no_ones_post():
    assert not [
        claim
        for claim in claims("From 1982 to 1990 Marchetti directed its training center.")
        if claim.field == "position_held"
    ]


def test_a_clause_behind_two_schools_dates_the_last():
    text = "Marchetti was educated at Elm School and Volta University, where she took a first in chemistry in 1938."
    assert {claim.value: claim.qualifiers.get("end") for claim in claims(text)} == {
        "Elm School": None,
        "Volta University": "1938",
    }
