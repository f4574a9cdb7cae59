"""What identifies content: entity tags of bytes, digests of files, digests of profiles."""

import base64
import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

import orjson
from attrs import evolve, fields, frozen

from service.domain.claim import Claim, Extractor
from service.domain.conflict import Conflict
from service.domain.profile import Audited, Profile
from service.domain.selector import Selector
from service.domain.source import Source

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
    said = evolve(
        profile,
        sources=tuple(_source(source) for source in profile.sources),
        claims=tuple(_claim(claim) for claim in profile.claims),
    )
    quoted, conflicts, rulings = _by_field(said.claims), _by_field(said.conflicts), _by_field(map(_ruled, said.audit))
    by_field = {
        name: _digest(
            [
                said.fields.get(name),
                [_quoted(claim) for claim in quoted.get(name, ())],
                conflicts.get(name, ()),
                rulings.get(name, ()),
            ]
        )
        for name in sorted({*said.fields, *quoted, *conflicts, *rulings})
    }
    return _digest(said), by_field


def _source(source: Source) -> Source:
    return evolve(source, retrieved_at=None, seen_at=None, file=None, file_sha256="")


def _claim(claim: Claim) -> Claim:
    return evolve(claim, extractor=evolve(claim.extractor, version=""))


@frozen
class _Ruled:
    """What has become of a ruling, with the field that it is about."""

    field: str
    audited: Audited


def _ruled(audited: Audited) -> _Ruled:
    return _Ruled(audited.ruling.field, audited)


_Entry = TypeVar("_Entry", Claim, Conflict, _Ruled)


def _by_field(entries: Iterable[_Entry]) -> dict[str, list[_Entry]]:
    found: dict[str, list[_Entry]] = {}
    for entry in entries:
        found.setdefault(entry.field, []).append(entry)
    return found


def _quoted(claim: Claim) -> dict[str, Any]:
    placeless = {key: each for key, each in _plain(claim).items() if key not in ("selector", "text_sha256")}
    return {**placeless, "exact": claim.selector.exact}


def _plain(value: Any) -> dict[str, Any]:
    """Return a frozen value as plain data, one level deep."""
    if isinstance(value, _Ruled):
        return {"field": value.field, **_plain(value.audited)}
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
