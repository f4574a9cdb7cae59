"""Files that are no plain text, known by their content: those that a reader reads, and those that are refused with what to do."""

import re

from attrs import frozen

HTML = "text/html"
PDF = "application/pdf"
MHTML = "multipart/related"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@frozen
class Format:
    """What a file is instead of text: its media type where a reader reads it, else what to do.

    ``remedy`` has ``{path}`` where the file's quoted path goes.
    """

    name: str
    remedy: str = ""
    media_type: str | None = None


def _convertible(name: str, pandoc: str) -> Format:
    converts = f"pandoc -f {pandoc} -t plain {{path}} > converted.txt"
    return Format(name, f"save it as plain text in UTF-8, or convert it: {converts}")


_PDF = Format("a PDF", media_type=PDF)
_WORD = Format("a Word document (docx)", media_type=DOCX)
_OLD = Format("an old Office document", "open it in an office program and save it as plain text in UTF-8")
_LOCKED = Format(
    "an Office document with a password", "save a copy without a password, as .docx or as plain text in UTF-8"
)
_OFFICE = Format("an Office document", "save it as plain text in UTF-8")
_IMAGE = Format("an image", "write down what it says, or let it be recognised: tesseract {path} converted")
_ARCHIVE = Format("a packed file", "unpack it and name the text in it")
_HTML = Format("HTML", media_type=HTML)
_MHTML = Format("a web archive (MHTML)", media_type=MHTML)
_XML = Format("XML", "take the document's words out of it, as plain text in UTF-8")

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WITH_PASSWORD = "EncryptedPackage".encode("utf-16-le")
_BEGINNINGS: tuple[tuple[bytes, Format], ...] = (
    (b"%PDF-", _PDF),
    (b"{\\rtf", _convertible("a document in Rich Text Format (rtf)", "rtf")),
    (_OLE, _OLD),
    (b"\x89PNG\r\n\x1a\n", _IMAGE),
    (b"\xff\xd8\xff", _IMAGE),
    (b"GIF87a", _IMAGE),
    (b"GIF89a", _IMAGE),
    (b"II*\x00", _IMAGE),
    (b"MM\x00*", _IMAGE),
    (b"\x1f\x8b", _ARCHIVE),
    (b"BZh", _ARCHIVE),
    (b"\xfd7zXZ\x00", _ARCHIVE),
    (b"\x28\xb5\x2f\xfd", _ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
)
_WEBP = re.compile(rb"RIFF.{4}WEBP", re.DOTALL)
_PACKED: tuple[tuple[bytes, Format], ...] = (
    (b"application/vnd.oasis.opendocument.text", _convertible("an OpenDocument text (odt)", "odt")),
    (b"application/vnd.oasis.opendocument", _OFFICE),
    (b"application/epub+zip", _convertible("an e-book (epub)", "epub")),
    (b"word/", _WORD),
    (b"xl/", _OFFICE),
    (b"ppt/", _OFFICE),
)
_PROLOGUE = rb"(?:\xef\xbb\xbf)?\s*+(?:<!--.*?-->\s*+|<\?xml[^>]*+>\s*+)*+"
_DOCTYPE = re.compile(_PROLOGUE + rb"(?:<!doctype\s+html\b|<html[\s>].*</)", re.DOTALL | re.IGNORECASE)
_DECLARED = re.compile(rb"(?:\xef\xbb\xbf)?\s*+<\?xml\s")
_ARCHIVED = re.compile(
    rb"(?=(?:[\w-]+:[^\n]*+\n(?:[ \t][^\n]*+\n)*+){0,30}?MIME-Version:)(?:[\w-]+:[^\n]*+\n(?:[ \t][^\n]*+\n)*+){0,30}?"
    rb"Content-Type:\s*+multipart/related",
    re.IGNORECASE,
)
_BLOCKS = (
    b"article|aside|body|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|head|header|li|link|main|meta|nav|ol|p|script|"
    b"section|span|style|table|tbody|td|th|thead|tr|ul"
)
_BLOCK = re.compile(rb"</?(?:%b)(?=[\s/>])[^<>]*+>" % _BLOCKS, re.IGNORECASE)
_WHOLE = re.compile(rb"\s*+<(%b)(?=[\s>])[^<>]*+>.*</\1\s*>\s*\Z" % _BLOCKS, re.DOTALL | re.IGNORECASE)
_UNSHOWN = re.compile(rb"<(script|style)[\s>].*?(?:</\1|\Z)", re.DOTALL | re.IGNORECASE)
_GAP = re.compile(rb"\s\S")
_FEWEST = 6
_WORDS_A_BLOCK = 20
_WORDS_IN_WHOLE = 60
"""Pages have a tag of these for every 3 to 15 words, and Markdown with some HTML in it one for 100 and more."""


def format_of(data: bytes) -> Format | None:
    """Return what ``data``, the whole of a file, is where it is no plain text by its content; None where it may be text.

    HTML is known by its beginning, or by many tags that structure a page; a text may speak of tags, and use some.
    """
    if data.startswith(_ZIP):
        return next((known for mark, known in _PACKED if mark in data), _ARCHIVE)
    if found := next((known for mark, known in _BEGINNINGS if data.startswith(mark)), None):
        return _LOCKED if found is _OLD and _WITH_PASSWORD in data else found
    patterns = ((_WEBP, _IMAGE), (_ARCHIVED, _MHTML), (_DOCTYPE, _HTML))
    if found := next((known for pattern, known in patterns if pattern.match(data)), None):
        return found
    if _is_made_of_tags(data):
        return _HTML
    return _XML if _DECLARED.match(data) else None


def _is_made_of_tags(data: bytes) -> bool:
    if b"</" not in data:
        return False
    shown = _UNSHOWN.sub(b"", data)
    blocks = sum(1 for _ in _BLOCK.finditer(shown))
    words = sum(1 for _ in _GAP.finditer(shown)) if blocks else 0
    if blocks >= _FEWEST and blocks * _WORDS_A_BLOCK >= words:
        return True
    return blocks * _WORDS_IN_WHOLE >= words and _WHOLE.match(data) is not None
