"""What somebody was formerly is past, whatever verb follows; and towns in a list of those whom one played for are clubs."""

import pytest

from tests.unit.extract.documents import claims


def _tenses(text: str) -> dict[str, str | None]:
    found = claims(f"{text}\n", published="2021-05-12")
    return {each.value: each.qualifiers.get("tense") for each in found if each.field in ("employer", "position_held")}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ilse Marchetti, formerly of Orvo Bank, is now its critic.", "Orvo Bank"),
        ("Ilse Marchetti, previously at Orvo Bank, says the plan is good.", "Orvo Bank"),
        ("Ilse Marchetti, late of Orvo Bank, runs a shop.", "Orvo Bank"),
        ("Ilse Marchetti, once a director of Orvo Bank, is now its critic.", "director of Orvo Bank"),
        ("Ilse Marchetti, until recently head of Orvo Bank, writes novels.", "head of Orvo Bank"),
    ],
)
def test_what_one_was_formerly_is_past_beside_a_verb_of_the_present(text: str, value: str) -> None:
    assert _tenses(text)[value] == "past"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ilse Marchetti, of Orvo Bank, says the plan is good.", "Orvo Bank"),
        ("Ilse Marchetti, formerly a nurse, is head of Orvo Bank.", "head of Orvo Bank"),
        ("Ilse Marchetti, formerly of Lom, is now head of Orvo Bank.", "head of Orvo Bank"),
    ],
)
def test_what_one_is_now_stays_so_behind_what_one_was(text: str, value: str) -> None:
    assert _tenses(text)[value] != "past"


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("She played for Porto, Benfica and Ajax.", {"Porto", "Benfica", "Ajax"}),
        ("She played for Elm United (1995–99) and Genoa (1999–2003).", {"Elm United", "Genoa"}),
        ("She was signed to Genoa in 2001.", {"Genoa"}),
    ],
)
def test_towns_that_one_played_for_are_clubs(text: str, sides: set[str]) -> None:
    assert set(_tenses(f"Ilse Marchetti is a footballer. {text}")) == sides


@pytest.mark.parametrize(
    "text",
    [
        "She played for Norway and Chile.",
        "She signed books for Jon Berg, Ane Vogt and Per.",
        "She played in Porto, Genoa and Oslo.",
        "She has conducted the Graz Philharmonic and the Orvo Symphony Orchestra.",
    ],
)
def test_lands_people_towns_and_orchestras_of_one_evening_are_no_employers(text: str) -> None:
    assert _tenses(f"Ilse Marchetti is a musician. {text}") == {}
