"""Quotes with what stands around them: never beyond their paragraph, never half a word."""

from service.domain.selector import Span, select
from service.represent.pages.corrections import Corrections
from service.represent.pages.quotes import AROUND, Citer

LONG = "word " * 60


def context(text, quote, texts=None):
    start = text.index(quote)
    chosen = select(text, Span(start, start + len(quote)))
    claim = {
        "text_sha256": "d",
        "selectors": [
            {"exact": chosen.exact, "prefix": chosen.prefix, "suffix": chosen.suffix},
            {"start": chosen.start, "end": chosen.end},
        ],
    }
    corrections = Corrections(None, "p", "P", 1, "/profiles/p")
    return Citer({}, {"d": text} if texts is None else texts, corrections).context(claim)


def test_the_paragraph_is_the_context():
    assert context("Before it.\nShe was born in Oslo.\nBehind it.", "born") == ("She was ", "born", " in Oslo.")


def test_a_long_paragraph_is_cut_between_words():
    before, exact, behind = context(f"{LONG}here {LONG}", "here")
    assert exact == "here"
    assert before.startswith("… word")
    assert behind.endswith("word …")
    assert len(before) <= AROUND + 2
    assert len(behind) <= AROUND + 2


def test_where_the_text_is_not_at_hand_the_selector_tells_the_context():
    assert context("She was born in Oslo.", "born", {}) == ("…She was ", "born", " in Oslo.…")
