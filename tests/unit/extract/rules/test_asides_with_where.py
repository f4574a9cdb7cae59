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
        ("In 1990 Ilse Marchetti moved from Oslo, Norway, to Graz, Austria.", {"residence Oslo, Norway", "residence Graz, Austria"}),
        ("Ilse Marchetti wrote from Oslo, Norway, to Graz, Austria.", set()),
    ],
)  # fmt: skip
def test_what_follows_an_aside_is_no_part_of_it(text: str, facts: set[str]) -> None:
    assert told(text, _FIELDS) == facts
