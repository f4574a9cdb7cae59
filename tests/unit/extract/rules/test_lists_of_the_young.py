"""Lists in which the young are praised are honours, by whoever makes them, for those who stand in them."""

import pytest

from tests.unit.extract.documents import claims


def told(text: str) -> list[tuple[str, str | None]]:
    found = claims(f"Ilse Marchetti is a founder. {text}")
    return [(each.value, each.qualifiers.get("date")) for each in found if each.field == "award"]


@pytest.mark.parametrize(
    ("text", "honour"),
    [
        ("She was named to the Gazette 30 Under 30 list in 2018.", ("Gazette 30 Under 30", "2018")),
        ("In 2018 she was included in the Elm Gazette’s 40 under 40.", ("Elm Gazette 40 under 40", "2018")),
        ("She was named in Gazettes' 30 Under 30 list in 2018.", ("Gazettes 30 Under 30", "2018")),
    ],
)
def test_who_stands_in_the_list_is_honoured(text, honour):
    assert told(text) == [honour]


@pytest.mark.parametrize(
    "text",
    [
        "She was shortlisted for the Gazette 30 Under 30.",
        "She praised the Gazette 30 Under 30.",
        "Her brother was named to the Gazette 30 Under 30 list in 2018, she said.",
        "The team had 30 under 30 members.",
        "She was listed among the Elm Prize nominees.",
        "She was included in the Elm Prize jury.",
        "She was named on the Honours list.",
        "She was included in the squad for the World Cup.",
    ],
)
def test_who_does_not_is_not(text):
    assert told(text) == []
