"""What is published of a profile: bytes for every address, and what lists are made of."""

from collections.abc import Mapping
from enum import StrEnum

from attrs import frozen


class Kind(StrEnum):
    """The resources that lists are made of and that have addresses of their own."""

    PROFILE = "profile"
    CLAIM = "claim"
    SOURCE = "source"
    CONFLICT = "conflict"
    TIMELINE = "timeline"
    REVISION = "revision"
    RULING = "ruling"


@frozen(kw_only=True)
class Revision:
    """One published state of a profile.

    ``recorded_at`` is UTC (RFC 3339, ``Z``); ``digest`` identifies the content apart from number and time.
    """

    profile: str
    number: int
    recorded_at: str
    digest: str
    changed_fields: tuple[str, ...]
    summary: str


@frozen(kw_only=True)
class Representation:
    """The bytes that answer a GET of ``path`` in one variant (``cited.json``, ``json``, ``txt``, ``csv`` …).

    ``etag`` is the strong entity tag without its quotation marks.
    """

    path: str
    variant: str
    media_type: str
    body: bytes
    etag: str


@frozen(kw_only=True)
class Item:
    """One element of the lists of its kind, as JSON bytes, with the columns that lists can be filtered by."""

    kind: Kind
    id: str
    position: int
    body: bytes
    field: str | None = None
    source: str | None = None
    type: str | None = None
    status: str | None = None


@frozen(kw_only=True)
class Publication:
    """All that one revision of a profile puts before readers; it replaces the one before in one transaction."""

    revision: Revision
    name: str
    field_digests: Mapping[str, str]
    representations: tuple[Representation, ...]
    items: tuple[Item, ...]
