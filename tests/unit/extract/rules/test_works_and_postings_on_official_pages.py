"""Works listed behind a label, and posts to which somebody is sent, as short lives on official pages tell them."""

import pytest

from tests.unit.extract.documents import claims, told


def test_works_behind_a_label_are_each_read_with_their_year() -> None:
    text = "She is a poet. Works: Brine (1962), Iron Rose (1963), A Well in Time (1972); essays: Home as History (1969); prose: The House (1975)."
    read = {(each.value, each.qualifiers.get("date")) for each in claims(text) if each.field == "notable_for"}
    assert read == {
        ("Brine", "1962"),
        ("Iron Rose", "1963"),
        ("A Well in Time", "1972"),
        ("Home as History", "1969"),
        ("The House", "1975"),
    }


def test_a_label_is_no_part_of_the_first_title() -> None:
    assert told("Novels: A Well in Time (1972), The House (1975).", ("notable_for",)) == {
        "notable_for A Well in Time",
        "notable_for The House",
    }


def test_what_a_work_is_may_stand_before_its_year() -> None:
    text = "Works: Third image of rain (poetry, 1975), Shadows (criticism and essays, 1980), Brine, 1981."
    assert told(text, ("notable_for",)) == {
        "notable_for Third image of rain",
        "notable_for Shadows",
        "notable_for Brine",
    }


@pytest.mark.parametrize(
    ("text", "post", "start", "end"),
    [
        (
            "In 1992, Marchetti was sent to Quito as chargé d’affaires, a post that she held until 1996.",
            "chargé d'affaires",
            "1992",
            "1996",
        ),
        (
            "In 1985, Marchetti was posted to Lima, Peru, as second secretary at the legation.",
            "second secretary",
            "1985",
            None,
        ),
        (
            "Marchetti was accredited to the Holy See as ambassador from 1990 to 1994.",
            "ambassador",
            "1990",
            "1994",
        ),
        ("From 1990 to 1994 she was assigned to Lom as a consul.", "consul", "1990", "1994"),
    ],
)
def test_who_is_sent_somewhere_as_something_is_that(text: str, post: str, start: str, end: str | None) -> None:
    read = [
        (each.value, each.qualifiers.get("start"), each.qualifiers.get("end"))
        for each in claims(text)
        if each.field == "position_held"
    ]
    assert read == [(post, start, end)]


def test_a_posting_is_a_post() -> None:
    assert told("Her first posting was in 1981 in Quito, Ecuador, as vice consul.", ("position_held",)) == {
        "position_held vice consul"
    }


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti sent Per Holm to Rome as ambassador.",
        "Marchetti was sent to Lom as a child, and to prison as a spy.",
        "The letter was sent to Marchetti as director of Tarn Bank.",
        "Per Holm was posted to Lom as ambassador. Marchetti wrote to him.",
    ],
)
def test_whoever_else_is_sent_holds_nothing_of_hers(text: str) -> None:
    assert not told(text, ("position_held", "employer"))


def test_a_town_to_which_somebody_is_transferred_as_something_is_no_club() -> None:
    text = "Marchetti was transferred to Oslo in 1990 as director of the Lom Museum."
    assert told(text, ("position_held", "employer")) == {"position_held director of the Lom Museum"}
