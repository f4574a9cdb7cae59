"""What others claim and the page sets aside; and lies, forgeries and legends: told as denied or doubted, and no more of the sentence."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

HALE = Subject(id="marta-hale", name="Marta Hale")


def told(text: str) -> set[tuple[str, str, str]]:
    """Return field, value and modality of what a text says of Marta Hale."""
    return {(claim.field, claim.value, claim.modality.value) for claim in claims(text, subject=HALE)}


@pytest.mark.parametrize(
    "text",
    [
        "Contrary to claims that she was born in Riga, Marta Hale was born in Hull.",
        "Marta Hale, contrary to claims that she was born in Riga, was born in Hull.",
        "Despite rumours that she was born in Riga, Marta Hale was born in Hull.",
    ],
)
def test_a_claim_that_is_set_aside_ends_at_its_comma(text: str) -> None:
    assert told(text) == {("birth_place", "Riga", "negated"), ("birth_place", "Hull", "asserted")}


def test_what_is_so_against_what_all_believe_is_asserted() -> None:
    assert told("Marta Hale, contrary to popular belief, was born in Hull, not Vienna.") == {
        ("birth_place", "Hull", "asserted"),
        ("birth_place", "Vienna", "negated"),
    }


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Marta Hale lied about having worked for Nordbank.", ("employer", "Nordbank", "negated")),
        ("Marta Hale lied about her marriage to Jon Berg.", ("spouse", "Jon Berg", "possible")),
        ("Marta Hale's diploma from Lund University was a forgery.", ("educated_at", "Lund University", "negated")),
        ("Legend makes Marta Hale a native of Vienna.", ("birth_place", "Vienna", "possible")),
        (
            "Marta Hale lied about her age and studied at Lund University.",
            ("educated_at", "Lund University", "asserted"),
        ),
        ("Marta Hale's degree from Lund University was in law.", ("educated_at", "Lund University", "asserted")),
    ],
)
def test_lies_forgeries_and_legends_are_denied_or_doubted(text: str, claim: tuple[str, str, str]) -> None:
    assert claim in told(text)


def test_who_is_told_behind_a_teachers_name_has_studied_there_and_not_the_pupil() -> None:
    assert not told("Marta Hale was a pupil of Rosa Lindt, a former student of Graz University.")
    assert ("educated_at", "Graz University", "asserted") in told(
        "Marta Hale was a student of Rosa Lindt at Graz University."
    )


def test_who_sings_for_the_sick_or_flies_home_with_a_line_works_for_neither() -> None:
    assert not told("Marta Hale sang for the wounded at Elm Hospital in 1944.")
    assert not told("Marta Hale flew home with Orvo Airlines.")
    assert ("employer", "Orvo Opera", "asserted") in told("Marta Hale sang for Orvo Opera in 1944.")
    assert ("employer", "Orvo Airlines", "asserted") in told("Marta Hale flew for Orvo Airlines.")
