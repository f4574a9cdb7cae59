"""Features and reports: those who are quoted on somebody are not whom the next lines tell of, and "the mother-of-two" is who was told of."""

import pytest

from tests.unit.extract.documents import claims

LEAD = "Ilse Marchetti mends bells. She has a workshop in Oslo.\n\n"


def told(page: str) -> set[tuple[str, str]]:
    return {(each.field, each.value) for each in claims(LEAD + page, published="2023-05-20")}


@pytest.mark.parametrize(
    "words",
    [
        "Anna Vogt, a pastor, said: “I remember her well.”",
        "Anna Vogt said: “She came with a hammer.”",
        "“My mother never rests,” says her daughter.",
        "Her daughter, Anke, runs the office. “My mother never rests,” says Anke. “I studied law, and she rang me.”",
    ],
)
def test_she_behind_the_words_of_a_witness_on_her_is_she(words):
    assert ("birth_place", "Hull") in told(f"{words}\n\nShe was born in Hull.\n")


@pytest.mark.parametrize(
    "page",
    [
        "Anna Vogt, a pastor, said: “I remember her well.” She was born in Hull.",
        "Anna Vogt, a pastor, said: “I remember the bell.”\n\nShe was born in Hull.",
        "Anna Vogt, a pastor, lives next door. “I hear her,” she says.\n\nShe was born in Hull.",
        "“My mother never rests,” says Anna Vogt. “She was born in Hull.”",
        "“My mother never rests,” says her pupil. “She was born in Hull.”",
        "“My father never rests,” says her daughter. “He was born in Hull.”",
        "Her sister, Anke, runs the office. “My mother was born in Hull,” says Anke.",
    ],
)
def test_she_may_be_the_witness_or_another(page):
    assert ("birth_place", "Hull") not in told(page)


@pytest.mark.parametrize(
    "page",
    [
        "Last autumn the mother-of-three won the Lumen Prize.",
        "“It rang,” said the mother-of-three.",
        "Mother-of-three Ilse Marchetti won the Lumen Prize.",
        "The mum-of-three Ilse Marchetti won the Lumen Prize.",
        "The mum-of-three, from Leeds, sings.",
    ],
)
def test_the_mother_of_three_is_who_was_told_of(page):
    assert ("child", "three children") in told(page)


@pytest.mark.parametrize(
    "page",
    [
        "Anna Vogt spoke next. “It rang,” said the mother-of-three.",
        "Per Dahl robbed the mother-of-three in Hull.",
        "Father-of-three Per Dahl met Ilse Marchetti.",
        "She beat the mother-of-three Anna Vogt.",
    ],
)
def test_the_mother_of_three_may_be_another(page):
    assert ("child", "three children") not in told(page)


def test_the_number_of_children_is_no_number_of_prizes_and_no_part_of_a_name():
    page = "Mum-of-three Ilse Marchetti sings. Last autumn the mother-of-three was named Craftswoman of the Year."
    found = claims(LEAD + page, published="2023-05-20")
    assert [dict(each.qualifiers).get("count") for each in found if each.field == "award"] == [None]
    assert "also_known_as" not in {each.field for each in found}
