"""Read a file of an editor's: only a regular one, only inside its folder, opened once and up to a limit."""

import hashlib
import os
import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import reduce
from operator import or_
from pathlib import Path

from service.errors import InputError

MANIFEST = "profile.toml"
"""The file that makes a folder a profile's."""
LIMIT = 1_000_000
"""The largest file but for documents that is read, in bytes."""

_KINDS: tuple[tuple[Callable[[int], bool], str], ...] = (
    (stat.S_ISDIR, "is a folder, not a file"),
    (stat.S_ISFIFO, "is a pipe, not a regular file"),
    (stat.S_ISSOCK, "is a socket, not a regular file"),
    (stat.S_ISCHR, "is a device, not a regular file"),
    (stat.S_ISBLK, "is a device, not a regular file"),
)


def _flags(*names: str) -> int:
    """Return what of these flags the system has: Windows lacks most, and the links and pipes that they are for."""
    return os.O_RDONLY | reduce(or_, (getattr(os, name, 0) for name in names))


_FILE = _flags("O_BINARY", "O_CLOEXEC", "O_NOCTTY", "O_NOFOLLOW", "O_NONBLOCK", "O_NOINHERIT")
_FOLDER = _flags("O_PATH", "O_CLOEXEC", "O_DIRECTORY")
_NO_LINK = _flags("O_NOFOLLOW")
_STEPWISE = {os.open, os.stat} <= os.supports_dir_fd

_looked: ContextVar[dict[str, str] | None] = ContextVar("looked", default=None)


@contextmanager
def looking() -> Iterator[dict[str, str]]:
    """Yield what is looked at until the block ends: by path the SHA-256 of a file's bytes, or of the visible names in a folder.

    A folder's path ends with a slash.
    """
    looked: dict[str, str] = {}
    token = _looked.set(looked)
    try:
        yield looked
    finally:
        _looked.reset(token)


def folder_at(path: Path) -> Path | None:
    """Return the profile folder that ``path`` is, or whose manifest it is; None where it is neither."""
    if os.path.lexists(path / MANIFEST):
        return path
    return path.parent if path.name == MANIFEST and os.path.lexists(path) else None


def names(folder: Path) -> list[str]:
    """Return the names of what is in a folder, in their order; OSError where it cannot be listed."""
    found = sorted(os.listdir(folder))  # noqa: PTH208 - a tenth of the time that paths take
    if (looked := _looked.get()) is not None:
        looked[f"{folder}{os.sep}"] = _digest_of(found)
    return found


def is_same(home: str, looked: Mapping[str, str], limit: int) -> bool:
    """Tell whether all is as it was when it was ``looked`` at, by paths that begin in the folder ``home``.

    Files are read, ``limit`` bytes at most: their times and sizes may stay where their content does not.
    """
    try:
        return all(_digest(Path(home), path, limit) == digest for path, digest in looked.items())
    except (InputError, OSError):
        return False


def _digest(home: Path, path: str, limit: int) -> str:
    if not path or path.endswith(os.sep):
        return _digest_of(os.listdir(home / path))  # noqa: PTH208 - a tenth of the time that paths take
    return hashlib.sha256(read(home / path, limit, InputError, missing="", large="", home=home)).hexdigest()


def _digest_of(found: Sequence[str]) -> str:
    visible = "\0".join(sorted(name for name in found if not name.startswith(".")))
    return hashlib.sha256(os.fsencode(visible)).hexdigest()


def read(
    path: Path, limit: int, error: type[InputError], *, missing: str, large: str, home: Path | None = None
) -> bytes:
    """Return the bytes of the file at ``path``; links are followed, inside the folder ``home`` where one is given.

    ``error`` where there is none (``missing`` is the remedy), where it has more than ``limit`` bytes (``large`` is), where
    it leads out of ``home``, is no regular file or cannot be read. Nothing but a regular file is opened, so that no pipe
    is waited for, and what was looked at is what is read, even if somebody puts a link in its place meanwhile.
    """
    try:
        place = Path(os.path.realpath(path))
        inside = Path(os.path.realpath(home)) if home else place.parent
        if not place.is_relative_to(inside):
            raise error(str(path), "leads out of the profile's folder", "put a copy of the file into the folder")
        handle = _open(inside, place.relative_to(inside).parts or (os.curdir,), path, error)
        with os.fdopen(handle, "rb") as file:
            size = os.fstat(handle).st_size
            data = b"" if size > limit else file.read(limit + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise error(str(path), "there is no such file", missing) from None
    except OSError as reason:
        problem = os.strerror(reason.errno) if reason.errno else str(reason)
        raise error(str(path), f"cannot be read ({problem})", "make it a readable file") from reason
    if max(size, len(data)) > limit:
        raise error(str(path), f"has {max(size, len(data)):,} bytes, more than the {limit:,} allowed", large)
    if (looked := _looked.get()) is not None:
        looked[str(path)] = hashlib.sha256(data).hexdigest()
    return data


def _open(home: Path, parts: Sequence[str], path: Path, error: type[InputError]) -> int:
    """Return a descriptor of the regular file at ``parts`` below ``home``, reached without following a link."""
    *folders, name = parts
    if not _STEPWISE:
        return _checked(os.open(home.joinpath(*parts), _FILE), path, error)
    at = os.open(home, _FOLDER)
    try:
        for folder in folders:
            inner = os.open(folder, _FOLDER | _NO_LINK, dir_fd=at)
            os.close(at)
            at = inner
        _refuse_special(os.stat(name, dir_fd=at, follow_symlinks=False), path, error)
        handle = os.open(name, _FILE, dir_fd=at)
    finally:
        os.close(at)
    return _checked(handle, path, error)


def _checked(handle: int, path: Path, error: type[InputError]) -> int:
    """Return the descriptor of a regular file; any other is closed, and refused."""
    try:
        _refuse_special(os.fstat(handle), path, error)
    except InputError:
        os.close(handle)
        raise
    return handle


def _refuse_special(about: os.stat_result, path: Path, error: type[InputError]) -> None:
    for fits, problem in _KINDS:
        if fits(about.st_mode):
            raise error(str(path), problem, "put a regular file in its place")
