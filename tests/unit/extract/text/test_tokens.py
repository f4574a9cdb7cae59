from itertools import pairwise

import pytest
from hypothesis import given

from service.extract.text.tokens import tokenize
from tests.unit.extract.texts import texts

CASES = {
    "words, marks": ("She ran, then slept!", "She|ran|,|then|slept|!"),
    "inner hyphens and apostrophes stay": ("Jean-Luc O’Brien can't go", "Jean-Luc|O’Brien|can't|go"),
    "a possessive stands alone": ("Ada’s and the women's", "Ada|’s|and|the|women|'s"),
    "initials keep their stop": ("J. R. Smith", "J.|R.|Smith"),
    "a last letter does not": ("vitamin C. Then", "vitamin|C.|Then"),
    "a last letter at the end does not": ("vitamin C.", "vitamin|C|."),
    "dotted abbreviations are one": ("the U.S. and a Ph.D. here", "the|U.S.|and|a|Ph.D.|here"),
    "numbers keep separators": ("$1,200.50 or 1.5", "$|1,200.50|or|1.5"),
    "a dash between numbers is a token": ("2013–2018 1987-05-12", "2013|–|2018|1987|-|05|-|12"),
    "an age is one word": ("a 33-years-old, 12-year-old", "a|33-years-old|,|12-year-old"),
    "stops in a row are one ellipsis": ("well... so", "well|...|so"),
    "combining marks stay with their letter": ("e\u0301tude a", "e\u0301tude|a"),
    "an emoji keeps its variation selector": ("🎗️Ada", "🎗️|Ada"),
    "no-break spaces separate": ("Ada\u00a0Novak", "Ada|Novak"),
    "an ampersand without spaces joins": ("AT&T & Co", "AT&T|&|Co"),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_a_text_falls_into_tokens(text, expected):
    assert "|".join(token.text for token in tokenize(text)) == expected


def test_offsets_count_from_the_start_of_the_whole_text():
    assert [(t.start, t.end, t.text) for t in tokenize("😀 Ada Novak", 2, 5)] == [(2, 5, "Ada")]


@given(texts)
def test_tokens_are_ordered_cut_from_the_text_and_leave_only_white_space_behind(text):
    tokens = tokenize(text)
    assert all(text[t.start : t.end] == t.text for t in tokens)
    assert all(a.end <= b.start for a, b in pairwise(tokens))
    covered = {i for t in tokens for i in range(t.start, t.end)}
    assert all(char.isspace() for i, char in enumerate(text) if i not in covered)
