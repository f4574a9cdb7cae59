"""Who is called by a post of other days where a report of a death begins to tell of the life."""

import pytest

from tests.unit.extract.documents import told

LIFE = ("birth_date", "birth_place", "child", "educated_at")
DEAD = "Former minister Ilse Marchetti has died in Lom. She was 81.\n\n"


@pytest.mark.parametrize("post", ["minister", "Lands minister", "Mosop MP", "Lom mayor", "mayor of Lom"])
def test_a_former_post_means_who_has_died(post: str) -> None:
    text = f"{DEAD}Her son, Per Marchetti, told a paper.\n\nThe former {post} was born in Oslo in 1938."
    assert {"birth_place Oslo", "birth_date 1938"} <= told(text, LIFE)


def test_a_life_goes_on_behind_a_former_post() -> None:
    text = f"{DEAD}The former mayor of Lom attended Elm School. She is survived by two sons, Per and Nils."
    assert told(text, LIFE) == {"educated_at Elm School", "child Per", "child Nils"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti praised the law. The former minister was born in Oslo.",
        f"{DEAD}She praised her successor, Ole Holm. The former minister was born in Oslo.",
        f"{DEAD}Former mayor Ole Holm was there.\n\nThe former mayor was born in Oslo.",
        f"{DEAD}Ole Holm, her deputy, died in 1990.\n\nThe former minister was born in Oslo.",
        f"{DEAD}The former minister Ole Holm was born in Oslo.",
        f"{DEAD}The former ministers were born in Oslo.",
    ],
)
def test_a_former_post_may_be_another_s(text: str) -> None:
    assert "birth_place Oslo" not in told(text, LIFE)
