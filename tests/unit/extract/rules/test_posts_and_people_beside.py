"""A post behind "to" is no place, whom somebody spent years with no employer, and what one is at present is not over."""

import pytest

from tests.unit.extract.documents import claims, told


def test_a_post_behind_to_is_no_place() -> None:
    text = "Ilse Marchetti was promoted to Associate Professor in 2019."
    assert told(text, {"position_held", "residence"}) == {"position_held associate professor"}


@pytest.mark.parametrize("name", ["Linus Berg", "Quorra Vantz"])
def test_with_whom_years_were_spent_is_no_employer(name: str) -> None:
    assert told(f"Ilse Marchetti spent two years with {name} in Lima.", {"employer"}) == set()


@pytest.mark.parametrize("now", [" and at present head coach", " and presently head coach", ", at present head coach"])
def test_what_one_is_at_present_is_not_over(now: str) -> None:
    text = f"Ilse Marchetti, former coach of Elm United{now} of Leeds United, lives in Lima."
    assert not [each for each in claims(text) if "Leeds" in each.value and each.qualifiers.get("tense") == "past"]
