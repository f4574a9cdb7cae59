"""Where somebody is from may have a name of several words that no list has: it is no person's."""

import pytest

from tests.unit.extract.documents import values


@pytest.mark.parametrize("town", ["Corran", "San Corran", "Val Marie", "Porto"])
@pytest.mark.parametrize(
    "text",
    [
        "A native of {}, Ilse Marchetti is a nurse.",
        "Ilse Marchetti hails from {}.",
        "Ilse Marchetti, a {} native, is a nurse.",
        "A {} native, Ilse Marchetti is a nurse.",
    ],
)
def test_a_town_that_nobody_knows_is_where_somebody_is_from(town: str, text: str) -> None:
    assert values(text.format(town), "birth_place") == {town}
