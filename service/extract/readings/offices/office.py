"""An office where a sentence names it, as its readers pass it on."""

from collections.abc import Mapping

from attrs import frozen


@frozen
class Office:
    """An office in the shadow's ``[start, end)``, what stands before its head with the determiner from ``lead`` on."""

    start: int
    end: int
    lead: int
    value: str
    qualifiers: Mapping[str, str]
    whose: bool = False
    """Whether it says of itself which one it is: "the mayor", "Porto's mayor"."""
    ranked: bool = False
    """Whether it is a trade with a rank, which is a post for who comes to hold it."""
    opens: int | None = None
    """Where the body stands that it is of, if before it: "joined *Acme* as chief engineer"."""
    reach: int = 0
    """Where what it is of ends, if it shares that with an office behind it: "chair and director *of Acme*"."""
