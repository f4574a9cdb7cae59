"""What identifies content: entity tags of bytes, digests of profiles."""

import hashlib
from typing import Any

import orjson
from attrs import asdict, evolve

from service.domain.claim import Claim
from service.domain.profile import Profile
from service.domain.source import Source

_LENGTH = 32


def etag(body: bytes) -> str:
    """Return the strong entity tag of ``body``: 32 hex digits, without quotation marks (RFC 9110 §8.8.3)."""
    return hashlib.sha256(body).hexdigest()[:_LENGTH]


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
    plain = asdict(said)
    rulings = [{"field": entry["ruling"]["field"], **entry} for entry in plain["audit"]]
    names = {*plain["fields"], *(entry["field"] for entry in (*plain["claims"], *plain["conflicts"], *rulings))}
    by_field = {
        name: _digest(
            [
                plain["fields"].get(name),
                _quoted(plain["claims"], name),
                _of(plain["conflicts"], name),
                _of(rulings, name),
            ]
        )
        for name in sorted(names)
    }
    return _digest(plain), by_field


def _source(source: Source) -> Source:
    return evolve(source, retrieved_at=None, file=None, file_sha256="")


def _claim(claim: Claim) -> Claim:
    return evolve(claim, extractor=evolve(claim.extractor, version=""))


def _of(entries: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    return [entry for entry in entries if entry["field"] == name]


def _quoted(claims: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    placeless = ("selector", "text_sha256")
    quotes = [{"exact": claim["selector"]["exact"]} for claim in _of(claims, name)]
    said = [{key: each for key, each in claim.items() if key not in placeless} for claim in _of(claims, name)]
    return [{**words, **quote} for words, quote in zip(said, quotes, strict=True)]


def _digest(plain: object) -> str:
    return hashlib.sha256(orjson.dumps(plain, option=orjson.OPT_SORT_KEYS)).hexdigest()[:_LENGTH]
