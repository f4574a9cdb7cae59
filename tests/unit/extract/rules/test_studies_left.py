"""Whether studies were finished: what comes "before" something else is not given up for it."""

import pytest

from tests.unit.extract.documents import claims, values

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


@pytest.mark.parametrize(
    "front",
    [
        "Without a degree",
        "Without finishing her degree",
        "Before graduating",
        "A year before her finals",
        "After two terms",
    ],
)
def test_studies_that_came_to_no_end_are_told_in_front_as_well(front):
    text = f"{front}, Ilse Marchetti left Lund University in 1979."
    (school,) = [each for each in claims(text) if each.field == "educated_at"]
    assert (school.value, dict(school.qualifiers)["completed"]) == ("Lund University", "abandoned")
    assert not values(text, "employer")


@pytest.mark.parametrize("rest", ["but never graduated", "but left without a degree", "and dropped out"])
def test_who_spends_some_years_at_a_school_and_has_no_degree_studied_there(rest):
    (school,) = claims(f"Ilse Marchetti spent two years at Lund University {rest}.")
    assert (school.field, dict(school.qualifiers)["completed"]) == ("educated_at", "abandoned")


def test_who_leaves_a_school_with_nothing_said_of_studies_worked_there():
    assert values("After two years, Ilse Marchetti left Lund University.", "employer") == {"Lund University"}
