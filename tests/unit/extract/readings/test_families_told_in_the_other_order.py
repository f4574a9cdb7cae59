"""Kin told by "of" and by the marriage that they come from, and weddings by the year that they were in."""

import pytest

from tests.unit.extract.documents import claims, told


def counted(text: str) -> dict[str, str]:
    (found,) = [each for each in claims(text) if each.field == "child"]
    return dict(found.qualifiers)


@pytest.mark.parametrize(
    ("text", "kin"),
    [
        ("The sisters of Ilse Marchetti, Thandi and Nomsa, sing.", {"sibling Thandi", "sibling Nomsa"}),
        ("The sons of Ilse Marchetti, Per and Nils, were born in Hull.", {"child Per", "child Nils"}),
        (
            "Ilse Marchetti and Ole Kerr, her husband, are the parents of Mia and Euan.",
            {"child Mia", "child Euan"},
        ),
        ("The sons of Ilse, Per and Nils, sing. Ilse Marchetti is a nurse.", set()),
        ("The brothers of Ilse Marchetti, Ole Holm and Mia Lund, sing.", set()),
    ],
)
def test_kin_behind_of_are_read_where_they_can_be_nobody_elses(text, kin):
    assert told(text, ("child", "sibling")) == kin


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Ilse Marchetti had three sons of her first marriage and two daughters of her second.",
            {"sons": "3", "daughters": "2"},
        ),
        ("Ilse Marchetti has a son from her first marriage and a son from her second marriage.", {"sons": "2"}),
        ("Ilse Marchetti has two sons from an earlier marriage.", {"sons": "2.."}),
    ],
)
def test_children_of_several_marriages_are_counted_together(text, counts):
    assert counted(text) == counts


def test_children_who_came_from_the_marriage_told_before_are_hers():
    text = "Ilse Marchetti married Ole Kerr in 1975. Of the marriage came two sons."
    assert counted(text) == {"sons": "2"}


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("1971 was the year when Ilse Marchetti married Ole Kerr.", "1971"),
        ("On 3 June 1933 Ilse Marchetti took Ole Kerr as her husband.", "1933-06-03"),
        ("In 1948, six months after they had met, Ilse Marchetti and Ole Kerr were married.", "1948"),
    ],
)
def test_the_time_in_front_is_that_of_the_wedding(text, start):
    (found,) = [each for each in claims(text) if each.field == "spouse"]
    assert (found.value, found.qualifiers["start"]) == ("Ole Kerr", start)
