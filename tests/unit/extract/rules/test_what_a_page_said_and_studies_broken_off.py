"""What those who tell the page have said and put right, studies broken off told in front, and children born to a husband."""

import pytest

from tests.unit.extract.documents import claims, values


@pytest.mark.parametrize(
    ("said", "so", "field"),
    [
        ("We wrote on Monday that Ilse Marchetti lives in Lund", "She lives in Hull", "residence"),
        ("We said that Ilse Marchetti worked for Acme", "She worked for Orvo", "employer"),
    ],
)
def test_what_a_page_has_said_is_denied_where_the_next_sentence_tells_another(said, so, field):
    found = claims(f"{said}. {so}.")
    assert [each.modality.value for each in found if each.field == field] == ["negated", "asserted"]


@pytest.mark.parametrize(
    "text",
    [
        "We said that Ilse Marchetti worked for Acme. She worked for Acme and for Orvo.",
        "The clerk said that Ilse Marchetti worked for Acme. She worked for Orvo.",
        "We said that Ilse Marchetti worked for Acme. She lives in Lund.",
    ],
)
def test_what_is_said_and_not_told_otherwise_is_not_denied(text):
    assert "negated" not in {each.modality.value for each in claims(text)}


@pytest.mark.parametrize(
    "text",
    [
        "After two years at Elm College Ilse Marchetti dropped out.",
        "After a year at Elm College, Ilse Marchetti quit without finishing her studies.",
    ],
)
def test_studies_broken_off_after_a_time_in_front_were_studies(text):
    (found,) = [each for each in claims(text) if each.field in ("educated_at", "employer")]
    assert (found.field, found.value, found.qualifiers["completed"]) == ("educated_at", "Elm College", "abandoned")


@pytest.mark.parametrize(
    "text",
    [
        "After two years at Elm College Ilse Marchetti left.",
        "After two years at Elm College Per Olsen dropped out, and Ilse Marchetti wept.",
    ],
)
def test_who_only_left_after_a_time_broke_nothing_off(text):
    assert values(text, "educated_at") == set()


def test_children_that_somebody_bore_her_husband_are_hers():
    (found,) = [
        each for each in claims("Ilse Marchetti bore her husband a daughter and four sons.") if each.field == "child"
    ]
    assert (found.qualifiers["daughters"], found.qualifiers["sons"]) == ("1", "4")
