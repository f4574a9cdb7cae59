"""Which clubs a player comes from and goes to, where these have the names of their cities, and since when."""

import pytest

from tests.unit.extract.documents import claims, told

ON_PLAY = "The striker has scored 12 league goals this season. "


@pytest.mark.parametrize(
    ("text", "clubs"),
    [
        ("Marchetti completed her move from Sunderland to Veld Rovers.", {"Sunderland", "Veld Rovers"}),
        ("Marchetti moved from Veld Rovers to Porto for £3m.", {"Veld Rovers", "Porto"}),
        ("Marchetti moved from Porto to Veld Rovers.", {"Veld Rovers", "Porto"}),
        ("Marchetti moved at the age of 17 to the Spanish club Lorcanza.", {"Lorcanza"}),
        ("Marchetti moved to Porto on a free transfer.", {"Porto"}),
        ("Marchetti was sold by Porto to Veld Rovers.", {"Porto", "Veld Rovers"}),
        ("Marchetti had spells with Veld Rovers and Bremo City.", {"Veld Rovers", "Bremo City"}),
        ("Marchetti left Veld Rovers for Bremo City.", {"Veld Rovers", "Bremo City"}),
        ("Bergen have signed the Norwegian striker Ilse Marchetti from Leeds.", {"Bergen", "Leeds"}),
    ],
)
def test_a_club_may_have_its_citys_name_where_players_move(text: str, clubs: set[str]) -> None:
    assert told(ON_PLAY + text, {"employer"}) == {f"employer {club}" for club in clubs}


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti moved from Leeds to London with her family.",
        "Marchetti left Leeds for London.",
        "Marchetti returned to Leeds.",
        "Marchetti was linked with a move from Veld Rovers to Bremo City.",
        "Marchetti is set to complete her move from Veld Rovers to Bremo City.",
        "Marchetti failed to complete her move from Veld Rovers to Bremo City.",
        "Leeds have signed Mia Hale from Veld Rovers, as Marchetti told reporters.",
    ],
)
def test_a_home_or_a_move_that_is_only_talked_of_makes_no_club(text: str) -> None:
    assert not told(ON_PLAY + text, {"employer"})


def test_a_city_is_no_club_on_a_page_about_anything_else() -> None:
    assert not told("Marchetti moved from Porto to Bremo City when she was six.", {"employer"})


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Marchetti joined from Veld Rovers in 2013.", {("Veld Rovers", "end")}),
        (
            "Marchetti joined Ulm Athletic from Veld Rovers in 2013.",
            {("Veld Rovers", "end"), ("Ulm Athletic", "start")},
        ),
        ("Marchetti moved from Acme Ltd to Brill Ltd in 2013.", {("Acme Ltd", "end"), ("Brill Ltd", "start")}),
    ],
)
def test_the_year_of_a_move_ends_what_one_comes_from(text: str, times: set[tuple[str, str]]) -> None:
    found = [each for each in claims(text) if each.field == "employer"]
    dated = {(each.display, key) for each in found for key in each.qualifiers if each.qualifiers[key] == "2013"}
    assert dated == times


@pytest.mark.parametrize("text", ["a season on loan in the Veld League with", "a spell in the Oak League with"])
def test_a_league_employs_nobody(text: str) -> None:
    assert told(f"Marchetti had {text} Ulm Athletic.", {"employer"}) == {"employer Ulm Athletic"}


def test_a_move_is_no_study() -> None:
    assert not told("Marchetti completed her move from Veld Academy to Ulm Athletic.", {"educated_at"})


@pytest.mark.parametrize(
    "whom", ["some former UNHCR colleagues", "two Acme Ltd friends", "her old Acme Ltd colleagues"]
)
def test_who_joins_those_of_a_body_is_not_taken_on_by_it(whom: str) -> None:
    assert not told(f"Marchetti joined {whom} at the march.", {"employer"})
