"""What hides or reorders text is written out, and can be read back."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.represent.visible import visible

CONTROLS = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) != "\n"]
BIDI = [*"\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"]
HIDDEN = [*CONTROLS, *BIDI, "\u2028", "\u2029"]


def read(written):
    """Return the text that was made visible."""
    return re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), written)


@pytest.mark.parametrize("char", HIDDEN)
def test_what_hides_or_reorders_is_written_out(char):
    assert visible(f"a{char}b") == f"a\\u{ord(char):04x}b"


@pytest.mark.parametrize("text", ["a\nb", "نص عربي", "می\u200cخواهم", "👩\u200d🔬", "C:\\users", "\\u20", "\\n", "🌊"])
def test_all_else_stays(text):
    assert visible(text) == text


PIECES = st.text(st.characters(exclude_categories=["Cs"]), max_size=9) | st.sampled_from(
    [*HIDDEN, "\\", "\\u202e", "\\u005c"]
)


@given(st.lists(PIECES, max_size=9).map("".join))
def test_it_can_be_read_back(text):
    assert read(visible(text)) == text
    assert not set(visible(text)) & set(HIDDEN)
