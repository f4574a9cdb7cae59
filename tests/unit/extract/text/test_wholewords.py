"""Where a text has words whole."""

import re

from hypothesis import given
from hypothesis import strategies as st

from service.extract.text.wholewords import starts_of

LETTERS = st.text("ab_1é .-", max_size=40)


@given(LETTERS, st.text("ab1é.-", min_size=1, max_size=3))
def test_words_start_where_a_regular_expression_finds_them_whole(text, words):
    expected = [each.start() for each in re.finditer(rf"(?<!\w)(?={re.escape(words)}(?!\w))", text)]
    assert list(starts_of(words, text)) == expected


def test_no_words_stand_nowhere():
    assert list(starts_of("", "Ada")) == []
