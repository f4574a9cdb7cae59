"""How many words a text has, whatever its script."""

import pytest

from service.domain.lists.scripts import words_in


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Ann Lee, 1962", 3),
        ("出生", 1),
        ("出生于成都", 3),
        ("Born in 1962 出生于", 5),
        ("مواليد عام ١٩٦٢", 3),
    ],
)
def test_words_are_what_spaces_part_and_two_characters_where_none_do(text, count):
    assert words_in(text) == count
