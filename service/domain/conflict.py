"""A conflict: rival values of one field that cannot all hold."""

from enum import StrEnum

from attrs import frozen


class ConflictType(StrEnum):
    """Why the values are rivals."""

    EXCLUSIVE = "exclusive"
    TEMPORAL = "temporal"
    QUANTITY = "quantity"
    IDENTITY = "identity"
    IMPOSSIBLE = "impossible"


class ConflictStatus(StrEnum):
    """Whether something decides between the positions."""

    OPEN = "open"
    RESOLVED = "resolved"
    RULED = "ruled"


class Severity(StrEnum):
    """How much hangs on it."""

    MINOR = "minor"
    MAJOR = "major"


@frozen(kw_only=True)
class Position:
    """One side of a conflict; ``confidence`` is a score in [0, 1]. A side that ``denies`` says that the others are wrong, and nothing else."""

    value: str
    display: str
    claims: tuple[str, ...]
    sources: tuple[str, ...]
    confidence: float
    denies: bool = False


@frozen(kw_only=True)
class Conflict:
    """Rival values, or such as no life can have together: what decides between them (``rule``), by how much (``margin``, a difference of scores), in one
    plain sentence (``summary``); ``ruling`` is the id of the ruling that decides, if one does."""

    id: str
    profile: str
    field: str
    type: ConflictType
    status: ConflictStatus
    severity: Severity
    positions: tuple[Position, ...]
    summary: str
    chosen: str | None = None
    rule: str | None = None
    margin: float | None = None
    ruling: str | None = None
