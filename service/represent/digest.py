"""What identifies content: entity tags of bytes, digests of files, digests of profiles."""

import base64
import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

import orjson
from attrs import evolve, fields

from service.domain.claim import Claim, Extractor
from service.domain.conflict import Conflict
from service.domain.profile import Audited, Profile
from service.domain.ruling import Ruling
from service.domain.selector import Selector
from service.domain.source import Source

Plain = dict[str, Any]

_LENGTH = 32
_LATER: Mapping[type, tuple[tuple[str, Any], ...]] = {
    Claim: (("origins", ()), ("orphaned_at", None)),
    Extractor: (("by_hand", False),),
    Selector: (("fragment", None),),
    Source: (("media_type", "text/plain"), ("mapping", None), ("archive_url", None), ("seen_at", None)),
}
"""Members that came later, left out where they say nothing: digests of profiles without them stay as they were."""


def integrity(name: str, text: str) -> str:
    """Return the digest of ``text`` by the hash function ``name`` as policies and ``integrity`` attributes write it (CSP, SRI)."""
    digest = hashlib.new(name, text.encode()).digest()
    return f"{name}-{base64.b64encode(digest).decode()}"


def digests(profile: Profile) -> tuple[str, dict[str, str]]:
    """Return the digest of all that a profile says, and one for each of its fields.

    Neither holds a revision's number or time, the time of retrieval, the place of a file or the version of the
    extractor: a profile that says the same with the same evidence has the same digests. A field's digest covers its
    values, its conflicts, the rulings on it and what its claims quote, not where in the text the quotes stand.
    """
    claims = [_claim(claim) for claim in profile.claims]
    sources = [_source(source) for source in profile.sources]
    quoted, conflicts = _by_field(profile.claims, claims), _by_field(profile.conflicts, profile.conflicts)
    rulings = _by_field((each.ruling for each in profile.audit), map(_ruled, profile.audit))
    by_field = {
        name: _digest(
            [
                profile.fields.get(name),
                [_placeless(claim) for claim in quoted.get(name, ())],
                conflicts.get(name, ()),
                rulings.get(name, ()),
            ]
        )
        for name in sorted({*profile.fields, *quoted, *conflicts, *rulings})
    }
    return _digest({**_plain(profile), "sources": sources, "claims": claims}), by_field


def _source(source: Source) -> Source:
    return evolve(source, retrieved_at=None, seen_at=None, file=None, file_sha256="")


def _claim(claim: Claim) -> Plain:
    return {**_plain(claim), "extractor": {**_plain(claim.extractor), "version": ""}}


def _ruled(audited: Audited) -> Plain:
    """Return what has become of a ruling, with the field that it is about."""
    return {"field": audited.ruling.field, **_plain(audited)}


_Entry = TypeVar("_Entry")


def _by_field(found: Iterable[Claim | Conflict | Ruling], entries: Iterable[_Entry]) -> dict[str, list[_Entry]]:
    """Return ``entries``, one for each of what was found, by the fields of that."""
    grouped: dict[str, list[_Entry]] = {}
    for each, entry in zip(found, entries, strict=True):
        grouped.setdefault(each.field, []).append(entry)
    return grouped


def _placeless(claim: Plain) -> Plain:
    """Return a claim with what it quotes, but not where."""
    said = {key: each for key, each in claim.items() if key not in ("selector", "text_sha256")}
    return {**said, "exact": claim["selector"].exact}


def _plain(value: Any) -> Plain:
    """Return a frozen value as plain data, one level deep."""
    names, members = _members(value.__class__)
    said = dict(zip(names, members(value), strict=True))
    for name, silent in _LATER.get(value.__class__, ()):
        if said[name] == silent:
            del said[name]
    return said


@cache
def _members(kind: type) -> tuple[Sequence[str], Callable[[Any], Sequence[Any]]]:
    """Return the names of a class's members, and what gets them all at once."""
    names = tuple(member.name for member in fields(kind))
    return names, attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)


def _digest(said: object) -> str:
    return hashlib.sha256(orjson.dumps(said, default=_plain, option=orjson.OPT_SORT_KEYS)).hexdigest()[:_LENGTH]
