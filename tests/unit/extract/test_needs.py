import pytest

from service.extract.needs import needs_of
from service.extract.rules import rule_book

CASES = [
    ("{P} was born in {L}", {"P", "L"}),
    ("{PS} died(?: in {L})?", {"PS"}),
    ("(?:{P}|{S}) died", set()),
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


def test_most_rules_can_tell_from_a_sentences_classes_that_they_do_not_match() -> None:
    rules = rule_book().rules

    assert sum(bool(rule.needs) for rule in rules) > 0.9 * len(rules)
    assert not any(rule.can_match(0) for rule in rules if rule.needs)
