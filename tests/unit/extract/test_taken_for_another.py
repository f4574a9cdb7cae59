"""What others took somebody for is at most possible, and no trade."""

import pytest

from tests.unit.extract.documents import claims


@pytest.mark.parametrize(
    "text",
    [
        'The firm hired Ilse Marchetti. "They all thought I was a secretary," she said.',
        "People thought Ilse Marchetti was a secretary.",
        "Everybody assumed Ilse Marchetti was just a secretary.",
    ],
)
def test_what_others_thought_somebody_was_is_not_asserted(text: str) -> None:
    found = [each for each in claims(text) if each.field == "occupation"]
    assert {each.modality.value for each in found} <= {"possible"}
