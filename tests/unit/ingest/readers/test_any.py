"""Whatever stands in a file: it is read, with what is found in its forms, or refused in one line; and alike each time."""

from functools import cache

from hypothesis import given
from hypothesis import strategies as st
from reportlab.platypus import Paragraph

from service.domain.time import is_date
from service.errors import DocumentError
from service.ingest.texts.text import freeze_bytes
from tests.unit.ingest.readers import test_docx, test_pdf
from tests.unit.ingest.readers.test_pages import SHAPES

PIECES = [
    b"<", b">", b"</", b"<table><td>", b"<dl><dt>", b"<sup>", b"<a href=#x>", b"<script>", b"<template>", b"<!--", b"<![CDATA[", b"&#0;", b"&#xD800;",
    b"\x00", b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"endobj", b"endstream", b"<<", b">>", b"[" * 99, b"(" * 99, b" 0 R", b"9" * 30, b"-1",
    b"PK\x03\x04", b"%PDF-", b"%%EOF", b"{\\rtf", b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n",
]  # fmt: skip
NAMES = st.sampled_from(
    [
        "page",
        "page.html",
        "cv.pdf",
        "cv.docx",
        "data.json",
        "notes.txt",
        "https://x.example/page",
        "https://x.example/data.csv",
    ]
)
TYPES = st.sampled_from(
    [
        None,
        "text/html",
        "text/html; charset=x",
        "application/pdf",
        "text/plain",
        "application/ld+json",
        "image/png",
        "",
        "\x00",
    ]
)
CHARSETS = (
    st.none()
    | st.sampled_from(
        ["utf-8", "latin-1", "windows-1251", "utf-16", "utf-7", "hex", "idna", "undefined", "no-such", "\x00"]
    )
    | st.text(max_size=5)
)


@cache
def samples():
    said = test_pdf.sentences("Ada", 5)
    return [
        *(path.read_bytes() for path in sorted(SHAPES.iterdir())),
        test_pdf.drawn(Paragraph(said, test_pdf.BODY), head="Lives", title="Ada", author="Jo Penn"),
        test_pdf.pages(2, test_pdf.SAID),
        test_docx.made(test_docx.run("She was born in Ghent."), lambda document: document.add_table(2, 2)),
    ]


@st.composite
def spoiled(draw):
    """Return a page, a PDF or a Word document with some of its bytes changed, taken out or put in."""
    data = draw(st.sampled_from(samples()))
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(data)))
        end = start + draw(st.sampled_from([0, 1, 5, 100, 5_000]))
        put = draw(st.sampled_from(PIECES) | st.binary(max_size=4))
        data = data[:start] + put + data[end:]
    return data


def read(where, data, media_type, charset):
    """Return what was read, or the refusal."""
    try:
        return freeze_bytes(where, data, media_type=media_type, charset=charset)
    except DocumentError as error:
        return str(error)


@given(st.binary() | spoiled(), NAMES, TYPES, CHARSETS)
def test_any_bytes_are_read_or_refused_in_one_line(data, where, media_type, charset):
    frozen = read(where, data, media_type, charset)
    assert frozen == read(where, data, media_type, charset)
    if isinstance(frozen, str):
        assert frozen.startswith(f"{where}: ")
        assert "\n" not in frozen
        return
    assert frozen.text.encode()
    starts = [part.start for part in frozen.parts]
    assert starts == sorted(starts)
    assert all(0 <= start <= len(frozen.text) for start in starts)
    assert frozen.found.published is None or is_date(frozen.found.published)
    told = (frozen.found.title, frozen.found.author, frozen.found.publisher, frozen.found.licence, frozen.found.url)
    assert all(each is None or (each.isprintable() and each.strip() == each and each) for each in told)
