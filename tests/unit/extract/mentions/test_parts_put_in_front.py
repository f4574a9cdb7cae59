"""What "It was … that" puts in front of a sentence is told of what comes behind, as it is where it only stands in front."""

import pytest

from tests.unit.extract.documents import told

FIELDS = ("birth_date", "birth_place", "death_date", "death_place", "educated_at", "employer", "award")


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("It was in Chur that Ilse Marchetti died.", {"death_place Chur"}),
        ("It was on 3 May 1950, in Chur, that Ilse Marchetti was born.", {"birth_date 1950-05-03", "birth_place Chur"}),
        ("It was in Chur on 3 May 1950 that Ilse Marchetti died.", {"death_date 1950-05-03", "death_place Chur"}),
        ("In Chur on 3 May 1950, Ilse Marchetti died.", {"death_date 1950-05-03", "death_place Chur"}),
        ("It was on Sylt that Ilse Marchetti was born.", {"birth_place Sylt"}),
        ("It was at Lund University that Ilse Marchetti studied law.", {"educated_at Lund University"}),
    ],
)
def test_what_is_put_in_front_is_told_of_what_comes_behind(text, facts):
    assert told(text, FIELDS) == facts


@pytest.mark.parametrize(
    "text",
    [
        "It was not in Chur that Ilse Marchetti was born.",
        "It was in Chur that Ida Roe was born. Ilse Marchetti sang.",
        "It was on her advice that Nils Roe died in Chur. Ilse Marchetti sang.",
        "It may have been in Chur that Ilse Marchetti died.",
    ],
)
def test_what_is_denied_or_of_another_is_not(text):
    assert not told(text, FIELDS) & {"birth_place Chur", "death_place Chur"}


def test_a_death_that_occurs_somewhere_is_one_there():
    text = "The death of Ilse Marchetti occurred in Chur on 3 May 1950. The death of Ida Roe occurred in Ulm in 1999."
    assert told(text, FIELDS) == {"death_place Chur", "death_date 1950-05-03"}
