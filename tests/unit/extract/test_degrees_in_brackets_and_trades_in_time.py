"""Degrees in brackets behind a school, trades one after the other with their times, and times of what is told of a body besides."""

import pytest

from tests.unit.extract.documents import claims, values


def _details(text: str, field: str) -> list[tuple[str, dict[str, str]]]:
    return [(each.value, dict(each.qualifiers)) for each in claims(text) if each.field == field]


@pytest.mark.parametrize(
    ("clause", "details"),
    [
        ("attended Lusitana University (MA, 1989)", {"degree": "MA", "end": "1989"}),
        ("studied law at Lusitana University (BA, 1989)", {"degree": "BA", "end": "1989", "subject": "law"}),
        (
            "graduated from Lusitana University in 1989 (BA, Law)",
            {"degree": "BA", "end": "1989", "subject": "law", "completed": "completed"},
        ),
        ("studied at Lusitana University from 1985 to 1989 (MA)", {"degree": "MA", "start": "1985", "end": "1989"}),
    ],
)
def test_a_degree_in_brackets_behind_a_school_is_from_there(clause: str, details: dict[str, str]) -> None:
    assert _details(f"Ilse Marchetti {clause}.", "educated_at") == [("Lusitana University", details)]


def test_letters_of_a_state_are_no_degree() -> None:
    assert _details("Ilse Marchetti attended Elm University (MA) and sang.", "educated_at") == [("Elm University", {})]


@pytest.mark.parametrize(
    ("clause", "trades"),
    [
        (
            "became clerk in 1964 and teacher in 1965",
            [("clerk", {"start": "1964"}), ("teacher", {"start": "1965"})],
        ),
        (
            "was a nurse from 1970 to 1975 and a teacher until 1990",
            [("nurse", {"start": "1970", "end": "1975"}), ("teacher", {"end": "1990"})],
        ),
        (
            "was a clerk from 1970 and, from 1975, a teacher at Elm School",
            [("clerk", {"start": "1970"}), ("teacher", {"start": "1975"})],
        ),
    ],
)
def test_each_trade_of_a_row_has_its_own_time(clause: str, trades: list[tuple[str, dict[str, str]]]) -> None:
    assert _details(f"Ilse Marchetti {clause}.", "occupation") == trades


def test_a_trade_with_a_body_behind_one_with_a_time_is_work_there() -> None:
    text = "Ilse Marchetti was a nurse from 1970 to 1975 and a teacher at Oak School until 1990."
    assert [(value, told["role"], told["end"]) for value, told in _details(text, "employer")] == [
        ("Oak School", "teacher", "1990")
    ]


def test_the_trade_of_another_behind_a_time_is_not_hers() -> None:
    assert values("Ilse Marchetti was a clerk in 1970 and a teacher told her to leave.", "occupation") == {"clerk"}


@pytest.mark.parametrize(
    "there", ["where she has lectured since 1997", "where she has worked since 1997", "which she joined in 1997"]
)
def test_the_time_of_other_work_at_a_body_is_not_that_of_a_post(there: str) -> None:
    posts = _details(f"Ilse Marchetti is director of the Elm Museum, {there}.", "position_held")
    assert [(value, told.get("start")) for value, told in posts] == [("director of the Elm Museum", None)]


def test_the_time_of_a_post_told_as_one_is_its_own() -> None:
    posts = _details("Ilse Marchetti is director of the Elm Museum, a post she has held since 1998.", "position_held")
    assert [told["start"] for _, told in posts] == ["1998"]


@pytest.mark.parametrize("house", ["All Saints' Church", "All Souls' College", "All Saints' Hospital"])
def test_a_house_of_all_saints_is_whole(house: str) -> None:
    assert values(f"Ilse Marchetti is a nurse at {house}.", "employer") == {house}


def test_an_honorary_doctor_behind_another_post_has_the_honour() -> None:
    text = "Ilse Marchetti is a member of the Elm Academy and an honorary doctor of Lusitana University."
    assert [(value, told["conferrer"]) for value, told in _details(text, "award")] == [
        ("honorary doctor", "Lusitana University")
    ]
