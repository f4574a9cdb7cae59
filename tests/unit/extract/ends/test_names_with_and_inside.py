"""Names with "and" inside them are one body's where one article leads both halves or the second says what the first deals with."""

import pytest

from tests.unit.extract.documents import values


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("In 2000 Marchetti founded the non-profit Writing Courage and Learning Foundation.", "Writing Courage and Learning Foundation"),
        ("After a stint at the Elmdale Iron and Steel Co. in Porto Marchetti read law.", "Elmdale Iron and Steel Co."),
        ("Marchetti edits the Journal of Rivers and Coastal Systems.", "Journal of Rivers and Coastal Systems"),
    ],
)  # fmt: skip
def test_two_halves_of_a_name_are_one_body(text: str, bodies: str) -> None:
    assert values(text, "employer") == {bodies}


def test_a_post_at_a_body_of_two_fields_is_told_with_both() -> None:
    text = "Marchetti was rector of the Hostels and Wider Learning Premises Board of Soria and ran a choir."
    assert values(text, "position_held") == {"rector of the Hostels and Wider Learning Premises Board of Soria"}
    text = "Marchetti was head of the Centre for Harbour Space and Extreme Sea Medicine (CHASE)."
    assert values(text, "position_held") == {"head of the Centre for Harbour Space and Extreme Sea Medicine"}


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti worked for the Institute of Tides and Institute of Reeds.",
        "Marchetti worked for the Heron Society and Quist Bank.",
    ],
)
def test_two_bodies_with_a_noun_each_remain_two(text: str) -> None:
    assert len(values(text, "employer")) == 2


def test_a_row_of_fields_with_a_comma_is_no_name_from_its_last_comma_on() -> None:
    assert not values("Marchetti led the Global Water, Ports & Shipping Industry Group.", "employer")


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Marchetti became Director of Compliance and Growth.", "director of Compliance and Growth"),
        ("Marchetti became Minister of Traffic and Rural Roads.", "minister of traffic and rural roads"),
    ],
)
def test_a_post_of_two_fields_has_both(text: str, post: str) -> None:
    assert values(text, "position_held") == {post}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("In 1971 Marchetti joined the University of Elm, Oak and Ash, (UEOA), and taught there.", "University of Elm, Oak and Ash"),
        ("Marchetti served 18 years on the University of Elm board of regents.", "University of Elm board of regents"),
        ("Marchetti is an official of the Elm Government in Exile.", "Elm Government in Exile"),
    ],
)  # fmt: skip
def test_small_words_that_end_a_name_are_of_it_and_a_comma_is_not(text: str, body: str) -> None:
    assert values(text, "employer") == {body}


def test_the_place_a_senator_sits_for_is_no_part_of_the_senates_name() -> None:
    text = "Elected to the Senate of Elmland for St. Ann's Bay in 1868, Marchetti wrote little."
    assert values(text, "position_held") == {"member of the Senate of Elmland"}
    assert "member of the Federal Assembly for St. Mary's" in values(
        "Marchetti sat in the Federal Assembly for St. Mary's.", "position_held"
    )


@pytest.mark.parametrize("field", ["employer", "position_held"])
def test_the_town_of_the_body_behind_it_is_nobodys_employer(field: str) -> None:
    text = "Marchetti was chief executive and board member of Elmvale, Ohio's Great Northern Soap Company from 1991 to 2002."
    assert not any("Elmvale" in value for value in values(text, field))
