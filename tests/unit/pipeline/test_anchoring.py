"""Where a quote stands in a text: at one place beyond doubt, or nowhere; never at another one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.selector import Span, select
from service.pipeline.placing.anchoring import Places, Quote, Unplaced

TEXT = "Née  le 4 mai\n1961 à Lyon. Elle vit à Paris.\r\n\r\nElle vit à Paris, et\taime Paris."
FIRST, SECOND = TEXT.index("vit à Paris"), TEXT.rindex("vit à Paris")
LINE = "The same line of a form, over and over again. "


def placed(quote, text=TEXT, how="locate"):
    """Return the words at the place that was found, and their offset."""
    span = getattr(Places(text), how)(quote)
    assert isinstance(span, Span), span
    return span.start, span.of(text)


def refused(quote, text=TEXT, how="locate"):
    found = getattr(Places(text), how)(quote)
    assert isinstance(found, Unplaced), found
    return f"{found.problem}; {found.remedy}"


def test_the_only_place_of_words_is_theirs():
    assert placed(Quote(exact="aime Paris")) == (TEXT.index("aime"), "aime Paris")


def test_words_stand_where_they_do_with_white_space_folded_and_are_then_quoted_as_the_text_has_them():
    assert placed(Quote(exact="Née le 4 mai 1961")) == (0, "Née  le 4 mai\n1961")
    assert placed(Quote(exact=" Née\nle 4  mai 1961 ")) == (0, "Née  le 4 mai\n1961")
    assert placed(Quote(exact="Paris, et aime")) == (SECOND + 6, "Paris, et\taime")
    assert placed(Quote(exact="Paris. Elle")) == (FIRST + 6, "Paris.\r\n\r\nElle")


def test_words_as_they_stand_come_before_words_folded():
    text = "in the  North. in the North."
    assert placed(Quote(exact="the North"), text) == (18, "the North")
    assert placed(Quote(exact="the  North"), text) == (3, "the  North")


def test_context_or_offset_tells_which_of_several_places_is_meant():
    assert placed(Quote(exact="vit à Paris", suffix=".\r\n")) == (FIRST, "vit à Paris")
    assert placed(Quote(exact="vit à Paris", prefix="Paris.\n\nElle ")) == (SECOND, "vit à Paris")
    assert placed(Quote(exact="vit à Paris", start=SECOND)) == (SECOND, "vit à Paris")
    assert placed(Quote(exact="vit  à Paris", start=SECOND)) == (SECOND, "vit à Paris")
    assert placed(Quote(exact="of a form", prefix="line ", start=LINE.index("of") + 2 * len(LINE)), LINE * 4)[0] == 106


def test_several_places_without_a_word_on_which_are_named():
    expected = f"its text has “vit à Paris” more than once, at {FIRST}, {SECOND}; say which one by start, or by more of prefix and suffix"
    assert refused(Quote(exact="vit à Paris")) == expected
    assert refused(Quote(exact="vit à Paris", start=FIRST + 1)) == expected
    assert refused(Quote(exact="vit  à Paris")) == expected
    assert "at 14, 60, 106, 152, 198 and more; " in refused(Quote(exact="of a form", prefix="line "), LINE * 8)


def test_words_in_another_context_are_other_words():
    assert refused(Quote(exact="à Lyon", prefix="Elle vit ")) == (
        "its text has “à Lyon”, but not in this context; it stands at 19: quote what stands around it there"
    )


@pytest.mark.parametrize("quote", ["Née le 5 mai 1961", "NÉE LE 4 MAI 1961 à Lyon", "Nee le 4 mai 1961 a Lyon"])
def test_words_that_stand_nowhere_are_refused_with_the_nearest(quote):
    told = refused(Quote(exact=quote))
    assert told.startswith(f"its text does not have “{quote}”; ")
    assert quote.isupper() or "; the nearest is “Née le 4 mai 1961" in told
    assert quote.isupper() or " at 0: quote that if it is meant" in told


def test_nothing_is_near_to_words_of_another_text():
    assert refused(Quote(exact="Wer reitet so spät")) == (
        "its text does not have “Wer reitet so spät”; quote words that stand there"
    )
    assert refused(Quote(exact=" \n")).endswith("; quote words that stand there")


def test_long_words_are_cut_where_they_are_told():
    told = refused(Quote(exact="word " * 40))
    assert f"“{('word ' * 16).strip()} …”" in told


def test_a_context_of_another_rendering_is_enough_where_it_agrees_apart_from_white_space():
    quote = Quote(exact="vit à Paris", prefix="MenuNée le 4 mai 1961 à Lyon.Elle ", suffix=".Elle vit à Paris, et aime")
    assert "not in this context" in refused(quote)
    assert placed(quote, how="locate_loosely") == (FIRST, "vit à Paris")


def test_a_context_that_agrees_on_one_side_is_enough_where_it_does_so_at_one_place():
    one_side = Quote(exact="aime Paris", prefix="Accueil Paris. Elle vit à Paris, et ", suffix=" Lire aussi")
    assert placed(one_side, how="locate_loosely") == (TEXT.index("aime"), "aime Paris")
    no_side = Quote(exact="aime Paris", prefix="Accueil et ", suffix=" Lire aussi")
    assert "not in this context" in refused(no_side, how="locate_loosely")


def test_a_context_that_agrees_equally_at_two_places_tells_nothing():
    text = "We met.He lived in the old town of Bergen.\n\nWe left.He lived in the old town of Bergen. The end."
    quote = Quote(exact="Bergen", prefix="Menu He lived in the old town of ", suffix=" Read more")
    assert "not in this context" in refused(quote, text, how="locate_loosely")


def test_a_lookalike_in_another_context_is_no_place():
    near = Quote(exact="1961", prefix="Her brother was born in Oslo in ", suffix=", and never left.")
    assert "not in this context" in refused(near, "Anna was born in Oslo in 1961 and left.", how="locate_loosely")
    text = "He was born in Oslo, she in Bergen in 1961 and then left."
    quote = Quote(exact="1961", prefix="Her brother was born in Turku in ", suffix=", and never left.")
    assert "not in this context" in refused(quote, text, how="locate_loosely")


@pytest.mark.parametrize("how", ["locate", "locate_loosely"])
@given(text=st.text(min_size=1) | st.text(alphabet="ab \n", min_size=1, max_size=120), data=st.data())
def test_any_stretch_of_any_text_is_found_at_its_place_or_refused_as_ambiguous_and_never_elsewhere(how, text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    selector = select(text, Span(start, data.draw(st.integers(start + 1, len(text)))))
    context = {"prefix": selector.prefix, "suffix": selector.suffix} if data.draw(st.booleans()) else {}
    at = {"start": start} if data.draw(st.booleans()) else {}
    found = getattr(Places(text), how)(Quote(exact=selector.exact, **context, **at))
    if at:
        assert found == Span(selector.start, selector.end)
    else:
        assert found == Span(selector.start, selector.end) or (isinstance(found, Unplaced) and found.several)


@given(st.lists(st.sampled_from(["ab", "c", "é"]), min_size=1), st.lists(st.sampled_from([" ", "\n", " \t", "\r\n "])))
def test_folding_leads_back_to_the_text_itself(words, gaps):
    text = "".join(word + gap for word, gap in zip(words, [*gaps, *[" \n"] * len(words)], strict=False))
    found = Places("x " + text + " y").locate(Quote(exact="x " + " ".join(words) + " y"))
    assert found == Span(0, len(text) + 4)
