"""What goes on behind "where she was born," is told of the clause around that aside; and homes that are left and reached."""

import pytest

from tests.unit.extract.documents import told

_FIELDS = frozenset(("parent", "birth_date", "birth_place", "residence"))


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Ilse Marchetti walked from Lom, where she was born, to Per Vik's house in 1990.", {"birth_place Lom"}),
        ("Ilse Marchetti moved from Lom, where she was born, to Graz in 1990.", {"birth_place Lom", "residence Lom"}),
        (
            "Ilse Marchetti was born, to Ida Berg and Per Vik, in Lom in 1950.",
            {"birth_place Lom", "birth_date 1950", "parent Ida Berg", "parent Per Vik"},
        ),
        ("The road from Lom, where Ilse Marchetti was born, to Graz was built in 1990.", {"birth_place Lom"}),
        ("In 1990 Ilse Marchetti moved from Oslo, Norway, to Graz, Austria.", {"residence Oslo, Norway", "residence Graz, Austria"}),
        ("Ilse Marchetti wrote from Oslo, Norway, to Graz, Austria.", set()),
    ],
)  # fmt: skip
def test_what_follows_an_aside_is_no_part_of_it(text: str, facts: set[str]) -> None:
    assert told(text, _FIELDS) == facts


def test_a_post_in_an_aside_is_not_held_where_somebody_goes_behind_it() -> None:
    text = "Ilse Marchetti went from Elm Bank, where she had worked as a clerk, to Oak Bank in 1990."
    assert told(text, {"employer"}) == {"employer Elm Bank"}
