"""What pasting leaves in a text neither hides nor enters a value, and what is cited stands in the frozen text."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.selector import Span
from service.extract.engine import extract
from service.extract.pasted.view import view_of
from tests.unit.extract.documents import ILSE, claims, document
from tests.unit.extract.texts import texts

READ = {
    "born in Porto,[1] Portugal[a] in 1931[2][3].": "born in Porto, Portugal in 1931.",
    "a nurse.[citation needed] She": "a nurse. She",
    "a nurse [12], then": "a nurse, then",
    "was [a] nurse and friend[s] of [Ane]": "was [a] nurse and friend[s] of [Ane]",
    "[1] Roe, Ann: A Life": "[1] Roe, Ann: A Life",
    "[s]he left in [1931]": "[s]he left in [1931]",
    "Porto¹ and Lisbon.² Then": "Porto and Lisbon. Then",
    "10 km² of 5 m³": "10 km² of 5 m³",
    "Trond\u00adheim, Iba\u200bdan": "Trondheim, Ibadan",
    "Zoe\u0308 Ma\u0301rquez": "Zoë Márquez",
    "ﬁrst oﬃce": "first office",
    "in\u00a01931\u2009and": "in 1931 and",
    "Anne\u2011Marie": "Anne-Marie",
    "Roe &amp; Sons, caf&eacute;": "Roe & Sons, café",
    "H&M; and AT&T;": "H&M; and AT&T;",
    "the Univer-\nsity of Graz": "the University of Graz",
    "a well-\nknown nurse": "a well-known nurse",
    "Anne-\nMarie Roe": "Anne-Marie Roe",
    "1914-\n1918": "1914-1918",
    "She married in Oslo Otto\nLehmann in 1950.": "She married in Oslo Otto Lehmann in 1950.",
    "Ann Roe lives.\nShe paints.": "Ann Roe lives.\nShe paints.",
    "Ann Roe, the old painter of Oslo\nBorn: 1950\nDied: 1999": "Ann Roe, the old painter of Oslo\nBorn: 1950\nDied: 1999",
    "| Born | 1950 |\n| Died | 1999 |": "Born | 1950\nDied | 1999 |",
    "ANN ROE, A NURSE, WAS BORN IN OSLO. SHE LEFT THE USA.": "Ann Roe, a nurse, was born in Oslo. She left the USA.",
    "ANN ROE": "ANN ROE",
    "O S L O\nAnn": "OSLO\nAnn",
}


@pytest.mark.parametrize(("text", "read"), READ.items())
def test_pasted_text_is_read_without_its_marks(text: str, read: str) -> None:
    assert view_of(text).text == read


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Ilse Marchetti was born\nin New\nBedford,\nin 1920 and\ndied in Cape\nTown in\n2001.", 1),
        ("Ilse Marchetti was born\nin Hull\nEducation\nShe went to school.", 3),
    ],
)
def test_short_lines_go_on_where_a_sentence_has_gone_on_over_lines_already(text: str, lines: int) -> None:
    assert view_of(text).text.count("\n") + 1 == lines


def test_lines_of_one_width_are_one_paragraph_and_lines_of_their_own_are_not() -> None:
    wrapped = "Ann Roe was born in a village that lies far from\nany town. Her parents kept bees and sheep. The Old\nSchool taught her to read."
    listed = "Ann Roe went to Oslo in the year 1950.\nShe died.\nHer house stands."
    assert "\n" not in view_of(wrapped).text
    assert view_of("Ann was born in\nHull on 3\nMay 1950.").text == "Ann was born in Hull on 3 May 1950."
    assert view_of(listed).text == listed


@given(texts)
def test_every_place_of_a_view_leads_back_in_order(text: str) -> None:
    view = view_of(text)
    spans = [view.frozen(Span(at, at + 1)) for at in range(len(view.text))]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.start <= other.start and one.end <= other.end for one, other in pairwise(spans))


PAGE = (
    "Ilse Marchetti (born 4 May 1961) is a Norwegian painter. She married Otto Lehmann in 1990, and lives in Bergen. "
    "Marchetti studied law at the University of Oslo from 1980 to 1984. In 1998 she was appointed director of the Polar Institute."
)
BEHIND = st.sampled_from(["[1]", "[12]", "[a]", "[citation needed]", "[4][5]", "[note 2]"])
INSIDE = st.sampled_from(["\u00ad", "\u200b", "\u2060", "\ufeff", "\u200b\u00ad"])
BETWEEN = st.sampled_from(["\u00a0", "\u2009", "\u202f", " \u200b"])


def _said(text: str) -> list[tuple[str, str, dict[str, str]]]:
    return [(each.field, each.value, dict(each.qualifiers)) for each in claims(text)]


@st.composite
def pasted(draw: st.DrawFn) -> str:
    """Return the page with marks behind words, inside words and for spaces."""
    pieces = []
    for piece in re.findall(r"[^\W_]+|\W+", PAGE):
        if piece == " " and draw(st.integers(0, 5)) == 0:
            pieces.append(draw(BETWEEN))
        elif piece.isalnum() and len(piece) > 2 and draw(st.integers(0, 5)) == 0:
            at = draw(st.integers(1, len(piece) - 1))
            pieces.append(piece[:at] + draw(INSIDE) + piece[at:])
        elif piece[0] in ".,)" and draw(st.integers(0, 2)) == 0:
            pieces.append(piece[0] + draw(BEHIND) + piece[1:])
        else:
            pieces.append(piece)
    return "".join(pieces)


@given(pasted())
def test_marks_anywhere_change_no_value_and_every_quote_stands(text: str) -> None:
    assert _said(text) == _said(PAGE)
    for each in extract(document(text), ILSE):
        assert each.selector.holds_in(text)
        assert each.original in text


@given(st.integers(44, 90))
def test_a_text_broken_at_any_width_says_the_same(width: int) -> None:
    lines, line = [], ""
    for word in PAGE.split(" "):
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    assert _said("\n".join([*lines, line])) == _said(PAGE)


def test_an_original_has_the_marks_that_its_value_has_not() -> None:
    (claim,) = claims("Marchetti lives in Trond\u00adheim.")
    assert (claim.value, claim.original) == ("Trondheim", "Trond\u00adheim")


def test_a_page_in_capitals_says_what_it_says_in_small_letters() -> None:
    assert _said("ILSE MARCHETTI, A PAINTER, WAS BORN IN OSLO IN 1961.") == _said(
        "Ilse Marchetti, a painter, was born in Oslo in 1961."
    )
