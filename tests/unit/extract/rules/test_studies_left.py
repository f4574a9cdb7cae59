"""Whether studies were finished: what comes "before" something else is not given up for it."""

import pytest

from tests.unit.extract.documents import claims

SAID = "Marchetti studied law at Lund University%s."


def left(page: str) -> list[str | None]:
    return [each.qualifiers.get("completed") for each in claims(page) if each.value == "Lund University"]


@pytest.mark.parametrize(
    "rest",
    [
        " before taking a doctorate at Graz",
        " before earning a PhD at Graz University in 1988",
        " before taking a degree in music at Graz",
        " before completing a master's in Hull",
        " before receiving a scholarship to Graz",
        " before getting a job at Acme",
        " before graduating from Graz University in 1990",
    ],
)
def test_studies_before_another_degree_are_not_abandoned(rest):
    assert left(SAID % rest) == [None]


@pytest.mark.parametrize(
    "rest",
    [
        " but left before taking a degree",
        ", leaving before completing her degree",
        " but left before finishing",
        " without taking a degree",
        ", and quit before earning a doctorate",
        " before taking her final exams",
    ],
)
def test_studies_left_before_their_end_are_abandoned(rest):
    assert left(SAID % rest) == ["abandoned"]


@pytest.mark.parametrize("verb", ["taught", "coached"])
def test_who_was_taught_somewhere_does_not_work_there(verb):
    page = f"Marchetti was {verb} at the Polar Institute by Per Dahl. Later she had been {verb} by the Danube Bank."
    assert not [each for each in claims(page) if each.field == "employer"]
    page = f"Marchetti {verb} at the Polar Institute."
    assert [each.value for each in claims(page) if each.field == "employer"] == ["Polar Institute"]
