"""Whom "the new rector" means where a page tells no day; prizes for the best at a festival; where somebody lies, and from where one graduated besides."""

import pytest

from tests.unit.extract.documents import claims, shown, told

FIELDS = ("birth_place", "birth_date")


@pytest.mark.parametrize(
    "before",
    [
        "The President has approved the appointment of Ilse Marchetti as rector of Elm University.",
        "Ilse Marchetti has been named rector of Elm University. She takes over from Per Dahl.",
    ],
)
def test_the_new_rector_is_who_has_just_been_made_one(before):
    page = f"{before}\n\nAccording to the statement, the new rector, who hails from Lund, was born in 1969."
    assert told(page, FIELDS, published="2024-03-01") == {"birth_place Lund", "birth_date 1969"}


@pytest.mark.parametrize(
    "before",
    [
        "Ilse Marchetti was named rector of Elm University.",
        "Ilse Marchetti had approved the appointment of Per Dahl as rector of Elm University.",
        "Ilse Marchetti has been named rector of Elm University. Per Dahl has been named rector of Oak University.",
    ],
)
def test_the_new_rector_of_another_day_or_another_one_is_not_her(before):
    page = f"{before}\n\nThe new rector was born in Lund in 1969."
    assert told(page, FIELDS, published="2024-03-01") == set()


@pytest.mark.parametrize(
    ("won", "prize"),
    [
        ("the best actress award at the Lark Festival", "best actress award at the Lark Festival"),
        ("the award for best actress at the Lark festival in Lund", "award for best actress at the Lark festival"),
        ("the Best Actress award at the 1975 Lark Festival", "Best Actress award at the 1975 Lark Festival"),
    ],
)
def test_a_prize_for_the_best_is_told_by_its_festival(won, prize):
    assert shown(f"Marchetti won {won}.", "award") == [prize]


def test_the_festivals_year_dates_the_prize():
    (found,) = claims("Marchetti won the best director prize at the 1975 Lark Festival.")
    assert found.qualifiers["date"] == "1975"


@pytest.mark.parametrize(
    "told_of",
    ["was nominated for the best actress award at the Lark Festival", "presented the award for best actress at the Lark Festival", "won the award for best student of her year"],
)  # fmt: skip
def test_a_prize_for_the_best_that_is_not_won_or_named_is_none(told_of):
    assert not shown(f"Marchetti {told_of}.", "award")


@pytest.mark.parametrize("ground", ["graveyard", "cemetery"])
def test_whose_name_a_graveyard_has_is_nobody_there(ground):
    page = f"Marchetti died on 3 May 2013 and was laid to rest in Ines Holm {ground}.\n\nShe was 78."
    assert shown(page, "age_statement") == ["78"]


def test_a_second_school_is_where_one_graduated():
    page = "Marchetti did her matriculation from Elm High School and graduation from Oak College."
    assert set(shown(page, "educated_at")) == {"Elm High School", "Oak College"}
