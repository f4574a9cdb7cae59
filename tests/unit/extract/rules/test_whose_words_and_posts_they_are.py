"""Whose the words in a report are, whose a post in a clause is, from when a post is held, and what bodies of two fields or a patroness are called."""

import pytest

from tests.unit.extract.documents import claims, told


@pytest.mark.parametrize(
    "paragraph",
    [
        'Wekesa, who shares a house with her, laughs. "I was 19 when I came to Lom," she says. "Ida Moor was my mother."',
        'Berglind trained with her for years. "My mother, Ida Moor, sold fish," she says.',
    ],
)
def test_the_she_who_speaks_is_whom_the_sentence_before_names_though_nothing_tells_that_ones_gender(
    paragraph: str,
) -> None:
    assert told(f"Ilse Marchetti won the race.\n\n{paragraph}", ("parent", "age_statement")) == set()


def test_the_she_who_speaks_is_the_main_person_where_nobody_else_is_named() -> None:
    text = 'Ilse Marchetti won the race.\n\nShe laughs. "My mother, Ida Moor, sold fish," she says.'
    assert told(text, ("parent",)) == {"parent Ida Moor"}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ('"My aunt still thinks I\'m a plumber," said Ilse Marchetti.', "possible"),
        ("Her neighbours still believe that Ilse Marchetti is a plumber.", "possible"),
        ("Her neighbours believe Ilse Marchetti is a plumber.", "reported"),
    ],
)
def test_what_somebody_still_thinks_is_left_open(text: str, modality: str) -> None:
    assert [each.modality for each in claims(text) if each.field == "occupation"] == [modality]


@pytest.mark.parametrize(
    "text",
    [
        "Born in Lom to a mother who taught and a father who worked there as an Oak Bank director, Marchetti was raised in Graz.",
        "Taught by a man who had been an Oak Bank director, Marchetti moved to Graz.",
    ],
)
def test_a_post_that_who_tells_of_another_is_not_that_of_the_name_behind_the_comma(text: str) -> None:
    assert told(text, ("employer", "position_held")) == set()


def test_a_post_in_front_of_its_holders_name_is_that_ones() -> None:
    assert told("A former Oak Bank director, Marchetti moved to Graz.", ("employer",)) == {"employer Oak Bank"}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Marchetti joined Devon Fire and Rescue Service in 1984.", "Devon Fire and Rescue Service"),
        ("Marchetti joined the West Morland Fire and Rescue Service.", "West Morland Fire and Rescue Service"),
        ("Marchetti works for Morland Education and Library Board.", "Morland Education and Library Board"),
        ("Marchetti works for the British Health and Safety Commission.", "Health and Safety Commission"),
        ("Marchetti worked for Acme Health and Oak Hospital.", "Acme Health | Oak Hospital"),
        ("Marchetti works as a nurse at Our Lady of Lourdes Hospital, Lom.", "Our Lady of Lourdes Hospital"),
        ("Marchetti taught at Queen of Peace College, Lom, for ten years.", "Queen of Peace College"),
    ],
)
def test_a_body_is_called_by_its_town_and_both_its_fields_or_by_all_that_its_patroness_is_called(
    text: str, body: str
) -> None:
    assert told(text, ("employer",)) == {f"employer {each}" for each in body.split(" | ")}


def test_a_school_of_a_patroness_is_one() -> None:
    text = "Marchetti attended Our Lady of Mercy High School in Lom."
    assert told(text, ("educated_at",)) == {"educated_at Our Lady of Mercy High School"}
    assert told('"I thank Our Lady of Mercy," Marchetti said.', ("educated_at", "employer")) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti was elected to the district council from the Lom division.",
        "Marchetti was elected to the council for Salt Marsh ward.",
        "Marchetti attended Hope Secondary School, Lom, where she was the Senior Prefect.",
    ],
)
def test_a_seat_and_a_school_where_somebody_is_a_prefect_employ_nobody(text: str) -> None:
    assert told(text, ("employer",)) == set()


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Acme Foods on Tuesday named Ilse Marchetti its finance director, effective 1 May 2024.", "2024-05-01"),
        ("Acme Foods named Ilse Marchetti its finance director on Tuesday, with effect from 1 May 2024.", "2024-05-01"),
        ("Acme Foods on Tuesday named Ilse Marchetti its finance director, effective May 1.", None),
        ("Acme Foods on Tuesday named Ilse Marchetti its finance director, effective immediately.", "2024-01-30"),
    ],
)
def test_a_post_is_held_from_the_day_of_its_effect_not_from_that_of_the_naming(text: str, start: str | None) -> None:
    found = [each for each in claims(text, published="2024-01-31") if each.field == "position_held"]
    assert [(each.qualifiers.get("start"), each.qualifiers.get("organisation")) for each in found] == [
        (start, "Acme Foods")
    ]
