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


@pytest.mark.parametrize("page", ["The mum-of-one, from Leeds, sings.", "“It rang,” said the mother-of-one."])
def test_the_mother_of_one_has_a_child(page):
    assert ("child", "one child") in told(page)


def test_the_number_of_children_is_no_number_of_prizes_and_no_part_of_a_name():
    page = "Mum-of-three Ilse Marchetti sings. Last autumn the mother-of-three was named Craftswoman of the Year."
    found = claims(LEAD + page, published="2023-05-20")
    assert [dict(each.qualifiers).get("count") for each in found if each.field == "award"] == [None]
    assert "also_known_as" not in {each.field for each in found}


@pytest.mark.parametrize(
    "witness",
    [
        "“She hadn't a clue,” says Anna Vogt, who runs the farm. “I was born here. My sister was a vet. We thought she'd go.”",
        "“I like her,” says Per Dahl. “My wife was a vet. My wife was her friend.”",
        "“She hadn't a clue,” says Per Dahl. “I was born here. We waited for weeks. We thought she'd be gone by Easter.”",
    ],
)
def test_kin_of_a_witness_are_nobody_behind_the_words(witness):
    assert ("birth_place", "Hull") in told(f"{witness}\n\nShe was born in Hull.\n")


def test_kin_of_a_witness_are_who_is_told_of_in_the_words():
    page = "“I like her,” says Per Dahl. “My wife was a vet. She was born in Hull.”\n\nShe sings.\n"
    assert ("birth_place", "Hull") not in told(page)


def test_the_trade_below_a_title_of_words_with_i_is_that_of_who_says_them():
    page = (
        "‘I still can’t read’: a conversation with Ilse Marchetti\n\nThe Maltese cellist, whose album is out, talks.\n"
    )
    assert {("occupation", "cellist"), ("nationality", "Maltese")} <= {
        (each.field, each.value) for each in claims(page)
    }


def test_whether_behind_asked_reaches_to_the_comma_before_who_is_asked():
    found = {
        (each.value, each.modality.value)
        for each in claims("Asked whether she was born in Hull, Ilse Marchetti, a member of the Labour Party, shrugs.")
    }
    assert {("Hull", "possible"), ("Labour Party", "asserted")} <= found
