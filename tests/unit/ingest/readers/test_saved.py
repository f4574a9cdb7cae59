"""Pages as browsers save them in one file (MHTML), and text that was taken out of a page unread."""

import pytest

from service.errors import DocumentError
from service.ingest.readers.references import with_references_read
from service.ingest.texts.text import freeze_bytes

ARCHIVE = """From: <Saved by Blink>
Snapshot-Content-Location: https://lives.example/ada
Subject: Ada
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----x----"


------x----
Content-Type: text/html{charset}
Content-Transfer-Encoding: quoted-printable
Content-Location: https://lives.example/ada

<html><body><p>Ad=C3=A8le Byron was born in London =
in 1815.</p></body></html>
------x----
Content-Type: image/png
Content-Transfer-Encoding: base64

AAAA
------x------
"""


@pytest.mark.parametrize("charset", ["", "; charset=utf-8"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_page_in_a_web_archive_is_read_and_whence_it_was_saved_is_found(charset, end):
    frozen = freeze_bytes("ada.mhtml", ARCHIVE.replace("{charset}", charset).replace("\n", end).encode())
    assert frozen.text == "Adèle Byron was born in London in 1815."
    assert frozen.media_type == "multipart/related"
    assert frozen.found.url == "https://lives.example/ada"


def test_the_encoding_of_an_archived_page_is_that_of_its_part():
    said = "Ada &mdash; =E1=C4=C1 =E2=C1=CA=D2=CF=CE =D2=CF=C4=C9=CC=C1=D3=D8 =D7 =EC=CF=CE=C4=CF=CE=C5."
    page = ARCHIVE.replace("{charset}", "; charset=koi8-r").replace(
        "Ad=C3=A8le Byron was born in London =\nin 1815.", said
    )
    assert freeze_bytes("ada.mhtml", page.encode()).text == "Ada — Ада Байрон родилась в Лондоне."


@pytest.mark.parametrize(
    ("archive", "problem"),
    [
        (ARCHIVE.replace("text/html{charset}", "text/plain"), "is a web archive (MHTML) without a page"),
        (
            ARCHIVE.replace("<p>Ad=C3=A8le Byron was born in London =\nin 1815.</p>", ""),
            "has no article that can be read",
        ),
    ],
)
def test_a_web_archive_without_text_is_refused(archive, problem):
    with pytest.raises(DocumentError) as caught:
        freeze_bytes("ada.mhtml", archive.replace("{charset}", "").encode())
    assert str(caught.value).startswith(f"ada.mhtml: {problem}; save")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("He was born in Bod&oslash;\nin 1931.", "He was born in Bodø\nin 1931."),
        ("&Oslash;stfold &amp; Troms&#248;", "Østfold & Tromsø"),
        ("She didn&#8217;t marry.", "She didn’t marry."),
        ("In 1931&nbsp;he left.", "In 1931\u00a0he left."),
        ("AT&amp;T hired her.", None),
        ("Write &oslash; for the letter.", None),
        ("Write &lt;p&gt; before it.", None),
        ("See https://x.example/?a=1&copy=2 for more.", None),
        ("Rock&roll; and &nosuch;word", None),
    ],
)
def test_character_references_in_words_are_read_and_those_that_a_text_speaks_of_stay(text, read):
    assert with_references_read(text) == read


def test_a_text_whose_references_were_read_is_html_and_lines_stay():
    frozen = freeze_bytes("notes.txt", b"Runar\nwas born in Bod&oslash;.")
    assert (frozen.text, frozen.media_type) == ("Runar\nwas born in Bodø.", "text/html")
