"""Where somebody's birthplace is said to be, in whichever order: "her birthplace was", "the birthplace of X is", "her birthplace, Bern"."""

import pytest

from tests.unit.extract.documents import told


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti sang. Her birthplace was Bern.",
        "The birthplace of Ilse Marchetti is Bern.",
        "Ilse Marchetti's place of birth was Bern.",
        "Ilse Marchetti visited her birthplace, Bern, in 1990.",
    ],
)
def test_what_is_called_the_birthplace_is_it(text):
    assert told(text, ("birth_place",)) == {"birth_place Bern"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti visited the birthplace in Bern of Goethe.",
        "Ilse Marchetti saw the birthplace of Nils Roe, Ulm.",
        "Ilse Marchetti gave her mother's birthplace as Ulm.",
        "Ilse Marchetti gave her birthplace to the nation and moved to Ulm.",
        "Because of an editing error, an article gave the birthplace of Ilse Marchetti as Ulm.",
    ],
)
def test_another_ones_is_not_hers(text):
    assert told(text, ("birth_place",)) == set()
