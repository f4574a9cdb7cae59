"""What sources themselves cite for their claims: another source of the profile, or the same third one."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import parse_qs, unquote, urlsplit

from attrs import frozen

from service.domain.claim import Claim
from service.domain.source import Dependence, Source
from service.reconcile.normal.spelling import fold

_HOST = re.compile(r"(?:[\w-]+\.)+[a-z][\w-]*", re.IGNORECASE)
_WITHIN = re.compile(r"^https?://.*?/(?P<page>https?://.+)$")
"""The address of a page in an archive, or behind a door, which has the page's own in it."""
_PREFIXES = ("www", "m", "mobile", "amp")


_Saying = tuple[str, str]
"""A source and a field that it speaks of."""


@frozen
class Reference:
    """Where a claim comes from: the source that it goes back to, and how that was found."""

    origin: str
    reason: Dependence


@frozen
class Address:
    """An address of the web, without what does not tell pages apart; ``page`` is empty where only a host is named."""

    host: str
    page: str


def references(sources: Sequence[Source], claims: Sequence[Claim]) -> dict[str, Reference]:
    """Return for claims that rest on a source which they cite, or cite in common, where they go back to, by their ids.

    ``sources`` come in the order in which they could be origins of one another, ``claims`` in that of the sources and texts.
    A claim goes back to the source of the profile whose address, host or publisher it names. Of claims of one field that name
    the same third source, all go back to the first one's. What goes back to a source goes on to where that has it from.
    """
    cited = {claim.id: tuple(map(_read, claim.origins)) for claim in claims if claim.origins and claim.counts}
    if not cited:
        return {}
    library = _Library(sources)
    found: dict[str, Reference] = {}
    outside: dict[tuple[str, Address | str], str] = {}
    for claim in claims:
        origins = cited.get(claim.id, ())
        known = library.find(origins, claim.source)
        if known:
            found[claim.id] = Reference(known, Dependence.REFERENCE)
            continue
        shared = (outside.get((claim.field, origin)) for origin in origins)
        first = next((source for source in shared if source and source != claim.source), None)
        if first:
            found[claim.id] = Reference(first, Dependence.SAME_REFERENCE)
        for origin in origins:
            outside.setdefault((claim.field, origin), first or claim.source)
    return _led_back(found, claims, {source.id: at for at, source in enumerate(sources)})


class _Library:
    """The sources of a profile by what may be named of them; of several that share a name the first."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._by_address: dict[Address, list[str]] = {}
        self._by_host: dict[str, list[str]] = {}
        self._by_name: dict[str, list[str]] = {}
        for source in sources:
            for address in (_read(url) for url in (source.url, source.archive_url) if url):
                if isinstance(address, Address):
                    self._by_address.setdefault(address, []).append(source.id)
                    self._by_host.setdefault(address.host, []).append(source.id)
            if source.publisher:
                self._by_name.setdefault(fold(source.publisher), []).append(source.id)

    def find(self, origins: Sequence[Address | str], own: str) -> str | None:
        """Return the source that is named most exactly; one that names its own page, site or publisher names no other."""
        return next((listed[0] for listed in self._named(origins) if listed and own not in listed), None)

    def _named(self, origins: Sequence[Address | str]) -> Iterator[Sequence[str]]:
        addresses = [origin for origin in origins if isinstance(origin, Address)]
        yield from (self._by_address.get(address, ()) for address in addresses if address.page)
        yield from (self._by_host.get(address.host, ()) for address in addresses if not address.page)
        yield from (self._by_name.get(name, ()) for name in origins if isinstance(name, str))


def _read(origin: str) -> Address | str:
    """Return what an origin names: an address, a host, or the folded words of a name."""
    if _HOST.fullmatch(origin):
        return Address(_bare(origin), "")
    inner = _WITHIN.search(origin)
    try:
        parts = urlsplit(inner["page"] if inner else origin)
        host = parts.hostname
    except ValueError:  # brackets that hold no address
        return fold(origin)
    if parts.scheme not in ("http", "https") or not host:
        return fold(origin)
    return Address(_bare(host), _page(parts.path, parts.query))


def _bare(host: str) -> str:
    """Return a host without the parts that only tell in which form a page is sent: ``en.m.wikipedia.org``."""
    labels = host.lower().rstrip(".").split(".")
    return ".".join(label for at, label in enumerate(labels) if at >= len(labels) - 2 or label not in _PREFIXES)


def _page(path: str, query: str) -> str:
    """Return path and query; a wiki's page by its title, however it is asked for."""
    title = parse_qs(query).get("title") if path.endswith("/index.php") else None
    if title:
        return f"/wiki/{title[0].replace(' ', '_')}"
    page = unquote(path).rstrip("/")
    return f"{page}?{query}" if query else page


def _led_back(found: Mapping[str, Reference], claims: Sequence[Claim], rank: Mapping[str, int]) -> dict[str, Reference]:
    """Lead each claim back as far as it goes; sources that cite one another in a circle all have it from the first of them."""
    onward: dict[_Saying, str] = {}
    resting = [claim for claim in claims if claim.id in found]
    for claim in resting:
        onward.setdefault((claim.source, claim.field), found[claim.id].origin)
    roots: dict[_Saying, str] = {}
    led = {}
    for claim in resting:
        origin = _root((found[claim.id].origin, claim.field), onward, rank, roots)
        if origin != claim.source:
            led[claim.id] = Reference(origin, found[claim.id].reason)
    return led


def _root(start: _Saying, onward: Mapping[_Saying, str], rank: Mapping[str, int], roots: dict[_Saying, str]) -> str:
    """Return where what a source says of a field goes back to; ``roots`` are those that are known, and grows."""
    trail: dict[_Saying, None] = {}
    here = start
    while here not in roots and here not in trail:
        trail[here] = None
        further = onward.get(here)
        if further is None:
            roots[here] = here[0]
        else:
            here = further, here[1]
    if here not in roots:
        circle = list(trail)[list(trail).index(here) :]
        roots[here] = min((source for source, _ in circle), key=rank.__getitem__)
    roots.update(dict.fromkeys(trail, roots[here]))
    return roots[here]
