"""Whose child somebody is, told between commas by a trade alone: what goes on behind it is told of the one in front."""

import pytest

from tests.unit.extract.documents import values


@pytest.mark.parametrize(
    "aside", ["a judge's daughter", "a fish trader's daughter from Hull", "the daughter of a judge", "a widow"]
)
def test_what_stands_behind_is_told_of_the_person(aside: str) -> None:
    assert values(f"Ilse Marchetti, {aside}, is a nurse.", "occupation") == {"nurse"}


@pytest.mark.parametrize("aside", ["a judge's daughter", "a widow", "a mother of two"])
def test_a_clause_behind_it_is_told_of_the_person(aside: str) -> None:
    text = f"Ilse Marchetti, {aside} who studied at Lusitana University, is a nurse."
    assert values(text, "educated_at") == {"Lusitana University"}
    assert values(text, "occupation") == {"nurse"}


def test_kin_in_a_list_are_somebody_else() -> None:
    text = "Ilse Marchetti leaves Per Holt, a son who studied at Lusitana University."
    assert values(text, "educated_at") == set()
