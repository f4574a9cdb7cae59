"""The suite's eye: it sees a highlight to the letter, and tells the wrong place from the right one."""

import pytest

from benchmarks.passagepages import page_of
from service.domain.selector import Span, select

TEXT = "Ann was born in Lima.\n\nBo was born in Lima too, and Cy's cat as well."


def seen(browser, quote, fragment, at=0):
    start = TEXT.index(quote, at)
    page = page_of(f"eye-{start}-{len(quote)}", TEXT, [select(TEXT, Span(start, start + len(quote)))])
    return browser.look(page, 0, f"{browser.address(page)}#:~:text={fragment}")


def test_the_quote_to_the_letter_is_exact(browser):
    found = seen(browser, "born in Lima", "born%20in%20Lima")
    assert (found.found, found.exact, found.highlighted) == (True, True, "borninLima")


def test_the_rest_of_a_word_is_still_exact(browser):
    assert seen(browser, "Cy", "Cy's").exact


def test_more_of_the_same_block_is_found_and_not_exact(browser):
    found = seen(browser, "born in Lima", "Ann,Lima")
    assert (found.found, found.exact) == (True, False)


@pytest.mark.parametrize(
    ("quote", "at", "fragment"),
    [
        ("born in Lima", 30, "born%20in%20Lima"),  # the one of the other paragraph
        ("born in Lima", 0, "born%20in"),  # less
        ("born in Lima", 0, "born%20in%20Rome"),  # nothing
        ("born in Lima", 0, "born,too"),  # more than its paragraph
        ("born in Lima", 0, "born%20in%20Lima&text=cat"),  # something else as well
    ],
)
def test_another_place_less_or_more_is_not_found(browser, quote, at, fragment):
    assert not seen(browser, quote, fragment, at=at).found
