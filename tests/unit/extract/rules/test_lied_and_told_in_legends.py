"""What somebody lied in saying is denied, what a legend is was never told as so; and what is so behind what books give is asserted."""

import pytest

from tests.unit.extract.documents import claims


def modalities(text):
    return {(each.value, each.modality.value) for each in claims(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti lied when she claimed to have studied at Elm College.",
        "Ilse Marchetti lied to the court and said that she had studied at Elm College.",
        "Ilse Marchetti was lying when she told reporters that she had studied at Elm College.",
        "Ilse Marchetti lied in stating that she had studied at Elm College.",
        "That Ilse Marchetti was born at sea is pure invention, as is the claim that she studied at Elm College.",
    ],
)
def test_what_somebody_lied_in_saying_is_denied(text):
    assert ("Elm College", "negated") in modalities(text)


def test_what_somebody_says_who_lied_of_something_else_is_not_denied():
    text = "Ilse Marchetti, who studied at Elm College, lied when she said that she had won the Lark Prize."
    assert modalities(text) == {("Elm College", "asserted"), ("Lark Prize", "negated")}


def test_where_something_lies_says_nothing_of_what_is_said():
    assert ("Graz", "negated") not in modalities("Elm lies in Fife, and Ilse Marchetti said that she was born in Graz.")


@pytest.mark.parametrize("word", ["a legend", "only a tale", "mere speculation"])
def test_what_is_a_legend_is_only_possible(word):
    assert modalities(f"It is {word} that Ilse Marchetti died in Graz.") == {("Graz", "possible")}


@pytest.mark.parametrize(
    "text",
    [
        "Although most handbooks give 1887, Ilse Marchetti was in fact born in 1884.",
        "Though some books give 1887, Ilse Marchetti was born in 1884.",
    ],
)
def test_what_is_so_behind_what_books_give_is_asserted(text):
    assert modalities(text) == {("1884", "asserted")}
