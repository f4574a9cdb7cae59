"""Posts of "the bank" and the like: of which one, and where none is meant; schools that somebody joined to learn there."""

import pytest

from tests.unit.extract.documents import claims, values


def _posts(text: str) -> list[tuple[str, str | None]]:
    return [(each.value, each.qualifiers.get("organisation")) for each in claims(text) if each.field == "position_held"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ilse Marchetti joined Elm Bank in 1990 and became chairman of the bank in 1995.", "Elm Bank"),
        ("Ilse Marchetti joined Elm Bank in 1990. She became chairman of the bank in 1995.", "Elm Bank"),
        (
            "Ilse Marchetti joined Elm Bank. In 1995 she moved to Oak Trust. She was chairman of the bank from 1999.",
            "Elm Bank",
        ),
    ],
)
def test_a_post_of_the_bank_is_one_of_the_bank_told_before(text: str, body: str) -> None:
    assert _posts(text) == [("chairman", body)]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was chairman of the bank from 1995.",
        "Ilse Marchetti worked for Elm Bank and Oak Bank. She was chairman of the bank from 1995.",
        "Ilse Marchetti sang. Her husband worked for Elm Bank. She was chairman of the bank from 1995.",
    ],
)
def test_a_post_of_the_bank_is_of_no_body_where_none_or_several_may_be_meant(text: str) -> None:
    assert _posts(text) == [("chairman of the bank", None)]


@pytest.mark.parametrize(
    "behind", ["and obtained a B.A. in 1990", "in 1986, earning a degree in law", "at the age of 17", ", aged 17"]
)
def test_a_school_that_somebody_joined_to_learn_employs_nobody(behind: str) -> None:
    assert not values(f"Ilse Marchetti joined Elm University {behind}.".replace(" ,", ","), "employer")


def test_a_school_that_somebody_joined_to_teach_employs_her() -> None:
    text = "Ilse Marchetti joined Elm University in 1986 and taught there until 1990."
    assert values(text, "employer") == {"Elm University"}


@pytest.mark.parametrize("field", ["the history of art", "the philosophy of science"])
def test_a_professor_of_a_field_of_two_nouns_has_both(field: str) -> None:
    text = f"Ilse Marchetti is professor of {field} at Elm University."
    assert [each.qualifiers["role"] for each in claims(text) if each.field == "employer"] == [f"professor of {field}"]
