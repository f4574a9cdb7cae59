import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.selector import Span, select
from service.represent.fragments import EXACT_MAX, passage_url

URL = "https://example.org/page"


def link(text, quote, url=URL, at=0):
    start = text.index(quote, at)
    return passage_url(url, text, select(text, Span(start, start + len(quote))))


def directive(address):
    return address.partition(":~:text=")[2]


def terms(address):
    """Take a directive apart as a browser does: prefix, start, end, suffix."""
    parts = directive(address).split(",")
    prefix = parts.pop(0)[:-1] if parts[0].endswith("-") else ""
    suffix = parts.pop()[1:] if parts[-1].startswith("-") else ""
    start, end = (*parts, "")[:2]
    return [unquote(part) for part in (prefix, start, end, suffix)]


def places(address, text):
    """Return where a browser would find the directive: ignoring case, white space being one space."""
    prefix, start, end, suffix = (r"\s+".join(map(re.escape, term.split())) for term in terms(address))
    pattern = (rf"{prefix}\s*" if prefix else "") + f"(?P<q>{start}" + (f".*?{end})" if end else ")")
    pattern += rf"\s*{suffix}" if suffix else ""
    return [match.span("q") for match in re.finditer(f"(?={pattern})", text, re.IGNORECASE | re.DOTALL)]


def test_there_is_no_address_without_a_source_address():
    assert link("born 1971", "1971", url=None) is None


def test_a_quote_that_stands_once_is_written_out():
    assert link("She was born 1971 in Bodø.", "born 1971") == f"{URL}#:~:text=born%201971"


@pytest.mark.parametrize(("char", "code"), [("-", "%2D"), (",", "%2C"), ("&", "%26"), ("#", "%23"), ("%", "%25")])
def test_characters_of_the_syntax_are_encoded(char, code):
    assert link(f"in a{char}b now", f"a{char}b") == f"{URL}#:~:text=a{code}b"


def test_a_fragment_of_the_page_is_kept():
    assert link("born 1971", "1971", url=f"{URL}#life") == f"{URL}#life:~:text=1971"
    assert link("born 1971", "1971", url=f"{URL}#life:~:text=x") == f"{URL}#life:~:text=1971"


def test_a_quote_is_widened_to_whole_words():
    assert directive(link("a pre-Syrian city", "Syria")) == "Syrian"


def test_a_quote_that_stands_twice_gets_words_of_context():
    text = "In May she moved to Oslo with Ann. In June he moved to Oslo with Bo."
    second = text.index("moved to Oslo", 20)
    address = link(text, "moved to Oslo", at=20)
    assert terms(address) == ["In June he".lower().replace("in june", "In June"), "moved to Oslo", "", "with Bo."]
    assert places(address, text) == [(second, second + len("moved to Oslo"))]


def test_the_first_of_two_gets_context_too_as_the_page_may_have_more_before_it():
    assert terms(link("He sang. He sang.", "sang")) == ["He", "sang", "", ". He sang."]


def test_context_is_of_the_same_line_and_has_words():
    text = "= Ann Lee =\n\nAnn Lee\n- Work: none"
    assert directive(link(text, "Ann Lee")) == "Ann%20Lee"
    assert directive(link(text, "Ann Lee", at=5)) == "Ann%20Lee"


def test_context_grows_until_the_quote_is_told_apart():
    text = "one a b c d she said yes e f g h\ntwo a b c d she said yes e f g h"
    address = link(text, "yes", at=30)
    assert terms(address)[0].startswith("two a b c d")


def test_a_long_quote_is_given_by_its_ends():
    words = " ".join(f"word{number}" for number in range(100))
    prefix, start, end, suffix = terms(link(f"Before {words} behind.", words))
    assert len(words) > EXACT_MAX
    assert (start, end) == ("word0 word1 word2", "word97 word98 word99")
    assert (prefix, suffix) == ("", "")


def test_a_long_quote_without_spaces_is_given_by_its_ends():
    quote = "".join(chr(0x4E00 + number) for number in range(EXACT_MAX + 1))
    _, start, end, _ = terms(link(f"。{quote}。", quote))
    assert quote.startswith(start)
    assert quote.endswith(end)
    assert len(start) + len(end) < EXACT_MAX


def test_a_quote_over_two_paragraphs_is_given_by_its_ends():
    _, start, end, _ = terms(link("First line ends.\n\nSecond line ends.", "line ends.\n\nSecond line"))
    assert (start, end) == ("line ends.", "Second line")


WORDS = st.lists(st.sampled_from(["a", "B", "oslo", "né", "x-y", "1,2", "🐟", "\n", "(c)"]), min_size=1, max_size=40)


@given(words=WORDS, data=st.data())
def test_an_address_leads_to_its_quote_and_nowhere_else_before_it(words, data):
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    before = "".join(f"{word} " for word in words[:first])
    quote = " ".join(words[first : last + 1])
    if not quote.strip():
        return
    text = f"{before}{quote} " + " ".join(words[last + 1 :])
    address = passage_url(URL, text, select(text, Span(len(before), len(before) + len(quote))))
    start = len(before) + len(quote) - len(quote.lstrip())
    assert start in [place[0] for place in places(address, text)]


@given(text=st.text(min_size=1, max_size=60), data=st.data())
def test_any_quote_has_an_address_in_ascii_without_stray_syntax(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    address = passage_url(URL, text, select(text, Span(start, end)))
    if not text[start:end].strip():
        assert address == URL
        return
    assert address.isascii()
    assert re.fullmatch(r"[^#]+#:~:text=([\w.~%]+-,)?[\w.~%]*(,[\w.~%]+)?(,-[\w.~%]+)?", address)
