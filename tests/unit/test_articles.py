"""Names and nouns as they stand within a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.lists.articles import definite, named


@pytest.mark.parametrize(
    ("name", "within"),
    [
        ("Institute of Marine Research", "the Institute of Marine Research"),
        ("Council of Europe", "the Council of Europe"),
        ("Ministry for Fisheries", "the Ministry for Fisheries"),
        ("National Museum", "the National Museum"),
        ("Royal Swedish Academy of Sciences", "the Royal Swedish Academy of Sciences"),
        ("United Nations", "the United Nations"),
        ("the Harbour Institute", "the Harbour Institute"),
        ("The hospital", "the hospital"),
        ("The Cave", "The Cave"),
        ("Harbour College", "Harbour College"),
        ("Universityof Oslo", "Universityof Oslo"),
        ("National Geographic", "National Geographic"),
        ("Norsk Bank", "Norsk Bank"),
        ("a hospital", "a hospital"),
        ("her colleagues", "her colleagues"),
        ("", ""),
    ],
)
def test_a_name_has_the_article_that_english_wants(name, within):
    assert named(name) == within


@pytest.mark.parametrize(
    ("words", "within"),
    [
        ("sarin gas attack", "the sarin gas attack"),
        ("siege", "the siege"),
        ("an underground hospital", "an underground hospital"),
        ("Ghouta attack", "Ghouta attack"),
        ("Bank of the North", "Bank of the North"),
        ("2013 attack", "2013 attack"),
    ],
)
def test_a_noun_without_an_article_has_one(words, within):
    assert definite(words) == within


@given(st.text(st.characters(codec="ascii")))
def test_a_second_look_adds_nothing(words):
    assert named(named(words)) == named(words)
    assert definite(definite(words)) == definite(words)
