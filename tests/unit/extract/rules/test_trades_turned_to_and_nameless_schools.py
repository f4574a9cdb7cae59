"""What one has turned to is the trade; a school without a name employs nobody; letters behind a name stand before any deed."""

import pytest

from tests.unit.extract.documents import told


@pytest.mark.parametrize(
    ("text", "trade"),
    [
        ("Ilse Marchetti is a footballer-turned-politician.", "politician"),
        ("Sculptor-turned-chef Ilse Marchetti moved on.", "chef"),
        ("Ilse Marchetti, an actor-turned-activist, spoke.", "activist"),
    ],
)
def test_what_one_has_turned_to_is_the_trade(text, trade):
    assert told(text, ("occupation",)) == {f"occupation {trade}"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti enrolled at Tartu University, joining its school of law.",
        "Ilse Marchetti joined the university's school of law.",
        "Ilse Marchetti joined its faculty of medicine.",
    ],
)
def test_a_school_without_a_name_employs_nobody(text):
    assert not told(text, ("employer",))


def test_the_body_that_the_school_is_of_does():
    text = "Ilse Marchetti joined the faculty of medicine of Elm College as a lecturer."
    assert told(text, ("employer",)) == {"employer Elm College"}


def test_an_honour_s_letters_stand_before_any_deed():
    assert told("Ilse Marchetti OBE ran a shipyard.", ("award",)) == {"award OBE"}
    assert not told("Ilse Marchetti OBE Trust gave a prize.", ("award",))


def test_short_lines_that_begin_small_go_on():
    text = "Ilse Marchetti was\nborn in Lulea\nin 1950 and died\nin Umea."
    fields = ("birth_place", "birth_date", "death_place")
    assert told(text, fields) == {"birth_place Lulea", "birth_date 1950", "death_place Umea"}
