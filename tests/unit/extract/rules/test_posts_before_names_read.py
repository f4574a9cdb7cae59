"""A post with what it is of in front of a name: who holds it, and that the place or the body is no part of the name."""

import pytest

from tests.unit.extract.documents import claims

POSTS = [
    ("Former mayor of Bergen Ilse Marchetti spoke.", "mayor of Bergen", "past"),
    ("Former Prime Minister of Norway Ilse Marchetti spoke.", "prime minister of Norway", "past"),
    ("The former governor of New South Wales Ilse Marchetti has died.", "governor of New South Wales", "past"),
    ("Ex-president of the Czech Academy Ilse Marchetti spoke.", "president of the Czech Academy", "past"),
    ("Bishop of Oslo Ilse Marchetti opened the church.", "bishop of Oslo", None),
    ("Then-mayor of Porto Ilse Marchetti signed it.", "mayor of Porto", "past"),
    ("Mayor of Bergen Dr. Ilse Marchetti spoke.", "mayor of Bergen", None),
    ("Director of the Nordhav Institute Ilse Marchetti spoke.", "director of the Nordhav Institute", None),
    ("Rector of the University of Turku Ilse Marchetti spoke.", "rector of the University of Turku", None),
    ("Chairman of Brandwick plc Ilse Marchetti resigned.", "chairman of Brandwick plc", None),
    ("Director of the Nordhav Institute in Turku, Ilse Marchetti spoke.", "director of the Nordhav Institute", None),
    ("Now mayor of Bergen, Ilse Marchetti spoke.", "mayor of Bergen", None),
    ("Once mayor of Bergen, Ilse Marchetti spoke.", "mayor of Bergen", "past"),
    ("Formerly mayor of Bergen, Ilse Marchetti spoke.", "mayor of Bergen", "past"),
]


@pytest.mark.parametrize(("text", "post", "tense"), POSTS)
def test_a_post_before_a_name_is_held_by_its_bearer(text, post, tense):
    read = claims(text)
    assert [(each.value, each.qualifiers.get("tense")) for each in read if each.field == "position_held"] == [
        (post, tense)
    ]
    assert not [each for each in read if each.field == "also_known_as"]


@pytest.mark.parametrize(
    "text",
    [
        "Former mayor of Bergen Karl Berg met Ilse Marchetti.",
        "Governor of the Bank of Norway Anna Berg wrote to Ilse Marchetti.",
        "Ilse Marchetti studied at the University of Bergen.",
        "Now mayor of Bergen, Karl Berg, Ilse Marchetti said, is ill.",
        "Once the seat of the mayor of Bergen, Ilse Marchetti bought it.",
    ],
)
def test_a_post_of_somebody_else_is_none(text):
    assert not [each for each in claims(text) if each.field in ("position_held", "also_known_as")]


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Currently a lecturer at Nordhav College, Ilse Marchetti lives in Bergen.", None),
        ("Formerly professor of law at Nordhav College, Ilse Marchetti lives in Bergen.", "past"),
        ("Professor of law at Nordhav College in Turku since 2010, Ilse Marchetti spoke.", "present"),
    ],
)
def test_where_somebody_works_may_open_the_sentence(text, tense):
    read = [each for each in claims(text) if each.field == "employer"]
    assert [(each.value, each.qualifiers.get("tense")) for each in read] == [("Nordhav College", tense)]
