import codecs
import hashlib
import os
import subprocess
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.errors import DocumentError
from service.ingest.texts.text import freeze

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


@pytest.mark.parametrize(
    ("data", "problem", "remedy"),
    [
        ("It’s “hers”".encode("cp1252"), "is not UTF-8 (byte 0x92 at byte offset 2)", "if it is Windows-1252, convert it: iconv -f WINDOWS-1252 -t UTF-8"),
        ("Ада Байрон".encode("cp1251"), "is not UTF-8 (byte 0xC0 at byte offset 0)", "find out its encoding and convert it: iconv -f ENCODING -t UTF-8"),
        ("Née à Tokyo ".encode("mac-roman") + b"\x8f", "is not UTF-8 (byte 0x8E at byte offset 1)", "find out its encoding and"),
        ("Née, née et née\n".encode() + b"l\x92h\xf4pital", "is not UTF-8 (byte 0x92 at byte offset 20)", "the rest is UTF-8, so put right the character there (line 2)"),
        ("Née, née et née…".encode()[:-1], "breaks off in the middle of a character at byte offset 18", "get the whole file anew"),
    ],
)  # fmt: skip
def test_text_in_another_encoding_is_refused_with_what_to_do(refuse, data, problem, remedy):
    assert refuse(data).startswith(f"{problem}; {remedy}")


def test_the_command_that_converts_a_file_can_be_typed_as_it_stands(tmp_path):
    path = written(tmp_path / "Ada's text.txt", "Née; it’s".encode("cp1252"))
    with pytest.raises(DocumentError) as caught:
        freeze(path, LIMIT)
    command = str(caught.value).partition("convert it: ")[2]
    subprocess.run(command, shell=True, check=True, cwd=tmp_path)  # noqa: S602 - it is what the message says
    assert freeze(tmp_path / "converted.txt", LIMIT).text == "Née; it’s"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One\nIt\u0092s", "has the control character U+0092 at offset 6 (line 2), in “It\\x92s”, probably “It’s”; it was read as Latin-1 and was none: convert the original, probably with iconv -f WINDOWS-1252 -t UTF-8"),
        ("didn\u00e2\u0080\u0099t", "has the control character U+0080 at offset 5 (line 1), in “didnâ\\x80\\x99t”, probably “didn’t”; it was read as Latin-1 and was none: convert the original, probably with iconv -f WINDOWS-1252 -t UTF-8"),
        ("a\u0081b", "has the control character U+0081 at offset 1 (line 1); it was read as Latin-1 and was none: convert the original, probably with iconv -f WINDOWS-1252 -t UTF-8"),
        ("word " * 40 + "\nform\u0007feed", "has the control character 0x07 at byte offset 205 (line 2); take it out, or put in what was meant"),
    ],
)  # fmt: skip
def test_a_stray_control_character_is_refused_with_its_place_and_what_it_probably_was(refuse, text, expected):
    assert refuse(text.encode()) == expected


@given(st.text(st.characters(codec="cp1252", exclude_categories=("Cc",)), min_size=1))
def test_no_text_in_windows_1252_that_was_converted_as_latin_1_is_taken(tmp_path_factory, text):
    spoiled = text.encode("cp1252").decode("latin-1")
    path = written(tmp_path_factory.getbasetemp() / "spoiled.txt", f"Ada {spoiled}".encode())
    if any("\x80" <= letter <= "\x9f" for letter in spoiled):
        with pytest.raises(DocumentError, match="control character"):
            freeze(path, LIMIT)
    else:
        assert freeze(path, LIMIT).text == f"Ada {text}"


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
        (b"\x7fELF\x02\x01\x01", "0x7F at byte offset 0"),
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
    with pytest.raises(DocumentError, match="is a folder, not a file; put a regular file in its place"):
        freeze(tmp_path, LIMIT)


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(DocumentError, match="is a pipe, not a regular file; put a regular file in its place"):
        freeze(tmp_path / "pipe", LIMIT)


def test_a_file_that_cannot_be_read_says_why(tmp_path):
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(DocumentError, match=r"loop: cannot be read \(Too many levels of symbolic links\); make it"):
        freeze(tmp_path / "loop", LIMIT)
