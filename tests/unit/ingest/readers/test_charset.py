"""In which encoding a page is: what its bytes say counts for more than what is declared of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.ingest.readers.charset import decode

RUSSIAN = "Ада Байрон родилась в Лондоне в 1815 году и написала первую программу, как знает каждый."
FRENCH = "Adèle Byron est née à Genève en 1815 et a vécu à Paris, où elle a écrit « Le Métier »."
CZECH = "Jiří Dvořák se narodil v roce 1950 v Českých Budějovicích a žije v Praze jako spisovatel."
POLISH = "Jerzy Łukasz Żółć urodził się w Łodzi w 1950 roku i studiował w Gdańsku."
TURKISH = "Işıl Gündoğan 1950 yılında İstanbul'da doğdu ve şimdi Ankara'da yaşıyor."
GREEK = "Ο Γιώργος Παπαδόπουλος γεννήθηκε στην Αθήνα το 1950 και έζησε στην Πάτρα."
JAPANESE = "山田太郎は1950年に東京で生まれました。東京大学で法律を学び、新聞記者として働いた。"
CHINESE = "王小明于1950年出生在北京。他是一位著名的作家，现在住在上海。"
KOREAN = "김철수는 1950년 서울에서 태어났다. 그는 작가이며 부산에 산다."


def page(text, encoding, declared="", lang=""):
    meta = f'<meta charset="{declared}">' if declared else ""
    return f"<html{f' lang={lang}' if lang else ''}><head>{meta}</head><body><p>{text}</p></body></html>".encode(
        encoding
    )


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (FRENCH, "cp1252"), (CZECH, "cp1250"), (CZECH, "iso8859-2"),
        (POLISH, "cp1250"), (POLISH, "iso8859-2"), (TURKISH, "cp1254"), (GREEK, "cp1253"), (JAPANESE, "cp932"),
        (CHINESE, "gb18030"), (KOREAN, "cp949"), (FRENCH, "utf-8"),
    ],
)  # fmt: skip
def test_an_encoding_is_detected_where_none_is_declared(text, encoding):
    assert text in decode(page(text, encoding))


@pytest.mark.parametrize(
    ("text", "encoding"), [(RUSSIAN, "cp1251"), (POLISH, "cp1250"), (JAPANESE, "cp932"), (FRENCH, "cp1252")]
)
@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1"])
def test_a_declaration_that_the_bytes_belie_does_not_count(text, encoding, declared):
    assert text in decode(page(text, encoding, declared))
    assert text in decode(page(text, encoding), declared)


@pytest.mark.parametrize(
    "declared", ["iso-8859-1", "windows-1251", "shift_jis", "gbk", "koi8-r", "no-such", "hex", "utf-7"]
)
@pytest.mark.parametrize("text", [RUSSIAN, FRENCH, JAPANESE])
def test_utf_8_is_utf_8_whatever_is_declared(text, declared):
    assert text in decode(page(text, "utf-8", declared), declared)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_counts_before_all(encoding):
    assert decode(page(RUSSIAN, encoding, "windows-1252"), "koi8-r").startswith("<html")


@pytest.mark.parametrize(
    ("label", "encoding"),
    [("iso-8859-1", "cp1252"), ("latin1", "cp1252"), ("gb2312", "gb18030"), ("iso-8859-9", "cp1254")],
)
def test_names_mean_what_the_web_means_by_them(label, encoding):
    text = {"gb18030": CHINESE, "cp1254": TURKISH}.get(encoding, "“Adèle” lived in Genève – for a while, at the least.")
    assert text in decode(page(text, encoding, label))


def test_the_server_s_word_counts_before_the_page_s():
    assert RUSSIAN in decode(page(RUSSIAN, "koi8-r", "windows-1251"), "koi8-r")


def test_a_stray_byte_in_utf_8_is_marked_and_the_rest_is_read():
    data = page(RUSSIAN * 20, "utf-8").replace(b"</p>", b"\xff</p>")
    assert decode(data).count("\ufffd") == 1
    assert RUSSIAN in decode(data)


@given(st.binary(max_size=300), st.none() | st.text(max_size=12))
def test_any_bytes_are_decoded(data, declared):
    decode(data, declared).encode("utf-8")
