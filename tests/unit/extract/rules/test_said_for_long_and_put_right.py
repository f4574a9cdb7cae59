"""What others have said of a life and what is so, who said it, and which words a quote of a contrast must have."""

import pytest

from service.domain.claim import Modality
from tests.unit.extract.documents import claims


def _told(text: str, field: str) -> set[tuple[str, Modality]]:
    return {(each.value, each.modality) for each in claims(text) if each.field == field}


@pytest.mark.parametrize(
    "text",
    [
        "Older yearbooks have Ilse Marchetti born at Pavia; in fact she was born at Lodi.",
        "Some biographers have Ilse Marchetti born in Pavia, but she was born in Lodi.",
    ],
)
def test_what_books_have_and_the_same_breath_puts_right_is_denied(text: str) -> None:
    assert _told(text, "birth_place") == {("Pavia", Modality.NEGATED), ("Lodi", Modality.ASSERTED)}


def test_what_books_have_and_nothing_puts_right_is_reported() -> None:
    text = "Older yearbooks have Ilse Marchetti born at Pavia; she was a glazier."
    assert _told(text, "birth_place") == {("Pavia", Modality.REPORTED)}


@pytest.mark.parametrize("front", ["For decades", "Long ago", "For many years"])
def test_it_was_said_names_nobody_who_says_so(front: str) -> None:
    (found,) = [
        each for each in claims(f"{front} it was said that Marchetti had died in 1949.") if each.field == "death_date"
    ]
    assert found.attribution is None


def test_who_says_so_is_still_named() -> None:
    (found,) = [
        each for each in claims("The Lodi Post said that Marchetti had died in 1949.") if each.field == "death_date"
    ]
    assert found.attribution == "The Lodi Post"


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti was not, as is often stated, born in Pavia but in Lodi.",
        "Marchetti was not born in Pavia, as is often stated, but in Lodi.",
        "Marchetti was not born in Pavia but in Lodi.",
    ],
)
def test_what_a_contrast_says_is_so_is_quoted_with_its_denial(text: str) -> None:
    quotes = {each.value: each.selector.exact for each in claims(text) if each.field == "birth_place"}
    assert quotes.keys() == {"Pavia", "Lodi"}
    assert quotes["Lodi"].startswith("not")


@pytest.mark.parametrize("link", ["Lagoon Bank or Amber Gold", "either Lagoon Bank or Amber Gold"])
def test_of_two_employers_of_which_one_is_known_as_a_body_neither_is_certain(link: str) -> None:
    assert _told(f"Marchetti worked for {link}.", "employer") == {
        ("Lagoon Bank", Modality.POSSIBLE),
        ("Amber Gold", Modality.POSSIBLE),
    }


def test_either_is_no_field_of_studies() -> None:
    found = [
        each
        for each in claims("Marchetti studied either at Lodi University or in Paris.")
        if each.field == "educated_at"
    ]
    assert found
    assert not any("subject" in each.qualifiers for each in found)
