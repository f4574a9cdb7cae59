"""Schools told by a word for who has learned there, and by what was studied there."""

import pytest

from tests.unit.extract.documents import claims


def _schools(text: str) -> list[str]:
    return [each.value for each in claims(text) if each.field == "educated_at"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti, a Harvard graduate, won the prize.",
        "Ilse Marchetti is a Harvard alumna.",
        "Ilse Marchetti is a Harvard graduate student.",
        "Harvard graduate Ilse Marchetti won the prize.",
        "Ilse Marchetti was Harvard-educated.",
        "Ilse Marchetti, a Harvard-educated lawyer, won the case.",
        "Harvard-educated lawyer Ilse Marchetti won the case.",
        "At Harvard, Ilse Marchetti studied law.",
        "Ilse Marchetti took a first in classics at Harvard.",
        "Ilse Marchetti undertook postgraduate study at Harvard.",
        "Ilse Marchetti returned to Harvard, her alma mater, to teach.",
    ],
)
def test_she_has_learned_there(text: str) -> None:
    assert _schools(text) == ["Harvard"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti hired a Harvard graduate.",
        "Ilse Marchetti met Harvard graduate Jon Berg.",
        "Ilse Marchetti teaches Harvard graduate students.",
        "Ilse Marchetti runs the Harvard graduate school.",
        "At Harvard, Ilse Marchetti met a lawyer.",
    ],
)
def test_whom_she_meets_or_teaches_has_learned_there_and_she_has_not(text: str) -> None:
    assert _schools(text) == []


def test_the_name_of_a_graduate_school_is_whole() -> None:
    heads = [
        each for each in claims("Ilse Marchetti runs the Harvard graduate school.") if each.field == "position_held"
    ]
    assert [each.value for each in heads] == ["head of the Harvard graduate school"]


def test_a_course_is_no_subject() -> None:
    told = [each for each in claims("Ilse Marchetti completed a course at Harvard.") if each.field == "educated_at"]
    assert ["subject" in each.qualifiers for each in told] == [False]
