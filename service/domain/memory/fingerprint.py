"""Which code and data made something: so that a new version of whosays makes it anew without being told to."""

from functools import cache
from hashlib import sha256
from pathlib import Path
from types import ModuleType

from service import __version__

_LENGTH = 12
_MADE_OF = (".py", ".toml", ".html", ".css", ".js")


@cache
def fingerprint(*packages: ModuleType) -> str:
    """Return the version of whosays with a digest of all modules, tables and templates in ``packages``."""
    digest = sha256()
    for package in packages:
        home = Path(str(package.__file__)).parent
        for path in sorted(path for path in home.rglob("*") if path.suffix in _MADE_OF):
            digest.update(path.read_bytes())
    return f"{__version__}+{digest.hexdigest()[:_LENGTH]}"
