"""Lookbehinds of any lengths."""

import re

import pytest

from service.extract.rules.lookbehinds import parted


@pytest.mark.parametrize(
    ("pattern", "several"),
    [
        (r"(?<!told |met with )x", r"(?<!told )(?<!met with )x"),
        (r"(?<=a |an )x", r"(?:(?<=a )|(?<=an ))x"),
        (r"(?<=^|, )x(?<!yy|z)", r"(?:(?<=^)|(?<=, ))x(?<!yy)(?<!z)"),
    ],
)
def test_alternatives_of_several_lengths_become_one_lookbehind_each(pattern, several):
    assert parted(pattern) == several


@pytest.mark.parametrize("pattern", [r"(?<!met|saw)x", r"a(?<=[(|)] )(?P<b>c)(?!d|ee)", r"(?<!(?:a|b)c)"])
def test_a_pattern_whose_lookbehinds_have_one_length_is_kept(pattern):
    assert parted(pattern) == pattern


@pytest.mark.parametrize(
    ("pattern", "behind", "not_behind"),
    [
        (r"(?<=told |(?:met|saw)(?: with)? )x", ["told x", "met x", "saw with x"], ["left x", "with x", "x"]),
        (r"(?<=\b(?:a|one) [^|)(]{2} )x", ["a to x", "one by x"], ["ha to x", "a (a x", "a by-x"]),
        (r"(?<=(?:\x27s|[ab]) (?! |(?:xy)))x", ["ada's x", "a x"], ["ada's xy", "c x"]),
    ],
)
def test_what_stands_in_one_may_have_groups_options_and_numbers_of_times(pattern, behind, not_behind):
    found = re.compile(parted(pattern))
    assert [each for each in (*behind, *not_behind) if found.search(each)] == behind


@pytest.mark.parametrize("pattern", ["(?<!a+)x", "(?<!a{1,2})x", "(?<=(a))x", "(?<!a"])
def test_an_open_end_in_one_is_an_error(pattern):
    with pytest.raises(ValueError, match="a lookbehind with"):
        parted(pattern)
