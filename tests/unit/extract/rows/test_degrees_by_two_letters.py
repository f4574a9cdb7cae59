"""Degrees of two letters in the rows of a life, and colleges that are named with their university."""

import pytest

from tests.unit.extract.documents import claims, values


@pytest.mark.parametrize(
    "row", ["MA Textile Design, Corran University, 2013", "2013 MA, Textile Design, Corran University"]
)
def test_two_letters_that_open_a_row_are_its_degree(row: str) -> None:
    found = claims(f"Ilse Marchetti\nWeaver\n\nEducation\n{row}\n2009 BA, Elm College")
    told = [each.qualifiers for each in found if each.value == "Corran University"]
    assert [each.get("degree") for each in told] == ["MA"]


@pytest.mark.parametrize("college", ["City", "Royal Holloway", "Corran Hall"])
@pytest.mark.parametrize("text", ["Ilse Marchetti studied at {}.", "Ilse Marchetti has a degree from {}."])
def test_a_college_is_named_with_its_university(college: str, text: str) -> None:
    whole = f"{college}, University of London"
    assert values(text.format(whole), "educated_at") == {whole}


def test_schools_in_a_list_are_several() -> None:
    text = "Ilse Marchetti studied at Hull, University of London and Elm College."
    assert values(text, "educated_at") == {"Hull", "University of London", "Elm College"}
