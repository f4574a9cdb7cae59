"""Freeze a document's text: from here on it never changes, and offsets count its Unicode code points."""

import codecs
import hashlib
import os
import re
import stat
from pathlib import Path

from attrs import frozen

from service.errors import DocumentError

_BYTE_ORDER_MARKS = (  # the longer first: UTF-32-LE begins like UTF-16-LE
    (codecs.BOM_UTF32_LE, "UTF-32LE"),
    (codecs.BOM_UTF32_BE, "UTF-32BE"),
    (codecs.BOM_UTF16_LE, "UTF-16LE"),
    (codecs.BOM_UTF16_BE, "UTF-16BE"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
"""Bytes that no text in UTF-8 needs; tab, line feed, vertical tab, form feed and carriage return are text."""

_WORD = re.compile(r"\w")
_SAMPLE = 4096


@frozen
class Frozen:
    """A text with the digests that identify it.

    ``text_sha256`` is the hex digest of the text's UTF-8 bytes; ``file_sha256`` that of the file's bytes as they are.
    They differ only where the file begins with a byte order mark, which is no part of the text.
    """

    text: str
    text_sha256: str
    file_sha256: str


def freeze(path: Path, limit: int) -> Frozen:
    """Read the file at ``path`` as evidence: strictly UTF-8, line ends and everything else kept as they are.

    Raises DocumentError where there is no such regular file, where it has more than ``limit`` bytes (it is not read
    then), is empty, or is not text in UTF-8.
    """
    data = _read(path, limit)
    _refuse_other_encodings(path, data)
    _refuse_binary(path, data)
    body = data.removeprefix(codecs.BOM_UTF8)
    text = _decode(path, body, offset=len(data) - len(body))
    if not _WORD.search(text):
        raise DocumentError(
            str(path), "is empty: it has no words", "give it the document's text, or take its source out"
        )
    return Frozen(text, hashlib.sha256(body).hexdigest(), hashlib.sha256(data).hexdigest())


def _read(path: Path, limit: int) -> bytes:
    try:
        about = path.stat()
        _refuse_other_than_files(path, about)
        if about.st_size <= limit:
            with path.open("rb") as file:
                data = file.read(limit + 1)
            if len(data) <= limit:
                return data
    except (FileNotFoundError, NotADirectoryError):
        raise DocumentError(
            str(path), "there is no such file", "put it there, or correct `file` in profile.toml"
        ) from None
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise DocumentError(str(path), f"cannot be read ({reason})", "make it a readable file") from error
    raise DocumentError(
        str(path),
        f"has {about.st_size:,} bytes, more than the {limit:,} allowed",
        "cut it down to the part that is about the person",
    )


def _refuse_other_than_files(path: Path, about: os.stat_result) -> None:
    if stat.S_ISDIR(about.st_mode):
        raise DocumentError(str(path), "is a folder, not a file", "name a text file in it")
    if not stat.S_ISREG(about.st_mode):
        raise DocumentError(str(path), "is not a regular file", "copy its content to a text file")


def _refuse_other_encodings(path: Path, data: bytes) -> None:
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            raise _wrong_encoding(path, f"begins with the byte order mark of {name} (offset 0)", name)
    sample = data[:_SAMPLE]
    for name, zeros, letters in (("UTF-16LE", sample[1::2], sample[::2]), ("UTF-16BE", sample[::2], sample[1::2])):
        if len(zeros) > 1 and zeros.count(0) * 2 > len(zeros) and not letters.count(0):
            raise _wrong_encoding(path, f"looks like {name} (NUL byte at offset {data.index(0)})", name)


def _refuse_binary(path: Path, data: bytes) -> None:
    if found := _CONTROL.search(data):
        raise DocumentError(
            str(path),
            f"is binary, not text (control character 0x{found.group()[0]:02X} at byte offset {found.start()})",
            "give the document's text as plain UTF-8",
        )


def _decode(path: Path, body: bytes, offset: int) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start + offset
        problem = f"is not UTF-8 (byte 0x{body[error.start]:02X} at byte offset {at})"
        raise _wrong_encoding(path, problem, "LATIN1", "if it is Latin-1, ") from error


def _wrong_encoding(path: Path, problem: str, name: str, condition: str = "") -> DocumentError:
    return DocumentError(
        str(path), problem, f"{condition}convert it: iconv -f {name} -t UTF-8 '{path}' > converted.txt"
    )
