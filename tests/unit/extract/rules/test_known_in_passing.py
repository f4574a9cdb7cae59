"""What a sentence takes as known holds whatever it denies or plans: "never forgave her father, X" does not deny who he was."""

import pytest

from tests.unit.extract.documents import claims


def told(text):
    return {(each.field, each.value, each.modality.value) for each in claims(text) if each.field != "name"}


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Ilse Marchetti never forgave her father, Per Dahl.", ("parent", "Per Dahl")),
        ("Ilse Marchetti has not seen her son, Tom, since 2004.", ("child", "Tom")),
        ("Ilse Marchetti will be buried beside her husband, Karl Vogt.", ("spouse", "Karl Vogt")),
        ("Ilse Marchetti should never have let her daughter Ida sing.", ("child", "Ida")),
        ("If her husband, Karl Vogt, agrees, Ilse Marchetti will stay.", ("spouse", "Karl Vogt")),
        ("There is no evidence that Ilse Marchetti's mother, Ida Dahl, was rich.", ("parent", "Ida Dahl")),
        ("Ilse Marchetti does not know whether her father, Per Dahl, is alive.", ("parent", "Per Dahl")),
        ("Ilse Marchetti never left her native Turku.", ("birth_place", "Turku")),
        ("Ilse Marchetti never liked her nickname, Bibi.", ("also_known_as", "Bibi")),
        ("Ilse Marchetti did not thank her former employer, Nokia.", ("employer", "Nokia")),
        ("Ilse Marchetti will visit her alma mater, Lund University.", ("educated_at", "Lund University")),
        ("Ilse Marchetti will return to her home in Turku.", ("residence", "Turku")),
        ("Ilse Marchetti would not be drawn on her party, the Greens.", ("political_affiliation", "Greens")),
    ],
)
def test_whose_something_is_stays_so_whatever_is_denied_or_planned(text, known):
    assert (*known, "asserted") in told(text)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Ilse Marchetti did not collect the Camacho Prize, which she won in 2001.", ("award", "Camacho Prize")),
        ("Ilse Marchetti does not live in Turku, where she was born in 1950.", ("birth_place", "Turku")),
        ("No one knew that Ilse Marchetti's husband was Karl Vogt.", ("spouse", "Karl Vogt")),
        ("Ilse Marchetti did not reveal that her father was Per Dahl.", ("parent", "Per Dahl")),
    ],
)
def test_what_a_clause_of_its_own_tells_is_not_denied_by_the_one_around_it(text, known):
    assert (*known, "asserted") in told(text)


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Ilse Marchetti was never married to Karl Vogt.", ("spouse", "Karl Vogt")),
        ("Ilse Marchetti was not the daughter of Per Dahl.", ("parent", "Per Dahl")),
        ("Ilse Marchetti never spent time at Nokia.", ("employer", "Nokia")),
        ("Ilse Marchetti does not live in Turku, where her father was born.", ("residence", "Turku")),
        ("Ilse Marchetti never worked for Nokia, where her father was a driver.", ("employer", "Nokia")),
        ("Ilse Marchetti never said that her father was Per Dahl.", ("parent", "Per Dahl")),
    ],
)
def test_what_a_clause_itself_denies_is_not_asserted(text, denied):
    assert (*denied, "asserted") not in told(text)


def test_a_plan_for_a_marriage_is_none():
    assert ("spouse", "Karl Vogt", "asserted") not in told(
        "Plans for Ilse Marchetti's marriage to Karl Vogt came to nothing."
    )


def test_what_would_not_have_come_about_is_not_denied():
    for text in (
        "Without Ida, Ilse Marchetti would not have become a writer.",
        "Without Ida, Ilse Marchetti could never have become a writer.",
    ):
        assert {each for each in told(text) if each[0] == "occupation"} <= {("occupation", "writer", "intended")}


def test_the_next_husband_is_no_child_of_the_list_before_him():
    text = "Ilse Marchetti's first husband was Karl Vogt, with whom she had two daughters, Ida and Ane; her second was Ole Moe."
    assert {value for field, value, _ in told(text) if field == "child"} == {"Ida", "Ane", "two daughters"}


def test_who_will_move_has_not_moved():
    assert ("residence", "Turku", "asserted") not in told("Ilse Marchetti will move to Turku in June.")
    assert ("residence", "Turku", "asserted") in told("After Ilse Marchetti's move to Turku in 1990, she wrote.")
