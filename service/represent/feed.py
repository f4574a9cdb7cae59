"""The feed of changes as Atom, for programs that read news."""

from collections.abc import Sequence

from lxml import etree

from service.domain.publication import Change
from service.represent.changed import profile_sha256

_ATOM = "http://www.w3.org/2005/Atom"
_GONE = "http://purl.org/atompub/tombstones/1.0"
_NAMESPACES: dict[str | None, str] = {None: _ATOM, "at": _GONE}
_NEVER = "1970-01-01T00:00:00Z"


def changes_feed(changes: Sequence[Change], base: str) -> bytes:
    """Return ``changes``, the newest first, as an Atom feed (RFC 4287) whose removals are deleted entries (RFC 6721).

    ``base`` is the service's address. An entry's id is the digest of the profile's, so that removals can name it.
    """
    feed = etree.Element(f"{{{_ATOM}}}feed", nsmap=_NAMESPACES)  # type: ignore[arg-type]  # None is the default namespace
    _add(feed, "id", f"{base}/v1/changes.atom")
    _add(feed, "title", "whosays: what changed")
    _add(feed, "updated", max((_moment(each.at) for each in changes), default=_NEVER))
    _link(feed, "self", f"{base}/v1/changes.atom", "application/atom+xml")
    for each in changes:
        if each.profile:
            _published(feed, each, base)
        else:
            gone = etree.SubElement(feed, f"{{{_GONE}}}deleted-entry")
            gone.set("ref", _urn(each))
            gone.set("when", _moment(each.at))
    return etree.tostring(feed, xml_declaration=True, encoding="utf-8") + b"\n"


def _published(feed: etree._Element, change: Change, base: str) -> None:
    entry = etree.SubElement(feed, f"{{{_ATOM}}}entry")
    _add(entry, "id", _urn(change))
    _add(entry, "title", f"{change.name}, revision {change.revision}")
    _add(entry, "updated", change.at)
    _add(etree.SubElement(entry, f"{{{_ATOM}}}author"), "name", "whosays")
    _link(entry, "alternate", f"{base}/profiles/{change.profile}", "text/html")
    _link(entry, "related", f"{base}/v1/profiles/{change.profile}", "application/json")
    _add(entry, "summary", change.summary)


def _urn(change: Change) -> str:
    return f"urn:sha256:{profile_sha256(change)}"


def _moment(at: str) -> str:
    """Return when a change was made; of a removal, of which the day alone is kept, the end of that day: it is behind all others."""
    return at if "T" in at else f"{at}T23:59:59Z"


def _add(parent: etree._Element, tag: str, words: str) -> None:
    etree.SubElement(parent, f"{{{_ATOM}}}{tag}").text = words


def _link(parent: etree._Element, rel: str, href: str, kind: str) -> None:
    link = etree.SubElement(parent, f"{{{_ATOM}}}link")
    link.attrib.update({"rel": rel, "href": href, "type": kind})
