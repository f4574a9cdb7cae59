"""A body that ends with the place it is of ends there, where the name of the one whom the page is about comes right behind."""

import pytest

from tests.unit.extract.documents import told


@pytest.mark.parametrize(
    "text",
    [
        "At the University of Basel Ilse Marchetti studied law.",
        "At the University of Basel Marchetti studied law. Ilse Marchetti sang.",
    ],
)
def test_a_school_ends_with_its_place(text):
    assert told(text, ("educated_at",)) == {"educated_at University of Basel"}


@pytest.mark.parametrize(
    "text",
    [
        "Nils Roe worked for the Foundation of Ilse Marchetti.",
        "The Bank of Basel paid Nils Roe. Ilse Marchetti sang.",
    ],
)
def test_what_has_her_name_or_stands_apart_is_not_hers(text):
    assert told(text, ("employer", "educated_at")) == set()
