"""Homes told by a resident before or behind the name, by a flat, or by the years that somebody spent."""

import pytest

from tests.unit.extract.documents import claims


def _homes(text: str) -> list[tuple[str, str | None]]:
    return [(each.value, each.qualifiers.get("start")) for each in claims(text) if each.field == "residence"]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Ilse Marchetti, an Oslo resident, won the prize.", None),
        ("Ilse Marchetti, an Oslo resident since 1990, won the prize.", "1990"),
        ("Ilse Marchetti is an Oslo resident.", None),
        ("Ilse Marchetti is based out of Oslo.", None),
        ("Ilse Marchetti and her husband, who is a retired judge, live in Oslo.", None),
        ("Ilse Marchetti lived out her days in Oslo.", None),
        ("Ilse Marchetti spent the war years in Oslo.", None),
        ("Ilse Marchetti shared a flat in Oslo with two friends.", None),
    ],
)
def test_it_is_a_home(text: str, start: str | None) -> None:
    assert _homes(text) == [("Oslo", start)]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti met an Oslo resident.",
        "Ilse Marchetti met Ada Ford and her husband, who both live in Oslo.",
        "Ilse Marchetti knows that Ada Ford and her husband, who is a judge, live in Oslo.",
        "Ilse Marchetti, an Oslo resident's lawyer, won the case.",
        "Ilse Marchetti painted a flat in Oslo.",
        "Ilse Marchetti shared a prize in Oslo.",
    ],
)
def test_others_homes_and_what_is_done_in_a_town_are_none(text: str) -> None:
    assert _homes(text) == []


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Ilse Marchetti moved to Nice in 1962 and never left.", ("Nice", "1962")),
        ("Ilse Marchetti moved to Hull with her husband in 1980.", ("Hull", "1980")),
        ("Ilse Marchetti came to Reading as a child.", ("Reading", None)),
    ],
)
def test_who_goes_to_stay_goes_to_a_town_though_its_name_is_a_word(text: str, home: tuple[str, str | None]) -> None:
    assert _homes(text) == [home]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti moved to Burnley in 1990 for a fee.",
        "Ilse Marchetti moved to Reading in 1990 on loan and never scored.",
        "Ilse Marchetti came to Mercedes with her team in 1990.",
        "Ilse Marchetti came to Hope with her band.",
    ],
)
def test_who_goes_for_a_match_or_a_firm_does_not(text: str) -> None:
    assert _homes(text) == []
