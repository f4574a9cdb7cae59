"""A source: one document as it was retrieved, its text frozen."""

from bisect import bisect_right
from collections.abc import Mapping
from enum import StrEnum

from attrs import frozen

from service.domain.selector import Fragment


class SourceKind(StrEnum):
    """What sort of document a source is; fusion has a prior for each."""

    ENCYCLOPEDIA = "encyclopedia"
    NEWSPAPER = "newspaper"
    MAGAZINE = "magazine"
    BLOG = "blog"
    OFFICIAL = "official"
    DATABASE = "database"
    SOCIAL = "social"
    BOOK = "book"
    OTHER = "other"


class SourceStatus(StrEnum):
    """How a source stands in its profile: it is ``live``, its page is ``gone``, or it is not about the profile's person.

    What a page said that is gone now is evidence still; what is said of another person is none.
    """

    LIVE = "live"
    GONE = "gone"
    OTHER_PERSON = "other_person"
    OFF_TOPIC = "off_topic"

    @property
    def about_person(self) -> bool:
        """Tell whether the source is about the profile's person."""
        return self in (SourceStatus.LIVE, SourceStatus.GONE)


@frozen(kw_only=True)
class Source:
    """One document's record: everything but its text.

    ``published`` is an EDTF date; ``length`` counts the frozen text's Unicode code points; ``text_sha256`` is the
    hex digest of its UTF-8 bytes; ``file_sha256`` that of the bytes as retrieved, from which a reader may have made the
    text: ``media_type`` says what they are. ``derived_from`` names the source it copies, if it is known to; ``agency`` the
    news agency whose text it carries. A source without a ``file`` was retrieved from its ``url``, which stood there when
    it was last seen (``seen_at``, RFC 3339); ``archive_url`` leads to a copy in an archive. ``mapping`` says for a table
    or for records which column or member holds which field.
    """

    id: str
    title: str
    kind: SourceKind
    text_sha256: str
    file_sha256: str
    length: int
    publisher: str | None = None
    url: str | None = None
    author: str | None = None
    published: str | None = None
    retrieved_at: str | None = None
    language: str | None = None
    licence: str | None = None
    derived_from: str | None = None
    agency: str | None = None
    note: str | None = None
    file: str | None = None
    status: SourceStatus = SourceStatus.LIVE
    media_type: str = "text/plain"
    mapping: Mapping[str, str] | None = None
    archive_url: str | None = None
    seen_at: str | None = None

    @property
    def structured(self) -> bool:
        """Tell whether the text is data (JSON, a table), not prose."""
        return self.media_type in STRUCTURED


STRUCTURED = frozenset(
    (
        "application/json",
        "application/ld+json",
        "application/x-ndjson",
        "text/csv",
        "text/tab-separated-values",
    )
)
"""The media types of data: their texts are no prose, and places in them are members and cells."""


class Dependence(StrEnum):
    """How it was found that a source depends on another."""

    TEXT = "same_text"
    AGENCY = "same_agency"
    PASSAGE = "same_passage"
    REFERENCE = "reference"
    SAME_REFERENCE = "same_reference"


@frozen(kw_only=True)
class Copy:
    """A source, or some of its claims, that depends on another source: both count as one.

    ``claims`` are the ids of the claims of ``source`` whose passages it shares with ``origin``; none means the whole of
    it. ``similarity`` is the share of words in common, in [0, 1]; of several passages, the least. ``agency`` is whose
    text both carry, if they say so.
    """

    source: str
    origin: str
    reason: Dependence
    similarity: float
    claims: tuple[str, ...] = ()
    agency: str | None = None


@frozen
class Part:
    """A part of a text that has an address of its own, such as a page: from ``start``, in code points, up to the next part."""

    start: int
    fragment: Fragment


@frozen
class Document:
    """A source together with its frozen text, and the parts of it in their order where its format has such."""

    source: Source
    text: str
    parts: tuple[Part, ...] = ()

    def fragment_at(self, start: int) -> Fragment | None:
        """Return the address of the part in which the code point ``start`` of the text stands."""
        behind = bisect_right(self.parts, start, key=lambda part: part.start)
        return self.parts[behind - 1].fragment if behind else None


@frozen(kw_only=True)
class Subject:
    """The person whom a profile is about: what the manifest declares of them."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
