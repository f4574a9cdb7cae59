"""The parameters of fusion that the settings name: a file, or what is shipped."""

from functools import lru_cache
from pathlib import Path

from service.config import Settings
from service.errors import ConfigError, InputError
from service.ingest.opening import LIMIT, read
from service.ingest.toml.tomlbounds import excess
from service.reconcile.fuse.priors import Priors, from_toml, shipped


def priors_of(settings: Settings) -> Priors:
    """Return the priors to fuse with; ConfigError where their file is missing or wrong."""
    if settings.priors is None:
        return shipped()
    try:
        stat = settings.priors.stat()
    except OSError as error:
        raise _refused(settings.priors, f"cannot be read ({error.strerror})") from error
    return _read(settings.priors, stat.st_mtime_ns, stat.st_size)


@lru_cache(4)
def _read(path: Path, _changed: int, _size: int) -> Priors:
    try:
        text = read(path, LIMIT, InputError, missing="", large="").decode("utf-8")
        if found := excess(text):
            raise _refused(path, f"line {found[0]} has {found[1]}")
        return from_toml(text)
    except InputError as error:
        raise _refused(path, error.problem) from error
    except ValueError as error:
        raise _refused(path, str(error)) from error


def _refused(path: Path, problem: str) -> ConfigError:
    return ConfigError(f"{path}: {problem}; correct it, write it with `whosays calibrate`, or unset WHOSAYS_PRIORS")
