"""The one clock."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], str]

_DAY = len("2026-01-02")


def now() -> str:
    """Return the time as RFC 3339 in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def day_of(moment: str) -> str:
    """Return the day of an RFC 3339 time."""
    return moment[:_DAY]
