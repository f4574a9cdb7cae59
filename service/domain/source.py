"""A source: one document as it was retrieved, its text frozen."""

from enum import StrEnum

from attrs import frozen


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
    """How a source stands in its profile: it is ``live``, or it is not about the profile's person."""

    LIVE = "live"
    OTHER_PERSON = "other_person"
    OFF_TOPIC = "off_topic"


@frozen(kw_only=True)
class Source:
    """One document's record: everything but its text.

    ``published`` is an EDTF date; ``length`` counts the frozen text's Unicode code points; ``text_sha256`` is the
    hex digest of its UTF-8 bytes; ``file_sha256`` that of the file's bytes as retrieved (both differ only where the
    file has a byte order mark). ``derived_from`` names the source it copies, if it is known to; ``agency`` the news agency
    whose text it carries.
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


class Dependence(StrEnum):
    """How it was found that a source depends on another."""

    TEXT = "same_text"
    AGENCY = "same_agency"
    PASSAGE = "same_passage"


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
class Document:
    """A source together with its frozen text."""

    source: Source
    text: str


@frozen(kw_only=True)
class Subject:
    """The person whom a profile is about: what the manifest declares of them."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
