"""Who gave an honour, and the house where it was only handed over."""

import pytest

from tests.unit.extract.documents import claims


def givers(text):
    """Return each honour with who gave it."""
    return [(each.value, each.qualifiers.get("conferrer")) for each in claims(text) if each.field == "award"]


@pytest.mark.parametrize(
    "text",
    [
        "The Elm Society gave Ilse Marchetti its Lumen Prize at the Oak Museum in 1990.",
        "The Elm Society honoured Ilse Marchetti with the Lumen Prize at Oak University.",
        "Ilse Marchetti received the Lumen Prize from the Elm Society at the Oak Museum.",
    ],
)
def test_who_is_named_as_the_giver_gave_it_wherever_that_was(text):
    assert givers(text) == [("Lumen Prize", "Elm Society")]


@pytest.mark.parametrize("house", ["the Oak Museum", "the Royal Theatre", "the Oak Hotel", "St Anne's Cathedral"])
def test_a_house_where_it_was_handed_over_gave_nothing(house):
    assert givers(f"Ilse Marchetti received the Lumen Prize at {house} in 1990.") == [("Lumen Prize", None)]


def test_a_university_at_which_an_honour_was_given_gave_it():
    assert givers("Ilse Marchetti received an honorary degree at Oak University in 1990.") == [
        ("honorary degree", "Oak University")
    ]
