"""What to say where there is nothing: unknown with its near miss, or deleted."""

from collections.abc import Mapping, Sequence

from schemas.near import nearest, nearest_field
from service.domain.fields import CATALOGUE
from service.domain.publication import Kind
from service.errors import GoneError, NotFoundError, RequestError
from service.store.shelf import Shelf

_NEAR_MOST = 10  # in one answer
_LIKELY = 0.75
_NAMED = (Kind.PROFILE, Kind.SOURCE)  # ids that people type; the others are hashes, and there are very many


def lost(store: Shelf, kind: Kind, key: str, pointer: str | None = None) -> RequestError:
    """Return the error for something that is not published: GoneError if it once was, else NotFoundError.

    ``pointer`` leads to the parameter that names it, if it is no part of the path.
    """
    if store.items.state(kind, key) == "gone":
        return GoneError(kind, key)
    return NotFoundError(kind, key, _near(store, kind, key), pointer)


def all_lost(store: Shelf, kind: Kind, keys: Sequence[str]) -> Mapping[str, RequestError]:
    """Return the error of :func:`lost` for each of ``keys``; near misses are looked for among the first ones alone."""
    gone = store.items.gone(kind, keys)
    unknown = [key for key in keys if key not in gone]
    near = {key: _near(store, kind, key) for key in unknown[:_NEAR_MOST]}
    return {key: GoneError(kind, key) if key in gone else NotFoundError(kind, key, near.get(key)) for key in keys}


def require(store: Shelf, kind: Kind, key: str, pointer: str | None = None) -> None:
    """Raise the error of :func:`lost` unless ``key`` is published."""
    if store.items.state(kind, key) != "live":
        raise lost(store, kind, key, pointer)


def _near(store: Shelf, kind: Kind, key: str) -> str | None:
    if kind is Kind.PROFILE and (hits := store.search.named(key, most=1)) and hits[0].score >= _LIKELY:
        return hits[0].profile
    return nearest(key, store.items.around(kind, key.casefold())) if kind in _NAMED else None


def lost_field(store: Shelf, profile: str, name: str) -> RequestError:
    """Return the error for a field that is not published: that of its profile, or that there is no such field."""
    if store.items.state(Kind.PROFILE, profile) != "live":
        return lost(store, Kind.PROFILE, profile)
    return NotFoundError("field", name, None if name in CATALOGUE else nearest_field(name))


def lost_revision(store: Shelf, profile: str, number: str) -> RequestError:
    """Return the error for a revision that is not published: gone with the profile as it was, or never there."""
    kept = [each.number for each in store.revisions.of(profile)]
    if not kept:
        return lost(store, Kind.PROFILE, profile)
    gone = number in map(str, range(1, kept[0]))
    return GoneError("revision", number) if gone else NotFoundError("revision", number, str(kept[-1]))


def nearest_path(path: str, templates: Sequence[str]) -> str | None:
    """Return the address, made from ``templates`` and the variable parts of ``path``, that is most like ``path``."""
    parts = path.strip("/").split("/")
    candidates = [_filled(template.strip("/").split("/"), parts) for template in templates]
    return nearest(path, [candidate for candidate in candidates if candidate])


def _filled(template: list[str], parts: list[str]) -> str | None:
    if len(template) != len(parts):
        return None
    return "/" + "/".join(part if name.startswith("{") else name for name, part in zip(template, parts, strict=True))
