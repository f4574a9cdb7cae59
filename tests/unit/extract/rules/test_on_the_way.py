"""Words on the way to an honour, a home, a trade and a post: what they let through, and what they do not."""

import pytest

from tests.unit.extract.documents import claims


def values(text: str, field: str) -> list[str]:
    return [each.value for each in claims(text) if each.field == field]


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti has won important awards for her bridges, among them the 2016 Elm Award for Architecture.",
        "Marchetti has received awards for bravery, including the Elm Award for Architecture.",
        "Marchetti gained praise when awarded the Elm Award for Architecture (2004).",
    ],
)
def test_awards_for_something_are_named_behind_it(text):
    assert values(text, "award") == ["Elm Award for Architecture"]


@pytest.mark.parametrize(
    ("text", "homes"),
    [
        ("She left her village to move to the port city of Graz.", ["Graz"]),
        ("She wanted to move to Graz.", []),
        ("She left school to work in Graz.", []),
    ],
)
def test_who_leaves_home_to_move_lives_there_then(text, homes):
    assert values(f"Marchetti was born in Lund. {text}", "residence") == homes


@pytest.mark.parametrize(
    "text",
    [
        "A Norwegian architect who is renowned for her buildings, Marchetti studied in Lund.",
        "A Norwegian architect known for her buildings, Marchetti studied in Lund.",
    ],
)
def test_what_somebody_is_known_for_parts_no_trade_from_her(text):
    assert (values(text, "occupation"), values(text, "nationality")) == (["architect"], ["Norwegian"])


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti played a large role in opening a ward at Lund Hospital.",
        "Marchetti played a leading role in opening a ward at Lund Hospital.",
        "Marchetti played a key part in the talks at Elm Bank.",
    ],
)
def test_who_plays_a_part_in_something_is_not_employed_there(text):
    assert values(text, "employer") == []


def test_a_trade_ends_before_what_else_somebody_did():
    text = "Marchetti became a professor of botany and later took a degree in law."
    assert values(text, "occupation") == ["professor of botany"]


def test_an_academic_programme_is_no_academic():
    text = "Marchetti is Head of the Academic Programme at the Elm Institute."
    held = values(text, "position_held")
    assert len(held) == 1
    assert held[0].startswith("head of the Academic Programme")


def test_what_somebody_does_presently_has_its_own_tense():
    text = "Marchetti studied at Lund University and presently runs her own bureau, Marchetti Architects."
    assert [each.qualifiers.get("tense") for each in claims(text) if each.field == "employer"] == ["present"]
