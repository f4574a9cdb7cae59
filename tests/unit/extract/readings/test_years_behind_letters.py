"""A year in brackets behind the letters of an honour or a degree is theirs, and no birth's."""

import pytest

from tests.unit.extract.documents import told


@pytest.mark.parametrize("letters", [", DBE (1990),", " OBE (1990)", ", PhD (1990),", ", MA (Oxon, 1990),"])
def test_a_year_behind_letters_is_no_birth(letters):
    assert told(f"Ilse Marchetti{letters} is a painter.", ["birth_date"]) == set()


@pytest.mark.parametrize("words", [" (1930)", ", CBE (born 1930),", " (Lang) (1930)"])
def test_a_year_behind_the_name_or_with_a_mark_is_one(words):
    assert told(f"Ilse Marchetti{words} is a painter.", ["birth_date"]) == {"birth_date 1930"}
