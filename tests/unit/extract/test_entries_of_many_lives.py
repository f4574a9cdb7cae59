"""Dictionaries of lives, pages of speakers: turned names, whose a picture is, and bodies' names as such pages have them."""

import pytest

from service.extract.engine import extract
from tests.unit.extract.documents import ILSE, claims, document, told, values


def _told(text: str, *fields: str) -> set[str]:
    return told(text, fields)


@pytest.mark.parametrize("name", ["Marchetti, Ilse", "Marchetti, Ilse L.", "MARCHETTI, Ilse"])
def test_a_turned_name_before_a_life_is_read_as_it_is_said(name: str) -> None:
    text = f"{name} (12 May 1916–29 June 1998), lawyer, mayor of Tarnhof, and minister of trade, was born in Lom."
    fields = ("birth_date", "death_date", "occupation", "position_held", "birth_place")
    assert _told(text, *fields) == {
        "birth_date 1916-05-12",
        "death_date 1998-06-29",
        "occupation lawyer",
        "position_held mayor of Tarnhof",
        "position_held minister of trade",
        "birth_place Lom",
    }


def test_an_entry_of_somebody_else_with_a_turned_name_is_that_ones() -> None:
    others = "\n\n".join(
        f"{name} ({life}), mayor of {town}, was born in Ulm. He went to Ash College in 1930."
        for name, life, town in (("Holt, Per", "1910–1970", "Lund"), ("Tamm, Nils", "1912–1980", "Roth"))
    )
    text = f"{others}\n\nMarchetti, Ilse (1916–1998), mayor of Tarnhof, was born in Lom."
    found = _told(text, "position_held", "birth_place", "educated_at", "birth_date")
    assert found == {"position_held mayor of Tarnhof", "birth_place Lom", "birth_date 1916"}


def test_who_has_died_holds_no_post_today() -> None:
    living = claims("Ilse Marchetti (born 1964), mayor of Tarnhof, was born in Lom.", published="2010-01-01")
    dead = claims("Ilse Marchetti (1864–1926), mayor of Tarnhof, was born in Lom.", published="2010-01-01")
    posts = [
        [each.qualifiers.get("tense") for each in found if each.field == "position_held"] for found in (living, dead)
    ]
    assert posts == [["present"], [None]]


@pytest.mark.parametrize("credit", ["Courtesy of the Elm Museum", "Photo by Elm University", "Photograph: Elm College"])
def test_whose_a_picture_is_employs_nobody(credit: str) -> None:
    assert not claims(f"Ilse Marchetti {credit}")


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("a farmer and former Ottoman officer", {"Nils Marchetti", "Mary Ann Duke"}),
        ("a retired Ottoman governor", {"Nils Marchetti", "Mary Ann Duke"}),
        ("a cook", {"Nils Marchetti", "Mary Ann Duke"}),
    ],
)
def test_a_word_that_says_of_what_sort_somebody_is_is_no_parent(who: str, expected: set[str]) -> None:
    text = f"Ilse Marchetti was born in Lom, the daughter of Nils Marchetti, {who}, and Mary Ann Duke."
    assert values(text, "parent") == expected


@pytest.mark.parametrize("sort", ["working-class", "poor German-Jewish", "hard-working Danish"])
def test_parents_are_named_behind_what_they_were(sort: str) -> None:
    text = f"Ilse Marchetti was the daughter of {sort} parents, Nils Marchetti, a cook, and Ida Holt."
    assert values(text, "parent") == {"Nils Marchetti", "Ida Holt"}


def test_the_late_parents_are_two() -> None:
    assert values("Ilse Marchetti is a daughter of the late Per and Ida Marchetti.", "parent") == {
        "Per",
        "Ida Marchetti",
    }


def test_a_birth_stands_behind_what_the_parents_did() -> None:
    text = "Ilse Marchetti was born to Lee and Ida Marchetti, sharecroppers, on a farm in Calvert, Texas."
    assert values(text, "birth_place") == {"Calvert, Texas"}


