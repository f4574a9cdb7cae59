"""Boxes of which a row has lost its value, or holds many, or several that no mark parts."""

import pytest

from tests.unit.extract.documents import claims, shown, told


@pytest.mark.parametrize(
    "below",
    [
        "Scientific career\nFieldsOptics, Light",
        "Institutions\nThesisOn lenses (1950)\nDoctoral advisorTor Lie",
        "Institutions | |\nThesis | On lenses (1950) |",
    ],
)
def test_an_empty_row_does_not_take_the_next_label_for_its_value(below):
    text = f"Ilse Marchetti\nBorn 4 June 1921\nAlma mater\nKnown for\n{below}\n\nIlse Marchetti was a physicist.\n"
    assert told(text, ("notable_for", "employer", "educated_at")) == set()


def test_a_row_that_has_its_value_below_keeps_it():
    text = "Ilse Marchetti\nBorn 4 June 1921\nAlma mater\nUniversity of Oslo\nKnown for\nStudies of light\nInstitutions\nBergen Institute\n"
    facts = told(text, ("notable_for", "employer", "educated_at"))
    assert facts == {"educated_at University of Oslo", "notable_for Studies of light", "employer Bergen Institute"}


def test_a_long_cell_of_honours_is_a_row_all_the_same():
    honours = [
        f"{rank} of the Order of the {name}"
        for rank in ("Knight", "Commander", "Officer")
        for name in ("Golden Reed", "White Heron")
    ]
    text = f"Ilse Marchetti\n- Birth Date: 1921-06-04\n- Awards: {' , '.join(honours)}\n"
    assert shown(text, "award") == honours


def test_a_long_sentence_behind_such_a_label_is_none():
    text = (
        "Ilse Marchetti\nBorn: 4 June 1921\nAwards: a jury of twelve meets in spring, reads what has been sent in, and chooses the Heron Prize, the Reed Prize, "
        "and a third one, which went to Tor Lie, as a letter of the House tells\n"
    )
    assert shown(text, "award") == []


@pytest.mark.parametrize(
    ("cell", "parties"),
    [
        ("Heron Reform Party Blue Coast Party", ["Heron Reform Party", "Blue Coast Party"]),
        ("Heron Reform Party Blue Coast Alliance", []),
        ("Heron Reform Party Youth League", ["Heron Reform Party Youth League"]),
        ("Reform Party of Heron", ["Reform Party of Heron"]),
    ],
)
def test_parties_without_a_mark_between_them_are_parted_or_left_out(cell, parties):
    assert shown(f"Ilse Marchetti\nBorn | 4 June 1921\nPolitical party | {cell}\n", "political_affiliation") == parties


def test_a_row_of_a_birth_has_the_name_then_the_place():
    text = (
        "Ilse Marchetti\nBorn Ilse Ruth Marchetti in Skarvik, Upper Coast Province, June 4, 1921\nOccupation: violist\n"
    )
    facts = {(each.field, each.value) for each in claims(text)}
    assert {
        ("also_known_as", "Ilse Ruth Marchetti"),
        ("birth_date", "1921-06-04"),
        ("birth_place", "Skarvik, Upper Coast Province"),
    } <= facts


@pytest.mark.parametrize(
    ("cell", "schools"),
    [
        ("National University of Peru University of Graz", ["National University of Peru", "University of Graz"]),
        ("Heron Survey University of Graz Reed College", []),
    ],
)
def test_universities_of_places_without_a_mark_between_them_are_parted(cell, schools):
    assert shown(f"Ilse Marchetti\nBorn | 4 June 1921\nAlma mater | {cell}\n", "educated_at") == schools
