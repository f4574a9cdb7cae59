"""Clubs that have the name of their city, told by the noun before it; who was the best of a year once."""

import pytest

from tests.unit.extract.documents import shown, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti joined Spanish side Sevilla in 1990.", {"employer Sevilla"}),
        ("Marchetti played for the Belgian club Anderlecht.", {"employer Anderlecht"}),
        ("Marchetti joined Turkish giants Fenerbahce.", {"employer Fenerbahce"}),
        ("Marchetti coached second-division side Toulouse.", {"employer Toulouse"}),
        ("Marchetti beat Italian side Napoli in 1990.", set()),
        ("Marchetti grew up in the French city Toulouse.", set()),
        ("Marchetti lives in the town Sevilla.", set()),
    ],
)
def test_a_club_may_have_the_name_of_its_city(text: str, expected: set[str]) -> None:
    assert told(text, ("employer",)) == expected


def test_who_was_the_best_of_a_year_once_has_the_honour_still() -> None:
    text = "Ilse Marchetti, a former European swimmer of the year, was here."
    assert shown(text, "award") == ["European swimmer of the year"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti once served as assistant minister in the 1980s.", {"position_held assistant minister"}),
        ("Marchetti was a cabinet minister until 1990.", {"position_held cabinet minister"}),
        ("Marchetti met a cabinet minister, Nils Hale.", set()),
        ("Marchetti, whose father was a cabinet minister, moved to Graz.", set()),
    ],
)
def test_a_minister_of_a_rank_holds_an_office_without_a_field(text: str, expected: set[str]) -> None:
    assert told(text, ("position_held", "occupation")) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "Marchetti won the Tarn Research Council (TRC) Young Baker Award.",
            "Tarn Research Council (TRC) Young Baker Award",
        ),
        ("Marchetti won the Young Baker Award.", "Young Baker Award"),
    ],
)
def test_the_givers_letters_may_stand_inside_the_name_of_an_award(text: str, value: str) -> None:
    assert shown(text, "award") == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti received a BSc Honours from Elm University.", {"educated_at Elm University"}),
        ("Marchetti studied law at Elm University, earning her BA Honours in 1955.", {"educated_at Elm University"}),
        ("Marchetti received the Birthday Honours.", {"award Birthday Honours"}),
    ],
)
def test_a_degree_with_honours_is_no_award(text: str, expected: set[str]) -> None:
    assert told(text, ("award", "educated_at")) == expected
