"""Texts without an end: what is cut, where, and that nothing of them is lost."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.selector import Span
from service.extract.engine import read_everyone
from service.extract.mentions.mention import Kind
from service.extract.text.cuts import (
    LONGEST_SENTENCE,
    LONGEST_STRETCH,
    MOST_WORDS,
    in_pieces,
    long_sentences,
    stretches,
)
from service.extract.text.sentences import Sentence, sentences
from tests.unit.extract.documents import ILSE, claims, document

_WORDS = st.sampled_from(["Ada", "went", "a" * 700, "12", "—", "日本語", "x, y;"])
_ENDLESS = st.lists(st.tuples(_WORDS, st.integers(1, 200)), max_size=12).map(
    lambda parts: " ".join(" ".join([word] * times) for word, times in parts)
)


def _pieces(text: str) -> list[Span]:
    return [each.span for each in in_pieces(text, [Sentence(Span(0, len(text)), quoted=False)])]


@given(text=_ENDLESS.map(str.strip).filter(bool))
def test_pieces_hold_all_of_a_sentence_in_order_and_none_is_too_long(text: str) -> None:
    pieces = _pieces(text)

    assert "".join("".join(piece.of(text) for piece in pieces).split()) == "".join(text.split())
    assert all(one.end <= other.start for one, other in pairwise(pieces))
    assert all(piece.end - piece.start <= LONGEST_SENTENCE for piece in pieces)
    assert all(len(piece.of(text).split()) <= MOST_WORDS + piece.of(text).count("—") for piece in pieces)


def test_a_sentence_as_long_as_any_in_real_prose_is_read_as_one() -> None:
    text = "Ada went to the market, " * 51
    assert len(_pieces(text.strip())) == 1
    assert long_sentences(f"Ada went.\n\n{text}.") == []


def test_an_endless_sentence_is_cut_behind_a_comma_rather_than_inside_a_name() -> None:
    text = ("Ilse Marchetti met Paul Aurel, " * 100).strip()
    assert all(piece.of(text).startswith("Ilse") and piece.of(text).endswith("Aurel,") for piece in _pieces(text))


def test_of_an_endless_sentence_every_piece_is_read() -> None:
    text = "Ilse Marchetti was born in 1950" + ", and she went to the market" * 400 + ", and she died in 2001"
    assert {(claim.field, claim.value) for claim in claims(text)} >= {("birth_date", "1950"), ("death_date", "2001")}
    assert [span.start for span in long_sentences(text)] == [0]


@given(
    text=st.lists(
        st.tuples(
            st.sampled_from(["Ada went home. ", "and so on, ", "by the dept. ", "x" * 90 + " "]), st.integers(1, 150)
        )
    ).map(lambda parts: "".join(words * times for words, times in parts))
)
def test_of_a_paragraph_just_the_sentences_that_are_cut_are_told(text: str) -> None:
    long = [each.span for each in sentences(text) if len(in_pieces(text, [each])) > 1]
    assert long_sentences(text) == (long if text else [])


def test_no_name_of_an_endless_list_is_left_out() -> None:
    text = "He met " + ", ".join(f"Paul Z{'aeiou'[at % 5]}r{'bdfgk'[at // 5 % 5]}el" for at in range(700)) + "."
    named = [each for each, _ in read_everyone(document(text), ILSE).mentions if each.kind is Kind.PERSON]
    assert len(named) == 700


def test_a_paragraph_of_any_length_is_read_to_its_end() -> None:
    filler = "Paul Aurel went to the market. " * 900
    found = claims(f"Ilse Marchetti was a painter. {filler}Ilse Marchetti was born in Oslo in 1950.")
    assert {(claim.field, claim.value) for claim in found} >= {("birth_date", "1950"), ("birth_place", "Oslo")}


@given(lengths=st.lists(st.integers(1, 3_000), max_size=30))
def test_stretches_hold_every_sentence_once_and_none_is_too_long(lengths: list[int]) -> None:
    ends = [sum(lengths[: at + 1]) for at in range(len(lengths))]
    found = [Sentence(Span(end - length, end), quoted=False) for end, length in zip(ends, lengths, strict=True)]
    parts = list(stretches(found))
    assert [each for part in parts for each in part] == found
    assert all(part[-1].span.end - part[0].span.start <= LONGEST_STRETCH for part in parts)


@pytest.mark.parametrize(
    "phrase",
    [
        "Ilse Holm and ",
        "Paris and Rome and ",
        "Prime Deputy State ",
        "Labour Party (" + "A" * 40 + ".) ",
        "Ilse (Ria) ",
        "‘Ilse ",
    ],
)
def test_what_is_said_behind_a_phrase_over_and_over_is_read(phrase: str) -> None:
    text = phrase * (20_000 // len(phrase)) + "\n\nIlse Marchetti was born in 1950."
    assert [claim.value for claim in claims(text) if claim.field == "birth_date"] == ["1950"]
