"""Write a file beside others who read it: in one step."""

import errno
import os
import tempfile
from pathlib import Path


def replace(path: Path, data: bytes) -> None:
    """Put ``data`` in the place of the file at ``path``: whoever reads sees all of the old or all of the new.

    OSError where it cannot be written; a device, a pipe and whatever else is no regular file stays what it is.
    """
    if path.exists() and not path.is_file():
        raise FileExistsError(errno.EEXIST, "it is there and is no regular file", str(path))
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    made = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        made.chmod(mode)
        made.replace(path)
    except BaseException:
        made.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
