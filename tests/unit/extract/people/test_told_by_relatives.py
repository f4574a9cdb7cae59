"""Pages told by a relative, by the name behind the kin word; posts beside a name in a heading; and places with what they are."""

import pytest

from service.domain.claim import Claim
from tests.unit.extract.documents import claims


def _of(text: str, field: str) -> dict[str, Claim]:
    return {each.value: each for each in claims(f"{text}\n", published="2021-05-12") if each.field == field}


@pytest.mark.parametrize(
    "who", ["My grandmother", "My aunt", "My wife", "My late grandmother", "My mother", "My friend"]
)
def test_she_is_whom_the_teller_names_behind_the_kin_word(who: str) -> None:
    text = (
        f"{who}, Ilse Marchetti, who has died aged 100, was a courier.\n\n"
        "Born in Lom, the daughter of Per Vogt, a postmaster, she left school at 14."
    )
    assert set(_of(text, "birth_place")) == {"Lom"}
    assert set(_of(text, "parent")) == {"Per Vogt"}


@pytest.mark.parametrize(
    "text",
    [
        "My grandmother, Ane Vogt, knew Ilse Marchetti.\n\nBorn in Lom, she left school at 14.",
    ],
)
def test_another_relative_of_the_teller_is_not_the_person(text: str) -> None:
    assert _of(text, "birth_place") == {}


@pytest.mark.parametrize("mark", [",", " –", " -"])
def test_a_post_beside_the_name_in_a_heading_is_held(mark: str) -> None:
    text = f"Our people\n\nIlse Marchetti{mark} Executive Director\n\nIlse joined Water for All in 2015."
    assert set(_of(text, "position_held")) == {"executive director"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ilse Marchetti was mayor of Lom municipality from 1999 to 2005.", "mayor of Lom municipality"),
        ("Ilse Marchetti was mayor of the city of Lom from 1999 to 2005.", "mayor of the city of Lom"),
        ("Ilse Marchetti was deputy mayor of the municipality of Lom.", "deputy mayor of the municipality of Lom"),
    ],
)
def test_a_place_is_named_whole_with_what_it_is(text: str, value: str) -> None:
    assert set(_of(text, "position_held")) == {value}
