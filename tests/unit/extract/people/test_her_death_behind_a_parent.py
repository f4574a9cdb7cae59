"""Where "she" may be a mother told of right before, "her" in the same sentence may be too: no life ends by that."""

import pytest

from tests.unit.extract.documents import claims


def _deaths(text: str) -> list[str]:
    return [each.value for each in claims(text) if each.field == "death_date"]


@pytest.mark.parametrize(
    "text",
    [
        "Her mother, Grace, was a vet. She worked for Nokia until her death in 1990.",
        "Her mother, Grace Lund, was born in Oslo. She taught in Rome until her death in 1990.",
    ],
)
def test_a_death_that_may_be_the_mothers_is_none_of_hers(text: str) -> None:
    assert _deaths(f"Ilse Marchetti was born in Rome. {text}") == []


@pytest.mark.parametrize(
    "text",
    [
        "She worked for Nokia until her death in 1990.",
        "Her father, Karl, was a vet. She worked for Nokia until her death in 1990.",
        "Her mother, Grace, was a vet. Marchetti worked for Nokia until her death in 1990.",
    ],
)
def test_one_that_can_be_nobody_elses_is_hers(text: str) -> None:
    assert _deaths(f"Ilse Marchetti was born in Rome. {text}") == ["1990"]
