"""An age in front of a post says nothing of whose the post is: it reads as if the age were not there."""

import pytest

from tests.unit.extract.documents import told, values

FIELDS = ("position_held", "age_statement", "employer", "educated_at")


@pytest.mark.parametrize(
    "text",
    [
        "The 43-year-old mayor of Porto, Ilse Marchetti, said no.",
        "Porto's 43-year-old mayor, Ilse Marchetti, said no.",
        "Ilse Marchetti, the 43-year-old mayor of Porto, said no.",
        "The 43-year-old Porto mayor, Ilse Marchetti, said no.",
    ],
)
def test_an_office_is_held_whatever_the_age_before_it(text: str) -> None:
    assert values(text, "position_held") == {"mayor of Porto"}


@pytest.mark.parametrize("post", ["mayor of Porto", "director of Elm Bank", "nurse"])
def test_the_age_is_told_of_the_one_named_behind_the_post(post: str) -> None:
    assert values(f"The 43-year-old {post}, Ilse Marchetti, said no.", "age_statement") == {"43"}


@pytest.mark.parametrize("post", ["chief executive of Elm Bank", "teacher at Elm College", "founder of Elm Bank"])
def test_who_is_called_by_an_age_and_a_post_is_the_person_told_of(post: str) -> None:
    text = f"Ilse Marchetti wept. The 43-year-old {post} was born in Porto."
    assert "birth_place Porto" in told(text, ("birth_place",))


@pytest.mark.parametrize("post", ["nurse", "director of Elm Bank"])
def test_somebody_else_named_behind_it_has_the_age(post: str) -> None:
    text = f"Ilse Marchetti wept. The 43-year-old {post}, Per Holt, studied at Elm College."
    assert told(text, FIELDS) == set()
