"""Decode a document's bytes: strictly UTF-8, and for all else the command that converts it, never a guess of our own."""

import codecs
import re

from service.errors import DocumentError
from service.ingest.texts.mojibake import meant

_BYTE_ORDER_MARKS = (  # the longer first: UTF-32-LE begins like UTF-16-LE
    (codecs.BOM_UTF32_LE, "UTF-32LE"),
    (codecs.BOM_UTF32_BE, "UTF-32BE"),
    (codecs.BOM_UTF16_LE, "UTF-16LE"),
    (codecs.BOM_UTF16_BE, "UTF-16BE"),
)
_CONTROLS = bytes([*range(9), *range(0x0E, 0x20), 0x7F])
"""Bytes that no text in UTF-8 needs; tab, line feed, vertical tab, form feed and carriage return are text."""

_CONTROL = re.compile(rb"[%b]" % _CONTROLS)
_C1 = re.compile(r"[\x80-\x9f]")
"""Control characters beyond ASCII: letters and quotation marks that were decoded wrongly."""

_STRAY = 100
_SAMPLE = 4096
_FEWEST_ASCII = 0.5
_UNUSED_1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_ONLY_1252 = re.compile(rb"[\x80-\x9f]")
_ASCII = bytes(range(0x80))


def decode(where: str, data: bytes) -> str:
    """Return the text that ``data``, the content of the file at ``where``, is; a byte order mark of UTF-8 is no part of it.

    DocumentError, with the offset in bytes, where it is in another encoding, binary, or has control characters.
    """
    _refuse_other_unicode(where, data)
    _refuse_controls(where, data)
    body = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_utf8(where, body, error, len(data) - len(body)) from error
    _refuse_c1(where, text)
    return text


def line_at(text: str, at: int) -> int:
    """Return the number of the line, from 1, in which the offset ``at`` stands."""
    return text.count("\n", 0, at) + 1


def quoted(where: str) -> str:
    """Return a path as a shell reads it; an address stands for the file that it was saved as."""
    if where.startswith(("http://", "https://")):
        return "FILE"
    return "'" + where.replace("'", "'\\''") + "'"


def _refuse_other_unicode(where: str, data: bytes) -> None:
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            problem = f"begins with the byte order mark of {name} (offset 0)"
            raise DocumentError(where, problem, _converts(where, name))
    sample = data[:_SAMPLE]
    for name, zeros, letters in (("UTF-16LE", sample[1::2], sample[::2]), ("UTF-16BE", sample[::2], sample[1::2])):
        if len(zeros) > 1 and zeros.count(0) * 2 > len(zeros) and not letters.count(0):
            problem = f"looks like {name} (NUL byte at offset {data.index(0)})"
            raise DocumentError(where, problem, _converts(where, name))


def _refuse_controls(where: str, data: bytes) -> None:
    found = _CONTROL.search(data)
    if not found:
        return
    sign, place = f"control character 0x{found.group()[0]:02X}", f"at byte offset {found.start()}"
    if 0 in data or _count(data, _CONTROLS) * _STRAY > len(data):
        problem = f"is binary, not text ({sign} {place})"
        raise DocumentError(where, problem, "give the document's text as plain UTF-8")
    line = data.count(b"\n", 0, found.start()) + 1
    raise DocumentError(where, f"has the {sign} {place} (line {line})", "take it out, or put in what was meant")


def _refuse_c1(where: str, text: str) -> None:
    found = _C1.search(text)
    if not found:
        return
    at = found.start()
    problem = f"has the control character U+{ord(text[at]):04X} at offset {at} (line {line_at(text, at)})"
    if wrong := meant(text, at):
        problem += f", in {wrong}"
    remedy = "it was read as Latin-1 and was none: convert the original, probably with iconv -f WINDOWS-1252 -t UTF-8"
    raise DocumentError(where, problem, remedy)


def _not_utf8(where: str, body: bytes, error: UnicodeDecodeError, offset: int) -> DocumentError:
    text = body.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    mostly = len(text) - len(text.encode("ascii", "ignore")) > 2 * wrong
    place = f"byte offset {error.start + offset}"
    if mostly and error.reason == "unexpected end of data":
        return DocumentError(where, f"breaks off in the middle of a character at {place}", "get the whole file anew")
    problem = f"is not UTF-8 (byte 0x{body[error.start]:02X} at {place})"
    if mostly:
        line = body.count(b"\n", 0, error.start) + 1
        return DocumentError(where, problem, f"the rest is UTF-8, so put right the character there (line {line})")
    return DocumentError(where, problem, _likely(where, body))


def _likely(where: str, body: bytes) -> str:
    """Return what to do with a text in an older encoding: in English prose few letters are beyond ASCII."""
    if _UNUSED_1252.search(body) or _count(body, _ASCII) < _FEWEST_ASCII * len(body):
        return f"find out its encoding and {_converts(where, 'ENCODING')}"
    if _ONLY_1252.search(body):
        return f"if it is Windows-1252, {_converts(where, 'WINDOWS-1252')}"
    return f"if it is Latin-1, {_converts(where, 'LATIN1')}"


def _count(data: bytes, kind: bytes) -> int:
    return len(data) - len(data.translate(None, kind))


def _converts(where: str, name: str) -> str:
    return f"convert it: iconv -f {name} -t UTF-8 {quoted(where)} > converted.txt"
