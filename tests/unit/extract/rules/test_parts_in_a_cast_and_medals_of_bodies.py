"""Parts below the heading of a cast, names before a marriage that name no kin, children of a marriage, lives in works, medals of bodies."""

import pytest

from tests.unit.extract.documents import claims, shown


@pytest.mark.parametrize(
    "text",
    [
        "Elm Street (1990)\n\nCast:\nIlse Marchetti\nPresident of Elm\nNils Hale\nMayor\n",
        "The cast\n\nIlse Marchetti – nurse\nNils Hale – painter\n",
        "Starring:\n\nIlse Marchetti\nNurse\n",
    ],
)
def test_a_line_below_a_name_in_a_cast_is_a_part(text: str) -> None:
    assert not claims(text)


def test_a_post_below_a_name_elsewhere_is_held_and_prose_below_a_cast_is_read() -> None:
    assert shown("Staff\n\nIlse Marchetti\nDirector of Programmes\n", "position_held")
    below = "The cast\n\nIlse Marchetti – nurse\n\nIlse Marchetti was born in Lodi.\n"
    assert shown(below, "birth_place") == ["Lodi"]
    assert not shown(below, "occupation")


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti's mother was née Ekman.",
        "Marchetti's mother, née Ekman, was a nurse.",
        "Her wife, née Ekman, was a nurse. Marchetti sings.",
    ],
)
def test_the_family_that_kin_were_born_into_names_no_kin(text: str) -> None:
    assert not [each for each in claims(text) if each.field in ("parent", "spouse")]


def test_who_has_a_name_besides_is_named() -> None:
    assert shown("Marchetti's mother was Ida Hale (née Ekman).", "parent") == ["Ida Hale"]


@pytest.mark.parametrize(
    "rest",
    [
        ", and the marriage produced four children.",
        ". The marriage produced four children.",
        ". Four children came of the marriage.",
    ],
)
def test_children_that_come_of_a_marriage_are_counted(rest: str) -> None:
    (found,) = [each for each in claims(f"Marchetti married Nils Hale in 1970{rest}") if each.field == "child"]
    assert found.qualifiers["children"] == "4"


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti's sister married Nils Hale. The marriage produced two sons.",
        "Marchetti taught. Four children came from the couple next door.",
    ],
)
def test_children_of_the_marriage_of_others_are_not_hers(text: str) -> None:
    assert not shown(text, "child")


@pytest.mark.parametrize(
    "way", ["is based on the life of Marchetti", "was inspired by Marchetti", "is based on the true story of Marchetti"]
)
def test_a_work_that_rests_on_a_life_is_about_it(way: str) -> None:
    (found,) = [each for each in claims(f"The novel “Winter Ferry” {way}.") if each.field == "notable_for"]
    assert (found.value, found.qualifiers["relation"]) == ("Winter Ferry", "about")


@pytest.mark.parametrize("way", ["is based on the diary of Marchetti", "is based on the life of Marchetti's brother"])
def test_a_work_that_rests_on_something_else_is_not(way: str) -> None:
    assert not shown(f"The novel “Winter Ferry” {way}.", "notable_for")


def test_the_medal_of_a_body_whose_name_ends_as_an_order_is_an_award() -> None:
    assert shown("Marchetti received the Silver Medal of the Red Cross in 1944.", "award") == [
        "Silver Medal of the Red Cross"
    ]
    assert shown("Marchetti worked for the Red Cross.", "employer") == ["Red Cross"]


def test_what_a_maker_makes_may_be_any_thing_of_use() -> None:
    assert shown("Marchetti, a clog maker, lives in Assen.", "occupation") == ["clog maker"]
