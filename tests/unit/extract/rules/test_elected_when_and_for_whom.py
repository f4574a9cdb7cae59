"""A post begins with the election that gave it; a seat is held for a place, and for a party only by the member."""

import pytest

from tests.unit.extract.documents import claims, told


@pytest.mark.parametrize(
    "text",
    [
        "In the 2005 election, Ilse Marchetti was elected mayor of Porto.",
        "Ilse Marchetti was elected mayor of Porto in the local elections of 2005.",
        "In the elections of 2005 Ilse Marchetti was elected mayor of Porto.",
    ],
)
def test_a_post_that_an_election_gave_begins_with_it(text: str) -> None:
    assert [each.qualifiers.get("start") for each in claims(text) if each.field == "position_held"] == ["2005"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti, mayor of Porto, contested the 2005 election and was not elected.",
        "In the 2005 election Ilse Marchetti lost to Kari Lund, the mayor of Porto, who had been elected before.",
        "Ilse Marchetti became mayor of Porto after the 2005 election.",
    ],
)
def test_an_election_that_gave_no_post_begins_none(text: str) -> None:
    assert not [each for each in claims(text) if "start" in each.qualifiers]


@pytest.mark.parametrize("seat", ["senator for Oruro", "deputy for constituency 14", "MP for Porto"])
def test_a_seat_is_held_for_a_place_and_not_for_the_party_behind_it(seat: str) -> None:
    text = f"Ilse Marchetti was elected {seat} for the Movement for Socialism in 2005."
    found = {each.value: each.qualifiers for each in claims(text) if each.field == "position_held"}
    assert list(found) == [seat]
    assert "organisation" not in found[seat]


def test_a_party_that_one_breaks_with_is_left_then() -> None:
    text = "Ilse Marchetti broke with the Liberal Party in 2009 and joined the Greens."
    found = {each.value: each.qualifiers for each in claims(text) if each.field == "political_affiliation"}
    assert found["Liberal Party"]["end"] == "2009"
    assert "end" not in found["Greens"]


def test_letters_behind_a_front_are_the_partys_in_all_the_page() -> None:
    text = "Ilse Marchetti was put up by the National Unity Front (UN). In 2009 she joined the UN."
    assert told(text, {"employer", "political_affiliation"}) == {"political_affiliation UN"}
