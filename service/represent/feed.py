"""The feed of changes as Atom, for programs that read news."""

from collections.abc import Iterator, Sequence

from service.domain.publication import Change
from service.represent.plain.changed import profile_sha256
from service.represent.xml import document, element, tagged, words

_NAMESPACES = {"xmlns": "http://www.w3.org/2005/Atom", "xmlns:at": "http://purl.org/atompub/tombstones/1.0"}
_NEVER = "1970-01-01T00:00:00Z"


def changes_feed(changes: Sequence[Change], base: str) -> bytes:
    """Return ``changes``, the newest first, as an Atom feed (RFC 4287) whose removals are deleted entries (RFC 6721).

    ``base`` is the service's address. An entry's id is the digest of the profile's, so that removals can name it.
    """
    entries = (
        element("entry", *_published(each, base))
        if each.profile
        else element("at:deleted-entry", ref=_urn(each), when=_moment(each.at))
        for each in changes
    )
    feed = tagged(
        "feed",
        _NAMESPACES,
        _said("id", f"{base}/v1/changes.atom"),
        _said("title", "whosays: what changed"),
        _said("updated", max((_moment(each.at) for each in changes), default=_NEVER)),
        _link("self", f"{base}/v1/changes.atom", "application/atom+xml"),
        *entries,
    )
    return document(feed) + b"\n"


def _published(change: Change, base: str) -> Iterator[str]:
    yield _said("id", _urn(change))
    yield _said("title", f"{change.name}, revision {change.revision}")
    yield _said("updated", change.at)
    yield element("author", _said("name", "whosays"))
    yield _link("alternate", f"{base}/profiles/{change.profile}", "text/html")
    yield _link("related", f"{base}/v1/profiles/{change.profile}", "application/json")
    yield _said("summary", change.summary)


def _urn(change: Change) -> str:
    return f"urn:sha256:{profile_sha256(change)}"


def _moment(at: str) -> str:
    """Return when a change was made; of a removal, of which the day alone is kept, the end of that day: it is behind all others."""
    return at if "T" in at else f"{at}T23:59:59Z"


def _said(name: str, text: str) -> str:
    return element(name, words(text))


def _link(rel: str, href: str, kind: str) -> str:
    return element("link", rel=rel, href=href, type=kind)
