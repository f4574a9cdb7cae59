"""Lines right below each other: items of a list, or one paragraph."""

import pytest

from service.extract.text.layout.blocks import blocks


def _below(heading: str, *lines: str) -> list[str]:
    text = "\n".join(("Ilse Marchetti", "", f"== {heading} ==", *lines))
    return [text[block.start : block.end] for block in blocks(text) if block.kind == "paragraph"]


LONG = "Officer of the Order of the British Empire for services to medicine"
OTHER = "Fellow of the Royal Society of Edinburgh and of the Society of Arts"


@pytest.mark.parametrize("heading", ["Honours", "Awards and honours:", "Education", "Publications:", "Career"])
def test_dated_lines_are_items_whatever_the_heading(heading):
    assert _below(heading, f"{LONG} (1999)", f"{OTHER}, 2004") == [f"{LONG} (1999)", f"{OTHER}, 2004"]


@pytest.mark.parametrize("heading", ["Honours", "Awards", "Studies", "Employment"])
def test_lines_below_a_heading_of_lists_are_items(heading):
    assert _below(heading, LONG, OTHER) == [LONG, OTHER]


@pytest.mark.parametrize("heading", ["Honours", "Impressions"])
@pytest.mark.parametrize("rest", ["and to the care of children", "which the Queen gave to her in London"])
def test_a_line_in_small_letters_goes_on(heading, rest):
    assert _below(heading, LONG, rest) == [f"{LONG}\n{rest}"]


def test_a_line_that_ends_with_a_small_word_goes_on():
    assert _below("Honours", f"{LONG} and", OTHER) == [f"{LONG} and\n{OTHER}"]


def test_lines_below_other_headings_are_one_paragraph():
    assert _below("Impressions of a summer", LONG, OTHER) == [f"{LONG}\n{OTHER}"]


def test_prose_below_a_heading_of_a_career_is_one_paragraph():
    lines = ("She was born in Graz and in the years that followed she lived with", "Karl Vogt, who taught her all")
    assert _below("Biography", *lines) == ["\n".join(lines)]


@pytest.mark.parametrize("heading", ["Studies", "Distinctions:", "Academic background", "Medals"])
def test_headings_of_honours_and_schools_need_no_blank_line(heading):
    found = blocks(f"Ilse Marchetti\n\n{heading}\n{LONG}\n{OTHER}")
    assert [block.kind for block in found] == ["title", "heading", "paragraph", "paragraph"]
