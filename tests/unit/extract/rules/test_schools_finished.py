"""Who finished a school was educated there; who built one, or did not finish it, was not, or gave it up."""

import pytest

from tests.unit.extract.documents import claims


def schools(text: str) -> list[tuple[str, dict[str, str]]]:
    found = [each for each in claims(text) if each.field == "educated_at" and each.modality.counts]
    return [(each.value, dict(each.qualifiers)) for each in found]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti finished Elm High School in 1975 and moved to Porto.",
        "After finishing Elm High School in 1975 Ilse Marchetti read law.",
        "Having completed Elm High School in 1975, Ilse Marchetti read law.",
    ],
)
def test_a_school_that_is_finished_is_one_of_hers(text):
    assert schools(text) == [("Elm High School", {"end": "1975", "completed": "completed"})]


def test_a_school_never_finished_is_given_up():
    assert schools("Ilse Marchetti never finished Elm High School.") == [
        ("Elm High School", {"completed": "abandoned"})
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti is an architect. She completed Elm School in 1990 and Oak Hospital in 1995.",
        "Ilse Marchetti designed and finished the Elm School building in 1990.",
        "Ilse Marchetti finished Elm School's first mural in 1970.",
        "Her brother finished Elm High School in 1975.",
        "Ilse Marchetti hopes to finish Elm High School.",
    ],
)
def test_who_builds_or_is_another_is_not_educated_there(text):
    assert schools(text) == []


def test_an_academy_for_language_and_poetry_is_one_name():
    found = claims("Ilse Marchetti is a member of the German Academy for Language and Poetry.")
    assert {each.value for each in found if each.field == "employer"} == {"German Academy for Language and Poetry"}
