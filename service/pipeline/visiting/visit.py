"""Which pages a load asks for."""

from enum import StrEnum


class Visit(StrEnum):
    """Which pages are asked for: those that are ``missing`` in the store, ``all`` of them, or ``none``."""

    MISSING = "missing"
    ALL = "all"
    NONE = "none"
