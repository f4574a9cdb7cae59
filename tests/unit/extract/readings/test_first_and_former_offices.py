"""Who is first among some only is first of nothing; what a land is like is no part of its office; "ex" is former."""

import pytest

from service.domain.claim import Modality
from tests.unit.extract.documents import claims


def held(text: str) -> list[tuple[str, str, str]]:
    found = (each for each in claims(text) if each.field == "position_held")
    return [(each.value, each.qualifiers.get("distinction", ""), each.qualifiers.get("tense", "")) for each in found]


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti was the country's first president from outside the Elm clans.",
        "Marchetti was the first president from the north.",
        "Marchetti was the first woman president in twenty years.",
    ],
)
def test_who_is_first_among_some_is_not_the_first(text):
    assert held(text) == [("president", "", "past")]


@pytest.mark.parametrize(
    ("text", "distinction"),
    [
        ("Marchetti was the first woman mayor of Lund from 1990 to 1994.", "first woman"),
        ("Marchetti was the first mayor of Lund.", "first"),
    ],
)
def test_who_is_first_of_all_stays_so(text, distinction):
    assert [(value, told) for value, told, _ in held(text)] == [("mayor of Lund", distinction)]


def test_what_a_land_is_like_is_no_part_of_its_office():
    assert held("The first president of independent Norway, Ilse Marchetti, has died.") == [
        ("president of Norway", "first", "")
    ]


def test_how_somebody_was_elected_parts_no_office_from_its_rank():
    assert held("Marchetti was the first freely elected president of Norway.") == [("president of Norway", "first", "")]


@pytest.mark.parametrize(
    "text", ["Ex-president of Norway, Ilse Marchetti, dies", "Marchetti, an ex-president of Norway, dies"]
)
def test_an_ex_president_was_one(text):
    assert held(text) == [("president of Norway", "", "past")]


def test_the_time_of_a_post_in_a_ruling_party_is_not_the_members():
    text = "Marchetti resigned in 2007 as leader of the ruling Elm Party."
    party = [dict(each.qualifiers) for each in claims(text) if each.field == "political_affiliation"]
    assert party == [{}]


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti retired\nas head of state in 2005, but led the party.",
        "After\nindependence, Marchetti was head of state until 2005.",
    ],
)
def test_a_line_of_two_words_that_was_broken_off_goes_on(text):
    told = [each.qualifiers.get("end") for each in claims(text.replace("\n", "\n")) if each.field == "position_held"]
    assert told == ["2005"]


@pytest.mark.parametrize("verb", ["hired", "appointed", "sued", "nominated", "dated", "accused", "persuaded"])
def test_who_does_something_to_a_former_director_is_none(verb):
    told = claims(f"Marchetti {verb} a former director of the Oak Bank.")
    assert not [each for each in told if each.field in ("position_held", "employer")]


def test_nobody_becomes_an_adviser_of_ones_own():
    assert held("Marchetti appointed a former director of the Oak Bank as her adviser.") == []
    assert [each[0] for each in held("Marchetti was a nurse. She was appointed as his adviser.")] == ["adviser"]


def test_who_hires_the_chef_of_a_hotel_does_not_work_there():
    assert not [each for each in claims("Marchetti hired the chef of the Elm Hotel.") if each.field == "employer"]
    hired = claims("Marchetti was hired as the chef of the Elm Hotel.")
    assert [each.value for each in hired if each.field == "employer"] == ["Elm Hotel"]


@pytest.mark.parametrize(
    "how", ["unanimously elected", "narrowly elected", "overwhelmingly chosen as", "first elected"]
)
def test_how_somebody_was_elected_is_no_part_of_the_office_nor_its_distinction(how):
    (office,) = [each for each in claims(f"Marchetti was {how} mayor of Hull in 1990.") if "position" in each.field]
    assert (office.value, office.qualifiers["start"]) == ("mayor of Hull", "1990")
    assert "distinction" not in office.qualifiers


def test_the_first_who_was_elected_is_the_first():
    assert held("Marchetti became Hull's first elected mayor in 1990.") == [("mayor of Hull", "first", "")]


@pytest.mark.parametrize("how", ["nearly elected", "reportedly elected"])
def test_who_was_nearly_elected_or_is_only_said_to_be_holds_nothing(how):
    assert held(f"Marchetti was {how} mayor of Hull in 1990.") == []


def test_what_almost_became_somebodys_post_is_denied():
    (almost,) = [
        each for each in claims("Marchetti almost became director of the Elm Museum.") if "position" in each.field
    ]
    assert almost.modality is Modality.NEGATED
    (known,) = [
        each
        for each in claims("Marchetti was virtually unknown when she became mayor of Hull.")
        if "position" in each.field
    ]
    assert known.modality is Modality.ASSERTED
