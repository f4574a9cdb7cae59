"""Parents named behind their trades are nobody of whom the sentence goes on to tell."""

import pytest

from tests.unit.extract.documents import told

LIFE = ("birth_date", "birth_place", "parent", "educated_at", "employer", "residence")


def test_a_sentence_goes_on_behind_a_parent_whose_trade_came_first() -> None:
    text = "Ilse Marchetti was born in Oslo in 1931, the child of a baker, Ole Kerr, and studied at Elm College."
    assert told(text, LIFE) == {"birth_date 1931", "birth_place Oslo", "parent Ole Kerr", "educated_at Elm College"}


@pytest.mark.parametrize(
    "parents", ["a customs clerk, Ole Kerr,", "a customs clerk, Ole Kerr, and a bread seller, Ane Holm,"]
)
def test_what_opens_a_sentence_is_told_of_who_comes_behind_the_parents(parents: str) -> None:
    text = f"Born in Leeds on 2 March 1943, the third of seven children of {parents} Marchetti attended Elm School."
    found = told(text, LIFE)
    assert {"birth_date 1943-03-02", "birth_place Leeds", "parent Ole Kerr", "educated_at Elm School"} <= found


def test_a_sentence_without_a_subject_is_of_the_page_s_person() -> None:
    found = told("Ilse Marchetti\n\nBorn in Leeds in 1931, the daughter of a clerk, Ole Kerr.", LIFE)
    assert {"birth_date 1931", "birth_place Leeds"} <= found


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti left. The son of a baker, Ole Holm, a painter, was born in Leeds and studied at Elm College.",
        "Ilse Marchetti met Nils, the son of a baker, Ole Holm, who was born in Leeds and studied at Elm College.",
        "Ilse Marchetti left. Her father was the son of a baker, Ole Holm, and worked for the Oak Bank.",
        "Ilse Marchetti left. Her cousin, the son of a clerk, Ole Holm, was born in Lima.",
    ],
)
def test_what_another_s_child_did_is_not_the_person_s(text: str) -> None:
    assert told(text, LIFE) == set()


@pytest.mark.parametrize("kin", ["the daughter of a clerk", "to a clerk"])
def test_who_does_something_behind_a_trade_is_no_parent(kin: str) -> None:
    found = told(f"Born in Leeds, {kin}, Ilse Marchetti joined the Alder Bank.".replace("Leeds, to", "Leeds to"), LIFE)
    assert {"birth_place Leeds", "employer Alder Bank"} <= found
