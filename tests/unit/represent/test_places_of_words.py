import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.selector import Span
from service.represent.places.folding import words_of
from service.represent.places.words import index_of

_PIECES = [
    "Ada",
    "ada",
    "İda",
    "ſt",
    "ST",
    "ß",
    "ss",
    "e\u0301",
    "½",
    "…",
    "\u00ad",
    "_",
    "1987",
    "“",
    "-",
    " ",
    "\n",
    "日本",
    "ไทย",
]
_TEXT = st.lists(st.sampled_from(_PIECES), max_size=40).map("".join)
_ROW = st.lists(st.sampled_from(["Ada ", "ADA ", "Nils ", "of ", "of\n"]), min_size=2, max_size=12).map("".join)


@settings(max_examples=400)
@given(text=st.one_of(_TEXT, _ROW), share=st.floats(0, 1), length=st.integers(1, 12))
def test_words_stand_once_where_going_through_the_whole_text_finds_them_once(text, share, length):
    span = Span(int(share * len(text)), int(share * len(text)) + length)
    words = words_of(text)
    chosen = [at for at, start in enumerate(words.starts) if span.start <= start < span.end]
    wanted = [words.folded[at] for at in chosen]
    found = [at for at in range(len(words.folded)) if list(words.folded[at : at + len(wanted)]) == wanted]
    assert index_of(text).stands_once(span) == (bool(wanted) and found == chosen[:1])


@settings(max_examples=400)
@given(text=_ROW, share=st.floats(0, 1), length=st.integers(1, 12), after=st.integers(0, 60))
def test_words_are_next_where_none_like_them_stand_between(text, share, length, after):
    span = Span(int(share * len(text)), int(share * len(text)) + length)
    words = words_of(text)
    chosen = [at for at, start in enumerate(words.starts) if span.start <= start < span.end]
    wanted = [words.folded[at] for at in chosen]
    behind = [at for at in range(len(words.folded)) if words.starts[at] >= after]
    found = [at for at in behind if list(words.folded[at : at + len(wanted)]) == wanted]
    assert index_of(text).is_next(span, after) == (bool(wanted) and found[:1] == chosen[:1])


_SAID = "the mill by the river was sold and the mill by the lake was let and so it stayed for a year "
_TWICE = _SAID * 3


@pytest.mark.parametrize(
    ("text", "once"),
    [
        (f"{_TWICE}here. {_TWICE}there.", True),
        (f"{_TWICE}here. {_TWICE}here.", False),
        (f"{_TWICE}here. {_TWICE}there. {_TWICE}here.", False),
    ],
)
def test_long_words_are_compared_to_their_end(text, once):
    assert index_of(text).stands_once(Span(0, len(_TWICE) + len("here"))) is once


@given(text=_TEXT)
def test_a_word_starts_at_a_character_of_its_own(text):
    words = words_of(text)
    assert list(words.starts) == sorted(words.starts)
    for start, word in zip(words.starts, words.folded, strict=True):
        assert word[0] in "".join(words_of(text[start]).folded)
