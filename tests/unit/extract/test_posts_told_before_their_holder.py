"""A post told before who holds it: "The new foreign minister is Ada Byron"."""

import pytest

from tests.unit.extract.documents import values


@pytest.mark.parametrize(
    ("front", "post"),
    [
        ("The new foreign minister", "foreign minister"),
        ("Norway's foreign minister", "foreign minister of Norway"),
        ("The mayor of Porto", "mayor of Porto"),
    ],
)
@pytest.mark.parametrize("name", ["Ilse Marchetti.", "Ilse Marchetti, 63.", "Dr Ilse Marchetti, a nurse."])
def test_who_is_named_behind_a_post_holds_it(front: str, post: str, name: str) -> None:
    assert values(f"{front} is {name}", "position_held") == {post}


@pytest.mark.parametrize(
    "text",
    [
        "The foreign minister is a friend of Ilse Marchetti.",
        "The foreign minister was Nils Moe, who taught Ilse Marchetti.",
        "The foreign minister is said to like Ilse Marchetti.",
    ],
)
def test_who_is_named_further_behind_a_post_does_not_hold_it(text: str) -> None:
    assert not values(text, "position_held")
