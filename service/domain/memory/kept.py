"""What takes long to make and comes out the same each time, kept beside the bytecode of the module that makes it.

In: what it is made of, and what makes it. Out: the value, read where it was kept by the same code, data, libraries and Python, and made
anew where not. As with bytecode, a file that cannot be read or written costs time and nothing else.
"""

import marshal
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cached_property
from hashlib import sha256
from importlib.metadata import version
from importlib.util import cache_from_source
from os import getpid
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

from service.domain.memory.fingerprint import fingerprint

T = TypeVar("T")
_SUFFIX = ".kept"
_DIGEST = sha256().digest_size


def kept(module: str, packages: Iterable[ModuleType], libraries: Iterable[str], make: Callable[[], T]) -> T:
    """Return what ``make`` makes in the module whose file is ``module``: one value a module, of plain numbers, texts, tuples, lists, sets and dicts.

    It must depend on nothing but the code and data in ``packages``, the ``libraries`` (names of distributions) and Python itself.
    ValueError for a value that is made of anything else.
    """
    place = Place(module, packages, libraries)
    found: T | None = place.read()
    if found is None:
        found = make()
        place.write(found)
    return found


class Place:
    """Where the value of one module is kept, for what grows while it is used; :func:`kept` says of what such a value may depend."""

    def __init__(self, module: str, packages: Iterable[ModuleType], libraries: Iterable[str] = ()) -> None:
        self._made_of = (packages, libraries)
        self._path = _path(module)

    @cached_property
    def _origin(self) -> bytes:
        return _origin(*self._made_of)

    def read(self) -> Any:
        """Return the value that was kept; None without one."""
        return _read(self._path, self._origin) if self._path else None

    def write(self, value: object) -> None:
        """Keep a value in place of what was kept. ValueError for one of more than plain values."""
        if self._path:
            _write(self._path, self._origin, marshal.dumps(value))  # type: ignore[arg-type]  # what is none raises


def _origin(packages: Iterable[ModuleType], libraries: Iterable[str]) -> bytes:
    parts = [sys.version, fingerprint(*packages), *(f"{name} {version(name)}" for name in libraries)]
    return sha256("\n".join(parts).encode()).digest()


def _path(module: str) -> Path | None:
    """Return where it is kept; None where this Python keeps no bytecode."""
    try:
        return Path(cache_from_source(module)).with_suffix(_SUFFIX)
    except NotImplementedError:
        return None


def _read(path: Path, origin: bytes) -> Any:
    """Return the value of a file of that origin, whole; None without one."""
    with suppress(OSError, ValueError, EOFError, TypeError):
        data = memoryview(path.read_bytes())
        head, digest, body = data[:_DIGEST], data[_DIGEST : 2 * _DIGEST], data[2 * _DIGEST :]
        if head == origin and digest == sha256(body).digest():
            return marshal.loads(body)  # noqa: S302 - it stands beside bytecode, and is trusted as that is
    return None


def _write(path: Path, origin: bytes, body: bytes) -> None:
    """Write it under another name first, so that nobody reads half of it."""
    partial = path.with_suffix(f".{getpid()}")
    with suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        partial.write_bytes(origin + sha256(body).digest() + body)
        partial.replace(path)
    with suppress(OSError):
        partial.unlink(missing_ok=True)
