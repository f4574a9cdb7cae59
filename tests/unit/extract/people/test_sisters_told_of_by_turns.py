"""Two of one family told of by turns: whose husband is whose, and who is the elder."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

_BOTH = "Olha (1899–1970) and Nadiia (1903–1951) Dahl danced."
_TURNS = "Olha emigrated and founded a school. Nadiia remained in Lom. She was shot in 1942. Her husband, the conductor Nils Moe, had been killed."


def _told(text: str, name: str, field: str) -> list[str]:
    return [each.value for each in claims(text, subject=Subject(id="a-dancer", name=name)) if each.field == field]


@pytest.mark.parametrize("opening", [_BOTH, "Olha and Nadiia Dahl danced."])
def test_the_husband_of_the_sister_told_of_last_is_hers(opening: str) -> None:
    assert _told(f"{opening} {_TURNS}", "Nadiia Dahl", "spouse") == ["Nils Moe"]
    assert not _told(f"{opening} {_TURNS}", "Olha Dahl", "spouse")


def test_who_is_the_elder_of_two_has_no_trade() -> None:
    assert "elder" not in _told(f"{_BOTH} Olha, the elder, sailed for Chile.", "Olha Dahl", "occupation")
