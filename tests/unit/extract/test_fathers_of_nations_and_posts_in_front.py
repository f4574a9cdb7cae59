"""Titles of honour that sound like kin, and several posts in front of who holds them."""

import pytest

from tests.unit.extract.documents import told


@pytest.mark.parametrize("title", ["Father of the Nation", "Mother of the Republic"])
def test_a_title_of_honour_makes_nobody_a_child(title: str) -> None:
    text = f"According to Marchetti, {title} Per Holm named the hospital himself."
    assert told(text, ("child", "parent")) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "As the founder and director of Acme Ltd, Marchetti changed much.",
            {"position_held founder of Acme Ltd", "position_held director of Acme Ltd"},
        ),
        ("Marchetti is a painter. As the painter grew old, she became mayor of Graz.", {"position_held mayor of Graz"}),
    ],
)
def test_posts_in_front_are_all_of_who_stands_behind_them(text: str, expected: set[str]) -> None:
    assert told(text, ("position_held",)) == expected
