import codecs
import hashlib
import os
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.errors import DocumentError
from service.ingest.text import freeze

LIMIT = 1_000_000
AWKWARD = ["😀", "👩🏽‍⚕️", "\u00a0", "e\u0301", "\r\n", "\n", "\u2028", "\ufeff", "ﷺ", "Ada", " ", "\t", "é", "字"]


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.fixture
def refuse(tmp_path):
    """Return a function that freezes bytes and returns the message of the refusal."""

    def refusal(data: bytes, limit: int = LIMIT) -> str:
        with pytest.raises(DocumentError) as caught:
            freeze(written(tmp_path / "text.txt", data), limit)
        message = str(caught.value)
        assert message.startswith(f"{tmp_path}/text.txt: ")
        assert "\n" not in message
        return message.removeprefix(f"{tmp_path}/text.txt: ")

    return refusal


@given(
    parts=st.lists(st.sampled_from(AWKWARD) | st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=4)),
    data=st.data(),
)
def test_every_slice_by_code_points_survives_freezing(tmp_path_factory, parts, data):
    text = "Ada" + "".join(parts)
    frozen = freeze(written(tmp_path_factory.getbasetemp() / "slice.txt", text.encode()), LIMIT)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert frozen.text[start:end] == text[start:end]
    assert len(frozen.text) == len(text)


def test_line_ends_and_a_missing_final_newline_are_kept(tmp_path):
    assert freeze(written(tmp_path / "t", b"one\r\ntwo\rthree\nfour"), LIMIT).text == "one\r\ntwo\rthree\nfour"


def test_offsets_count_after_a_byte_order_mark(tmp_path):
    body = "Ada ﬁrst".encode()
    frozen = freeze(written(tmp_path / "t", codecs.BOM_UTF8 + body), LIMIT)
    assert frozen.text[:3] == "Ada"
    assert frozen.text_sha256 == hashlib.sha256(body).hexdigest()
    assert frozen.file_sha256 == hashlib.sha256(codecs.BOM_UTF8 + body).hexdigest()


def test_a_byte_order_mark_inside_the_text_stays(tmp_path):
    assert freeze(written(tmp_path / "t", codecs.BOM_UTF8 * 2 + b"Ada"), LIMIT).text == "\ufeffAda"


def test_text_is_not_normalised(tmp_path):
    decomposed = "Rene\u0301"
    assert freeze(written(tmp_path / "t", decomposed.encode()), LIMIT).text == decomposed


def test_without_a_mark_both_digests_are_equal(tmp_path):
    frozen = freeze(written(tmp_path / "t", b"Ada"), LIMIT)
    assert frozen.text_sha256 == frozen.file_sha256 == hashlib.sha256(b"Ada").hexdigest()


@pytest.mark.parametrize("data", [b"", b" \r\n\t", codecs.BOM_UTF8, "\u00a0\u200b\u2003…".encode()])
def test_a_text_without_words_is_empty(refuse, data):
    assert refuse(data) == "is empty: it has no words; give it the document's text, or take its source out"


def test_latin_1_is_refused_with_its_offset_and_the_command_that_converts_it(refuse, tmp_path):
    assert refuse("Née à Paris".encode("latin-1")) == (
        "is not UTF-8 (byte 0xE9 at byte offset 1); "
        f"if it is Latin-1, convert it: iconv -f LATIN1 -t UTF-8 '{tmp_path}/text.txt' > converted.txt"
    )


def test_the_offset_of_a_wrong_byte_counts_the_mark_before_it(refuse):
    assert "at byte offset 6" in refuse(codecs.BOM_UTF8 + b"Ada\xff")


@pytest.mark.parametrize("name", ["UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"])
def test_other_unicode_encodings_are_known_by_their_mark(refuse, name):
    message = refuse(("\ufeff" + "Ada Byron").encode(name))
    assert message.startswith(
        f"begins with the byte order mark of {name} (offset 0); convert it: iconv -f {name} -t UTF-8 "
    )


@pytest.mark.parametrize(("name", "offset"), [("UTF-16LE", 1), ("UTF-16BE", 0)])
def test_utf_16_without_a_mark_is_known_by_its_zeros(refuse, name, offset):
    assert f"looks like {name} (NUL byte at offset {offset}); convert it: iconv -f {name}" in refuse(
        "Ada Byron".encode(name)
    )


@pytest.mark.parametrize(
    ("data", "where"),
    [
        (b"Ada\x00Byron", "0x00 at byte offset 3"),
        (b"\x89PNG\r\n\x1a\n", "0x1A at byte offset 6"),
        (b"\x1b[31mAda", "0x1B at byte offset 0"),
    ],
)
def test_control_characters_make_a_file_binary(refuse, data, where):
    assert refuse(data) == f"is binary, not text (control character {where}); give the document's text as plain UTF-8"


def test_a_file_of_50_mb_is_refused_without_being_read(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    tracemalloc.start()
    with pytest.raises(DocumentError, match="has 50,000,000 bytes, more than the 10,000,000 allowed; cut it down"):
        freeze(path, 10_000_000)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000


def test_a_file_of_exactly_the_limit_is_read(tmp_path):
    assert freeze(written(tmp_path / "t", b"Ada"), 3).text == "Ada"


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(DocumentError, match=r"none\.txt: there is no such file; put it there, or correct `file`"):
        freeze(tmp_path / "none.txt", LIMIT)


def test_a_path_through_a_file_is_a_missing_file(tmp_path):
    with pytest.raises(DocumentError, match="there is no such file"):
        freeze(written(tmp_path / "t", b"Ada") / "inner.txt", LIMIT)


def test_a_folder_is_no_document(tmp_path):
    with pytest.raises(DocumentError, match="is a folder, not a file; name a text file in it"):
        freeze(tmp_path, LIMIT)


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(DocumentError, match="is not a regular file; copy its content"):
        freeze(tmp_path / "pipe", LIMIT)


def test_a_file_that_cannot_be_read_says_why(tmp_path):
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(DocumentError, match=r"loop: cannot be read \(Too many levels of symbolic links\); make it"):
        freeze(tmp_path / "loop", LIMIT)
