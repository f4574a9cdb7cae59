"""A page that a browser has saved as one file (MHTML, RFC 2557): the page in it, and the address it was saved from."""

from email import message_from_bytes
from email.errors import MessageError
from email.message import Message

from attrs import evolve

from service.errors import DocumentError
from service.ingest.readers.page import read_page
from service.ingest.readers.reading import Reading
from service.ingest.readers.record import address_of

_PAGES = ("text/html", "application/xhtml+xml")


def read_mhtml(where: str, body: bytes) -> Reading:
    """Return what stands on the page in a web archive; DocumentError where it has none, or as :func:`read_page` does."""
    try:
        whole = message_from_bytes(body)
        page = next((part for part in whole.walk() if part.get_content_type() in _PAGES), None)
        content = page.get_payload(decode=True) if page is not None else None
    except (MessageError, ValueError, RecursionError, LookupError, AssertionError) as error:
        raise DocumentError(where, "is a damaged web archive (MHTML)", "save the page anew, as HTML") from error
    if page is None or not isinstance(content, bytes):
        raise DocumentError(where, "is a web archive (MHTML) without a page", "save the page anew, as HTML")
    reading = read_page(where, content, charset=page.get_content_charset())
    told = (reading.found.url, _header(whole, "Snapshot-Content-Location"), _header(page, "Content-Location"))
    return evolve(reading, found=evolve(reading.found, url=next(filter(None, told), None)))


def _header(message: Message, name: str) -> str | None:
    return address_of(str(message.get(name) or ""))
