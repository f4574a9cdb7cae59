"""Rows and lists that name kin: bullets below a label or a heading, rows of several kinds of kin, notices of a death."""

import pytest

from tests.unit.extract.documents import claims


def read(page: str) -> list[tuple[str, str, dict[str, str]]]:
    return [(claim.field, claim.value, dict(claim.qualifiers)) for claim in claims(page)]


CHILDREN = [("child", "Per", {"born": "1990"}), ("child", "Ane", {"born": "1994"})]


@pytest.mark.parametrize(
    "page",
    [
        "Born: 1960, Hull\nChildren:\n• Per (born 1990)\n• Ane (b. 1994)\n",
        "Born: 1960, Hull\nChildren: Per (1990), Ane (1994)\n",
        "Born: 1960, Hull\nCHILDREN\nPer (1990)\nAne (1994)\n",
        "Born: 1960, Hull\n\nChildren\n\n- Per (b. 1990)\n- Ane, 1994\n",
        "Born: 1960, Hull\nMother of: Per (1990), Ane (1994)\n",
    ],
)
def test_children_are_read_from_lists_below_a_label_or_a_heading(page):
    assert [each for each in read(f"Ilse Marchetti\n\n{page}") if each[0] == "child"] == CHILDREN


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("Family: wife Mia, sons Per and Ole", [("spouse", "Mia"), ("child", "Per"), ("child", "Ole")]),
        ("Marital status: Married to Mia Kerr, three children", [("spouse", "Mia Kerr"), ("child", "three children")]),
        (
            "Marital status: Married to Mia Kerr; 3 children\nVillage: Lom",
            [("spouse", "Mia Kerr"), ("child", "three children")],
        ),
        ("Civil status: married, mother of 2 sons", [("child", "two sons")]),
        ("Relatives: Ole Kerr (brother), Ida Kerr (aunt)", [("sibling", "Ole Kerr")]),
        (
            "Survived by: sons, Per (Ann) Kerr and Ole Kerr; sister, Ida Lund; 5 grandchildren, Bo and Pia",
            [("child", "Per"), ("child", "Ole Kerr"), ("sibling", "Ida Lund")],
        ),
        ("Family: a sister-in-law, Mia", []),
        ("Status: Active", []),
    ],
)
def test_a_row_of_several_kinds_of_kin_names_each_by_its_own_word(row, told):
    assert [each[:2] for each in read(f"Ilse Marchetti\n\n{row}\n")] == told


def test_a_life_beneath_the_name_of_somebody_else_is_theirs():
    found = read("Ilse Marchetti\n\nParents\nKarl Marchetti\n1880–1951\n")
    assert [each for each in found if each[0].endswith("_date")] == []


def test_names_that_a_capital_and_joins_are_two():
    page = "Ilse Marchetti\nBorn | 21 May 1952\nRelatives | Ole Berg And Per Berg (brothers), Ida Roe (aunt)\nChildren | Nils And Mia\n"
    read = {(each.field, each.value) for each in claims(page) if each.field in ("sibling", "child")}
    assert read == {("sibling", "Ole Berg"), ("sibling", "Per Berg"), ("child", "Nils"), ("child", "Mia")}
