"""One office in several places, each with its own time, is one of each; what else stands behind a comma is none."""

import pytest

from tests.unit.extract.documents import claims


def offices(text: str) -> dict[str, tuple[str | None, str | None]]:
    """Return the offices of a text with their starts and ends."""
    return {
        claim.value: (claim.qualifiers.get("start"), claim.qualifiers.get("end"))
        for claim in claims(text)
        if claim.field == "position_held"
    }


@pytest.mark.parametrize(
    "told",
    [
        "ambassador to Peru (1979–83), Chile (1983–85) and Norway (1986–90)",
        "ambassador to Peru from 1979 to 1983, to Chile from 1983 to 1985 and to Norway from 1986 to 1990",
    ],
)
def test_an_office_with_a_time_goes_on_in_other_places_with_theirs(told):
    assert offices(f"Ilse Marchetti was {told}.") == {
        "ambassador to Peru": ("1979", "1983"),
        "ambassador to Chile": ("1983", "1985"),
        "ambassador to Norway": ("1986", "1990"),
    }


def test_so_does_one_of_a_ministry_or_a_body():
    assert offices("Ilse Marchetti was minister of health (1979–83) and justice (1985–88).") == {
        "minister of health": ("1979", "1983"),
        "minister of justice": ("1985", "1988"),
    }
    assert offices("Ilse Marchetti was head of the Elm Museum (1979–83) and the Oak Library (1983–90).") == {
        "head of the Elm Museum": ("1979", "1983"),
        "head of the Oak Library": ("1983", "1990"),
    }


@pytest.mark.parametrize(
    "behind",
    [
        ", in Chile in 1985 she wrote a book",
        " and Chile from 1985 was her home",
        ", retiring in 1985",
        " and Nils Berg (1983–85)",
        " and the Oak Library (1983–90)",
        ", for Chile in 1985",
    ],
)
def test_what_else_stands_behind_its_time_is_no_office(behind):
    assert offices(f"Ilse Marchetti was ambassador to Peru from 1979 to 1983{behind}.").keys() == {"ambassador to Peru"}
