"""Published bytes as they are read: by statements in the language that both databases have, and by nothing else.

In: what reads a statement's rows. Out: what is published at a path, in the form in which it is sent.
"""

import gzip
import re
from collections.abc import Callable

from attrs import frozen

from service.domain.publication import etag as etag_of
from service.store.bare.file import Reader
from service.store.bare.keeping import Keeping
from service.store.bare.packing import unpacked

_ELEMENT = re.compile(r"/v1/(claim|source|conflict)s/([^/]+)")
"""What is an element of lists and has an address of its own; it is stored among the elements alone."""

_JSON = "application/json"
_ITEM = "SELECT body, profile FROM items WHERE kind = :kind AND id = :id"
_TAG = (
    "SELECT media_type, etag, profile, gzip IS NOT NULL FROM representations WHERE path = :path AND variant = :variant"
)
_PLAIN = (
    "SELECT media_type, etag, profile, body, CASE WHEN body IS NULL THEN gzip END FROM representations "
    "WHERE path = :path AND variant = :variant"
)
_PACKED = "SELECT media_type, etag, profile, gzip FROM representations WHERE path = :path AND variant = :variant"


@frozen
class Stored:
    """What ``profile`` has published, as it is sent: ``packed`` by gzip (RFC 1952) or as it is; ``body`` is None where it was not asked for.

    ``etag`` is the strong entity tag of this form, without quotation marks (RFC 9110 §8.8.3.3).
    """

    media_type: str
    etag: str
    profile: str
    body: bytes | None
    packed: bool


class Published:
    """What is published, by path and variant; ``reader`` makes of a statement what reads its rows."""

    def __init__(self, reader: Callable[[str], Reader], keeping: Keeping) -> None:
        self.kept = keeping.kept
        """Keeps what is made of representations: see :meth:`service.store.bare.keeping.Keeping.kept`."""
        self._tag, self._plain, self._packed, self._item = map(reader, (_TAG, _PLAIN, _PACKED, _ITEM))

    def stored(self, path: str, variant: str, *, packed: bool) -> Stored | None:
        """Return the same as it is to be sent: packed, if that is taken and it is not short."""
        if element := element_of(path, variant):
            return self._of_lists(*element)
        if packed:
            for media_type, etag, profile, body in self._packed(path=path, variant=variant):
                if body is not None:
                    return Stored(media_type, tag(etag, packed=True), profile, body, packed=True)
        for media_type, etag, profile, body, squeezed in self._plain(path=path, variant=variant):
            whole = gzip.decompress(squeezed) if body is None else unpacked(body)
            return Stored(media_type, etag, profile, whole, packed=False)
        return None

    def tagged(self, path: str, variant: str, *, packed: bool) -> Stored | None:
        """Return the same without its body, which is not read unless its tag is made of it."""
        if element := element_of(path, variant):
            return self._of_lists(*element)
        for media_type, etag, profile, has_packed in self._tag(path=path, variant=variant):
            given = packed and bool(has_packed)
            return Stored(media_type, tag(etag, packed=given), profile, None, given)
        return None

    def _of_lists(self, kind: str, key: str) -> Stored | None:
        for body, profile in self._item(kind=kind, id=key):
            whole = unpacked(body) + b"\n"
            return Stored(_JSON, etag_of(whole), profile, whole, packed=False)
        return None


def element_of(path: str, variant: str) -> tuple[str, str] | None:
    """Return kind and id of the element of lists that ``path`` is, if it is one."""
    match = _ELEMENT.fullmatch(path) if variant == "json" else None
    return (match[1], match[2]) if match else None


def tag(etag: str, *, packed: bool) -> str:
    """Return the entity tag of one form of what ``etag`` tags: as it is, or packed."""
    return f"{etag}-gzip" if packed else etag
