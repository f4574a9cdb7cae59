"""What is published of a profile: bytes for every address, and what lists are made of."""

import hashlib
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from attrs import frozen

from service.domain.names.letters import plain

_TAG_LENGTH = 32
_KEY_LENGTH = 16

LISTS = "lists"
"""The surrogate key of what more than one profile has a part in: lists, searches, feeds."""


class Kind(StrEnum):
    """The resources that lists are made of and that have addresses of their own."""

    PROFILE = "profile"
    CLAIM = "claim"
    SOURCE = "source"
    CONFLICT = "conflict"
    TIMELINE = "timeline"
    REVISION = "revision"
    RULING = "ruling"


class View(StrEnum):
    """How much of a record is sent."""

    VALUES = "values"
    CITED = "cited"
    FULL = "full"


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


def surrogate_key(profile: str) -> str:
    """Return the key by which caches in front know everything about ``profile``: it does not tell whom, so it outlives a removal."""
    return hashed_key(profile_digest(profile))


def profile_digest(profile: str) -> str:
    """Return by what a removed profile is told of: the SHA-256 of its id, in hexadecimal."""
    return hashlib.sha256(profile.encode(errors="surrogatepass")).hexdigest()


def hashed_key(sha256: str) -> str:
    """Return the same for the profile whose id has this digest, in hexadecimal."""
    return f"p-{sha256[:_KEY_LENGTH]}"


def etag(body: bytes) -> str:
    """Return the strong entity tag of ``body``: 32 hex digits, without quotation marks (RFC 9110 §8.8.3)."""
    return hashlib.sha256(body).hexdigest()[:_TAG_LENGTH]


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
class Site:
    """What readers see beside a profile: ``url``, under which they reach the service, without a slash at its end, empty where
    that is not known; ``corrections``, a mail address or a form's address for those who find a mistake."""

    url: str = ""
    corrections: str | None = None


_NAMING = ("name", "also_known_as")


@frozen(kw_only=True)
class Facet:
    """What a profile can be chosen by: a value of a field, folded as :func:`folded_value` does, and its score."""

    field: str
    value: str
    score: float


def folded_value(text: str) -> str:
    """Return a value as searches compare it: small letters, no accents, one space between words."""
    return " ".join(plain(text).split())


def published_names(name: str, fields: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the names by which a profile is found: its own, and those that its record's ``fields`` give it, as plain data."""
    given = (value for field in _NAMING for value in fields.get(field, {}).get("values", ()))
    others = (words for value in given for words in (value["display"], *(each["value"] for each in value["variants"])))
    return tuple(dict.fromkeys([name, *others]))


def published_facets(fields: Mapping[str, Any]) -> tuple[Facet, ...]:
    """Return what a profile is chosen by: every value of its record's ``fields``, in its words, in its variants', and what is nested in it."""
    return tuple(
        Facet(field=name, value=folded_value(words), score=value["confidence"]["score"])
        for name, field in fields.items()
        for value in field["values"]
        for words in _words_of(value)
    )


def _words_of(value: Mapping[str, Any]) -> set[str]:
    said = [value, *value["nested"]]
    return {words for each in said for words in (each["value"], each["display"])} | {
        each["value"] for each in value["variants"]
    }


@frozen(kw_only=True)
class Publication:
    """All that one revision of a profile puts before readers; it replaces the one before in one transaction.

    ``names`` are those by which it is found, the profile's own first; ``facets`` what it is chosen by; ``disputed`` tells
    whether it has conflicts.
    """

    revision: Revision
    name: str
    field_digests: Mapping[str, str]
    representations: tuple[Representation, ...]
    items: tuple[Item, ...]
    names: tuple[str, ...] = ()
    facets: tuple[Facet, ...] = ()
    disputed: bool = False


@frozen(kw_only=True)
class Change:
    """The last change of one profile; ``number`` counts the changes of the whole database.

    Of a removed one nothing is known but the SHA-256 of its id, in hexadecimal: who holds the profile can tell it by that.
    ``at`` is RFC 3339 in UTC, and of a removal the day alone.
    """

    number: int
    at: str
    profile: str | None = None
    name: str | None = None
    sha256: str | None = None
    revision: int | None = None
    changed_fields: Sequence[str] = ()
    summary: str = ""
