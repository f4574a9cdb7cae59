"""Medals of games told in front, each of a row of them, and homes at which somebody arrived first."""

import pytest

from tests.unit.extract.documents import claims, told


@pytest.mark.parametrize(
    ("text", "games"),
    [
        ("At the 1988 Olympics, Marchetti won three gold medals and a silver.", "1988 Olympics"),
        ("At the 1988 Graz Olympics, Marchetti won two gold medals and a silver.", "1988 Graz Olympics"),
        (
            "At the 1988 European Championships in Graz, Marchetti took a gold medal and two silver medals.",
            "1988 European Championships",
        ),
    ],
)
def test_each_medal_of_a_row_is_of_the_games_in_front(text: str, games: str) -> None:
    found = {(each.display, each.qualifiers.get("date")) for each in claims(text) if each.field == "award"}
    assert found == {(f"gold medal at the {games}", "1988"), (f"silver medal at the {games}", "1988")}


def test_a_medal_of_another_year_is_not_of_the_games_in_front() -> None:
    text = "At the 1988 Olympics, Marchetti won three gold medals, and in 1992 she won a silver."
    found = [dict(each.qualifiers) for each in claims(text) if each.value == "silver medal"]
    assert found == [{"date": "1992"}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("After arriving in Austria in 1954, Marchetti worked as a cook.", {"residence Austria"}),
        ("Arriving in Graz on Monday, Marchetti met the press.", set()),
        ("Arriving in Graz to promote her book, Marchetti met the press.", set()),
    ],
)
def test_who_arrives_in_a_land_in_a_year_lived_there(text: str, expected: set[str]) -> None:
    assert told(text, ("residence",)) == expected
