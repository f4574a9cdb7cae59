"""A label: what somebody has checked and knows about a value of a field, whatever the sources say."""

from enum import StrEnum

from attrs import frozen


class Verdict(StrEnum):
    """What the label says: the value is right or wrong, or no source of the profile has a right one."""

    RIGHT = "right"
    WRONG = "wrong"
    NONE = "none"


@frozen(kw_only=True)
class Label:
    """One checked answer: a ``value`` by its words, or by the id of a ``claim`` that says it; neither where none is right.

    ``origin`` says where the label stands.
    """

    profile: str
    field: str
    verdict: Verdict
    value: str | None = None
    claim: str | None = None
    origin: str = ""
