import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.extract.mentions.shadow import expand
from service.extract.rules.anchors import Anchoring, AnchorTable
from service.extract.rules.rulebook import rule_book
from tests.unit.extract.documents import claims

MACROS = {
    "links": "of|in|the|was",
    "deed": "wrote|sang",
    "kept": "{deed} (?:a|the) ",
    "rest": r"(?:[.,]|$| (?:and|but)\b)",
}
CASES = [
    (r"{P} was \bborn in {L}", {"born"}),
    (r"\b(?:studi(?:ed|es)|reads?) in the jurisprudence\b", {"jurisprudence"}),
    (r"\b(?:studi(?:ed|es)|reads?) {X}", {"studied", "studies", "read", "reads"}),
    (r"\b(?:moved|went to|of) {L}", {"moved", "went", "of"}),
    ("(?:born|died)", {"-born-", "-died-"}),
    (r"\b[a-z]+ship{rest}", {"-ship"}),
    (r"\bco-?founded ", {"founded", "cofounded"}),
    (r"{kept}\b", {"-wrote", "-sang"}),
    (r"\b(?:had )?(?:{deed}){rest}", {"wrote", "sang"}),
    (r"{P} ?\({A}\)", {"("}),
    (r"{P} (?:or |[^.;]{0,9} or the ){P}", {"or"}),
    (r"{P},? (?:an?|the|nurse)? ?[a-z]+", None),
    (r"\bwas(?= [^.;]{0,80}\bmarried\b)", {"married"}),
    (r"(?<=\bwas )[a-z]+", {"was"}),
    (r"\bnamed(?! [a-z]) (?:{P} )*", {"named"}),
    (r"\b(?P<n>named )?{P}(?(n) alderman\b|(?!))", {"alderman"}),
    ("(?:nurse ){0,2}{J}", None),
    (r"\b(?:nurse ){1,2}", {"nurse"}),
    (r"paraly[sz]ed\b", {"-paralysed", "-paralyzed"}),
]


@pytest.mark.parametrize(("pattern", "anchors"), CASES)
def test_the_anchors_of_a_pattern_are_rare_words_of_which_every_match_has_one(pattern, anchors):
    assert Anchoring(MACROS).of(pattern) == (None if anchors is None else frozenset(anchors))


def test_where_forms_are_too_many_each_alternative_has_its_own_anchors():
    many = "|".join(f"{first}{second}" for first in "bcdfghklmnprst" for second in "aeiou")
    anchors = Anchoring({}).of(rf"\b(?:{many})(?:{many}) was (?:nurse|(?:{many})(?:{many}) cook)\b")
    assert anchors == {"nurse", "cook"}


_LETTERS = [
    "a",
    "b",
    "c",
    " ",
    r"\(",
    r"\b",
    "[ab]",
    "[^a]",
    "[a-z]",
    "[a-z(]",
    ".",
    "(?=ab)",
    "(?=[a ])",
    "(?<=b )",
    "(?<=a)",
]
_PLACES = ["(?![a-z])", "(?!c)", r"(?<!\w)", "(?<!c)", "^", "$", r"\w", r"\W", "-", "{ab}", "{word}", "{P}", "(?!)"]
_PATTERNS = st.recursive(
    st.sampled_from(_LETTERS + _PLACES),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=5).map("".join)
        | st.lists(inner, min_size=1, max_size=3).map(lambda branches: f"(?:{'|'.join(branches)})")
        | st.tuples(inner, st.sampled_from(["?", "*", "{0,2}", "{2}", "+?"])).map(
            lambda pair: f"(?:{pair[0]}){pair[1]}"
        )
        | inner.map(lambda one: f"(?={one})")
    ),
    max_leaves=10,
)
_FEW = {"ab": "ab|ba?", "word": r"\b(?:abc|c{ab})\b"}


@given(_PATTERNS, st.text(alphabet="aabbcc  (-é7\ue000", max_size=10))
def test_whatever_a_pattern_matches_has_one_of_its_anchors(pattern, text):
    if re.search(expand(pattern, _FEW), text):
        assert AnchorTable([Anchoring(_FEW).of(pattern)]).held_by(text) == 1


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("she was born", {0}),
        ("the studio", {1}),
        ("friendship is", {2}),
        ("twofold", {3}),
        ("she (ada)", {4}),
        ("reborn stud ships old", set()),
        ("born studied", {0, 1}),
    ],
)
def test_a_text_holds_words_their_beginnings_their_ends_and_what_they_have_inside(text, held):
    table = AnchorTable(map(frozenset, ({"born"}, {"studi-"}, {"-ship"}, {"-wof-"}, {"("})))
    assert {number for number in range(5) if table.held_by(text) >> number & 1} == held


def test_a_pattern_without_anchors_may_stand_anywhere():
    assert AnchorTable([None, frozenset({"born"})]).held_by("") == 1


def test_most_rules_have_anchors():
    assert sum(rule.anchors is not None for rule in rule_book().rules) > 0.85 * len(rule_book().rules)


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti received her PhD from Elm University.",
        "Marchetti worked as a researcher at the Elm Institute from 1990 to 1995.",
        "Marchetti has been appointed as the Sales Director, Acme.",
    ],
)
def test_no_list_of_words_keeps_a_rule_from_what_its_pattern_finds(text):
    assert claims(text)


def test_a_word_that_a_mention_hides_is_asked_for_in_the_sentence():
    assert claims("Marchetti is a partner at Acme Ltd.")
    assert not [each for each in claims("Marchetti is the mother of Acme Ltd.") if each.field == "employer"]
