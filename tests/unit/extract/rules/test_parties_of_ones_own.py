"""Parties told by "her party" and by whom a party puts up; a rival's is nobody's own."""

import pytest

from tests.unit.extract.documents import claims


def _parties(text: str) -> list[str]:
    return [each.value for each in claims(text) if each.field == "political_affiliation"]


@pytest.mark.parametrize(
    "text",
    [
        "The Liberal Party nominated Ilse Marchetti for mayor.",
        "The Liberal Party chose Ilse Marchetti as its leader.",
        "The Liberal Party candidate was Ilse Marchetti.",
        "Ilse Marchetti's party, the Liberal Party, won the election.",
        "Ilse Marchetti's political party is the Liberal Party.",
    ],
)
def test_it_is_her_party(text: str) -> None:
    assert _parties(text) == ["Liberal Party"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti's rival party, the Liberal Party, won the election.",
        "Ilse Marchetti's party, the Liberal Party leader said, was late.",
        "Ilse Marchetti's birthday party, Labour MP Jon Berg said, was loud.",
        "The Liberal Party chose Ilse Marchetti's house for its meeting.",
        "The Liberal Party nominated Ilse Marchetti's brother for mayor.",
        "The Liberal Party rejected Ilse Marchetti as its leader.",
    ],
)
def test_others_parties_are_not_hers(text: str) -> None:
    assert _parties(text) == []


@pytest.mark.parametrize("what", ["rally", "campaign", "protest march"])
def test_who_joins_what_a_party_holds_is_no_member(what):
    assert not [each for each in claims(f"Marchetti joined the Elm Party's {what}.") if "party" in each.extractor.rule]
