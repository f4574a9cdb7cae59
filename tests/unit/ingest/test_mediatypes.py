"""What a document is: by its content where that is clear, else by its server's word, else by its name."""

import pytest

from service.ingest.texts.text import freeze_bytes

SAID = "Ada Byron was born in London in 1815 and wrote the first program, as everybody knows."
PAGE = f"<!DOCTYPE html><html><body><p>{SAID}</p></body></html>"
JSON = '{"name": "Ada"}'


@pytest.mark.parametrize(
    ("where", "text", "media_type"),
    [
        ("notes.txt", SAID, "text/plain"),
        ("notes", SAID, "text/plain"),
        ("ada.json", JSON, "application/json"),
        ("ADA.JSON", JSON, "application/json"),
        ("ada.jsonld", JSON, "application/ld+json"),
        ("ada.jsonl", f"{JSON}\n{JSON}\n", "application/x-ndjson"),
        ("ada.ndjson", f"{JSON}\n", "application/x-ndjson"),
        ("ada.csv", "name,born\nAda,1815\n", "text/csv"),
        ("ada.tsv", "name\tborn\nAda\t1815\n", "text/tab-separated-values"),
        ("ada", JSON, "application/json"),
        ("folder.d/ada", f" [{JSON}]\n", "application/json"),
        ("ada", '{"@context": "https://schema.org", "name": "Ada"}', "application/ld+json"),
        ("notes.txt", JSON, "text/plain"),
        ("notes.md", f"[{SAID}]", "text/plain"),
        ("ada", "{Ada} was born in 1815", "text/plain"),
        ("ada.json", "no JSON at all", "application/json"),
    ],
)
def test_a_file_s_type_is_that_of_its_ending_and_its_text_stays_as_it_is(where, text, media_type):
    frozen = freeze_bytes(where, text.encode())
    assert (frozen.media_type, frozen.text) == (media_type, text)


@pytest.mark.parametrize(
    ("where", "declared", "text", "media_type"),
    [
        ("https://x.example/ada", "application/ld+json", JSON, "application/ld+json"),
        ("https://x.example/ada", "application/json; charset=utf-8", JSON, "application/json"),
        ("https://x.example/ada", "application/activity+json", JSON, "application/json"),
        ("https://x.example/ada?a=b.txt", "application/x-ndjson", JSON, "application/x-ndjson"),
        ("https://x.example/ada.txt", "text/csv", "a,b\n", "text/csv"),
        ("https://x.example/ada.csv", "text/plain", "a,b\n", "text/csv"),
        ("https://x.example/ada.json?x=1", "application/octet-stream", JSON, "application/json"),
        ("https://x.example/ada", "text/plain", JSON, "text/plain"),
        ("https://x.example/ada", None, JSON, "application/json"),
        ("https://x.example/ada", "text/markdown", SAID, "text/plain"),
    ],
)
def test_a_server_s_word_counts_unless_it_says_nothing(where, declared, text, media_type):
    frozen = freeze_bytes(where, text.encode(), media_type=declared)
    assert (frozen.media_type, frozen.text) == (media_type, text)


@pytest.mark.parametrize("declared", ["application/pdf", "text/plain", "application/json", "image/png", None])
def test_content_that_is_clearly_a_page_is_one_whatever_is_said(declared):
    frozen = freeze_bytes("https://x.example/ada.pdf", PAGE.encode(), media_type=declared)
    assert (frozen.media_type, frozen.text) == ("text/html", SAID)


@pytest.mark.parametrize("where", ["page.html", "page.htm", "https://x.example/page.xhtml"])
def test_a_piece_of_a_page_is_known_by_its_name(where):
    assert freeze_bytes(where, f"{SAID}<br>She died in 1852.".encode()).text == f"{SAID}\nShe died in 1852."


def test_a_piece_of_a_page_is_known_by_its_server_s_word():
    frozen = freeze_bytes("https://x.example/ada", f"{SAID}<br>She died in 1852.".encode(), media_type="text/html")
    assert frozen.text == f"{SAID}\nShe died in 1852."


def test_text_from_the_web_is_in_the_encoding_that_its_server_declares_unless_it_is_utf_8():
    text = "Adèle est née à Genève."
    for data in (text.encode("latin-1"), text.encode()):
        assert freeze_bytes("https://x.example/ada", data, media_type="text/plain", charset="iso-8859-1").text == text


def test_a_page_is_read_in_the_encoding_that_its_server_declares():
    page = "<html><body><p>Ада Байрон родилась в Лондоне в 1815 году и умерла там же.</p></body></html>"
    frozen = freeze_bytes("https://x.example/ada", page.encode("koi8-r"), media_type="text/html", charset="koi8-r")
    assert frozen.text == "Ада Байрон родилась в Лондоне в 1815 году и умерла там же."
