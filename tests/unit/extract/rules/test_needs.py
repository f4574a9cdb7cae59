import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import expand, kind_of
from service.extract.rules.needs import MacroNeeds, needs_of
from service.extract.rules.rulebook import rule_book, traits_of

CASES = [
    ("{P} was born in {L}", {"P", "L"}),
    ("{PS} died(?: in {L})?", {"PS"}),
    ("(?:{P}|{S}) died", {"PS"}),
    ("(?:{P}|{S}|she) died", set()),
    ("(?:{P} of {O}|{S} at {O}) died", {"O"}),
    ("(?:{A} ){0,3}{J}", {"J"}),
    ("(?:{A} ){1,3}{J}", {"A", "J"}),
    ("{J}+(?! {P})(?<={A})", {"J"}),
    (r"\\{P}? [^{}]", set()),
    (r"[(|)] {P}", {"P"}),
    ("(?P<s>{P}),? (?P<q>was (?P<v>{J}))", {"P", "J"}),
]


@pytest.mark.parametrize(("pattern", "classes"), CASES)
def test_a_pattern_needs_the_classes_that_every_match_has(pattern: str, classes: set[str]) -> None:
    assert needs_of(pattern) == {frozenset(each) for each in classes}


def test_a_macro_needs_what_it_stands_for() -> None:
    macros = MacroNeeds({"who": "{PS}|{K} of {P}", "there": "(?: in {L})?", "both": "{who}{there} and {O}"})

    assert needs_of("{both} died", macros) == needs_of("(?:(?:{PS}|{K} of {P})(?: in {L})? and {O}) died")
    assert needs_of("(?:{there}|{who}){2}", macros) == frozenset()
    with pytest.raises(KeyError):
        needs_of("{nobody}", macros)


_ATOMS = st.sampled_from(["{P}", "{S}", "{PO}", "a", r"\(", "[^<P>]", "(?={P})", "(?<!{S})", "{O}?", "{S}{1,2}", "b*"])
_PATTERNS = st.recursive(
    _ATOMS,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=4).map("".join)
        | st.lists(inner, min_size=1, max_size=3).map(lambda branches: f"(?:{'|'.join(branches)})")
        | st.tuples(inner, st.sampled_from(["?", "{0,2}", "{2}", "+?"])).map(lambda pair: f"(?:{pair[0]}){pair[1]}")
    ),
    max_leaves=8,
)
_PERSON, _PRONOUN, _BODY = (expand(f"{{{letter}}}", {})[1] for letter in "PSO")


@given(_PATTERNS, st.text(alphabet=f"{_PERSON}{_PRONOUN}{_BODY}ab(", max_size=8))
def test_whatever_a_pattern_matches_has_one_of_each_set_that_it_needs(pattern: str, text: str) -> None:
    classes = {kind.value for kind in map(kind_of, text) if kind}

    if re.search(expand(pattern, {}), text):
        assert all(need & classes for need in needs_of(pattern))


def test_every_rule_is_a_pattern_with_the_groups_that_its_claims_name() -> None:
    for rule in rule_book().rules:
        groups = rule.pattern.groupindex
        assert all(claim.value.startswith("=") or claim.carry or claim.value in groups for claim in rule.claims), (
            rule.id
        )
        assert rule.stands("", "") is (rule.requires is None), rule.id


def test_most_rules_can_tell_from_a_sentences_mentions_that_they_claim_nothing() -> None:
    assert sum(bool(rule.needs) for rule in rule_book().rules) > 0.9 * len(rule_book().rules)


@pytest.mark.parametrize("note", [{}, {"political": "true"}])
def test_a_rule_about_parties_asks_for_a_party_among_the_mentions(note: dict[str, str]) -> None:
    person = Mention(kind=Kind.PERSON, start=0, end=3, value="Ada")
    body = Mention(kind=Kind.ORGANISATION, start=11, end=15, value="Acme", note=note)
    (rule,) = (rule for rule in rule_book().rules if rule.id == "party/joined")

    assert all(need & traits_of([person, body]) for need in rule.needs) is bool(note)
