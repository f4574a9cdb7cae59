"""What becomes of claims when the text under them changes."""

from hypothesis import given
from hypothesis import strategies as st

from service.domain.selector import Selector, Span, select
from service.pipeline.placing.drift import anchor, drifted
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


def _by_every_place(selector, text):
    """Weigh every place at which the quote stands."""
    both, one = [], []
    for start in (at for at in range(len(text)) if text.startswith(selector.exact, at)):
        before = text[:start].endswith(selector.prefix)
        after = text.startswith(selector.suffix, start + len(selector.exact))
        if before and after:
            both.append(start)
        elif (before and selector.prefix) or (after and selector.suffix):
            one.append(start)
    if both:
        return min(both, key=lambda start: abs(start - selector.start))
    return one[0] if len(one) == 1 else None


@given(
    prefix=st.text(alphabet="ab", max_size=3),
    exact=st.text(alphabet="ab", min_size=1, max_size=3),
    suffix=st.text(alphabet="ab", max_size=3),
    more=st.integers(0, 8),
    text=st.text(alphabet="ab", max_size=30),
)
def test_a_quote_is_found_where_weighing_every_place_finds_it(prefix, exact, suffix, more, text):
    start = len(prefix) + more
    selector = Selector(exact=exact, prefix=prefix, suffix=suffix, start=start, end=start + len(exact))
    assert anchor(selector, text) == _by_every_place(selector, text)
