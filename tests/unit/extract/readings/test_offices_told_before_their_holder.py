"""A post with its holder behind the verb: its times and whether it is held now are told as in the usual order."""

import pytest

from tests.unit.extract.documents import claims


def post(text: str) -> dict[str, str]:
    (found,) = [each for each in claims(text) if each.field == "position_held"]
    return {key: value for key, value in found.qualifiers.items() if key in ("start", "end", "tense", "date")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The mayor of Lom is Ilse Marchetti.", {"tense": "present"}),
        ("The mayor of Lom was Ilse Marchetti from 1990 to 1994.", {"start": "1990", "end": "1994", "tense": "past"}),
        ("Since 1999 the mayor of Lom has been Ilse Marchetti.", {"start": "1999", "tense": "present"}),
        ("Ever since 1999 the mayor of Lom has been Ilse Marchetti.", {"start": "1999", "tense": "present"}),
        ("In 1990 the first mayor of Lom was Ilse Marchetti.", {"date": "1990", "tense": "past"}),
        ("Taking office as mayor of Lom in 1977, Ilse Marchetti promised roads.", {"start": "1977"}),
        ("Sworn in as mayor of Lom in 1977, Ilse Marchetti promised roads.", {"start": "1977"}),
        ("1971 was the year when Ilse Marchetti became mayor of Lom.", {"start": "1971"}),
        (
            "Ilse Marchetti became mayor of Lom in 2014. She holds the post today.",
            {"start": "2014", "tense": "present"},
        ),
    ],
)
def test_times_are_those_of_the_post_in_whatever_order(text, told):
    assert post(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Lom is a friend of Ilse Marchetti.",
        "The mayor of Lom has been sued by Ilse Marchetti.",
        "The mayor of Lom was Nils Kerr, a cousin of Ilse Marchetti.",
    ],
)
def test_who_has_to_do_with_the_holder_holds_nothing(text):
    assert not [each for each in claims(text) if each.field == "position_held"]
