"""What a new database knows of itself."""

import secrets

from service.store.bare.version import SCHEMA_VERSION
from service.store.reading.tombstones import SECRET
from service.store.shelf import CHANGES

_SECRET_BYTES = 32


def made() -> list[dict[str, str]]:
    """Return it as rows of ``meta``."""
    return [
        {"key": "schema_version", "value": SCHEMA_VERSION},
        {"key": SECRET, "value": secrets.token_hex(_SECRET_BYTES)},
        {"key": CHANGES, "value": "0"},
    ]
