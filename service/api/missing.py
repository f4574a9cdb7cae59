"""What to say where there is nothing: unknown with its near miss, or deleted."""

from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz, process

from service.domain.fields import CATALOGUE
from service.domain.publication import Kind
from service.errors import GoneError, NotFoundError, RequestError
from service.store.session import Store

_NEAR = 70.0
_NAMED = (Kind.PROFILE, Kind.SOURCE)  # ids that people type; the others are hashes, and there are very many


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Return the one of ``choices`` that ``word`` was probably meant to be."""
    found = process.extractOne(word, list(choices), scorer=fuzz.ratio, score_cutoff=_NEAR)
    return found[0] if found else None


def lost(store: Store, kind: Kind, key: str) -> RequestError:
    """Return the error for something that is not published: GoneError if it once was, else NotFoundError."""
    if store.items.state(kind, key) == "gone":
        return GoneError(kind, key)
    return NotFoundError(kind, key, nearest(key, store.items.ids(kind)) if kind in _NAMED else None)


def require(store: Store, kind: Kind, key: str) -> None:
    """Raise the error of :func:`lost` unless ``key`` is published."""
    if store.items.state(kind, key) != "live":
        raise lost(store, kind, key)


def lost_field(store: Store, profile: str, name: str) -> RequestError:
    """Return the error for a field that is not published: that of its profile, or that there is no such field."""
    if store.items.state(Kind.PROFILE, profile) != "live":
        return lost(store, Kind.PROFILE, profile)
    return NotFoundError("field", name, None if name in CATALOGUE else nearest(name, CATALOGUE))


def nearest_path(path: str, templates: Sequence[str]) -> str | None:
    """Return the address, made from ``templates`` and the variable parts of ``path``, that is most like ``path``."""
    parts = path.strip("/").split("/")
    candidates = [_filled(template.strip("/").split("/"), parts) for template in templates]
    return nearest(path, [candidate for candidate in candidates if candidate])


def _filled(template: list[str], parts: list[str]) -> str | None:
    if len(template) != len(parts):
        return None
    return "/" + "/".join(part if name.startswith("{") else name for name, part in zip(template, parts, strict=True))
