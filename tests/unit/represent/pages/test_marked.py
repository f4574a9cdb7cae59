"""Texts with marks: nothing of a text is lost or added, and each character knows how many claims cover it."""

from hypothesis import given
from hypothesis import strategies as st

from service.represent.pages.marked import Mark, excerpts, whole

TEXTS = st.text(alphabet="ab \n🐟", min_size=1, max_size=60)


@st.composite
def marked_texts(draw):
    text = draw(TEXTS)
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).filter(lambda pair: pair[0] != pair[1])
    spans = draw(st.lists(ends.map(sorted), max_size=6))
    return text, [Mark(start, end, f"c{place}", place) for place, (start, end) in enumerate(spans)]


def covered(passage, start):
    """Return for each code point of a passage where it stands and how many marks cover it."""
    depths = [piece.depth for piece in passage.pieces for _ in piece.text]
    return dict(enumerate(depths, start))


@given(marked_texts())
def test_the_pieces_of_a_whole_text_are_the_text_with_every_overlap_counted(made):
    text, marks = made
    (passage,) = whole(text, marks)
    assert "".join(piece.text for piece in passage.pieces) == text
    assert covered(passage, 0) == {
        place: sum(mark.start <= place < mark.end for mark in marks) for place in range(len(text))
    }


@given(marked_texts())
def test_every_mark_begins_once_and_ends_once_where_it_should(made):
    text, marks = made
    (passage,) = whole(text, marks)
    place = 0
    begun, ended = [], []
    for piece in passage.pieces:
        begun += [(mark, place) for mark in piece.begins]
        place += len(piece.text)
        ended += [(mark, place) for mark in piece.ends]
    assert (
        sorted(mark.number for mark, _ in begun) == sorted(mark.number for mark, _ in ended) == list(range(len(marks)))
    )
    assert all(mark.start == at for mark, at in begun)
    assert all(mark.end == at for mark, at in ended)


@given(marked_texts(), st.integers(0, 20))
def test_excerpts_have_all_marked_words_and_little_else(made, around):
    text, marks = made
    found = excerpts(text, marks, around)
    marked = [place for place in range(len(text)) if any(mark.start <= place < mark.end for mark in marks)]
    words = ["".join(piece.text for piece in passage.pieces) for passage in found]
    assert sum(piece.depth > 0 for passage in found for piece in passage.pieces for _ in piece.text) == len(marked)
    assert all(part in text for part in words)
    assert sum(map(len, words)) <= len(marked) + 2 * around * len(found) + sum(
        mark.end - mark.start + 2 * around for mark in marks
    )
    numbers = [mark.number for passage in found for piece in passage.pieces for mark in piece.begins]
    assert sorted(numbers) == list(range(len(marks)))


def test_what_an_excerpt_leaves_out_is_told():
    text = "one two three four five six seven"
    (passage,) = excerpts(text, [Mark(14, 18, "c", 1)], 6)
    assert "".join(piece.text for piece in passage.pieces) == "three four five"
    assert (passage.cut_before, passage.cut_behind) == (True, True)
    (passage,) = excerpts(text, [Mark(0, 33, "c", 1)], 6)
    assert (passage.cut_before, passage.cut_behind) == (False, False)
