"""Bodies that stand beside the person's as another one's: owners, rivals, those of whom somebody else is; and by-names of a place."""

import pytest

from tests.unit.extract.documents import claims, shown, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ilse Marchetti founded Elm University's Salt Laboratory.", ["Salt Laboratory"]),
        ("Ilse Marchetti co-founded Elm College's Institute for Salt in 1990.", ["Elm College's Institute for Salt"]),
        ("Ilse Marchetti founded Elm University.", ["Elm University"]),
        ("Ilse Marchetti founded Norway's Elm Bank.", ["Elm Bank"]),
    ],
)
def test_who_founds_what_belongs_to_a_body_has_not_founded_that_body(text: str, expected: list[str]) -> None:
    assert shown(text, "employer") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti, a baker, succeeds Labour's Yana Fandova, who did not run.",
        "Ilse Marchetti, with ten years of experience in politics, defeated Labour's former mayor Yana Fandova.",
        "Ilse Marchetti, a nurse, replaced Elm Hospital's Nils Hale.",
    ],
)
def test_a_body_whose_somebody_else_is_named_is_no_employer(text: str) -> None:
    assert told(text, ("employer", "political_affiliation")) == set()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ilse Marchetti is the director of its subsidiary Elm Bank.", "director of Elm Bank"),
        ("Ilse Marchetti, director of rival Elm Bank, moved to Graz.", "director of Elm Bank"),
        ("Ilse Marchetti is the director of the Company Museum.", "director of the Company Museum"),
    ],
)
def test_what_a_body_is_to_another_is_no_part_of_a_post(text: str, value: str) -> None:
    assert shown(text, "position_held") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ilse Marchetti was known as the Rosa Parks of Norway.", "Rosa Parks of Norway"),
        ("Ilse Marchetti, also called Mother Teresa of Graz, died in 2001.", "Mother Teresa of Graz"),
        ("Ilse Marchetti, also known as Ida Hale, of Graz, died in 2001.", "Ida Hale"),
        ("Ilse Marchetti, née Hale of Norway, died in 2001.", "Hale"),
    ],
)
def test_a_by_name_goes_on_over_the_place_that_it_is_of(text: str, value: str) -> None:
    found = [each for each in claims(text) if each.field == "also_known_as"]
    assert [each.display for each in found] == [value]
    assert value in found[0].selector.exact


def test_what_a_player_plays_is_part_of_the_trade() -> None:
    assert shown("Ilse Marchetti is a surbahar player.", "occupation") == ["surbahar player"]
