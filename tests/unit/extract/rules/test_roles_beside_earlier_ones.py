"""What somebody was before, with its years, is no part of the post that follows; as what one worked next is a trade as well."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

BYRNE = Subject(id="nora-byrne", name="Nora Byrne")


def roles(text: str) -> dict[str, str | None]:
    return {each.value: each.qualifiers.get("role") for each in claims(text, subject=BYRNE) if each.field == "employer"}


def test_each_post_of_a_row_has_its_own_words():
    text = "Nora Byrne worked as a teacher (1961–64), literary employee of the Tarn Theatre (1964–70)."

    assert roles(text) == {"Tarn Theatre": "literary employee"}


def test_a_post_before_another_is_not_what_somebody_is_at_its_body():
    assert roles(
        "Nora Byrne was a teacher (1961–64), an adviser to the Tarn Theatre (1964–70), and an editor at Orvo News (1971–80)."
    ) == {
        "Tarn Theatre": None,
        "Orvo News": "editor",
    }


@pytest.mark.parametrize(
    "text", ["Nora Byrne was a clerk (1961–64) at Orvo Bank.", "Nora Byrne was a clerk at Orvo Bank."]
)
def test_years_are_no_part_of_a_post(text):
    assert roles(text) == {"Orvo Bank": "clerk"}


def trades(text: str) -> set[str]:
    return {each.value for each in claims(text, subject=BYRNE) if each.field == "occupation"}


def test_where_somebody_worked_parts_no_trades():
    text = "Nora Byrne worked as a receptionist in a hair salon and later as a nurse at Elm Hospital."

    assert trades(text) == {"receptionist", "nurse"}


def test_whom_somebody_sees_later_is_none():
    assert trades("Nora Byrne worked as a receptionist in a hair salon and later saw a nurse.") == {"receptionist"}


def test_a_month_may_end_what_a_year_begins():
    (post,) = (
        each
        for each in claims("Nora Byrne was governor of Hull 1995-Feb. 1997.", subject=BYRNE)
        if each.field == "position_held"
    )

    assert (post.value, post.qualifiers["start"], post.qualifiers["end"]) == ("governor of Hull", "1995", "1997-02")


def test_a_year_that_is_a_part_of_a_word_is_none():
    assert not [
        each for each in claims("Nora Byrne led the 1995-May Day march.", subject=BYRNE) if "date" in each.qualifiers
    ]
