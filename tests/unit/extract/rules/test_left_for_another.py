"""Who leaves one for another ends with the first then, and begins with the second."""

import pytest

from tests.unit.extract.documents import claims


def _times(text: str) -> dict[str, tuple[str | None, str | None]]:
    return {
        claim.value: (claim.qualifiers.get("start"), claim.qualifiers.get("end"))
        for claim in claims(f"Ilse Marchetti is a reporter. {text}\n")
        if claim.field in ("employer", "residence")
    }


@pytest.mark.parametrize(
    ("text", "left", "taken"),
    [
        ("She left the Gazette for the Fjord Times in 2001.", "Gazette", "Fjord Times"),
        ("She left Orvo Systems for rival Zuzu Labs in 2001.", "Orvo Systems", "Zuzu Labs"),
        ("She quit Reuters for Bloomberg in 2001.", "Reuters", "Bloomberg"),
        ("She left the Harbour Gazette in 2001 for the Fjord Times.", "Harbour Gazette", "Fjord Times"),
    ],
)
def test_for_leads_to_the_next_one_and_is_no_part_of_the_first_ones_name(text: str, left: str, taken: str) -> None:
    assert _times(text) == {left: (None, "2001"), taken: ("2001", None)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She left the Centre for Water Studies in 2001.", "Centre for Water Studies"),
        ("She left the Foundation for Peace and Justice in 2001.", "Foundation for Peace and Justice"),
    ],
)
def test_what_a_body_is_for_stays_in_its_name(text: str, name: str) -> None:
    assert _times(text) == {name: (None, "2001")}


@pytest.mark.parametrize(
    "text",
    [
        "She left the Elm Foundation for personal reasons.",
        "She left the Elm Foundation for Lyon.",
        "She left the Elm Foundation for the love of music.",
    ],
)
def test_a_reason_or_a_town_is_no_employer(text: str) -> None:
    assert set(_times(text)) - {"Lyon"} == {"Elm Foundation"}


def test_who_leaves_school_for_a_university_works_at_neither() -> None:
    assert _times("She left Elm High School for Orvo University in 1990.") == {}
