"""What somebody is, told in front with "and", whose child that one is too: the pronoun behind it means whom the page is about."""

import pytest

from tests.unit.extract.documents import values


@pytest.mark.parametrize(
    "front",
    ["A nurse and the daughter of a merchant", "A former nurse and a mother of three", "Nurse and daughter of a smith"],
)
def test_kin_behind_a_trade_in_front_are_nobody_else(front: str) -> None:
    text = f"Ilse Marchetti wept. {front}, she heads the Elm Library. She was born in Porto."
    assert values(text, "position_held") == {"head of the Elm Library"}
    assert values(text, "birth_place") == {"Porto"}


@pytest.mark.parametrize("some", ["one of just a handful of", "one of only three", "among the", "one of the few"])
def test_a_nation_is_told_of_one_of_some(some: str) -> None:
    assert values(f"Ilse Marchetti is {some} Kenyan women to hold the licence.", "nationality") == {"Kenyan"}


def test_a_post_graduation_is_a_degree() -> None:
    text = "Ilse Marchetti completed her post-graduation in botany from Corran University."
    assert values(text, "educated_at") == {"Corran University"}


@pytest.mark.parametrize(
    "front",
    [
        "A smith's daughter from Lom",
        "A doctor's wife and mother of four",
        "A farmer's only daughter",
        "The eldest child of farmers",
    ],
)
@pytest.mark.parametrize("named", ["Marchetti", "Ilse Marchetti"])
def test_kin_of_a_trade_in_front_of_the_name_are_nobody_else(front: str, named: str) -> None:
    text = f"Ilse Marchetti wept. {front}, {named} was the first in her family to sing. She was born in Porto."
    assert values(text, "birth_place") == {"Porto"}
