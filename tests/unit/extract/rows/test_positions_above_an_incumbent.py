"""Boxes that label the office itself, above who holds it and since when."""

import pytest

from tests.unit.extract.documents import claims


def offices(text):
    """Return each post with its times."""
    keys = ("start", "end", "date")
    return [
        (each.value, {key: each.qualifiers[key] for key in keys if key in each.qualifiers})
        for each in claims(text)
        if each.field == "position_held"
    ]


@pytest.mark.parametrize("label", ["Position", "Office", "Post"])
def test_a_label_before_an_office_is_no_part_of_it(label):
    text = f"{label}: Governor of Tarnwick\nIncumbent: Ilse Marchetti\nTerm: since 1991\nMarchetti is an economist."
    assert offices(text) == [("governor of Tarnwick", {"start": "1991"})]


def test_a_sentence_behind_the_label_of_a_term_is_no_row_of_dates():
    text = "Position: Governor of Tarnwick\nIncumbent: Ilse Marchetti\nTerm: Much in the news of the town since 1991 and its fire."
    assert not any(times for _, times in offices(text))
