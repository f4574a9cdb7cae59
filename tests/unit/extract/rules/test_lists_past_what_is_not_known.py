"""Lists go on past an item that nobody knows for an honour, and past how somebody came to a club."""

import pytest

from tests.unit.extract.documents import shown


@pytest.mark.parametrize(
    ("text", "honours"),
    [
        (
            "Marchetti won three trophies, including the Northern League title, the Oak Cup in 1972 and more.",
            ["Oak Cup"],
        ),
        (
            "Marchetti won the Lion Medal, the league title and the Oak Cup in 1972.",
            ["Lion Medal", "Oak Cup"],
        ),
        ("Marchetti brought in a gold medal in wrestling for Norway.", ["gold medal in wrestling"]),
        ("Marchetti won the league title in 1969, the Oak Cup and the Lion Medal.", []),
        ("Marchetti won the race in Hull, the Oak Cup going to Nils Holm.", []),
        ("Marchetti brought in a new law on the Oak Cup.", []),
    ],
)
def test_an_honour_is_read_behind_what_is_none(text: str, honours: list[str]) -> None:
    assert shown(text, "award") == honours


def test_a_club_that_somebody_was_lent_to_is_one_of_the_row() -> None:
    text = "Marchetti has played for Veld Rovers, Oak Town FC and, on loan, Ulm Athletic."
    assert shown(text, "employer") == ["Veld Rovers", "Oak Town FC", "Ulm Athletic"]


def test_a_quotation_mark_that_is_not_closed_is_left_out_of_an_office() -> None:
    text = "In 1990 Marchetti became the youngest captain of the ‘Blue Foxes’."
    assert not [value for value in shown(text, "position_held") if "‘" in value or "'" in value]
