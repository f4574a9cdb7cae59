"""What is cited: a source, or a profile as one of its revisions has it."""

import re
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from service.represent.citing.authors import Author, authors_of
from service.represent.plain.addresses import web_address

Plain = Mapping[str, Any]

PROFILE = "profile"
"""The kind of a work that is a profile; the others are kinds of sources."""

CONTAINER = "whosays"
_DAY = len("2026-01-02")
_SPACING = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\s]+")
_HIDDEN = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


@frozen(kw_only=True)
class Work:
    """A work with what is known of it; ``container`` is who published it or what it is a part of.

    ``issued`` is EDTF, ``accessed`` the day (``2026-01-02``) on which its text was retrieved. What is not known is None.
    """

    key: str
    kind: str
    title: str
    authors: tuple[Author, ...] = ()
    container: str | None = None
    issued: str | None = None
    accessed: str | None = None
    url: str | None = None
    language: str | None = None
    revision: int | None = None


def work_of_source(source: Plain) -> Work:
    """Return a source (as ``/v1/sources/{id}`` answers it); where its page is gone, the address is the archive's, if there is one."""
    address = source["archive_url"] if source["status"] == "gone" else source["url"]
    return Work(
        key=source["id"],
        kind=source["kind"],
        title=clean(source["title"]) or source["id"],
        authors=authors_of(clean(source["author"] or "")),
        container=clean(source["publisher"] or "") or None,
        issued=source["published"],
        accessed=source["retrieved_at"][:_DAY] if source["retrieved_at"] else None,
        url=web_address(address),
        language=source["language"],
    )


def work_of_profile(profile: Plain, site: str) -> Work:
    """Return a profile (as lists have it) under the address of its revision, which never changes; ``site`` is the service's."""
    return Work(
        key=f"{profile['id']}-r{profile['revision']}",
        kind=PROFILE,
        title=clean(profile["name"]),
        container=CONTAINER,
        issued=profile["updated_at"][:_DAY],
        url=f"{site}/v1/profiles/{profile['id']}/revisions/{profile['revision']}",
        revision=profile["revision"],
    )


def clean(text: str) -> str:
    """Return ``text`` as one line, without the characters that reorder or hide what a reader sees."""
    return _SPACING.sub(" ", _HIDDEN.sub("", text)).strip()
