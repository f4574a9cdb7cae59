"""The quote of a party says what somebody did for it: by "for the Reds" alone nobody belongs to them."""

import pytest

from tests.unit.extract.documents import claims


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Ilse Marchetti was elected to parliament in 1994 for the Liberal Party.",
            "elected to parliament in 1994 for the Liberal Party",
        ),
        ("Ilse Marchetti served in the House as a Democrat.", "served in the House as a Democrat"),
        ("Ilse Marchetti stood under the banner of the Liberal Party.", "stood under the banner of the Liberal Party"),
        ("Ilse Marchetti was nominated by the Liberal Party.", "nominated by the Liberal Party"),
    ],
)
def test_it_begins_with_the_deed(text: str, quote: str) -> None:
    assert quote in [each.selector.exact for each in claims(text) if each.field == "political_affiliation"]
