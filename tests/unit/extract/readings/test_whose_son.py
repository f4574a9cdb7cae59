"""Who is somebody's by a preposition is not whom the sentence tells of; who leads an occasion at a body does not work there."""

import pytest

from tests.unit.extract.documents import claims


def values(text: str, field: str) -> list[str]:
    return [each.value for each in claims(text) if each.field == field]


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti is hoping for a seat on the list of the son and heir of the former banker Nils Berg.",
        "Marchetti was the guest of the daughter of the painter Nils Berg.",
    ],
)
def test_the_son_of_whom_something_else_is_told_is_another(text):
    assert values(text, "parent") == []


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti is the son and heir of the former banker Nils Berg.",
        "Marchetti was one of the sons of Nils Berg.",
        "Marchetti was the youngest of the five daughters of Nils Berg.",
    ],
)
def test_one_of_somebodys_sons_is_his(text):
    assert values(text, "parent") == ["Nils Berg"]


def test_a_war_that_is_written_with_a_hyphen_is_nobodys_child():
    assert (
        values("She lived in the days of World War-II. It drove Marchetti, her mother and brothers away.", "child")
        == []
    )


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti led a protest at Lund College in 1990.",
        "Marchetti directed a play at Lund College.",
        "Marchetti led a march with the Elm Union.",
        "Marchetti also led to the opening of a clinic at Lund College.",
    ],
)
def test_who_leads_an_occasion_at_a_body_does_not_work_there(text):
    assert values(text, "employer") == []


@pytest.mark.parametrize(
    "text", ["Marchetti ran the press office at Lund College.", "Marchetti led the strike team at Lund College."]
)
def test_who_leads_a_part_of_a_body_works_there(text):
    assert values(text, "employer") == ["Lund College"]


def test_the_letters_of_a_fellow_are_no_school():
    assert values("Ilse Marchetti\n\nEducation: F.R.C.S. (Leeds), F.A.C.P., Lund College\n", "educated_at") == [
        "Lund College"
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Marchetti was known as the ‘Godmother of Skiing’.", ["Godmother of Skiing"]),
        ('Marchetti was called "Ilse of Lund".', ["Ilse of Lund"]),
        ("Marchetti earned the moniker of Godmother of Skiing in 1990.", ["Godmother of Skiing"]),
    ],
)
def test_a_name_that_somebody_is_called_by_is_whole(text, names):
    assert values(text, "also_known_as") == names


def test_a_line_that_tells_something_is_no_heading():
    text = "Marchetti went abroad.\n\nIn 1962, Marchetti founded the Lund Foundation\n\nShe was glad.\n"
    assert values(text, "employer") == ["Lund Foundation"]
