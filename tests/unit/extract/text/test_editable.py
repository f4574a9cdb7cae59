"""Headings that a wiki offers to edit are headings, never labels of a box."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.extract.pasted.editable import editable
from service.extract.pasted.view import view_of
from tests.unit.extract.documents import told

_WORK = {"employer", "award", "educated_at"}


@pytest.mark.parametrize(
    "offer", ["[edit]", "[ edit ]", "[edit source]", "[edit | edit source]", "[change | change source]"]
)
def test_a_line_with_an_offer_to_edit_is_read_as_a_marked_heading(offer: str) -> None:
    assert view_of(f"Ilse sang.\nClub career{offer}\nShe won.\n").text == "Ilse sang.\n## Club career\nShe won.\n"


def test_a_heading_below_another_is_no_value_of_it() -> None:
    text = (
        "Ilse Marchetti is a footballer.\n\nClub career[edit]\nOdd and Kelso[edit]\nMarchetti joined Velora in 2008.\n"
    )
    assert told(text, _WORK) == {"employer Velora"}


@pytest.mark.parametrize("line", ["She joined Velora [edit] in 2008.", "Born[1]", "x" * 90 + "[edit]", "[edit]"])
def test_other_lines_are_none(line: str) -> None:
    assert "##" not in view_of(f"Ilse sang.\n{line}\n").text


@given(st.text(alphabet="ab\n[]|edit ", max_size=80))
def test_each_edit_stands_at_the_first_letter_of_a_line(text: str) -> None:
    for start, end, words in editable(text):
        assert (end, words) == (start + 1, f"## {text[start]}")
        assert start == 0 or text[start - 1] == "\n"
