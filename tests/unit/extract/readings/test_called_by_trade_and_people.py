"""What "the Peruvian sculptor" tells of whom it means; and who does something to "her" is another."""

import pytest

from tests.unit.extract.documents import claims


def told(page: str) -> set[tuple[str, str]]:
    return {(each.field, each.value) for each in claims(page)}


def test_a_noun_with_a_peoples_adjective_tells_trade_and_people():
    page = "Ilse Marchetti makes steel birds. The Peruvian sculptor talks about her childhood."
    assert told(page) >= {("nationality", "Peruvian"), ("occupation", "sculptor")}
    assert next(each for each in claims(page) if each.field == "nationality").qualifiers["country"] == "Peru"


def test_where_somebody_was_born_is_not_her_people():
    page = "Ilse Marchetti makes steel birds. The Peruvian-born sculptor talks about her childhood."
    assert told(page) == {("occupation", "sculptor")}


@pytest.mark.parametrize(
    "page",
    [
        "Ilse Marchetti makes steel birds. The Peruvian sculptor Karl Vogt talks about them.",
        "Ilse Marchetti makes steel birds. The Peruvian government likes them.",
        "Ilse Marchetti married Karl Vogt. The Peruvian sculptor was late.",
        "Ilse Marchetti lives in Rome. The Peruvian sculptor taught her Latin.",
        "Ilse Marchetti lives in Rome. The Peruvian sculptor met her in 1999.",
        "Ilse Marchetti is a vet. The Peruvian sculptor came late.",
        "Ilse Marchetti beat the Peruvian sculptor at chess.",
        "Ilse Marchetti was fined. The Peruvian judge was late.",
    ],
)
def test_who_may_be_another_tells_nothing_of_her(page):
    assert not told(page) & {("nationality", "Peruvian"), ("occupation", "sculptor"), ("occupation", "judge")}


@pytest.mark.parametrize(
    "words", ["taught her Latin and", "saved her and", ", who met her in 1999,", "gave him roses and"]
)
def test_who_does_something_to_her_is_not_she(words):
    page = f"Ilse Marchetti lives in Rome. The sculptor {words} was born in Hull.".replace(" ,", ",")
    assert ("birth_place", "Hull") not in told(page)


def test_who_does_something_of_her_own_may_be_she():
    assert ("birth_place", "Hull") in told(
        "Ilse Marchetti lives in Rome. The sculptor made her name there and was born in Hull."
    )


@pytest.mark.parametrize("noun", ["lead actress", "supporting actor", "rival singer", "visiting professor"])
def test_the_lead_actress_is_another(noun):
    assert ("birth_place", "Hull") not in told(f"Ilse Marchetti makes films. The {noun} was born in Hull.")
