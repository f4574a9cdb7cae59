"""Places that a possessive puts in another one: "born in Norway's Hordaland"."""

import pytest

from tests.unit.extract.documents import shown, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti was born in Kenya's Kiambu County in 1950.", {"birth_place Kiambu County", "birth_date 1950"}),
        ("Marchetti died in Germany's Munich on 5 May 2001.", {"death_place Munich", "death_date 2001-05-05"}),
        ("Marchetti lives in Norway's Bergen.", {"residence Bergen"}),
        ("Marchetti was born near Kenya's Kiambu County.", {"birth_place near Kiambu County"}),
        (
            "Marchetti was born in Bavaria's Tarnhof town to Nils Hale and Mia Vogt.",
            {"birth_place Tarnhof", "parent Nils Hale", "parent Mia Vogt"},
        ),
        ("Marchetti lives in Norway's capital.", {"residence Norway"}),
        ("Marchetti beat Norway's Ida Bergen in 1990.", set()),
        ("Marchetti died in Nils Vogt's arms.", set()),
    ],
)
def test_a_place_is_told_with_the_one_that_owns_it(text: str, expected: set[str]) -> None:
    fields = ("birth_place", "birth_date", "death_place", "death_date", "residence", "parent")
    assert told(text, fields) == expected


@pytest.mark.parametrize(
    ("text", "field", "values"),
    [
        ("Marchetti is a film-maker. Her 1972 film “The Well” was banned.", "notable_for", ["The Well"]),
        ("Marchetti is an actress. Her 1972 film “The Well” was banned.", "notable_for", []),
        ("Marchetti made a film, which earnt her the Salt Prize.", "award", ["Salt Prize"]),
    ],
)
def test_words_for_making_and_earning_are_written_in_several_ways(text: str, field: str, values: list[str]) -> None:
    assert shown(text, field) == values
