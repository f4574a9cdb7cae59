"""What becomes of claims when the text under them changes."""

from hypothesis import given
from hypothesis import strategies as st

from service.domain.selector import Span, select
from service.pipeline.drift import anchor, drifted
from tests.integration.editions import TEXT, claim, document

PRIZE = claim(document(), "Amber Prize", "award")


def test_a_claim_stands_where_text_changed_elsewhere_at_equal_length():
    assert drifted([PRIZE], TEXT.replace("1981", "1982")) == ((), ())


def test_a_claim_is_lost_when_its_quote_changed_by_one_character():
    lost, moved = drifted([PRIZE], TEXT.replace("Amber", "Ambar"))
    assert [(each.claim, each.field, each.value, each.quote) for each in lost] == [
        (PRIZE.id, "award", "Amber Prize", "Amber Prize")
    ]
    assert moved == ()


def test_a_claim_has_moved_when_quote_and_context_stand_elsewhere():
    lost, moved = drifted([PRIZE], "Ünder new management. 😀 " + TEXT)
    assert lost == ()
    assert moved[0].found == PRIZE.selector.start + 24


def test_the_same_words_in_another_passage_are_no_move():
    lost, moved = drifted([PRIZE], "The Amber Prize is given every year, and nobody knows to whom.")
    assert [each.found for each in lost] == [None]
    assert moved == ()


def test_a_text_that_is_gone_loses_all():
    assert drifted([PRIZE], None)[0][0].found is None


def test_one_whole_side_of_the_context_is_enough_where_only_one_place_has_it():
    selector = select("He won it in 1990 and left.", Span(13, 17))
    assert anchor(selector, "Once again: he lost it in 1990 and left.") == 26
    assert anchor(selector, "It was in 1990 and left. Still in 1990 and left.") is None


def test_of_two_places_with_the_whole_context_the_nearer_one_counts():
    line = "Born in 1990 there. " * 5
    selector = select(line, Span(48, 52))
    assert anchor(selector, "x" + line) in (29, 49, 69)
    assert anchor(selector, "x" + line) == 49


@given(st.text(min_size=1), st.data(), st.text(max_size=8))
def test_a_quote_is_found_wherever_its_whole_text_was_pushed(text, data, before):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    selector = select(text, Span(start, end))
    found = anchor(selector, before + text)
    assert found is not None
    assert (before + text)[found : found + end - start] == selector.exact
