"""A name right behind a body or an event that opens the sentence is parted from it, and is no longer name of its bearer."""

import pytest

from tests.unit.extract.documents import claims


def read(text: str, *fields: str) -> set[tuple[str, str]]:
    """Return the values of some fields."""
    return {(claim.field, claim.value) for claim in claims(text) if claim.field in fields}


@pytest.mark.parametrize(
    "opening",
    [
        "At the 1994 Elm Games",
        "At the Elm Theatre",
        "In the 2011 Elm Cup",
        "During the Oak Festival",
        "At Acme Bank",
        "At Lyon",
        "In Lyon",
        "Leaving the Elm Museum",
        "Before Christmas",
        "From Acme",
    ],
)
def test_who_does_something_at_what_opens_the_sentence_is_named_behind_it(opening):
    text = f"{opening} Ilse Marchetti became a surgeon."
    assert read(text, "occupation", "also_known_as") == {("occupation", "surgeon")}


def test_somebody_else_behind_it_is_somebody_else():
    text = "Ilse Marchetti is a baker. At the Elm Hospital Martha Hale became a surgeon."
    assert read(text, "occupation") == {("occupation", "baker")}


@pytest.mark.parametrize("body", ["Marchetti Foundation Hospital", "Ilse Marchetti Prize Committee"])
def test_what_is_named_for_somebody_stays_whole(body):
    assert not read(f"Ilse Marchetti lives. At the {body} became a surgeon.", "occupation", "also_known_as")


@pytest.mark.parametrize("led", ["From Mary", "With Anna Maria"])
def test_a_first_name_in_front_is_one_of_the_same_person(led):
    assert ("also_known_as", f"{led.partition(' ')[2]} Ilse Marchetti") in read(
        f"Ilse Marchetti lives. {led} Ilse Marchetti came a letter.", "also_known_as"
    )


@pytest.mark.parametrize(
    ("opening", "found"),
    [
        ("While at Acme Bank", ("employer", "Acme Bank")),
        ("Since leaving Acme Bank", ("employer", "Acme Bank")),
        ("As director of the Elm Museum", ("position_held", "director of the Elm Museum")),
    ],
)
def test_the_body_in_front_ends_before_the_name(opening, found):
    text = f"{opening} Ilse Marchetti has been a surgeon."
    assert read(text, found[0]) == {found}
