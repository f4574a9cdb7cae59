"""What is learned from annotated pairs, on invented ones."""

import pytest

pytest.importorskip("numpy")

from attrs import evolve

from benchmarks.knowledgenet import Fact, Passage
from benchmarks.learn import Example, _settled, _taught, fit, settle
from service.domain.selector import Span

ADA, ACME, BYTE = Span(0, 3), Span(13, 17), Span(22, 26)


def _rows(feature, *, right, count=40, read=False):
    return [
        Example(f"page {number}", (feature, number), frozenset((feature, "any")), right, 1.0, read)
        for number in range(count)
    ]


def _passage(annotated=(), facts=(), led=None):
    return Passage(Span(0, 40), tuple(facts), frozenset(annotated), {}, led)


def _employed(thing, name="EMPLOYEE_OR_MEMBER_OF"):
    return Fact(name, ADA, thing)


def test_features_of_right_pairs_weigh_for_them():
    model = fit([*_rows("works at", right=True), *_rows("met at", right=False)])
    assert model.weights["works at"] > 0.5 > -0.5 > model.weights["met at"]
    assert model.weigh({"works at", "any"}) > 0.8


def test_a_feature_of_two_documents_is_not_learned():
    rare = [evolve(row, page=f"page {row.page[-1] in '012'}") for row in _rows("rare", right=True)]
    assert "rare" not in fit([*_rows("works at", right=True), *_rows("met at", right=False), *rare]).weights


def test_what_tells_right_from_wrong_elsewhere_settles_a_probability():
    sure, right, wrong = settle([*_rows("works at", right=True), *_rows("met at", right=False)])
    assert 0.5 <= sure < 1
    assert (right, wrong) == (40, 0)


def test_where_nothing_tells_right_from_wrong_nothing_is_sure():
    mixed = [*_rows("knows", right=True, count=20), *_rows("knows", right=False, count=60)]
    assert settle(mixed)[1:] == (0, 0)


def test_what_the_rules_read_counts_little_for_a_probability():
    _, right, wrong = settle([*_rows("works at", right=True, read=True), *_rows("met at", right=False)])
    assert (round(right, 3), wrong) == (4.0, 0)


def test_couples_are_left_to_the_rules_whatever_is_gained():
    rows = [*_rows("works at", right=True), *_rows("met at", right=False)]
    assert _settled("employer", rows) == settle(rows)[0]
    assert _settled("spouse", rows) is None


def test_an_annotated_passage_says_what_is_right():
    passage = _passage(("EMPLOYEE_OR_MEMBER_OF",), (_employed(ACME),))
    assert _taught(_employed(ACME), passage, read=False) == (True, 1.0)
    assert _taught(_employed(BYTE), passage, read=True) == (False, 1.0)


def test_who_leads_a_body_is_taken_for_its_member_where_members_are_not_annotated():
    passage = _passage(led=(_employed(ACME, "CEO_OF"),))
    right, weight = _taught(_employed(ACME), passage, read=False)
    assert right
    assert 0 < weight < 1
    assert _taught(_employed(BYTE), passage, read=False)[0] is False


@pytest.mark.parametrize("read", [True, False])
def test_where_nothing_is_annotated_the_rules_teach_a_little(read):
    right, weight = _taught(Fact("SPOUSE", ADA, ACME), None, read=read)
    assert right is read
    assert 0 < weight <= 0.1
