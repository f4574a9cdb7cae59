"""How far a word that is searched for may be from the one that is meant, and that the index of spellings finds all such."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.names.searched import Answers, apart, search_words
from service.store.finding.spelling import cuts

WORDS = st.text("abcehiklnostuyz", min_size=1, max_size=11)


@st.composite
def slips(draw):
    """A word, and one that differs from it by a letter or by two that are swapped."""
    word = draw(st.text("abcehiklnostuyz", min_size=3, max_size=11))
    at = draw(st.integers(0, len(word) - 2))
    other = draw(st.sampled_from("aeknot"))
    ends = [word[at + 1 :], other + word[at + 1 :], other + word[at:], word[at + 1] + word[at] + word[at + 2 :]]
    return word, word[:at] + draw(st.sampled_from(ends))


@given(slips())
def test_a_word_with_one_slip_is_within_reach_and_shares_a_spelling(pair):
    word, slip = pair
    assert apart(word, slip) in (0, 1)
    assert cuts(word) & cuts(slip)


@given(WORDS, WORDS)
def test_whatever_is_within_reach_shares_a_spelling(one, other):
    if apart(one, other) is not None:
        assert cuts(one) & cuts(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Čerenkov", "Cherenkov"),
        ("Chruščëv", "Хрущёв"),
        ("Qadoobi", "Kadubi"),
        ("Khaleel", "Khalil"),
        ("el", "al"),
        ("Šarapova", "Sharapova"),
        ("Jeltsin", "Yeltsin"),
    ],
)
def test_transliterations_of_a_word_are_within_a_letter_of_each_other(one, other):
    (asked,), (own,) = search_words(one), search_words(other)
    assert apart(asked, own) in (0, 1)


@pytest.mark.parametrize(("one", "other"), [("al", "ab"), ("Lee", "Kim"), ("Berg", "Borch"), ("Anna", "Olaf")])
def test_other_words_are_out_of_reach(one, other):
    (asked,), (own,) = search_words(one), search_words(other)
    assert apart(asked, own) is None


def test_the_fewer_turns_the_order_takes_the_better_a_name_answers():
    answers = Answers(("seo", "jin", "choi"))
    same, turned, twice = answers.of(("seo jin choi", "choi seo jin", "choi jin seo"))
    assert same > turned > twice


@given(
    st.lists(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), max_size=6), st.lists(WORDS, min_size=1, max_size=3)
)
def test_a_name_answers_alike_alone_and_among_others(names, asked):
    assert Answers(asked).of(names) == [score for name in names for score in Answers(asked).of([name])]
