"""Since when, and from when to when, a couple were one is told in front of the sentence as well."""

import pytest

from tests.unit.extract.documents import claims


def times(text):
    (found,) = (each.qualifiers for each in claims(text) if each.field == "spouse")
    return found.get("start"), found.get("end")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Since 1993 Ilse Marchetti has been married to Nils Roe.", "1993", None),
        ("Since May 1993, Ilse Marchetti has been the wife of Nils Roe.", "1993-05", None),
        ("From 1993 until 1999 Ilse Marchetti was the wife of Nils Roe.", "1993", "1999"),
        ("Until 1999 Ilse Marchetti was the wife of the actor Nils Roe.", None, "1999"),
    ],
)
def test_a_time_in_front_is_the_couples(text, start, end):
    assert times(text) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "In 1993 Ilse Marchetti had been married to Nils Roe for ten years.",
        "In 1993 Ilse Marchetti moved to Graz and had been married to Nils Roe for ten years.",
        "Since his death in 1993 Ilse Marchetti has been married to Nils Roe.",
        "A judge since 1993, Ilse Marchetti has been married to Nils Roe for ten years.",
        "In 1993 Ilse Marchetti, who was the wife of Nils Roe, moved to Graz.",
        "In 1993 Ilse Marchetti was the wife of Nils Roe.",
    ],
)
def test_a_time_of_something_else_is_not(text):
    assert times(text) == (None, None)
