"""Cells that name one of two, what was once so, two values parted by a stroke, and names at birth behind a name."""

import pytest

from tests.unit.extract.documents import claims


def _told(row: str) -> set[tuple[str, str, str]]:
    found = claims(f"Ilse Marchetti\n{row}\n", published="2012-05-05")
    return {(each.field, each.value, each.modality.value) for each in found}


@pytest.mark.parametrize(
    ("row", "field", "values"),
    [
        ("Spouse: Karl Ott or Per Vogt", "spouse", {"Karl Ott", "Per Vogt"}),
        ("Residence: Lyon or Turku", "residence", {"Lyon", "Turku"}),
        ("Occupation: nurse or midwife", "occupation", {"nurse", "midwife"}),
        ("Nationality: French or German", "nationality", {"French", "German"}),
        ("Education: Elm University or Oak University", "educated_at", {"Elm University", "Oak University"}),
    ],
)
def test_one_of_two_in_a_cell_is_possible(row: str, field: str, values: set[str]) -> None:
    assert _told(row) == {(field, value, "possible") for value in values}


@pytest.mark.parametrize(
    ("row", "field", "values"),
    [
        ("Spouse: Karl Ott, Per Vogt", "spouse", {"Karl Ott", "Per Vogt"}),
        ("Real name: Ilse Roe or Ilse Row", "also_known_as", {"Ilse Roe", "Ilse Row"}),
        ("Real name: Ilse Roe / Ilse Row", "also_known_as", {"Ilse Roe", "Ilse Row"}),
        ("Also known as: A/C Ilse", "also_known_as", {"A/C Ilse"}),
        ("Notable work: War or Peace", "notable_for", {"War or Peace"}),
        ("Mother: Ida Ott née Berg", "parent", {"Ida Ott"}),
        ("Residence: Lyon, France", "residence", {"Lyon, France"}),
        ("Citizenship: stateless", "nationality", set()),
    ],
)
def test_what_is_no_choice_is_asserted(row: str, field: str, values: set[str]) -> None:
    assert _told(row) == {(field, value, "asserted") for value in values}


def test_what_was_once_so_is_told_as_past_and_without_its_word() -> None:
    (home,) = [each for each in claims("Ilse Marchetti\nResidence: formerly Lyon\n") if each.field == "residence"]
    assert (home.value, home.qualifiers["tense"]) == ("Lyon", "past")
    homes = [each.value for each in claims("Ilse Marchetti\nResidence: Lyon (until 1990), Turku\n")]
    assert homes == ["Lyon", "Turku"]
    (school,) = claims("Ilse Marchetti\nEducation: Elm University (dropped out)\n")
    assert school.qualifiers["completed"] == "abandoned"
