"""Read a file of an editor's: only a regular one, only inside its folder, opened once and up to a limit."""

import os
import stat
from collections.abc import Callable, Sequence
from functools import reduce
from operator import or_
from pathlib import Path

from service.errors import InputError

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
