"""Trades that somebody works in for whom no name is told, and times in front of a participle or of an exile."""

import pytest

from tests.unit.extract.documents import claims, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti worked as a lawyer for a bank in Bergen.", {"occupation lawyer"}),
        ("Marchetti was hired as a nurse for a rich family.", {"occupation nurse"}),
        ("Marchetti practised as a lawyer for a considerable period.", {"occupation lawyer"}),
        ("Marchetti was the gardener of the party.", set()),
    ],
)
def test_who_works_as_something_is_that_whoever_it_is_for(text: str, expected: set[str]) -> None:
    assert told(text, ("occupation",)) == expected


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("In 1990, awarded the Elm Prize, Marchetti moved to Graz.", "award"),
        ("In 1990, awarded the Elm Prize, Marchetti moved to Graz.", "residence"),
        ("In 1990, as the war in the hills spread, Marchetti moved to Graz.", "residence"),
        ("In 1990 Marchetti went into exile in Graz.", "residence"),
        ("In 1990 Marchetti defected to Austria.", "residence"),
    ],
)
def test_a_time_in_front_is_of_the_participle_and_of_the_verb_behind_it(text: str, field: str) -> None:
    found = [dict(each.qualifiers) for each in claims(text) if each.field == field]
    assert [each.get("date", each.get("start")) for each in found] == ["1990"]


def test_a_post_and_two_more_words_behind_a_name_make_it_a_body() -> None:
    text = "Sorel Kesta founder and tireless peace activist Ilse Marchetti sings."
    assert "employer Sorel Kesta" in told(text, ("employer",))
