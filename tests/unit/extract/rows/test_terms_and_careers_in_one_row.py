"""Rows of boxes that tell a career with its times in front, terms whose labels are one word, parties and kin of other days."""

import pytest

from tests.unit.extract.documents import claims

HEAD = "Ilse Marchetti\nDate of birth: 3 May 1950\n"


def posts(text):
    found = [each for each in claims(text) if each.field == "position_held"]
    return sorted((each.value, each.qualifiers.get("start"), each.qualifiers.get("end")) for each in found)


@pytest.mark.parametrize("mark", [",", ":", ""])
def test_a_time_in_front_is_that_of_the_post_behind_it(mark):
    row = f"Professional experience: 1972-1975{mark} legal adviser, Heron Bank; 1975-1980{mark} councillor, Corran City Council"
    assert posts(HEAD + row) == [
        ("councillor of Corran City Council", "1975", "1980"),
        ("legal adviser of Heron Bank", "1972", "1975"),
    ]


def test_commas_part_posts_that_begin_with_their_time():
    row = "Political career: 1984-1988 Minister of Justice, 1990-1994 mayor of Corran"
    assert posts(HEAD + row) == [("mayor of Corran", "1990", "1994"), ("minister of justice", "1984", "1988")]


def test_commas_part_posts_that_end_with_their_time():
    row = "Career: mayor of Corran 1984-1988, minister of trade 1990-1994"
    assert posts(HEAD + row) == [("mayor of Corran", "1984", "1988"), ("minister of trade", "1990", "1994")]


@pytest.mark.parametrize(
    "rows",
    [
        "- Termend1: 3 November 2011\n- Termstart1: 9 June 2005\n",
        "- Term Start1: 9 June 2005\n- Term End1: 3 November 2011\n",
    ],
)
def test_a_term_is_told_by_its_start_and_end_in_either_order(rows):
    text = f"Ilse Marchetti\n- Birth Place: Lom\n- Office1: Member of the Heron Court\n{rows}\nMarchetti paints."
    assert ("member of the Heron Court", "2005-06-09", "2011-11-03") in posts(text)


def test_parties_and_half_brothers_in_boxes_are_read():
    text = "Ilse Marchetti\n- Birth Place: Lom\n- Party: Independent\n- Otherparty: Heron Union (2001–2004)\n- Relatives: Per Marchetti (half-brother)\n\nMarchetti paints."
    found = {(each.field, each.value) for each in claims(text)}
    assert {("political_affiliation", "Heron Union"), ("sibling", "Per Marchetti")} <= found
