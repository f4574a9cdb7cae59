"""Posts in a row behind "roles include": of whom was told last, offices and trades alike, each at its body."""

import pytest

from tests.unit.extract.documents import claims

_ROW = "serving as Deputy Secretary at the Tide Commission, Program Manager at the Harbour Association, and Research Engineer at the Polar Institute before moving north"


def _held(text: str) -> set[str]:
    return {
        f"{each.value} {each.qualifiers.get('role', '')}".strip()
        for each in claims(text)
        if each.field == "position_held" or "role" in each.qualifiers
    }


def test_roles_that_open_a_sentence_are_those_of_whom_was_told() -> None:
    held = _held(f"Ilse Marchetti studies tides. Notable roles include {_ROW}.")
    assert {
        "deputy secretary at the Tide Commission",
        "program manager at the Harbour Association",
        "Polar Institute research engineer",
    } <= held


def test_a_trade_in_a_row_of_positions_is_held_at_its_body() -> None:
    text = "Ilse Marchetti held positions including Dean at the Tarn College, Chemist at the Polar Institute, and Director of Tide Research at Storm Labs."
    assert {"Polar Institute chemist", "director of Tide Research at Storm Labs"} <= _held(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti runs an agency. Vacant positions include Dean at the Tarn College and Program Manager at the Harbour Association.",
        "Ilse Marchetti acts. Notable roles include a Nurse in the Elm Hospital and a Judge at the Tarn Court.",
        f"Ilse Marchetti runs a firm. Per Holm has led the Tide Office since 1990. Notable roles include {_ROW}.",
    ],
)
def test_roles_that_nobody_or_another_has_are_not_hers(text: str) -> None:
    assert not [each for each in _held(text) if "Harbour" in each or "Court" in each or "Hospital" in each]
