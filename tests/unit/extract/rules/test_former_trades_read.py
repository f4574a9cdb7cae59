"""Trades and posts that somebody no longer has: "former", "ex-", "retired", "once a"."""

import pytest

from tests.unit.extract.documents import claims


def told(text):
    """Return each trade and post with its tense."""
    return {each.value: each.qualifiers.get("tense") for each in claims(text) if each.field in FIELDS}


FIELDS = ("occupation", "position_held")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Ilse Marchetti is a former judge.", {"judge": "past"}),
        ("Ilse Marchetti, a former nurse and teacher, sings.", {"nurse": "past", "teacher": "past"}),
        ("Ilse Marchetti is a former nurse, teacher and judge.", dict.fromkeys(("nurse", "teacher", "judge"), "past")),
        ("Ilse Marchetti is a retired teacher.", {"teacher": "past"}),
        ("Retired teacher Ilse Marchetti won.", {"teacher": "past"}),
        ("The former judge and author Ilse Marchetti won.", {"judge": "past", "author": "past"}),
        ("Ilse Marchetti is an ex-footballer.", {"footballer": "past"}),
        ("Ex-minister Ilse Marchetti was acquitted.", {"minister": "past"}),
        ("Ex-President Ilse Marchetti was acquitted.", {"president": "past"}),
        ("Ilse Marchetti, once a nurse, sings.", {"nurse": "past"}),
        ("Ilse Marchetti was formerly a teacher.", {"teacher": "past"}),
        ("Ilse Marchetti used to be a teacher.", {"teacher": "past"}),
        ("Ilse Marchetti\nOccupation\nFormer teacher, author", {"teacher": "past", "author": None}),
    ],
)
def test_who_is_called_a_former_one_is_one_no_longer(text, read):
    assert told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Ilse Marchetti is a former footballer and current coach.", {"footballer": "past", "coach": None}),
        ("Ilse Marchetti is an ex-footballer and coach.", {"footballer": "past", "coach": None}),
        ("Ilse Marchetti is a writer and a former nurse.", {"writer": None, "nurse": "past"}),
        ("Ilse Marchetti is a former journalist turned painter.", {"journalist": "past", "painter": None}),
        ("Ilse Marchetti is a former nurse, a writer.", {"nurse": "past", "writer": None}),
        ("Former Olympic champion and coach Ilse Marchetti won.", {"coach": None}),
        ("Ilse Marchetti was once again a lawyer.", {"lawyer": None}),
        ("Ilse Marchetti retired to become a painter.", {"painter": None}),
    ],
)
def test_former_reaches_no_further_than_what_it_stands_before(text, read):
    assert told(text) == read


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Former judge Ilse Marchetti won.", "Former judge Ilse Marchetti"),
        ("Ilse Marchetti, an ex-minister, won.", "an ex-minister"),
    ],
)
def test_the_word_that_says_so_is_quoted(text, quote):
    (claim,) = claims(text)
    assert claim.selector.exact == quote
