"""Rows that are not about the page's person: parts played, what others were, what a body went through."""

import pytest

from tests.unit.extract.documents import claims


def read(page: str) -> list[tuple[str, str, dict[str, str]]]:
    return [(claim.field, claim.value, dict(claim.qualifiers)) for claim in claims(f"Ilse Marchetti\n\n{page}\n")]


@pytest.mark.parametrize(
    "page",
    [
        "Presidents of the society\n1998–2001: Karl Vogt\n2001–2004: Aino Rekola",
        "History of the choir\n1984: Moves to Antwerp\n1990: Wins the Lumen Prize",
        "Her father\n\n1957 Born in Porto\n1980 Graduates from Elm College",
        "Karl Vogt\n1957 Born in Porto\n1980 Graduates from Elm College",
        "Filmography\n2001 Captain, Sea of Salt\n2004: Director (short film)",
        "Cast\nDoctor: Ada Novak (1998)\nQueen: 2001",
        "Team\nCoach: Karl Vogt (2001–2004)\nManager: Aino Rekola 2004–2008",
        "Electoral history\n2010 Mayor of Hull\n2014 Mayor of Hull",
        "Life\n1995: Appointed director: Xu Peng\n2010: Takes the director of Elm Bank to court",
        "Life\n2006: Made a film about the mayor of Hull\n2011: Appointed to replace the mayor of Hull",
        "Life\n2010: Minister of Health (defeated)\n2012: Mayor of Hull, candidate",
    ],
)
def test_rows_about_others_or_about_parts_claim_nothing(page):
    assert [each for each in read(page) if each[0] != "notable_for"] == []


def test_somebodys_kin_are_not_the_persons_own():
    assert read("Family: Her husband's sister Ida; a nephew, Per") == []


def test_a_title_before_the_name_in_capitals_makes_nobody_else():
    found = [(claim.field, claim.value) for claim in claims("Mrs ILSE MARCHETTI\nBorn on 22/11/1961 at Graz\n")]
    assert found == [("birth_date", "1961-11-22"), ("birth_place", "Graz")]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("Married: 1) 1824 Karl Vogt; 2) 1841 Ole Raw", [("spouse", "Karl Vogt"), ("spouse", "Ole Raw")]),
        ("2. Date of birth: 7.09.1988", [("birth_date", "1988-09-07")]),
        ("Club(s): OK Elmvind, IFK Mora-By", [("employer", "OK Elmvind"), ("employer", "IFK Mora-By")]),
        ("Lives: Houses in Hull and Graz", [("residence", "Hull"), ("residence", "Graz")]),
        ("Born in Graz on 2.12.1959", [("birth_date", "1959-12-02"), ("birth_place", "Graz")]),
        (
            "Born Graz 1961; wife Hine; sons Per and Ole",
            [("birth_date", "1961"), ("birth_place", "Graz"), ("spouse", "Hine"), ("child", "Per"), ("child", "Ole")],
        ),
    ],
)
def test_a_row_is_read_without_what_numbers_or_joins_its_parts(row, told):
    assert sorted(each[:2] for each in read(row)) == sorted(told)
