"""What somebody should have done has not been done for that."""

import pytest

from service.domain.claim import Modality
from tests.unit.extract.documents import claims


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Ilse Marchetti should have won the Camden Prize.", "award"),
        ("Ilse Marchetti should have become mayor of Soria.", "position_held"),
        ("Ilse Marchetti ought to have studied at Harvard.", "educated_at"),
    ],
)
def test_it_is_at_most_intended(text: str, field: str) -> None:
    assert {each.modality for each in claims(text) if each.field == field} == {Modality.INTENDED}


def test_who_says_what_should_be_done_has_done_the_rest() -> None:
    told = claims("Ilse Marchetti, who won the Camden Prize, said that more people should read.")
    assert {each.modality for each in told if each.field == "award"} == {Modality.ASSERTED}
