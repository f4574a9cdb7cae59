import re

from hypothesis import given, settings
from hypothesis import strategies as st

from service.represent.words import matches

_PIECES = [
    "Ada",
    "ada",
    "ADA",
    "İda",
    "ıda",
    "ſt",
    "ST",
    "ß",
    "e\u0301",
    "_",
    "1987",
    "“",
    "-",
    ".",
    " ",
    "  ",
    "\n",
    "日本",
]
_TEXT = st.lists(st.sampled_from(_PIECES), max_size=40).map("".join)


_ROW = st.lists(st.sampled_from(["Ada ", "ADA ", "Nils ", "of ", "of\n"]), min_size=2, max_size=12).map("".join)


@settings(max_examples=400)
@given(text=st.one_of(_TEXT, _ROW), share=st.floats(0, 1), length=st.integers(1, 12), alone=st.booleans())
def test_words_are_found_where_going_through_the_whole_text_finds_them(text, share, length, *, alone):
    start = int(share * len(text))
    lead = " ".join(text[start : start + length].split())
    if not lead:
        return
    words = r"\s+".join(map(re.escape, lead.split()))
    pattern = re.compile(rf"(?<!\w){words}(?!\w)" if alone else rf"(?<!\w){words}", re.IGNORECASE)
    found = [match.span() for match in matches(pattern, lead, text, alone=alone)]
    assert found == [match.span() for match in pattern.finditer(text)]
