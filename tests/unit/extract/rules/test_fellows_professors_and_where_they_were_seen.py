"""Fellows of several bodies, professors of fields in capitals, and bodies that a post stands beside and is not of."""

import pytest

from tests.unit.extract.documents import claims


def _values(text: str, field: str) -> list[str]:
    return [each.value for each in claims(text) if each.field == field]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("a fellow of the Polar Academy, the Elm Academy of Sciences and the Oak Society", ["Polar Academy", "Elm Academy of Sciences", "Oak Society"]),
        ("a Fellow of the Elm College of Weavers (UK), Elm Academy of Letters and the Oak College of Surgeons", ["Elm College of Weavers", "Elm Academy of Letters", "Oak College of Surgeons"]),
        ("a Fellow of the Elm Academy of Letters and Foundation Fellow, Oak College of Surgeons", ["Elm Academy of Letters", "Oak College of Surgeons"]),
        ("a Fellow of the Royal Society and President of the Polar Academy", ["Royal Society"]),
        ("a Fellow of the Royal Society and the Polar Academy awarded her its medal", ["Royal Society"]),
        ("a fellow of Elm College", []),
    ],
)  # fmt: skip
def test_who_is_a_fellow_of_several_bodies_has_an_honour_of_each(text, bodies):
    assert _values(f"Ilse Marchetti is {text}.", "award") == [f"Fellow of the {each}" for each in bodies]


def test_each_fellowship_has_its_year():
    text = "Ilse Marchetti was elected a Fellow of the Royal Society in 1990 and of the Polar Academy in 1995."
    read = {each.value: each.qualifiers.get("date") for each in claims(text) if each.field == "award"}
    assert read == {"Fellow of the Royal Society": "1990", "Fellow of the Polar Academy": "1995"}


@pytest.mark.parametrize(
    ("text", "trade"),
    [
        ("is Professor of Human Genetics at Elm University", "professor of human genetics"),
        ("is Professor of Medicine and Surgery at Elm University", "professor of medicine and surgery"),
        ("became Professor of Genetics and Head of the Moth Centre", "professor of genetics"),
        ("is a Professor of Virology", "professor of virology"),
        ("is Professor of English Literature at Elm University", "professor"),
        ("is a professor of Elm Street", "professor"),
    ],
)
def test_a_professor_of_a_field_in_capitals_keeps_it(text, trade):
    assert _values(f"Ilse Marchetti {text}.", "occupation") == [trade]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Ilse Marchetti, vice president of Acme, at the Salt Museum in Lom on May 20, 2021.", []),
        ("Ilse Marchetti, director of the Moth Institute, at Elm University since 1990, wrote it.", ["Elm University"]),
    ],
)
def test_who_was_somewhere_on_a_day_does_not_work_there(text, bodies):
    assert _values(text, "employer") == bodies


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("the director of the Institute of Tidal Research and Training of the Elm College", ["director of the Institute of Tidal Research and Training"]),
        ("the director of the Institute of Tidal Research and Mia Holm of the Elm College its head", []),
    ],
)  # fmt: skip
def test_an_institute_goes_on_with_what_it_is_for(text, posts):
    assert [each for each in _values(f"Ilse Marchetti was {text}.", "position_held") if "Training" in each] == posts


def test_two_who_are_awarded_together_both_have_it():
    text = "In 2018 Ilse Marchetti and Yazidi activist Mia Holm were jointly awarded the Lumen Prize."
    assert _values(text, "award") == ["Lumen Prize"]
