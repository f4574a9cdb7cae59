"""Entries as American books of reference have them: short words, kin without "of", posts in a row."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

MARTA = Subject(id="marta-quist", name="Marta Quist")
ENTRY = (
    "QUIST, Marta Ellen, botanist, educator; b. Hull, Mass., May 3, 1920; d. Ole Lund and Ida (Berg) Q.; A.B., Elm Coll., 1941; "
    "M.A., U. Wis., 1943, Ph.D., 1948; m. Per Roe Holm, Aug. 9, 1950 (div. 1961); children—Ane, Jon. Instr. botany Elm Coll., 1943-46; "
    "dir. Salt Museum, 1970-75; mem. Maine Senate, 1976—; asso. firm Lund & Berg, Duluth, 1977-78. Recipient Salt medal Norden Bot. Soc., 1971. "
    "Mem. Moss Soc. Am. (pres. 1968), Sigma Xi. Republican. Author: Mosses, 1962; co-editor: Ferns, 1970. Home: 12 Oak St Eugene OR 97401"
)


def read(text: str) -> dict[tuple[str, str], dict[str, str]]:
    """Return the fields and values about Marta Quist with their qualifiers."""
    return {(each.field, each.value): dict(each.qualifiers) for each in claims(text, subject=MARTA)}


def test_an_american_entry_is_read_part_by_part():
    found = read(ENTRY)
    told = {
        ("birth_date", "1920-05-03"): {},
        ("birth_place", "Hull, Mass."): {},
        ("parent", "Ole Lund Quist"): {},
        ("parent", "Ida Quist"): {},
        ("educated_at", "Elm College"): {"degree": "A.B.", "end": "1941"},
        ("educated_at", "University of Wisconsin"): {"degree": "M.A.", "end": "1943"},
        ("spouse", "Per Roe Holm"): {"start": "1950-08-09", "end": "1961"},
        ("child", "Ane"): {},
        ("child", "Jon"): {},
        ("position_held", "director of Salt Museum"): {"organisation": "Salt Museum", "start": "1970", "end": "1975"},
        ("political_affiliation", "Republican"): {},
    }
    assert {each: found.get(each) for each in told} == told
    assert found["position_held", "member of Maine Senate"]["start"] == "1976"


def test_what_an_american_entry_shortens_or_lists_besides_is_no_value():
    fields = {field: {value for one, value in read(ENTRY) if one == field} for field, _ in read(ENTRY)}
    assert fields["spouse"] == {"Per Roe Holm"}
    assert fields["child"] == {"Ane", "Jon"}
    assert not fields.get("employer", set()) & {"Berg", "Lund", "Ferns", "Duluth", "Moss Soc"}


def test_what_an_american_entry_is_cited_by_are_its_own_words():
    assert all(each.selector.exact in ENTRY for each in claims(ENTRY, subject=MARTA))


@pytest.mark.parametrize(
    "above", ["QUIST, Marta Ellen\nSource: Who's Who in the North, 14th edition, p. 312\n\n", "Search | Browse\n\n"]
)
def test_the_page_of_an_entry_may_have_its_name_and_its_source_above(above):
    assert ("child", "Ane") in read(above + ENTRY)


def test_an_entry_among_others_tells_nothing_of_their_kin():
    other = "QUIST, Per Ole, lawyer; b. Ulm, May 3, 1930; s. Nils and Eva (Dahl) Q.; children—Una, Leo."
    found = read(f"{other}\n\n{ENTRY}")
    assert not {"Una", "Leo", "Nils Quist"} & {value for _, value in found}


@pytest.mark.parametrize(
    ("cell", "times"),
    [
        ("Ole Berg (m. June 12, 1949)", {"start": "1949-06-12"}),
        ("Ole Berg (m. 12 June 1949; div. 3 May 1960)", {"start": "1949-06-12", "end": "1960-05-03"}),
        ("Ole Berg (m. in Hull, 1949; died March 1960)", {"start": "1949", "end": "1960-03"}),
        ("Ole Berg (married 12.6.1949)", {"start": "1949-06-12"}),
        ("Ole Berg (m. 1949; his death 1960)", {"start": "1949", "end": "1960"}),
    ],
)
def test_brackets_of_a_box_tell_the_day_of_a_marriage(cell, times):
    assert read(f"Marta Quist\n\nBorn: 3 May 1920\nSpouse: {cell}\n")["spouse", "Ole Berg"] == times
