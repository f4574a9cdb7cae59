"""Lines of a list of lives, each with the family's name in front and the years: each tells of its own person to its end."""

import pytest

from tests.unit.extract.documents import told

OWN = "{}, {} (1914–2006): Marchetti had a long career. She was awarded the Moss Award in 1964."
NEXT = "{}, {} (1923–2002): Born in Ulm, Rohm is the author of two books. She was awarded the Lark Prize in 1998."


@pytest.mark.parametrize("given", ["Ida", "Ilse"])
@pytest.mark.parametrize("shout", [str, str.upper])
def test_what_an_entry_goes_on_with_is_of_whom_it_begins_with(given, shout):
    page = f"{OWN.format(shout('Marchetti'), shout('Ilse'))}\n{NEXT.format(shout('Rohm'), shout(given))}"
    assert told(page, ["award", "birth_place", "occupation"]) == {"award Moss Award"}


def test_the_persons_own_entry_behind_anothers_is_read():
    page = f"{NEXT.format('Rohm', 'Ida')}\n{OWN.format('MARCHETTI', 'ILSE')}"
    assert told(page, ["award", "birth_place"]) == {"award Moss Award"}
