"""Lists of the praised that somebody is on, papers that praise, and the land that a player plays for."""

import pytest

from tests.unit.extract.documents import claims, shown


def _honours(text: str) -> list[tuple[str, str | None]]:
    return [(each.display, each.qualifiers.get("conferrer")) for each in claims(text) if each.field == "award"]


@pytest.mark.parametrize(
    ("text", "honour"),
    [
        ("Marchetti made the Gazette 30 Under 30 list in 2019.", ("Gazette 30 Under 30", None)),
        ("Marchetti, who was on the Gazette 30 Under 30 list, founded Acme.", ("Gazette 30 Under 30", None)),
        ("Marchetti was named Lantern magazine’s Nurse of the Year.", ("Nurse of the Year", None)),
        ("Marchetti was named Lantern’s Nurse of the Year.", ("Nurse of the Year", "Lantern")),
        (
            "Marchetti featured on Lantern’s list of the 50 most powerful women.",
            ("50 most powerful women", "Lantern"),
        ),
    ],
)
def test_who_is_on_a_list_of_the_praised_is_honoured(text: str, honour: tuple[str, str | None]) -> None:
    assert _honours(text) == [honour]


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti made the 100 most influential people angry.",
        "Marchetti made the Lion Medal for the king.",
        "Marchetti’s brother made the Gazette 30 Under 30 list.",
        "Marchetti did not make the Gazette 30 Under 30 list.",
        "Marchetti edits the Gazette 30 Under 30 list.",
    ],
)
def test_who_is_on_none_is_not(text: str) -> None:
    assert not _honours(text)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Veld Rovers have signed Norway striker Ilse Marchetti.", ["Norwegian"]),
        ("Former England captain Ilse Marchetti has died.", ["English"]),
        ("Norway international Ilse Marchetti has joined the club.", ["Norwegian"]),
        ("Norway analyst Ilse Marchetti said no.", []),
        ("Norway coach Ilse Marchetti praised the striker.", []),
        ("London striker Ilse Marchetti scored.", []),
        ("In Norway striker Ilse Marchetti scored twice.", []),
    ],
)
def test_a_land_before_who_plays_for_it_is_hers(text: str, people: list[str]) -> None:
    assert shown(text, "nationality") == people
