"""Posts, prizes and homes told in longer forms: "for many years the mayor", "fifth and current", "has been leading", "effective 1 June"."""

import pytest

from service.domain.claim import Claim
from tests.unit.extract.documents import claims


def _of(text: str, field: str) -> dict[str, Claim]:
    return {each.value: each for each in claims(f"{text}\n", published="2021-05-12") if each.field == field}


@pytest.mark.parametrize(
    ("text", "field", "value", "start"),
    [
        (
            "Ilse Marchetti has been running the Elm Institute since 2010.",
            "position_held",
            "head of the Elm Institute",
            "2010",
        ),
        ("Ilse Marchetti has been leading the Elm Institute.", "position_held", "leader of the Elm Institute", None),
        (
            "Ilse Marchetti has also been heading the Elm Institute since 2010.",
            "position_held",
            "head of the Elm Institute",
            "2010",
        ),
        ("Ilse Marchetti has been living in Graz since 2010.", "residence", "Graz", "2010"),
        ("Ilse Marchetti had been teaching at Elm University since 2010.", "employer", "Elm University", "2010"),
    ],
)
def test_what_has_been_going_on_is_told_as_what_has_been_done(
    text: str, field: str, value: str, start: str | None
) -> None:
    found = _of(text, field)
    assert found[value].qualifiers.get("start") == start
    assert found[value].selector.exact in text


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti has never been leading the Elm Institute.",
        "Ilse Marchetti would have been leading the Elm Institute if she had won.",
        "Ilse Marchetti has been accused of running the Elm Institute badly.",
    ],
)
def test_what_has_not_been_going_on_is_not_asserted(text: str) -> None:
    assert [each for each in _of(text, "position_held").values() if each.modality == "asserted"] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ilse Marchetti was for many years the mayor of Graz.", "mayor of Graz"),
        ("Ilse Marchetti was for ten years head of the Elm Institute.", "head of the Elm Institute"),
        ("Ilse Marchetti is the fifth and current president of Norway.", "president of Norway"),
        ("Ilse Marchetti was appointed mayor of Graz effective 1 June 2019.", "mayor of Graz"),
        ("Ilse Marchetti is the first woman of colour to lead Orvo Bank.", "leader of Orvo Bank"),
    ],
)
def test_how_long_or_which_one_stands_before_a_post(text: str, value: str) -> None:
    assert set(_of(text, "position_held")) == {value}


def test_what_is_in_effect_from_a_day_on_begins_then() -> None:
    found = _of(
        "Ilse Marchetti was appointed Chief Executive Officer of Orvo Group effective 1 June 2019.", "position_held"
    )
    assert [each.qualifiers["start"] for each in found.values()] == ["2019-06-01"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ilse Marchetti has won the Golden Elm at the Graz Film Festival for her film Tides.", "Golden Elm"),
        ("Ilse Marchetti won the Golden Elm for best director.", "Golden Elm for best director"),
        ("Ilse Marchetti was awarded the Crystal Needle by the Elm Society.", "Crystal Needle"),
        ("Ilse Marchetti received a Silver Rose in 2010.", "Silver Rose"),
    ],
)
def test_a_precious_thing_that_is_won_is_a_prize(text: str, value: str) -> None:
    assert set(_of(text, "award")) == {value}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti won the Golden Gate Park contract.",
        "Ilse Marchetti won the Silver Ferns captaincy.",
        "Ilse Marchetti took the Golden Arrow to Paris.",
        "Ilse Marchetti defeated the Golden Eagles.",
        "Ilse Marchetti was nominated for the Golden Elm in 2010.",
        "Ilse Marchetti lost the Golden Elm to Jon Berg.",
    ],
)
def test_other_precious_things_are_no_prizes(text: str) -> None:
    assert [each for each in _of(text, "award").values() if each.modality == "asserted"] == []


def test_a_medal_with_its_own_year_does_not_take_that_of_the_next_one() -> None:
    text = "Ilse Marchetti won a bronze medal at the 2004 Athens Olympics and two gold medals at the European Championships in 2006."
    dates = {value.split()[0]: each.qualifiers["date"] for value, each in _of(text, "award").items()}
    assert dates == {"bronze": "2004", "gold": "2006"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti grew up in a working-class family in Bergen.",
        "Ilse Marchetti grew up in a family of musicians in Bergen.",
        "Ilse Marchetti was raised in a poor household in Bergen.",
    ],
)
def test_the_family_in_which_one_grew_up_leads_to_its_town(text: str) -> None:
    assert {each.qualifiers["manner"] for each in _of(text, "residence").values()} == {"grew_up"}
    assert set(_of(text, "residence")) == {"Bergen"}


def test_where_the_family_comes_from_is_not_where_one_grew_up() -> None:
    assert "Bergen" not in _of("Ilse Marchetti grew up in a family from Bergen.", "residence")
