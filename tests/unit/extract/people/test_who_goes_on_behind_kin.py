"""A name behind kin in front is the sentence's subject, not the kin's name: "With her husband, Ada moved"."""

import pytest

from tests.unit.extract.documents import told


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("With her husband, Ilse Marchetti moved to Graz.", "residence Graz"),
        ("With her husband, Marchetti moved to Graz. Ilse Marchetti sang.", "residence Graz"),
        ("After the death of her mother, Ilse Marchetti moved to Graz.", "residence Graz"),
        ("Like her mother, Ilse Marchetti became a nurse.", "occupation nurse"),
        ("Thanks to her uncle, Ilse Marchetti studied at Elm School.", "educated_at Elm School"),
        ("With Arne Kvam, her husband of fifty years, Ilse Marchetti raised two boys.", "child two boys"),
        ("Besides her husband, Ilse Marchetti leaves two sons.", "child two sons"),
    ],
)
def test_who_stands_behind_kin_and_before_a_verb_goes_on(text: str, fact: str) -> None:
    assert fact in told(text, ("residence", "occupation", "educated_at", "child"))


def test_it_is_not_the_name_of_the_kin() -> None:
    text = "With her husband, Ilse Marchetti moved to Graz. Like her mother, Ilse Marchetti sang."
    assert told(text, ("spouse", "parent")) == set()


def test_a_name_between_commas_is_that_of_the_kin() -> None:
    text = "With her husband, Nils Berg, Ilse Marchetti moved to Graz."
    assert told(text, ("spouse", "residence")) == {"spouse Nils Berg", "residence Graz"}


def test_another_who_goes_on_is_not_whom_the_page_is_about() -> None:
    text = "In memory of her father, Nils Roe moved to Graz. Ilse Marchetti sang."
    assert told(text, ("residence", "parent")) == set()


@pytest.mark.parametrize(
    "front",
    [
        "Married with two children",
        "Divorced with a son",
        "A mother of two children",
        "After raising two sons",
        "Now living in Bern with her three daughters",
    ],
)
def test_who_stands_behind_a_number_of_kin_goes_on(front: str) -> None:
    assert "birth_place Graz" in told(f"{front}, Ilse Marchetti was born in Graz.", ("birth_place",))


def test_kin_that_a_number_counts_are_not_who_goes_on() -> None:
    text = "One of two daughters, Ida Roe, lives in Bern. Two sons, Nils and Ole, live in Graz. Ilse Marchetti sang."
    assert told(text, ("residence",)) == set()
