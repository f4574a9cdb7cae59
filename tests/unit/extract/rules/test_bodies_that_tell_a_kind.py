"""A body before a noun for one tells only of which kind the next is: "the *Elm League* club Hull City"."""

import pytest

from tests.unit.extract.documents import values

TOLD = {
    "Ilse Marchetti plays for Premier League club Liverpool.": {"Liverpool"},
    "Ilse Marchetti plays for the Premier League side Liverpool and for the Norway national team.": {
        "Liverpool",
        "Norway national team",
    },
    "Ilse Marchetti signed for Serie A side Parma in 2010.": {"Parma"},
    "Ilse Marchetti joined La Liga giants Sevilla in 2010.": {"Sevilla"},
    "Ilse Marchetti worked for the Vellum subsidiary Tarn Motors.": {"Tarn Motors"},
    "Ilse Marchetti works for the Labour Party newspaper Dawn.": {"Dawn"},
    "Ilse Marchetti beat the Premier League champions Chelsea.": set(),
    "Ilse Marchetti met the Premier League side Parma's keeper.": set(),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.items(), ids=TOLD)
def test_whoever_works_for_a_body_of_a_kind_works_for_that_body(text: str, expected: set[str]) -> None:
    assert values(text, "employer") == expected


@pytest.mark.parametrize("field", ["Condensed Matter Physics", "Molecular Cell Biology", "Digital Art and Design"])
def test_a_prize_goes_on_over_a_field_of_several_words(field: str) -> None:
    assert values(f"Ilse Marchetti won the Birch Prize in {field} (1996).", "award") == {f"Birch Prize in {field}"}


@pytest.mark.parametrize("place", ["Buenos Aires", "Santa Fe", "Moss Hall"])
def test_a_prize_ends_before_where_it_was_won(place: str) -> None:
    assert values(f"Ilse Marchetti won the Birch Prize in {place} (1996).", "award") == {"Birch Prize"}
