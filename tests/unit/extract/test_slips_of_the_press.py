"""Words that stand twice by a slip, single marks in pairs, and names that are nouns for persons elsewhere."""

import pytest

from tests.unit.extract.documents import claims, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti died at at Elm Hospital in Bergen.", {"death_place Bergen"}),
        ("Marchetti was born in the the town of Tarnhof in in 1950.", {"birth_place Tarnhof", "birth_date 1950"}),
        ("Marchetti wrote ''The Salt Road'' in 1990.", {"notable_for The Salt Road"}),
        ("Marchetti wrote ‘‘The Salt Road’’ in 1990.", {"notable_for The Salt Road"}),
        ("Marchetti is 5' 10'' tall and wrote 'Salt' in 1990.", {"notable_for Salt"}),
        ('Marchetti earned the nickname "The Doctor".', {"also_known_as The Doctor"}),
        ("Marchetti earned the nickname ''Le Docteur''.", {"also_known_as Le Docteur"}),
    ],
)
def test_slips_are_read_as_what_is_meant(text: str, expected: set[str]) -> None:
    fields = ("death_place", "birth_place", "birth_date", "notable_for", "also_known_as")
    assert told(text, fields) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("For her novel Salt Road she won the Elm Prize.", {"notable_for Salt Road"}),
        ("With her 2011 novel Ships in the Night she became famous.", {"notable_for Ships in the Night"}),
        ("After the film festival Ida Hale she moved to Bergen.", set()),
    ],
)
def test_a_title_ends_before_the_subject_behind_it(text: str, expected: set[str]) -> None:
    assert told(f"Marchetti is a writer. {text}", ("notable_for",)) == expected


def test_a_quote_has_the_slip_as_it_stands() -> None:
    found = [each for each in claims("Marchetti died at at Elm Hospital in Bergen.") if each.field == "death_place"]
    assert "died at at Elm Hospital" in found[0].selector.exact
