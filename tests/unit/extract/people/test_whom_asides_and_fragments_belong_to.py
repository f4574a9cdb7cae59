"""Whose "his wife" is behind a parent's clause, and of whom a fragment tells in front of "his work"; not of the page's person."""

import pytest

from tests.unit.extract.documents import told


@pytest.mark.parametrize(
    "parents",
    [
        "the daughter of Nils Marchetti, a baker, who sang in the choir of Lom, and his wife, Ida (née Holm)",
        "the daughter of Nils Marchetti, who drove a tram, and his husband Per",
        "the daughter of Nils Marchetti, a baker who went to sea, and his wife Ida",
    ],
)
def test_the_wife_behind_a_parents_clause_is_no_spouse_of_the_child(parents):
    assert told(f"Ilse Marchetti was born in Lom, {parents}.", ["spouse"]) == set()


def test_the_persons_own_clause_leaves_the_spouse_hers():
    assert told("Ilse Marchetti, who grew up in Lom, and her husband Per ran a mill.", ["spouse"]) == {"spouse Per"}


@pytest.mark.parametrize("front", ["My father, Nils Berg,", "The clerk, Nils Berg,", "Nils Berg"])
@pytest.mark.parametrize("owned", ["his work was on salt", "his days were long"])
def test_a_fragment_before_what_is_anothers_is_not_the_persons(front, owned):
    page = f"{front} was a chemist. As a professor of physics at Elm University {owned}. Ilse Marchetti knew him."
    assert told(page, ["employer", "position_held", "occupation"]) == set()


def test_a_fragment_before_what_is_the_persons_own_is():
    page = "Ilse Marchetti is a chemist. As a professor of physics at Elm University her work was on salt."
    assert "employer Elm University" in told(page, ["employer"])


def test_a_name_in_capitals_tells_whom_a_pronoun_means():
    page = "NILS MARCHETTI was born in Lom. Marchetti died in 1951.\n\nOLE BERG left Lom when his father fled. He went to sea, while his brother Per stayed."
    assert told(page.replace("NILS", "ILSE"), ["sibling"]) == set()
    own = "PER BERG was born in Lom.\n\nILSE MARCHETTI left Lom. She went to sea, while her brother Ole stayed."
    assert told(own, ["sibling"]) == {"sibling Ole"}


@pytest.mark.parametrize("front", ["Tarnwick MP", "The banker", "Tarnwick mayor"])
def test_who_is_called_by_a_seat_is_whom_the_next_sentence_tells_of(front):
    page = f"Ilse Marchetti was born in Lom.\n\n{front} Rina Harun worked in a bank before. Though she started as a member of Acme, she joined the Elm Party."
    assert told(page, ["employer", "political_affiliation", "position_held"]) == set()
