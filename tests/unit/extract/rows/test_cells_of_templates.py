"""Cells of boxes that pages were made from: settings, and clubs with their towns."""

from tests.unit.extract.documents import shown

_BOX = "Ilse Marchetti\n- Birth Date: 26 April 1918\n- {}"


def test_what_sets_how_a_page_looks_is_no_value() -> None:
    assert shown(_BOX.format("Alma Mater: |show-medals = yes"), "educated_at") == []
    assert shown(_BOX.format("Spouse: |image=x"), "spouse") == []
    assert shown(_BOX.format("Alma Mater: Elm College"), "educated_at") == ["Elm College"]


def test_towns_of_clubs_that_semicolons_part_are_none() -> None:
    assert shown(_BOX.format("Club: Sagitta, Amsterdam; ADA, Breda"), "employer") == ["Sagitta", "ADA"]
