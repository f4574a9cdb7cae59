"""Bodies of people who stand against or without something go on before them; families of clans behind "an"."""

import pytest

from tests.unit.extract.documents import told


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ilse Marchetti works for the Alliance of Women Against Landmines.", "Alliance of Women Against Landmines"),
        ("Ilse Marchetti joined the Union of Farmers Without Land.", "Union of Farmers Without Land"),
        (
            "Ilse Marchetti works for the National Network of Nurses Against Torture.",
            "National Network of Nurses Against Torture",
        ),
        ("Ilse Marchetti joined Doctors Without Borders.", "Doctors Without Borders"),
        (
            "Ilse Marchetti left the front of the hall and joined Teachers Without Frontiers.",
            "Teachers Without Frontiers",
        ),
    ],
)
def test_a_gathering_of_such_people_is_one_name(text, body):
    assert told(text, ("employer",)) == {f"employer {body}"}


@pytest.mark.parametrize("name", ["Sean Mac an Tuile", "Sile Nic an Ghoill"])
def test_a_clan_s_name_goes_on_behind_an(name):
    assert told(f"Ilse Marchetti married {name} in 1966.", ("spouse",)) == {f"spouse {name}"}


def test_an_before_a_thing_ends_a_name():
    assert told("Ilse Marchetti married Sean Mac, an engineer.", ("spouse",)) == {"spouse Sean Mac"}
