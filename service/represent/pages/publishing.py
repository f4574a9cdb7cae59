"""Which pages a profile has: its own, and one for each of its sources."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import orjson

from service.domain.publication import Item, Kind, Site
from service.represent.pages.profile import Lists, profile_page
from service.represent.pages.source import source_page

Plain = Mapping[str, Any]


def pages(record: Plain, items: Sequence[Item], texts: Mapping[str, str], site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of each page of ``record`` (view full); ``items`` are the elements of its lists."""
    lists = _lists(items)
    yield f"/profiles/{record['id']}", profile_page(record, lists, texts, site)
    claims: dict[str, list[Plain]] = {}
    for claim in lists.claims:
        claims.setdefault(claim["source"], []).append(claim)
    for source in lists.sources:
        own = claims.get(source["id"], [])
        yield f"/sources/{source['id']}", source_page(record, source, own, texts, site)


def _lists(items: Sequence[Item]) -> Lists:
    by_kind: dict[Kind, list[Plain]] = {kind: [] for kind in Kind}
    for item in items:
        by_kind[item.kind].append(orjson.loads(item.body))
    return Lists(
        sources=by_kind[Kind.SOURCE],
        claims=by_kind[Kind.CLAIM],
        conflicts=by_kind[Kind.CONFLICT],
        timeline=by_kind[Kind.TIMELINE],
        revisions=by_kind[Kind.REVISION],
        audit=by_kind[Kind.RULING],
    )
