"""What is no plain text is known by its content; what is text stays text, whatever it speaks of."""

import gzip
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.errors import DocumentError
from service.ingest.texts.formats import format_of
from service.ingest.texts.text import freeze, freeze_bytes
from tests.docs.console import PAGES, REPOSITORY


def packed(*names: str, kind: str = "") -> bytes:
    """Return a ZIP file with ``names`` in it, the first of them ``kind`` where one is given, as OpenDocument has it."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        if kind:
            archive.writestr("mimetype", kind, zipfile.ZIP_STORED)
        for name in names:
            archive.writestr(name, "<x/>")
    return made.getvalue()


SAID = "Ada Byron was born in London in 1815 and wrote the first program, as everybody knows who has read her notes."
PAGE = f"<!DOCTYPE html>\n<html><head><title>Ada</title></head><body><p>{SAID} {SAID}</p></body></html>"
FOREIGN = {
    "odt": (packed("content.xml", kind="application/vnd.oasis.opendocument.text"), "is an OpenDocument", "-f odt"),
    "epub": (packed("a.xhtml", kind="application/epub+zip"), "is an e-book", "pandoc -f epub"),
    "xlsx": (packed("[Content_Types].xml", "xl/workbook.xml"), "is an Office document", "save it as plain text"),
    "rtf": (b"{\\rtf1\\ansi Ada was born in 1815.}", "is a document in Rich Text", "pandoc -f rtf -t plain"),
    "doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "is an old Office document", "save it as plain text"),
    "docx with a password": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99) + "EncryptedPackage".encode("utf-16-le"),
        "is an Office document with a password",
        "without a password",
    ),
    "png": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is an image", "tesseract"),
    "jpeg": (b"\xff\xd8\xff\xe0\x00\x10JFIF", "is an image", "tesseract"),
    "webp": (b"RIFF\x00\x10\x00\x00WEBPVP8 ", "is an image", "tesseract"),
    "zip": (packed("ada.txt"), "is a packed file", "unpack it"),
    "gzip": (gzip.compress(b"Ada was born in 1815."), "is a packed file", "unpack it"),
    "xml": (b'<?xml version="1.0"?>\n<TEI><text>Ada was born in 1815.</text></TEI>', "is XML", "words out of it"),
    "a damaged pdf": (
        b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
        "is a PDF that breaks off",
        "get the whole file",
    ),
    "a damaged docx": (
        packed("[Content_Types].xml", "word/document.xml"),
        "is a damaged Word document",
        "save it anew",
    ),
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_what_is_no_text_is_refused_in_one_line_with_what_to_do(tmp_path, kind):
    data, problem, remedy = FOREIGN[kind]
    path = tmp_path / "page.txt"
    path.write_bytes(data)
    with pytest.raises(DocumentError) as caught:
        freeze(path, 1_000_000)
    message = str(caught.value)
    assert message.startswith(f"{path}: {problem}")
    assert remedy in message
    assert "\n" not in message
    assert "{" not in message


def test_what_is_no_text_on_the_web_is_refused_without_a_path_that_nobody_has():
    with pytest.raises(
        DocumentError, match=r"^https://example.org/a: is an image, not text; .*tesseract FILE converted$"
    ):
        freeze_bytes("https://example.org/a", b"\x89PNG\r\n\x1a\n", media_type="image/png")


PAGES_OF_TAGS = {
    "html": PAGE.encode(),
    "html in capitals, with a mark": b"\xef\xbb\xbf\n" + PAGE.replace("html", "HTML").encode(),
    "html behind a comment": f"<!-- saved from\nexample.org -->\n{PAGE}".encode(),
    "xhtml": f'<?xml version="1.0"?>\n{PAGE}'.encode(),
    "html without a doctype": PAGE.partition("\n")[2].encode(),
    "html in windows-1252": PAGE.replace("<title>", "<meta charset=windows-1252><title>")
    .replace("Ada", "Adèle")
    .encode("cp1252"),
    "a piece of html": f"<div><p>{SAID}</p></div>".encode(),
    "html behind a heading": b"HTTP/1.1 200 OK\n\n" + f"<div><p>{SAID}</p></div>\n".encode() * 3,
    "json-ld of a page": b'Menu\n<script type="application/ld+json">{"@type": "Person"}</script>\n<ul><li>Home</li><li>News</li></ul>'
    + f"<p>{SAID}</p>".encode(),
}


@pytest.mark.parametrize("kind", PAGES_OF_TAGS)
def test_a_page_is_known_by_its_content_whatever_its_name(tmp_path, kind):
    path = tmp_path / "page.txt"
    path.write_bytes(PAGES_OF_TAGS[kind])
    frozen = freeze(path, 1_000_000)
    assert frozen.media_type == "text/html"
    assert SAID.replace("Ada", "Adèle" if "1252" in kind else "Ada") in frozen.text


PROSE = "Ada Byron wrote the first program and lived in London with her family for most of her life. " * 3
HONEST = {
    "a word on a tag": f"{PROSE}She put <p> before each line, </p> behind it, and a <div> around it all.",
    "a word on a doctype": f"{PROSE}A page begins with <!DOCTYPE html> and ends with </html>.",
    "a text that begins with a tag": f"<html> is what she wrote first. {PROSE}",
    "comparisons": "For a < b and b > c, Ada found a<b>c, 1 < 2 and x <= y.\n" * 20,
    "addresses in brackets": "Ada <ada@example.org> wrote to <https://example.org/a> and <mailto:b@example.org>.\n"
    * 20,
    "generics": "Ada wrote List<String> and Map<Key, Value> all day.\n" * 20,
    "Markdown with some HTML": f'<p align="center"><img src="ada.png"></p>\n\n# Ada\n\n{PROSE * 3}<br>\n{PROSE * 3}\n\n<details>\n{PROSE}</details>\n',
    "a banner at both ends": f'<p align="center">Ada</p>\n\n{PROSE * 9}\n\n<p align="center">The end</p>\n',
    "line breaks as tags": f"{PROSE}<br/> <br/> {PROSE}",
    "wiki text": "'''Ada'''<ref name=a>{{cite|x}}</ref> was<ref name=\"b\"/> born<sup>1</sup>. " * 9,
    "a PDF that is spoken of": f"The file began with %PDF-1.7. {PROSE}",
    "letters that begin as a packed file does": f"PK was her name. {PROSE}",
}


@pytest.mark.parametrize("kind", HONEST)
def test_prose_that_mentions_or_uses_tags_is_text(kind):
    assert format_of(HONEST[kind].encode()) is None


@pytest.mark.parametrize(
    "path",
    [*PAGES, *sorted((REPOSITORY / "seeds" / "amani-ballour" / "documents").iterdir())],
    ids=lambda path: path.name,
)
def test_pages_in_markdown_and_the_documents_that_are_shipped_are_text(path):
    assert format_of(path.read_bytes()) is None


@given(st.binary())
def test_any_bytes_are_judged(data):
    assert format_of(data) is None or format_of(data).name


@given(st.text())
def test_any_letters_without_a_pointed_bracket_are_text(text):
    without = text.replace("<", "").lstrip("\ufeff{%")
    assert format_of(without.encode("utf-8", "replace")) is None
