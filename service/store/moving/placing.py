"""Files and folders that are written beside their place, and put there when they are whole and on the disk."""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from service.errors import StoreError


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """Yield a path beside ``target`` that nobody else uses; what is there at the end is deleted, and what SQLite had beside it.

    StoreError where the system refuses what is done meanwhile.
    """
    partial = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        yield partial
    except OSError as error:
        raise StoreError(
            f"{target}: cannot be written ({error.strerror}); make room, or choose another place"
        ) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
        for ending in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                partial.with_name(partial.name + ending).unlink(missing_ok=True)


def to_disk(path: Path) -> None:
    """Wait until the disk has a file, or the names in a folder."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