def test_a_post_is_at_a_body_with_the_name_of_its_sea() -> None:
    found = claims("Marchetti is director of the Gulf of Oman Fisheries Institute.")
    assert [each.qualifiers.get("organisation") for each in found] == ["Gulf of Oman Fisheries Institute"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Marchetti served on the High Court Bridge to Work for All Committee.",
            {"High Court Bridge to Work for All Committee"},
        ),
        ("Marchetti moved from Elm Hospital to Oak Hospital.", {"Elm Hospital", "Oak Hospital"}),
        ("Marchetti works for the Right to Food Campaign in Hull.", {"Right to Food Campaign"}),
    ],
)
def test_a_body_is_named_with_what_it_opens(text: str, expected: set[str]) -> None:
    assert values(text, "employer") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Marchetti was elected Fellow of the Royal Society (FRS), the Elm Academy (EA) and the Lom Academy of Science.",
            {"Fellow of the Royal Society", "Fellow of the Elm Academy", "Fellow of the Lom Academy of Science"},
        ),
        (
            "Marchetti was elected Fellow of the Royal Society, and the Elm Academy honoured her father.",
            {"Fellow of the Royal Society"},
        ),
        ("Marchetti was elected Fellow of the Royal Society and the Elm Hospital.", {"Fellow of the Royal Society"}),
    ],
)
def test_fellows_of_several_bodies_have_an_honour_of_each(text: str, expected: set[str]) -> None:
    assert values(text, "award") == expected


@pytest.mark.parametrize("where", ["at", "of"])
def test_who_enters_a_part_of_a_university_studies_there(where: str) -> None:
    assert values(f"Marchetti entered the law school {where} Elm University in 1940.", "educated_at") == {
        "Elm University"
    }


def test_where_somebody_joins_from_is_left() -> None:
    found = claims("Ilse Marchetti, 46, joins from Elm Bank, where she was head of treasury.", published="2020-05-01")
    assert [(each.value, each.qualifiers.get("tense")) for each in found if each.field == "employer"] == [
        ("Elm Bank", "past")
    ]


@pytest.mark.parametrize("letters", [", DBE", ", MD"])
def test_letters_behind_a_name_are_no_given_name(letters: str) -> None:
    assert not values(f"Ilse Marchetti{letters} (1990) is kind.", "birth_date")


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("Name: Marchetti, Ilse Vera", {"Ilse Vera Marchetti"}),
        ("Full name: MARCHETTI, Ilse Vera", {"Ilse Vera Marchetti"}),
        ("Name: Marchetti, Ilse", set()),
    ],
)
def test_a_turned_name_in_a_row_is_one_name(row: str, expected: set[str]) -> None:
    found = claims(f"Ilse Marchetti\n\n{row}\nBorn: 1950") + tuple(
        each for each in extract(document(f"Ilse Marchetti\n\n{row}\nBorn: 1950"), ILSE) if each.field == "name"
    )
    names = {each.value for each in found if each.field in ("name", "also_known_as")}
    assert names - {"Ilse Marchetti"} == expected


@pytest.mark.parametrize("which", ["second", "third"])
def test_who_survive_stand_behind_a_husband_without_a_noun(which: str) -> None:
    text = (
        f"Marchetti has died. She is survived by her {which}, the painter Per Dahl; two children, Ole and Tove Lund; "
        "and a sister, Ida Holt, of Bergen."
    )
    assert _told(text, "child", "sibling") == {"child Ole", "child Tove Lund", "sibling Ida Holt"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti served on two panels for the Sea Commission's Yearbook.", set()),
        ("Marchetti served on a committee for the Sea Commission.", {"Sea Commission"}),
    ],
)
def test_who_sits_on_a_panel_for_a_bodys_work_is_not_of_the_body(text: str, expected: set[str]) -> None:
    assert values(text, "employer") == expected
