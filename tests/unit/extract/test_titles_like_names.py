"""A film or a novel that bears the person's name is not born in the year behind it; a sister company is no sister."""

import pytest

from tests.unit.extract.documents import claims


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti (1950) is a film by Karl Roe.",
        "Ilse Marchetti (1987) is the first novel of the trilogy.",
        "Ilse Marchetti (1987) is a two-act opera about a nurse.",
    ],
)
def test_the_year_of_a_work_is_no_birth(text: str) -> None:
    assert "birth_date" not in {each.field for each in claims(text)}


@pytest.mark.parametrize(
    "text", ["Ilse Marchetti (1950) is a poet.", "Ilse Marchetti (1950) is a novelist of the sea."]
)
def test_the_year_of_whoever_writes_some_is(text: str) -> None:
    assert "birth_date" in {each.field for each in claims(text)}


def test_a_sister_company_and_a_sister_paper_are_no_kin() -> None:
    text = "Ilse Marchetti sold her sister company Nora Holm, and her sister paper Ida Lund."
    assert "sibling" not in {each.field for each in claims(text)}
