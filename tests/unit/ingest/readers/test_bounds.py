"""Pages beyond all bounds are refused in one line; within them no nesting, repetition or length does any harm."""

import pytest

from service.errors import DocumentError
from service.ingest.readers.html.markup import MOST_ELEMENTS, MOST_LETTERS
from service.ingest.readers.page import read_page
from service.ingest.texts.text import freeze_bytes

SAID = "Ada Byron was born in London in 1815 and wrote the first program, as everybody knows who has read her notes."
FAULTS = {
    "deep": ("<div>" * 100_000, "has more than 2,048 elements in one another; save the article alone"),
    "deep in many places": (("<div>" * 500 + "Ada" + "</div>" * 500) * 100, "has elements 2"),
    "many elements": ("<br>" * (MOST_ELEMENTS + 9), "has 100,0"),
    "many tags": ("<p>" * (5 * MOST_ELEMENTS), "has some 500,0"),
    "much text": (f"<p>{'Ada ' * (MOST_LETTERS // 4 + 9)}</p>", "has 2,000,0"),
}


@pytest.mark.parametrize("kind", FAULTS)
def test_a_page_beyond_all_bounds_is_refused_in_one_line(kind):
    body, problem = FAULTS[kind]
    with pytest.raises(DocumentError) as caught:
        read_page("page", f"<html><body>{body}</body></html>".encode())
    assert str(caught.value).startswith(f"page: {problem}")
    assert "save the article alone, or its text as plain UTF-8" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "around",
    [
        ("<div>" * 1_000, "</div>" * 1_000),
        ("<table><tr><td>" * 300, "</td></tr></table>" * 300),
        ("<dl><dd>" * 500, "</dd></dl>" * 500),
        ("<sup>" * 500, "</sup>" * 500),
        ("<ul><li>" * 500, "</li></ul>" * 500),
    ],
    ids=["div", "table", "dl", "sup", "ul"],
)
def test_what_is_nested_deeply_is_read(around):
    before, after = around
    assert (
        SAID
        in read_page(
            "page",
            f"<html><body>{before}<p>{SAID}</p>{after}<p>{SAID.replace('Ada', 'Eve')}</p></body></html>".encode(),
        ).text
    )


def test_tags_that_are_never_closed_lose_no_text():
    body = "".join(
        f"<font size=2>In {1000 + number} she said it again, and nobody heard it.<p>" for number in range(500)
    )
    text = read_page("page", f"<html><body>{body}</body></html>".encode()).text
    assert "In 1000 she said" in text
    assert "In 1499 she said" in text


def test_a_table_of_many_rows_is_read():
    rows = "".join(f"<tr><td>Born</td><td>{number}</td></tr>" for number in range(5_000))
    text = read_page(
        "page", f"<html><body><article><p>{SAID}</p><table>{rows}</table><p>{SAID}</p></article></body></html>".encode()
    ).text
    assert text.count("Born: ") == 5_000


def test_a_name_of_a_class_as_long_as_a_page_does_no_harm():
    assert SAID in read_page("page", f"<div class='{'related-' * 100_000}'><p>{SAID}</p></div>".encode()).text


def test_what_no_text_has_is_not_in_what_is_read():
    text = freeze_bytes(
        "page.html", f"<p>{SAID} It&#146;s A\x01da&#1;, she said&#xD800;, by\x0b the way.</p>".encode()
    ).text
    assert "It’s Ada, she said\ufffd, by the way." in text
