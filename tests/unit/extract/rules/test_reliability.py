from hypothesis import given
from hypothesis import strategies as st

from service.extract.rules.reliability import measured, probability_of
from service.extract.rules.rulebook import rule_book
from tests.unit.extract.documents import claims

counts = st.integers(0, 500)
chances = st.floats(0, 1)


@given(counts, counts, chances)
def test_a_right_reading_never_lowers_and_a_wrong_one_never_raises_a_rules_probability(
    right: int, wrong: int, expected: float
) -> None:
    before = measured(right, wrong, expected)

    assert 0 <= before <= 1
    assert measured(right + 1, wrong, expected) >= before - 1e-12
    assert measured(right, wrong + 1, expected) <= before + 1e-12


def test_a_rule_that_was_never_counted_is_as_reliable_as_expected() -> None:
    assert probability_of("a/rule-of-no-book", 0.85) == 0.85


def test_a_claim_carries_its_rules_counted_probability() -> None:
    (claim,) = claims("Marchetti was born in Graz.")
    (rule,) = [each for each in rule_book().rules if each.id == claim.extractor.rule]

    assert claim.probability == probability_of(rule.id, rule.probability)
    assert claim.probability != rule.probability
