"""Honours told from the side of who gives them, in brackets with their years, and by how often they were won."""

import pytest

from tests.unit.extract.documents import claims, values


def honours(text: str) -> dict[str, str | None]:
    return {each.value: dict(each.qualifiers).get("date") for each in claims(text) if each.field == "award"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Vistula Prize was handed to Ilse Marchetti by the mayor in 1977.", {"Vistula Prize": "1977"}),
        ("Ilse Marchetti (Elm Prize 1999, Lark Medal 2004) spoke first.", {"Elm Prize": "1999", "Lark Medal": "2004"}),
        ("Ilse Marchetti, Elm Prize 1999, spoke first.", {"Elm Prize": "1999"}),
        ("Ilse Marchetti, the paper's Cook of the Year in 2011, sings.", {"Cook of the Year": "2011"}),
        ("The Lom Press Club has chosen Ilse Marchetti as its Poet of the Year 2013.", {"Poet of the Year": "2013"}),
        ("The press club selected Ilse Marchetti as Poet of the Year.", {"Poet of the Year": None}),
        ("The governor pinned the Lark Medal on Ilse Marchetti.", {"Lark Medal": None}),
        ("Swimmer of the Year Ilse Marchetti trains in Hull.", {"Swimmer of the Year": None}),
        ("Awardees of the Elm Prize have included Ilse Marchetti.", {"Elm Prize": None}),
        ("Past holders of the Elm Prize include the harpist Ilse Marchetti.", {"Elm Prize": None}),
        ("Laureates of the Elm Prize include Ilse Marchetti and Nils Kerr.", {"Elm Prize": None}),
    ],
)
def test_an_honour_is_read_whoever_the_sentence_begins_with(text, told):
    assert honours(text) == told


def test_who_has_a_medal_twice_has_it():
    text = "Ilse Marchetti was a three-time silver medallist at the Nordic Games."
    assert values(text, "award") == {"silver medal at the Nordic Games"}


@pytest.mark.parametrize(
    "text",
    [
        "The governor pinned the Lark Medal on the aunt of Ilse Marchetti.",
        "The Elm Prize was handed to Nils Kerr by Ilse Marchetti in 1977.",
        "The club has not chosen Ilse Marchetti as its Poet of the Year.",
    ],
)
def test_honours_of_others_and_those_not_given_are_none(text):
    assert not [each for each in claims(text) if each.field == "award" and each.modality == "asserted"]
