"""Honours in a row of which each has what it was for: "the Elm Prize *for “Salt”* in 2001, the Oak Prize in 2009 *for Sand*"."""

import pytest

from tests.unit.extract.documents import claims, values

ROWS = [
    "won the Elm Prize for Rosie in 2001, the Oak Prize in 2009 for Four Tall Trees",
    "won the Elm Prize in 2001 for Rosie and the Oak Prize in 2009",
    "won the Elm Prize for her novel Rosie in 2001, and the Oak Prize in 2009",
    "won the Elm Prize for “Rosie” (2001) and the Oak Prize for “Three Women” (2009)",
    "received many awards, including the Elm Prize in 2001 for The Pool and the Oak Prize for The Housekeeper in 2009",
    "was awarded a dozen prizes, including: The Elm Prize in 2001, The Oak Prize in 2009",
]


@pytest.mark.parametrize("row", ROWS)
def test_each_honour_of_a_row_has_its_year_whatever_it_was_for(row: str) -> None:
    found = [each for each in claims(f"Ilse Marchetti {row}.") if each.field == "award"]
    assert {each.value: each.qualifiers.get("date") for each in found} == {"Elm Prize": "2001", "Oak Prize": "2009"}


def test_an_honour_ends_before_contributions_of_which_it_is_not_known_where_they_end() -> None:
    text = "Ilse Marchetti was awarded the Ash Prize for outstanding contributions to the promotion of peace."
    assert values(text, "award") == {"Ash Prize"}
    assert values("Ilse Marchetti was awarded the Ash Prize for outstanding contributions.", "award") == {
        "Ash Prize for outstanding contributions"
    }
