"""Degrees in a row behind the school that gave them, or behind the one in front."""

import pytest

from tests.unit.extract.documents import claims


def _degrees(text: str) -> set[tuple[str, str | None, str | None]]:
    found = [each for each in claims(text) if each.field == "educated_at"]
    return {(each.value, each.qualifiers.get("degree"), each.qualifiers.get("end")) for each in found}


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti studied at Elm College, obtaining a B.A. in 1971 and an M.A. in 1973.",
        "Marchetti studied at Elm College, where she took a B.A. (1971) and an M.A. (1973) in law.",
        "At Elm College, Marchetti earned a B.A. in 1971 and an M.A. in 1973.",
    ],
)
def test_each_degree_of_a_row_is_of_the_school_before_it(text: str) -> None:
    assert _degrees(text) == {("Elm College", "B.A.", "1971"), ("Elm College", "M.A.", "1973")}


def test_one_degree_behind_the_school_in_front_is_from_there() -> None:
    assert _degrees("At Elm College, Marchetti earned a B.A. in 1971.") == {("Elm College", "B.A.", "1971")}


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti attended Elm College, while her cousin, who studied law, took a B.A. in 1971 and an M.A. in 1973.",
        "Marchetti attended Elm College. Per Holm took a B.A. in 1971 and an M.A. in 1973.",
    ],
)
def test_degrees_of_somebody_else_are_not_told_of_the_school_before(text: str) -> None:
    assert ("Elm College", "M.A.", "1973") not in _degrees(text)
