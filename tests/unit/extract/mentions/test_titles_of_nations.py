"""Titles of nations that are won, and the freedom of towns."""

import pytest

from tests.unit.extract.documents import values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("won the British 400-yard freestyle title in 1951", {"British 400-yard freestyle title"}),
        ("won the national 100m title three times", {"national 100m title"}),
        ("won her first Danish title in 1951", {"Danish title"}),
        ("took two Italian titles", {"Italian title"}),
        ("won the Danish title role in a film", set()),
        ("won over British title holders", set()),
        ("saw the Danish title go to Vesna Holt", set()),
        ("fought for the British title", set()),
    ],
)
def test_a_title_of_a_nation_is_an_honour_where_it_is_won(text: str, expected: set[str]) -> None:
    assert values(f"Ilse Marchetti {text}.", "award") == expected


@pytest.mark.parametrize("whose", ["freeman of the city of Hull", "freewoman of Hull", "freeman of the borough"])
def test_an_honorary_freeman_has_an_honour(whose: str) -> None:
    assert values(f"Ilse Marchetti was made an honorary {whose} in 1999.", "award") == {f"honorary {whose}"}
