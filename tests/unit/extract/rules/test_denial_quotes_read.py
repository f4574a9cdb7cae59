"""The quote of a denial shows that it denies; that of an employer's name, the work."""

import pytest

from service.domain.claim import Modality
from tests.unit.extract.documents import claims

QUOTES = [
    ("Marchetti was not born in Naples.", "birth_place", "Marchetti was not born in Naples"),
    (
        "It is not true that Marchetti was born in Naples.",
        "birth_place",
        "It is not true that Marchetti was born in Naples",
    ),
    (
        "The claim that Marchetti was born in Naples is false.",
        "birth_place",
        "The claim that Marchetti was born in Naples is false.",
    ),
    (
        "Marchetti, who never worked for the Polar Bank, is a judge.",
        "employer",
        "Marchetti, who never worked for the Polar Bank",
    ),
    ("Marchetti is not a surgeon.", "occupation", "is not a surgeon"),
    ("Marchetti was born in Graz, not in Naples.", "birth_place", "born in Graz, not in Naples"),
]


@pytest.mark.parametrize(("text", "field", "quote"), QUOTES)
def test_the_quote_of_a_denial_shows_what_denies(text, field, quote):
    denied = [each for each in claims(text) if each.field == field and each.modality is Modality.NEGATED]
    assert [each.selector.exact for each in denied] == [quote]


def test_a_name_that_a_firm_got_later_is_quoted_with_the_work_there():
    text = "Marchetti started as a volunteer in a nearby hospital held by rebels. The clinic became later known as The Den."
    named = next(each for each in claims(text) if each.field == "employer" and each.value == "The Den")
    assert named.selector.exact == text.removesuffix(".")
