"""Freedoms of towns, students with their age, what somebody was twice, posts in a list and clubs that a page tells elsewhere."""

import pytest

from tests.unit.extract.documents import claims, shown, told


@pytest.mark.parametrize(
    ("text", "honours"),
    [
        ("Marchetti was given the freedom of Ulm in 2018.", ["freedom of Ulm"]),
        ("Marchetti received the freedom of the borough.", ["freedom of the borough"]),
        ("Marchetti fought for the freedom of Ulm.", []),
        ("Marchetti was given freedom of speech.", []),
        ("Marchetti was granted the freedom of movement.", []),
    ],
)
def test_the_freedom_of_a_town_is_an_honour_where_it_is_given(text: str, honours: list[str]) -> None:
    assert shown(text, "award") == honours


def test_what_somebody_was_twice_is_counted() -> None:
    (found,) = (each for each in claims("Marchetti was twice runner of the year.") if each.field == "award")
    assert (found.value, found.qualifiers["count"]) == ("runner of the year", "2")


def test_a_student_with_an_age_is_one_of_the_school() -> None:
    text = "Marchetti, a 31-year-old law student at Elm University in Ulm, said no."
    assert shown(text, "educated_at") == ["Elm University"]


def test_anothers_school_is_none_of_hers() -> None:
    assert not shown("Marchetti, met by a 28-year-old student at Elm University, said no.", "educated_at")


def test_posts_in_a_list_are_held() -> None:
    text = "Marchetti has held a number of board posts, including director of sales at Acme Ltd and non-executive director at Oak Trust."
    assert shown(text, "position_held") == ["director of sales at Acme Ltd", "non-executive director at Oak Trust"]


def test_a_city_is_a_club_where_the_page_has_its_player() -> None:
    page = "The striker scored goals this season. Porto defender Mia Hale left. "
    assert told(f"{page}Marchetti moved to Porto in July 2011.", {"employer", "residence"}) == {"employer Porto"}
    assert not told("Marchetti moved to Porto in July 2011.", {"employer"})


def test_a_move_that_is_told_as_over_is_one() -> None:
    text = "The striker scored goals this season. Marchetti won a prize before her move to Ulm Athletic for £5m."
    assert "employer Ulm Athletic" in told(text, {"employer"})
