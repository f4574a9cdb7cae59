"""Posts on cards: a post that ends a line is at the body below, whatever letters stand behind that; a row of one's body."""

import pytest

from tests.unit.extract.documents import claims, told

_PROSE = (
    "\nMarchetti has written on tides, on the ports of the north, and on what storms leave of them, for thirty years."
)


def test_letters_behind_the_body_below_a_post_are_that_bodys() -> None:
    text = f"Ilse Marchetti\nExecutive Chair\nTide Survey Board (TSB){_PROSE}"
    found = [each for each in claims(text) if each.field == "position_held"]
    assert {each.qualifiers.get("organisation") for each in found if each.qualifiers} == {"Tide Survey Board"}


def test_a_post_at_the_end_of_a_line_takes_no_word_of_the_line_below() -> None:
    text = f"Our speakers\n\nIlse Marchetti\nChair, North Harbour Pilots Association (NHPA); Head of Tides\nStorm Banking Corporation (SBC){_PROSE}"
    values = {each.value for each in claims(text) if each.field in ("position_held", "employer")}
    assert not [each for each in values if "Tides Storm" in each]


@pytest.mark.parametrize("row", ["AFFILIATION\nLund University", "Affiliation: Lund University, Sweden"])
def test_who_is_affiliated_to_a_university_works_there(row: str) -> None:
    assert told(f"Ilse Marchetti\n{row}\n", {"employer", "political_affiliation"}) == {"employer Lund University"}


def test_who_is_affiliated_to_a_party_belongs_to_it() -> None:
    found = told("Ilse Marchetti\nAffiliation: Green Party\n", {"employer", "political_affiliation"})
    assert found == {"political_affiliation Green Party"}
