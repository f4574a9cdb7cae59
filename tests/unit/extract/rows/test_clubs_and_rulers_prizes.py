"""Rows of clubs below a heading without a blank line, prizes that a ruler gives, and seats in bodies of other languages."""

import pytest

from tests.unit.extract.documents import claims, shown

_ROWS = "2011–2014 Manzini Wanderers\n2014–2018 Bidvest Wits\n"


@pytest.mark.parametrize("heading", ["Club career", "Senior career", "Playing career", "Coaching career"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_clubs_stand_below_their_heading(heading: str, gap: str) -> None:
    found = claims(f"Ilse Marchetti is a footballer.\n\n{heading}{gap}{_ROWS}")
    told = [(each.display, each.qualifiers.get("start")) for each in found if each.field == "employer"]
    assert told == [("Manzini Wanderers", "2011"), ("Bidvest Wits", "2014")]


def test_no_year_is_a_part_of_a_club() -> None:
    text = f"Ilse Marchetti is a footballer.\n\nClub career\n{_ROWS}"
    assert not any(each[0].isdigit() for each in shown(text, "employer"))


@pytest.mark.parametrize("ruler", ["King Haakon", "Queen Maud", "Prince Claus", "Emperor Otto"])
def test_a_rulers_prize_is_whole(ruler: str) -> None:
    prize = f"{ruler}'s Prize for Young Researchers"
    assert shown(f"Ilse Marchetti\nAwards\n{prize}, 2005\n", "award") == [prize]
    assert shown(f"Ilse Marchetti received {prize} in 2005.", "award") == [prize]


def test_somebodys_prize_is_none_by_that_name() -> None:
    assert shown("Ilse Marchetti was at the dinner for Berg's Prize.", "award") == []


@pytest.mark.parametrize(("body", "name"), [("Saeima", "Saeima"), ("Parliament", "parliament")])
def test_a_body_of_another_language_keeps_its_capital(body: str, name: str) -> None:
    found = shown(
        f"Ilse Marchetti has represented Lom in {'the ' * (body == 'Saeima')}{body} since 2018.", "position_held"
    )
    assert [each.removeprefix("member of ").removeprefix("the ") for each in found] == [name]
